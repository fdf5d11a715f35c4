export { openIndex, openIndexWith, type PrepareEntry } from './open-index.ts'
