import { longDate, paddedDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { isAway } from '../words.ts'

/** Numbers of three digits; who is absent and what is attached stands above the text of each item. */
export const vesthimmerland: MeetingLayout = {
  name: 'vesthimmerland',
  access: 'sealed',
  kommuner: ['0820', '0840'],
  types: ['referat'],
  caseNumbers: 'yy/n',
  voteForms: ['names', 'counts'],
  runningNumbers: true,
  statesAuthority: false,
  withOfficials: false,
  traps: { disqualified: 0.2, 'long-tables': 0.2 },
  head({ meeting, participants }) {
    const title = `Åbent møde for ${meeting.body}s møde den ${paddedDate(meeting.date)} kl. ${meeting.start} i ${meeting.location}`
    const away = participants.filter(isAway)
    return {
      blocks: [
        { kind: 'title', text: title },
        heading(2, 'Medlemmer', 'plain'),
        ...participants.map(({ person }) => paragraph(person.name)),
        heading(2, 'Fraværende', 'plain'),
        ...(away.length === 0 ? [paragraph('Ingen')] : away.map(({ person }) => paragraph(person.name))),
        heading(2, 'Bemærkninger til dagsorden', 'plain'),
        paragraph(`Mødet blev afsluttet kl. ${meeting.end} den ${longDate(meeting.date)}.`),
      ],
      truth: { title, time: true, end: true, location: true, participants: 'names', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = String(meeting.firstNumber + index).padStart(3, '0')
    return {
      blocks: [
        heading(1, `${number}. ${item.title}`),
        ...(item.caseNumber === null ? [] : [paragraph(`Sagsnr.: ${item.caseNumber}`)]),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'absence', look: 'fraværende' },
    { part: 'attachments', heading: 'Bilag:', marker: '' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'legal', heading: 'Retsgrundlag' },
    { part: 'finances', heading: 'Økonomi' },
    { part: 'proposal', heading: 'Indstilling', style: 'At-lines' },
    { part: 'decision', heading: 'Beslutning' },
  ],
  furniture: () => ({ footer: '{side}', firstPage: true }),
}
