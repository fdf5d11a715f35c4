/** First and last byte, both included. */
export type ByteRange = { readonly start: number; readonly end: number }

/**
 * Reads the header `Range` (RFC 9110, 14.2). Several ranges at once, and what is no range of bytes, may be ignored, and
 * are: the whole file answers them too.
 * @param sizeBytes of the whole.
 * @returns null where the whole is to be sent; `unsatisfiable` where nothing of it lies in the range.
 */
export function parseRange(header: string | undefined, sizeBytes: number): ByteRange | 'unsatisfiable' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  if (first === '') {
    const count = Math.min(Number(last), sizeBytes)
    return count === 0 ? 'unsatisfiable' : { start: sizeBytes - count, end: sizeBytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= sizeBytes ? 'unsatisfiable' : { start, end }
}
