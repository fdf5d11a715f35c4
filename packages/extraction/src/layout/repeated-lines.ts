import type { PageReading, TextLine } from '../reading.ts'
import { PAGE_WORD } from './page-numbers.ts'
import { inMargin, isFarOut, type Place, rowsOf } from './place-on-page.ts'

/** Numbers that may be those of pages; a date or the number of an item tells one line from another. */
const COUNTER =
  /(?<=\b(?:side|page|s\.)\s*)\d+(?:\s*(?:af|of|\/)\s*\d+)?|^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$|^\W*\d{1,4}\W*$/gi

/** Without one there is no number to look for. */
const DIGIT = /\d/

/** Lines that say the same, numbers aside, in the same letters at the same place. */
export function repeatedLines(pages: readonly PageReading[], mayRepeat: (place: Place) => boolean): Place[][] {
  const groups = new Map<string, Place[]>()
  for (const page of pages) {
    for (const [index, line] of page.lines.entries()) {
      if (line.text.length > 200 || !mayRepeat({ page, index, line })) continue
      for (const text of wordings(line.text, page.number)) {
        const key = `${text}\n${slotOf(line)}`
        const group = groups.get(key)
        if (group === undefined) groups.set(key, [{ page, index, line }])
        else group.push({ page, index, line })
      }
    }
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** What a line says, and what it says apart from a number that goes up with the pages. */
function wordings(text: string, page: number): string[] {
  if (!DIGIT.test(text)) return [text]
  if (PAGE_WORD.test(text)) return [text.replace(COUNTER, '#')]
  const relative = text.replace(COUNTER, (number) => `#${Number.parseInt(number.replace(/^\D+/, ''), 10) - page}`)
  return relative === text ? [text] : [text, relative]
}

/** Where a line stands, to a few points, and how high its letters are. */
const slotOf = ({ box, size }: TextLine): string =>
  `${Math.round(box[1] / 3)}:${Math.round(box[0] / 6)}:${Math.round(size)}`

/** Slot → what stands there → on which pages. */
export type Slots = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>

export function slotsOf(pages: readonly PageReading[]): Slots {
  const slots = new Map<string, Map<string, number[]>>()
  for (const page of pages) {
    for (const [index, line] of page.lines.entries()) {
      if (!inMargin({ page, index, line })) continue
      const slot = slotOf(line)
      const texts = slots.get(slot) ?? new Map<string, number[]>()
      const text = DIGIT.test(line.text) ? line.text.replace(COUNTER, '#') : line.text
      const numbers = texts.get(text)
      if (numbers === undefined) texts.set(text, [page.number])
      else numbers.push(page.number)
      slots.set(slot, texts)
    }
  }
  return slots
}

/** Below this share of the pages a header may be that of a chapter, or the first line of the text. */
const MOST_PAGES = 0.5

/**
 * Whether other pages have other text at the same place, each its own: then it is where the text begins, and a heading
 * that comes there twice is a heading. Headers of chapters take turns, but each stays for some pages. What stands there
 * on most pages, such as a line on each item that begins a page, is text only at the top and where no header begins.
 */
export function isBodyText(places: readonly Place[], slots: Slots): boolean {
  const [first] = places
  const texts = first === undefined ? undefined : slots.get(slotOf(first.line))
  if (first === undefined || texts === undefined || PAGE_WORD.test(first.line.text)) return false
  const all = [...texts.values()].reduce((sum, pages) => sum + pages.length, 0)
  const single = [...texts.values()].filter((pages) => pages.length === 1).length
  if (places.length <= all * MOST_PAGES) return single > all * 0.3
  if (isFarOut(first) || first.line.box[3] > first.page.height / 2) return false
  const own = places.map(({ page }) => page.number)
  const others = [...texts.values()].flat().filter((page) => !own.includes(page))
  return others.length > 0 && (single >= others.length * 0.5 || takesTurns(own, others))
}

/** Whether one text gives way to others and comes back, again and again, and not because left and right pages differ. */
function takesTurns(own: readonly number[], others: readonly number[]): boolean {
  if (own.every((page) => page % 2 === (own[0] ?? 0) % 2)) return false
  const isOwn = new Set(own)
  const pages = [...own, ...others].sort((a, b) => a - b)
  return pages.filter((page, index) => index > 0 && isOwn.has(page) && !isOwn.has(pages[index - 1] ?? page)).length > 2
}

/** How often each line stands in the middle of a page: what by chance begins or ends some pages does, headers do not. */
export function linesInside(pages: readonly PageReading[]): Map<string, number> {
  const inside = new Map<string, number>()
  for (const page of pages) {
    for (const [index, line] of page.lines.entries()) {
      if (line.text.length > 200 || inMargin({ page, index, line })) continue
      inside.set(looksOf(line), (inside.get(looksOf(line)) ?? 0) + 1)
    }
  }
  return inside
}

export const looksOf = ({ text, size, bold }: TextLine): string => `${Math.round(size)}:${bold}:${text}`

/** The head of a table that is printed again on each page stands over rows that begin where its cells begin. */
export function isTableHead({ page, index }: Place): boolean {
  const rows = rowsOf(page)
  const at = rows.findIndex((row) => row.includes(index))
  const cells = cellsOf(page, rows[at])
  if (cells.length < 2) return false
  const below = cellsOf(page, rows[at + 1])
  const gap = top(page, rows[at + 1]) - top(page, rows[at])
  if (gap > 3 * (page.lines[index]?.size ?? 0)) return false
  const under = cells.filter((cell) =>
    below.some((each) => Math.abs(each.x0 - cell.x0) < 6 || Math.abs(each.x1 - cell.x1) < 6),
  )
  return under.length >= 2 && under.length > cells.length / 2
}

const top = (page: PageReading, row: readonly number[] = []): number => page.lines[row[0] ?? -1]?.box[1] ?? 0

function cellsOf(page: PageReading, row: readonly number[] = []): { x0: number; x1: number }[] {
  return row.flatMap((index) => {
    const line = page.lines[index]
    return line === undefined ? [] : (line.cells ?? [{ x0: line.box[0], x1: line.box[2] }])
  })
}
