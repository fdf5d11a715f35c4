import { longDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { Case, Meeting } from '../../meeting.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { isAway, itemNumber, word } from '../words.ts'

function group(item: Case, meeting: Meeting): string {
  const point = item.proposal?.points[0] ?? ''
  if (item.authority !== meeting.body) return 'A. Sager til afgørelse i byrådet'
  if (point === 'sagen drøftes') return 'C. Sager til drøftelse/forberedelse'
  return point.endsWith('efterretning') ? 'D. Orientering' : 'B. Sager til afgørelse i udvalget'
}

/** The head as one sentence over several lines; every item with its group and "Åbent - number" below the title. */
export const odense: MeetingLayout = {
  name: 'odense',
  access: 'opened',
  kommuner: ['0461'],
  caseNumbers: 'kle',
  voteForms: ['names', 'counts'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  wording: 'told',
  traps: { 'closed-items': 0.4, disqualified: 0.2, 'nested-lists': 0.3, 'long-tables': 0.2 },
  head({ meeting, participants }) {
    const away = meeting.type === 'referat' ? participants.filter(isAway).map(({ person }) => person.name) : []
    return {
      blocks: [
        { kind: 'title', text: word(meeting) },
        paragraph('til'),
        paragraph(`mødet i ${meeting.body}`),
        paragraph(`den ${longDate(meeting.date)} kl. ${meeting.start}`),
        paragraph(`i ${meeting.location}`),
        ...(away.length === 0 ? [] : [paragraph('Afbud fra:'), ...away.map(paragraph)]),
      ],
      truth: { title: '', time: true, end: false, location: true, participants: 'none', roles: false },
    }
  },
  contents: 'plain',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    const status = item.public ? 'Åbent' : 'Lukket'
    return {
      blocks: [
        heading(1, `${number}. ${item.title}`),
        ...(item.kind === 'case' && item.public ? [paragraph(group(item, meeting))] : []),
        paragraph(item.caseNumber === null ? status : `${status} - ${item.caseNumber}`),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  headingLook: 'plain',
  parts: [
    { part: 'summary', heading: 'RESUMÉ' },
    { part: 'process', heading: 'EFFEKT', kind: 'unsaid' },
    { part: 'proposal', heading: 'INDSTILLING', style: 'numbered' },
    { part: 'decision', heading: 'BESLUTNING' },
    { part: 'presentation', heading: 'SAGSFREMSTILLING' },
    { part: 'finances', heading: 'ØKONOMI' },
    { part: 'attachments', heading: 'BILAG', marker: '' },
  ],
  furniture: (meeting) => ({ header: meeting.kommune.fullName, footer: '{side}', firstPage: true }),
}
