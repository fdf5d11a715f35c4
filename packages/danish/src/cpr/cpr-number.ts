import { isCalendarDay } from '../dates/calendar.ts'

/** What ten digits say when they are read as a personnummer. */
export interface CprReading {
  birthYear: number
  /** Born on the first of January: the days whose numbers ran out, and that modulus 11 cannot be expected of. */
  bornOnNewYear: boolean
  /** An erstatningspersonnummer: the first digit of the day is raised by 6, so that the day lies in 61–91. */
  replacement: boolean
  modulus11: boolean
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** The seventh digit and the two digits of the year give the century (cpr.dk; da.wikipedia.org/wiki/CPR-nummer). */
export function birthYearOf(seventhDigit: number, yearInCentury: number): number {
  if (seventhDigit <= 3) return 1900 + yearInCentury
  if (seventhDigit === 4 || seventhDigit === 9) return (yearInCentury <= 36 ? 2000 : 1900) + yearInCentury
  return (yearInCentury <= 57 ? 2000 : 1800) + yearInCentury
}

/**
 * Reads `DDMMYYSSSS`. Null where the digits hold no date. Modulus 11 is told, not required: numbers given since
 * 1 October 2007 need not keep it (cpr.dk).
 */
export function readCprDigits(digits: string): CprReading | null {
  const writtenDay = Number(digits.slice(0, 2))
  const replacement = writtenDay > 60
  const day = replacement ? writtenDay - 60 : writtenDay
  const month = Number(digits.slice(2, 4))
  const birthYear = birthYearOf(Number(digits[6]), Number(digits.slice(4, 6)))
  if (!isCalendarDay(birthYear, month, day)) return null
  let sum = 0
  for (const [index, weight] of WEIGHTS.entries()) sum += weight * Number(digits[index])
  return { birthYear, bornOnNewYear: day === 1 && month === 1, replacement, modulus11: sum % 11 === 0 }
}
