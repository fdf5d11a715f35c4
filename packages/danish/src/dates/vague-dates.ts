import { matchesIn } from '../matches-in.ts'
import type { DateMention, DatePrecision } from './date-mention.ts'
import { MONTH_PATTERN } from './month-names.ts'

const YEAR = '(?:\\s(?:i\\s)?(?:19|20)\\d{2}(?![\\d-]))?'
const VAGUE: [DatePrecision, RegExp][] = [
  [
    'vague',
    new RegExp(
      `(?<![a-zæøå])(?:primo|medio|ultimo|midten af|begyndelsen af|starten af|slutningen af|inden udgangen af)\\s(?:(?:${MONTH_PATTERN})(?![a-zæøå])\\.?${YEAR}|(?:19|20)\\d{2})`,
      'gi',
    ),
  ],
  ['quarter', new RegExp(`(?<![\\d.])[1-4]\\.?\\s?(?:kvartal|kvt\\.)${YEAR}`, 'gi')],
  [
    'week',
    new RegExp(`(?<![a-zæøå])uge(?:rne)?\\s\\d{1,2}(?!\\d)(?:\\s?(?:[-–]|og)\\s?\\d{1,2}(?!\\d))?(?:,?${YEAR})`, 'gi'),
  ],
  ['period', /(?<![a-zæøå])skoleår(?:et)?\s(?:19|20)\d{2}\s?[/-]\s?(?:(?:19|20)\d{2}|\d{2})(?!\d)/gi],
]
/** Quick to look for: hardly a text has one of them. */
const WORDS = /primo|medio|ultimo|midten|begyndelsen|starten|slutningen|udgangen|kv(?:artal|t)|uge|skoleår/i
const YEARS = /(?<![\d.,/-])((?:19|20)\d{2})\s?[-–/]\s?((?:19|20)\d{2}|\d{2})(?![\d]|[./-]\d)/g

/** What names a time but no day: parts of a month, quarters, weeks, school and budget years. */
export function vagueDates(text: string): DateMention[] {
  const mentions = WORDS.test(text)
    ? VAGUE.flatMap(([precision, pattern]) => matchesIn(text, pattern).map((match) => vagueMention(match, precision)))
    : []
  for (const match of /\d/.test(text) ? matchesIn(text, YEARS) : []) {
    const [, first = '', second = ''] = match
    const last = second.length === 2 ? Number(first.slice(0, 2) + second) : Number(second)
    if (last > Number(first) && last - Number(first) <= 30) mentions.push(vagueMention(match, 'period'))
  }
  return mentions
}

function vagueMention(match: RegExpExecArray, precision: DatePrecision): DateMention {
  const yearWritten = /\d{4}/.test(match[0])
  return { start: match.index, end: match.index + match[0].length, date: null, precision, yearWritten }
}
