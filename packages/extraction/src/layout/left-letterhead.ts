import type { PageReading, TextLine } from '../reading.ts'
import { sureRows } from './gathered-rows.ts'

/** It ends in the upper half of the first page. */
const LOWEST = 0.5
const FEWEST_LINES = 4
/** It begins at least so far to the left of the text, in points. */
const OFFSET = 30
/** Left edges that differ by less are the same. */
const EDGE = 4
/** Lines of the text beside it. */
const FEWEST_BESIDE = 2
/** What letterheads tell, days among it; headings in the margin and labels of fields tell nothing of it. */
const TELLS =
  /\b(?:Regionsk|K)ommune\b|forvaltning|afdeling|sekretariat|\bCenter|\bSags?-?(?:nr|id)|\bJ\.?\s?nr|^\d{4}\s\p{Lu}\p{L}+$|^(?:\p{L}+ (?:den )?)?\d{1,2}(?:\. \p{L}{3,9} |[-./]\d{1,2}[-./])\d{4}$/u

/** A letterhead in a column of its own to the left of the text: for each of its lines whether it is all of the printed line. */
export function leftLetterhead(
  page: PageReading,
  lines: readonly TextLine[],
  left: number,
): ReadonlyMap<number, 'whole' | 'first cell'> {
  const none = new Map<number, 'whole' | 'first cell'>()
  if (page.number !== 1 || !lines.some(({ box }) => box[0] < left - OFFSET)) return none
  const rows = sureRows(lines)
  const found = new Map<number, 'whole' | 'first cell'>()
  for (const [index, line] of lines.entries()) {
    // What begins a little farther out than the text is no column: a running head, the number of a heading.
    if (line.box[0] > left - OFFSET) continue
    const how = rows.has(line) ? null : placeOf(line, left)
    if (how === null || line.box[3] > page.height * LOWEST) return none
    found.set(index, how)
  }
  const own = [...found.keys()].map((index) => lines[index]).filter((line) => line !== undefined)
  const edge = Math.min(...own.map(({ box }) => box[0]))
  const joint = [...found.values()].filter((how) => how === 'first cell').length
  const words = own.filter(({ text }) => /\p{L}{2}/u.test(text)).length
  const bottom = Math.max(...own.map(({ box }) => box[3]))
  const beside = lines.filter((line, index) => !found.has(index) && line.box[1] < bottom).length
  const isOne =
    own.length >= FEWEST_LINES &&
    own.every(({ box }) => box[0] - edge < EDGE) &&
    edge < left - OFFSET &&
    joint * 2 <= own.length &&
    words * 2 >= own.length &&
    beside + joint >= FEWEST_BESIDE &&
    own.some(({ text }) => TELLS.test(text))
  return isOne ? found : none
}

/** Where a line ends before the text begins, as a whole or with its first piece; null where it goes into the text. */
function placeOf({ box, cells = [] }: TextLine, left: number): 'whole' | 'first cell' | null {
  if (box[2] < left - EDGE) return 'whole'
  const [first, second] = cells
  return first !== undefined && second !== undefined && first.x1 < left - EDGE && second.x0 >= left - EDGE * 2
    ? 'first cell'
    : null
}
