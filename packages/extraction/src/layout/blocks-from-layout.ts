import type { Block, BoundingBox } from '@arkivar/types'
import type { PageReading, TextLine } from '../reading.ts'
import { alignedTable } from './aligned-table.ts'
import { textOfLines } from './broken-lines.ts'
import { spacedContentsRow } from './contents-rows.ts'
import type { FurnitureRole } from './furniture.ts'
import { gatherRows } from './gathered-rows.ts'
import { unionOf } from './join-lines.ts'
import { labelsWithValues } from './labels-ahead.ts'
import { hadRoom } from './line-room.ts'
import { splitMarker } from './list-marker.ts'
import { withMarkers } from './lone-markers.ts'
import { ruledTables } from './ruled-table.ts'
import { partSideColumn } from './side-column.ts'
import { type TextArea, textAreaOf } from './text-area.ts'
import { headingLevel, type Typography } from './typography.ts'

/** A line drawn with signs. */
const RULE = /^[-–_=*]{8,}$/
/** So much wider than usual is the room below a line that ended early where a paragraph ends. */
const PARTED = 1.12

/** Blocks of an untagged page: what positions, letters and repetition tell. */
export function blocksFromLayout(
  page: PageReading,
  furniture: ReadonlyMap<number, FurnitureRole>,
  typography: Typography,
): Block[] {
  const { tables, rest } = ruledTables(
    page,
    page.lines.filter((_, index) => !furniture.has(index)),
  )
  const { body, side } = partSideColumn(page, gatherRows(withMarkers(labelsWithValues(rest))), typography.bodySize)
  return [
    ...[...furniture].flatMap(([index, role]) => furnitureBlock(page, index, role)),
    ...regionBlocks(side, regionOf(side, page, typography, 'side')),
    ...withTables(regionBlocks(body, regionOf(body, page, typography, 'body')), tables),
  ]
}

/** Each table stands before the first block that begins below it. */
function withTables(blocks: readonly Block[], tables: readonly Block[]): Block[] {
  return tables.reduce(
    (all, table) => {
      const top = table.box?.[1] ?? 0
      const at = all.findIndex((block) => (block.box?.[1] ?? 0) >= top)
      return all.toSpliced(at < 0 ? all.length : at, 0, table)
    },
    [...blocks],
  )
}

export function furnitureBlock(page: PageReading, index: number, role: FurnitureRole): Block[] {
  const line = page.lines[index]
  if (line === undefined) return []
  const text = role === 'tableOfContents' ? spacedContentsRow(line.text) : line.text
  return [{ kind: 'furniture', role, text, page: page.number, box: line.box, confidence: 0.9, region: 'body' }]
}

/** The running text of a page, or what stands beside it. */
interface Region {
  kind: Block['region']
  page: number
  typography: Typography
  area: TextArea
}

function regionOf(
  lines: readonly TextLine[],
  page: PageReading,
  typography: Typography,
  kind: Block['region'],
): Region {
  return { kind, page: page.number, typography, area: textAreaOf(lines, page.lines, typography.columns) }
}

function regionBlocks(lines: readonly TextLine[], region: Region): Block[] {
  const blocks: Block[] = []
  const tableAt = (at: number) => alignedTable(lines, at, region.page, region.kind)
  for (let from = 0; from < lines.length; ) {
    const table = tableAt(from)
    if (table !== null) {
      blocks.push(table.block)
      from += table.lines
      continue
    }
    let to = from + 1
    while (to < lines.length && goesOn(lines, from, to, region) && tableAt(to) === null) to++
    blocks.push(...headingsApart(textBlock(lines.slice(from, to), region)))
    from = to
  }
  return nested(blocks)
}

