export { type NormalizeInput, normalize, normalizeVersion } from './normalize.ts'
