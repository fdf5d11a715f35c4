import { longDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import { createPeople } from '../../people.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { isAway, itemNumber } from '../words.ts'

/** Everything in capitals, the titles of items too; numbers and status on one line; all attachments again at the end. */
export const skive: MeetingLayout = {
  name: 'skive',
  access: 'sealed',
  kommuner: ['0779', '0773'],
  caseNumbers: 'kommune',
  voteForms: ['names', 'counts'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.4, disqualified: 0.2, 'long-tables': 0.2 },
  head({ meeting, participants }) {
    const minutes = meeting.type === 'referat'
    const names = (all: typeof participants): string => all.map(({ person }) => person.name).join(', ')
    return {
      blocks: [
        { kind: 'title', text: minutes ? 'ÅBENT REFERAT' : 'ÅBEN DAGSORDEN' },
        paragraph(meeting.body.toUpperCase()),
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Mødedato', longDate(meeting.date)],
            ['Mødested', meeting.location],
            ['Mødetidspunkt', meeting.start],
            ['Mødet hævet', minutes ? meeting.end : ''],
            ['Deltagere', names(minutes ? participants.filter((each) => !isAway(each)) : participants)],
            ['Fraværende', minutes ? names(participants.filter(isAway)) : ''],
          ],
        },
      ],
      truth: { title: '', time: true, end: minutes, location: true, participants: 'names', roles: false },
    }
  },
  contents: 'dots',
  contentsHeading: 'INDHOLDSFORTEGNELSE',
  item({ meeting, item, index, random }) {
    const number = itemNumber(meeting, index)
    const person = createPeople(random).person()
    const numbers = [
      ...(item.caseNumber === null ? [] : [`Sagsnr. ${item.caseNumber}`]),
      `Dok.nr. ${item.documentNumber}`,
      `Sagsbeh. ${person.name}`,
      item.public ? 'ÅBENT' : 'LUKKET',
    ]
    return {
      blocks: [heading(1, `${number}. ${item.title.toUpperCase()}`), paragraph(numbers.join('   '))],
      number,
      caseNumber: true,
      documentNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'route', heading: 'FORVENTET SAGSGANG' },
    { part: 'proposal', heading: 'INDSTILLING', style: 'At-lines' },
    { part: 'presentation', heading: 'SAGSFREMSTILLING' },
    { part: 'finances', heading: 'ØKONOMI' },
    { part: 'attachments', heading: 'BILAG', marker: 'number' },
    {
      part: 'decision',
      heading: ({ body, date }) => `BESLUTNING I ${body.toUpperCase()} ${longDate(date).toUpperCase()}`,
    },
  ],
  furniture: () => ({ footer: 'SIDE {side}', firstPage: true }),
  tail: ({ cases }) => {
    const names = cases.flatMap(({ attachments }) => attachments.map(({ name }) => name))
    return names.length === 0 ? [] : [heading(1, 'SAMLET BILAGSLISTE'), ...names.map(paragraph)]
  },
}
