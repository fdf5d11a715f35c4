import { findTimes, parseDate, toCopenhagen } from '@arkivar/danish'
import type { DocumentLine, DocumentType, Hints, Meeting } from '@arkivar/types'
import type { Absence } from '../items/absence.ts'
import { isBodyName, readBodyLine } from '../layouts/bodies.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import { entryOf, type HeadEntry, type HeadLines, readHeadLines } from './head-lines.ts'
import { findMeetingTitle, type MeetingTitle } from './meeting-title.ts'
import { readParticipants } from './participants.ts'

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
 * headings of the decisions ("Beslutning i Byrådet den 19-12-2016"), then from what the source says.
 */
export function readMeeting(
  lines: readonly DocumentLine[],
  headingsOfDecisions: readonly LineLabel[],
  hints: Hints,
  type: DocumentType,
): ReadMeeting {
  const head = readHeadLines(lines)
  const title = findMeetingTitle(lines)
  const sources: ReadMeeting['sources'] = []
  const said = lastDecision(headingsOfDecisions)
  const organization = organizationOf(head, title, said?.organization ?? null, hints, sources)
  const moment = momentOf(head, title, said?.date ?? null, hints)
  const location = locationOf(head, title, moment)
  const { participants, absences, sources: named } = readParticipants(head, type)
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

function lastDecision(labels: readonly LineLabel[]): { organization: string | null; date: string | null } | null {
  let last: LineLabel['body'] = null
  for (const { body } of labels) {
    if (body?.decision && body.date !== null && (last?.date ?? '') <= body.date) last = body
  }
  return last
}

function organizationOf(
  head: HeadLines,
  title: MeetingTitle | null,
  said: string | null,
  hints: Hints,
  sources: ReadMeeting['sources'],
): string | null {
  const tell = (page: number, quote: string, name: string) => {
    sources.push({ pointer: '/organization', page, quote })
    return name.replace(/\s*\(?\d{4}\s?[-–]\s?\d{2,4}\)?\s*$/, '').replace(/[.:,\s]+$/, '')
  }
  const labelled = entryOf(head, 'organization')
  if (labelled !== null && (labelled.lines[0] ?? '').length < 100)
    return tell(labelled.page, labelled.lines[0] ?? '', labelled.lines[0] ?? '')
  if (title?.organization && isBodyName(title.organization)) return tell(title.page, title.text, title.organization)
  const alone = head.loose.find(
    ({ text }) => text.length < 110 && isBodyName(withoutKommune(text)) && !/forvaltning/i.test(text),
  )
  if (alone !== undefined) return tell(alone.page, alone.text, withoutKommune(alone.text))
  if (title?.organization) return tell(title.page, title.text, title.organization)
  for (const line of head.loose.slice(0, 8)) {
    const body = line.text.length < 120 ? readBodyLine(line.text) : null
    if (body?.organization) return tell(line.page, line.text, body.organization)
  }
  const beside = besideDate(head.loose.slice(0, 6))
  if (beside !== null) return tell(beside.page, beside.text, beside.text)
  return said ?? hints.organization ?? null
}

/** A body without a telling name ("Social og Sundhed") stands directly above or below the day. */
function besideDate(lines: readonly DocumentLine[]): DocumentLine | null {
  const isDay = (line: DocumentLine | undefined) =>
    line !== undefined && line.text.length < 50 && parseDate(line.text)?.precision === 'day'
  const found = lines.find(
    (line, index) =>
      (isDay(lines[index + 1]) || isDay(lines[index - 1])) &&
      /^\p{Lu}[\p{L}\s,-]{4,60}$/u.test(line.text) &&
      !/kommune$|^(?:referat|dagsorden)|møde/i.test(line.text),
  )
  return found ?? null
}

/** "Social- og Sundhedsudvalget, Rudersdal Kommune". */
function withoutKommune(text: string): string {
  return text
    .replace(/,?\s(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|den|d\.)\s.*\d.*$/i, '')
    .replace(/,\s[\p{L}\s-]{2,40}[Kk]ommune$/u, '')
    .replace(/[.:,]$/, '')
}

function momentOf(head: HeadLines, title: MeetingTitle | null, said: string | null, hints: Hints): Moment | null {
  for (const entry of head.entries) {
    if (entry.field !== 'date' || entry.lines.length === 0) continue
    const moment = readMoment(entry.lines.join(' '), entry.page)
    if (moment.date === null) continue
    if (moment.time !== null) return moment
    return { ...moment, ...timeOf(head, moment) }
  }
  if (title?.date) {
    const moment = { date: title.date, time: title.time, endTime: title.endTime, page: title.page, quote: title.text }
    return moment.time !== null ? moment : { ...moment, ...timeOf(head, moment) }
  }
  for (const line of head.loose.slice(0, 40)) {
    if (line.text.length > 160 || line.kind === 'table' || !/\d/.test(line.text)) continue
    const moment = readMoment(line.text, line.page)
    if (moment.date !== null) return moment.time !== null ? moment : { ...moment, ...timeOf(head, moment) }
  }
  const date = said ?? hints.date ?? null
  return date === null ? null : { date, time: null, endTime: null, page: 1, quote: date }
}

function readMoment(text: string, page: number): Moment {
  const mention = parseDate(text)
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

/** The time where it stands on a line of its own. */
function timeOf(head: HeadLines, moment: Moment): Pick<Moment, 'time' | 'endTime'> {
  const candidates: HeadEntry[] = head.entries.filter(({ field }) => field === 'time' || field === 'date')
  for (const { lines } of candidates) {
    const text = lines.join(' ')
    const [found] = findTimes(/^\d{1,2}[.:]\d{2}/.test(text) ? `kl. ${text}` : text)
    if (found !== undefined) return { time: found.time, endTime: found.endTime ?? null }
  }
  const loose = head.loose
    .slice(0, 30)
    .find(({ text }) => text.length < 120 && /\bkl\.?\s?\d/i.test(text) && !/slut|hævet/i.test(text))
  const [found] = loose === undefined ? [] : findTimes(loose.text)
  return { time: found?.time ?? moment.time, endTime: found?.endTime ?? moment.endTime }
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
  return moment.endTime === null ? null : toCopenhagen(moment.date, moment.endTime)
}

const AFTER_TIME =
  /(?:kl\.?|klokken)\s*\d{1,2}(?:[.:]\d{2})?(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?)?\s*,?\s*(?:i|på|,)\s+(.{3,90})$/i

const PLACE_FIRST =
  /^(?:(?:ordinært|ekstraordinært) møde\s*[–-]\s*)?(?:lokale|mødelokale|mødesal|byrådssal|udvalgsværelse|rådhus|kantinen|skype|teams|telefonmøde|virtuelt|online|videomøde)/i
/** Words that places have in their names. */
const PLACE =
  /\b(?:lokale|mødelokale|mødesal|byrådssal|byrådssalen|mødesalen|rådhus|rådhuset|kantinen?|skype|teams|telefonmøde|virtuelt|online|videomøde|kulturhus|medborgerhus|forsamlingshus|plejecenter|hotel|salen|auditorium|bibliotek(?:et)?)\b|[\p{L}](?:lokale|salen|huset|skolen|centeret|centret)\b/iu

function locationOf(
  head: HeadLines,
  title: MeetingTitle | null,
  moment: Moment | null,
): { text: string; source: { page: number; quote: string } } | null {
  const labelled = entryOf(head, 'place')
  const value = labelled?.lines[0]
  if (labelled !== null && value !== undefined)
    return { text: value.replace(/[.\s]+$/, ''), source: { page: labelled.page, quote: value } }
  if (title?.location) return { text: title.location, source: { page: title.page, quote: title.text } }
  const after = moment === null ? null : AFTER_TIME.exec(moment.quote)
  if (moment !== null && after !== null) {
    const text = (after[1] ?? '').replace(/[.\s]+$/, '')
    if (/^(?:\p{Lu}|lokale|mødelokale)/iu.test(text))
      return { text, source: { page: moment.page, quote: moment.quote } }
  }
  const behind = /^\s*[,;–-]?\s*(?:i|på|,)?\s*((?:\p{Lu}|lokale|mødelokale)[^.;]{2,90})[.\s]*$/u.exec(
    moment?.after ?? '',
  )?.[1]
  if (moment !== null && behind !== undefined && PLACE.test(behind))
    return { text: behind.trim(), source: { page: moment.page, quote: moment.quote } }
  // Body, date and place as three short lines.
  const at = moment === null ? -1 : head.loose.findIndex(({ text }) => text === moment.quote)
  const next = at === -1 ? undefined : head.loose[at + 1]
  if (
    next !== undefined &&
    moment !== null &&
    moment.quote.length < 60 &&
    next.text.length < 60 &&
    next.kind === 'paragraph' &&
    /^\p{Lu}[^.:]*$/u.test(next.text) &&
    !isBodyName(next.text) &&
    !/^(?:referat|dagsorden|indhold|punkt|fold|udskriv|søg)/i.test(next.text)
  ) {
    return { text: next.text, source: { page: next.page, quote: next.text } }
  }
  const timed = head.loose.slice(0, 12).flatMap((line) => {
    const found = /\bkl\.?\s?\d{1,2}[.:]\d{2},?\s+(.{3,80})$/iu.exec(line.text.slice(0, 200))?.[1]
    return found !== undefined && PLACE.test(found) && /^(?:\p{Lu}|lokale)/u.test(found) ? [{ text: found, line }] : []
  })[0]
  if (timed !== undefined) return { text: timed.text, source: { page: timed.line.page, quote: timed.line.text } }
  const named = head.loose
    .slice(0, 12)
    .find(
      (line) =>
        line.kind === 'paragraph' &&
        line.text.length < 60 &&
        PLACE_FIRST.test(line.text) &&
        !/\d{4}|kommune|[.:]$/i.test(line.text),
    )
  if (named === undefined) return null
  const text = named.text.replace(/^.*?møde\s*[–-]\s*/i, '').replace(/\s*,?\s*kl\.?\s?\d.*$/i, '')
  return { text, source: { page: named.page, quote: named.text } }
}
