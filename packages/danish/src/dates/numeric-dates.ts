import { matchesIn } from '../matches-in.ts'
import type { DateMention, DateOptions } from './date-mention.ts'
import { fullYear, mentionOf } from './date-mention.ts'
import { WEEKDAY_PATTERN, weekdayNamed } from './month-names.ts'

const ISO = /(?<![\d.,/-])((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d]|[./-]\d)/g
const DAY_FIRST =
  /(?<![\d,/]|(?<!\bd)\.|(?<![./]\d{4})-)(\d{1,2})(\s?[-./]\s?)(\d{1,2})\2((?:1[6-9]|20|21)\d{2}|\d{2})(?!\d|[./]\d|[.:]\d{2}(?!\d))/g
/** `7/5-2024`, `7/5 2024`, `3.5-24`. */
const MIXED = /(?<![\d.,/-])(\d{1,2})[/.](\d{1,2})\s?[- ]\s?((?:19|20)\d{2}|(?<=-)\d{2})(?!\d|[./-]\d)/g
/** `d. 7/5`, `tirsdag den 7.5`: a date only where a word announces it. */
const WITHOUT_YEAR = /(?<=[a-zæøå.] ?)(\d{1,2})[/.](\d{1,2})(?!\d|[./-]\s?\d| ?(?:kr|pct|%|mio|af\s))/gi
const URL_DAY = /(?<=[/_=-])(\d{2})(\d{2})((?:19|20)\d{2})(?:-(\d{2})(\d{2})\d{2})?(?!\d)/g
const URL_ISO = /(?<=[/_=-])((?:19|20)\d{2})(\d{2})(\d{2})(?:[T_-](\d{2})(\d{2})(?:\d{2})?)?(?!\d)/g
const PREFIX = new RegExp(
  `(?:(?<!\\p{L})(${WEEKDAY_PATTERN})\\.?,?\\s{0,2})?((?<!\\p{L})(?:d\\.|den|dato:?|d))?\\s{0,2}$`,
  'iu',
)
const PREFIX_REACH = 20
/** `27.12.16-K09`, `00.30.02G01`: the subject of a KLE case number. */
const KLE_AFTER = /^\s?[-–]?\s?[A-ZÆØÅ]\d{2}/

/** `05.13.00-P20-11-24`: the facet of a KLE case number. */
const FACET_BEFORE = /[-\d]\p{Lu}$/u

/** What every date in digits has, and few other texts. */
const SEPARATED = /\d\s?[-./]\s?\d/

/** Dates in digits: day first, or year first. */
export function numericDates(text: string, options: DateOptions): DateMention[] {
  if (!SEPARATED.test(text)) return urlDates(text, options).filter((mention) => mention !== null)
  const mentions: (DateMention | null)[] = []
  for (const match of matchesIn(text, ISO)) {
    const [, year = '', , month, day] = match
    mentions.push(numericMention(text, match, day, month, year, options))
  }
  for (const match of matchesIn(text, DAY_FIRST)) {
    const [whole, day, separator = '', month, year = ''] = match
    if (year.length === 2 && !isShortDate(text, match.index, whole, separator)) continue
    mentions.push(numericMention(text, match, day, month, year, options))
  }
  for (const match of matchesIn(text, MIXED)) {
    const [, day, month, year = ''] = match
    mentions.push(numericMention(text, match, day, month, year, options))
  }
  for (const match of matchesIn(text, WITHOUT_YEAR)) {
    const [, day, month] = match
    if (prefixOf(text, match.index).announced) mentions.push(numericMention(text, match, day, month, '', options))
  }
  return [...mentions, ...urlDates(text, options)].filter((mention) => mention !== null)
}

function numericMention(
  text: string,
  match: RegExpExecArray,
  day: string | undefined,
  month: string | undefined,
  year: string,
  options: DateOptions,
): DateMention | null {
  const prefix = prefixOf(text, match.index + (match[0].search(/\d/) || 0))
  return mentionOf(
    {
      start: Math.min(match.index, prefix.start),
      end: match.index + match[0].length,
      day: Number(day),
      month: Number(month),
      year: year === '' ? null : fullYear(year),
      weekday: weekdayNamed(prefix.weekday),
    },
    options,
  )
}

/** Two-digit years make a date only where day and month have two digits each, or a word announces it. */
function isShortDate(text: string, at: number, whole: string, separator: string): boolean {
  if (separator.trim() !== separator || FACET_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return false
  if (KLE_AFTER.test(text.slice(at + whole.length, at + whole.length + 6))) return false
  return prefixOf(text, at).announced || /^\d\d\D\d\d\D/.test(whole) || separator === '/'
}

function prefixOf(text: string, at: number): { start: number; weekday: string | undefined; announced: boolean } {
  const reach = Math.max(0, at - PREFIX_REACH)
  const match = PREFIX.exec(text.slice(reach, at))
  const announced = match?.[1] !== undefined || match?.[2] !== undefined
  const start = announced && !/^dato/i.test(match?.[2] ?? '') ? reach + (match?.index ?? 0) : at
  return { start: match?.[1] === undefined ? at : start, weekday: match?.[1], announced }
}

function urlDates(text: string, options: DateOptions): (DateMention | null)[] {
  if (!/\d{8}/.test(text)) return []
  const dayFirst = matchesIn(text, URL_DAY).map((match) => {
    const [, day, month, year, hour, minute] = match
    return urlMention(match, [year, month, day], [hour, minute], options)
  })
  const yearFirst = matchesIn(text, URL_ISO).map((match) => {
    const [, year, month, day, hour, minute] = match
    return urlMention(match, [year, month, day], [hour, minute], options)
  })
  return [...dayFirst, ...yearFirst]
}

function urlMention(
  match: RegExpExecArray,
  [year, month, day]: (string | undefined)[],
  [hour, minute]: (string | undefined)[],
  options: DateOptions,
): DateMention | null {
  const span = { start: match.index, end: match.index + match[0].length }
  const mention = mentionOf({ ...span, year: Number(year), month: Number(month), day: Number(day) }, options)
  if (mention !== null && hour !== undefined && Number(hour) < 24) mention.time = `${hour}:${minute}`
  return mention
}
