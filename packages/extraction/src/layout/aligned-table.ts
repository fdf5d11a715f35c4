import type { Block, TableCell } from '@arkivar/types'
import type { TextLine, TextPiece } from '../reading.ts'
import { cellsOf, type TableColumn } from './aligned-cells.ts'
import { piecesOf } from './gathered-rows.ts'
import { unionOf } from './join-lines.ts'
import { splitMarker } from './list-marker.ts'

/** Columns of one table begin or end within this many points of each other. */
const ALIGNED = 6
/** Between columns there is at least this much room, in letter heights. */
const COLUMN_GAP = 1
/** Rows stand no farther apart than this many letter heights, baseline to baseline. */
const ROW_GAP = 3.5
const WRAP_GAP = 1.6
/** Two pieces may be a label and its value. */
const FEWEST_TITLES = 3
/** Distances of rows that differ by less are the same. */
const SAME_GAP = 1.3

export interface AlignedTable {
  /** How many lines it is made of. */
  lines: number
  block: Block
}

function hasColumnGap(line: TextLine): boolean {
  const pieces = line.cells
  if (pieces === undefined) return false
  return pieces.some((piece, index) => piece.x0 - (pieces[index - 1]?.x1 ?? piece.x0) > COLUMN_GAP * line.size)
}

/** The table that begins at a line, found by the alignment of its pieces; null where there is none. */
export function alignedTable(
  lines: readonly TextLine[],
  from: number,
  page: number,
  region: Block['region'],
): AlignedTable | null {
  const first = lines[from]
  // Most lines are text, and asked at every line of a paragraph.
  if (first === undefined || !hasColumnGap(first)) return null
  return plainTable(lines, from, page, region) ?? tableBelowHead(lines, from, page, region)
}

/**
 * Titles of columns that stand beside their columns: one for each, at the distance of the rows, bold or without figures
 * above columns of figures.
 */
function tableBelowHead(
  lines: readonly TextLine[],
  from: number,
  page: number,
  region: Block['region'],
): AlignedTable | null {
  const [head, row, next] = lines.slice(from, from + 3)
  if (head === undefined || row === undefined || next === undefined) return null
  const pieces = piecesOf(head)
  if (pieces.length < FEWEST_TITLES) return null
  const below = plainTable(lines, from + 1, page, region)
  if (below?.block.kind !== 'table' || below.block.rows[0]?.length !== pieces.length) return null
  const gap = gapBelow(head, row)
  if (gap < 0 || gap > gapBelow(row, next) * SAME_GAP || !isHead([[head], [row], [next]])) return null
  const titles = pieces.map(({ text }): TableCell => ({ text, rowSpan: 1, columnSpan: 1, header: true }))
  const rows = below.block.rows.map((cells) => cells.map((cell) => ({ ...cell, header: false })))
  const box = unionOf([head.box, below.block.box ?? head.box])
  return { lines: below.lines + 1, block: { ...below.block, rows: [titles, ...rows], box } }
}

function plainTable(
  lines: readonly TextLine[],
  from: number,
  page: number,
  region: Block['region'],
): AlignedTable | null {
  const first = lines[from]
  if (first === undefined || !hasColumnGap(first)) return null
  const columns: TableColumn[] = piecesOf(first).map(({ x0, x1 }) => ({ x0, x1 }))
  const rows: TextLine[][] = [[first]]
  let end = from + 1
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at]
    const last = lines[at - 1]
    if (line === undefined || last === undefined) break
    const gap = gapBelow(last, line)
    if (gap < -2 || gap > ROW_GAP * Math.max(line.size, last.size)) break
    const pieces = piecesOf(line)
    if (pieces.length > 1 && fits(pieces, columns)) {
      rows.push([line])
      widen(columns, pieces)
      end = at + 1
    } else if (isLabelAlone(pieces, columns, rows)) {
      rows.push([line])
      end = at + 1
    } else if (pieces.length === 1 && gap < WRAP_GAP * line.size && within(pieces[0], columns)) rows.at(-1)?.push(line)
    else break
  }
  const used = rows.filter((row) => lines.indexOf(row[0] as TextLine, from) < end)
  if (used.length < 2 || isList(used)) return null
  // A single piece below the last row belongs to it only where another row follows, or where it is indented to a column.
  const last = used.at(-1)
  const lastAt = last?.[0] === undefined ? end : lines.indexOf(last[0], from)
  last?.splice(1, last.length, ...lines.slice(lastAt + 1, lastAt + 1 + continuedBy(lines, lastAt, columns)))
  const count = used.reduce((sum, row) => sum + row.length, 0)
  const right = lines.reduce((most, line) => Math.max(most, line.box[2]), 0)
  const cells = used.map((row, index) => cellsOf(row, columns, index === 0 && isHead(used), right))
  const box = unionOf(used.flat().map((line) => line.box))
  return { lines: count, block: { kind: 'table', rows: cells, pages: [page], page, box, confidence: 0.7, region } }
}

