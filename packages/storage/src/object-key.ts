/** A segment becomes a file name in the directory store and in most S3 servers, which end at 255 bytes. */
const maxSegmentBytes = 255
const maxKeyBytes = 1024
const sha256Pattern = /^[0-9a-f]{64}$/

/**
 * Refuses keys that one of the stores could not hold as they are: empty, absolute, with empty, `.` or `..` segments,
 * with control characters, too long, or under `originals/` and `derived/` not named by a SHA-256.
 * @throws Error: such a key is a mistake of the program and no failure of the storage.
 */
export function checkKey(key: string): void {
  const problem = problemOf(key)
  if (problem !== null) throw new Error(`The object key ${JSON.stringify(key)} ${problem}`)
}

function problemOf(key: string): string | null {
  if (!key.isWellFormed()) return 'is not valid Unicode'
  if (Buffer.byteLength(key) > maxKeyBytes) return `is longer than ${maxKeyBytes} bytes`
  if (/\p{Cc}/u.test(key)) return 'holds a control character'
  const segments = key.split('/')
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    return 'has an empty, "." or ".." segment'
  }
  if (segments.some((segment) => Buffer.byteLength(segment) > maxSegmentBytes)) {
    return `has a segment longer than ${maxSegmentBytes} bytes`
  }
  const [area = '', name = ''] = segments
  if (area.startsWith('.')) return 'begins with a dot'
  if ((area === 'originals' || area === 'derived') && !sha256Pattern.test(name)) return 'is not named by a SHA-256'
  return null
}

/** @param sha256 of the bytes, 64 lower-case hexadecimal digits. */
export function originalKey(sha256: string): string {
  const key = `originals/${sha256}`
  checkKey(key)
  return key
}
