/** January first. */
export const MONTH_NAMES: readonly string[] = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]
const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const ABBREVIATED = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

const MONTHS = new Map<string, number>([
  ...ENGLISH.map((name, index): [string, number] => [name, index + 1]),
  ...MONTH_NAMES.map((name, index): [string, number] => [name, index + 1]),
  ...ABBREVIATED.map((name, index): [string, number] => [name, index + 1]),
  ['sept', 9],
])

/** All written forms, the longer ones first; to be used without regard to case. */
export const MONTH_PATTERN = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')

/** 1–12, or undefined where the word (`maj`, `okt`, `sept.`) is no month. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word.toLowerCase().replace(/\.$/, ''))
}

const WEEKDAYS = new Map(
  [
    ['mandag', 'man'],
    ['tirsdag', 'tirs', 'tir'],
    ['onsdag', 'ons'],
    ['torsdag', 'tors', 'tor'],
    ['fredag', 'fre'],
    ['lørdag', 'lør'],
    ['søndag', 'søn'],
  ].flatMap((forms, index) => forms.map((form): [string, number] => [form, index + 1])),
)

export const WEEKDAY_PATTERN = [...WEEKDAYS.keys()].sort((a, b) => b.length - a.length).join('|')

/** 1 is Monday, 7 is Sunday. */
export function weekdayNamed(word: string | undefined): number | undefined {
  return WEEKDAYS.get((word ?? '').toLowerCase().replace(/\.$/, ''))
}
