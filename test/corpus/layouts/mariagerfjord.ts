import { longDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { dotted, isAway, itemNumber, substituteNote, word } from './words.ts'

/** SBSYS: the case number stands before the title, and numbers run on over the year. */
export const mariagerfjord: MeetingLayout = {
  name: 'mariagerfjord',
  access: 'known',
  kommuner: ['0846', '0840', '0820'],
  caseNumbers: 'kle',
  voteForms: ['names', 'flertal', 'counts'],
  runningNumbers: true,
  statesAuthority: false,
  withOfficials: false,
  traps: {
    'closed-items': 0.4,
    disqualified: 0.3,
    latecomers: 0.3,
    'shared-case-numbers': 0.3,
    'long-tables': 0.2,
    'nested-lists': 0.3,
  },
  head({ meeting, participants }) {
    const title = `${word(meeting)} til mødet i ${meeting.body} den ${longDate(meeting.date)} kl. ${meeting.start} i ${meeting.location}`
    const away = meeting.type === 'referat' ? participants.filter(isAway).map(({ person }) => person.name) : []
    return {
      blocks: [
        paragraph(meeting.kommune.fullName),
        { kind: 'title', text: title },
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            [
              'Deltagere',
              participants
                .filter((each) => !isAway(each) || meeting.type === 'dagsorden')
                .map(({ person }) => person.name)
                .join(', '),
            ],
            ...(away.length === 0 ? [] : [['Afbud', away.join(', ')] as const]),
          ],
        },
        ...substituteNote(participants).map(paragraph),
      ],
      truth: { title, time: true, end: false, location: true, participants: 'names', roles: false },
    }
  },
  contents: 'dots',
  contentsHeading: 'Indholdsfortegnelse',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return {
      blocks: [
        ...(item.caseNumber === null ? [] : [paragraph(item.caseNumber)]),
        heading(1, `${number}. ${item.public ? '' : 'Lukket: '}${item.title}`, 'derived'),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'route', heading: 'Forventet sagsgang' },
    { part: 'background', heading: 'Anledning' },
    { part: 'proposal', heading: 'Indstilling', style: 'at-lines' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'finances', heading: 'Økonomi' },
    { part: 'attachments', heading: 'Bilag', marker: '' },
    { part: 'decision', heading: 'Beslutning' },
    { part: 'absence', look: 'fraværende' },
  ],
  furniture: (meeting) => ({
    header: `${meeting.body}, ${longDate(meeting.date)} kl. ${dotted(meeting.start)}`,
    footer: 'Side {side}',
    firstPage: true,
  }),
}
