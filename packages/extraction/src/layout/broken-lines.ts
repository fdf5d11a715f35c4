import type { TextLine } from '../reading.ts'
import { joinLines } from './join-lines.ts'

/** A space and what programs keep free at the end of a line, in letter heights. */
const SPACE = 1
/** Lines that begin within this many points of each other have the same left edge. */
const SAME_EDGE = 3
/** With so many lines, and none of them with room for the next word, a block is text in a column of its own. */
const SURELY_WRAPPED = 5
/** Short words may be tied to the next one: "§ 5", "kl. 9". */
const TIED = 4
/** A column of entries begins this far to the right, as a share of the width of the text. */
const FAR = 0.4
/** What stands beside the text keeps it this far away, in letter heights. */
const CLEAR = 1.5
/** A line that breaks in the middle of a phrase goes on, however short it is. */
const OPEN_END =
  /(?:[-–,&/\u2010\u00AD]|(?<![\p{L}.])(?:og|eller|samt|af|for|i|på|til|ved|med|om|fra|en|et|den|det|der|som|at|vedr\.?|nr\.?|kl\.?))$/u
const SENTENCE_END = /[.:;!?)”"»]$/u
/** A line that fills no more than this share of its width was broken off, also in the middle of a sentence. */
const SHORT = 0.75
const VERY_SHORT = 0.4
const GOES_ON = /^(?:og|eller|samt|men)\s/u
/** "Modtaget: 20. april 2017" */
const FIELD = /^\p{Lu}[\p{L}. ]{1,20}:\s\S/u

