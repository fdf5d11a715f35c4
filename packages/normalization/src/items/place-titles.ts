import type { DocumentLine } from '@arkivar/types'
import type { LineLabel } from '../layouts/line-label.ts'
import { isPartHeading } from '../layouts/part-headings.ts'
import { isCaseLine } from './case-line.ts'
import type { FoundItem } from './found-item.ts'
import { isMarkOfAbove } from './open-marks.ts'

export interface PlacedItem extends FoundItem {
  /** The first line after marker and title. */
  contentStart: number
  /** A line with the case number that stands above the marker. */
  caseLine: DocumentLine | null
}

/**
 * Finds the titles of items whose marker stands alone: below it ("Pkt. 153", then the title), or above it (title, then
 * "Sag nr. 129"). A case number on the line above the marker belongs to the item that follows.
 */
export function placeTitles(
  items: readonly FoundItem[],
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
): PlacedItem[] {
  const bare = items.filter(({ title, number }) => title === '' && number !== null)
  const above =
    bare.length > 0 &&
    !bare.some(({ start }) => JOURNAL_BEHIND.test(lines[start]?.text ?? '')) &&
    !bare.some(({ start }) => titleBelowFields(start, lines, labels) !== null) &&
    bare.filter(({ start }) => isTitle(lines[start - 1], labels[start - 1])).length * 5 >= bare.length * 4 &&
    bare.filter(({ start }) => labels[start + 1] !== null || !isTitle(lines[start + 1], null)).length * 2 >= bare.length
  const caseAbove =
    items.length > 0 &&
    items.filter(({ start }) => isCaseLine(lines[start - 1]?.text ?? '')).length * 2 > items.length &&
    items.filter(({ start }) => isCaseLine(lines[start + 1]?.text ?? '')).length * 2 < items.length
  const placed = items.map((item) => {
    const { start } = item
    if (item.contentStart !== undefined) return { ...item, contentStart: item.contentStart, caseLine: null }
    if (item.title === '' && item.number === null) return { ...item, contentStart: start, caseLine: null }
    if (item.title === '' && above)
      return {
        ...item,
        title: lines[start - 1]?.text ?? '',
        start: start - 1,
        contentStart: start + 1,
        caseLine: numberedLine(lines[start]),
      }
    const fielded = item.title === '' ? titleBelowFields(start, lines, labels) : null
    if (fielded !== null) return { ...item, title: fielded, contentStart: start + 1, caseLine: null }
    if (item.title === '') {
      const own = numberedLine(lines[start]) ?? journalLine(lines[start + 1])
      const isMarked = journalLine(lines[start + 1]) !== null || ONLY_CLOSED.test(lines[start + 1]?.text ?? '')
      const at = isMarked ? start + 2 : start + 1
      const closedMark = ONLY_CLOSED.test(lines[start + 1]?.text ?? '') ? `${lines[start + 1]?.text}: ` : ''
      // "Orientering" may be a title as well, where the number of its case stands above or below it.
      const below =
        isTitle(lines[at], labels[at]) ||
        (isTitle(lines[at], null) && (own !== null || isCaseLine(lines[at + 1]?.text ?? '')))
      return {
        ...item,
        title: below ? `${closedMark}${lines[at]?.text ?? ''}` : `Punkt ${item.number ?? ''}`.trim(),
        contentStart: below ? at + 1 : start + 1,
        caseLine: own,
      }
    }
    const closed = ONLY_CLOSED.test(item.title) ? lines[start + 1] : undefined
    if (closed !== undefined && isTitle(closed, labels[start + 1]) && start + 1 < item.end)
      return { ...item, title: `${item.title}: ${closed.text}`, contentStart: start + 2, caseLine: null }
    const own = item.number === null ? bareNumber(lines[start + 1]) : null
    if (own !== null) return { ...item, number: own, contentStart: start + 2, caseLine: null }
    const whole = wrapped(item, lines, labels)
    return caseAbove && isCaseLine(lines[item.start - 1]?.text ?? '')
      ? { ...whole, start: start - 1, caseLine: lines[start - 1] ?? null }
      : whole
  })
  return placed.map((item, index) => {
    // Some layouts print the title twice.
    const isTwice = lines[item.contentStart]?.text === item.title
    const next = placed[index + 1]
    const end =
      next === undefined
        ? endOfLast(item, placed.length, lines, labels)
        : withoutPartHeading(announcedAt(next, lines, item.contentStart), item.contentStart, lines)
    return { ...item, contentStart: item.contentStart + (isTwice ? 1 : 0), end }
  })
}

/** So far above the marker of an item a list may announce it: "• Pkt. 44 Ny strategiplan", its files, then "Pkt. 44". */
const ANNOUNCED_WITHIN = 3

/** "Lukket" between two items; below a title or a case number the word marks that item. */
function isBarePart(lines: readonly DocumentLine[], index: number, contentStart: number): boolean {
  if (!/^(?:åben|lukket)$/i.test(lines[index]?.text ?? '') || index <= contentStart) return false
  const above = lines[index - 1]?.text ?? ''
  return !isCaseLine(above) && !/^(?:initialer|sagsinitialer|sagsnr|sagsid|sag\b|dok|j\.?\s?nr|punkttype)/i.test(above)
}

