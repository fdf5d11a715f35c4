import { findTimes, parseDate, toCopenhagen } from '@arkivar/danish'
import type { DocumentLine, DocumentType, Hints, Meeting } from '@arkivar/types'
import type { Absence } from '../items/absence.ts'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import { markedText } from '../layouts/item-markers.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import { entryOf, type HeadEntry, type HeadLines } from './head-entry.ts'
import { readHeadLines } from './head-lines.ts'
import { locationOf } from './meeting-place.ts'
import { findMeetingTitle, type MeetingTitle } from './meeting-title.ts'
import {
  ATTENDED,
  absentBelow,
  absentWithin,
  actsIn,
  agendaOf,
  calledIn,
  cameAs,
  cameOrLeft,
  caseOf,
  dayInMonthTold,
  decidedBy,
  metOn,
  peopleBelow,
  placeTold,
  proposedTo,
  type SaidMeeting,
  treatedOn,
  withTimeTold,
} from './meeting-told.ts'
import { organizationOf } from './organization.ts'
import { type ReadParticipants, readParticipants } from './participants.ts'
import { replacedIn } from './presence-prose.ts'

export interface ReadMeeting {
  meeting: Meeting
  /** ISO 8601 day. */
  date: string | null
  /** The line in which the document names itself, where it has one. */
  title: MeetingTitle | null
  absences: Absence[]
  /** Text of the head that is neither label nor value. */
  remarks: string
  sources: { pointer: string; page: number; quote: string }[]
}

interface Moment {
  date: string | null
  time: string | null
  endTime: string | null
  page: number
  quote: string
  /** What stands behind day and time. */
  after?: string
}

/**
 * Reads body, time, place and participants from the lines before the first item; what the head lacks is taken from the
 * headings of the decisions ("Beslutning i Byrådet den 19-12-2016"), from what the first item tells (`told`), then from
 * what the source says. `isToldOnce`: nothing but the first item says who was away, which holds for all of the meeting.
 */
export function readMeeting(
  lines: readonly DocumentLine[],
  namesOfBodies: readonly LineLabel[],
  told: readonly DocumentLine[],
  isToldOnce: boolean,
  hints: Hints,
  type: DocumentType,
): ReadMeeting {
  const head = readHeadLines(lines)
  const title = findMeetingTitle(lines)
  const sources: ReadMeeting['sources'] = []
  const day = momentOf(head, title, null, {})?.date ?? null
  const said =
    lastDecision(namesOfBodies) ??
    treatedOn(day, namesOfBodies) ??
    agendaOf(told) ??
    decidedBy(namesOfBodies, told) ??
    proposedTo(told) ??
    actsIn(told) ??
    caseOf(told) ??
    metOn(day, namesOfBodies)
  const organization = organizationOf(head, title, said?.organization ?? null, hints, sources)
  const onDay = momentOf(head, title, said?.date ?? null, hints)
  const moment = withTimeTold(onDay, [...(onDay === null ? [] : [{ text: onDay.quote }]), ...head.loose, ...told])
  const location = locationOf(head, title, moment) ?? placeTold(told)
  const { participants, absences, sources: named } = participantsOf(head, told, isToldOnce, type)
  for (const [index, source] of named.entries()) sources.push({ pointer: `/participants/${index}`, ...source })
  if (moment !== null) sources.push({ pointer: '/start', page: moment.page, quote: moment.quote })
  if (location !== null) sources.push({ pointer: '/location', ...location.source })
  const end = endOf(head, moment)
  const meeting: Meeting = {
    ...(organization !== null && { organization }),
    ...(moment?.date && { start: moment.time === null ? moment.date : toCopenhagen(moment.date, moment.time) }),
    ...(end !== null && { end }),
    ...(location !== null && { location: location.text }),
    participants,
  }
  const remarks = [
    ...head.entries.filter(({ field }) => field === 'remarks').flatMap((entry) => entry.lines),
    ...head.loose.map(({ text }) => text),
  ]
  return { meeting, date: moment?.date ?? null, title, absences, remarks: remarks.join('\n'), sources }
}

