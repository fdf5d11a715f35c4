import { heading } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { dotted, isAway, itemNumber, spokenDay, withParty, word } from './words.ts'

/** "at" points without anyone who proposes, and the competence after the decision. */
export const ishoej: MeetingLayout = {
  name: 'ishoej',
  access: 'opened',
  kommuner: ['0183', '0187'],
  caseNumbers: 'yy/n',
  voteForms: ['names', 'groups', 'counts'],
  runningNumbers: false,
  statesAuthority: true,
  withOfficials: false,
  traps: { 'closed-items': 0.4, disqualified: 0.2, 'nested-lists': 0.3 },
  head({ meeting, participants }) {
    const title = word(meeting)
    const away = meeting.type === 'referat' ? participants.filter(isAway).map(withParty) : []
    return {
      blocks: [
        { kind: 'title', text: title },
        {
          kind: 'labels',
          look: 'space',
          rows: [
            ['', `${meeting.body} ${spokenDay(meeting)} kl. ${dotted(meeting.start)}`],
            ['', meeting.location],
            ['Medlemmer', participants.map(withParty).join(', ')],
            ...(away.length === 0 ? [] : [['Afbud', away.join(', ')] as const]),
          ],
        },
      ],
      truth: { title, time: true, end: false, location: true, participants: 'parties', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return {
      blocks: [heading(1, `${number}. ${item.public ? '' : 'LUKKET - '}${item.title}`)],
      number,
      caseNumber: false,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'summary', heading: 'Resume' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'legal', heading: 'Lovgrundlag' },
    { part: 'finances', heading: 'Økonomi' },
    { part: 'proposal', heading: 'Indstilling', style: 'bullets' },
    { part: 'decision', heading: 'Beslutning' },
    { part: 'authority', heading: 'Beslutningskompetence', look: 'heading' },
    { part: 'attachments', heading: 'Bilag', marker: '' },
  ],
  furniture: (meeting) => ({ header: meeting.kommune.fullName, footer: '{side}', firstPage: true }),
}
