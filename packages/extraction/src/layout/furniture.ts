import type { BlockOf } from '@arkivar/types'
import type { PageReading, TextLine } from '../reading.ts'
import { contentsLines } from './contents-rows.ts'

export type FurnitureRole = BlockOf<'furniture'>['role']
/** Page number → index of line → role. */
export type FurnitureMap = ReadonlyMap<number, ReadonlyMap<number, FurnitureRole>>

/** Share of the page at its top and bottom where headers and footers stand. */
const MARGIN = 0.12
const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:(?:side|page|s\.)\s*)?(\d{1,4})(?:\s*(?:af|of|\/|\|)\s*(\d{1,4}))?(?:\s*[-–—])?$/i
/** Numbers that may be those of pages; a date or the number of an item tells one line from another. */
const COUNTER =
  /(?<=\b(?:side|page|s\.)\s*)\d+(?:\s*(?:af|of|\/)\s*\d+)?|^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$|^\W*\d{1,4}\W*$/gi
const PAGE_WORD = /\b(?:side|page)\s+\d{1,4}(?:\s*(?:af|of|\/)\s*\d{1,4})?\b/i

/** Enough to see whether all pages of a document say the same. */
const SAMPLE_PAGES = 12

interface Place {
  page: PageReading
  index: number
  line: TextLine
}

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
  const needed = Math.max(2, Math.min(Math.ceil(read.length * 0.25), 20))
  const monotonous = isMonotonous(read.slice(0, SAMPLE_PAGES))
  const mayRepeat = (place: Place) => inMargin(place) || place.line.size < bodySize * 0.95
  for (const places of repeated(read, mayRepeat)) {
    const onPages = new Set(places.map(({ page }) => page.number)).size
    const margins = places.every(inMargin)
    const first = places[0]
    if (first === undefined || onPages < places.length) continue
    if (onPages < (margins ? needed : Math.max(3, needed))) continue
    if (!margins && first.line.cells !== undefined) continue
    if (monotonous && first.line.size > bodySize * 0.95 && !PAGE_WORD.test(first.line.text)) continue
    for (const place of places) add(place, roleOf(place))
  }
  for (const page of read) {
    for (const [index, line] of page.lines.entries()) {
      const tag = line.tag === undefined ? undefined : page.tags?.[line.tag]
      if (tag?.kind === 'artifact') add({ page, index, line }, roleOf({ page, index, line }))
    }
  }
  for (const place of pageNumbers(read)) add(place, 'pageNumber')
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

function inMargin({ page, line }: Place): boolean {
  return line.box[3] < page.height * MARGIN || line.box[1] > page.height * (1 - MARGIN)
}

function roleOf({ page, line }: Place): FurnitureRole {
  if (PAGE_NUMBER.test(line.text.trim())) return 'pageNumber'
  return line.box[1] < page.height / 2 ? 'header' : 'footer'
}

/** Lines that say the same, numbers aside, in the same letters at the same place. */
function repeated(pages: readonly PageReading[], mayRepeat: (place: Place) => boolean): Place[][] {
  const groups = new Map<string, Place[]>()
  for (const page of pages) {
    for (const [index, line] of page.lines.entries()) {
      if (line.text.length > 200 || !mayRepeat({ page, index, line })) continue
      const text = line.text.replace(COUNTER, '#')
      const at = `${Math.round(line.box[1] / 3)}:${Math.round(line.box[0] / 6)}:${Math.round(line.size)}`
      const key = `${text}\n${at}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [{ page, index, line }])
      else group.push({ page, index, line })
    }
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Forms and letters sent to many say the same on every page: repetition then tells little. */
function isMonotonous(pages: readonly PageReading[]): boolean {
  const groups = repeated(pages, () => true)
  const letters = (lines: readonly TextLine[]) => lines.reduce((sum, line) => sum + line.text.length, 0)
  const repeatedLetters = groups.reduce((sum, places) => sum + letters(places.map(({ line }) => line)), 0)
  return repeatedLetters > 0.4 * pages.reduce((sum, page) => sum + letters(page.lines), 0)
}

/** Numbers in a margin that go up with the pages, or that say what they are. */
function pageNumbers(pages: readonly PageReading[]): Place[] {
  const bare: (Place & { offset: number })[] = []
  const sure: Place[] = []
  for (const page of pages) {
    for (const [index, line] of page.lines.entries()) {
      const place = { page, index, line }
      if (!inMargin(place) || line.text.length > 60) continue
      const match = PAGE_NUMBER.exec(line.text.trim())
      if (match === null) {
        if (PAGE_WORD.test(line.text)) sure.push(place)
      } else if (/[a-z]|\//i.test(line.text)) sure.push(place)
      else bare.push({ ...place, offset: Number(match[1]) - page.number })
    }
  }
  const byOffset = Map.groupBy(bare, ({ offset }) => offset)
  for (const [offset, places] of byOffset) if (places.length > 1 || offset === 0) sure.push(...places)
  return sure
}
