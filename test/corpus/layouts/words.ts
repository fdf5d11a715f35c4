import { capital, longDate, paddedDate, weekday } from '../danish-dates.ts'
import type { Meeting, Participant } from '../meeting.ts'

/** `Tirsdag d. 07. maj 2024 kl. 13:00` */
export const fullTime = (meeting: Meeting): string =>
  `${capital(weekday(meeting.date))} d. ${paddedDate(meeting.date)} kl. ${meeting.start}`
/** `tirsdag den 7. maj 2024` */
export const spokenDay = (meeting: Meeting): string => `${weekday(meeting.date)} den ${longDate(meeting.date)}`
/** `13.00` */
export const dotted = (clock: string): string => clock.replace(':', '.')
export const word = (meeting: Meeting): string => (meeting.type === 'referat' ? 'Referat' : 'Dagsorden')
export const itemNumber = (meeting: Meeting, index: number): string =>
  String(meeting.firstNumber + index + (meeting.gaps?.[index] ?? 0))

/** `Otto Lindgaard (A)`, officials with their title. */
export const withParty = ({ person }: Participant): string =>
  'party' in person ? `${person.name} (${person.party})` : `${person.name} (${person.title})`
export const isAway = ({ attendance }: Participant): boolean => attendance === 'absent'

/** `Ane Toft (A), stedfortræder for Bo Krag` */
export const substituteNote = (participants: readonly Participant[]): string[] =>
  participants.flatMap(({ person, instead }) =>
    instead === undefined ? [] : [`${person.name} deltog som stedfortræder for ${instead.name}.`],
  )
