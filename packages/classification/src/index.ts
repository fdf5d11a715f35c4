export { type ClassifyInput, classify, classifyVersion, findSignals, type SignalHit } from './classify.ts'
export { signalReason } from './signal-reason.ts'
export { SURE } from './thresholds.ts'
