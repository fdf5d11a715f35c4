import { longDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { isAway, itemNumber, word } from '../words.ts'

/** Labels without colons, members one to a line with the chair's office behind a dash. */
export const frederikshavn: MeetingLayout = {
  name: 'frederikshavn',
  access: 'opened',
  kommuner: ['0813', '0825'],
  caseNumbers: 'yy/n',
  voteForms: ['groups', 'names', 'counts'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.4, substitutes: 0.4, disqualified: 0.2, 'nested-lists': 0.2 },
  head({ meeting, participants }) {
    const minutes = meeting.type === 'referat'
    const names = (all: typeof participants): string => all.map(({ person }) => person.name).join(', ')
    const away = minutes ? participants.filter(isAway) : []
    const substitutes = participants.filter(({ attendance }) => attendance === 'substitute')
    const lines = participants
      .filter((each) => !substitutes.includes(each))
      .map(({ person }) =>
        'party' in person ? [`${person.name} (${person.party})`, ...person.roles].join(' - ') : person.name,
      )
    return {
      blocks: [
        { kind: 'title', text: word(meeting) },
        paragraph(meeting.body),
        paragraph(meeting.extraordinary ? 'Ekstraordinært møde' : 'Ordinært møde'),
        {
          kind: 'labels',
          look: 'space',
          rows: [
            ['Dato', longDate(meeting.date)],
            ['Tid', meeting.start],
            ['Sted', meeting.location],
            ['NB.', ''],
            ['Fraværende', names(away)],
            ['Stedfortræder', names(substitutes)],
          ],
        },
        heading(2, 'Medlemmer'),
        ...lines.map(paragraph),
      ],
      truth: { title: '', time: true, end: false, location: true, participants: 'parties', roles: true },
    }
  },
  contents: 'dots',
  contentsHeading: 'Indholdsfortegnelse',
  item({ meeting, item, index, random }) {
    const number = itemNumber(meeting, index)
    const first = !item.public && meeting.cases.findIndex((each) => !each.public) === index
    const about = [
      ...(item.caseNumber === null ? [] : [`Sagsnr: ${item.caseNumber}`]),
      `Forvaltning: ${random.pick(['CTM', 'CSÆ', 'CBK', 'CBU'])}`,
      `Sbh: ${random.pick(['hasc', 'jage', 'MOMI', 'phol'])}`,
    ]
    return {
      blocks: [
        ...(index === 0 ? [heading(1, 'Åbne punkter', 'plain')] : []),
        ...(first ? [heading(1, 'Lukkede punkter', 'plain')] : []),
        heading(1, `${number}. ${item.title}`),
        paragraph(about.join('\n')),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'legal', heading: 'Juridisk grundlag' },
    { part: 'finances', heading: 'Økonomiske konsekvenser' },
    { part: 'proposal', heading: 'Indstilling', style: 'sentence' },
    { part: 'decision', heading: ({ body, date }) => `Beslutning ${body} den ${longDate(date)}` },
    { part: 'attachments', heading: 'Bilag', marker: 'number' },
  ],
  furniture: (meeting) => ({
    header: meeting.kommune.fullName,
    footer: `${meeting.body} - ${word(meeting)} - ${longDate(meeting.date)}   Side {side} af {sider}`,
    firstPage: true,
  }),
}
