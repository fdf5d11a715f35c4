export { normalizeVersion } from '@arkivar/normalization'
export { openNormalize } from './open-normalize.ts'
