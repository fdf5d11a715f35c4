import { longDate, numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { SourceBlock } from '../source-document.ts'
import type { OtherKind } from './other-kind.ts'
import { invitation, isOther, statement } from './other-pages.ts'

const list = (items: readonly string[]): SourceBlock => ({
  kind: 'list',
  items: items.map((text) => ({ marker: '•', text })),
})

const hearingAnswer: OtherKind = {
  name: 'høringssvar',
  access: 'known',
  compose(context) {
    const { kommune, date, filler, paragraphs, random, caseNumber, person } = context
    if (isOther(date)) return statement(context)
    const title = `Høringssvar til ${random.pick(['forslag til ændring af planloven', 'udkast til bekendtgørelse om kvalitetsstandarder', 'forslag til regional udviklingsplan', 'udkast til vandområdeplaner'])}`
    const unit = random.pick(filler.topic.units)
    return {
      title,
      date,
      caseNumber: true,
      unit,
      blocks: [
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            [
              'Til',
              random.pick([
                'Social- og Boligministeriet',
                'Miljøstyrelsen',
                'Region Midtjylland',
                'Plan- og Landdistriktsstyrelsen',
              ]),
            ],
            ['Dato', longDate(date)],
            ['Sagsnr.', caseNumber],
          ],
        },
        paragraph(kommune.fullName),
        paragraph(unit),
        { kind: 'title', text: title },
        paragraph(`${kommune.fullName} takker for muligheden for at afgive høringssvar og har følgende bemærkninger.`),
        heading(1, 'Generelle bemærkninger'),
        ...paragraphs(4),
        heading(1, 'Bemærkninger til de enkelte punkter'),
        ...paragraphs(3),
        paragraph('Kommunen stiller sig gerne til rådighed for en uddybning af svaret.'),
        {
          kind: 'signature',
          lines: ['Med venlig hilsen', person.name, random.pick(['centerchef', 'borgmester', 'direktør'])],
        },
      ],
    }
  },
}

const form: OtherKind = {
  name: 'blanket',
  access: 'known',
  compose({ kommune, random }) {
    const title = random.pick([
      'Ansøgning om dispensation fra lokalplan',
      'Anmeldelse af midlertidigt arrangement',
      'Ansøgning om tilskud fra kulturpuljen',
      'Samtykkeerklæring',
    ])
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        paragraph(kommune.fullName),
        heading(1, 'Ansøger'),
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Navn', '____________________'],
            ['Adresse', '____________________'],
            ['Telefon', '____________________'],
            ['E-mail', '____________________'],
          ],
        },
        heading(1, 'Oplysninger om sagen'),
        paragraph('Beskriv kort, hvad du søger om. Vedlæg eventuelt tegninger og budget.'),
        paragraph('☐ Ja   ☐ Nej   Er naboerne orienteret?'.replaceAll('☐', '[ ]')),
        heading(1, 'Underskrift'),
        {
          kind: 'labels',
          look: 'colon',
          rows: [
            ['Dato', '______'],
            ['Underskrift', '____________________'],
          ],
        },
        paragraph('Blanketten sendes til kommunen med Digital Post.'),
      ],
    }
  },
}

const pressRelease: OtherKind = {
  name: 'pressemeddelelse',
  access: 'known',
  compose(context) {
    const { kommune, date, filler, paragraphs, random, person } = context
    if (isOther(date)) return invitation(context)
    const title = filler.fill(
      random.pick([
        'Nyt byggeri ved {vej} er sat i gang',
        'Borgerne inviteres med, når {by} skal udvikles',
        '{sted} får et løft',
        'Nu bliver det tryggere at cykle på {vej}',
      ]),
    )
    return {
      title,
      date,
      blocks: [
        paragraph('Pressemeddelelse'),
        paragraph(`${kommune.fullName}, ${longDate(date)}`),
        { kind: 'title', text: title },
        ...paragraphs(3),
        paragraph(
          `– Jeg er glad for, at vi nu kommer i gang. Det har borgerne ventet længe på, siger ${person.name}, der er formand for udvalget.`,
        ),
        ...paragraphs(1),
        paragraph('Yderligere oplysninger: Kommunikationsafdelingen.'),
      ],
    }
  },
}

