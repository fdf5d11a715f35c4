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
