import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isSharded } from './directory-path.ts'
import type { StoredObject } from './object-store.ts'
import { errorCode } from './storage-failure.ts'

type Range = { readonly prefix: string; readonly startAfter: string }

/** A folder, and what the keys of everything below it begin with. A shard's entries begin as its parent's do. */
type Place = { readonly folder: string; readonly keyPrefix: string; readonly shards: boolean }

/** Walks the folder of a directory store in the order of the keys, without entering folders that cannot matter. */
export async function* listDirectory(root: string, range: Range): AsyncGenerator<StoredObject> {
  yield* walk({ folder: root, keyPrefix: '', shards: false }, range)
}

async function* walk(place: Place, range: Range): AsyncGenerator<StoredObject> {
  for (const entry of await entriesInOrder(place)) {
    const path = join(place.folder, entry.name)
    const key = place.keyPrefix + entry.name
    if (place.shards) {
      if (entry.isDirectory() && mayHold(key, range)) yield* walk({ ...place, folder: path, shards: false }, range)
    } else if (entry.isDirectory()) {
      const keyPrefix = `${key}/`
      if (mayHold(keyPrefix, range)) yield* walk({ folder: path, keyPrefix, shards: isSharded(keyPrefix) }, range)
    } else if (entry.isFile() && key.startsWith(range.prefix) && compareKeys(key, range.startAfter) > 0) {
      // Gone since the folder was read: then it is not there.
      const known = await lstat(path).catch(() => null)
      if (known !== null) yield { key, sizeBytes: known.size, modified: known.mtime }
    }
  }
}

/** S3 orders by the whole key, in which a folder's name is followed by a slash: `a-b` comes before `a/b`. */
async function entriesInOrder({ folder, keyPrefix }: Place): Promise<Dirent[]> {
  const sortKey = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name)
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => keyPrefix !== '' || !entry.name.startsWith('.'))
    .map((entry) => ({ entry, bytes: Buffer.from(sortKey(entry)) }))
    .sort((left, right) => Buffer.compare(left.bytes, right.bytes))
    .map(({ entry }) => entry)
}

function mayHold(keyPrefix: string, { prefix, startAfter }: Range): boolean {
  if (!keyPrefix.startsWith(prefix) && !prefix.startsWith(keyPrefix)) return false
  return startAfter.startsWith(keyPrefix) || compareKeys(keyPrefix, startAfter) > 0
}

function compareKeys(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}
