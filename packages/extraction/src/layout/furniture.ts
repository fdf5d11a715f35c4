import type { BlockOf } from '@arkivar/types'
import { isImprint } from '../imprint.ts'
import type { PageReading, TextLine } from '../reading.ts'
import { browserPrint } from './browser-print.ts'
import { contentsLines } from './contents-rows.ts'
import { lineNumbers } from './line-numbers.ts'
import { PAGE_NUMBER, PAGE_WORD, pageNumbers } from './page-numbers.ts'
import { inMargin, isAlone, isFarDown, isFarOut, MARGIN, type Place, rowsOf } from './place-on-page.ts'
import { isBodyText, isTableHead, linesInside, looksOf, repeatedLines, type Slots, slotsOf } from './repeated-lines.ts'

export type FurnitureRole = BlockOf<'furniture'>['role']
/** Page number → index of line → role. */
export type FurnitureMap = ReadonlyMap<number, ReadonlyMap<number, FurnitureRole>>

/** Enough to see whether all pages of a document say the same. */
const SAMPLE_PAGES = 12

/**
 * Headers, footers and page numbers. They repeat at the same place, in the margin or not: a running footer may be
 * printed near the top of the next page, between a heading and its text.
 */
export function findFurniture(pages: readonly PageReading[], bodySize: number): FurnitureMap {
  const found = new Map<number, Map<number, FurnitureRole>>()
  const add = ({ page, index }: Place, role: FurnitureRole) => {
    const ofPage = found.get(page.number) ?? new Map<number, FurnitureRole>()
    if (!ofPage.has(index)) ofPage.set(index, role)
    found.set(page.number, ofPage)
  }
  const read = pages.filter((page) => page.lines.length > 0)
  const { sure, perhaps } = repetitions(read, bodySize)
  for (const place of sure) add(place, roleOf(place))
  for (const place of browserPrint(read)) add(place, roleOf(place))
  for (const place of titleEchoes(read, bodySize)) add(place, 'header')
  for (const page of read) {
    for (const [index, line] of page.lines.entries()) {
      const tag = line.tag === undefined ? undefined : page.tags?.[line.tag]
      const place = { page, index, line }
      // What the tags of a page leave out at its very edge is a header or footer, though there be no other page.
      const isLeftOut = page.tags !== null && line.tag === undefined && isFarOut(place)
      if (line.slanted === true && line.size > bodySize * WATERMARK) add(place, 'watermark')
      else if (tag?.kind === 'artifact' || isLeftOut || isAlongEdge(place)) add(place, roleOf(place))
    }
  }
  for (const place of pageNumbers(read)) add(place, 'pageNumber')
  for (const page of read) {
    for (const place of lineNumbers(page, bodySize)) add(place, 'pageNumber')
    for (const place of imprints(page)) add(place, 'footer')
    for (const place of runningHead(page, bodySize)) add(place, 'header')
  }
  for (const page of read) {
    for (const place of outermost(page, perhaps, found.get(page.number))) add(place, roleOf(place))
  }
  let continued = false
  for (const page of read) {
    const skip = (index: number) => found.get(page.number)?.has(index) ?? false
    const contents = contentsLines(page, pages.length, skip, continued)
    continued = contents.openEnd
    for (const index of contents.indexes) {
      const line = page.lines[index]
      if (line !== undefined) add({ page, index, line }, 'tableOfContents')
    }
  }
  return found
}

/** Letters across the page that are so many times as high as those of the text lie behind it; stamps are smaller. */
const WATERMARK = 3

/** What stands at the same place on this share of the pages is furniture. */
const NEARLY_ALL = 0.8
/** Documents with fewer pages tell little by repetition. */
const FEW_PAGES = 4

/** Lines that repeat: those that are furniture by that alone, and those that are if nothing else stands farther out. */
function repetitions(pages: readonly PageReading[], bodySize: number): { sure: Place[]; perhaps: Place[] } {
  // On a single page nothing repeats what stands on another.
  if (pages.length < 2) return { sure: [], perhaps: [] }
  const needed = Math.max(2, Math.min(Math.ceil(pages.length * 0.25), 20))
  const isSmall = ({ line }: Place) => line.size < bodySize * 0.95
  // Many documents have no line that repeats, and then nobody asks for these.
  let monotonous: boolean | undefined
  let slots: Slots | undefined
  let inside: ReadonlyMap<string, number> | undefined
  const sure: Place[] = []
  const perhaps: Place[] = []
  for (const places of repeatedLines(pages, (place) => inMargin(place) || isSmall(place))) {
    const [first] = places
    const onPages = new Set(places.map(({ page }) => page.number)).size
    const margins = places.every(inMargin)
    if (first === undefined || onPages < places.length) continue
    monotonous ??= isMonotonous(pages.slice(0, SAMPLE_PAGES))
    if (monotonous && !PAGE_WORD.test(first.line.text)) continue
    slots ??= slotsOf(pages)
    if (isBodyText(places, slots) || places.some(isTableHead)) continue
    const isSure = onPages >= FEW_PAGES && onPages >= pages.length * NEARLY_ALL
    if (!margins) {
      if (onPages >= Math.max(3, needed) && places.every(isAlone)) sure.push(...places)
    } else if (isSure || PAGE_WORD.test(first.line.text)) sure.push(...places)
    else if (
      onPages >= needed &&
      (pages.length >= FEW_PAGES || places.every((each) => isSmall(each) || isFarOut(each)))
    ) {
      inside ??= linesInside(pages)
      if ((inside.get(looksOf(first.line)) ?? 0) < 2) perhaps.push(...places)
    }
  }
  return { sure, perhaps }
}

