import type { Block, TableCell } from '@arkivar/types'

const FEWEST_ROWS = 2

/** The rows of a paragraph in which every line has its cells parted by tabs; null for every other paragraph. */
export function tabbedRows(lines: readonly string[]): TableCell[][] | null {
  if (lines.length === 0 || !lines.every((line) => line.trim().includes('\t'))) return null
  return lines.map((line) =>
    line
      .split('\t')
      .map((cell) => ({ text: cell.replace(/\s+/g, ' ').trim(), rowSpan: 1, columnSpan: 1, header: false })),
  )
}

/** Joins a head of one row to the table below it; a single row with nothing of its kind beside it is a paragraph. */
export function joinTabbedTables(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const isContinued =
      block.kind === 'table' &&
      last?.kind === 'table' &&
      last.rows.length === 1 &&
      widthOf(last.rows) === widthOf(block.rows)
    if (isContinued) joined[joined.length - 1] = { ...last, rows: [...last.rows, ...block.rows] }
    else joined.push(block)
  }
  return joined.map((block) => (block.kind === 'table' && block.rows.length < FEWEST_ROWS ? asParagraph(block) : block))
}

function widthOf(rows: readonly TableCell[][]): number {
  return rows[0]?.length ?? 0
}

function asParagraph({ rows, page, confidence, region }: Extract<Block, { kind: 'table' }>): Block {
  return {
    kind: 'paragraph',
    text: rows
      .flat()
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    page,
    confidence,
    region,
  }
}
