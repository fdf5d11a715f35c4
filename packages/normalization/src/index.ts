export { itemKeys } from './items/item-keys.ts'
export { type NormalizeInput, normalize, normalizeVersion } from './normalize.ts'
