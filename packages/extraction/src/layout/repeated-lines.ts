import type { PageReading, TextLine } from '../reading.ts'
import { PAGE_WORD } from './page-numbers.ts'
import { inMargin, type Place, rowsOf } from './place-on-page.ts'

/** Numbers that may be those of pages; a date or the number of an item tells one line from another. */
const COUNTER =
  /(?<=\b(?:side|page|s\.)\s*)\d+(?:\s*(?:af|of|\/)\s*\d+)?|^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$|^\W*\d{1,4}\W*$/gi

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
  if (PAGE_WORD.test(text)) return [text.replace(COUNTER, '#')]
  const relative = text.replace(COUNTER, (number) => `#${Number.parseInt(number.replace(/^\D+/, ''), 10) - page}`)
  return relative === text ? [text] : [text, relative]
}

/** Where a line stands, to a few points, and how high its letters are. */
const slotOf = ({ box, size }: TextLine): string =>
  `${Math.round(box[1] / 3)}:${Math.round(box[0] / 6)}:${Math.round(size)}`

/** Slot → what stands there, and on how many pages. */
export function slotsOf(pages: readonly PageReading[]): Map<string, Map<string, number>> {
  const slots = new Map<string, Map<string, number>>()
  for (const page of pages) {
    for (const [index, line] of page.lines.entries()) {
      if (!inMargin({ page, index, line })) continue
      const slot = slotOf(line)
      const texts = slots.get(slot) ?? new Map<string, number>()
      const text = line.text.replace(COUNTER, '#')
      texts.set(text, (texts.get(text) ?? 0) + 1)
      slots.set(slot, texts)
    }
  }
  return slots
}

/** Below this share of the pages a header may be that of a chapter, or the first line of the text. */
const MOST_PAGES = 0.5

/**
 * Whether other pages have other text at the same place, each its own: then it is where the text begins, and a heading
 * that comes there twice is a heading. Headers of chapters take turns, but each stays for some pages.
 */
export function isBodyText(places: readonly Place[], slots: ReadonlyMap<string, ReadonlyMap<string, number>>): boolean {
  const [first] = places
  const texts = first === undefined ? undefined : slots.get(slotOf(first.line))
  if (first === undefined || texts === undefined || PAGE_WORD.test(first.line.text)) return false
  const all = [...texts.values()].reduce((sum, count) => sum + count, 0)
  if (places.length > all * MOST_PAGES) return false
  const single = [...texts.values()].filter((count) => count === 1).length
  return single > all * 0.3
}

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
