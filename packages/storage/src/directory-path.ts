import { join } from 'node:path'
import { checkKey } from './object-key.ts'

/** Areas with a folder per two digits of the hash in between, since a folder with a million entries is slow to list. */
const shardedAreas: ReadonlySet<string> = new Set(['originals', 'derived'])

/** Where the object of that key lies: `originals/<sha256>` in `originals/<first two digits>/<sha256>`. */
export function pathOfKey(root: string, key: string): string {
  checkKey(key)
  const [area = '', ...rest] = key.split('/')
  return shardedAreas.has(area) ? join(root, area, rest[0]?.slice(0, 2) ?? '', ...rest) : join(root, ...key.split('/'))
}

/** Whether the folder of this prefix (`originals/`) holds folders that are no part of the keys in them. */
export function isSharded(keyPrefix: string): boolean {
  return shardedAreas.has(keyPrefix.slice(0, -1))
}
