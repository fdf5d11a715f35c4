import { longDate } from '../danish-dates.ts'
import { heading } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { itemNumber, word } from './words.ts'

/** No list of members; a sentence after each decision says who was absent. */
export const broenderslev: MeetingLayout = {
  name: 'broenderslev',
  access: 'opened',
  kommuner: ['0810', '0860', '0849'],
  caseNumbers: 'yy/n',
  voteForms: ['names', 'counts', 'flertal'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.3, disqualified: 0.2, 'long-tables': 0.3 },
  head({ meeting }) {
    const title = `${meeting.body} - ${word(meeting)}`
    return {
      blocks: [
        { kind: 'title', text: title },
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Kommune', meeting.kommune.fullName],
            ['Dato', longDate(meeting.date)],
            ['Lokale', meeting.location],
            ['Tidspunkt', `Kl. ${meeting.start}`],
          ],
        },
      ],
      truth: { title, time: true, end: false, location: true, participants: 'none', roles: false },
    }
  },
  contents: 'plain',
  contentsHeading: 'Indholdsfortegnelse',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return {
      blocks: [heading(1, `${number}. ${item.public ? '' : 'Lukket punkt: '}${item.title}`)],
      number,
      caseNumber: false,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'summary', heading: 'Resume' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'finances', heading: 'Økonomi' },
    { part: 'proposal', heading: 'Indstilling', style: 'at-lines' },
    { part: 'attachments', heading: 'Bilag', marker: '' },
    { part: 'decision', heading: 'Beslutning' },
    { part: 'absence', look: 'var-fraværende' },
  ],
  furniture: () => ({ footer: 'Side {side}', firstPage: true }),
}
