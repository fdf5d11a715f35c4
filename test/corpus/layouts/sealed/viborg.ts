import { numericDate } from '../../danish-dates.ts'
import { heading } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { itemNumber, word } from '../words.ts'

/** Numbers without a full stop, and headings under which "Intet." stands where there is nothing to say. */
export const viborg: MeetingLayout = {
  name: 'viborg',
  access: 'sealed',
  kommuner: ['0791', '0779'],
  caseNumbers: 'yy/n',
  voteForms: ['names', 'counts'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  silentOnAbsence: true,
  wording: 'told',
  traps: { disqualified: 0.3, 'nested-lists': 0.2 },
  head({ meeting }) {
    const title = `${meeting.body} - ${word(meeting)} fra mødet den ${numericDate(meeting.date)}`
    return {
      blocks: [{ kind: 'title', text: title }, heading(2, word(meeting))],
      truth: { title, time: false, end: false, location: false, participants: 'none', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return { blocks: [heading(1, `${number} ${item.title}`)], number, caseNumber: false }
  },
  sectionLevel: 2,
  parts: [
    { part: 'summary', heading: 'Resume' },
    {
      part: 'proposal',
      heading: 'Indstilling',
      style: 'numbered-at',
      verb: ({ body }) => `indstiller til ${body}`,
    },
    { part: 'decision', heading: ({ body, date }) => `Beslutning i ${body} den ${numericDate(date)}` },
    { part: 'background', heading: 'Historik', kind: 'unsaid', whenEmpty: 'Intet.' },
    { part: 'hearing', heading: 'Inddragelse og høring', whenEmpty: 'Intet.' },
    { part: 'presentation', heading: 'Beskrivelse', kind: 'unsaid' },
    { part: 'process', heading: 'Tidsperspektiv', kind: 'unsaid', whenEmpty: 'Intet.' },
    { part: 'finances', heading: 'Økonomiske forhold og konsekvenser', whenEmpty: 'Intet.' },
    { part: 'legal', heading: 'Juridiske og planmæssige forhold', whenEmpty: 'Intet.' },
    { part: 'attachments', heading: 'Bilag', marker: 'number' },
  ],
  furniture: (meeting) => ({ header: meeting.kommune.fullName, footer: 'Side {side}', firstPage: true }),
}
