import { numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { Participant } from '../meeting.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { fullTime, isAway, itemNumber } from './words.ts'

/** `Otto Lindgaard (A) (1. viceborgmester (Afbud)`: the parenthesis that is never closed is a trap of real documents. */
function attendee(participant: Participant, unbalanced: boolean, referat: boolean): string {
  const { person } = participant
  const party = 'party' in person ? ` (${person.party})` : ''
  const roles = 'party' in person ? person.roles.filter((role) => role.includes('borgmester')) : [person.title]
  const away = referat && isAway(participant) ? ' (Afbud)' : ''
  const open = unbalanced && away !== '' && roles.length > 0
  const role = roles.length === 0 ? '' : ` (${roles.join(', ')}${open ? '' : ')'}`
  return `${person.name}${party}${role}${away}`
}

export const ballerup: MeetingLayout = {
  name: 'ballerup',
  access: 'known',
  kommuner: ['0151', '0165', '0187'],
  caseNumbers: 'kle',
  voteForms: ['names', 'counts', 'flertal', 'groups'],
  runningNumbers: false,
  statesAuthority: true,
  withOfficials: true,
  traps: {
    'unbalanced-parentheses': 0.4,
    'two-spellings': 0.3,
    'closed-items': 0.6,
    'signature-item': 0.5,
    'recommended-attachments': 0.7,
    previously: 0.6,
    'earlier-decisions': 0.4,
    homoglyphs: 0.25,
    'cut-contents': 0.5,
    'broken-spacing': 0.2,
    'nested-lists': 0.3,
    'long-tables': 0.2,
    'shared-case-numbers': 0.2,
    disqualified: 0.2,
  },
  head({ meeting, traps, participants }) {
    const title = `${meeting.type.toUpperCase()} ${meeting.body} d. ${numericDate(meeting.date)}`
    const people = participants.filter((each) => each.attendance !== 'substitute')
    const list = people.map((each) => attendee(each, traps.has('unbalanced-parentheses'), meeting.type === 'referat'))
    return {
      blocks: [
        { kind: 'title', text: title },
        {
          kind: 'labels',
          look: 'space',
          rows: [
            ['Mødedato', fullTime(meeting)],
            ['Mødested', meeting.location],
            ['Mødedeltagere', list.join(', ')],
          ],
        },
      ],
      truth: { title, time: true, end: false, location: true, participants: 'parties', roles: true },
    }
  },
  contents: 'dots',
  contentsHeading: 'Indholdsfortegnelse',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    const title = item.public ? item.title : `Lukket: LUKKET ${item.title}`
    return {
      blocks: [
        heading(1, `Punkt ${number}: ${title}`, 'derived'),
        ...(item.caseNumber === null ? [] : [paragraph(item.caseNumber)]),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  breakBeforeItems: true,
  parts: [
    { part: 'previously', heading: 'Tidligere behandling' },
    { part: 'container', heading: 'Indhold' },
    { part: 'summary', heading: 'Sammendrag' },
    { part: 'background', heading: 'Baggrund' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'process', heading: 'Den videre proces' },
    {
      part: 'finances',
      heading: 'Økonomiske konsekvenser og finansiering',
      whenEmpty: 'Ingen økonomiske konsekvenser',
    },
    { part: 'attachment-count' },
    { part: 'authority', heading: 'Beslutningen træffes af', look: 'heading' },
    { part: 'proposal', heading: 'Indstilling', style: 'numbered' },
    { part: 'decision', heading: 'Beslutning' },
    { part: 'earlier', look: 'sagens-forløb' },
    { part: 'attachments', heading: 'Bilag', marker: '' },
    { part: 'absence', look: 'afbud' },
  ],
  furniture: (meeting) => ({
    header: meeting.kommune.fullName,
    footer: `${meeting.body} ${numericDate(meeting.date)}   Side {side} af {sider}`,
    firstPage: false,
  }),
}
