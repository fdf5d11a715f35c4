import type { Ledger } from '@arkivar/ledger'
import { awayStore, type FoundFolder, type ObjectStore, openObjectStore, originalKey } from '@arkivar/storage'
import { FailureError } from '@arkivar/types'

/**
 * Opens the storage, unless it is a folder other than that in which the ledger's documents lie: the disk may be away, and
 * a new store in its place would hide what comes in. A folder that was copied or moved without its mark is known by the
 * originals in it.
 * @param options.acceptStorage whatever is found is the storage from now on.
 * @throws FailureError `storage-unavailable`, before anything was made.
 */
export async function openKnownStore(
  url: string,
  ledger: Pick<Ledger, 'storage'>,
  { acceptStorage }: { acceptStorage: boolean },
): Promise<ObjectStore> {
  const known = await ledger.storage.mark()
  const store = await openObjectStore(url, {
    async recognise(found) {
      if (acceptStorage || (known !== null && found.mark === known)) return
      const missing = await missingOf(await ledger.storage.sample(), found)
      if (missing > 0) throw foreignFolder(found.path, missing)
    },
  })
  if (store.mark !== null && store.mark !== known) await ledger.storage.remember(store.mark)
  return store
}

/** The same, for who has something to tell without it: where it is away it is named by every call, such as `check`. */
export async function openKnownStoreOrNone(...args: Parameters<typeof openKnownStore>): Promise<ObjectStore> {
  return openKnownStore(...args).catch((error: unknown) => {
    if (error instanceof FailureError && error.failure.code === 'storage-unavailable') return awayStore(error)
    throw error
  })
}

async function missingOf(sample: readonly string[], found: FoundFolder): Promise<number> {
  const there = await Promise.all(sample.map((sha256) => found.has(originalKey(sha256))))
  return there.filter((isThere) => !isThere).length
}

function foreignFolder(path: string, missing: number): FailureError {
  return new FailureError({
    code: 'storage-unavailable',
    message: [
      `Storage in ${path}: this is not the folder in which the documents lie that the database knows`,
      `(${missing} that were looked for ${missing === 1 ? 'is' : 'are'} missing).`,
      'Mount its disk, or correct ARKIVAR_STORAGE_URL.',
      'Where this folder is meant all the same: npm run arkivar -- reconcile --accept-storage',
    ].join(' '),
  })
}
