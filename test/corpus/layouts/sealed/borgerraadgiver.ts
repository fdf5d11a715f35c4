import { longDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { isAway, itemNumber } from '../words.ts'

/** Old minutes in capitals: proposal and decision under one heading, the decision told as the committee's. */
export const borgerraadgiver: MeetingLayout = {
  name: 'borgerraadgiver',
  access: 'sealed',
  kommuner: ['0101'],
  types: ['referat'],
  caseNumbers: 'edoc',
  voteForms: ['names', 'counts'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  wording: 'told',
  traps: { disqualified: 0.2 },
  head({ meeting, participants }) {
    const away = participants.filter(isAway)
    return {
      blocks: [
        { kind: 'title', text: 'BESLUTNINGSPROTOKOL' },
        paragraph(`${meeting.kommune.fullName}, ${meeting.body}`),
        paragraph(`Mødet den ${longDate(meeting.date)}, kl. ${meeting.start.replace(':', '.')}, ${meeting.location}`),
        ...(away.length === 0
          ? []
          : [heading(2, 'Fraværende', 'plain'), ...away.map(({ person }) => paragraph(`${person.name} som varslet.`))]),
      ],
      truth: { title: '', time: true, end: false, location: true, participants: 'none', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return {
      blocks: [
        heading(1, `${number}. ${item.title}`),
        ...(item.caseNumber === null ? [] : [paragraph(`J.nr. ${item.caseNumber}`)]),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  headingLook: 'plain',
  parts: [
    { part: 'proposal', heading: 'INDSTILLING OG BESLUTNING', style: 'numbered-at' },
    {
      part: 'decision',
      heading: ({ body, date }) => `${body}s beslutning under mødet den ${longDate(date)}:`,
      look: 'line',
    },
    { part: 'background', heading: 'PROBLEMSTILLING' },
    { part: 'presentation', heading: 'LØSNING' },
    { part: 'finances', heading: 'ØKONOMI', whenEmpty: 'Forslaget har ingen økonomiske konsekvenser.' },
    { part: 'process', heading: 'VIDERE PROCES' },
    { part: 'attachments', heading: 'BILAG', marker: 'number' },
  ],
  furniture: () => ({ footer: '{side}', firstPage: true }),
}
