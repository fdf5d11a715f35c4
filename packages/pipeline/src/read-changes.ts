import type { ChangeFeed, FeedEntry } from '@arkivar/ledger'
import type { Change } from '@arkivar/types'
import type { PipelineParts } from './pipeline-parts.ts'
import { readDocument } from './read-document.ts'
import { lossOf } from './stored-loss.ts'

/**
 * The changes after a cursor, with their documents, in the order in which they can be applied. A document whose stored
 * content is gone or damaged becomes a failure that operators see, and is passed over: once it has been made anew, the
 * feed has it again at a new place.
 * @param cursor as an earlier change gave it; empty for all.
 * @param limit at most so many; fewer only where there are no more.
 */
export async function* readChanges(cursor: string, limit: number, parts: PipelineParts): AsyncGenerator<Change> {
  let at = parseCursor(cursor)
  for (let left = limit; left > 0; ) {
    const asked = left
    const entries = await parts.ledger.feed.read(at, asked)
    for (const entry of entries) {
      at = entry.seq
      const change = await toChange(entry, parts)
      if (change === null) continue
      left -= 1
      yield change
    }
    if (entries.length < asked) return
  }
}

/** @throws RangeError where the text is no cursor of ours. */
export function parseCursor(cursor: string): number {
  if (cursor === '') return 0
  if (!/^\d{1,15}$/.test(cursor)) throw new RangeError('The cursor is none that this feed has given.')
  return Number(cursor)
}

export const aheadMessage =
  'The feed has not come so far: this cursor is of another feed, or the database was restored from before it. Begin anew.'

/** @returns whether a cursor lies behind everything that the feed has told. */
export async function isAhead(cursor: string, feed: ChangeFeed): Promise<boolean> {
  const position = parseCursor(cursor)
  return position > 0 && position > (await feed.position())
}

/** @returns null where the document is lost; then it is a failure by now. */
async function toChange(entry: FeedEntry, parts: PipelineParts): Promise<Change | null> {
  const base = { cursor: String(entry.seq), id: entry.documentId, changedAt: entry.changedAt }
  if (entry.op === 'delete') return { op: 'delete', ...base, reason: entry.reason }
  try {
    const record = await parts.ledger.documents.find(entry.documentId)
    const read = record === null ? null : await readDocument(record, parts, entry)
    // Withdrawn since the entry was read: the entry that says so follows, and says it a second time.
    return read === null ? { op: 'delete', ...base, reason: null } : { op: 'upsert', ...base, document: read.document }
  } catch (error) {
    const failure = lossOf(error)
    if (failure === null) throw error
    await parts.ledger.failures.recordLoss(entry, failure)
    return null
  }
}
