import type { DocumentLine } from '@arkivar/types'
import { partEach } from './part-each.ts'
import { mayBeginSection, sectionByName } from './section-names.ts'

/** "BeslutningGodkendt.", "SagsfremstillingUdvalget besøger": a heading of the page, and its text without a break. */
const GLUED_HEADING = /^(?<heading>\p{Lu}[\p{L} ,/-]{3,48}?\p{Ll})(?=\p{Lu}\p{Ll})/u
const LONGEST_HEADING = 50
/** So many headings with a bullet before them are no entries of a list. */
const LEAST_BULLETED = 3

/** Undoes what copying a page of the web does to its lines: headings with bullets, numbers printed twice, lost breaks. */
export function webLines(lines: readonly DocumentLine[]): DocumentLine[] {
  const parted = partEach(lines, (line, index) => atGluedHeading(withoutSecondNumber(numbered(line, lines[index + 1]))))
  const bulleted = parted.map((line, index) => isBulletedHeading(line, parted[index + 1]))
  if (bulleted.filter(Boolean).length < LEAST_BULLETED) return parted
  return parted.map((line, index) => (bulleted[index] ? asParagraph(line, line.text) : line))
}

function asParagraph(line: DocumentLine, text: string): DocumentLine {
  return { ...line, kind: 'paragraph', level: 0, marker: '', depth: 0, text }
}

function atGluedHeading(line: DocumentLine): DocumentLine | DocumentLine[] {
  if (line.kind === 'table') return line
  const last = headingAtEnd(line.text)
  if (last > 0) return [{ ...line, text: line.text.slice(0, last) }, asParagraph(line, line.text.slice(last))]
  if (!mayBeginSection(line.text.slice(0, LONGEST_HEADING))) return line
  const heading = GLUED_HEADING.exec(line.text)?.groups?.heading
  if (heading === undefined || sectionByName(heading) === null) return line
  return [{ ...line, text: heading }, asParagraph(line, line.text.slice(heading.length))]
}

/** "… taget til efterretning.Beslutning": where the next heading begins behind a full stop; 0 where none does. */
function headingAtEnd(text: string): number {
  const at = text.lastIndexOf('.') + 1
  if (at < 3 || text.length - at < 4 || text.length - at > LONGEST_HEADING) return 0
  return /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2)) && sectionByName(text.slice(at)) !== null ? at : 0
}

/** "3. 3. Takster": the list of the page numbers its entries, and so does each title. */
function withoutSecondNumber(line: DocumentLine): DocumentLine {
  if (line.kind !== 'listItem' || !/^\d{1,4}[.)]$/.test(line.marker)) return line
  const number = line.marker.slice(0, -1)
  // "2. 2. behandling af budgettet": what has a small letter behind it counts something else.
  return line.text.startsWith(`${number}. `) && !/^\d+\. \p{Ll}/u.test(line.text)
    ? { ...line, text: line.text.slice(number.length + 2).trim() }
    : line
}

const OVER_SECTION = new Set<DocumentLine['kind']>(['listItem', 'heading'])

/** "• 4 Takster" above the headings of the item, which have bullets as well. */
function numbered(line: DocumentLine, next: DocumentLine | undefined): DocumentLine {
  if (line.kind !== 'listItem' || /\d/.test(line.marker) || next === undefined || !OVER_SECTION.has(next.kind))
    return line
  if (/\d/.test(next.marker) || sectionByName(next.text) === null) return line
  const found = /^(?<number>\d{1,4})\s+(?<title>\p{Lu}.*)$/u.exec(line.text)?.groups
  return found === undefined ? line : { ...line, marker: `${found.number}.`, text: found.title ?? '' }
}

/** With text below it, or nothing but the next heading: an entry of a list has the next entry below it. */
function isBulletedHeading(line: DocumentLine, next: DocumentLine | undefined): boolean {
  if (line.kind !== 'listItem' || /\d/.test(line.marker) || sectionByName(line.text) === null) return false
  return (
    next !== undefined &&
    (next.kind !== 'listItem' || !next.marker.startsWith(line.marker) || sectionByName(next.text) !== null)
  )
}
