import type { PageReading, TextLine } from '../reading.ts'

/** Share of the page at its top and bottom where headers and footers stand. */
export const MARGIN = 0.12

/** A line of a page. */
export interface Place {
  page: PageReading
  index: number
  line: TextLine
}

/** Whether a line stands where headers and footers do. */
export function inMargin({ page, line }: Place): boolean {
  return line.box[3] < page.height * MARGIN || line.box[1] > page.height * (1 - MARGIN)
}

/** Share of the page at its top and bottom where no text begins. */
const FAR_OUT = 0.075

export function isFarOut(place: Place): boolean {
  return place.line.box[3] < place.page.height * FAR_OUT || isFarDown(place)
}

export const isFarDown = ({ page, line }: Place): boolean => line.box[1] > page.height * (1 - FAR_OUT)

/** Indexes of the lines of a page, those side by side together, from top to bottom. */
export function rowsOf(page: PageReading): number[][] {
  const known = rowsOfPages.get(page)
  if (known !== undefined) return known
  const rows: number[][] = []
  const sorted = page.lines.map((line, index) => ({ index, bottom: line.box[3], size: line.size }))
  let bottom = Number.NEGATIVE_INFINITY
  for (const line of sorted.sort((a, b) => a.bottom - b.bottom)) {
    if (line.bottom - bottom <= line.size * 0.4) rows.at(-1)?.push(line.index)
    else {
      rows.push([line.index])
      bottom = line.bottom
    }
  }
  rowsOfPages.set(page, rows)
  return rows
}

const rowsOfPages = new WeakMap<PageReading, number[][]>()

/** Whether nothing stands beside a line. */
export const isAlone = ({ page, index, line }: Place): boolean =>
  line.cells === undefined && (rowsOf(page).find((row) => row.includes(index))?.length ?? 1) === 1
