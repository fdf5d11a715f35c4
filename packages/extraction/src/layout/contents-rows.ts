import type { PageReading, TextLine } from '../reading.ts'

const TITLE = /^(?:indhold|indholdsfortegnelse|indholdsoversigt|contents|table of contents)\s*:?$/i
/** "Indhold" is also the heading of a section of an item; it takes more rows to make a table of contents of it. */
const SURE_TITLE = /fortegnelse|oversigt|contents/i
/** A title, perhaps leaders, and the number of a page; a program may have left nothing between them. */
const ROW = /^(?=.*\p{L}).+?(?:\s*[.·…_]{2,}\s*|\s+|(?<=[\p{L})\]?!"”]))(\d{1,4})$/u
const [ZERO, NINE] = [48, 57]
/** Some programs put a space between the dots. */
const LEADER = /[.·…_](?: ?[.·…_]){2,}\s*\d{1,4}$/
/** Lines that a long title may run over before its number comes. */
const WRAPPED = 2

export const isContentsTitle = (text: string): boolean => TITLE.test(text.trim())
export const isSureContentsTitle = (text: string): boolean => TITLE.test(text.trim()) && SURE_TITLE.test(text)
export const hasLeader = (text: string): boolean => LEADER.test(text.trim())

/** The number at the end of a row; null where there is none. */
export function contentsNumber(text: string): number | null {
  const last = text.trimEnd().charCodeAt(text.trimEnd().length - 1)
  if (!(last >= ZERO && last <= NINE) || text.length > 300) return null
  const match = ROW.exec(text.trim())
  return match === null ? null : Number(match[1])
}

/** Pieces of text side by side, as a reader sees them. */
interface VisualRow {
  indexes: number[]
  text: string
}

/**
 * Indexes of the lines of a page that are a table of contents: rows that end in page numbers that never go down, below
 * a title that says what they are, or with dot leaders. `continued`: the page before ended within one.
 */
export function contentsLines(
  page: PageReading,
  pageCount: number,
  skip: (index: number) => boolean,
  continued: boolean,
): { indexes: Set<number>; openEnd: boolean } {
  const rows = visualRows(page.lines, skip)
  const indexes = new Set<number>()
  let openEnd = false
  for (let at = 0; at < rows.length; ) {
    const titled = isContentsTitle(rows[at]?.text ?? '')
    const from = titled ? at + 1 : at
    const under = titled || (continued && at === 0)
    const { to, count, leaders } = endOfRows(rows, from, under, !page.ocr, pageCount)
    const needed = isSureContentsTitle(rows[at]?.text ?? '') || (continued && at === 0) ? 1 : under ? 2 : 3
    if (count < needed || (!under && leaders < count / 2)) {
      at++
      continue
    }
    for (const row of rows.slice(at, to)) for (const index of row.indexes) indexes.add(index)
    openEnd = to >= rows.length
    at = to
  }
  return { indexes, openEnd }
}

/** @param rising whether numbers may not go down; text recognition loses digits before it loses rows */
function endOfRows(rows: readonly VisualRow[], from: number, under: boolean, rising: boolean, pageCount: number) {
  const most = pageCount + 20
  let last = 0
  let to = from
  let count = 0
  let leaders = 0
  for (let at = from; at < rows.length && at - to <= WRAPPED; at++) {
    const text = rows[at]?.text ?? ''
    const number = contentsNumber(text)
    if (number === null) {
      if (under) continue
      break
    }
    const leader = hasLeader(text)
    if ((rising && number < last) || (!leader && (!under || number > most))) break
    last = number
    to = at + 1
    count++
    if (leader) leaders++
  }
  return { to, count, leaders }
}

function visualRows(lines: readonly TextLine[], skip: (index: number) => boolean): VisualRow[] {
  const rows: VisualRow[] = []
  let before: TextLine | undefined
  for (const [index, line] of lines.entries()) {
    if (skip(index)) continue
    const row = rows.at(-1)
    const level = before !== undefined && Math.abs(before.box[3] - line.box[3]) < line.size * 0.4
    if (row !== undefined && level && line.box[0] >= (before?.box[2] ?? 0) - 1) {
      row.indexes.push(index)
      row.text += ` ${line.text}`
    } else rows.push({ indexes: [index], text: line.text })
    before = line
  }
  return rows
}

/** A row with a tab before its number, where a program left nothing or leaders between them. */
export const spacedContentsRow = (text: string): string => text.replace(/[\s.·…_]*(\d{1,4})$/, '\t$1').trim()
