/** Glyphs without a meaning, and what stands for them. */
const MEANINGLESS = /[\uFFFD\uE000-\uF8FF]|(?![\t\n\r])\p{Cc}/gu
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
  if ((text.match(MOJIBAKE)?.length ?? 0) > visible * 0.02) return false
  const words = text.match(/\p{L}{4,}/gu) ?? []
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  if (letters < FEWEST_LETTERS) return true
  const latin = words.filter((word) => /^\p{Script=Latin}+$/u.test(word))
  if (latin.length < words.length / 2) return true
  const spoken = latin.filter((word) => VOWEL.test(word)).length
  return spoken > latin.length * 0.55
}
