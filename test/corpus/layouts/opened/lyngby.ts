import { capital, longDate, numericDate, weekday } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { isAway, withParty } from '../words.ts'

/** "Protokol", whose head is prose: when, where, and who of the members was not there. */
export const lyngby: MeetingLayout = {
  name: 'lyngby',
  access: 'opened',
  kommuner: ['0173'],
  types: ['referat'],
  caseNumbers: 'integer',
  voteForms: ['names', 'counts', 'flertal'],
  runningNumbers: false,
  statesAuthority: true,
  withOfficials: false,
  traps: { 'closed-items': 0.4, disqualified: 0.2, 'nested-lists': 0.2 },
  head({ meeting, participants }) {
    const away = participants.filter(isAway).map(withParty)
    const officials = meeting.participants.flatMap(({ person }) =>
      'party' in person ? [] : [`${person.title} ${person.name}`],
    )
    const day = `${capital(weekday(meeting.date))} den ${longDate(meeting.date)} kl. ${meeting.start}`
    return {
      blocks: [
        paragraph(meeting.kommune.fullName.toUpperCase()),
        paragraph(meeting.body),
        { kind: 'title', text: 'Protokol' },
        paragraph(`${day} afholdt ${meeting.body} møde i ${meeting.location}.`),
        paragraph(
          away.length === 0
            ? 'Medlemmerne var til stede.'
            : `Medlemmerne var til stede, undtagen: ${away.join(', ')} var fraværende.`,
        ),
        ...(officials.length === 0 ? [] : [paragraph(`Endvidere deltog: ${officials.join(', ')}.`)]),
      ],
      truth: { title: 'Protokol', time: true, end: false, location: true, participants: 'none', roles: false },
    }
  },
  contents: 'dots',
  contentsHeading: 'INDHOLDSFORTEGNELSE',
  item({ item, index }) {
    const number = String(index + 1).padStart(2, '0')
    return {
      blocks: [paragraph(item.public ? 'Åbent punkt' : 'Lukket punkt'), heading(1, `${number} ${item.title}`)],
      number,
      caseNumber: false,
    }
  },
  sectionLevel: 2,
  headingLook: 'derived',
  parts: [
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'finances', heading: 'Økonomiske konsekvenser' },
    { part: 'authority', heading: 'Beslutningskompetence', look: 'heading' },
    { part: 'proposal', heading: 'Indstilling', style: 'at-lines', verb: 'foreslår' },
    { part: 'decision', heading: ({ body, date }) => `${body}, den ${numericDate(date)}`, look: 'plain' },
    { part: 'absence', look: 'var-fraværende' },
  ],
  furniture: (meeting) => ({
    header: `${meeting.body} den ${numericDate(meeting.date)}, s. {side}`,
    firstPage: true,
  }),
  breakBeforeItems: true,
}
