import { lastSundayOf } from './calendar.ts'

const FIRST_YEAR_OF_SUMMER_TIME = 1980
/** Until then summer time ended in September. */
const FIRST_YEAR_OF_OCTOBER = 1996

/**
 * `toCopenhagen('2024-05-07', '13:00')` is `2024-05-07T13:00:00+02:00`: the day and time as the clocks of Copenhagen showed
 * them, with the offset of that moment. The hour that occurs twice in autumn is taken as the first of the two.
 */
export function toCopenhagen(date: string, time = '00:00'): string {
  const [clock = '', seconds] = [time.slice(0, 5), time.slice(6, 8)]
  return `${date}T${clock}:${seconds || '00'}${isSummerTime(date, clock) ? '+02:00' : '+01:00'}`
}

function isSummerTime(date: string, clock: string): boolean {
  const year = Number(date.slice(0, 4))
  if (year < FIRST_YEAR_OF_SUMMER_TIME) return false
  const monthDay = `${date.slice(5)}T${clock}`
  const first = year === 1980 ? '04-06' : `03-${lastSundayOf(year, 3)}`
  const lastMonth = year < FIRST_YEAR_OF_OCTOBER ? 9 : 10
  const last = `${String(lastMonth).padStart(2, '0')}-${lastSundayOf(year, lastMonth)}`
  return monthDay >= `${first}T03:00` && monthDay < `${last}T03:00`
}
