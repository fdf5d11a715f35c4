const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows1252 = new TextDecoder('windows-1252')

/** @returns the name of a file as a person reads it: those from old Windows archives are not UTF-8. */
export function decodeFileName(name: Uint8Array): string {
  try {
    return utf8.decode(name)
  } catch {
    return windows1252.decode(name)
  }
}
