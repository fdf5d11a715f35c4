import { matchesIn } from '../matches-in.ts'
import type { DateMention, DateOptions, DateParts } from './date-mention.ts'
import { fullYear, mentionOf } from './date-mention.ts'
import { MONTH_PATTERN, monthOf, WEEKDAY_PATTERN, weekdayNamed } from './month-names.ts'

const MONTH = new RegExp(`(?<![a-zæøå])(?:${MONTH_PATTERN})(?![a-zæøå])`, 'gi')
const WEEKDAY = `(?:(?<weekday>${WEEKDAY_PATTERN})\\.?,?\\s{0,2})?`
const BEFORE = new RegExp(
  `(?<![\\p{L}\\d])${WEEKDAY}(?:d\\.|den|dem|d)?\\s{0,2}(?<![\\d.,/-])(?<first>\\d{1,2})\\.?\\s?(?:(?:[-–—/]|og|til|&)\\s?(?:d\\.|den)?\\s?(?<last>\\d{1,2})\\.?)?\\s{0,2}[-]?\\s?$`,
  'iu',
)
const WEEKDAY_BEFORE = new RegExp(`(?<!\\p{L})(?<weekday>${WEEKDAY_PATTERN})\\.?,?\\s{0,2}(?:d\\.|den)?\\s?$`, 'iu')
const YEAR_AFTER = /\.?(?:,?\s{0,2}|\s?[-–]\s?|\.|\/)(?:\(?)((?:1[6-9]|20|21)\d{2})(?![\d])/y
/** Two digits are a year only with an apostrophe, a hyphen, or where nothing follows that they could count. */
const SHORT_YEAR_AFTER = /\.?(?:\s['’]|-)(\d{2})(?!\d|[.,]\d)|\.?\s(\d{2})(?=\s*(?:[,;)\n]|$|kl\.))/y
/** `Oktober 3, 2019`, the American order with Danish months. */
const DAY_AND_YEAR_AFTER = /\.?\s(\d{1,2})(?:st|nd|rd|th|\.)?,?\s((?:19|20)\d{2})(?!\d)/y
const BEFORE_REACH = 42

/** Dates with the name of a month. */
export function writtenDates(text: string, options: DateOptions): DateMention[] {
  const mentions: DateMention[] = []
  for (const match of matchesIn(text, MONTH)) {
    const month = monthOf(match[0]) ?? 0
    const end = match.index + match[0].length
    const mention =
      dayBefore(text, match.index, end, month, options) ?? dayAfter(text, match.index, end, month, options)
    if (mention !== null) mentions.push(mention)
    else if (month > 0) pushMonth(text, match.index, end, mentions)
  }
  return borrowYears(text, mentions, options)
}

function dayBefore(text: string, at: number, end: number, month: number, options: DateOptions): DateMention | null {
  const reach = Math.max(0, at - BEFORE_REACH)
  const before = text.slice(reach, at)
  if (!/\d[.\s-]{0,4}$/.test(before)) return null
  const match = BEFORE.exec(before)
  if (match === null) return null
  const { weekday, first = '', last } = match.groups ?? {}
  const start = reach + match.index + (match[0].length - match[0].trimStart().length)
  const year = yearAfter(text, end) ?? yearBefore(text, start, end)
  return mentionOf(
    {
      start: year?.start ?? start,
      end: year?.end ?? abbreviationEnd(text, at, end),
      day: Number(first),
      lastDay: last === undefined ? undefined : Number(last),
      month,
      year: year?.year ?? null,
      weekday: weekdayNamed(weekday),
    },
    options,
  )
}

function dayAfter(text: string, at: number, end: number, month: number, options: DateOptions): DateMention | null {
  DAY_AND_YEAR_AFTER.lastIndex = end
  const match = DAY_AND_YEAR_AFTER.exec(text)
  if (match === null) return null
  const reach = Math.max(0, at - BEFORE_REACH)
  const weekday = WEEKDAY_BEFORE.exec(text.slice(reach, at))
  const parts: DateParts = {
    start: weekday ? reach + weekday.index : at,
    end: end + match[0].length,
    day: Number(match[1]),
    month,
    year: Number(match[2]),
    weekday: weekdayNamed(weekday?.groups?.weekday),
  }
  return mentionOf(parts, options)
}

interface YearBeside {
  year: number
  start?: number
  end: number
}

/** "År 2016, tirsdag den 19. april", as protocols begin. */
const YEAR_BEFORE = /(?<!\p{L})(?:År|Aar|Anno)(?:et)?\s((?:19|20)\d{2}),?\s$/iu
const YEAR_REACH = 16

function yearBefore(text: string, start: number, end: number): YearBeside | null {
  const found = YEAR_BEFORE.exec(text.slice(Math.max(0, start - YEAR_REACH), start))
  if (found === null) return null
  return { year: Number(found[1]), start: start - found[0].length, end }
}

function yearAfter(text: string, end: number): YearBeside | null {
  YEAR_AFTER.lastIndex = end
  const long = YEAR_AFTER.exec(text)
  if (long !== null) return { year: Number(long[1]), end: end + long[0].length }
  SHORT_YEAR_AFTER.lastIndex = end
  const short = SHORT_YEAR_AFTER.exec(text)
  return short === null ? null : { year: fullYear(short[1] ?? short[2] ?? ''), end: end + short[0].length }
}

/** The dot of `7. sept.` belongs to the date. */
function abbreviationEnd(text: string, at: number, end: number): number {
  return text[end] === '.' && end - at <= 4 && !/^maj$/i.test(text.slice(at, end)) ? end + 1 : end
}

function pushMonth(text: string, at: number, end: number, mentions: DateMention[]): void {
  YEAR_AFTER.lastIndex = end
  const year = YEAR_AFTER.exec(text)
  if (year === null) return
  mentions.push({ start: at, end: end + year[0].length, date: null, precision: 'month', yearWritten: true })
}

const BETWEEN = /^\s*(?:og|samt|til|eller|og til|[-–,])\s*(?:den\s|d\.\s?)?$/

/** "den 1. februar og den 7. februar 2024": the first day has the year of the second. */
function borrowYears(text: string, mentions: DateMention[], options: DateOptions): DateMention[] {
  for (let index = mentions.length - 2; index >= 0; index--) {
    const mention = mentions[index]
    const next = mentions[index + 1]
    if (mention?.precision !== 'day' || mention.yearWritten || next?.date == null) continue
    if (next.start - mention.end > 12 || !BETWEEN.test(text.slice(mention.end, next.start))) continue
    const monthDay = /^(?:.*\D)?(\d{1,2})\D+$/.exec(text.slice(mention.start, mention.end))
    const month = monthOf(/\p{L}+\.?$/u.exec(text.slice(mention.start, mention.end))?.[0] ?? '')
    if (monthDay === null || month === undefined) continue
    const year = Number(next.date.slice(0, 4))
    const parts = {
      start: mention.start,
      end: mention.end,
      day: Number(monthDay[1]),
      month,
      year,
      weekday: mention.weekday,
    }
    mentions[index] = { ...(mentionOf(parts, options) ?? mention), yearWritten: false }
  }
  return mentions
}
