export { openIndex } from './open-index.ts'
