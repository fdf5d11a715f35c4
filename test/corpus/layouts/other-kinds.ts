import { drawCaseNumber } from '../case-numbers.ts'
import { addDays, capital, type Day, longDate, monthName, numericDate } from '../danish-dates.ts'
import { createDraft, type Draft, heading, paragraph } from '../draft.ts'
import { createFiller, type Filler, type Law } from '../filler.ts'
import type { Kommune } from '../kommuner.ts'
import { createPeople } from '../people.ts'
import type { Random } from '../random.ts'
import type { SourceBlock } from '../source-document.ts'
import { topics } from '../topics/all-topics.ts'

export type OtherContext = {
  random: Random
  kommune: Kommune
  date: Day
  filler: Filler
  laws: Map<string, Law>
  /** Paragraphs of the topic, enough to come near the wanted length. */
  paragraphs: (count: number) => SourceBlock[]
  /** Chapters that fill the wanted length. */
  chapters: (names: readonly string[], level: number) => SourceBlock[]
  caseNumber: string
  person: { name: string }
}

export type OtherKind = {
  name: string
  heldOut: boolean
  compose(context: OtherContext): {
    title: string
    blocks: SourceBlock[]
    date: Day | null
    caseNumber?: boolean
    unit?: string
    footer?: string
    unsure?: boolean
  }
}

const list = (items: readonly string[]): SourceBlock => ({
  kind: 'list',
  items: items.map((text) => ({ marker: '•', text })),
})

const hearingAnswer: OtherKind = {
  name: 'høringssvar',
  heldOut: false,
  compose({ kommune, date, filler, paragraphs, random, caseNumber, person }) {
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

const localPlan: OtherKind = {
  name: 'lokalplan',
  heldOut: false,
  compose({ kommune, date, filler, chapters, random }) {
    const number = random.int(20, 480)
    const title = `Lokalplan ${number} for ${filler.fill('{sted}')}`
    const clauses = [
      '§ 1 Formål',
      '§ 2 Område og zonestatus',
      '§ 3 Arealanvendelse',
      '§ 4 Udstykning',
      '§ 5 Vej- og stiforhold',
      '§ 6 Bebyggelsens omfang og placering',
      '§ 7 Bebyggelsens ydre fremtræden',
      '§ 8 Ubebyggede arealer',
    ]
    const rules = [
      'Lokalplanen har til formål at muliggøre en blandet bebyggelse, som passer til omgivelserne.',
      'Området må kun anvendes til boligformål og mindre erhverv, som ikke er til gene for naboerne.',
      'Bygninger må opføres i højst tre etager og ikke højere end 11 meter over terræn.',
      'Facader skal udføres i tegl, træ eller pudset murværk.',
      'Der skal etableres mindst 1,25 parkeringsplads pr. bolig.',
      'Hegn mod sti skal være levende hegn.',
    ]
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        paragraph(kommune.fullName),
        paragraph(`Vedtaget af ${kommune.council} den ${longDate(date)}`),
        heading(1, 'Redegørelse'),
        ...chapters(
          ['Lokalplanens baggrund', 'Eksisterende forhold', 'Forholdet til anden planlægning', 'Miljøvurdering'],
          2,
        ),
        heading(1, 'Bestemmelser'),
        ...clauses.flatMap((clause) => [heading(2, clause), ...random.subset(rules, 2).map(paragraph)]),
        heading(1, 'Vedtagelsespåtegning'),
        paragraph(`Således endeligt vedtaget af ${kommune.council}, ${longDate(date)}.`),
      ],
      footer: `Lokalplan ${number}   {side}`,
    }
  },
}

const inspection: OtherKind = {
  name: 'tilsynsrapport',
  heldOut: false,
  compose({ kommune, date, filler, paragraphs, random }) {
    const place = random.pick([
      'Plejecenter Solgården',
      'Botilbuddet Lindehuset',
      'Børnehuset Spiren',
      'Omsorgscentret Bakkegården',
    ])
    const title = `Tilsynsrapport ${place}`
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        paragraph(`Uanmeldt tilsyn i ${kommune.fullName}`),
        {
          kind: 'labels',
          look: 'table',
          rows: [
            ['Tilsynsdato', longDate(date)],
            ['Tilbuddets navn', place],
            ['Antal pladser', String(random.int(12, 80))],
            ['Tilsynsførende', filler.fill('{firma}')],
          ],
        },
        heading(1, 'Samlet vurdering'),
        paragraph(
          `Det overordnede indtryk af ${place} er, at forholdene er ${random.pick(['meget tilfredsstillende', 'tilfredsstillende', 'delvist tilfredsstillende'])}.`,
        ),
        ...paragraphs(3),
        heading(1, 'Anbefalinger'),
        list([
          'at dokumentationen opdateres løbende',
          'at måltiderne tilrettelægges roligt',
          'at nye medarbejdere introduceres systematisk',
        ]),
        heading(1, 'Vurdering af temaer'),
        {
          kind: 'table',
          header: true,
          rows: [
            ['Tema', 'Score'],
            ['Selvbestemmelse', `${random.int(2, 5)}`],
            ['Pleje og omsorg', `${random.int(2, 5)}`],
            ['Fysiske rammer', `${random.int(2, 5)}`],
          ],
        },
        ...paragraphs(4),
      ],
      footer: `Tilsynsrapport ${place}   Side {side}`,
    }
  },
}