/** "Lukkede punkter" between two items belongs to neither. */
function withoutPartHeading(end: number, least: number, lines: readonly DocumentLine[]): number {
  let at = end
  const isPart = (index: number) =>
    (isPartHeading(lines[index]?.text ?? '') && !isMarkOfAbove(lines, index)) || isBarePart(lines, index, least)
  while (at > least && isPart(at - 1)) at -= 1
  return at
}

const SURVEY =
  /^(?:(?:samlet )?(?:bilagsoversigt|bilagsliste|bilagsfortegnelse)|oversigt over bilag|underskriftsside|underskriftsblad)$/i

/** What a page of the web has below its text. */
const BELOW_TEXT =
  /^(?:skriv (?:et|en) (?:svar|kommentar)|skriv et svar\b.*|din e-mailadresse vil ikke blive publiceret.*|relaterede? (?:indhold|dokumenter)|læs også|sidst opdateret\b.*)$/i

/** Behind the last item a survey of all attachments may stand, which is none of it. */
function endOfLast(
  { contentStart, end }: PlacedItem,
  items: number,
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
): number {
  if (items < 2) return end
  for (let index = contentStart; index < end; index++) {
    const heading = labels[index]?.heading ?? lines[index]?.text ?? ''
    if (BELOW_TEXT.test(heading)) return index
    if (!SURVEY.test(heading)) continue
    const isOnce = labels.every((label, other) => other >= index || label?.heading !== heading)
    if (isOnce) return index
  }
  return end
}

function announcedAt({ start, title, number }: PlacedItem, lines: readonly DocumentLine[], least: number): number {
  if (title.length < 8) return start
  for (let index = start - 1; index >= Math.max(least, start - ANNOUNCED_WITHIN); index--) {
    const text = lines[index]?.text ?? ''
    const isAnnounced = text.endsWith(title) && text.length - title.length < 14
    if (isAnnounced && (number === null || text.includes(number) || lines[index]?.marker.startsWith(number)))
      return index
  }
  return start
}

/** "Sag nr. 18 LUKKET SAG", and the title below. */
const ONLY_CLOSED = /^lukket(?: sag| punkt)?$/i

/** "J.nr. 17.01.00" on a line of its own. */
function journalLine(line: DocumentLine | undefined): DocumentLine | null {
  return line !== undefined && /^j\.?\s?nr\.?:?\s[\d.A-ZÆØÅ-]{4,30}$/i.test(line.text) ? line : null
}

/** "Sag nr. 14 J.nr. 17.01.00": the title stands below. */
const JOURNAL_BEHIND = /\s(j\.?\s?nr\.?:?\s[\d.A-ZÆØÅ-]{4,30})$/i

/** The marker itself may hold the number of the case. */
function numberedLine(line: DocumentLine | undefined): DocumentLine | null {
  const number = /\(([^()]*\d\/\d{2,4})\)$/.exec(line?.text ?? '')?.[1] ?? JOURNAL_BEHIND.exec(line?.text ?? '')?.[1]
  return line === undefined || number === undefined ? null : { ...line, text: number }
}

/** So many fields stand between the number of an item and its title at most. */
const MOST_FIELDS = 10
const FIELD = /^(?:[\p{L}. ]{3,30}:(?:\s.{0,60})?|(?:åben|lukket)(?:t)?(?: sag| punkt)?)$/iu

/** "Punkt: 18", the fields of the case, and then the title above the first heading. */
function titleBelowFields(
  start: number,
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
): string | null {
  for (let index = start + 1; index <= start + MOST_FIELDS; index++) {
    const [line, next] = [lines[index], labels[index + 1]]
    if (line === undefined) return null
    if (FIELD.test(line.text) || isCaseLine(line.text)) continue
    return index > start + 1 && next?.rest === '' && isTitle(line, labels[index]) ? line.text : null
  }
  return null
}

function isTitle(line: DocumentLine | undefined, label: LineLabel | null | undefined): boolean {
  return (
    line !== undefined &&
    label?.rest !== '' &&
    line.kind !== 'table' &&
    line.text.length > 2 &&
    line.text.length < 300 &&
    !isCaseLine(line.text)
  )
}

/** "Sag nr. 129" below a title that is set as a heading. */
function bareNumber(line: DocumentLine | undefined): string | null {
  return (
    /^(?:punkt|pkt\.?|sag(?:\s+nr)?\.?|nr\.?|dagsordenspunkt)\s*(?:nr\.?\s*)?(\d{1,4})[.:]?$/i.exec(
      line?.text ?? '',
    )?.[1] ?? null
  )
}

/** A heading that was broken over two lines of the page. */
function wrapped(item: FoundItem, lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[]): PlacedItem {
  const [line, next] = [lines[item.start], lines[item.start + 1]]
  const goesOn =
    line?.kind === 'heading' &&
    next?.kind === 'heading' &&
    next.level === line.level &&
    labels[item.start + 1] === null &&
    /^[\p{Ll}(]/u.test(next.text)
  if (!goesOn) return { ...item, contentStart: item.start + 1, caseLine: null }
  return { ...item, title: `${item.title} ${next.text}`, contentStart: item.start + 2, caseLine: null }
}
