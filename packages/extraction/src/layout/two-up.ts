import type { PageReading } from '../reading.ts'

/** Fewer lines in a half are no page. */
const FEWEST_LINES = 3
/** A sheet for two pages is wider than high. */
const WIDE = 1.2

/**
 * The pages that were printed on each sheet: two side by side, of the last sheet perhaps one. Most files have one page
 * on each, which is handed back as it is.
 */
export function pagesOnSheets(sheets: readonly PageReading[]): PageReading[][] {
  const seconds = sheets.map(startOfSecond)
  if (!seconds.some((second) => second !== null)) return sheets.map((sheet) => [sheet])
  return sheets.map((sheet, index) => {
    const second = seconds[index] ?? null
    if (second !== null) return [halfOf(sheet, 0, second), halfOf(sheet, 1, second)]
    const isAlone = isWide(sheet) && sheet.lines.every(({ box }) => box[2] <= sheet.width / 2)
    return [isAlone ? halfOf(sheet, 0, sheet.lines.length) : sheet]
  })
}

const isWide = ({ width, height, tags }: PageReading): boolean => tags === null && width > height * WIDE

/** Where the lines of the second page begin: one page is drawn after the other, and nothing crosses the middle. */
function startOfSecond(sheet: PageReading): number | null {
  const { lines, width } = sheet
  if (!isWide(sheet) || lines.length < 2 * FEWEST_LINES) return null
  const second = lines.findIndex(({ box }) => box[0] >= width / 2)
  if (second < FEWEST_LINES || lines.length - second < FEWEST_LINES) return null
  const isParted = lines.every(({ box }, index) => (index < second ? box[2] <= width / 2 : box[0] >= width / 2))
  return isParted ? second : null
}

function halfOf(sheet: PageReading, half: 0 | 1, second: number): PageReading {
  const middle = sheet.width / 2
  return {
    ...sheet,
    width: middle,
    lines: half === 0 ? sheet.lines.slice(0, second) : sheet.lines.slice(second),
    rulings: sheet.rulings.filter(([x0]) => (x0 < middle ? 0 : 1) === half),
  }
}
