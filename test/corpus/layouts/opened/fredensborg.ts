import { numericDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { isAway, itemNumber, withParty } from '../words.ts'

/** A page for printing: neither body nor kind in the head, whoever is absent as a bare line below each title. */
export const fredensborg: MeetingLayout = {
  name: 'fredensborg',
  access: 'opened',
  kommuner: ['0210'],
  types: ['referat'],
  caseNumbers: 'yy/n',
  voteForms: ['groups-og', 'brackets', 'names', 'counts'],
  runningNumbers: true,
  statesAuthority: true,
  withOfficials: false,
  traps: { 'closed-items': 0.3, substitutes: 0.4, disqualified: 0.2, 'nested-lists': 0.2 },
  head({ meeting, participants }) {
    const away = participants.filter(isAway)
    const line = (each: (typeof participants)[number]): string =>
      each.instead === undefined
        ? withParty(each)
        : `${withParty(each)} Stedfortræder for ${each.instead.name} (${each.instead.party})`
    return {
      blocks: [
        paragraph(`${numericDate(meeting.date)} kl. ${meeting.start}\n${meeting.location}`),
        heading(2, 'Medlemmer'),
        ...participants.filter((each) => !away.includes(each)).map((each) => paragraph(line(each))),
        heading(2, 'Afbud'),
        ...(away.length === 0 ? [paragraph('Ingen')] : away.map((each) => paragraph(withParty(each)))),
      ],
      truth: { title: '', time: true, end: false, location: true, participants: 'parties', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index }) {
    const number = itemNumber(meeting, index)
    return {
      blocks: [
        heading(1, `Nr.${number} - ${item.public ? '' : 'Lukket sag: '}${item.title}`),
        ...(item.caseNumber === null ? [] : [paragraph(`Sagsnr.: ${item.caseNumber}`)]),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'absence', look: 'names' },
    { part: 'summary', heading: 'Beslutningstema', kind: 'unsaid' },
    { part: 'presentation', heading: 'Sagsfremstilling og økonomi', kind: 'unsaid' },
    { part: 'finances', heading: 'Bevilling', kind: 'unsaid', whenEmpty: 'Ingen bevillingsmæssig konsekvens.' },
    { part: 'legal', heading: 'Retsgrundlag' },
    { part: 'authority', heading: 'Kompetence', look: 'heading' },
    { part: 'proposal', heading: 'Indstilling', style: 'numbered-bare' },
    { part: 'decision', heading: (meeting) => `Beslutning i ${meeting.body} den ${numericDate(meeting.date)}` },
    { part: 'attachments', heading: 'Bilag', marker: '' },
  ],
  furniture: (meeting) => ({ header: meeting.kommune.fullName, footer: '{side}/{sider}', firstPage: true }),
}
