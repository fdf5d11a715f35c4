import type { Span } from '../span.ts'
import { isCalendarDay, isoDay, weekdayOf } from './calendar.ts'

/**
 * How much of a date is written. Only `day` is one; `range` covers several days ("27.–29. april"), `vague` is a part of a
 * month ("medio maj"), `period` several years or a school year ("2024-2027", "skoleåret 2024/25").
 */
export type DatePrecision = 'day' | 'month' | 'range' | 'week' | 'quarter' | 'vague' | 'period'

/** A date as written in a text. */
export interface DateMention extends Span {
  /** ISO 8601 day; null where the words name no single day, or no year is known. */
  date: string | null
  precision: DatePrecision
  /** First and last day of a `range`. */
  range?: { from: string; to: string }
  /** `13:00`, where a time follows. */
  time?: string
  endTime?: string
  /** 1 (Monday) to 7, where a weekday is written. */
  weekday?: number
  /** The weekday as a checksum; absent where none is written or the day is unknown. */
  weekdayMatches?: boolean
  /** The year stands in the text, and was not taken from its surroundings. */
  yearWritten: boolean
}

export interface DateOptions {
  /** The year of days that are written without one: that of the meeting or the document. */
  referenceYear?: number
}

/** The parts of a date as read, before it is known whether they make a day. */
export interface DateParts extends Span {
  day: number
  month: number
  year: number | null
  weekday?: number | undefined
  /** The last day of a range within the month. */
  lastDay?: number | undefined
}

/** Two digits: 1970 to 2069; nothing older was written with two digits and kept as text. */
export function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length !== 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

const EARLIEST_YEAR = 1600
const LATEST_YEAR = 2199

/** Null where the calendar has no such day. */
export function mentionOf(parts: DateParts, options: DateOptions): DateMention | null {
  const year = parts.year ?? options.referenceYear ?? null
  const lastDay = parts.lastDay ?? parts.day
  if (year !== null && (year < EARLIEST_YEAR || year > LATEST_YEAR)) return null
  // 2000 is a leap year: without a year, 29 February is allowed.
  if (!isCalendarDay(year ?? 2000, parts.month, parts.day) || !isCalendarDay(year ?? 2000, parts.month, lastDay))
    return null
  const isRange = parts.lastDay !== undefined
  const mention: DateMention = {
    start: parts.start,
    end: parts.end,
    date: year === null || isRange ? null : isoDay(year, parts.month, parts.day),
    precision: isRange ? 'range' : 'day',
    yearWritten: parts.year !== null,
  }
  if (isRange && year !== null) {
    mention.range = { from: isoDay(year, parts.month, parts.day), to: isoDay(year, parts.month, lastDay) }
  }
  if (parts.weekday !== undefined) {
    mention.weekday = parts.weekday
    if (year !== null) mention.weekdayMatches = weekdayOf(year, parts.month, parts.day) === parts.weekday
  }
  return mention
}
