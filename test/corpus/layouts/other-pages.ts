import { longDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { OtherContext, OtherKind } from './other-kind.ts'

/** Whether a letter is one of these instead: told by its day, so that all others stay as they are drawn. */
export function isOther(date: string): boolean {
  return Number(date.slice(-2)) % 3 === 0
}

/** An event with a programme looks like a meeting with an agenda; its day is not that of the document. */
export function invitation({ kommune, date, filler, random }: OtherContext): ReturnType<OtherKind['compose']> {
  const title = `Invitation til ${random.pick(['borgermøde', 'dialogmøde', 'åbent hus'])} om ${random.pick(['byens udvikling', 'skolernes fremtid', 'de nye boliger'])}`
  return {
    title,
    date: null,
    blocks: [
      { kind: 'title', text: title },
      paragraph(`${kommune.fullName} inviterer alle interesserede til en aften med oplæg og debat.`),
      {
        kind: 'labels',
        look: 'colon',
        rows: [
          ['Tid', `${longDate(date)} kl. 17.00-20.00`],
          ['Sted', filler.fill('{sted}')],
        ],
      },
      heading(1, 'Program'),
      {
        kind: 'list',
        items: [
          'Velkomst ved udvalgsformanden',
          'Oplæg fra forvaltningen',
          'Spørgsmål fra salen',
          'Tak for i aften',
        ].map((text, index) => ({ marker: `${index + 1}.`, text })),
      },
      paragraph('Tilmelding sker på kommunens hjemmeside senest en uge før.'),
    ],
  }
}

/** A letter to an authority that has asked for a statement, with two addresses and the case numbers of both. */
export function statement(context: OtherContext): ReturnType<OtherKind['compose']> {
  const { kommune, date, filler, paragraphs, caseNumber, person, random } = context
  const title = `Udtalelse til ${random.pick(['Ankestyrelsen', 'Folketingets Ombudsmand'])} om ${random.pick(['sagsbehandlingsfrister', 'en sag om aktindsigt', 'kommunens vejledning'])}`
  const unit = random.pick(filler.topic.units)
  return {
    title,
    date,
    caseNumber: true,
    unit,
    blocks: [
      paragraph(kommune.fullName),
      paragraph(unit),
      {
        kind: 'labels',
        look: 'colon',
        rows: [
          ['Dato', longDate(date)],
          ['Sagsnr.', caseNumber],
          ['Sagsbehandler', person.name],
        ],
      },
      { kind: 'title', text: title },
      paragraph('I har bedt om en udtalelse og om svar på, hvilke regler kommunen har anvendt i sagen.'),
      ...paragraphs(3),
      { kind: 'signature', lines: ['Med venlig hilsen', person.name, 'jurist'] },
    ],
  }
}
