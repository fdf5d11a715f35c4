import type { DocumentType, Outcome, Participant, RevisionState, SectionKind } from '@arkivar/types'

export const typeNames: Readonly<Record<DocumentType, string>> = {
  referat: 'Referat',
  notat: 'Notat',
  besvarelse: 'Besvarelse',
  dagsorden: 'Dagsorden',
  andet: 'Andet',
}

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  adopted: 'Godkendt',
  noted: 'Taget til efterretning',
  discussed: 'Drøftet',
  recommended: 'Anbefalet',
  rejected: 'Forkastet',
  postponed: 'Udsat',
  withdrawn: 'Udgået',
  returned: 'Sendt tilbage',
  other: 'Andet udfald',
}

export const attendanceNames: Readonly<Record<NonNullable<Participant['attendance']>, string>> = {
  present: 'til stede',
  absent: 'fraværende',
  partial: 'delvist til stede',
  substitute: 'stedfortræder',
}

export const stateNames: Readonly<Record<RevisionState, string>> = {
  received: 'modtaget',
  extracted: 'læst',
  classified: 'bestemt',
  normalized: 'struktureret',
  indexed: 'klar',
  failed: 'kunne ikke læses',
  quarantined: 'tilbageholdt',
  withdrawn: 'trukket tilbage',
  superseded: 'afløst af en nyere udgave',
}

/** What a section is called that has no heading of its own. */
export const sectionNames: Readonly<Record<SectionKind, string>> = {
  summary: 'Sammendrag',
  background: 'Baggrund',
  presentation: 'Sagsfremstilling',
  finances: 'Økonomi',
  'further-process': 'Det videre forløb',
  hearing: 'Høring',
  legal: 'Lovgrundlag',
  other: 'Tekst',
}

const dayFormat = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' })
const timeFormat = new Intl.DateTimeFormat('da-DK', { timeStyle: 'short', timeZone: 'Europe/Copenhagen' })
const countFormat = new Intl.NumberFormat('da-DK')

/** @param day ISO 8601. @returns such as `7. maj 2024`. */
export function dayInDanish(day: string): string {
  return dayFormat.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}

/** @param instant ISO 8601, a day or a time. @returns such as `7. maj 2024 kl. 13.00`. */
export function instantInDanish(instant: string): string {
  return instant.includes('T')
    ? `${dayInDanish(instant)} kl. ${timeFormat.format(new Date(instant))}`
    : dayInDanish(instant)
}

/** @returns such as `1.234 resultater`. */
export function counted(count: number, one: string, many: string): string {
  return `${countFormat.format(count)} ${count === 1 ? one : many}`
}
