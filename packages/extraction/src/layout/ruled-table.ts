import type { BlockOf, TableCell } from '@arkivar/types'
import type { PageReading, TextLine, TextPiece } from '../reading.ts'
import { type CellPiece, cellText } from './cell-text.ts'
import { type Grid, gridsOf } from './ruled-grid.ts'

/** A cell with more lines than this holds the text of the page, and the grid is its frame. */
const MOST_LINES = 30
/** Fewer cells with text than this share, and the grid is something else, such as a drawing or a calendar. */
const FILLED = 0.3

interface Piece extends CellPiece {
  y: number
  bold: boolean
}

interface Cell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  pieces: Piece[]
}

/** The tables that are drawn on a page with rules around their cells, and the lines that stand in none of them. */
export function ruledTables(
  page: Pick<PageReading, 'rulings' | 'number'>,
  lines: readonly TextLine[],
): { tables: BlockOf<'table'>[]; rest: TextLine[] } {
  const tables: BlockOf<'table'>[] = []
  let rest = [...lines]
  if (page.rulings.length < 6) return { tables, rest }
  for (const grid of gridsOf(page.rulings)) {
    const inside = rest.filter((line) => isInside(line, grid))
    const cells = cellsOf(grid)
    for (const line of inside) for (const piece of piecesOf(line, grid)) place(piece, grid, cells)
    if (!isTable(cells)) continue
    tables.push(tableOf(grid, cells, page.number))
    rest = rest.filter((line) => !inside.includes(line))
  }
  return { tables, rest }
}

function isInside({ box }: TextLine, { box: [x0, y0, x1, y1] }: Grid): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  return x > x0 && x < x1 && y > y0 && y < y1 && box[0] > x0 - 4 && box[2] < x1 + 4
}

/** Slots between which no rule is drawn are one cell. */
function cellsOf(grid: Grid): Cell[] {
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1]
  const taken = new Set<number>()
  const cells: Cell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue
      let columnSpan = 1
      while (column + columnSpan < columns && !grid.partsColumns(row, column + columnSpan - 1)) columnSpan++
      let rowSpan = 1
      const open = (at: number) =>
        Array.from({ length: columnSpan }, (_, index) => column + index).every((each) => !grid.partsRows(at, each))
      while (row + rowSpan < rows && open(row + rowSpan - 1)) rowSpan++
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(r * columns + c)
      cells.push({ row, column, rowSpan, columnSpan, pieces: [] })
    }
  }
  return cells
}

/** The pieces of a line; one that runs over the edge of a column is parted there, between two words. */
function piecesOf(line: TextLine, { xs }: Grid): Piece[] {
  const y = (line.box[1] + line.box[3]) / 2
  const pieces = line.cells ?? [{ text: line.text, x0: line.box[0], x1: line.box[2] }]
  return atSeams(pieces, line, xs).flatMap(({ text, x0, x1 }) => {
    const edges = xs.filter((x) => x > x0 + 3 && x < x1 - 3)
    const words = text.split(' ')
    if (edges.length === 0 || words.length < 2) return [{ text, x0, x1, y, size: line.size, bold: line.bold }]
    const width = (x1 - x0) / Math.max(1, text.length)
    let at = 0
    return words.map((word) => {
      const from = x0 + at * width
      at += word.length + 1
      return { text: word, x0: from, x1: from + word.length * width, y, size: line.size, bold: line.bold }
    })
  })
}

/** A label in bold may fill its cell, and the value beside it follow at once: what lies at an edge is where the letters change. */
function atSeams(pieces: readonly TextPiece[], { seams = [] }: TextLine, edges: readonly number[]): TextPiece[] {
  let before = 0
  return pieces.flatMap((piece) => {
    const parts: TextPiece[] = []
    const words = piece.text.split(' ')
    let [from, x0] = [0, piece.x0]
    for (const seam of seams) {
      const at = seam.at - before
      const isHere = at > from && words[at]?.startsWith(seam.word) === true
      if (!isHere || !edges.some((x) => x > seam.x0 - AT_EDGE && x < seam.x1 + AT_EDGE)) continue
      parts.push({ text: words.slice(from, at).join(' '), x0, x1: seam.x0 })
      ;[from, x0] = [at, seam.x1]
    }
    before += words.length
    return [...parts, { text: words.slice(from).join(' '), x0, x1: piece.x1 }]
  })
}

/** In points. */
const AT_EDGE = 1

function place(piece: Piece, { xs, ys }: Grid, cells: readonly Cell[]): void {
  const x = (piece.x0 + piece.x1) / 2
  cells
    .find(
      ({ row, column, rowSpan, columnSpan }) =>
        x >= (xs[column] ?? 0) - 4 &&
        x <= (xs[column + columnSpan] ?? 0) + 4 &&
        piece.y >= (ys[row] ?? 0) &&
        piece.y <= (ys[row + rowSpan] ?? 0),
    )
    ?.pieces.push(piece)
}

function isTable(cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ pieces }) => pieces.length > 0)
  if (filled.length < 3 || filled.length < cells.length * FILLED) return false
  if (cells.some(({ pieces }) => new Set(pieces.map(({ y }) => y)).size > MOST_LINES)) return false
  return new Set(filled.map(({ row }) => row)).size > 1 && new Set(filled.map(({ column }) => column)).size > 1
}

function tableOf(grid: Grid, cells: readonly Cell[], page: number): BlockOf<'table'> {
  const byRow = Map.groupBy(cells, ({ row }) => row)
  const bold = (row: readonly Cell[]) => row.flatMap(({ pieces }) => pieces).every((piece) => piece.bold)
  const [first = [], ...others] = [...byRow.values()]
  const head = bold(first) && !others.every(bold)
  const rows = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => own.map((cell): TableCell => tableCell(cell, grid, head && row === 0)))
    .filter((row) => row.some(({ text }) => text !== ''))
  return { kind: 'table', rows, pages: [page], page, box: grid.box, confidence: 0.9, region: 'body' }
}

function tableCell(cell: Cell, { xs }: Grid, header: boolean): TableCell {
  const { pieces, rowSpan, columnSpan } = cell
  const left = Math.min(...pieces.map(({ x0 }) => x0))
  // Text keeps as far from the rule on its right as from the one on its left.
  const reach = (xs[cell.column + columnSpan] ?? 0) - Math.max(0, left - (xs[cell.column] ?? 0))
  const lines = [...Map.groupBy(pieces, ({ y }) => Math.round(y)).values()]
  return { text: cellText(lines, reach), rowSpan, columnSpan, header }
}
