import { longDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { SourceBlock } from '../../source-document.ts'
import type { OtherKind } from '../other-kind.ts'

/** Answers to a hearing, each with what the administration says to it: nobody asks, and nothing is decided. */
const hvidbog: OtherKind = {
  name: 'hvidbog',
  access: 'sealed',
  compose({ kommune, filler, random }) {
    const number = random.int(11, 400)
    const title = `Hvidbog - høringssvar til forslag til lokalplan ${number}`
    const answers: SourceBlock[] = filler.topic.questions.flatMap(({ question, answer }, index) => [
      heading(2, `Høringssvar ${index + 1}`),
      paragraph(filler.fill(question)),
      paragraph(`Forvaltningens bemærkninger: ${filler.fill(answer[0] ?? '')}`),
    ])
    return {
      title,
      date: null,
      blocks: [
        paragraph(kommune.fullName),
        { kind: 'title', text: title },
        paragraph(`I høringsperioden er der modtaget ${filler.topic.questions.length} høringssvar.`),
        ...answers,
      ],
    }
  },
}

/** A contract between two parties, with clauses like the items of an agenda. */
const driftsaftale: OtherKind = {
  name: 'driftsaftale',
  access: 'sealed',
  compose({ kommune, date, filler, paragraphs, person }) {
    const title = filler.fill('Driftsaftale for {sted}')
    return {
      title,
      date,
      blocks: [
        { kind: 'title', text: title },
        paragraph(`mellem ${kommune.fullName} og bestyrelsen for institutionen`),
        heading(1, '1. Aftalens parter'),
        paragraph('Parterne mødes to gange om året og tager referat af møderne.'),
        heading(1, '2. Formål'),
        ...paragraphs(1),
        heading(1, '3. Økonomi'),
        ...paragraphs(1),
        heading(1, '4. Opsigelse'),
        paragraph('Aftalen kan opsiges af begge parter med seks måneders varsel.'),
        paragraph(`Dato: ${longDate(date)}`),
        { kind: 'signature', lines: [person.name, 'formand for bestyrelsen'] },
      ],
    }
  },
}

/** Other documents that whoever builds parsers does not read. */
export const sealedKinds: readonly OtherKind[] = [hvidbog, driftsaftale]