/** How far lines may reach. */
export interface RightEdges {
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

/** Of so many lines, one or two that reach much farther are titles above several columns. */
const MANY = 8
const MUCH_FARTHER = 0.65

export function columnsOf(lines: Iterable<TextLine>): Column[] {
  const byLeft = new Map<number, { left: number; count: number; ends: [number, number, number] }>()
  for (const { box } of lines) {
    const step = Math.round(box[0] / SAME_EDGE)
    const column = byLeft.get(step) ?? { left: box[0], count: 0, ends: [0, 0, 0] }
    column.count++
    if (box[2] > column.ends[2])
      column.ends = [...column.ends, box[2]].sort((a, b) => b - a).slice(0, 3) as typeof column.ends
    byLeft.set(step, column)
  }
  return [...byLeft.values()].map(({ left, count, ends: [most, , third] }) => {
    const titled = count >= MANY && third - left < (most - left) * MUCH_FARTHER
    return { left, count, reach: titled ? third : most }
  })
}

export function rightEdgesOf(
  lines: readonly TextLine[],
  onPage: readonly TextLine[] = lines,
  known: readonly Column[] = [],
): RightEdges {
  const columns = columnsOf(lines)
  const left = Math.min(...columns.map((column) => column.left))
  const right = Math.max(0, ...columns.map(({ reach }) => reach), ...known.map(({ reach }) => reach))
  return { columns, known, left, right, lines: onPage }
}

/**
 * The lines of one block as text. Where the next word would have had room, the writer broke the line, and it stays
 * broken: addresses, the names and numbers of a letterhead, a line below a title.
 */
export function textOfLines(lines: readonly TextLine[], edges: RightEdges, isSide = false): string {
  if (lines.length < 2) return lines[0]?.text ?? ''
  const limit = isSide ? 'entries' : limitOf(lines, edges)
  let text = ''
  let open: string[] = []
  for (const [index, line] of lines.entries()) {
    open.push(line.text)
    const next = lines[index + 1]
    if (next !== undefined && !(limit === 'entries' ? isNewEntry(line, next) : isBroken(line, next, limit, edges)))
      continue
    text += (text === '' ? '' : '\n') + joinLines(open)
    open = []
  }
  return text
}

/** A letterhead beside the text holds entries rather than sentences, and its edge tells nothing. */
const isNewEntry = (line: TextLine, next: TextLine): boolean =>
  !OPEN_END.test(line.text) && BEGINS_ENTRY.test(next.text)

/** Also "den 4. maj", addresses on the web, and initials. */
const BEGINS_ENTRY = /^(?:[\p{Lu}\d(]|den \d|www\.|\S+@|\p{Ll}{2,5}$)/u

function isBroken(line: TextLine, next: TextLine, limit: Limit, edges: RightEdges): boolean {
  // Fields below each other are lines, however long they are.
  if (FIELD.test(line.text) && FIELD.test(next.text)) return true
  if (limit === null || !hasRoom(line, next, limit.x)) return false
  if (OPEN_END.test(line.text) || GOES_ON.test(next.text)) return false
  const share = (line.box[2] - line.box[0]) / Math.max(1, limit.x - line.box[0])
  // Of a paragraph that is wrapped, only a sentence ends early, or a line that is much shorter.
  if (limit.mostlyFull && share > SHORT && !SENTENCE_END.test(line.text)) return false
  // A sentence may have been broken by what stands beside it and cannot be seen.
  if (share > VERY_SHORT && /^\p{Ll}/u.test(next.text) && !SENTENCE_END.test(line.text)) return false
  return hasRoom(line, next, besideOf(line, edges))
}

function hasRoom(line: TextLine, next: TextLine, limit: number): boolean {
  const word = firstWord(next.text)
  const width = ((next.box[2] - next.box[0]) * word.length) / Math.max(1, next.text.length)
  return line.box[2] + width + SPACE * line.size < limit
}

function firstWord(text: string): string {
  const first = text.indexOf(' ')
  if (first < 0) return text
  const second = text.indexOf(' ', first + 1)
  return first > TIED ? text.slice(0, first) : text.slice(0, second < 0 ? text.length : second)
}

/** Where something stands beside a line, or a few lines above or below: boxes are higher than their text. */
function besideOf({ box, size }: TextLine, { lines }: RightEdges): number {
  const near = 3 * (box[3] - box[1])
  let limit = Number.POSITIVE_INFINITY
  for (const other of lines) {
    const [x0, y0, , y1] = other.box
    if (x0 > box[2] && y1 > box[1] - near && y0 < box[3] + near) limit = Math.min(limit, x0 - CLEAR * size)
  }
  return limit
}

type Limit = { x: number; mostlyFull: boolean } | null

/** How far the lines of a block may reach; null where they fill a column of their own. */
function limitOf(lines: readonly TextLine[], edges: RightEdges): Limit | 'entries' {
  const own = Math.max(...lines.map(({ box }) => box[2]))
  const isWrapped = lines.length > 2 && lines.every((line, index) => isFull(line, lines[index + 1], own))
  if (isFlushRight(lines)) return 'entries'
  if (isWrapped && lines.length >= SURELY_WRAPPED) return null
  const x0 = lines[0]?.box[0] ?? 0
  const isNear = ({ left }: Column) => Math.abs(left - x0) <= SAME_EDGE
  const columns = edges.columns.filter(isNear)
  const reach = Math.max(0, ...[...columns, ...edges.known.filter(isNear)].map((column) => column.reach))
  if (reach > own + 1) return limited(lines, reach)
  const isAlone = columns.reduce((sum, { count }) => sum + count, 0) <= lines.length
  if (isAlone && x0 > edges.left + (edges.right - edges.left) * FAR) return 'entries'
  return isWrapped ? null : limited(lines, outerReach(edges, x0, own))
}

/** Lines that end at the same place and begin at others: a letterhead at the right margin. */
function isFlushRight(lines: readonly TextLine[]): boolean {
  const [first] = lines
  if (first === undefined || lines.length < 3 || lines.some(({ box }) => Math.abs(box[2] - first.box[2]) > 1.5))
    return false
  const begins = lines.map(({ box }) => box[0])
  return Math.max(...begins) - Math.min(...begins) > 2 * first.size
}

/** Of what stands farther in, such as items of a list, the text around it tells how far it may reach. */
function outerReach({ columns, right }: RightEdges, x0: number, own: number): number {
  let nearest: Column | undefined
  for (const column of columns) {
    if (column.count < 3 || column.left > x0 + SAME_EDGE || column.reach < own) continue
    if (nearest === undefined || column.left > nearest.left) nearest = column
  }
  return nearest?.reach ?? right
}

function limited(lines: readonly TextLine[], x: number): Limit {
  const full = lines.filter((line, index) => isFull(line, lines[index + 1], x)).length
  return { x, mostlyFull: full > 2 && full > lines.length / 2 }
}

const isFull = (line: TextLine, next: TextLine | undefined, limit: number): boolean =>
  next === undefined || !hasRoom(line, next, limit)