/** Of the lines that may be furniture, those between which and the edge of the page only furniture stands. */
function outermost(
  page: PageReading,
  perhaps: readonly Place[],
  found: ReadonlyMap<number, FurnitureRole> = new Map(),
): Place[] {
  const own = perhaps.filter((place) => place.page === page)
  if (own.length === 0) return []
  const candidates = new Set(own.map(({ index }) => index))
  const rows = rowsOf(page)
  const reached = new Set<number>()
  for (const inward of [rows, rows.toReversed()]) {
    for (const row of inward) {
      if (!row.every((index) => candidates.has(index) || found.has(index))) break
      for (const index of row) reached.add(index)
    }
  }
  return own.filter(({ index }) => reached.has(index))
}

/** Who publishes, in a line at the very bottom: a footer on a page that has no other to repeat it. */
function imprints(page: PageReading): Place[] {
  if (page.tags !== null) return []
  const low = page.lines.flatMap((line, index) => (isFarDown({ page, index, line }) ? [{ page, index, line }] : []))
  return low.some(({ line }) => isImprint(line.text))
    ? low.filter(({ line }) => isImprint(line.text) || PAGE_NUMBER.test(line.text.trim()))
    : []
}

/** "Lejre Kommune          Referat" */
const FORM = /^\p{Lu}\p{L}{3,18}$/u

/** The name of a kommune and a form at both ends of the line at the very top: a running head, though it run nowhere. */
function runningHead(page: PageReading, bodySize: number): Place[] {
  if (page.tags !== null) return []
  const isHead = ({ line }: Place) =>
    line.size <= bodySize * 1.05 &&
    line.cells !== undefined &&
    line.cells.some(({ text }) => isImprint(text)) &&
    line.cells.every(({ text }) => isImprint(text) || FORM.test(text) || PAGE_NUMBER.test(text))
  return page.lines.flatMap((line, index) => {
    const place = { page, index, line }
    return isFarOut(place) && !isFarDown(place) && isHead(place) ? [place] : []
  })
}

/** Turned text at the left or right edge of a page: the number of a print, the name of a program. */
const isAlongEdge = ({ page, line }: Place): boolean =>
  line.turned === true && (line.box[0] < page.width * EDGE || line.box[0] > page.width * (1 - EDGE))

/** Share of the width of the page in which no text begins. */
const EDGE = 0.06

function roleOf({ page, line }: Place): FurnitureRole {
  if (PAGE_NUMBER.test(line.text.trim())) return 'pageNumber'
  return line.box[1] < page.height / 2 ? 'header' : 'footer'
}

/** Forms and letters sent to many say the same on every page: repetition then tells little. */
function isMonotonous(pages: readonly PageReading[]): boolean {
  const groups = repeatedLines(pages, () => true)
  const letters = (lines: readonly TextLine[]) => lines.reduce((sum, line) => sum + line.text.length, 0)
  const repeatedLetters = groups.reduce((sum, places) => sum + letters(places.map(({ line }) => line)), 0)
  return repeatedLetters > 0.4 * pages.reduce((sum, page) => sum + letters(page.lines), 0)
}

/** In small letters, what the title on the first page says: a running head, though it be printed only once. */
function titleEchoes(pages: readonly PageReading[], bodySize: number): Place[] {
  const [first, ...others] = pages
  if (first === undefined) return []
  const title = first.lines
    .filter(({ size }) => size > bodySize * 1.25)
    .map(({ text }) => text)
    .join(' ')
  return others.flatMap((page) =>
    page.lines.flatMap((line, index) => {
      const small = line.size < bodySize * 0.8 && line.box[3] < page.height * (MARGIN + 0.03)
      return small && line.text.length > 10 && title.includes(line.text) ? [{ page, index, line }] : []
    }),
  )
}