/** Where the head names nobody, the first item may: "Til stede var:" within its decision. */
function participantsOf(
  head: HeadLines,
  told: readonly DocumentLine[],
  isToldOnce: boolean,
  type: DocumentType,
): ReadParticipants {
  const came = type === 'referat' ? cameAs(told) : []
  const read = readParticipants(came.length === 0 ? head : { ...head, entries: [...head.entries, ...came] }, type)
  const [first, second] = read.participants
  if (type !== 'referat' || (first !== undefined && second !== undefined)) return read
  const below = told.findIndex(({ text }) => ATTENDED.test(text))
  if (below === -1) {
    const absent = isToldOnce ? [...absentWithin(told), ...told.flatMap(replacedIn)] : []
    const away =
      first === undefined
        ? [...absentBelow(told), ...absent, ...cameOrLeft([...head.loose, ...told]), ...calledIn(told)]
        : []
    return away.length > 0 ? readParticipants({ entries: away, loose: [] }, type) : read
  }
  const names = peopleBelow(told.slice(below + 1))
  const line = told[below]
  if (names.length < 2 || line === undefined) return read
  const present = { field: 'participants' as const, label: 'Deltagere', page: line.page, lines: names }
  const absent = head.entries.filter(({ field }) => field === 'absent')
  return readParticipants({ entries: [present, ...absentBelow(told), ...absent], loose: [] }, type)
}

function lastDecision(labels: readonly LineLabel[]): SaidMeeting | null {
  let last: LineLabel['body'] = null
  for (const { body } of labels) {
    if (body?.decision && body.date !== null && (last?.date ?? '') <= body.date) last = body
  }
  return last
}

function momentOf(head: HeadLines, title: MeetingTitle | null, said: string | null, hints: Hints): Moment | null {
  for (const entry of head.entries) {
    if ((entry.field !== 'date' && entry.field !== 'time') || entry.lines.length === 0) continue
    // "Møde 18-10-2018 – referatet blev godkendt" is told of another.
    if (saysOutcome(entry.lines[0] ?? '')) continue
    const moment = readMoment(entry.lines.join(' '), entry.page)
    if (moment.date === null) continue
    if (moment.time !== null) return moment
    return { ...moment, ...timeOf(head, moment) }
  }
  if (title?.date) {
    const moment = { date: title.date, time: title.time, endTime: title.endTime, page: title.page, quote: title.text }
    return moment.time !== null ? moment : { ...moment, ...timeOf(head, moment) }
  }
  const near = head.loose.slice(0, 40)
  for (const [index, line] of near.entries()) {
    if (line.text.length > 160 || line.kind === 'table' || !/\d/.test(line.text)) continue
    if (OTHER_DAY.test(line.text) && !HELD_ON.test(line.text)) continue
    const isAside = WRITTEN_ON.test(line.text) || (DAY_ALONE.test(line.text) && isAbove(near, index, title))
    if (isAside && near.slice(index + 1).some(({ text }) => isDayOfMeeting(text))) continue
    // "30. august 2022" may have been taken for the thirtieth entry of a list.
    const moment = readMoment(markedText(line), line.page)
    if (moment.date !== null) return moment.time !== null ? moment : { ...moment, ...timeOf(head, moment) }
  }
  const inMonth = dayInMonthTold(head.loose)
  if (inMonth !== null) {
    const { line, referenceYear } = inMonth
    const moment = readMoment(line.text, line.page, referenceYear)
    if (moment.date !== null) return moment.time !== null ? moment : { ...moment, ...timeOf(head, moment) }
  }
  const date = said ?? hints.date ?? null
  return date === null ? null : { date, time: null, endTime: null, page: 1, quote: date }
}

