import type { BigIntStats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { decodeFileName } from '@arkivar/danish/file-names'
import { fittingKey } from '@arkivar/pipeline'
import { isIgnoredName } from './ignored-names.ts'

export type ScannedFile = {
  /** As the file system has it: names need not be UTF-8. */
  readonly path: Buffer
  /** Relative to the folder, parts joined by `/`, NFC. */
  readonly key: string
  readonly fingerprint: string
}
export type ScanTrouble = { readonly key: string; readonly reason: 'unreadable' | 'symlink'; readonly message: string }

/** `lstat` goes through a pool of threads; one at a time, most of it would be waiting. */
const atOnce = 64
const slash = Buffer.from('/')

/**
 * All files below a folder, folder by folder. Symbolic links are left out: they make loops, and whoever may put a link
 * into the folder must not publish what it points to.
 *
 * @param leaveOut keys of what is passed over, with all that lies below.
 * @param tell hears of what cannot be looked at; the scan goes on.
 * @throws where the folder itself cannot be read.
 */
export async function* scanFolder(
  root: string,
  leaveOut: ReadonlySet<string>,
  tell: (trouble: ScanTrouble) => void,
): AsyncGenerator<ScannedFile> {
  const folders: { readonly path: Buffer; readonly key: string }[] = [{ path: Buffer.from(root), key: '' }]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const { path, key } = folder
    const names = await readdir(path, { encoding: 'buffer' }).catch((error: unknown) => {
      if (key === '') throw error
      tell({ key, reason: 'unreadable', message: `The folder cannot be read: ${messageOf(error)}.` })
      return []
    })
    const entries = names.map((written) => {
      const name = decodeFileName(written).normalize('NFC')
      return { path: Buffer.concat([path, slash, written]), name, key: key === '' ? name : `${key}/${name}` }
    })
    const wanted = entries.filter(({ name, key }) => !isIgnoredName(name) && !leaveOut.has(key))
    for (let from = 0; from < wanted.length; from += atOnce) {
      const looked = wanted.slice(from, from + atOnce).map(async (entry) => ({
        ...entry,
        // Gone since it was listed.
        stats: await lstat(entry.path, { bigint: true }).catch(() => null),
      }))
      for (const { path, key, stats } of await Promise.all(looked)) {
        if (stats?.isDirectory()) folders.push({ path, key })
        else if (stats?.isFile()) yield { path, key: fittingKey(key), fingerprint: fingerprintOf(stats) }
        else if (stats?.isSymbolicLink()) {
          tell({ key, reason: 'symlink', message: 'Symbolic links are not followed; put the file itself here.' })
        }
      }
    }
  }
}

/** Size and time of the last change: what tells, without reading, whether the bytes are still the same. */
export function fingerprintOf({ size, mtimeNs }: Pick<BigIntStats, 'size' | 'mtimeNs'>): string {
  return `${size}-${mtimeNs}`
}

function messageOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
