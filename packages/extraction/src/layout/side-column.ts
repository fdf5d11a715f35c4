import type { PageReading } from '../reading.ts'
import type { FurnitureRole } from './furniture.ts'

/** A column beside the running text is narrow, and begins where lines beside it have ended. */
const WIDEST = 0.38

/** Indexes of the lines that stand in a column beside the running text, such as a letterhead with number and date. */
export function sideLines(page: PageReading, furniture: ReadonlyMap<number, FurnitureRole>): Set<number> {
  const side = new Set<number>()
  const lines = page.lines.map((line, index) => ({ line, index })).filter(({ index }) => !furniture.has(index))
  const left = usualLeft(lines.map(({ line }) => line))
  if (left === null) return side
  const columns = Map.groupBy(
    lines.filter(({ line }) => line.cells === undefined && line.box[0] > left + page.width * 0.4),
    ({ line }) => Math.round(line.box[0] / 8),
  )
  for (const column of columns.values()) {
    const width = Math.max(...column.map(({ line }) => line.box[2] - line.box[0]))
    if (width > page.width * WIDEST || column.length < 2) continue
    const start = Math.min(...column.map(({ line }) => line.box[0]))
    const letters = column.reduce((sum, { line }) => sum + line.text.length, 0)
    const top = Math.min(...column.map(({ line }) => line.box[1]))
    const bottom = Math.max(...column.map(({ line }) => line.box[3]))
    const neighbours = lines.filter(({ line }) => line.box[3] > top && line.box[1] < bottom && line.box[0] < start - 8)
    if (neighbours.some(({ line }) => line.box[2] > start + 4)) continue
    const beside = neighbours.reduce((sum, { line }) => sum + line.text.length, 0)
    if (beside < letters * 1.2) continue
    for (const { index } of column) side.add(index)
  }
  return side
}

/** The left edge at which most of the text begins. */
function usualLeft(lines: readonly { text: string; box: readonly number[] }[]): number | null {
  const letters = new Map<number, number>()
  for (const { text, box } of lines) {
    const left = Math.round((box[0] ?? 0) / 4) * 4
    letters.set(left, (letters.get(left) ?? 0) + text.length)
  }
  let best: number | null = null
  for (const [left, count] of letters) if (best === null || count > (letters.get(best) ?? 0)) best = left
  return best
}
