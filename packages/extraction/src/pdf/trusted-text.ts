import type { PageReading } from '../reading.ts'

/** Glyphs without a meaning, and what stands for them. */
const MEANINGLESS = /[\uFFFD\uE000-\uF8FF]|(?![\t\n\r])\p{Cc}/gu
/** Within words: letters that the font has under numbers of its own, such as æ, ø and å beside plain ones. */
const WITHIN_WORDS = /(?<=\p{L})(?![\t\n\r])\p{Cc}|(?![\t\n\r])\p{Cc}(?=\p{L})/gu
const MOJIBAKE = /Ã[\p{Cc}\u00A0-\u00BF†˜…]/gu
const FEWEST_LETTERS = 40
const VOWEL = /[aeiouyæøåäöüé]/i

/**
 * Whether the text of a page can be what a reader sees. Fonts without a map to Unicode give glyph numbers, private
 * characters, or letters shifted by a fixed distance: then words have no vowels.
 */
export function canBeTrusted(text: string): boolean {
  const visible = text.replace(/\s/g, '').length
  if (visible < 12) return true
  // Private characters are the bullets of lists, one to a line; many of them are text.
  const meaningless = text.match(MEANINGLESS)?.length ?? 0
  if (meaningless > Math.max(6, visible * 0.12)) return false
  // The pattern looks to both sides, and most pages have nothing that it could find.
  const within = meaningless === 0 ? 0 : (text.match(WITHIN_WORDS)?.length ?? 0)
  if (within > Math.max(6, visible * 0.015)) return false
  if ((text.match(MOJIBAKE)?.length ?? 0) > visible * 0.02) return false
  const words = text.match(/\p{L}{4,}/gu) ?? []
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  if (letters < FEWEST_LETTERS) return true
  const latin = words.filter((word) => /^\p{Script=Latin}+$/u.test(word))
  if (latin.length < words.length / 2) return true
  const spoken = latin.filter((word) => VOWEL.test(word)).length
  return spoken > latin.length * 0.55
}

/** A page that nothing better is known of: what its fonts do not tell shows as unknown, and does not vanish. */
export function asDoubted(reading: PageReading): PageReading {
  const message = 'The fonts of the page do not tell what all its letters are.'
  const shown = <Piece extends { text: string }>(piece: Piece): Piece => ({
    ...piece,
    text: piece.text.replace(WITHIN_WORDS, '\uFFFD'),
  })
  return {
    ...reading,
    lines: reading.lines.map((line) => ({
      ...shown(line),
      ...(line.cells === undefined ? {} : { cells: line.cells.map(shown) }),
    })),
    notices: [...reading.notices, { code: 'untrusted-text', message }],
  }
}
