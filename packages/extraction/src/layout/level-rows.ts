import type { Block, BlockOf, TableCell } from '@arkivar/types'
import { unionOf } from './join-lines.ts'

type TextBlock = BlockOf<'paragraph'> | BlockOf<'heading'>

/** A label is short, and its value no page of its own. */
const LONGEST_LABEL = 40
const LONGEST_VALUE = 400
/** Lines of one row begin at the same height, and the rows of a table at the same place, to this many points. */
const LEVEL = 3

/**
 * Browsers give tables without a head no tags as tables: each cell comes as a paragraph. Where a short paragraph has
 * another one beside it, they are a label and its value, and several such rows a table.
 */
export function gatherLevelRows(blocks: readonly Block[]): Block[] {
  const gathered: Block[] = []
  let rows: [TextBlock, TextBlock][] = []
  const close = () => {
    if (rows.length > 0) gathered.push(rowsBlock(rows))
    rows = []
  }
  for (let at = 0; at < blocks.length; at++) {
    const [label, value] = [blocks[at], blocks[at + 1]]
    if (isText(label) && isText(value) && standBeside(label, value)) {
      const [above] = rows
      if (above !== undefined && !isAligned(above, [label, value])) close()
      rows.push([label, value])
      at++
    } else if (label !== undefined) {
      close()
      gathered.push(label)
    }
  }
  close()
  return gathered
}

const isText = (block: Block | undefined): block is TextBlock =>
  (block?.kind === 'paragraph' || block?.kind === 'heading') && block.region === 'body'

function standBeside({ text, box }: TextBlock, value: TextBlock): boolean {
  if (box === undefined || value.box === undefined) return false
  if (text.length > LONGEST_LABEL || value.text.length > LONGEST_VALUE) return false
  return Math.abs(box[1] - value.box[1]) < LEVEL && value.box[0] > box[2]
}

const isAligned = ([label, value]: [TextBlock, TextBlock], row: [TextBlock, TextBlock]): boolean =>
  [
    [label, row[0]],
    [value, row[1]],
  ].every(([above, below]) => Math.abs((above?.box?.[0] ?? 0) - (below?.box?.[0] ?? 0)) < LEVEL)

function rowsBlock(rows: readonly [TextBlock, TextBlock][]): Block {
  const [first] = rows
  const box = unionOf(rows.flat().flatMap((block) => (block.box === undefined ? [] : [block.box])))
  const base = { page: first?.[0].page ?? 1, box, confidence: 0.9, region: 'body' as const }
  if (rows.length === 1) return { kind: 'paragraph', text: `${first?.[0].text}\t${first?.[1].text}`, ...base }
  const cell = ({ text }: TextBlock): TableCell => ({ text, rowSpan: 1, columnSpan: 1, header: false })
  return { kind: 'table', rows: rows.map((row) => row.map(cell)), pages: [base.page], ...base }
}
