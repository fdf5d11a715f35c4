import { numericDate } from '../danish-dates.ts'
import { heading } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { itemNumber, word } from './words.ts'

/** The capital: numbered "at" points that begin below "indstiller,", and Problemstilling and Løsning for the case. */
export const kk: MeetingLayout = {
  name: 'kk',
  access: 'known',
  kommuner: ['0101'],
  caseNumbers: 'edoc',
  voteForms: ['names', 'counts'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.3, 'nested-lists': 0.4, disqualified: 0.2 },
  head({ meeting }) {
    const title = `${word(meeting)} ${meeting.body}`
    return {
      blocks: [
        { kind: 'title', text: title },
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Mødedato', `${numericDate(meeting.date, '.')}, kl. ${meeting.start}`],
            ['Mødested', meeting.location],
          ],
        },
      ],
      truth: { title, time: true, end: false, location: true, participants: 'none', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    const line = item.caseNumber === null ? '' : ` (${item.caseNumber})`
    return {
      blocks: [heading(1, `${number}. ${item.public ? '' : 'LUKKET '}${item.title}${line}`)],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'proposal', heading: 'Indstilling', style: 'numbered-at' },
    { part: 'background', heading: 'Problemstilling' },
    { part: 'presentation', heading: 'Løsning' },
    { part: 'finances', heading: 'Økonomi' },
    { part: 'process', heading: 'Videre proces' },
    { part: 'decision', heading: 'Beslutning' },
    { part: 'absence', look: 'fraværende' },
    { part: 'attachments', heading: 'Bilag', marker: 'number' },
  ],
  furniture: (meeting) => ({ header: meeting.kommune.fullName, footer: '{side}/{sider}', firstPage: true }),
}
