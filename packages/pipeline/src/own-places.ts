import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseStorageUrl } from '@arkivar/storage'
import type { Settings } from '@arkivar/types'
import { storageUrlOf } from './resolve-places.ts'

/**
 * What Arkivar keeps in files: no intake takes it for documents, though the home lie among them. There its log would
 * be another one after every look, and each original a duplicate of itself.
 *
 * @returns real paths.
 */
export async function ownPlaces({
  home,
  databaseUrl,
  storageUrl,
}: Pick<Settings, 'home' | 'databaseUrl' | 'storageUrl'>): Promise<string[]> {
  const storage = parseStorageUrl(storageUrlOf({ home, storageUrl }))
  const places = [
    resolve(home, 'arkivar.log'),
    ...(databaseUrl === undefined ? [resolve(home, 'postgres')] : []),
    ...(storage.kind === 'directory' ? [storage.path] : []),
  ]
  return Promise.all(places.map((place) => realpath(place).catch(() => place)))
}
