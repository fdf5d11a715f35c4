import { matchesIn } from '../matches-in.ts'
import type { Span } from '../span.ts'

/** A time of day, or two of them, as written. */
export interface TimeMention extends Span {
  /** `13:00`. */
  time: string
  endTime?: string
}

const CLOCK = '(?:kl(?:okken)?\\b\\.?\\s{0,2})'
const UNTIL = '\\s{0,2}(?:[-–—]|til)\\s{0,2}(?:kl\\.?\\s?)?'
const WITH_WORD = new RegExp(
  `(?<![\\p{L}])${CLOCK}(\\d{1,2})(?:[.:](\\d{2})(?::\\d{2})?)?(?![\\d/])(?:${UNTIL}(\\d{1,2})(?:[.:] ?(\\d{2})(?![\\d/]|\\.\\d)|(?![\\d./:])))?`,
  'giu',
)
const BARE_RANGE =
  /(?<![\d.,:/-])(\d{1,2})[.:](\d{2})\s{0,2}(?:[-–—]|til)\s{0,2}(\d{1,2})[.:](\d{2})(?![\d.,:/-]\d|\d)/g
const BARE = /(?<![\d.,:/-])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])(?:\s?(?<half>[AP]M)\b)?/g

/** After a date: `kl. 13:00`, `, kl. 11:00`, ` - 16:30`, ` 09:00:00`, `T19:00`, `_19-00`, `13.00-15.00`. */
const AFTER_DATE = [
  new RegExp(
    `,?\\s{0,3}(?:[-–]\\s)?\\(?${CLOCK}(\\d{1,2})(?:[.:](\\d{2})(?::\\d{2})?)?(?![\\d/])(?:${UNTIL}(\\d{1,2})(?:[.:] ?(\\d{2})(?![\\d/]|\\.\\d)|(?![\\d./:])))?`,
    'iuy',
  ),
  /(?:,?\s{1,3}|,?\s?[-–]\s|T)(?:at )?(\d{1,2}):(\d{2})(?::\d{2})?(?:\s{0,2}(?:[-–—]|til)\s{0,2}(\d{1,2})[.:](\d{2}))?(?![\d:])/y,
  /(?:,?\s{1,3}|,?\s?[-–]\s)(\d{1,2})\.(\d{2})\s{0,2}(?:[-–—]|til)\s{0,2}(\d{1,2})\.(\d{2})(?!\d|\.\d)/y,
  /_(\d{2})-(\d{2})(?!\d)/y,
  // A bare `13.00` may be an amount: only where nothing follows that it could belong to.
  /\s{1,2}(\d{2})\.(\d{2})(?=[ \t]*(?:$|\n|[,;)]|i\s|på\s))/y,
]
const BEFORE_DATE = /(?<![\p{L}])kl\.?\s?(\d{1,2})[.:](\d{2}),?\s$/iu
const BEFORE_REACH = 16

/** The time that follows a date at `offset`, or null. */
export function timeAfter(text: string, offset: number): TimeMention | null {
  for (const pattern of AFTER_DATE) {
    pattern.lastIndex = offset
    const match = pattern.exec(text)
    const mention = match && timeMention(match)
    if (mention) return mention
  }
  return null
}

/** The time that stands directly before a date at `offset` ("kl. 16.30, den 7. maj"), or null. */
export function timeBefore(text: string, offset: number): TimeMention | null {
  const from = Math.max(0, offset - BEFORE_REACH)
  const match = BEFORE_DATE.exec(text.slice(from, offset))
  const mention = match && timeMention(match)
  return mention ? { ...mention, start: from + mention.start, end: offset } : null
}

/** Times of day: `kl. 16.30`, `Kl 17`, `13.00-15.00`, `07:30`. A bare `13.00` may be an amount and is none. */
export function findTimes(text: string): TimeMention[] {
  const found = [WITH_WORD, BARE_RANGE, BARE].flatMap((pattern) =>
    matchesIn(text, pattern)
      .map(timeMention)
      .filter((mention) => mention !== null),
  )
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return found.filter((mention) => {
    if (mention.start < reached) return false
    reached = mention.end
    return true
  })
}

function timeMention(match: RegExpExecArray): TimeMention | null {
  const [whole, hour, minute, endHour, endMinute] = match
  const time = clockTime(hour, minute)
  if (time === null) return null
  // "04:00 PM", as systems of other countries print it.
  const half = match.groups?.half
  const shown =
    half === undefined ? time : (clockTime(String((Number(hour) % 12) + (half === 'PM' ? 12 : 0)), minute) ?? time)
  const mention: TimeMention = { start: match.index, end: match.index + whole.length, time: shown }
  const endTime = endHour === undefined ? null : clockTime(endHour, endMinute)
  if (endTime !== null) mention.endTime = endTime
  return mention
}

function clockTime(hour = '', minute = '00'): string | null {
  const hours = Number(hour)
  return hour === '' || hours > 24 || Number(minute) > 59 ? null : `${String(hours % 24).padStart(2, '0')}:${minute}`
}
