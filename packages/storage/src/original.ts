import { createHash } from 'node:crypto'
import { FailureError } from '@arkivar/types'
import { originalKey } from './object-key.ts'
import type { ObjectStore, StoredOriginal } from './object-store.ts'
import { fillSpool, type Spool, type Spooled } from './spool.ts'
import { damagedObject } from './storage-failure.ts'

/** What a store adds to the interface that everybody sees, so that originals are kept the same way in each. */
export type OriginalKeeper = Pick<ObjectStore, 'open'> & {
  openSpool(): Spool
  /** Stores what a spool holds under the key unless something lies there, or in place of what lies there. */
  putSpooled(
    key: string,
    spool: Spool,
    options: { contentType?: string; sizeBytes: number; replace: boolean },
  ): Promise<{ created: boolean }>
}

/**
 * The one way in for originals. An original that is there already is read again: its name is a promise about its bytes,
 * and "take the same file in again" is what operators are told to do about a damaged one.
 */
export async function keepOriginal(
  keeper: OriginalKeeper,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { maxBytes, contentType, whileHeld }: Parameters<ObjectStore['putOriginal']>[1],
): Promise<StoredOriginal> {
  await using spool = keeper.openSpool()
  const spooled = await fillSpool(spool, body, maxBytes)
  const key = originalKey(spooled.sha256)
  const put = (replace: boolean): Promise<{ created: boolean }> =>
    keeper.putSpooled(key, spool, { replace, sizeBytes: spooled.sizeBytes, ...(contentType && { contentType }) })
  const { created } = await put(false)
  const isThere = created || (await isSound(keeper, key, spooled))
  if (!isThere) await put(true)
  const stored = { ...spooled, key, created: created || !isThere }
  await whileHeld?.(stored, async () => {
    await put(false)
  })
  return stored
}

async function isSound(keeper: OriginalKeeper, key: string, { sha256, sizeBytes }: Spooled): Promise<boolean> {
  try {
    const lying = await keeper.open(key)
    if (lying.sizeBytes !== sizeBytes) {
      lying.destroy()
      return false
    }
    const hash = createHash('sha256')
    for await (const chunk of lying) hash.update(chunk)
    return hash.digest('hex') === sha256
  } catch (error) {
    // Deleted between two looks at it: then the bytes that we hold are the only ones.
    if (error instanceof FailureError && error.failure.code === 'original-missing') return false
    throw error
  }
}

/**
 * @param options.maxBytes default 512 MiB.
 * @returns the bytes of an original, proven to be those that were stored.
 * @throws FailureError `original-missing`, `integrity-mismatch`, `too-large`, `storage-unavailable`.
 */
export async function readOriginal(
  store: ObjectStore,
  sha256: string,
  options?: { maxBytes?: number },
): Promise<Uint8Array> {
  const key = originalKey(sha256)
  const bytes = await store.read(key, options)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw damagedObject(key, 'its bytes are not those that its name promises')
  }
  return bytes
}
