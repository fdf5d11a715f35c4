const monthNames = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')
const weekdayNames = 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' ')
const day = 86_400_000

/** A day, as ISO 8601, in the forms in which documents write it. */
export type Day = string

const parts = (iso: Day): { year: string; month: string; day: string; date: Date } => ({
  year: iso.slice(0, 4),
  month: iso.slice(5, 7),
  day: iso.slice(8, 10),
  date: new Date(`${iso}T00:00:00Z`),
})

export const addDays = (iso: Day, days: number): Day =>
  new Date(parts(iso).date.getTime() + days * day).toISOString().slice(0, 10)

/** `7. maj 2024` */
export function longDate(iso: Day): string {
  const { year, month, day: dayOfMonth } = parts(iso)
  return `${Number(dayOfMonth)}. ${monthNames[Number(month) - 1]} ${year}`
}

/** `07. maj 2024` */
export const paddedDate = (iso: Day): string => `${iso.slice(8, 10)}. ${longDate(iso).replace(/^\d+\. /, '')}`

/** `07-05-2024` with the separator of the house. */
export function numericDate(iso: Day, separator = '-'): string {
  const { year, month, day: dayOfMonth } = parts(iso)
  return [dayOfMonth, month, year].join(separator)
}

export const weekday = (iso: Day): string => weekdayNames[parts(iso).date.getUTCDay()] as string
export const monthName = (iso: Day): string => monthNames[Number(iso.slice(5, 7)) - 1] as string
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `Torsdag, Oktober 3, 2019`: an American template with Danish words. */
export const americanDate = (iso: Day): string =>
  `${capital(weekday(iso))}, ${capital(monthName(iso))} ${Number(iso.slice(8, 10))}, ${iso.slice(0, 4)}`

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0))
  return last.getTime() - last.getUTCDay() * day
}

/** @returns ISO 8601 with the offset that Copenhagen has on that day; meetings never fall into the night of the change. */
export function copenhagenTime(iso: Day, clock: string): string {
  const { year, date } = parts(iso)
  const summer = date.getTime() >= lastSunday(Number(year), 3) && date.getTime() < lastSunday(Number(year), 10)
  return `${iso}T${clock}:00${summer ? '+02:00' : '+01:00'}`
}
