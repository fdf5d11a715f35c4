import type { AgendaItem, DocumentLine, DocumentType, Hints, Meeting, Participant } from '@arkivar/types'
import { endToldBy, findClosing } from '../head/meeting-end.ts'
import { readMeeting } from '../head/meeting-head.ts'
import { makeTitle } from '../head/meeting-name.ts'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import { type LineLabel, readLabel } from '../layouts/line-label.ts'
import { opensPart } from '../layouts/part-headings.ts'
import type { Provenance } from '../provenance.ts'
import { type Absence, absentNames, itemsNamed, readAbsences } from './absence.ts'
import { noteAbsentThroughout } from './absent-throughout.ts'
import { listsFiles } from './attachments.ts'
import { findItems } from './find-items.ts'
import { headingHabits } from './heading-habits.ts'
import type { ItemPart } from './item-part.ts'
import { itemParts } from './item-parts.ts'
import { fromFirstTitle } from './number-in-decision.ts'
import { withNumbersOfContents } from './numbers-of-contents.ts'
import { partMeetings } from './part-meetings.ts'
import { placeTitles } from './place-titles.ts'
import { readItem } from './read-item.ts'
import { withoutRouteCells } from './route-cells.ts'
import { withUnmarkedDecision } from './unmarked-decision.ts'

export interface ReadMinutes {
  title: string | null
  date: string | null
  meeting: Meeting
  agendaItems: AgendaItem[]
}

/** Below this stands who is away from the whole meeting, where no other item tells it. */
const OPENING = /^(?:godkendelse af (?:dagsorden|referat|protokol)|mødets åbning|velkomst)/i

/** A title that is printed again ("Beslutning: Takster") is no heading of a decision. */
const REPEATED_WITHIN = 4

/** So many lines of the first item are searched for what the head does not tell. */
const REACH_OF_FIRST = 80

/**
 * Reads minutes or an agenda: the meeting, and its items from first to last. Of a file that holds several meetings the first
 * gives the head, and the items of all are kept in their order.
 */
export function readMinutes(
  lines: readonly DocumentLine[],
  hints: Hints,
  type: DocumentType,
  misread: boolean,
  provenance: Provenance,
): ReadMinutes {
  const [first = [], ...others] = partMeetings(lines)
  const read = readOneMeeting(first, hints, type, misread, provenance, 0)
  const agendaItems = [...read.agendaItems]
  for (const other of others)
    agendaItems.push(...readOneMeeting(other, {}, type, misread, provenance, agendaItems.length).agendaItems)
  return { ...read, agendaItems }
}

