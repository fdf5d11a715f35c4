import type { Block, BlockOf, ExtractedPage, TableCell } from '@arkivar/types'
import { joinLines } from './join-lines.ts'

/** Parts of one table begin and end at the same place, to within this many points. */
const SAME_EDGE = 25

const MOST_HEAD_ROWS = 3

/** Puts tables together that a page break cut; a head that is printed again is dropped. */
export function joinTables(pages: readonly ExtractedPage[]): ExtractedPage[] {
  const joined = pages.map((page) => ({ ...page, blocks: [...page.blocks] }))
  let open: BlockOf<'table'> | undefined
  for (const page of joined) {
    const first = page.blocks.findIndex(isText)
    const next = page.blocks[first]
    if (open !== undefined && next?.kind === 'table' && isContinued(open, next)) {
      open.rows = joinedRows(open.rows, next.rows.slice(repeatedRows(open, next)))
      open.pages = open.pages.concat(next.pages)
      page.blocks.splice(first, 1)
      if (page.blocks.some(isText)) open = undefined
    } else if (open !== undefined && next?.kind === 'paragraph' && isRestOfCell(open, next)) {
      open.rows = withRest(open.rows, next.text)
      open.pages = open.pages.concat(next.page)
      page.blocks.splice(first, 1)
      open = undefined
    } else open = undefined
    const last = page.blocks.findLast(isText)
    if (last?.kind === 'table') open = last
  }
  return joined
}

const isText = (block: Block): boolean =>
  block.kind !== 'furniture' && block.kind !== 'footnote' && block.region === 'body'

function isContinued(table: BlockOf<'table'>, next: BlockOf<'table'>): boolean {
  if (columnsOf(table) !== columnsOf(next)) return false
  if (table.box === undefined || next.box === undefined) return true
  // What is empty has no place: the box of a tagged table begins with its first text.
  if (next.rows.every(([cell]) => cell?.text === '')) return next.box[0] > table.box[0] - SAME_EDGE
  return Math.abs(table.box[0] - next.box[0]) < SAME_EDGE
}

/** All that the page break left of a table is the end of its last cell, which stands as far to the right as that. */
function isRestOfCell({ rows, box }: BlockOf<'table'>, next: BlockOf<'paragraph'>): boolean {
  const last = rows.at(-1)?.at(-1)?.text ?? ''
  if (box === undefined || next.box === undefined || last.length < SENTENCE || /[.!?]$/.test(last)) return false
  return /^\p{Ll}/u.test(next.text) && next.box[0] > box[0] + 2 * SAME_EDGE && next.box[2] < box[2] + SAME_EDGE
}

function withRest(rows: readonly TableCell[][], rest: string): TableCell[][] {
  return rows.map((row, index) =>
    index < rows.length - 1
      ? row
      : row.map((cell, at) => (at < row.length - 1 ? cell : { ...cell, text: joinLines([cell.text, rest]) })),
  )
}

const columnsOf = (table: BlockOf<'table'>): number =>
  table.rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, cell) => sum + cell.columnSpan, 0),
      ),
    0,
  )

/** Rows of both parts; a row that the page break cut is put together. */
function joinedRows(rows: TableCell[][], more: TableCell[][]): TableCell[][] {
  const [last, first] = [rows.at(-1), more[0]]
  if (last === undefined || first === undefined || !goesOn(last, first)) return rows.concat(more)
  const whole = last.map((cell, index) => ({ ...cell, text: joinLines([cell.text, first[index]?.text ?? '']) }))
  return [...rows.slice(0, -1), whole, ...more.slice(1)]
}

/**
 * The rest of a row goes on in the middle of a sentence. Where its first cell is not empty, that goes on as well, and the
 * sentence is none of the short entries that most tables have.
 */
function goesOn(last: readonly TableCell[], first: readonly TableCell[]): boolean {
  if (last.length !== first.length) return false
  const parts = first.flatMap(({ text }, index) => (text === '' ? [] : [{ text, before: last[index]?.text ?? '' }]))
  if (parts.some(({ before }) => /[.!?]$/.test(before))) return false
  const within = parts.filter(({ text }) => /^\p{Ll}/u.test(text))
  return first[0]?.text === '' ? within.length === parts.length : within.some(({ before }) => before.length >= SENTENCE)
}

/** Letters; entries of tables are shorter. */
const SENTENCE = 30

/** How many rows at the top of the next part say what the first rows of the table say: its head. */
function repeatedRows(table: BlockOf<'table'>, next: BlockOf<'table'>): number {
  let count = 0
  while (count < next.rows.length && count < MOST_HEAD_ROWS) {
    const row = next.rows[count]
    if (row === undefined || !sameTexts(row, table.rows[count])) break
    count++
  }
  return count
}

function sameTexts(head: readonly TableCell[], other: readonly TableCell[] | undefined): boolean {
  return (
    other !== undefined && head.length === other.length && head.every((cell, index) => cell.text === other[index]?.text)
  )
}
