import type { TextLine, TextPiece } from '../reading.ts'
import { joinLines, unionOf } from './join-lines.ts'

/** Pieces of one column begin, end or are centred within this many points of each other. */
const ALIGNED = 6
/** Cells of one row begin, end or are centred at the same height, to this many points. */
const LEVEL = 3
/** Lines of one cell stand no farther apart than this many letter heights, baseline to baseline. */
const WRAP_GAP = 1.6
/** Between two rows there is at most this much room, in letter heights. */
const ROW_ROOM = 2.5
/** With more lines, two pieces of text that stand beside each other are columns of a page. */
const MOST_LINES = 6

interface Cell {
  lines: TextLine[]
  texts: string[]
  x0: number
  x1: number
  y0: number
  y1: number
}

interface Row {
  /** How many lines it is made of. */
  count: number
  line: TextLine
}

export const piecesOf = (line: TextLine): TextPiece[] =>
  line.cells ?? [{ text: line.text, x0: line.box[0], x1: line.box[2] }]

/**
 * Most programs write a table cell by cell: where cells wrap, the lines of a row do not stand one after the other. Such
 * a row becomes one line with its cells, where a row that is aligned with it stands above or below.
 */
export function gatherRows(lines: readonly TextLine[]): TextLine[] {
  const returns = lines.map((line, index) => standsBeside(line, lines[index - 1]))
  if (!returns.includes(true)) return [...lines]
  const rowFrom = (at: number) => (returns.slice(at + 1, at + 1 + MOST_LINES).includes(true) ? rowAt(lines, at) : null)
  const gathered: TextLine[] = []
  for (let at = 0; at < lines.length; ) {
    const row = rowFrom(at)
    const next = row === null ? undefined : (rowFrom(at + row.count)?.line ?? lines[at + row.count])
    if (row !== null && (isBelow(next, row.line) || isBelow(row.line, gathered.at(-1)))) {
      gathered.push(row.line)
      at += row.count
    } else {
      const line = lines[at]
      if (line !== undefined) gathered.push(line)
      at++
    }
  }
  return gathered
}

/** The row that begins at a line and comes back up to its height for a further cell; null where none does. */
function rowAt(lines: readonly TextLine[], at: number): Row | null {
  const first = lines[at]
  if (first === undefined || first.confidence !== undefined) return null
  const cells = cellsOf(first)
  let cameBack = false
  let end = at + 1
  for (let last = first; end < lines.length; end++) {
    const line = lines[end]
    if (line === undefined || line.confidence !== undefined || Math.abs(line.size - first.size) > 0.6) break
    const cell = cells.at(-1)
    if (cell === undefined) break
    if (goesOn(line, last, cells)) {
      addLine(cell, line)
      cells.push(...cellsOf(line).slice(1))
    } else if (comesBack(line, last, cells)) {
      cells.push(...cellsOf(line))
      cameBack = true
    } else break
    if (cell.lines.length > MOST_LINES) return null
    last = line
  }
  return cameBack && areLevel(cells) ? { count: end - at, line: lineOf(cells) } : null
}

function cellsOf(line: TextLine): Cell[] {
  const [, y0, , y1] = line.box
  return piecesOf(line).map(({ text, x0, x1 }) => ({ lines: [line], texts: [text], x0, x1, y0, y1 }))
}

function addLine(cell: Cell, line: TextLine): void {
  const [piece] = piecesOf(line)
  if (piece === undefined) return
  cell.lines.push(line)
  cell.texts.push(piece.text)
  cell.x0 = Math.min(cell.x0, piece.x0)
  cell.x1 = Math.max(cell.x1, piece.x1)
  cell.y1 = line.box[3]
}

/** The last line of a cell may stand level with the next cell, and is then one line with it. */
function goesOn(line: TextLine, last: TextLine, cells: readonly Cell[]): boolean {
  const gap = line.box[3] - last.box[3]
  if (gap <= 2 || gap >= WRAP_GAP * line.size) return false
  const cell = cells.at(-1)
  const [piece, next] = piecesOf(line)
  if (cell === undefined || !isUnder(piece, cell)) return false
  return next === undefined || next.x0 > rightOf(cells) + line.size * 0.4
}

const rightOf = (cells: readonly Cell[]): number => Math.max(...cells.map(({ x1 }) => x1))

function comesBack(line: TextLine, last: TextLine, cells: readonly Cell[]): boolean {
  const bottom = Math.max(...cells.map(({ y1 }) => y1))
  return standsBeside(line, last) && line.box[0] > rightOf(cells) + line.size * 0.4 && line.box[1] < bottom
}

/** Level with the line before it or above it, and farther to the right. */
const standsBeside = (line: TextLine, last: TextLine | undefined): boolean =>
  last !== undefined && line.box[3] < last.box[3] + 2 && line.box[0] > last.box[0]

function isUnder(piece: { x0: number; x1: number } | undefined, column: { x0: number; x1: number }): boolean {
  if (piece === undefined) return false
  const [left, right] = [piece.x0 - column.x0, piece.x1 - column.x1]
  return Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2) < ALIGNED
}

function areLevel(cells: readonly Cell[]): boolean {
  const same = (height: (cell: Cell) => number) => {
    const heights = cells.map(height)
    return Math.max(...heights) - Math.min(...heights) <= LEVEL
  }
  return same(({ y0 }) => y0) || same(({ y0, y1 }) => (y0 + y1) / 2) || same(({ y1 }) => y1)
}

function lineOf(cells: readonly Cell[]): TextLine {
  const parts = cells.map(({ texts, x0, x1 }) => ({ text: joinLines(texts), x0, x1 }))
  const lines = [...new Set(cells.flatMap((cell) => cell.lines))]
  const share = (has: (line: TextLine) => boolean) =>
    lines.filter(has).reduce((sum, { text }) => sum + text.length, 0) >
    lines.reduce((sum, { text }) => sum + text.length, 0) / 2
  return {
    text: parts.map(({ text }) => text).join(' '),
    box: unionOf(lines.map(({ box }) => box)),
    size: Math.max(...lines.map(({ size }) => size)),
    bold: share(({ bold }) => bold),
    italic: share(({ italic }) => italic),
    cells: parts,
  }
}

/** Whether a row stands below another, its pieces under those of the other. */
function isBelow(line: TextLine | undefined, above: TextLine | undefined): boolean {
  if (line?.cells === undefined || above?.cells === undefined) return false
  const room = line.box[1] - above.box[3]
  if (room < -2 || room > ROW_ROOM * line.size) return false
  const { cells } = above
  const under = line.cells.filter((piece) => cells.some((column) => isUnder(piece, column)))
  return under.length >= 2 && under.length >= Math.min(line.cells.length, cells.length) - 1
}

/** Lines that are rows of a table for sure: one of three columns and more that all stand under each other. */
export function sureRows(lines: readonly TextLine[]): Set<TextLine> {
  const rows = new Set<TextLine>()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next?.cells === undefined || line.cells === undefined) continue
    const [above, below] = [line.cells, next.cells]
    if (above.length < 3 || above.length !== below.length || !isBelow(next, line)) continue
    if (!above.every((column, at) => isUnder(below[at], column))) continue
    rows.add(line).add(next)
  }
  return rows
}
