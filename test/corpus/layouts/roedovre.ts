import { numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { SourceBlock } from '../source-document.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { isAway, itemNumber, withParty } from './words.ts'

/** The title first, "Sag nr." below it; the competence as an abbreviation. */
export const roedovre: MeetingLayout = {
  name: 'roedovre',
  access: 'known',
  kommuner: ['0175', '0185'],
  caseNumbers: 'yy/n',
  voteForms: ['groups', 'names', 'counts'],
  runningNumbers: true,
  statesAuthority: true,
  withOfficials: false,
  traps: { 'closed-items': 0.3, disqualified: 0.3, 'earlier-decisions': 0.4 },
  head({ meeting, participants }) {
    const title = meeting.type === 'referat' ? meeting.body : `Dagsorden ${meeting.body}`
    const away = meeting.type === 'referat' ? participants.filter(isAway) : []
    const last = meeting.firstNumber + meeting.cases.length - 1
    const lines = (texts: readonly string[]): SourceBlock[] => [paragraph(texts.join('\n'))]
    return {
      blocks: [
        paragraph(meeting.kommune.fullName),
        { kind: 'title', text: title },
        paragraph(numericDate(meeting.date)),
        heading(2, 'Medlemmer'),
        ...lines(participants.map(withParty)),
        ...(away.length === 0
          ? []
          : [
              heading(2, 'Fraværende'),
              ...lines(away.map((each) => `${withParty(each)}, sag ${meeting.firstNumber}-${last}`)),
            ]),
        paragraph(`Sager ${meeting.firstNumber} - ${last}`),
      ],
      truth: { title, time: false, end: false, location: false, participants: 'parties', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return {
      blocks: [heading(1, `${item.title}${item.public ? '' : ' (lukket)'}`), paragraph(`Sag nr. ${number}`)],
      number,
      caseNumber: false,
    }
  },
  sectionLevel: 2,
  parts: [
    {
      part: 'authority',
      heading: 'Beslutningskompetence:',
      look: 'inline',
      value: (item, meeting) =>
        item.authority === 'Kommunalbestyrelsen'
          ? 'KB'
          : item.authority === 'Økonomiudvalget'
            ? 'ØU'
            : item.authority === meeting.kommune.council
              ? 'BY'
              : item.authority,
    },
    { part: 'summary', heading: 'Sagens kerne', kind: 'unsaid', always: true },
    { part: 'proposal', heading: 'Indstilling', style: 'at-lines' },
    { part: 'earlier', look: 'inline' },
    { part: 'decision', heading: 'Beslutning' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'legal', heading: 'Lov- og plangrundlag' },
    { part: 'finances', heading: 'Økonomiske konsekvenser' },
    { part: 'process', heading: 'Tidsplan', kind: 'unsaid' },
    { part: 'attachments', heading: 'Bilag', marker: '' },
  ],
  furniture: () => ({ footer: 'Side {side} af {sider}', firstPage: true }),
}
