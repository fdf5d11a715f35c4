import type { Block, BoundingBox } from '@arkivar/types'
import type { PageReading, TextLine } from '../reading.ts'
import { isTableRow, tableBlock } from './aligned-table.ts'
import type { FurnitureRole } from './furniture.ts'
import { joinLines, unionOf } from './join-lines.ts'
import { splitMarker } from './list-marker.ts'
import { sideLines } from './side-column.ts'
import { headingLevel, type Typography } from './typography.ts'

/** A line ends early when the next word would still have had room. */
const ROOM = 0.8

/** Blocks of an untagged page: what positions, letters and repetition tell. */
export function blocksFromLayout(
  page: PageReading,
  furniture: ReadonlyMap<number, FurnitureRole>,
  typography: Typography,
): Block[] {
  const side = sideLines(page, furniture)
  const body = page.lines.filter((_, index) => !furniture.has(index) && !side.has(index))
  const beside = page.lines.filter((_, index) => !furniture.has(index) && side.has(index))
  return [
    ...[...furniture].flatMap(([index, role]) => furnitureBlock(page, index, role)),
    ...regionBlocks(beside, page, typography, 'side'),
    ...regionBlocks(body, page, typography, 'body'),
  ]
}

export function furnitureBlock(page: PageReading, index: number, role: FurnitureRole): Block[] {
  const line = page.lines[index]
  if (line === undefined) return []
  return [
    { kind: 'furniture', role, text: line.text, page: page.number, box: line.box, confidence: 0.9, region: 'body' },
  ]
}

function regionBlocks(
  lines: readonly TextLine[],
  page: PageReading,
  typography: Typography,
  region: Block['region'],
): Block[] {
  const blocks: Block[] = []
  const right = lines.reduce((most, line) => Math.max(most, line.box[2]), 0)
  for (let from = 0; from < lines.length; ) {
    const rows = tableRows(lines, from)
    if (rows > 0) {
      blocks.push(tableBlock(lines.slice(from, from + rows), page.number, region))
      from += rows
      continue
    }
    let to = from + 1
    while (to < lines.length && goesOn(lines, from, to, right, typography) && tableRows(lines, to) === 0) to++
    blocks.push(textBlock(lines.slice(from, to), page, typography, region))
    from = to
  }
  return nested(blocks)
}

/** How many lines from here on are rows of one table; a single row is a line with gaps. */
function tableRows(lines: readonly TextLine[], from: number): number {
  let to = from
  for (let line = lines[to]; line !== undefined && isTableRow(line, lines[to - 1], to > from); line = lines[++to]);
  return to - from >= 2 ? to - from : 0
}

function goesOn(lines: readonly TextLine[], from: number, at: number, right: number, typography: Typography): boolean {
  const last = lines[at - 1]
  const line = lines[at]
  const first = lines[from]
  if (last === undefined || line === undefined || first === undefined) return false
  if (Math.abs(line.size - last.size) > 0.6 || line.bold !== last.bold) return false
  const gap = line.box[3] - last.box[3]
  const before = at - from > 1 ? last.box[3] - (lines[at - 2]?.box[3] ?? 0) : typography.pitch * last.size
  if (gap <= 0 || gap > Math.max(before, typography.pitch * last.size) * 1.3) return false
  if (line.box[0] > last.box[2] || line.box[2] < last.box[0]) return false
  if (splitMarker(line.text) === null) return true
  const hanging = line.box[0] < last.box[0] - 2 || line.box[0] > last.box[0] + 2
  const endedEarly = last.box[2] < first.box[0] + (right - first.box[0]) * ROOM
  return !(hanging || endedEarly || splitMarker(first.text) !== null)
}

function textBlock(
  lines: readonly TextLine[],
  page: PageReading,
  typography: Typography,
  region: Block['region'],
): Block {
  const box: BoundingBox = unionOf(lines.map((line) => line.box))
  const text = joinLines(lines.map((line) => line.text))
  const base = { page: page.number, box, region }
  const [first] = lines
  const level = first !== undefined && lines.length <= 4 ? headingLevel(first, typography) : null
  if (level !== null) return { kind: 'heading', level, text, confidence: 0.8, ...base }
  const item = splitMarker(text)
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
