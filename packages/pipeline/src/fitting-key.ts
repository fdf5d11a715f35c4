import { createHash } from 'node:crypto'

/** With the longest name of a source and an id, what fits into an entry of PostgreSQL's indexes, 2704 bytes. */
export const maxKeyBytes = 1800
/** Room for what stands in place of the beginning. */
const tailBytes = 1700

/**
 * @returns the key under which a file is known by its path. Of a path that is too long the end is kept, which tells most,
 *   and what stands before it tells apart those that end alike.
 */
export function fittingKey(path: string): string {
  const bytes = Buffer.from(path)
  if (bytes.length <= maxKeyBytes) return path
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  // Cut in the middle of a letter, its rest is dropped.
  const tail = bytes
    .subarray(-tailBytes)
    .toString()
    .replace(/^\ufffd+/, '')
  return `…${digest}…${tail}`
}
