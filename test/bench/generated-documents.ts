import type { AgendaItem, NormalizedDocument } from '@arkivar/types'

/** A number from 0 up to 1. */
export type Random = () => number

/** mulberry32: the same numbers in every run, so that figures of two runs compare. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** They make up half of any text. */
const frequent =
  'og i at er en til på for af med der som den det de ikke har kommunen godkendt indstilling sagen udvalget fra et kan om skal vil være blev ved var efter år også bliver over eller under mellem samt alle nye flere borgere beslutning drøftet efterretning tages godkendes forvaltning forvaltningen budget budgettet møde mødet dato referat bilag punkt indstiller behandling byråd byrådet kr mio årligt 2022 2023 2024 2025 børn unge ældre skole skoler hjælp støtte arbejde job bolig boliger plan planen område området mål midler drift anlæg høring svar brev notat aftale aftalen forslag forslaget tilbud tilbuddet medlem medlemmer formand borgmester parti stemte imod undlod hvis når hvor hvad hvilke denne dette disse anden andet andre første anden tredje hele del dele side sider gang tid dag uge måned større mindre høj lav god ny gammel vej veje trafik cykel bus vand natur miljø klima energi affald'
const starts =
  'by skole vej børne social ældre miljø trafik bolig havne kultur idræts park energi vand affalds plan bygge sundheds jord'
const middles = 'forvaltnings udviklings rådgivnings støtte plan tilsyns drifts anlægs service bestyrelses'
const ends =
  'plan planer planen tilladelse tilladelser projekt projektet arbejde udvalg udvalget budgettet regnskab tilsyn tilsynet område områder området indsats indsatsen aftale aftaler politik forslag forslaget ordning ordningen støtte byggeri hjem hjemmet'

/** Some 7,000 words, the most frequent first; behind them mostly compounds, as in the papers of a kommune. */
export const vocabulary: readonly string[] = makeVocabulary()

const kommuner = [
  { code: '0151', name: 'Ballerup' },
  { code: '0101', name: 'København' },
  { code: '0751', name: 'Aarhus' },
  { code: '0580', name: 'Aabenraa' },
]
const organizations = ['Socialudvalget', 'Teknik- og Miljøudvalget', 'Økonomiudvalget', 'Byrådet']
const pageWords = 80

/** A referat of five items with two passages each, or (one in three) a notat of ten pages with one passage each. */
export function generateDocument(number: number, random: Random): NormalizedDocument {
  const referat = number % 3 !== 0
  const kommune = pick(kommuner, random)
  const organization = pick(organizations, random)
  const date = `${2010 + Math.floor(random() * 16)}-${twoDigits(1 + random() * 12)}-${twoDigits(1 + random() * 28)}`
  const agendaItems = referat ? Array.from({ length: 5 }, (_, index) => agendaItem(number, index + 1, random)) : []
  const pages = referat ? agendaItems.map(itemPage) : Array.from({ length: 10 }, () => sentence(pageWords, random))
  const type = referat ? 'referat' : 'notat'
  return {
    schemaVersion: 1,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    revision: '0'.repeat(64),
    type,
    functions: [],
    classification: {
      type,
      functions: [],
      confidence: 1,
      runnerUp: null,
      evidence: [],
      unsure: false,
      decidedBy: 'classifier',
    },
    title: referat ? `Referat ${organization} ${date}` : sentence(6, random),
    date,
    language: 'da',
    kommune,
    caseNumbers: [],
    documentNumbers: [],
    meeting: referat ? { organization, participants: [] } : null,
    agendaItems,
    references: { laws: [], urls: [] },
    privacy: { cprNumbers: 0, findings: [] },
    text: pages.join('\n\n'),
    pages: pages.map((text, index) => ({ number: index + 1, text, ocr: false, confidence: null, failure: null })),
    quality: { score: 1, lostPages: [] },
    source: { name: 'bench', key: String(number), fetchedAt: '2026-01-01T00:00:00Z' },
    stages: { extract: 1, classify: 1, normalize: 1 },
  }
}

function agendaItem(document: number, order: number, random: Random): AgendaItem {
  return {
    order,
    number: String(order),
    name: sentence(5, random),
    public: true,
    pages: [order, order],
    caseNumbers: [`27.12.16-K09-${document}-${twoDigits(20 + order)}`],
    previously: [],
    sections: [{ heading: 'Sagsfremstilling', kind: 'presentation', text: sentence(pageWords, random), page: order }],
    resolution: { text: sentence(20, random), outcome: 'adopted', passed: true, final: true },
    attachments: [],
    absent: [],
    tables: [],
  }
}

function itemPage({ name, caseNumbers, sections, resolution }: AgendaItem): string {
  const body = sections.map(({ heading, text }) => `${heading}\n${text}`)
  return [name, ...caseNumbers, ...body, 'Beslutning', resolution?.text].join('\n')
}

function sentence(words: number, random: Random): string {
  return Array.from({ length: words }, () => zipf(random)).join(' ')
}

/** The n-th word comes about as often as 1/n, as in any language. */
function zipf(random: Random): string {
  return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? ''
}

function pick<Value>(values: readonly [Value, ...Value[]] | readonly Value[], random: Random): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new RangeError('There is nothing to pick from.')
  return value
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}

function makeVocabulary(): string[] {
  const [first, middle, last] = [starts, middles, ends].map((list) => list.split(' '))
  const compounds = [...(first ?? [])].flatMap((start) =>
    ['', ...(middle ?? [])].flatMap((part) => (last ?? []).map((end) => `${start}${part}${end}`)),
  )
  const random = randomFrom(3)
  const shuffled = compounds.map((word) => ({ word, at: random() })).sort((a, b) => a.at - b.at)
  return [...frequent.split(' '), ...shuffled.map(({ word }) => word)]
}
