import { longDate, numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { itemNumber, word } from './words.ts'

/** A table that ticks open or closed, a filing number without dashes, and the decision under the heading of the proposal. */
export const bornholm: MeetingLayout = {
  name: 'bornholm',
  access: 'opened',
  kommuner: ['0400'],
  caseNumbers: 'kle-compact',
  voteForms: ['names', 'counts'],
  runningNumbers: false,
  statesAuthority: true,
  withOfficials: false,
  traps: { 'closed-items': 0.5, 'shared-case-numbers': 0.3, disqualified: 0.2 },
  head({ meeting }) {
    const title = word(meeting)
    return {
      blocks: [
        { kind: 'title', text: title },
        paragraph(meeting.body),
        paragraph(`${numericDate(meeting.date)} kl. ${meeting.start}`),
        paragraph(meeting.location),
        paragraph(meeting.kommune.fullName),
      ],
      truth: { title, time: true, end: false, location: true, participants: 'none', roles: false },
    }
  },
  contents: 'status',
  contentsHeading: 'Dagsordenspunkter',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return {
      blocks: [
        heading(1, `${item.public ? 'Åbent' : 'Lukket'} punkt ${number} ${item.title}`),
        ...(item.caseNumber === null ? [] : [paragraph(item.caseNumber)]),
        {
          kind: 'table',
          header: true,
          rows: [
            ['Behandling', 'Mødedato', 'Åbent punkt', 'Lukket punkt'],
            [meeting.body, numericDate(meeting.date), item.public ? number : '', item.public ? '' : number],
          ],
        },
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'authority', heading: 'Hvem beslutter', look: 'heading' },
    { part: 'summary', heading: 'Resumé' },
    { part: 'proposal', heading: 'Indstilling og beslutning', style: 'numbered' },
    { part: 'decision', heading: (meeting) => `${meeting.body}, den ${longDate(meeting.date)}:`, look: 'line' },
    { part: 'absence', look: 'fraværende' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'finances', heading: 'Økonomiske konsekvenser' },
    { part: 'process', heading: 'Supplerende oplysninger', kind: 'unsaid' },
    { part: 'attachments', heading: 'Bilag', marker: 'file' },
  ],
  furniture: () => ({ footer: 'Til indholdsfortegnelse   {side}', firstPage: true }),
}
