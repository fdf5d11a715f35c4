import { numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { isAway, spokenDay, substituteNote } from './words.ts'

export const aabenraa: MeetingLayout = {
  name: 'aabenraa',
  access: 'known',
  kommuner: ['0580', '0540'],
  caseNumbers: 'yy/n',
  voteForms: ['names', 'counts', 'flertal'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  traps: {
    'earlier-decisions': 0.3,
    latecomers: 0.2,
    disqualified: 0.3,
    substitutes: 0.3,
    'nested-lists': 0.3,
    'long-tables': 0.3,
    'destroyed-characters': 0.15,
    'shared-case-numbers': 0.3,
  },
  head({ meeting, participants }) {
    const title = meeting.type === 'referat' ? 'Beslutningsprotokol' : 'Dagsorden'
    const away = participants.filter(isAway).map(({ person }) => person.name)
    const notes = [
      ...(away.length > 0 && meeting.type === 'referat' ? [`Afbud fra ${away.join(' og ')}.`] : []),
      ...substituteNote(participants),
    ].join(' ')
    return {
      blocks: [
        { kind: 'title', text: title },
        paragraph(`${spokenDay(meeting)} kl. ${meeting.start}`),
        {
          kind: 'labels',
          look: 'table',
          rows: [
            ['Mødested:', meeting.location],
            ['Udvalg:', meeting.body],
            [
              'Medlemmer:',
              participants
                .filter((each) => each.attendance !== 'substitute')
                .map(({ person }) => person.name)
                .join(', '),
            ],
            ['Bemærkninger:', notes],
          ],
        },
      ],
      truth: { title, time: true, end: false, location: true, participants: 'names', roles: false },
    }
  },
  contents: 'none',
  item({ item }) {
    const sentence = item.public ? item.title : `Lukket sag: ${item.title}`
    const line =
      item.caseNumber === null ? [] : [paragraph(`Sagsid.: ${item.caseNumber}, Sagsinitialer: ${item.initials}`)]
    return { blocks: [heading(1, sentence), ...line], number: null, caseNumber: true }
  },
  sectionLevel: 2,
  parts: [
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'legal', heading: 'Lovgrundlag' },
    { part: 'finances', heading: 'Økonomi og afledt drift' },
    { part: 'hearing', heading: 'Høring/udtalelse' },
    { part: 'proposal', heading: 'Indstilling', style: 'at-lines' },
    { part: 'earlier', look: 'inline' },
    { part: 'decision', heading: (meeting) => `Beslutning ${meeting.body} den ${numericDate(meeting.date)}` },
    { part: 'absence', look: 'afbud-colon' },
    { part: 'attachments', heading: 'Bilag', marker: 'number' },
  ],
  furniture: (meeting) => ({
    header: `${meeting.kommune.fullName} – ${meeting.body}`,
    footer: 'Side {side}',
    firstPage: true,
  }),
}
