import { longDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { isAway, itemNumber, word } from './words.ts'

/** Colons behind the section names, "Forvaltningen foreslår" instead of Indstilling. */
export const middelfart: MeetingLayout = {
  name: 'middelfart',
  access: 'opened',
  kommuner: ['0410', '0420'],
  caseNumbers: 'integer',
  voteForms: ['names', 'counts'],
  runningNumbers: true,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.5, disqualified: 0.2, 'nested-lists': 0.2 },
  head({ meeting, participants }) {
    const title = `${word(meeting)} for ${meeting.body} møde den ${longDate(meeting.date)}`
    const names = (all: typeof participants): string => all.map(({ person }) => person.name).join('\n')
    const dagsorden = meeting.type === 'dagsorden'
    return {
      blocks: [
        paragraph(meeting.kommune.fullName),
        { kind: 'title', text: title },
        {
          kind: 'labels',
          look: 'stacked',
          rows: [
            ['Møde:', meeting.body],
            ['Mødetid:', `${longDate(meeting.date)} kl. ${meeting.start}`],
            [dagsorden ? 'Medlemmer:' : 'Tilstede:', names(participants.filter((each) => dagsorden || !isAway(each)))],
            ...(dagsorden ? [] : [['Fraværende:', names(participants.filter(isAway))] as const]),
          ],
        },
        heading(1, 'ÅBNE SAGER', 'plain'),
      ],
      truth: { title, time: true, end: false, location: false, participants: 'names', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    const line = item.caseNumber === null ? [] : [paragraph(`Sagsnr.: ${item.caseNumber}`)]
    const first = !item.public && meeting.cases.findIndex((each) => !each.public) === index
    return {
      blocks: [
        ...(first ? [heading(1, 'LUKKEDE SAGER', 'plain')] : []),
        heading(1, `${number}. ${item.title}`),
        ...line,
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  headingLook: 'plain',
  parts: [
    { part: 'summary', heading: 'Præsentation:', kind: 'unsaid' },
    { part: 'proposal', heading: 'Forvaltningen foreslår:', by: 'Forvaltningen', style: 'bullets' },
    { part: 'presentation', heading: 'Sagsbeskrivelse:' },
    { part: 'finances', heading: 'Økonomi:' },
    { part: 'attachments', heading: 'Bilag:', marker: '' },
    { part: 'decision', heading: 'Beslutning:' },
  ],
  furniture: () => ({ footer: 'Side {side} af {sider}', firstPage: true }),
}
