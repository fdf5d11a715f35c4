import { longDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { OtherKind } from './other-kind.ts'

/** What citizens ask, answered for everybody: nobody has put the questions. */
const frequentQuestions: OtherKind = {
  name: 'ofte stillede spørgsmål',
  access: 'known',
  compose({ kommune, filler, random }) {
    const title = `Spørgsmål og svar om ${random.pick(['den nye ordning', 'byggeriet', 'ændringerne'])}`
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        paragraph(`Her kan du læse, hvad ${kommune.fullName} svarer på det, som flest spørger om.`),
        ...filler.topic.questions.flatMap(({ question, answer }) => [
          heading(2, filler.fill(question)),
          ...answer.map((text) => paragraph(filler.fill(text))),
        ]),
      ],
    }
  },
}

/** An event with a programme looks like a meeting with an agenda; its day is not that of the document. */
const invitation: OtherKind = {
  name: 'invitation',
  access: 'known',
  compose({ kommune, date, filler, random }) {
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
  },
}

/** A letter to an authority that has asked for a statement, with two addresses and the case numbers of both. */
const statement: OtherKind = {
  name: 'udtalelse',
  access: 'known',
  compose({ kommune, date, filler, paragraphs, caseNumber, person, random }) {
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
  },
}

/** A page of a web site: nothing in it tells what kind of document it is. */
const webPage: OtherKind = {
  name: 'webside',
  access: 'known',
  compose({ kommune, filler, paragraphs, random }) {
    const title = random.pick(['Borgerinddragelse', 'Sådan arbejder vi', 'Hvem kan få hjælp?', 'Råd og nævn'])
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        paragraph(`${kommune.fullName} arbejder for, at borgerne mødes på en ordentlig måde.`),
        ...paragraphs(3),
        heading(2, 'Kontakt'),
        paragraph(`Ring til ${random.pick(filler.topic.units)}, hvis du vil vide mere.`),
      ],
    }
  },
}

export const pages: readonly OtherKind[] = [frequentQuestions, invitation, statement, webPage]
