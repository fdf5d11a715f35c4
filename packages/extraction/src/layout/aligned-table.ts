import type { Block } from '@arkivar/types'
import type { TextLine } from '../reading.ts'
import { unionOf } from './join-lines.ts'

/** Columns of one table begin within this many points of each other. */
const ALIGNED = 6

/** Whether a line is a row: it has gaps, and the gaps are where those of the row before are. */
export function isTableRow(line: TextLine, before: TextLine | undefined, continued: boolean): boolean {
  if (line.cells === undefined) return false
  if (!continued || before?.cells === undefined) return true
  const starts = before.cells.map((cell) => cell.x0)
  const ends = before.cells.map((cell) => cell.x1)
  const near = (place: number, places: readonly number[]) => places.some((each) => Math.abs(each - place) < ALIGNED)
  const matching = line.cells.filter((cell) => near(cell.x0, starts) || near(cell.x1, ends))
  return matching.length >= Math.min(2, line.cells.length)
}

/** Rows of aligned pieces of text as a table. */
export function tableBlock(lines: readonly TextLine[], page: number, region: Block['region']): Block {
  const starts: number[] = []
  for (const line of lines) {
    for (const cell of line.cells ?? []) {
      if (!starts.some((start) => Math.abs(start - cell.x0) < 3 * ALIGNED)) starts.push(cell.x0)
    }
  }
  starts.sort((a, b) => a - b)
  const rows = lines.map((line, row) => {
    const cells = starts.map(() => ({ text: '', rowSpan: 1, columnSpan: 1, header: row === 0 }))
    for (const cell of line.cells ?? []) {
      const nearest = starts.reduce((best, start, index) => {
        return Math.abs(start - cell.x0) < Math.abs((starts[best] ?? 0) - cell.x0) ? index : best
      }, 0)
      const target = cells[nearest]
      if (target !== undefined) target.text = target.text === '' ? cell.text : `${target.text} ${cell.text}`
    }
    return cells
  })
  const box = unionOf(lines.map((line) => line.box))
  return { kind: 'table', rows, pages: [page], page, box, confidence: 0.6, region }
}