/** From baseline to baseline; a row that wraps counts from its last line to the first of the next. */
const gapBelow = (last: TextLine, line: TextLine): number =>
  line.box[1] + Math.min(line.box[3] - line.box[1], 1.4 * line.size) - last.box[3]

/** Markers and what stands behind them are no two columns. */
const isList = (rows: readonly TextLine[][]): boolean =>
  rows.every(([first]) => {
    const pieces = first === undefined ? [] : piecesOf(first)
    return pieces.length === 2 && splitMarker(`${pieces[0]?.text} x`)?.text === 'x'
  })

/** "Bemærkninger:" below "Mødested:", with nothing beside it: a row whose second cell is empty. */
function isLabelAlone(
  [piece, ...others]: readonly TextPiece[],
  [column]: readonly TableColumn[],
  rows: readonly TextLine[][],
): boolean {
  if (piece === undefined || column === undefined || others.length > 0 || !piece.text.endsWith(':')) return false
  return (
    Math.abs(piece.x0 - column.x0) < ALIGNED &&
    rows.every(([line]) => line !== undefined && piecesOf(line)[0]?.text.endsWith(':'))
  )
}

function fits(pieces: readonly TextPiece[], columns: readonly TableColumn[]): boolean {
  const matching = pieces.filter((piece) =>
    columns.some((column) => Math.abs(column.x0 - piece.x0) < ALIGNED || Math.abs(column.x1 - piece.x1) < ALIGNED),
  )
  return matching.length >= Math.min(2, pieces.length)
}

/** The last column may go on to the margin. */
const within = (piece: TextPiece | undefined, columns: readonly TableColumn[]): boolean =>
  piece !== undefined &&
  columns.some((column, index) =>
    index > 0 && index === columns.length - 1
      ? Math.abs(piece.x0 - column.x0) < ALIGNED
      : piece.x0 > column.x0 - ALIGNED && piece.x1 < column.x1 + 4 * ALIGNED,
  )

/** How many lines below a row stand under one of its columns but the first, and nowhere else. */
function continuedBy(lines: readonly TextLine[], row: number, columns: readonly TableColumn[]): number {
  const [first] = columns
  let count = 0
  for (let at = row + 1; at < lines.length; at++) {
    const line = lines[at]
    const last = lines[at - 1]
    if (line === undefined || last === undefined || line.cells !== undefined) break
    const gap = line.box[3] - last.box[3]
    if (gap <= 0 || gap > WRAP_GAP * line.size || line.box[0] <= (first?.x1 ?? 0)) break
    if (!columns.some((column, index) => index > 0 && Math.abs(column.x0 - line.box[0]) < ALIGNED)) break
    count++
  }
  return count
}

/** Columns are as wide as their widest piece; pieces between two columns make a column of their own. */
function widen(columns: TableColumn[], pieces: readonly TextPiece[]): void {
  for (const piece of pieces) {
    const touching = columns.filter((column) => piece.x0 < column.x1 && piece.x1 > column.x0)
    const [only] = touching
    if (only === undefined) {
      columns.push({ x0: piece.x0, x1: piece.x1 })
      columns.sort((a, b) => a.x0 - b.x0)
    } else if (touching.length === 1) {
      only.x0 = Math.min(only.x0, piece.x0)
      only.x1 = Math.max(only.x1, piece.x1)
    }
  }
}

/** The first row is a head when it alone is bold, or when it alone has no figures. */
function isHead(rows: readonly TextLine[][]): boolean {
  const [first, ...others] = rows
  const bold = (row: readonly TextLine[] | undefined) => row?.[0]?.bold ?? false
  const figures = (row: readonly TextLine[]) =>
    piecesOf(row[0] as TextLine)
      .slice(1)
      .some(({ text }) => /^[-–\d.,% ]+$/.test(text))
  if (first === undefined) return false
  return (bold(first) && !others.every(bold)) || (!figures(first) && others.every(figures))
}