const ruling: OtherKind = {
  name: 'afgørelse',
  access: 'opened',
  compose({ kommune, date, filler, paragraphs, random, caseNumber, person }) {
    const title = filler.fill(
      random.pick([
        'Tilladelse til opsætning af skilt på {vej}',
        'Afslag på ansøgning om overkørsel til {vej}',
        'Landzonetilladelse til shelterplads',
      ]),
    )
    const unit = random.pick(['Plan og Byg', 'Center for Teknik og Miljø'])
    return {
      title,
      date,
      caseNumber: true,
      unit,
      blocks: [
        {
          kind: 'labels',
          look: 'stacked',
          rows: [
            ['Dato', numericDate(date, '.')],
            ['Sagsnr.', caseNumber],
          ],
        },
        paragraph(`${kommune.fullName}, ${unit}`),
        { kind: 'title', text: title },
        paragraph('Vi har behandlet din ansøgning og meddeler hermed vores afgørelse.'),
        heading(1, 'Begrundelse'),
        ...paragraphs(2),
        heading(1, 'Vilkår'),
        list(['Arbejdet skal være påbegyndt inden tre år.', 'Naboerne skal orienteres, før arbejdet går i gang.']),
        heading(1, 'Klagevejledning'),
        paragraph(
          'Afgørelsen kan påklages til Planklagenævnet inden fire uger. Klagen indsendes via https://naevneneshus.dk.',
        ),
        { kind: 'signature', lines: ['Venlig hilsen', person.name] },
      ],
    }
  },
}

const frequentQuestions: OtherKind = {
  name: 'spørgsmål-og-svar',
  access: 'opened',
  compose({ kommune, filler }) {
    const title = 'Spørgsmål og svar til borgerne'
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        paragraph(`${kommune.fullName} får mange henvendelser. Her kan du finde svar på de mest almindelige.`),
        ...filler.topic.questions.flatMap(({ question, answer }) => [
          heading(1, filler.fill(question)),
          ...answer.map((text) => paragraph(filler.fill(text))),
        ]),
      ],
    }
  },
}

const english: OtherKind = {
  name: 'english',
  access: 'opened',
  compose({ kommune, random }) {
    const title = `Welcome to ${kommune.name}`
    const texts = [
      'As a new resident you must register your address within five days of moving in.',
      'You can choose your own doctor among the clinics that accept new patients.',
      'Children are offered a place in a nursery from the age of 26 weeks.',
      'Free Danish lessons are offered to adults who have a residence permit.',
      'Most letters from the public authorities are sent to you digitally.',
    ]
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        heading(1, 'Your first weeks'),
        ...random.subset(texts, 4).map(paragraph),
        heading(1, 'Contact'),
        paragraph(`The citizen service centre of ${kommune.name} Municipality is open on weekdays from 10 to 14.`),
      ],
    }
  },
}

/** Neither headed nor addressed: a careful reader would hesitate between a memo and a draft of a case. */
const unmarked: OtherKind = {
  name: 'umærket',
  access: 'known',
  compose({ date, filler, paragraphs, random }) {
    const title = filler.fill(random.pick(filler.topic.titles))
    return {
      title,
      date,
      unsure: true,
      blocks: [
        { kind: 'title', text: title },
        paragraph(longDate(date)),
        heading(1, 'Baggrund'),
        ...paragraphs(2),
        heading(1, 'Overvejelser'),
        ...paragraphs(3),
        heading(1, 'Økonomi'),
        ...paragraphs(1),
      ],
    }
  },
}

/** One page or two: letters, forms, news. */
export const letters: readonly OtherKind[] = [
  hearingAnswer,
  form,
  pressRelease,
  ruling,
  frequentQuestions,
  english,
  unmarked,
]
