import type { NormalizedDocument, SearchQuery, SearchResult } from '@arkivar/types'
import type { EntryRows } from './postgres/unit-rows.ts'

export type SearchEntry = { readonly document: NormalizedDocument; readonly version: number }
export type SearchVersion = { readonly id: string; readonly version: number }
/** An entry whose rows can be made wherever the document is. */
export type PreparedEntry = SearchVersion & {
  /** As `entryDigest` makes it. */
  readonly digest: string
  /** Asked for only where the index holds something else. */
  rows(): Promise<EntryRows>
}

/**
 * What can be found. It holds nothing that cannot be made again from ledger and storage, and is brought up to date with
 * changes in any order, any number of times: of each document the highest version wins.
 * Whatever fails because the index is away, full, or dropped behind our back is a FailureError `search-unavailable`.
 */
export interface SearchIndex {
  /** An entry with a lower version than the one stored, or a version that was removed, changes nothing. */
  upsert(entries: readonly SearchEntry[]): Promise<void>
  /** The same for one that was prepared elsewhere. */
  upsertPrepared(entry: PreparedEntry): Promise<void>
  /** Also of documents that are not there (yet): the version is remembered. A lower version than the one stored changes nothing. */
  remove(entries: readonly SearchVersion[]): Promise<void>
  /** @throws InvalidCursorError where `cursor` comes from another question; nothing that can be typed is an error. */
  search(query: SearchQuery): Promise<SearchResult>
  /** What is in the index, in the order of ids by code unit, for comparing with the ledger; `after` is the last id seen. */
  versions(options: { after?: string; limit: number }): Promise<SearchVersion[]>
  /** Removes everything, what was removed included, and leaves an empty index. */
  drop(): Promise<void>
  /** Number of documents. */
  count(): Promise<number>
  /** Resolves when the index answers and is complete. */
  check(): Promise<void>
  close(): Promise<void>
}
