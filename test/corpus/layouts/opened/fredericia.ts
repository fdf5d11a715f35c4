import { addDays, capital, type Day, longDate, numericDate, weekday } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { itemNumber, word } from '../words.ts'

/** `Tirsdag, 20 august, 2019 - 13:30` */
const stamp = (day: Day, clock: string): string => {
  const [number, month, year] = longDate(day).replace('.', '').split(' ')
  return `${capital(weekday(day))}, ${number} ${month}, ${year} - ${clock}`
}

/** A page of a content system: days of publication beside the day of the meeting, and headings with nothing below. */
export const fredericia: MeetingLayout = {
  name: 'fredericia',
  access: 'opened',
  kommuner: ['0607'],
  caseNumbers: 'yy/n',
  voteForms: ['names', 'counts'],
  runningNumbers: true,
  statesAuthority: false,
  withOfficials: false,
  wording: 'told',
  traps: { 'closed-items': 0.3, disqualified: 0.3, 'nested-lists': 0.2 },
  head({ meeting }) {
    const title = `${meeting.body} - ${numericDate(meeting.date)}`
    const published = (days: number, clock: string): string => stamp(addDays(meeting.date, days), clock)
    return {
      blocks: [
        { kind: 'title', text: title },
        paragraph(word(meeting)),
        {
          kind: 'labels',
          look: 'stacked',
          rows: [
            ['Dato:', stamp(meeting.date, meeting.start)],
            ['Dagsorden publiceret:', published(-4, '13:00')],
            ...(meeting.type === 'referat' ? [['Referat publiceret:', published(3, '13:00')] as const] : []),
          ],
        },
      ],
      truth: { title, time: true, end: false, location: false, participants: 'none', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return {
      blocks: [heading(1, `Punkt ${number} ${item.public ? '' : 'Lukket - '}${item.title}`)],
      number,
      caseNumber: false,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'summary', heading: 'Sagsresumé', always: true },
    { part: 'presentation', heading: 'Sagsbeskrivelse:', always: true },
    { part: 'finances', heading: 'Økonomiske konsekvenser', always: true },
    { part: 'background', heading: 'Vurdering', kind: 'unsaid' },
    { part: 'proposal', heading: 'Indstillinger', style: 'sentence' },
    { part: 'attachments', heading: 'Bilag:', marker: 'file' },
    { part: 'decision', heading: (meeting) => `Beslutning i ${meeting.body} den ${numericDate(meeting.date)}` },
    { part: 'absence', look: 'fraværende' },
  ],
  furniture: (meeting) => ({ header: meeting.kommune.fullName, footer: 'Side {side}', firstPage: true }),
}
