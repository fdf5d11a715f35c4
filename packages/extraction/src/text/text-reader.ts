export { decodeText } from './decode-text.ts'
export { withoutEntities } from './entities.ts'
export { unfinishedText } from './read-text.ts'
