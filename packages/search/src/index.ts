export { entryDigest } from './document/entry-digest.ts'
export { openSearchIndex } from './postgres/open-search-index.ts'
export { InvalidCursorError } from './query/cursor.ts'
export type { PreparedEntry, SearchEntry, SearchIndex, SearchVersion } from './search-index.ts'
