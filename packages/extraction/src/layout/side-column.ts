import type { PageReading, TextLine, TextPiece } from '../reading.ts'
import { sureRows } from './gathered-rows.ts'
import { leftLetterhead } from './left-letterhead.ts'

/** A column beside the running text is narrow, and begins where lines beside it have ended. */
const WIDEST = 0.38
/** It begins at least this far to the right of the running text, as a share of the page. */
const OFFSET = 0.4
/** Letters of a letterhead that stands beside nothing, as a share of those of the text. */
const SMALL = 0.88
/** It ends in the upper part of the first page, and is so many lines long; more, where its letters are no smaller. */
const LETTERHEAD = 0.5
const FEWEST_SMALL = 3
const FEWEST_OF_LETTERHEAD = 4

/** So many pieces on one line with the text beside them make a column. */
const FEWEST_BESIDE = 4

interface Piece {
  text: string
  x0: number
  x1: number
  y0: number
  y1: number
  /** Index of the line, and of the cell in it where it is the last of several. */
  line: number
  cell: number | null
}

export interface SortedColumns {
  body: TextLine[]
  side: TextLine[]
}

/** Parts what stands in a column beside the running text, such as a letterhead with number and date, from the rest. */
export function partSideColumn(page: PageReading, lines: readonly TextLine[], bodySize = 0): SortedColumns {
  const left = usualLeft(lines)
  if (left === null) return { body: [...lines], side: [] }
  const atLeft = leftLetterhead(page, lines, left)
  if (atLeft.size > 0) return partAtLeft(lines, atLeft)
  const side = sidePieces(lines, page, left, bodySize)
  if (side.length === 0) return { body: [...lines], side: [] }
  const sorted: SortedColumns = { body: [], side: [] }
  const byLine = new Map(side.map((piece) => [piece.line, piece]))
  for (const [index, line] of lines.entries()) {
    const piece = byLine.get(index)
    if (piece === undefined) sorted.body.push(line)
    else if (piece.cell === null) sorted.side.push(line)
    else {
      sorted.body.push(withCells(line, line.cells?.slice(0, piece.cell) ?? []))
      sorted.side.push(withCells(line, line.cells?.slice(piece.cell) ?? []))
    }
  }
  return sorted
}

function partAtLeft(lines: readonly TextLine[], atLeft: ReturnType<typeof leftLetterhead>): SortedColumns {
  const sorted: SortedColumns = { body: [], side: [] }
  for (const [index, line] of lines.entries()) {
    const how = atLeft.get(index)
    if (how === undefined) sorted.body.push(line)
    else if (how === 'whole') sorted.side.push(line)
    else {
      sorted.side.push(withCells(line, line.cells?.slice(0, 1) ?? []))
      sorted.body.push(withCells(line, line.cells?.slice(1) ?? []))
    }
  }
  return sorted
}

function withCells(line: TextLine, cells: readonly TextPiece[]): TextLine {
  const { cells: _, ...rest } = line
  const [, y0, , y1] = line.box
  return {
    ...rest,
    text: cells.map((cell) => cell.text).join(' '),
    box: [cells[0]?.x0 ?? 0, y0, cells.at(-1)?.x1 ?? 0, y1],
    ...(cells.length > 1 ? { cells: [...cells] } : {}),
  }
}

