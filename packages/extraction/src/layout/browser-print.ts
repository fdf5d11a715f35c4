import type { PageReading } from '../reading.ts'
import { isFarOut, type Place, rowsOf } from './place-on-page.ts'

/** "3/9/24, 8:05 AM", "09.03.2024 08.05": when somebody printed the page, at an end of the line. */
const STAMP =
  /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?\s(?:kl\.?\s)?\d{1,2}[.:]\d{2}(?:\s?[AP]M)?(?=\s|$)|\s\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?\s(?:kl\.?\s)?\d{1,2}[.:]\d{2}(?:\s?[AP]M)?$/i
/** The address of the page; recognition may take one slash for a letter, so little is asked of what follows. */
const ADDRESS = /(?:^|\s)(?:https?|file):\/\S{4,}/i

/**
 * What browsers print around each page: the title and the moment at one edge, the address and the number of the page
 * at the other or beside them. Only a document that has both, each in the outermost line of some page, was printed so.
 */
export function browserPrint(pages: readonly PageReading[]): Place[] {
  // Few documents have an address there, and the others need no rows for this.
  if (!pages.some(hasAddress)) return []
  const edges = pages.flatMap((page) => {
    const rows = rowsOf(page)
    return [rows.at(0), rows.length > 1 ? rows.at(-1) : undefined].map((row = []) => placesOf(page, row))
  })
  const stamped = edges.filter((row) => has(row, STAMP))
  const addressed = edges.filter((row) => has(row, ADDRESS))
  if (stamped.length === 0 || addressed.length === 0) return []
  return [...new Set([...stamped, ...addressed])].flat()
}

const hasAddress = (page: PageReading): boolean =>
  page.lines.some(
    (line, index) => line.text.includes(':/') && isFarOut({ page, index, line }) && ADDRESS.test(line.text),
  )

/** A line that reaches into the text is none of an edge. */
function placesOf(page: PageReading, row: readonly number[]): Place[] {
  const places = row.flatMap((index) => {
    const line = page.lines[index]
    return line === undefined ? [] : [{ page, index, line }]
  })
  return places.every(isFarOut) ? places : []
}

const has = (row: readonly Place[], pattern: RegExp): boolean => row.some(({ line }) => pattern.test(line.text))
