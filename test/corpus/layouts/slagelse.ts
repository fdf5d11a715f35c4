import { longDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { SourceBlock } from '../source-document.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { isAway, itemNumber, withParty, word } from './words.ts'

/** polweb: case and document number with the code of the kommune, "Åbent" at the end of the line. */
export const slagelse: MeetingLayout = {
  name: 'slagelse',
  access: 'known',
  kommuner: ['0330', '0326'],
  caseNumbers: 'kommune',
  voteForms: ['groups', 'counts', 'names'],
  runningNumbers: false,
  statesAuthority: true,
  withOfficials: false,
  traps: { 'closed-items': 0.4, 'shared-case-numbers': 0.4, disqualified: 0.2 },
  head({ meeting, participants }) {
    const title = `${meeting.body} – ${word(meeting)} – ${longDate(meeting.date)}`
    const list: SourceBlock = {
      kind: 'list',
      items: participants.map((each) => ({
        marker: '•',
        text: `${withParty(each)}${meeting.type === 'referat' && isAway(each) ? ' – afbud' : ''}`,
      })),
    }
    return {
      blocks: [
        paragraph(meeting.kommune.fullName),
        { kind: 'title', text: title },
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Mødested', meeting.location],
            ['Starttidspunkt', `kl. ${meeting.start}`],
            ['Sluttidspunkt', `kl. ${meeting.end}`],
          ],
        },
        heading(2, 'Medlemmer'),
        list,
      ],
      truth: { title, time: true, end: true, location: true, participants: 'parties', roles: false },
    }
  },
  contents: 'plain',
  contentsHeading: 'Indholdsfortegnelse',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    const numbers = [
      ...(item.caseNumber === null ? [] : [`Sagsnr.: ${item.caseNumber}`]),
      `Dok.nr.: ${item.documentNumber}`,
      item.public ? 'Åbent' : 'Lukket',
    ]
    return {
      blocks: [heading(1, `${number}. ${item.title}`), paragraph(numbers.join('                 '))],
      number,
      caseNumber: true,
      documentNumber: true,
    }
  },
  sectionLevel: 2,
  headingLook: 'plain',
  parts: [
    { part: 'authority', heading: 'Kompetence:', look: 'inline' },
    { part: 'summary', heading: 'Beslutningstema', kind: 'unsaid' },
    { part: 'background', heading: 'Baggrund' },
    { part: 'legal', heading: 'Retligt grundlag' },
    { part: 'presentation', heading: 'Forvaltningens anbefaling', kind: 'unsaid' },
    { part: 'finances', heading: 'Økonomiske konsekvenser' },
    { part: 'proposal', heading: 'Indstilling', style: 'numbered-at' },
    { part: 'attachments', heading: 'Bilag', marker: 'number' },
    {
      part: 'decision',
      heading: (meeting) => `Beslutning i ${meeting.body} den ${longDate(meeting.date)}:`,
      look: 'line',
    },
    { part: 'absence', look: 'fraværende-always' },
  ],
  furniture: (meeting) => ({ footer: `${meeting.body}, ${longDate(meeting.date)}   Side {side}`, firstPage: true }),
}
