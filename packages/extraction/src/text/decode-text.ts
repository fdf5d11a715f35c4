const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** Encodings of the web by the names that files give them; null for names that nobody knows. */
function decoderFor(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/**
 * Bytes as text: by byte order mark, else UTF-8 where that fits, else what was declared, else windows-1252, which is
 * what Danish files without a word are in.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = wideWithoutMark(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    return UTF8.decode(bytes)
  } catch {
    const decoder = decoderFor(declared)
    const fits = decoder !== null && !/^utf-?8$/i.test(decoder.encoding)
    return (fits ? decoder : new TextDecoder('windows-1252')).decode(bytes)
  }
}

/** UTF-16 without a byte order mark has a zero in every other byte of Latin text. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2048)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const half = sample.length / 2
  if ((zeros[1] ?? 0) > half * 0.7 && (zeros[0] ?? 0) < half * 0.1) return 'utf-16le'
  if ((zeros[0] ?? 0) > half * 0.7 && (zeros[1] ?? 0) < half * 0.1) return 'utf-16be'
  return null
}
