import type { TextLine } from '../reading.ts'

/** What tells how far the lines of a page, or of one side of it, may reach. */
export interface TextArea {
  columns: readonly Column[]
  /** Those of the whole document: a cover has no line that is full. */
  known: readonly Column[]
  left: number
  right: number
  /** What stands on the page, for what stands beside a line. */
  lines: readonly TextLine[]
}

/** Lines with the same left edge. */
export interface Column {
  left: number
  count: number
  reach: number
}

/** Lines that begin within this many points of each other have the same left edge. */
const SAME_EDGE = 3

export function textAreaOf(
  lines: readonly TextLine[],
  onPage: readonly TextLine[] = lines,
  known: readonly Column[] = [],
): TextArea {
  const columns = columnsOf(lines)
  const left = Math.min(...columns.map((column) => column.left))
  const right = Math.max(0, ...columns.map(({ reach }) => reach), ...known.map(({ reach }) => reach))
  return { columns, known, left, right, lines: onPage }
}

export function columnsOf(lines: Iterable<TextLine>): Column[] {
  const byLeft = new Map<number, { left: number; count: number; ends: [number, number, number] }>()
  for (const { box } of lines) {
    const step = Math.round(box[0] / SAME_EDGE)
    const column = byLeft.get(step) ?? { left: box[0], count: 0, ends: [0, 0, 0] }
    column.count++
    if (column.count === 1) byLeft.set(step, column)
    addEnd(column.ends, box[2])
  }
  const columns = [...byLeft.values()]
  return columns.map(({ left, count, ends }) => {
    const reach = count < MANY ? ends[0] : left + reachBelowTitles(ends.map((end) => end - left))
    // Text that stands farther in and reaches beyond belongs to the column: then it is wide, and most lines are short.
    const isWide = columns.some((other) => other.left > left && other.left < reach && other.ends[0] > reach + 1)
    return { left, count, reach: isWide ? ends[0] : reach }
  })
}

/** Keeps the three ends that are farthest to the right, the farthest first. */
function addEnd(ends: [number, number, number], end: number): void {
  const [first, second, third] = ends
  if (end <= third) return
  ends[2] = Math.min(second, end)
  if (end > second) ends[1] = Math.min(first, end)
  if (end > first) ends[0] = end
}

/** Of so many lines, one or two that reach much farther are titles above several columns. */
const MANY = 8
const MUCH_FARTHER = 0.65
/** Two that end this close to each other, as a share of their length, are no titles, but full. */
const ALIKE = 0.98

function reachBelowTitles([first = 0, second = 0, third = 0]: readonly number[]): number {
  if (second > first * ALIKE) return first
  if (third < second * MUCH_FARTHER) return third
  return second < first * MUCH_FARTHER ? second : first
}

/** How far lines that begin at `left` may reach, of which one ends at `end`. */
export function reachOf(area: TextArea, left: number, end: number): number {
  const reach = columnReach(area, left)
  return reach > end + 1 ? reach : outerReach(area, left, end)
}

/** How far lines with this left edge reach, here or elsewhere in the document. */
export function columnReach({ columns, known }: TextArea, left: number): number {
  let reach = 0
  for (const column of columns) if (isAt(column, left)) reach = Math.max(reach, column.reach)
  for (const column of known) if (isAt(column, left)) reach = Math.max(reach, column.reach)
  return reach
}

const isAt = (column: Column, left: number): boolean => Math.abs(column.left - left) <= SAME_EDGE

/** How many lines begin there. */
export const linesAt = ({ columns }: TextArea, left: number): number =>
  columns.reduce((sum, column) => sum + (isAt(column, left) ? column.count : 0), 0)

/** Of what stands farther in, such as items of a list, the text around it tells how far it may reach. */
export function outerReach({ columns, right }: TextArea, left: number, end: number): number {
  let nearest: Column | undefined
  for (const column of columns) {
    if (column.count < 3 || column.left > left + SAME_EDGE || column.reach < end) continue
    if (nearest === undefined || column.left > nearest.left) nearest = column
  }
  return nearest?.reach ?? right
}

/** What stands beside the text keeps it this far away, in letter heights. */
const CLEAR = 1.5

/** Where something stands beside a line, or a few lines above or below: boxes are higher than their text. */
export function besideOf({ box, size }: TextLine, { lines }: TextArea): number {
  const near = 3 * (box[3] - box[1])
  let limit = Number.POSITIVE_INFINITY
  for (const other of lines) {
    const [x0, y0, , y1] = other.box
    if (x0 > box[2] && y1 > box[1] - near && y0 < box[3] + near) limit = Math.min(limit, x0 - CLEAR * size)
  }
  return limit
}
