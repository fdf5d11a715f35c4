import type { Block } from '@arkivar/types'

/** What stands in a cell of a table, one line for each paragraph, item of a list and row of an inner table. */
export function textInCell(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') return block.rows.map((row) => row.map((cell) => cell.text).join(' ')).join('\n')
      return block.kind === 'listItem' && block.marker !== '' ? `${block.marker} ${block.text}` : block.text
    })
    .join('\n')
}
