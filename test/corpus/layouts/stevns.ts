import { capital, longDate, weekday } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { isAway, itemNumber, withParty, word } from './words.ts'

/** Votes by groups in parentheses, decisions of the bodies before under the proposal. */
export const stevns: MeetingLayout = {
  name: 'stevns',
  access: 'known',
  kommuner: ['0336', '0320'],
  caseNumbers: 'yy/n',
  voteForms: ['medlemmer', 'names', 'groups'],
  runningNumbers: true,
  statesAuthority: false,
  withOfficials: false,
  traps: { 'closed-items': 0.3, 'earlier-decisions': 0.6, 'destroyed-characters': 0.2 },
  head({ meeting, participants }) {
    const title = word(meeting)
    const away = meeting.type === 'referat' ? participants.filter(isAway).map(withParty) : []
    return {
      blocks: [
        { kind: 'title', text: title },
        paragraph(meeting.kommune.fullName),
        paragraph(`${capital(weekday(meeting.date))} d. ${longDate(meeting.date)}, kl. ${meeting.start}`),
        {
          kind: 'labels',
          look: 'space',
          rows: [
            ['Mødested', meeting.location],
            ['Udvalg', meeting.body],
            ['Medlemmer', participants.map(withParty).join(', ')],
            ['Bemærkninger', away.length === 0 ? '' : `Ikke til stede: ${away.join(', ')}.`],
          ],
        },
      ],
      truth: { title, time: true, end: false, location: true, participants: 'parties', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return {
      blocks: [heading(1, `${number}. ${item.public ? '' : 'Lukket - '}${item.title}`)],
      number,
      caseNumber: false,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'summary', heading: 'Resume' },
    { part: 'proposal', heading: 'Indstilling', style: 'numbered' },
    { part: 'earlier', look: 'inline' },
    { part: 'decision', heading: 'Beslutning' },
    { part: 'absence', look: 'ikke-til-stede' },
    { part: 'route', heading: 'Sagens gang' },
    { part: 'presentation', heading: 'Beskrivelse af sagen' },
    { part: 'finances', heading: 'Økonomi' },
    { part: 'attachments', heading: 'Bilag', marker: 'file' },
  ],
  furniture: () => ({ footer: 'Side {side}', firstPage: true }),
}
