export { type ClassifyInput, classify, classifyVersion, findSignals } from './classify.ts'
export type { SignalHit } from './signal-hit.ts'
export { signalReason } from './signal-reason.ts'
export { SURE } from './thresholds.ts'
