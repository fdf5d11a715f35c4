import { capital, longDate, numericDate, weekday } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { dotted, isAway, itemNumber, substituteNote, withParty, word } from '../words.ts'

/** Begin and end on lines of their own, members and absentees in two lists; "Sagen afgøres i"; "Beslutninger". */
export const helsingoer: MeetingLayout = {
  name: 'helsingoer',
  access: 'sealed',
  kommuner: ['0217', '0190'],
  caseNumbers: 'yy/n',
  voteForms: ['groups', 'names', 'flertal'],
  runningNumbers: false,
  statesAuthority: true,
  withOfficials: false,
  traps: { 'closed-items': 0.4, substitutes: 0.5, disqualified: 0.2 },
  head({ meeting, participants }) {
    const regular = participants.filter(({ attendance }) => attendance !== 'substitute')
    const away = meeting.type === 'referat' ? regular.filter(isAway) : []
    const title = `${word(meeting)} ${meeting.body}`
    return {
      blocks: [
        { kind: 'title', text: title },
        {
          kind: 'labels',
          look: 'stacked',
          rows: [
            ['Mødedato:', `${capital(weekday(meeting.date))} den ${longDate(meeting.date)}`],
            ['Mødetidspunkt:', `Kl. ${dotted(meeting.start)}`],
            ['Sluttidspunkt:', `Kl. ${dotted(meeting.end)}`],
            ['Mødested:', meeting.location],
            ['Medlemmer:', regular.map(withParty).join('\n')],
            ...(away.length === 0 ? [] : [['Fraværende:', away.map(({ person }) => person.name).join('\n')] as const]),
            ['Bemærkninger:', substituteNote(participants).join(' ')],
          ],
        },
      ],
      truth: { title, time: true, end: true, location: true, participants: 'parties', roles: false },
    }
  },
  contents: 'dots',
  contentsHeading: 'Sagsoversigt',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index).padStart(2, '0')
    return {
      blocks: [
        heading(1, `${number}. ${item.public ? '' : 'Lukket - '}${item.title}`),
        paragraph(item.public ? 'Åben sag' : 'Lukket sag'),
        ...(item.caseNumber === null ? [] : [paragraph(`Sagsnr.: ${item.caseNumber}`)]),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'authority', heading: 'Sagen afgøres i:', look: 'inline' },
    { part: 'background', heading: 'Indledning/Baggrund' },
    { part: 'legal', heading: 'Retsgrundlag' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'finances', heading: 'Økonomi/Personaleforhold' },
    { part: 'hearing', heading: 'Kommunikation/Høring' },
    { part: 'proposal', heading: 'Indstilling', style: 'At-lines' },
    { part: 'decision', heading: ({ body, date }) => `Beslutninger ${body} den ${numericDate(date)}` },
    { part: 'absence', look: 'ikke-til-stede' },
    { part: 'attachments', heading: 'Bilag:', marker: '' },
  ],
  furniture: (meeting) => ({ header: `${meeting.kommune.fullName}   ${meeting.body}   Side {side}`, firstPage: false }),
}