function readMoment(text: string, page: number, referenceYear?: number): Moment {
  const mention = parseDate(text, referenceYear === undefined ? {} : { referenceYear })
  const day = mention?.precision === 'day' ? mention : null
  const time = day?.time ?? findTimes(text)[0]?.time ?? null
  return {
    date: day?.date ?? null,
    time,
    endTime: day?.endTime ?? findTimes(text)[0]?.endTime ?? null,
    page,
    quote: text.slice(0, 200),
    after: mention === null ? '' : text.slice(mention.end, mention.end + 120),
  }
}

/** "Engby d. 20.12.2013": where and when the minutes were written. */
const WRITTEN_ON = /^\p{Lu}\p{L}+(?:\s\p{L}\.?)?,?\s(?:den|d\.)\s\d{1,2}\S{0,3}\s?\S{2,9}\s?\d{2,4}\.?$/u

const DAY_ALONE = /^(?:den\s|d\.\s)?\d{1,2}(?:\.\s\p{Ll}{3,9}\s|[-./]\d{1,2}[-./])\d{4}\.?$/iu

/** A day above the line in which the minutes name themselves. */
function isAbove(lines: readonly DocumentLine[], index: number, title: MeetingTitle | null): boolean {
  return title !== null && title.date === null && lines.findIndex(({ text }) => text === title.text) > index
}

/** A day with its hour, or "fra mødet den 3. maj 2023", in a line that tells of no other meeting. */
function isDayOfMeeting(text: string): boolean {
  return (
    text.length < LONGEST_DAY &&
    !OTHER_DAY.test(text) &&
    !OTHER_MEETING.test(text) &&
    /\bkl\.?\s?\d|\bmødet?\s/i.test(text) &&
    parseDate(text)?.precision === 'day'
  )
}

const LONGEST_DAY = 160
const OTHER_MEETING = /næste møde|kommende møde|(?:sidste|forrige) møde|godkendelse af|med mindre/i

/** Days of other things that stand near the top of pages. */
const OTHER_DAY =
  /opdateret|udskrevet|offentliggjort|udsendt|indsigelse|\bmail\b|\bbrev\b|henvendelse|fremsendt|modtaget|stillet|månedsarkiv|^pr\.|\bpr\. \d/i

/** "Mødet blev afholdt pr. mail den 23. marts" */
const HELD_ON = /^Mødet\s(?:blev|er|bliver)\s(?:af)?holdt\s/

/** "16:00 Referat" below the names of columns. */
const BARE_TIME = /^\d{2}[.:]\d{2}(?=\s\p{Lu}|$)/u
/** "17.00 – 19.30" on a line of its own. */
const BARE_RANGE = /^\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}$/
const BARE_TIME_WITHIN = 10

/** The time where it stands on a line of its own. */
function timeOf(head: HeadLines, moment: Moment): Pick<Moment, 'time' | 'endTime'> {
  const candidates: HeadEntry[] = head.entries.filter(
    ({ field, lines }) =>
      field === 'time' || field === 'date' || (field === 'place' && /\bkl\.?\s?\d/i.test(lines[0] ?? '')),
  )
  for (const { lines } of candidates) {
    const text = lines.join(' ')
    const [found] = findTimes(/^\d{1,2}[.:]\d{2}(?!\d|[.:]\d)/.test(text) ? `kl. ${text}` : text)
    if (found !== undefined) return { time: found.time, endTime: found.endTime ?? null }
  }
  const loose = head.loose
    .slice(0, 30)
    .find(
      ({ text }) =>
        text.length < 120 &&
        /\b(?:kl\.?|klokken)\s?\d/i.test(text) &&
        !/slut|hævet|møderne\s|med mindre|næste møde|kommende møde/i.test(text),
    )
  const bare = head.loose.slice(0, BARE_TIME_WITHIN).find(({ text }) => BARE_TIME.test(text))
  const range = head.loose.slice(0, BARE_TIME_WITHIN).find(({ text }) => BARE_RANGE.test(text))
  const [found] = findTimes(loose?.text ?? range?.text ?? `kl. ${bare?.text.slice(0, 5) ?? ''}`)
  return { time: found?.time ?? moment.time, endTime: found?.endTime ?? moment.endTime }
}