function goesOn(lines: readonly TextLine[], from: number, at: number, { kind, typography, area }: Region): boolean {
  const [first, last, line] = [lines[from], lines[at - 1], lines[at]]
  if (first === undefined || last === undefined || line === undefined) return false
  if (!sameLetters(line, last) || RULE.test(line.text) || RULE.test(last.text)) return false
  const gap = line.box[3] - last.box[3]
  const before = at - from > 1 ? last.box[3] - (lines[at - 2]?.box[3] ?? 0) : typography.pitch * last.size
  const usual = Math.max(before, typography.pitch * last.size)
  if (gap <= 0 || gap > usual * 1.3) return false
  if (line.box[0] > last.box[2] || line.box[2] < last.box[0]) return false
  const endedEarly = () => hadRoom(last, line, area)
  // Letters in pictures are measured too roughly, and entries of a letterhead end where they like.
  const isMeasured = kind === 'body' && last.confidence === undefined
  if (isMeasured && gap > usual * PARTED && endedEarly()) return false
  // A heading may differ from the text around it in nothing but its slope.
  if (isMeasured && line.italic !== last.italic && (endedEarly() || beginsSentence(line, last))) return false
  const item = splitMarker(line.text)
  if (item === null) return isWithinItem(line, first, endedEarly)
  if (!/[\d.]/.test(item.marker) || isFirstOfList(item.marker, line, lines[at + 1])) return false
  // A number at the start of a full line inside a paragraph is a date or an amount, not the next item.
  const outdented = line.box[0] < last.box[0] - 2
  const sameList = Math.abs(line.box[0] - first.box[0]) < 2 && splitMarker(first.text) !== null
  return !(outdented || sameList || endedEarly())
}

const beginsSentence = (line: TextLine, last: TextLine): boolean =>
  /[.!?:]$/.test(last.text) && /^\p{Lu}/u.test(line.text)

/** Whether the line below begins with the next marker: no date or amount stands above one. */
function isFirstOfList(marker: string, line: TextLine, below: TextLine | undefined): boolean {
  if (below === undefined || Math.abs(below.box[0] - line.box[0]) > 2) return false
  const next = splitMarker(below.text)?.marker
  return next !== undefined && next === marker.replace(/\d+/, (number) => String(Number(number) + 1)) && next !== marker
}

/** What stands farther in than the text of a list item, or farther out than its marker, is something else. */
function isWithinItem(line: TextLine, first: TextLine, endedEarly: () => boolean): boolean {
  const item = splitMarker(first.text)
  if (item === null) return true
  const [x0, , x1] = first.box
  const inner = first.cells?.[1]?.x0 ?? x0 + (x1 - x0) * (1 - item.text.length / first.text.length)
  if (line.box[0] < x0 - 2) return !endedEarly()
  return line.box[0] < inner + line.size
}

const BROKEN_WORD = /[\p{L}\d]-$/u

function sameLetters(line: TextLine, last: TextLine): boolean {
  if (line.confidence === undefined) return Math.abs(line.size - last.size) <= 0.6 && line.bold === last.bold
  // Letters in pictures are measured to a tenth of their height; the end of a broken word may be too few of them.
  if (BROKEN_WORD.test(last.text)) return Math.abs(line.size - last.size) <= line.size * 0.4
  return Math.abs(line.size - last.size) <= line.size * 0.18 && line.bold === last.bold
}

/** Headings below each other in the same letters, as other formats have them: each a block. */
function headingsApart(block: Block): Block[] {
  if (block.kind !== 'heading' || !block.text.includes('\n')) return [block]
  const texts = block.text.split('\n')
  const [x0, y0, x1, y1] = block.box ?? [0, 0, 0, 0]
  const step = (y1 - y0) / texts.length
  return texts.map((text, index) => ({ ...block, text, box: [x0, y0 + index * step, x1, y0 + (index + 1) * step] }))
}

function textBlock(lines: readonly TextLine[], { kind, page, typography, area }: Region): Block {
  const box: BoundingBox = unionOf(lines.map((line) => line.box))
  const text = textOfLines(lines, area, kind === 'side')
  const base = { page, box, region: kind }
  const [first] = lines
  const item = splitMarker(text)
  // Bullets are drawn in large letters, and make no heading.
  const mayHead = lines.length <= 4 && (item === null || /[\p{L}\d]/u.test(item.marker))
  const level = first !== undefined && mayHead ? headingLevel(first, typography) : null
  if (level !== null) return { kind: 'heading', level, text, confidence: 0.8, ...base }
  if (item !== null)
    return { kind: 'listItem', marker: item.marker, depth: 0, text: item.text, confidence: 0.8, ...base }
  return { kind: 'paragraph', text, confidence: 0.9, ...base }
}

/** Depth of list items by their indent, within a run of items. */
function nested(blocks: Block[]): Block[] {
  let indents: number[] = []
  for (const block of blocks) {
    if (block.kind !== 'listItem') {
      if (block.kind === 'heading') indents = []
      continue
    }
    const x = block.box?.[0] ?? 0
    indents = indents.filter((indent) => indent < x - 4)
    block.depth = indents.length
    indents.push(x)
  }
  return blocks
}
