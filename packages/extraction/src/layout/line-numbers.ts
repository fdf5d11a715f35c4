import type { PageReading, TextLine } from '../reading.ts'
import type { Place } from './place-on-page.ts'

const NUMBER = /^\d{1,4}$/
/** Fewer are footnotes, or figures of a drawing. */
const FEWEST = 4
/** Numbers of lines are printed in smaller letters than the lines; those of a list are not. */
const SMALLER = 0.85
/** Numbers that stand under each other end within this many points of each other. */
const ALIGNED = 2
/** Share of the height of the page over which they reach at least. */
const REACH = 0.15

/** Numbers of the lines of a page, every one or every fifth, in small letters outside of the text. */
export function lineNumbers(page: PageReading, bodySize: number): Place[] {
  const numbers = page.lines.flatMap((line, index) => (isNumber(line, bodySize) ? [{ page, index, line }] : []))
  if (numbers.length < FEWEST) return []
  return [...Map.groupBy(numbers, ({ line }) => Math.round(line.box[2] / ALIGNED)).values()]
    .map((column) => column.toSorted((a, b) => a.line.box[1] - b.line.box[1]))
    .filter((column) => isCount(column, page))
    .flat()
}

const isNumber = (line: TextLine, bodySize: number): boolean => line.size < bodySize * SMALLER && NUMBER.test(line.text)

function isCount(column: readonly Place[], page: PageReading): boolean {
  const [first, second, last] = [column[0]?.line, column[1]?.line, column.at(-1)?.line]
  if (column.length < FEWEST || first === undefined || second === undefined || last === undefined) return false
  const step = Number(second.text) - Number(first.text)
  if (step <= 0 || last.box[1] - first.box[1] < page.height * REACH) return false
  if (column.some(({ line }, at) => Number(line.text) !== Number(first.text) + at * step)) return false
  const own = new Set(column.map(({ line }) => line))
  const between = page.lines.filter(
    ({ box }) => box[1] >= first.box[1] - first.size && box[3] <= last.box[3] + first.size,
  )
  const others = between.filter((line) => !own.has(line))
  const [left, right] = [Math.min(...column.map(({ line }) => line.box[0])), first.box[2]]
  const isOutside = (line: TextLine) => line.slanted === true || line.box[0] > right
  const isInside = (line: TextLine) => line.slanted === true || line.box[2] < left
  return others.length > 0 && (others.every(isOutside) || others.every(isInside))
}
