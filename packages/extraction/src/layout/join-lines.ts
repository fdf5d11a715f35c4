import { joinHyphenated } from '@arkivar/danish/parsing'
import type { BoundingBox } from '@arkivar/types'

const HYPHENS = new Set(['-', '\u2010', '\u00AD'])

/** Lines of a paragraph as one text: divided words are put together, suspended hyphens stay. */
export function joinLines(lines: readonly string[]): string {
  let text = lines[0] ?? ''
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (text === '' || line === '' || /\S\/$/.test(text)) text += line
    else if (!HYPHENS.has(text.charAt(text.length - 1))) text += ` ${line}`
    else {
      // Only the last word matters, and the whole text is long.
      const word = text.lastIndexOf(' ') + 1
      text = text.slice(0, word) + joinHyphenated(text.slice(word), line)
    }
  }
  return text
}

export function unionOf(boxes: readonly BoundingBox[]): BoundingBox {
  const union: BoundingBox = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  for (const [x0, y0, x1, y1] of boxes) {
    union[0] = Math.min(union[0], x0)
    union[1] = Math.min(union[1], y0)
    union[2] = Math.max(union[2], x1)
    union[3] = Math.max(union[3], y1)
  }
  return union
}
