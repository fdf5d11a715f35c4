import { capital, longDate, monthName, numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import type { SourceBlock } from '../source-document.ts'
import type { OtherKind } from './other-kind.ts'

const list = (items: readonly string[]): SourceBlock => ({
  kind: 'list',
  items: items.map((text) => ({ marker: '•', text })),
})

const localPlan: OtherKind = {
  name: 'lokalplan',
  access: 'known',
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
  access: 'known',
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
  access: 'known',
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

const policy: OtherKind = {
  name: 'politik',
  access: 'known',
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
  access: 'known',
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
  access: 'opened',
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

const annualReport: OtherKind = {
  name: 'årsberetning',
  access: 'opened',
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

/** Publications with chapters, which may be long. */
export const books: readonly OtherKind[] = [
  localPlan,
  inspection,
  guide,
  policy,
  budgetBook,
  standingOrders,
  annualReport,
]
