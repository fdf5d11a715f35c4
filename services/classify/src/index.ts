export { classifyVersion, signalReason } from '@arkivar/classification'
export { classifyStage } from './classify-stage.ts'
export { openClassify } from './open-classify.ts'
