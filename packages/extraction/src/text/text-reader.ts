export { decodeText } from './decode-text.ts'
export { unfinishedText } from './read-text.ts'
