export { classifyVersion, signalReason } from '@arkivar/classification'
export { openClassify } from './open-classify.ts'
