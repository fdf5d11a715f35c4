export { normalizeVersion } from '@arkivar/normalization'
export { normalizeStage } from './normalize-stage.ts'
export { openNormalize } from './open-normalize.ts'
