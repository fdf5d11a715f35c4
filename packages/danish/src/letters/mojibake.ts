import { editsOf, type TextEdit } from './text-edit.ts'

/** The characters that windows-1252 puts at 0x80–0x9F. */
const WINDOWS_1252 = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž\u00A0', (character, index) => [
    character,
    0x80 + index,
  ]),
)

/**
 * Two or three bytes of UTF-8 that were read as windows-1252: `Ã¦` for æ, `â€“` for a dash, `ÌŠ` for a combining ring.
 * Only these leads: a Å before a quotation mark is Danish.
 */
const TAIL = '[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
const MISREAD = new RegExp(`[ÂÃÌ]${TAIL}|â[€‚]${TAIL}`, 'g')
/** Misread twice: `ÃƒÂ¦`, `ÃƒËœ` for Ø, `Ã¢â‚¬â€œ` for a dash. */
const MISREAD_TWICE = new RegExp(
  `Ãƒ(?:Â|â€\\s?)${TAIL}|Ãƒ(?:[ËÅÆ]${TAIL}|â${TAIL}${TAIL})|Ã‚Â${TAIL}|Ã¢(?:â${TAIL}${TAIL}|[ÂËÅÆ]${TAIL}){2}`,
  'g',
)
/** Mac Roman read as Latin-1, told apart from Spanish and from fractions by the letters around. */
const MAC_ROMAN = /(?<=\p{L})[¾¿](?=\p{Ll})/gu
const MAC_ROMAN_LETTERS: Record<string, string> = { '¾': 'æ', '¿': 'ø' }

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Repairs of UTF-8 that was read as windows-1252, once or twice, and of Mac Roman's æ and ø within words. */
export function mojibakeEdits(text: string): TextEdit[] {
  const twice = editsOf(text, MISREAD_TWICE, ([found]) => reread(reread(found) ?? '') ?? null)
  if (twice.length > 0) return twice
  const once = editsOf(text, MISREAD, ([found]) => reread(found))
  return once.length > 0 ? once : editsOf(text, MAC_ROMAN, ([found]) => MAC_ROMAN_LETTERS[found] ?? null)
}

function reread(found: string): string | null {
  const bytes = new Uint8Array(found.length)
  for (const [index, character] of Array.from(found).entries()) {
    const byte = WINDOWS_1252.get(character) ?? character.charCodeAt(0)
    if (byte > 0xff) return null
    bytes[index] = byte
  }
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
