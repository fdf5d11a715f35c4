import { numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { itemNumber, word } from './words.ts'

/** Labels in capitals with the value on the next line; titles twice; headings with nothing below. */
export const holbaek: MeetingLayout = {
  name: 'holbaek',
  access: 'known',
  kommuner: ['0316', '0201'],
  caseNumbers: 'yy/n',
  voteForms: ['names', 'flertal', 'counts'],
  runningNumbers: true,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.4, disqualified: 0.2, 'long-tables': 0.2 },
  head({ meeting }) {
    const kind = `${word(meeting)}${meeting.extraordinary ? ' fra ekstraordinært møde' : ''}`
    const stamp = (clock: string): string => `${numericDate(meeting.date)} ${clock}:00`
    return {
      blocks: [
        paragraph(meeting.kommune.fullName),
        {
          kind: 'labels',
          look: 'stacked',
          rows: [
            ['UDVALG', meeting.body],
            ['MØDE', kind],
            ['STED', meeting.location],
            ['STARTTIDSPUNKT', stamp(meeting.start)],
            ['SLUTTIDSPUNKT', stamp(meeting.end)],
          ],
        },
      ],
      truth: { title: '', time: true, end: true, location: true, participants: 'none', roles: false },
    }
  },
  contents: 'plain',
  contentsHeading: 'PUNKTER',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    const closed = item.public ? '' : ' - Lukket punkt'
    return {
      blocks: [heading(1, `${number}. ${item.title}${closed}`), ...(item.public ? [paragraph(item.title)] : [])],
      number,
      caseNumber: false,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'route', heading: 'Sagsgang og sagstype' },
    { part: 'proposal', heading: 'Indstilling', style: 'numbered' },
    { part: 'presentation', heading: 'Beskrivelse af sagen' },
    { part: 'finances', heading: 'Økonomiske konsekvenser' },
    { part: 'empty', heading: 'Øvrige konsekvenser' },
    { part: 'hearing', heading: 'Høring', always: true },
    { part: 'legal', heading: 'Lovgrundlag - link', always: true },
    { part: 'attachments', heading: 'Bilag', marker: '' },
    { part: 'decision', heading: (meeting) => `Beslutning i ${meeting.body} den ${numericDate(meeting.date)}` },
    { part: 'absence', look: 'fraværende' },
  ],
  furniture: (meeting) => ({ header: meeting.kommune.fullName, footer: 'Side {side}', firstPage: false }),
}
