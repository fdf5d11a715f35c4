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

/** The upper half of code page 850; 865 has the Danish letters in the same places. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'
const DOS_SECTION = 0x15
const SAMPLE_BYTES = 65_536

/** Where æ, ø and å stand in encodings of one byte a letter. */
const SMALL_LETTERS = {
  'windows-1252': [0xe6, 0xf8, 0xe5],
  dos: [0x91, 0x9b, 0x86],
  macintosh: [0xbe, 0xbf, 0x8c],
} as const

/**
 * Text in one byte a letter by the Danish letters that stand within words: at least two different ones where another
 * encoding is to be believed, since each alone is a sign or a quotation mark in windows-1252.
 */
function decodeSingleBytes(bytes: Uint8Array): string {
  const counts = new Map<number, number>()
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  for (const [index, byte] of sample.entries())
    if (byte >= 0x80 && (isLetter(sample[index - 1]) || isLetter(sample[index + 1])))
      counts.set(byte, (counts.get(byte) ?? 0) + 1)
  const seen = (letters: readonly number[]) => letters.filter((letter) => counts.has(letter)).length
  const sum = (letters: readonly number[]) => letters.reduce((all, letter) => all + (counts.get(letter) ?? 0), 0)
  const usual = sum(SMALL_LETTERS['windows-1252'])
  const isMeant = (letters: readonly number[]) => seen(letters) > 1 && sum(letters) > usual
  if (isMeant(SMALL_LETTERS.dos)) return fromDos(bytes)
  return new TextDecoder(isMeant(SMALL_LETTERS.macintosh) ? 'macintosh' : 'windows-1252').decode(bytes)
}

const isLetter = (byte: number | undefined): boolean => byte !== undefined && /[a-z]/i.test(String.fromCharCode(byte))

function fromDos(bytes: Uint8Array): string {
  const letters = Array.from({ length: 256 }, (_, byte) =>
    byte === DOS_SECTION ? '§' : (DOS[byte - 0x80] ?? String.fromCharCode(byte)),
  )
  return Array.from(bytes, (byte) => letters[byte]).join('')
}

/**
 * Bytes as text: by byte order mark, else UTF-8 where that fits, else what was declared, else windows-1252, which is
 * what Danish files without a word are in, unless the letters show that DOS or an old Mac wrote them.
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
    const fits = decoder !== null && !/^(?:utf-?8|windows-1252)$/i.test(decoder.encoding)
    return fits ? decoder.decode(bytes) : decodeSingleBytes(bytes)
  }
}

/** UTF-16 without a byte order mark has a zero in every other byte of Latin text. */
export function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2048)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const half = sample.length / 2
  if ((zeros[1] ?? 0) > half * 0.7 && (zeros[0] ?? 0) < half * 0.1) return 'utf-16le'
  if ((zeros[0] ?? 0) > half * 0.7 && (zeros[1] ?? 0) < half * 0.1) return 'utf-16be'
  return null
}