const guide: OtherKind = {
  name: 'vejledning',
  heldOut: false,
  compose({ kommune, chapters, random }) {
    const title = random.pick([
      'Vejledning til ansøgning om tilskud til private fællesveje',
      'Vejledning om støj fra bygge- og anlægsarbejder',
      'Sådan sorterer du dit affald',
      'Vejledning til frivillige foreninger',
    ])
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        paragraph(kommune.fullName),
        ...chapters(
          ['Hvem kan søge', 'Sådan gør du', 'Det skal du vedlægge', 'Behandling af din ansøgning', 'Klagevejledning'],
          1,
        ),
        paragraph('Læs mere på https://www.borger.dk eller kontakt Borgerservice.'),
      ],
    }
  },
}

const form: OtherKind = {
  name: 'blanket',
  heldOut: false,
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
  heldOut: false,
  compose({ kommune, date, filler, paragraphs, random, person }) {
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

const policy: OtherKind = {
  name: 'politik',
  heldOut: false,
  compose({ kommune, date, chapters, random }) {
    const year = date.slice(0, 4)
    const title = `${random.pick(['Ældrepolitik', 'Børne- og ungepolitik', 'Klimastrategi', 'Kultur- og fritidspolitik', 'Handicappolitik'])} ${year}-${Number(year) + 4}`
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        paragraph(kommune.fullName),
        paragraph(`Godkendt af ${kommune.council} den ${numericDate(date)}`),
        ...chapters(['Forord', 'Vores værdier', 'Indsatser', 'Sådan følger vi op'], 1),
      ],
    }
  },
}

const budgetBook: OtherKind = {
  name: 'budget',
  heldOut: false,
  compose({ kommune, date, chapters, random }) {
    const year = Number(date.slice(0, 4)) + 1
    const title = `Budget ${year} og overslagsårene ${year + 1}-${year + 3}`
    const row = (name: string): string[] => [
      name,
      ...[0, 1, 2, 3].map(() => `${random.chance(0.2) ? '-' : ''}${random.int(2, 980)},${random.int(0, 9)}`),
    ]
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        paragraph(kommune.fullName),
        heading(1, 'Hovedoversigt'),
        paragraph('Beløb i mio. kr. i årets priser.'),
        {
          kind: 'table',
          header: true,
          rows: [
            ['Post', String(year), String(year + 1), String(year + 2), String(year + 3)],
            ...[
              'Skatter',
              'Tilskud og udligning',
              'Børn og skole',
              'Social og sundhed',
              'Teknik og miljø',
              'Administration',
              'Anlæg',
              'Renter',
              'Afdrag på lån',
              'Resultat',
            ].map(row),
          ],
        },
        ...chapters(['Generelle bemærkninger', 'Økonomisk politik', 'Bevillingsregler', 'Anlægsoversigt'], 1),
      ],
      footer: `Budget ${year}   Side {side}`,
    }
  },
}

const standingOrders: OtherKind = {
  name: 'forretningsorden',
  heldOut: true,
  compose({ kommune, date, random }) {
    const title = `Forretningsorden for ${kommune.council} i ${kommune.fullName}`
    const clauses = [
      'Møderne er offentlige. Det kan dog besluttes, at en sag skal behandles for lukkede døre, når det findes nødvendigt på grund af sagens beskaffenhed.',
      'Borgmesteren udsender dagsorden og det fornødne materiale senest fire hverdage før mødet.',
      'Beslutningerne indføres i beslutningsprotokollen, som underskrives af de medlemmer, der har deltaget i mødet.',
      'Ethvert medlem kan forlange sin afvigende mening kort tilført beslutningsprotokollen.',
      'Referatet offentliggøres på kommunens hjemmeside snarest efter mødet.',
      'Afstemning sker ved håndsoprækning eller elektronisk. Et forslag er vedtaget, når flere stemmer for end imod.',
      'Stedfortræderen indkaldes, når et medlem har lovligt forfald.',
    ]
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        ...random.subset(clauses, 6).flatMap((clause, index) => [heading(1, `§ ${index + 1}`), paragraph(clause)]),
        paragraph(`Således vedtaget af ${kommune.council} den ${longDate(date)}.`),
      ],
    }
  },
}

