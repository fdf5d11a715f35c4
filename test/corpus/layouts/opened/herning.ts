import { longDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import { createPeople } from '../../people.ts'
import type { MeetingLayout } from '../meeting-layout.ts'
import { itemNumber } from '../words.ts'

/** A page for printing that says "Dagsordenpunkter" of minutes too, with every title twice and a row of bodies to tick. */
export const herning: MeetingLayout = {
  name: 'herning',
  access: 'opened',
  kommuner: ['0657', '0756'],
  caseNumbers: 'kle',
  voteForms: ['names', 'counts'],
  runningNumbers: true,
  statesAuthority: false,
  withOfficials: false,
  traps: { disqualified: 0.3, 'shared-case-numbers': 0.2, 'nested-lists': 0.2 },
  head({ meeting }) {
    return {
      blocks: [
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Udvalg', meeting.body],
            ['Mødedato', longDate(meeting.date)],
            ['Mødested', meeting.location],
          ],
        },
        heading(2, 'Dagsordenpunkter'),
      ],
      truth: { title: '', time: false, end: false, location: true, participants: 'none', roles: false },
    }
  },
  contents: 'none',
  item({ meeting, item, index, random }) {
    const number = itemNumber(meeting, index)
    const person = createPeople(random).person()
    const numbers = item.caseNumber === null ? '' : `Sagsnr.: ${item.caseNumber} `
    return {
      blocks: [
        heading(1, `${number}. ${item.title}`),
        paragraph(`${numbers}Sagsbehandler: ${person.name}`),
        paragraph(item.title),
        paragraph('DIR\nFOU\nBFU\nSOS\nBSK\nKFU\nBYP\nTMU\nØKE\nBYR'),
        paragraph('Øvrige sagsbehandlere: -'),
      ],
      number,
      caseNumber: true,
    }
  },
  sectionLevel: 2,
  parts: [
    { part: 'summary', heading: 'Sagsresume' },
    { part: 'presentation', heading: 'Sagsfremstilling' },
    { part: 'finances', heading: 'Økonomi' },
    { part: 'proposal', heading: 'Indstilling', style: 'at-lines' },
    { part: 'decision', heading: 'Beslutning' },
    { part: 'absence', look: 'afbud-colon' },
    { part: 'attachments', heading: 'Bilag', marker: '' },
  ],
  furniture: (meeting) => ({ header: meeting.kommune.fullName, footer: '{side}', firstPage: true }),
}
