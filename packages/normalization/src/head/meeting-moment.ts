import { findTimes, parseDate } from '@arkivar/danish'
import type { DocumentLine, Hints } from '@arkivar/types'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import { markedText } from '../layouts/item-markers.ts'
import type { HeadEntry, HeadLines } from './head-entry.ts'
import type { MeetingTitle } from './meeting-title.ts'
import { dayInMonthTold } from './meeting-told.ts'

/** When a meeting began, and where that is told. */
export interface Moment {
  date: string | null
  time: string | null
  endTime: string | null
  page: number
  quote: string
  /** What stands behind day and time. */
  after?: string
}

/** Day and hour of a meeting: from its fields, its title, a line of its head, then what is `said` elsewhere. */
export function momentOf(
  head: HeadLines,
  title: MeetingTitle | null,
  said: string | null,
  hints: Hints,
): Moment | null {
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

export function readMoment(text: string, page: number, referenceYear?: number): Moment {
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
