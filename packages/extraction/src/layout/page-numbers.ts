import type { PageReading } from '../reading.ts'
import { inMargin, type Place } from './place-on-page.ts'

export const PAGE_NUMBER =
  /^(?:[-–—]\s*)?(?:(?:side|page|s\.)\s*)?(\d{1,4})(?:\s*(?:af|of|\/|\|)\s*(\d{1,4}))?(?:\s*[-–—])?$/i
export const PAGE_WORD = /\b(?:side|page)\s+\d{1,4}(?:\s*(?:af|of|\/)\s*\d{1,4})?\b/i

/** Lines of a header or footer that may stand farther out than the number. */
const BEYOND = 3

/** Numbers in a margin that go up with the pages, or that say what they are. */
export function pageNumbers(pages: readonly PageReading[]): Place[] {
  const bare: (Place & { offset: number })[] = []
  const sure: Place[] = []
  for (const page of pages) {
    for (const [index, line] of page.lines.entries()) {
      const place = { page, index, line }
      if (!inMargin(place) || line.text.length > 60) continue
      const match = PAGE_NUMBER.exec(line.text.trim())
      if (match === null) {
        if (PAGE_WORD.test(line.text) || line.text.trim() === page.label) sure.push(place)
      } else if (/[a-z]|\//i.test(line.text)) sure.push(place)
      else if (isOutermost(place)) bare.push({ ...place, offset: Number(match[1]) - page.number })
    }
  }
  const byOffset = Map.groupBy(bare, ({ offset }) => offset)
  for (const [offset, places] of byOffset) {
    const onPages = new Set(places.map(({ page }) => page.number)).size
    if (onPages > 1 || offset === 0) sure.push(...places)
  }
  return sure
}

/** Whether next to nothing stands between a line and the upper or lower edge of the page. */
function isOutermost({ page, line }: Place): boolean {
  const middle = (line.box[1] + line.box[3]) / 2
  const above = page.lines.filter(({ box }) => box[3] < middle).length
  const below = page.lines.filter(({ box }) => box[1] > middle).length
  return Math.min(above, below) <= BEYOND
}
