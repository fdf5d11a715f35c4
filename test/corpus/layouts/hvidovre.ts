import { capital, longDate, numericDate, weekday } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { SourceBlock } from '../source-document.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import { isAway, itemNumber, substituteNote, withParty, word } from './words.ts'

export const hvidovre: MeetingLayout = {
  name: 'hvidovre',
  access: 'known',
  kommuner: ['0167', '0161', '0183'],
  caseNumbers: 'yy/n',
  voteForms: ['groups', 'counts', 'names'],
  runningNumbers: false,
  statesAuthority: false,
  withOfficials: false,
  traps: {
    'closed-items': 0.3,
    substitutes: 0.4,
    latecomers: 0.3,
    disqualified: 0.3,
    'nested-lists': 0.3,
    'long-tables': 0.2,
  },
  head({ meeting, participants }) {
    const title = `${word(meeting)} - ${meeting.body} den ${longDate(meeting.date)}`
    const names = (all: typeof participants): SourceBlock => ({
      kind: 'list',
      items: all.map((each) => ({ marker: '•', text: withParty(each) })),
    })
    const regular = participants.filter((each) => each.attendance !== 'substitute')
    const away = meeting.type === 'referat' ? regular.filter(isAway) : []
    const notes = substituteNote(participants)
    return {
      blocks: [
        { kind: 'title', text: title },
        heading(2, 'Mødefakta'),
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Dato', `${capital(weekday(meeting.date))} den ${longDate(meeting.date)}`],
            ['Mødetidspunkt', `Kl. ${meeting.start}`],
            ['Mødested', meeting.location],
          ],
        },
        heading(2, 'Medlemmer'),
        names(regular.filter((each) => !away.includes(each))),
        ...(away.length === 0 ? [] : [heading(2, 'Fraværende med afbud'), names(away)]),
        ...(notes.length === 0 ? [] : [heading(2, 'Bemærkninger'), ...notes.map(paragraph)]),
      ],
      truth: { title, time: true, end: false, location: true, participants: 'parties', roles: false },
    }
  },
  contents: 'dots',
  contentsHeading: 'Indholdsfortegnelse',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    const line = item.caseNumber === null ? [] : [paragraph(`Sagsnr.: ${item.caseNumber}`)]
    return {
      blocks: [heading(1, `${number}. ${item.public ? '' : '(Lukket) '}${item.title}`), ...line],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'summary', heading: 'Beslutningstema', kind: 'unsaid' },
    { part: 'proposal', heading: 'Indstilling', style: 'numbered-at', verb: 'indstiller til udvalget' },
    { part: 'decision', heading: (meeting) => `Beslutning i ${meeting.body} den ${numericDate(meeting.date)}` },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'legal', heading: 'Retsgrundlag' },
    { part: 'background', heading: 'Politiske beslutninger og aftaler', kind: 'unsaid' },
    { part: 'finances', heading: 'Økonomiske konsekvenser' },
    { part: 'attachments', heading: 'Bilag', marker: 'number' },
  ],
  furniture: (meeting) => ({ header: meeting.kommune.fullName, footer: 'Side {side} af {sider}', firstPage: true }),
}
