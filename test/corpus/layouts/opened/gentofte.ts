import { longDate, numericDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { SourceBlock } from '../../source-document.ts'
import type { HeadContext, HeadTruth, MeetingLayout } from '../meeting-layout.ts'
import { dotted, isAway, itemNumber } from '../words.ts'

const together = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`

function minutesHead({ meeting, participants }: HeadContext): { blocks: SourceBlock[]; truth: HeadTruth } {
  const title = `Referat af møde i ${meeting.body}`
  const here = participants.filter((each) => !isAway(each)).map(({ person }) => person.name)
  const away = participants.filter(isAway).map(({ person }) => {
    const substitute = participants.find((each) => each.instead?.name === person.name)
    return substitute === undefined ? person.name : `${person.name} (stedfortræder: ${substitute.person.name})`
  })
  return {
    blocks: [
      paragraph(meeting.kommune.fullName.toUpperCase()),
      { kind: 'title', text: title },
      {
        kind: 'labels',
        look: 'space',
        rows: [
          ['Mødetidspunkt', `${numericDate(meeting.date)} ${meeting.start}`],
          ['Mødeafholdelse', meeting.location],
        ],
      },
      paragraph(`Protokollen blev læst og mødet hævet kl.: ${dotted(meeting.end)}`),
      paragraph(`Tilstede: ${together(here)}`),
      ...(away.length === 0 ? [] : [paragraph(`Fraværende: ${together(away)}`)]),
    ],
    truth: { title, time: true, end: true, location: true, participants: 'names', roles: false },
  }
}

function agendaHead({ meeting }: HeadContext): { blocks: SourceBlock[]; truth: HeadTruth } {
  const title = `Dagsorden til møde i ${meeting.body}`
  return {
    blocks: [
      paragraph(meeting.kommune.fullName),
      { kind: 'title', text: title },
      {
        kind: 'labels',
        look: 'space',
        rows: [
          ['Mødedato', longDate(meeting.date)],
          ['Mødetidspunkt', dotted(meeting.start)],
          ['Mødelokale', meeting.location],
        ],
      },
    ],
    truth: { title, time: true, end: false, location: true, participants: 'none', roles: false },
  }
}

/** "1 (Åben) …" with a number of six digits and a year; earlier decisions before this one, whose first line names the body. */
export const gentofte: MeetingLayout = {
  name: 'gentofte',
  access: 'opened',
  kommuner: ['0157'],
  caseNumbers: 'n-yyyy',
  voteForms: ['names', 'counts'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  wording: 'told',
  traps: { 'closed-items': 0.5, substitutes: 0.5, 'earlier-decisions': 0.5, disqualified: 0.2 },
  head: (context) => (context.meeting.type === 'referat' ? minutesHead(context) : agendaHead(context)),
  contents: 'dots',
  contentsHeading: 'Indholdsfortegnelse',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return {
      blocks: [
        heading(1, `${number} (${item.public ? 'Åben' : 'Lukket'}) ${item.title}`),
        ...(item.caseNumber === null ? [] : [paragraph(`Sags ID: ${item.caseNumber}`)]),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'summary', heading: 'Resumé' },
    { part: 'background', heading: 'Baggrund' },
    { part: 'presentation', heading: 'Vurdering', kind: 'unsaid' },
    { part: 'proposal', heading: 'Indstilling', style: 'numbered-to' },
    { part: 'earlier', look: 'tidligere-beslutninger' },
    {
      part: 'decision',
      heading: 'Beslutninger',
      line: (meeting) => `${meeting.body}, den ${numericDate(meeting.date)}`,
    },
    { part: 'attachments', heading: 'Bilag', marker: 'number' },
  ],
  furniture: () => ({ footer: 'Side {side} af {sider}', firstPage: true }),
}