/** `before`: so many items were read from earlier meetings of the file. */
function readOneMeeting(
  lines: readonly DocumentLine[],
  hints: Hints,
  type: DocumentType,
  misread: boolean,
  provenance: Provenance,
  before: number,
): ReadMinutes {
  const labels = withoutRouteCells(
    lines.map((line) => (line.region === 'side' ? null : readLabel(line, misread))),
    lines,
  )
  const found = withNumbersOfContents(
    placeTitles(fromFirstTitle(findItems(lines, labels), lines, labels), lines, labels),
    lines,
  )
  const headEnd = found[0]?.start ?? Math.min(lines.length, 60)
  const bodies = labels.filter((label): label is LineLabel => label !== null && label.body !== null)
  const { meeting, date, title, absences, remarks, sources } = readMeeting(
    lines.slice(0, headEnd),
    bodies,
    lines.slice(
      found[0]?.contentStart ?? headEnd,
      found[0] === undefined ? headEnd : Math.min(found[0].end, headEnd + REACH_OF_FIRST),
    ),
    OPENING.test(found[0]?.title ?? '') &&
      !labels.slice(found[0]?.end ?? headEnd).some((label) => label?.role === 'absence'),
    hints,
    type,
  )
  if (before === 0) for (const { pointer, page, quote } of sources) provenance.tell(`/meeting${pointer}`, page, quote)
  const closing = findClosing(lines)
  if (closing >= headEnd) {
    const end = (meeting.end ?? null) === null && date !== null ? endToldBy(lines, closing, date) : null
    if (end !== null) meeting.end = end
    // The last item is over where the meeting is.
    const last = found.at(-1)
    if (last !== undefined && closing > last.contentStart) found[found.length - 1] = { ...last, end: closing }
  }
  const habits = headingHabits(found, lines, labels)
  const facts = { organization: meeting.organization ?? null, date }
  const partsOf = found.map(({ start, contentStart, end, caseLine, title }, index) => {
    // "• Pkt. 44 Ny sti", its files, and then "Pkt. 44": what stands between is of the item below.
    const files = lines.slice(found[index - 1]?.end ?? Math.max(0, start - REACH), start).filter(listsFiles)
    const above = caseLine === null ? files : [...files, caseLine]
    const parts = itemParts(
      [...above, ...lines.slice(contentStart, end)],
      [
        ...above.map(() => null),
        ...labels
          .slice(contentStart, end)
          .map((label, index) =>
            index < REPEATED_WITHIN && lines[contentStart + index]?.text === title ? null : label,
          ),
      ],
      facts,
      habits,
    )
    return type === 'referat' ? withUnmarkedDecision(parts) : parts
  })
  const away = [
    ...absences,
    ...readAbsences(remarks, null, meeting.participants),
    ...partsOf.flatMap((parts, index) => {
      const number = Number.parseInt(found[index]?.number ?? String(index + 1), 10)
      if (/^(?:fraværende|afbud)\b/i.test(found[index]?.title ?? ''))
        return absentThroughout(parts, meeting.participants)
      const told = parts.filter(({ role }) => role === 'decision' || role === 'absence')
      return readAbsences(
        told.flatMap(({ lines: words }) => words.map(({ text }) => text)).join('\n'),
        number,
        meeting.participants,
      )
    }),
  ]
  for (const { name, partial } of away) {
    const person = meeting.participants.find((each) => each.name === name)
    if (partial && person?.attendance === 'present' && type === 'referat') person.attendance = 'partial'
  }
  const numbers = found.map(({ number }, index) => Number.parseInt(number ?? String(index + 1), 10))
  for (const { name, isAway, listed } of away) {
    const person = meeting.participants.find((each) => each.name === name)
    if (listed && person !== undefined && type === 'referat')
      person.attendance = numbers.every(isAway) ? 'absent' : 'partial'
  }
  let closed = false
  const agendaItems = found.map(({ number, title: name, start, end }, index) => {
    const above = found[index - 1]
    const from = Math.max(above?.start ?? 0, start - REACH)
    closed = partBefore(lines, from, start, closed, above?.end ?? from)
    const inside = lines.slice(start, end)
    const first = lines[start]?.page ?? 1
    const last = inside.reduce((page, line) => Math.max(page, line.page), first)
    const { item, sources: told } = readItem({
      order: before + index + 1,
      number,
      title: name,
      pages: [first, last],
      parts: partsOf[index] ?? [],
      closed,
      meeting: facts,
      participants: meeting.participants,
      absences: away,
    })
    const place = `/agendaItems/${before + index}`
    provenance.tell(place, first, lines[start]?.text ?? name)
    for (const { pointer, page, quote } of told) provenance.tell(`${place}${pointer}`, page, quote)
    return item
  })
  if (type === 'referat') noteAbsentThroughout(partsOf, meeting.participants)
  const name = makeTitle(title, meeting, date, type)
  if (before > 0) return { title: name, date, meeting, agendaItems }
  if (name !== null && title !== null) provenance.tell('/title', title.page, title.text)
  if (date !== null)
    provenance.tell('/date', title?.page ?? 1, sources.find(({ pointer }) => pointer === '/start')?.quote ?? date)
  return { title: name, date, meeting, agendaItems }
}

/** "Ea Ras deltog under pkt. 1-2 og delvis under pkt. 3", among those who were away. */
const TOOK_PART = /\s(?:deltog|var til stede|mødte)\s(?!ikke)/

/** An item of its own tells who is away: its decision is their names. */
function absentThroughout(parts: readonly ItemPart[], participants: readonly Participant[]): Absence[] {
  const words = parts
    .filter(({ role }) => role === 'decision' || role === 'absence')
    .flatMap(({ lines }) => lines.map(({ text }) => text))
  return words
    .filter((text) => !saysOutcome(text))
    .flatMap((text) => {
      const attended = TOOK_PART.test(text) ? itemsNamed(text) : []
      const names = attended.length > 0 ? text.slice(0, text.search(TOOK_PART)) : text
      return absentNames(names, participants).map((name) => ({
        name,
        isAway: (item: number) => !attended.includes(item),
        partial: attended.length > 0,
        listed: true,
      }))
    })
}

/** The heading of a part of the agenda stands directly above its first item; farther up it belongs to a list of contents. */
const REACH = 2

/** `between`: from here on nothing belongs to the item before, and a bare "Lukket" opens a part as well. */
function partBefore(
  lines: readonly DocumentLine[],
  from: number,
  until: number,
  closed: boolean,
  between: number,
): boolean {
  let state = closed
  for (let index = from; index < until; index++) {
    const text = lines[index]?.text ?? ''
    if (/^(?:åben|lukket)$/i.test(text) && index < between) continue
    // "Lukkede punkter", "15. Salg af areal" above the first item are the end of a list of contents.
    const part =
      between === from && /^\d/.test(lines[index + 1]?.text ?? '') && index + 1 < until ? null : opensPart(text)
    if (part !== null) state = part === 'closed'
  }
  return state
}
