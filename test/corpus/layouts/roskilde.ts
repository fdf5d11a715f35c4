import { americanDate, numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { itemNumber, word } from './words.ts'

/** The date as an American template has it, and the body, day and number of the item above the decision. */
export const roskilde: MeetingLayout = {
  name: 'roskilde',
  access: 'known',
  kommuner: ['0265', '0350'],
  caseNumbers: 'integer',
  voteForms: ['names', 'counts', 'flertal'],
  runningNumbers: true,
  statesAuthority: true,
  withOfficials: false,
  traps: { 'closed-items': 0.4, 'shared-case-numbers': 0.3, disqualified: 0.3 },
  head({ meeting }) {
    const title = word(meeting)
    return {
      blocks: [
        { kind: 'title', text: title },
        paragraph(`${meeting.body}, ${meeting.kommune.fullName}`),
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Dato', `${americanDate(meeting.date)} - ${meeting.start}`],
            ['Sted', meeting.location],
          ],
        },
      ],
      truth: { title, time: true, end: false, location: true, participants: 'none', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    const line = `${item.caseNumber === null ? '' : `Sagsnr. ${item.caseNumber} `}${meeting.body} ${item.public ? 'Åbent punkt' : 'Lukket punkt'}`
    return { blocks: [heading(1, `Pkt. ${number} ${item.title}`), paragraph(line)], number, caseNumber: true }
  },
  sectionLevel: 2,
  parts: [
    { part: 'summary', heading: 'Resume' },
    { part: 'proposal', heading: 'Indstilling', style: 'sentence', verb: 'indstiller' },
    { part: 'authority', heading: 'Beslutningskompetence', look: 'heading' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'finances', heading: 'Økonomi' },
    {
      part: 'decision',
      heading: (meeting, number) => `${meeting.body}, ${numericDate(meeting.date)}, pkt. ${number}`,
      look: 'line',
    },
    { part: 'absence', look: 'fraværende' },
    { part: 'attachments', heading: 'Bilag', marker: '' },
  ],
  furniture: (meeting) => ({ header: meeting.kommune.fullName, footer: 'Side {side}', firstPage: true }),
}
