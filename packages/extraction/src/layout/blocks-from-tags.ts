import type { Block, BlockOf, TableCell } from '@arkivar/types'
import type { PageReading, Tag, TextLine } from '../reading.ts'
import { furnitureBlock } from './blocks-from-layout.ts'
import { textOfLines } from './broken-lines.ts'
import { type CellPiece, cellText } from './cell-text.ts'
import type { FurnitureRole } from './furniture.ts'
import { joinLines, unionOf } from './join-lines.ts'
import { gatherLevelRows } from './level-rows.ts'
import { splitMarker } from './list-marker.ts'
import { type TextArea, textAreaOf } from './text-area.ts'
import type { Typography } from './typography.ts'

const BARE: Tag = { kind: 'bare', level: 0 }

/** Blocks of a page whose tags describe it. Lines are in the order of the tags. */
export function blocksFromTags(
  page: PageReading,
  furniture: ReadonlyMap<number, FurnitureRole>,
  { columns }: Pick<Typography, 'columns'>,
): Block[] {
  const blocks: Block[] = []
  const lines = page.lines.filter((_, index) => !furniture.has(index))
  const area = textAreaOf(lines, page.lines, columns)
  for (let from = 0; from < lines.length; ) {
    const tag = tagOf(page, lines[from])
    let to = from + 1
    while (to < lines.length && together(tag, lines[from], tagOf(page, lines[to]), lines[to])) to++
    const piece = lines.slice(from, to)
    if (tag.kind === 'cell') blocks.push(taggedTable(page, piece))
    else blocks.push(taggedText(page, tag, piece, area))
    from = to
  }
  return [...[...furniture].flatMap(([index, role]) => furnitureBlock(page, index, role)), ...gatherLevelRows(blocks)]
}

const tagOf = (page: PageReading, line: TextLine | undefined): Tag =>
  (line?.tag === undefined ? undefined : page.tags?.[line.tag]) ?? BARE

function together(first: Tag, firstLine: TextLine | undefined, tag: Tag, line: TextLine | undefined): boolean {
  if (first.kind === 'cell') return tag.kind === 'cell' && tag.group === first.group
  if (first.group !== undefined) return tag.group === first.group && tag.kind !== 'cell'
  if (first.kind === 'bare') return tag.kind === 'bare' && line !== undefined && follows(firstLine, line)
  return line?.tag === firstLine?.tag
}

/** Text without a tag of its own: lines of one paragraph have the same letters and the same left edge. */
function follows(first: TextLine | undefined, line: TextLine): boolean {
  return first !== undefined && first.tag === line.tag && Math.abs(first.size - line.size) < 0.5
}

function taggedText(page: PageReading, tag: Tag, lines: readonly TextLine[], area: TextArea): Block {
  const base = {
    page: page.number,
    box: unionOf(lines.map((line) => line.box)),
    confidence: 0.98,
    region: tag.aside ? ('side' as const) : ('body' as const),
  }
  if (tag.kind === 'label' || tag.kind === 'listItem') {
    const label = lines.filter((line) => tagOf(page, line).kind === 'label')
    const body = lines.filter((line) => tagOf(page, line).kind !== 'label')
    const text = textOfLines(body, area, tag.aside)
    const marker = joinLines(label.map((line) => line.text))
    const own = marker === '' ? splitMarker(text) : null
    return { kind: 'listItem', depth: tag.level, marker: own?.marker ?? marker, text: own?.text ?? text, ...base }
  }
  const text = textOfLines(lines, area, tag.aside)
  if (tag.kind === 'heading') return { kind: 'heading', level: Math.max(1, tag.level), text, ...base }
  if (tag.kind === 'toc') return { kind: 'furniture', role: 'tableOfContents', text, ...base }
  if (tag.kind === 'note') {
    const own = splitMarker(text) ?? /^(?<marker>\d{1,3})\s+(?<text>.*)$/su.exec(text)?.groups
    return { kind: 'footnote', marker: own?.marker ?? '', text: own?.text ?? text, ...base }
  }
  // Numbers that were typed are no list for the program.
  const item = tag.kind === 'paragraph' ? splitMarker(text) : null
  if (item !== null) return { kind: 'listItem', depth: 0, ...item, ...base, confidence: 0.8 }
  return { kind: 'paragraph', text, ...base }
}

/** A cell whose paragraphs are tagged one by one has a part for each. */
type TaggedCell = TableCell & { column: number; parts: Map<Tag, TextLine[]> }

function taggedTable(page: PageReading, lines: readonly TextLine[]): BlockOf<'table'> {
  const rows: TaggedCell[][] = []
  for (const line of lines) {
    const tag = tagOf(page, line)
    const known = rows[tag.row ?? 0]?.find(({ column }) => column === (tag.column ?? 0))
    if (known !== undefined) {
      const part = known.parts.get(tag)
      if (part === undefined) known.parts.set(tag, [line])
      else part.push(line)
      continue
    }
    const cell = {
      text: '',
      rowSpan: tag.rowSpan ?? 1,
      columnSpan: tag.columnSpan ?? 1,
      header: tag.header ?? false,
      column: tag.column ?? 0,
      parts: new Map([[tag, [line]]]),
    }
    const row = tag.row ?? 0
    while (rows.length <= row) rows.push([])
    rows[row]?.push(cell)
  }
  const reaches = reachesOf(rows)
  return {
    kind: 'table',
    rows: rows.filter((row) => row.length > 0).map((row) => withEmptyCells(row, reaches)),
    pages: [page.number],
    page: page.number,
    box: unionOf(lines.map((line) => line.box)),
    confidence: 0.98,
    region: 'body',
  }
}

const widthOf = ({ column, columnSpan }: TaggedCell): string => `${column} ${columnSpan}`

/** How far the lines of a column reach: its cells are as wide as the longest of them at least. */
function reachesOf(rows: readonly (readonly TaggedCell[])[]): Map<string, number> {
  const reaches = new Map<string, number>()
  for (const cell of rows.flat())
    for (const { box } of [...cell.parts.values()].flat())
      reaches.set(widthOf(cell), Math.max(reaches.get(widthOf(cell)) ?? 0, box[2]))
  return reaches
}

/** What stands on one level is one line, however far apart. */
function linesOfPieces(lines: readonly TextLine[]): CellPiece[][] {
  const levels = Map.groupBy(lines, ({ box }) => Math.round(box[3]))
  return [...levels.values()].map((level) =>
    level.map(({ text, box, size }) => ({ text, x0: box[0], x1: box[2], size })),
  )
}

/** Cells without text have no line; they are put back where a cell follows them. */
function withEmptyCells(row: readonly TaggedCell[], reaches: ReadonlyMap<string, number>): TableCell[] {
  const cells: TableCell[] = []
  for (const cell of row) {
    const { column, parts, rowSpan, columnSpan, header } = cell
    const reach = reaches.get(widthOf(cell)) ?? 0
    while (cells.length < Math.min(column, 1000)) cells.push({ text: '', rowSpan: 1, columnSpan: 1, header: false })
    cells.push({
      text: [...parts.values()].map((lines) => cellText(linesOfPieces(lines), reach)).join('\n'),
      rowSpan,
      columnSpan,
      header,
    })
  }
  return cells
}
