export { type MakeRows, openIndex, openIndexWith } from './open-index.ts'
