import { longDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { dotted, isAway, itemNumber } from '../words.ts'

/** Minutes that a council's secretary types: no headings within an item, "Referat:" before what was decided. */
export const aeldreraad: MeetingLayout = {
  name: 'aeldreraad',
  access: 'opened',
  kommuner: ['0155', '0440'],
  types: ['referat'],
  bodies: ['Ældrerådet', 'Handicaprådet', 'Integrationsrådet', 'Udsatterådet'],
  caseNumbers: 'integer',
  voteForms: [],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  wording: 'told',
  traps: { latecomers: 0.4, 'destroyed-characters': 0.2 },
  head({ meeting, participants }) {
    const title = `Referat fra ${meeting.body}s møde den ${longDate(meeting.date)}`
    const names = (all: typeof participants): string => all.map(({ person }) => person.name).join(', ')
    const away = participants.filter(isAway)
    return {
      blocks: [
        { kind: 'title', text: title },
        paragraph(`Kl. ${dotted(meeting.start)} – ${dotted(meeting.end)} i ${meeting.location}`),
        paragraph(meeting.kommune.fullName),
        paragraph(`Til stede: ${names(participants.filter((each) => !isAway(each)))}.`),
        ...(away.length === 0 ? [] : [paragraph(`Afbud: ${names(away)}.`)]),
      ],
      truth: { title, time: true, end: true, location: true, participants: 'names', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return { blocks: [heading(1, `${number}. ${item.title}`, 'plain')], number, caseNumber: false }
  },
  sectionLevel: 2,
  parts: [
    { part: 'bare', of: 'presentation' },
    { part: 'decision', heading: 'Referat:', look: 'line' },
  ],
  furniture: () => ({ footer: '{side}', firstPage: true }),
}