function sidePieces(lines: readonly TextLine[], page: PageReading, left: number, bodySize: number): Piece[] {
  const { width } = page
  const rows = sureRows(lines)
  const candidates = lines.flatMap((line, index) =>
    rows.has(line) ? [] : candidate(line, index, left + width * OFFSET),
  )
  const columns = Map.groupBy(candidates, ({ x0 }) => Math.round(x0 / 10))
  const found: Piece[] = []
  for (const column of columns.values()) {
    const words = column.filter(({ text }) => /\p{L}{2}/u.test(text)).length
    if (column.length < 2 || words < column.length / 2) continue
    // Ends of a few lines ("Åbent" behind the numbers of a case) are no column: that has lines of its own.
    if (column.length < FEWEST_BESIDE && column.every(({ cell }) => cell !== null)) continue
    const start = Math.min(...column.map(({ x0 }) => x0))
    if (Math.max(...column.map(({ x1 }) => x1)) - start > width * WIDEST) continue
    const top = Math.min(...column.map(({ y0 }) => y0))
    const bottom = Math.max(...column.map(({ y1 }) => y1))
    const own = new Set(column)
    const neighbours = lines.flatMap((line, index) => {
      if (line.box[3] <= top || line.box[1] >= bottom) return []
      const piece = column.find((each) => each.line === index && own.has(each))
      if (piece?.cell === null) return []
      const cells = piece === undefined ? line.cells : line.cells?.slice(0, piece.cell ?? 0)
      return [
        {
          end: cells?.at(-1)?.x1 ?? line.box[2],
          letters: cells?.map((cell) => cell.text).join('').length ?? line.text.length,
          begin: line.box[0],
        },
      ]
    })
    const before = neighbours.filter(({ begin }) => begin < start - 8)
    if (before.some(({ end }) => end > start - 4)) continue
    if (isLetterhead(column, before.length, lines, page, bodySize)) {
      found.push(...column)
      continue
    }
    const letters = column.reduce((sum, { text }) => sum + text.length, 0)
    const beside = before.reduce((sum, neighbour) => sum + neighbour.letters, 0)
    const wide = before.filter(({ begin, end }) => end - begin > width * 0.3).length
    if (beside < letters * 1.2 || wide < before.length / 2) continue
    found.push(...column)
  }
  return found
}

/** The second column of a page tells something. */
const SENTENCE = /\S+\s\S+\s\S+[.?!]$/

/** "Dato: 4. maj 2023": a box with several of these is a letterhead, whatever stands beside it. */
const FIELD =
  /^(?:Møde)?(?:[Dd]ato|[Tt]id(?:spunkt)?|[Ss]ted|Deltagere|Medlemmer|Fraværende|Afbud|Sags?nr\.?|Sagsnummer|J\.?nr\.?|Afdeling|Enhed|Sagsbehandler|Til|Fra):/u
const FEWEST_FIELDS = 3

/** Office, number and day at the right edge above the text: in small letters, or with hardly anything to the left. */
function isLetterhead(
  column: readonly Piece[],
  beside: number,
  lines: readonly TextLine[],
  { number, height }: PageReading,
  bodySize: number,
): boolean {
  if (number !== 1 || column.some(({ y1 }) => y1 >= height * LETTERHEAD)) return false
  if (column.length >= FEWEST_SMALL && column.every(({ line }) => (lines[line]?.size ?? 0) < bodySize * SMALL))
    return true
  if (column.length < FEWEST_OF_LETTERHEAD || column.some(({ text }) => SENTENCE.test(text))) return false
  return beside * 3 <= column.length || column.filter(({ text }) => FIELD.test(text)).length >= FEWEST_FIELDS
}

/** A line, or its last piece, when it begins far enough to the right. */
function candidate(line: TextLine, index: number, from: number): Piece[] {
  const [x0, y0, x1, y1] = line.box
  if (x0 > from) return [{ text: line.text, x0, x1, y0, y1, line: index, cell: null }]
  const cell = (line.cells?.length ?? 0) - 1
  const last = line.cells?.[cell]
  if (last === undefined || cell < 1 || last.x0 <= from) return []
  return [{ text: last.text, x0: last.x0, x1: last.x1, y0, y1, line: index, cell }]
}

/** The left edge at which most of the text begins. */
function usualLeft(lines: readonly TextLine[]): number | null {
  const letters = new Map<number, number>()
  for (const { text, box } of lines) {
    const left = Math.round(box[0] / 4) * 4
    letters.set(left, (letters.get(left) ?? 0) + text.length)
  }
  let best: number | null = null
  for (const [left, count] of letters) if (best === null || count > (letters.get(best) ?? 0)) best = left
  return best
}
