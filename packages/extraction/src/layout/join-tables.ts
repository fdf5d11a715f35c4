import type { Block, BlockOf, ExtractedPage, TableCell } from '@arkivar/types'

/** Parts of one table begin and end at the same place, to within this many points. */
const SAME_EDGE = 25

/** Puts tables together that a page break cut; a head that is printed again is dropped. */
export function joinTables(pages: readonly ExtractedPage[]): ExtractedPage[] {
  const joined = pages.map((page) => ({ ...page, blocks: [...page.blocks] }))
  let open: BlockOf<'table'> | undefined
  for (const page of joined) {
    const first = page.blocks.findIndex(isText)
    const next = page.blocks[first]
    if (open !== undefined && next?.kind === 'table' && isContinued(open, next)) {
      const [head] = next.rows
      const repeated = head !== undefined && sameTexts(head, open.rows[0])
      open.rows = open.rows.concat(repeated ? next.rows.slice(1) : next.rows)
      open.pages = open.pages.concat(next.pages)
      page.blocks.splice(first, 1)
      if (page.blocks.some(isText)) open = undefined
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
  return Math.abs(table.box[0] - next.box[0]) < SAME_EDGE
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

function sameTexts(head: readonly TableCell[], other: readonly TableCell[] | undefined): boolean {
  return (
    other !== undefined && head.length === other.length && head.every((cell, index) => cell.text === other[index]?.text)
  )
}
