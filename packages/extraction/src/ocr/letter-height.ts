import type { RecognizedWord } from './unknown-signs.ts'

/** Heights of letters in shares of the height of their font, as in the fonts of offices. */
const CAPITAL = 0.72
const SMALL = 0.53
const DESCENDER = 0.21
/** Letters whose height differs from font to font, and marks that hang a little below the line. */
const UNSURE = /[åÅéÉüöÜÖ,;|@Q()[\]/"'»«”„]/
const TALL = /[A-ZÆØ\dbdfhkl]/
const HALF_TALL = /[tij]/
const DEEP = /[gjpqy]/

/**
 * Height of the font in pixels, from the height of words and the letters that they have. The recognizer itself measures
 * rows, and takes a small line between two large ones for large.
 */
export function letterHeight(words: readonly RecognizedWord[]): number | null {
  const heights = words.flatMap(({ text, bbox }) => {
    if (UNSURE.test(text) || !/[\p{L}\d]/u.test(text)) return []
    if (!TALL.test(text) && HALF_TALL.test(text)) return []
    const share = (TALL.test(text) ? CAPITAL : SMALL) + (DEEP.test(text) ? DESCENDER : 0)
    return Array.from({ length: text.length }, () => (bbox.y1 - bbox.y0) / share)
  })
  return heights.length < 2 ? null : (heights.sort((a, b) => a - b)[heights.length >> 1] ?? null)
}
