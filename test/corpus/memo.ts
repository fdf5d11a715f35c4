import { type CaseNumberStyle, drawCaseNumber, drawEan } from './case-numbers.ts'
import { addDays, type Day, longDate } from './danish-dates.ts'
import { createFiller, type Law } from './filler.ts'
import type { Kommune } from './kommuner.ts'
import type { Piece } from './meeting.ts'
import { createPeople, drawParties, type Member, type Official } from './people.ts'
import type { Random } from './random.ts'
import { topics } from './topics/all-topics.ts'
import type { Topic } from './topics/topic.ts'

export type Question = { question: string; answer: string[] }

/** What a notat or a besvarelse is made of, before any layout. */
export type Memo = {
  kommune: Kommune
  date: Day
  unit: string
  recipient: string
  subject: string
  topic: Topic
  caseNumber: string
  eDocNumber: string
  documentNumber: string
  ean: string
  author: Official
  /** Sections of a memo that reports. */
  sections: { heading: string; pieces: Piece[] }[]
  /** Questions of a politician; empty in a memo that answers none. */
  questions: Question[]
  asker: Member
  askedOn: Day
  laws: Map<string, Law>
}

export type MemoOptions = {
  random: Random
  kommune: Kommune
  caseNumbers: CaseNumberStyle
  answers: boolean
  characters: number
  topic?: string
  date?: Day
}

const recipients = [
  'Økonomiudvalget',
  'Socialudvalget',
  'Teknik- og Miljøudvalget',
  'Børne- og Skoleudvalget',
  'Kultur- og Fritidsudvalget',
  'Sundheds- og Omsorgsudvalget',
]
const subjects = ['vedrørende', 'om', 'vedr.']

/** @returns an invented memo; `answers` makes it one that answers a politician's questions. */
export function drawMemo(options: MemoOptions): Memo {
  const { random, kommune, answers } = options
  const topic = topics.find(({ id }) => id === options.topic) ?? random.pick(topics)
  const date = options.date ?? addDays('2018-01-08', random.int(0, 2900))
  const laws = new Map<string, Law>()
  const { fill } = createFiller({ random, kommune, body: 'udvalget', date, topic, laws })
  const people = createPeople(random)
  const [party = 'A'] = drawParties(random, 1)
  const paragraphs = (texts: readonly string[], count: number): Piece[] =>
    random.subset(texts, count).map((text) => ({ kind: 'paragraph', text: fill(text) }))
  const sections: Memo['sections'] = []
  let characters = 0
  const push = (heading: string, pieces: Piece[]): void => {
    if (pieces.length === 0) return
    sections.push({ heading, pieces })
    characters += JSON.stringify(pieces).length
  }
  if (!answers) {
    push('Baggrund', paragraphs(topic.background, random.int(2, 3)))
    const { intro, items } = random.pick(topic.bullets)
    push(random.pick(['Status', 'Vurdering', 'Forvaltningens bemærkninger']), [
      ...paragraphs(topic.presentation, random.int(3, 5)),
      { kind: 'bullets', intro: fill(intro), items: items.map((item) => ({ text: fill(item), children: [] })) },
    ])
    push('Økonomi', paragraphs(topic.finances, random.int(1, 2)))
    push('Videre proces', paragraphs(topic.process, 1))
    // Long memos carry their appendices with them.
    for (let part = 1; options.characters > 6000 && characters < options.characters; part += 1) {
      const other = random.pick(topics)
      const own = createFiller({ random, kommune, body: 'udvalget', date, topic: other, laws })
      push(
        `Bilag ${part}: ${own.fill(random.pick(other.titles))}`,
        random.subset(other.presentation, 6).map((text) => ({ kind: 'paragraph', text: own.fill(text) })),
      )
    }
  }
  const all = answers ? topic.questions : []
  const count = options.characters > 4000 ? all.length : random.int(1, all.length)
  const more = random.sample(topic.presentation, options.characters > 4000 ? topic.presentation.length : 0)
  const share = Math.floor(more.length / Math.max(1, count))
  const questions = random.subset(all, count).map(({ question, answer }, index) => ({
    question: fill(question),
    answer: [...answer, ...more.slice(index * share, (index + 1) * share)].map(fill),
  }))
  const subject = answers
    ? random.pick([
        `Besvarelse af spørgsmål ${random.pick(subjects)} ${subjectOf(topic)}`,
        `Svar på spørgsmål ${random.pick(subjects)} ${subjectOf(topic)}`,
      ])
    : fill(random.pick(topic.titles))
  return {
    kommune,
    date,
    unit: random.pick(topic.units),
    recipient: random.pick(recipients),
    subject,
    topic,
    caseNumber: drawCaseNumber(options.caseNumbers, {
      random,
      subject: topic.kle,
      year: date.slice(0, 4),
      kommuneCode: kommune.code,
    }),
    eDocNumber: drawCaseNumber('edoc', {
      random,
      subject: topic.kle,
      year: date.slice(0, 4),
      kommuneCode: kommune.code,
    }),
    documentNumber:
      options.caseNumbers === 'yy/n'
        ? `${random.int(20000, 399999)}/${date.slice(2, 4)}`
        : String(random.int(100000, 999999)),
    ean: drawEan(random),
    author: people.official(),
    sections,
    questions,
    asker: people.member(party),
    askedOn: addDays(date, -random.int(3, 24)),
    laws,
  }
}

const subjectNames: Record<string, string> = {
  botilbud: 'botilbud til voksne',
  skolebyggeri: 'udbygning af skoler',
  lokalplan: 'boligbyggeri og lokalplaner',
  cykelstier: 'cykelstier og trafiksikkerhed',
  plejecenter: 'plejeboliger og hjemmepleje',
  dagtilbud: 'normeringer i dagtilbud',
  budget: 'kommunens økonomi',
  klima: 'klimatilpasning',
  beskaeftigelse: 'beskæftigelsesindsatsen',
  kultur: 'kultur- og fritidstilbud',
  affald: 'affaldsordninger',
  boliger: 'almene boliger',
}
const subjectOf = (topic: Topic): string => subjectNames[topic.id] ?? topic.id

/** `den 19. januar 2024` */
export const onDay = (day: Day): string => `den ${longDate(day)}`
