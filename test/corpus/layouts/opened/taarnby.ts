import { capital, longDate, numericDate, weekday } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { isAway, itemNumber } from '../words.ts'

/** "Åbent referat til …", capitals for every heading, and two labels for absence above the text of each item. */
export const taarnby: MeetingLayout = {
  name: 'taarnby',
  access: 'opened',
  kommuner: ['0185', '0155'],
  caseNumbers: 'yy/n',
  voteForms: ['names', 'counts'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.6, disqualified: 0.2, 'nested-lists': 0.2, 'long-tables': 0.2 },
  head({ meeting, participants }) {
    const minutes = meeting.type === 'referat'
    const title = `${minutes ? 'Åbent referat' : 'Åben dagsorden'} til ${meeting.body}`
    const names = (all: typeof participants): string => all.map(({ person }) => person.name).join(', ')
    const away = minutes ? participants.filter(isAway) : []
    return {
      blocks: [
        paragraph(meeting.kommune.fullName.toUpperCase()),
        { kind: 'title', text: title },
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Mødedato', `${capital(weekday(meeting.date))} den ${longDate(meeting.date)}`],
            ['Mødetidspunkt', meeting.start],
            ['Mødelokale', meeting.location],
            ['Medlemmer', names(participants)],
            ['Afbud', away.length === 0 ? 'Ingen' : names(away)],
          ],
        },
      ],
      truth: { title, time: true, end: false, location: true, participants: 'names', roles: false },
    }
  },
  contents: 'dots',
  contentsHeading: 'Punkter til dagsorden',
  item({ meeting, item, index, random }) {
    const number = itemNumber(meeting, index)
    const initials = `${random.pick(['lno', 'hmy', 'AGI', 'mhe', 'cel'])}.${random.pick(['tf', 'of', 'bk'])}`
    return {
      blocks: [
        heading(1, `${number}. ${item.title}${item.public ? '' : ' - LUKKET SAG'}`),
        paragraph(item.public ? 'Åben sag' : 'Lukket sag'),
        ...(item.caseNumber === null ? [] : [paragraph(`Sagsnr.: ${item.caseNumber}`)]),
        paragraph(`Sagsansvarlig: ${initials}`),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'absence', look: 'two-labels' },
    { part: 'summary', heading: 'RESUMÉ' },
    {
      part: 'proposal',
      heading: 'INDSTILLING',
      style: 'numbered-at',
      verb: ({ body }) => `anbefaler over for ${body}`,
    },
    {
      part: 'decision',
      heading: ({ body, date }) => `BESLUTNING I ${body.toUpperCase()} DEN ${numericDate(date, '.')}`,
    },
    { part: 'presentation', heading: 'UDDYBENDE BEMÆRKNINGER', kind: 'unsaid' },
    { part: 'legal', heading: 'LOVGRUNDLAG' },
    { part: 'finances', heading: 'ØKONOMI' },
    { part: 'attachments', heading: 'BILAG', marker: 'number' },
  ],
  furniture: (meeting) => ({
    header: `${meeting.body} d. ${numericDate(meeting.date)}`,
    footer: '{side}',
    firstPage: false,
  }),
  tail: ({ cases }) => {
    const listed = cases.filter(({ attachments }) => attachments.length > 0)
    if (listed.length === 0) return []
    return [
      heading(1, 'Bilagsoversigt'),
      ...listed.flatMap(({ title, attachments }) => [
        paragraph(`${cases.findIndex((each) => each.title === title) + 1}. ${title}`),
        ...attachments.map(({ name }, index) => paragraph(`${index + 1}. ${name}`)),
      ]),
    ]
  },
}
