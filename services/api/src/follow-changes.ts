import type { Pipeline } from '@arkivar/pipeline'
import { parseCursor, readChanges } from '@arkivar/pipeline'
import { type Change, type Failure, FailureError } from '@arkivar/types'

type FeedSource = Pick<Pipeline, 'ledger' | 'store'>

/**
 * The changes after a cursor, with their documents. One whose stored content is gone or damaged becomes a failure that
 * operators see, and is passed over: once it has been made anew, the feed has it again at a new place.
 * @param cursor as an earlier change gave it; empty for all.
 * @param limit at most so many; fewer only where there are no more.
 */
export async function* followChanges(cursor: string, limit: number, source: FeedSource): AsyncGenerator<Change> {
  let at = cursor
  for (let left = limit; left > 0; ) {
    try {
      for await (const change of readChanges(at, left, source)) {
        at = change.cursor
        left -= 1
        yield change
      }
      return
    } catch (error) {
      at = await passOver(at, error, source)
    }
  }
}

export const aheadMessage =
  'The feed has not come so far: this cursor is of another feed, or the database was restored from before it. Begin anew.'

/** @returns whether a cursor lies behind everything that the feed has told. */
export async function isAhead(cursor: string, feed: FeedSource['ledger']['feed']): Promise<boolean> {
  const position = parseCursor(cursor)
  return position > 0 && position > (await feed.position())
}

/** @returns the cursor behind the entry that could not be read. @throws the error where it is no loss of one document. */
async function passOver(cursor: string, error: unknown, { ledger }: FeedSource): Promise<string> {
  const failure = lossOf(error)
  if (failure === null) throw error
  const [entry] = await ledger.feed.read(parseCursor(cursor), 1)
  // The feed may have moved meanwhile: nobody is blamed for the loss of another.
  if (entry?.op !== 'upsert' || !failure.message.includes(entry.normalizeKey)) throw error
  await ledger.failures.recordLoss(entry, failure)
  return String(entry.seq)
}

/** @returns how a stored output was lost; null for every other trouble, such as a storage that is away. */
export function lossOf(error: unknown): Failure | null {
  if (!(error instanceof FailureError)) return null
  const { failure } = error
  return failure.code === 'derived-missing' || failure.code === 'integrity-mismatch' ? failure : null
}
