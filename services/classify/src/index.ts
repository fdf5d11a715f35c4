export { classifyVersion } from '@arkivar/classification'
export { openClassify } from './open-classify.ts'
