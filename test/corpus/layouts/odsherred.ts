import { longDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { isAway, itemNumber, spokenDay, withParty, word } from './words.ts'

/** polweb as well, with the numbers on lines of their own. */
export const odsherred: MeetingLayout = {
  name: 'odsherred',
  access: 'opened',
  kommuner: ['0306'],
  caseNumbers: 'kommune',
  voteForms: ['names', 'groups', 'counts'],
  runningNumbers: true,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.5, latecomers: 0.3, disqualified: 0.3 },
  head({ meeting, participants }) {
    const title = `${word(meeting)} fra møde i ${meeting.body}`
    const away = meeting.type === 'referat' ? participants.filter(isAway).map(withParty) : []
    return {
      blocks: [
        { kind: 'title', text: title },
        paragraph(`${spokenDay(meeting)} kl. ${meeting.start} i ${meeting.location}`),
        paragraph(meeting.kommune.fullName),
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Medlemmer', participants.map(withParty).join(', ')],
            ...(away.length === 0 ? [] : [['Fraværende', away.join(', ')] as const]),
          ],
        },
      ],
      truth: { title, time: true, end: false, location: true, participants: 'parties', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    const lines = [
      ...(item.caseNumber === null ? [] : [`Sag ${item.caseNumber}`]),
      `Dok. ${item.documentNumber}`,
      `Initialer: ${item.initials}`,
      item.public ? 'Åbent' : 'Lukket',
    ]
    return {
      blocks: [heading(1, `${number}.      ${item.title}`), ...lines.map(paragraph)],
      number,
      caseNumber: true,
      documentNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'finances', heading: 'Økonomiske konsekvenser' },
    { part: 'hearing', heading: 'Høringssvar' },
    { part: 'proposal', heading: 'Indstilling', style: 'at-lines' },
    {
      part: 'decision',
      heading: (meeting) => `Beslutning i ${meeting.body} den ${longDate(meeting.date)}:`,
      look: 'line',
    },
    { part: 'attachments', heading: 'Bilag', marker: '' },
  ],
  furniture: () => ({ footer: 'Side {side} af {sider}', firstPage: true }),
}