/** "Protokollen blev læst og mødet hævet kl.: 20.35". */
const CLOSED_AT = /\bmødet\s(?:blev\s)?(?:hævet|sluttede|afsluttet|slut)\s(?:kl\.?|klokken):?\s?(\d{1,2})[.:](\d{2})/i

const CLOSING_LINES = 30

/** "Mødet startet:", "Mødet hævet:" as fields below the last item, with the hour on the line itself or the next. */
const CLOSING_FIELD =
  /^(?:mødet\s(?:startet|startede|begyndt|påbegyndt|hævet|slut|sluttet|sluttede|afsluttet)|møde slut)\s?:/i
const ENDED_FIELD = /^møde(?:t\s(?:hævet|slut|sluttet|sluttede|afsluttet)|\sslut)\s?:/i

/** "Mødet sluttede kl. 21.15." below the last item. @returns where it stands, -1 where it does not. */
export function findClosing(lines: readonly DocumentLine[]): number {
  const last = Math.max(0, lines.length - CLOSING_LINES)
  const field = lines.findIndex(
    ({ text }, at) => at >= last && CLOSING_FIELD.test(text) && timeOfField(lines, at) !== null,
  )
  if (field !== -1) return field
  return lines.findLastIndex(
    ({ text }, at) =>
      at >= last && text.length < 120 && (ATTESTED.test(text) || (/^mødet\s/i.test(text) && CLOSED_AT.test(text))),
  )
}

/** Below an extract of the minutes stands who vouches for it. */
const ATTESTED =
  /^(?:udskriftens|protokollens|afskriftens) rigtighed (?:bekræftes|bevidnes|attesteres)|^(?:for )?(?:ret|rigtig) udskrift\b/i

function timeOfField(lines: readonly DocumentLine[], at: number): string | null {
  const value = lines[at]?.text.replace(CLOSING_FIELD, '').trim() || (lines[at + 1]?.text ?? '')
  if (!/^(?:kl\.?\s?)?\d{1,2}[.:]\d{2}(?:\s?[AP]M)?\.?$/i.test(value)) return null
  return findTimes(/^\d{1,2}\./.test(value) ? `kl. ${value}` : value)[0]?.time ?? null
}

/** @returns when the meeting ended as what stands from `closing` on says, on the day of the meeting. */
export function endToldBy(lines: readonly DocumentLine[], closing: number, date: string): string | null {
  const ended = lines.findIndex(({ text }, at) => at >= closing && ENDED_FIELD.test(text))
  const at =
    (ended === -1 ? null : timeOfField(lines, ended)) ??
    CLOSED_AT.exec(lines[closing]?.text ?? '')
      ?.slice(1, 3)
      .join(':')
  return at === undefined ? null : toCopenhagen(date, at.padStart(5, '0'))
}

function endOf(head: HeadLines, moment: Moment | null): string | null {
  if (moment?.date === null || moment === null) return null
  const entry = entryOf(head, 'end')
  if (entry !== null) {
    const read = readMoment(entry.lines.join(' '), entry.page)
    const bare = /^\D{0,4}(\d{1,2})[.:](\d{2})/.exec(entry.lines[0] ?? '')
    const time = read.time ?? (bare === null ? null : `${(bare[1] ?? '').padStart(2, '0')}:${bare[2]}`)
    if (time !== null) return toCopenhagen(read.date ?? moment.date, time)
  }
  const remarks = head.entries.filter(({ field }) => field === 'remarks').flatMap(({ lines }) => lines)
  const closed = [...head.loose.map(({ text }) => text), ...remarks].find(
    (text) => text.length < 120 && CLOSED_AT.test(text),
  )
  const at =
    moment.endTime ??
    CLOSED_AT.exec(closed ?? '')
      ?.slice(1, 3)
      .join(':')
  return at === undefined || at === null ? null : toCopenhagen(moment.date, at.padStart(5, '0'))
}
