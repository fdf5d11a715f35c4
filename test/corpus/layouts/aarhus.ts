import { numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { word } from './words.ts'

/** The decision first; items without numbers; "At 1)". */
export const aarhus: MeetingLayout = {
  name: 'aarhus',
  access: 'opened',
  kommuner: ['0751', '0727'],
  caseNumbers: 'yy/n',
  voteForms: ['names', 'counts', 'flertal'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.3, 'earlier-decisions': 0.3, disqualified: 0.2 },
  head({ meeting }) {
    const title = `${word(meeting)} ${meeting.body} ${numericDate(meeting.date)}`
    return {
      blocks: [
        { kind: 'title', text: title },
        paragraph(`${meeting.kommune.fullName}, kl. ${meeting.start}, ${meeting.location}`),
      ],
      truth: { title, time: true, end: false, location: true, participants: 'none', roles: false },
    }
  },
  contents: 'plain',
  item({ item }) {
    return { blocks: [heading(1, `${item.public ? '' : 'Lukket: '}${item.title}`)], number: null, caseNumber: false }
  },
  sectionLevel: 2,
  parts: [
    { part: 'decision', heading: 'Beslutning' },
    { part: 'absence', look: 'afbud-colon' },
    { part: 'summary', heading: 'Resumé' },
    { part: 'proposal', heading: 'Indstilling', style: 'at-paren' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'finances', heading: 'Ressourcer', kind: 'unsaid' },
    { part: 'earlier', look: 'sagens-forløb' },
    { part: 'attachments', heading: 'Bilag', marker: '' },
  ],
  furniture: () => ({ footer: 'Side {side}', firstPage: true }),
}
