import type { Known, Ledger } from '@arkivar/ledger'
import { type ObjectStore, originalKey } from '@arkivar/storage'
import { type TakeInParts, takeIn } from './take-in.ts'

/** A file that was found somewhere, not yet read. */
export type FoundFile = {
  /** Path within its source. */
  readonly key: string
  /** Changes whenever the bytes do, and can be had without reading them. */
  readonly fingerprint: string
  /** The file is so new that it may change once more without changing its fingerprint. */
  readonly mayChangeUnseen?: boolean
  /** @throws FailureError where the file itself cannot be read; StillChangingError where it is to be left for later. */
  read(): AsyncIterable<Uint8Array>
}

/** The file changed or vanished while it was being read: somebody is writing to it. */
export class StillChangingError extends Error {}

export type TakeInNewParts = TakeInParts & {
  readonly source: 'folder' | 'bucket'
  readonly known: Ledger['documents']['known']
  readonly store: Pick<ObjectStore, 'lacking'>
}

/**
 * Takes in those files that the ledger does not know by their fingerprint.
 * @param options.mend takes in those too whose original storage has lost since, which it is asked about.
 * @returns those that are done with: taken in, known, or in the books as failed.
 * @throws the first trouble that is no file's fault; the files it met are not done with.
 */
export type TakeInNew = (
  files: readonly FoundFile[],
  options: { readonly mend: boolean },
) => Promise<readonly FoundFile[]>

/** Files that are read at the same time: enough to hide the latency of a store, little enough for small memory. */
const atOnce = 4
/** Refused files that are remembered, so that the next look does not read them again. */
const maxRefused = 10_000

export function createTakeInNew({ source, known, store, ...parts }: TakeInNewParts): TakeInNew {
  const refused = new Map<string, string>()
  const reading = new Set<string>()

  const take = async (file: FoundFile): Promise<boolean> => {
    if (reading.has(file.key)) return false
    reading.add(file.key)
    try {
      const submission = { source, sourceKey: file.key, fileName: nameOf(file.key), hints: {} }
      const held = file.mayChangeUnseen ? {} : { etag: file.fingerprint }
      const taking = await takeIn(parts, source, submission, file.read(), held)
      if (taking.ok) refused.delete(file.key)
      else {
        if (refused.size >= maxRefused) refused.clear()
        refused.set(file.key, file.fingerprint)
      }
      return true
    } catch (error) {
      if (error instanceof StillChangingError) return false
      throw error
    } finally {
      reading.delete(file.key)
    }
  }

  const lostOf = async (before: ReadonlyMap<string, Known>): Promise<(file: FoundFile) => boolean> => {
    const needed = [...before.values()].filter(({ withdrawn }) => !withdrawn)
    const lacking = await store.lacking(needed.map(({ sha256 }) => originalKey(sha256)))
    const lost = needed.filter(({ sha256, damaged }) => damaged || lacking.has(originalKey(sha256)))
    const keys = new Set(lost.map(({ sourceKey }) => sourceKey))
    return ({ key }) => keys.has(key)
  }

  return async (files, { mend }) => {
    if (files.length === 0) return []
    const keys = files.map(({ key }) => key)
    const before = await known(source, keys)
    const isLost = mend ? await lostOf(before) : () => false
    const done: FoundFile[] = []
    const fresh: FoundFile[] = []
    for (const file of files) {
      const isSame = before.get(file.key)?.etag === file.fingerprint || refused.get(file.key) === file.fingerprint
      ;(isSame && !isLost(file) ? done : fresh).push(file)
    }
    const waiting = fresh.values()
    const readers = Array.from({ length: atOnce }, async () => {
      for (const file of waiting) if (await take(file)) done.push(file)
    })
    const troubles = (await Promise.allSettled(readers)).filter((reader) => reader.status === 'rejected')
    if (troubles[0] !== undefined) throw troubles[0].reason
    return done
  }
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}