const ruling: OtherKind = {
  name: 'afgørelse',
  heldOut: true,
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

const annualReport: OtherKind = {
  name: 'årsberetning',
  heldOut: true,
  compose({ kommune, date, chapters, random }) {
    const year = Number(date.slice(0, 4)) - 1
    const title = `${random.pick(['Borgerrådgiverens beretning', 'Årsberetning for Ældrerådet', 'Kvalitetsrapport for skolevæsenet'])} ${year}`
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        paragraph(kommune.fullName),
        paragraph(`${capital(monthName(date))} ${date.slice(0, 4)}`),
        ...chapters(['Indledning', 'Årets gang', 'Henvendelser', 'Anbefalinger'], 1),
      ],
    }
  },
}

const frequentQuestions: OtherKind = {
  name: 'spørgsmål-og-svar',
  heldOut: true,
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
  heldOut: true,
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
  heldOut: false,
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

export const otherKinds: readonly OtherKind[] = [
  unmarked,
  hearingAnswer,
  localPlan,
  inspection,
  guide,
  form,
  pressRelease,
  policy,
  budgetBook,
  standingOrders,
  ruling,
  annualReport,
  frequentQuestions,
  english,
]

/** @returns a document of one of the many kinds that are neither minutes nor memo nor answer. */
export function composeOther(
  kind: OtherKind,
  options: { random: Random; kommune: Kommune; characters: number; topic?: string; date?: Day },
): Draft {
  const { random, kommune, characters } = options
  const laws = new Map<string, Law>()
  const topic = topics.find(({ id }) => id === options.topic) ?? random.pick(topics)
  const date = options.date ?? addDays('2018-01-08', random.int(0, 2900))
  const filler = createFiller({ random, kommune, body: kommune.council, date, topic, laws })
  const texts = (from: typeof topic): string[] => [...from.background, ...from.presentation, ...from.finances]
  const say = (own: Filler, count: number): SourceBlock[] =>
    random.subset(texts(own.topic), count).map((text) => paragraph(own.fill(text)))
  const composed = kind.compose({
    random,
    kommune,
    date,
    filler,
    laws,
    paragraphs: (count) => say(filler, count + Math.round(characters / 12000)),
    chapters: (names, level) => {
      const each = Math.max(2, Math.round(characters / names.length / 220))
      return names.flatMap((name) => {
        const blocks: SourceBlock[] = [heading(level, name)]
        for (let left = each, part = 0; left > 0; left -= 6, part += 1) {
          const own =
            part === 0
              ? filler
              : createFiller({ random, kommune, body: kommune.council, date, topic: random.pick(topics), laws })
          if (part > 0) blocks.push(heading(level + 1, own.fill(random.pick(own.topic.subheadings))))
          blocks.push(...say(own, Math.min(left, 6)))
        }
        return blocks
      })
    },
    caseNumber: drawCaseNumber('yy/n', {
      random,
      subject: topic.kle,
      year: date.slice(0, 4),
      kommuneCode: kommune.code,
    }),
    person: createPeople(random).person(),
  })
  const draft = createDraft({
    type: 'andet',
    date: composed.date,
    metadataTitle: composed.title,
    created: date,
    furniture: { footer: composed.footer ?? 'Side {side} af {sider}', firstPage: true },
    laws,
  })
  draft.add(composed.blocks)
  draft.truth.title = composed.title
  draft.truth.unsure = composed.unsure === true
  draft.truth.meeting = null
  draft.truth.reply = null
  if (composed.unit !== undefined) draft.truth.unit = composed.unit
  const body = composed.blocks.map((block) => (block.kind === 'labels' ? block.rows.flat().join(' ') : '')).join(' ')
  const number = /\d{2}\/\d{4,6}/.exec(body)?.[0]
  if (composed.caseNumber === true && number !== undefined)
    draft.truth.caseNumbers.push({ value: number, system: 'yy/n' })
  if (kind.name === 'english') draft.document.language = 'en'
  return draft
}
