import { numericDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { itemNumber, word } from '../words.ts'

/** Members with a comma before the party; closed items are announced at the top of the page. */
export const koege: MeetingLayout = {
  name: 'koege',
  access: 'sealed',
  kommuner: ['0259', '0253'],
  caseNumbers: 'edoc',
  voteForms: ['groups-og', 'brackets', 'names', 'counts'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.4, latecomers: 0.3, disqualified: 0.3 },
  head({ meeting, participants }) {
    const title = `${word(meeting)} af møde i ${meeting.body}`
    return {
      blocks: [
        { kind: 'title', text: title },
        paragraph(`Den ${numericDate(meeting.date, '.')} kl. ${meeting.start} i ${meeting.location}`),
        heading(2, 'Deltagere:'),
        ...participants.map(({ person, attendance }) =>
          paragraph(
            'party' in person
              ? `${person.name}, (${person.party})${attendance === 'absent' ? ' - afbud' : ''}`
              : person.name,
          ),
        ),
      ],
      truth: { title, time: true, end: false, location: true, participants: 'parties', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    const first = !item.public && meeting.cases.findIndex((each) => !each.public) === index
    return {
      blocks: [
        ...(first ? [heading(1, 'Lukkede punkter')] : []),
        heading(1, `${number}.   ${item.title}`),
        ...(item.caseNumber === null ? [] : [paragraph(`${item.caseNumber}`)]),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'decision', heading: 'Beslutning' },
    { part: 'proposal', heading: 'Indstilling', style: 'sentence' },
    { part: 'presentation', heading: 'Baggrund og vurdering', kind: 'unsaid' },
    { part: 'finances', heading: 'Økonomi' },
    { part: 'hearing', heading: 'Kommunikation', kind: 'unsaid' },
    { part: 'attachments', heading: 'Bilag', marker: 'file' },
  ],
  furniture: (meeting) => ({ header: meeting.kommune.fullName, footer: 'Til toppen', firstPage: true }),
}
