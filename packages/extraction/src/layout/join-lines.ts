import { joinHyphenated } from '@arkivar/danish'
import type { BoundingBox } from '@arkivar/types'

/** Lines of a paragraph as one text: divided words are put together, suspended hyphens stay. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => (text === '' ? line : joinHyphenated(text, line)), '')
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
