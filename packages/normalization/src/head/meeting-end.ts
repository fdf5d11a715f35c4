import { findTimes, toCopenhagen } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { entryOf, type HeadLines } from './head-entry.ts'
import { type Moment, readMoment } from './meeting-moment.ts'

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

/** When a meeting ended, as its head says. */
export function endOf(head: HeadLines, moment: Moment | null): string | null {
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
