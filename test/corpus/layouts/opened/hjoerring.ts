import { numericDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { isAway, itemNumber } from '../words.ts'

/** Begun and ended on lines of their own, and the proposal runs on from the section before it, without a heading. */
export const hjoerring: MeetingLayout = {
  name: 'hjoerring',
  access: 'opened',
  kommuner: ['0860', '0849'],
  types: ['referat'],
  caseNumbers: 'kle',
  voteForms: ['names', 'counts'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.3, disqualified: 0.2, 'long-tables': 0.2 },
  head({ meeting, participants }) {
    const away = participants.filter(isAway).map(({ person }) => person.name)
    const last = away.at(-1) ?? 'Ingen'
    return {
      blocks: [
        paragraph(meeting.kommune.fullName),
        { kind: 'title', text: 'Åben referat' },
        paragraph(meeting.body),
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Mødedato', numericDate(meeting.date, '.')],
            ['Mødet påbegyndt', `kl. ${meeting.start}`],
            ['Mødet afsluttet', `kl. ${meeting.end}`],
            ['Mødested', meeting.location],
            ['Fraværende', away.length < 2 ? last : `${away.slice(0, -1).join(', ')} og ${last}`],
          ],
        },
        paragraph('Følgende sager behandles:'),
      ],
      truth: { title: '', time: true, end: true, location: true, participants: 'none', roles: false },
    }
  },
  contents: 'dots',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return {
      blocks: [
        heading(1, `${number}. ${item.title}`),
        paragraph([item.caseNumber ?? '', item.public ? 'Åben sag' : 'Lukket sag'].filter(Boolean).join('   ')),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'summary', heading: 'Resumé' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'legal', heading: 'Lovgrundlag' },
    { part: 'finances', heading: 'Økonomi', whenEmpty: 'Ingen bemærkninger.' },
    { part: 'proposal', heading: '', style: 'At-lines' },
    { part: 'decision', heading: 'Beslutning' },
    { part: 'absence', look: 'deltog-ikke' },
    { part: 'attachments', heading: 'Bilag', marker: 'number' },
  ],
  furniture: (meeting) => ({ header: `Åben referat   ${meeting.body}`, footer: 'Side {side}', firstPage: false }),
}
