import { type CaseNumberStyle, drawCaseNumber } from './case-numbers.ts'
import { addDays, type Day } from './danish-dates.ts'
import { type Ask, type Decision, drawDecision, type VoteForm } from './decisions.ts'
import { createFiller, type Law } from './filler.ts'
import type { GoldenPrevious } from './golden.ts'
import type { Kommune } from './kommuner.ts'
import { createPeople, drawParties, type Member, type Official } from './people.ts'
import type { Random } from './random.ts'
import { topics } from './topics/all-topics.ts'
import type { Field, Topic } from './topics/topic.ts'

/** A piece of a section. */
export type Piece =
  | { kind: 'paragraph'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'bullets'; intro: string; items: { text: string; children: string[] }[] }
  | { kind: 'table'; intro: string; rows: string[][] }

export type SectionName = 'summary' | 'background' | 'presentation' | 'finances' | 'process' | 'hearing' | 'legal'

export type Case = {
  kind: 'case' | 'notices' | 'agenda' | 'signature'
  public: boolean
  title: string
  caseNumber: string | null
  documentNumber: string
  initials: string
  sections: Map<SectionName, Piece[]>
  proposal: { by: string; points: string[] } | null
  authority: string
  /** The bodies that the case passes through, the last of them with the last word. */
  route: string[]
  decision: Decision | null
  attachments: { name: string; recommended: boolean; internal: boolean }[]
  previously: GoldenPrevious[]
  earlier: GoldenPrevious | null
  absent: (Member | Official)[]
  /** Members who stay out of this item only, because they have an interest in it. */
  disqualified: Member[]
  /** Sentences in the decision about who left, came or stayed out. */
  remarks: string[]
}

export type Participant = {
  person: Member | Official
  attendance: 'present' | 'absent' | 'partial' | 'substitute'
  /** Substitutes: for whom. */
  instead?: Member
}

export type Meeting = {
  type: 'referat' | 'dagsorden'
  kommune: Kommune
  body: string
  isCouncil: boolean
  date: Day
  /** `13:00` */
  start: string
  end: string
  location: string
  participants: Participant[]
  firstNumber: number
  cases: Case[]
  laws: Map<string, Law>
  extraordinary: boolean
}

const bodies: Record<Field, readonly string[]> = {
  social: ['Socialudvalget', 'Social- og Sundhedsudvalget', 'Udvalget for Voksne og Sundhed', 'Social og Sundhed'],
  omsorg: ['Sundheds- og Omsorgsudvalget', 'Senior- og Sundhedsudvalget', 'Ældreudvalget'],
  børn: ['Børne- og Skoleudvalget', 'Børne- og Ungdomsudvalget', 'Udvalget for Børn, Unge og Læring'],
  teknik: ['Teknik- og Miljøudvalget', 'Plan- og Teknikudvalget', 'Klima- og Planudvalget', 'Plan, Miljø og Teknik'],
  kultur: ['Kultur- og Fritidsudvalget', 'Fritids- og Kulturudvalget'],
  økonomi: ['Økonomiudvalget'],
  arbejde: ['Beskæftigelsesudvalget', 'Arbejdsmarkeds- og Erhvervsudvalget'],
}
const locations = [
  'Mødelokale 2, Rådhuset',
  'Byrådssalen',
  'Mødelokale 412',
  'Lokale D5, rådhuset',
  'Mødesalen, 1. sal',
  'Kantinen, Administrationsbygningen',
  'Teams',
]
const noticeTexts = [
  'Der holdes dialogmøde med {råd} den {efter}. Forvaltningen udsender program.',
  'Forvaltningen orienterede om en henvendelse fra grundejerforeningen på {vej}.',
  'Der er modtaget tilsagn om {kr} fra en statslig pulje. Midlerne anvendes til {sted}.',
  'Formanden orienterede om et møde i KKR og om den kommende studietur.',
  '{sted} holder åbent hus lørdag den {efter}. Udvalgets medlemmer er velkomne.',
  'Direktøren orienterede om ansættelse af ny leder, som tiltræder den 1. i næste måned.',
]

export type MeetingOptions = {
  type: 'referat' | 'dagsorden'
  random: Random
  kommune: Kommune
  caseNumbers: CaseNumberStyle
  voteForms: readonly VoteForm[]
  runningNumbers: boolean
  /** How many characters of text to aim for. */
  characters: number
  traps: ReadonlySet<string>
  /** Whether the layout says who has the last word. */
  statesAuthority: boolean
  /** Fixed topics, for documents that have to be about something. */
  topics?: readonly string[]
  body?: string
  date?: Day
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function drawDate(random: Random): Day {
  for (;;) {
    const date = addDays('2018-01-02', random.int(0, 2900))
    const dayOfWeek = new Date(`${date}T00:00:00Z`).getUTCDay()
    if (dayOfWeek > 0 && dayOfWeek < 6 && !['07', '12'].includes(date.slice(5, 7))) return date
  }
}

/** @returns an invented meeting with everything that a layout may print. */
export function drawMeeting(options: MeetingOptions): Meeting {
  const { random, kommune, type } = options
  const isCouncil = options.body === undefined ? random.chance(0.2) : options.body === kommune.council
  const field = random.pick(Object.keys(bodies) as Field[])
  const body = options.body ?? (isCouncil ? kommune.council : random.pick(bodies[field]))
  const date = options.date ?? drawDate(random)
  const minutes = random.int(16, 38) * 30
  const laws = new Map<string, Law>()
  const participants = drawParticipants(options, isCouncil)
  const meeting: Meeting = {
    type,
    kommune,
    body,
    isCouncil,
    date,
    start: clock(minutes),
    end: clock(Math.min(minutes + random.int(3, 9) * 30, 23 * 60 + 30)),
    location: isCouncil ? 'Byrådssalen' : random.pick(locations),
    participants,
    firstNumber: options.runningNumbers ? random.int(12, 380) : 1,
    cases: [],
    laws,
    extraordinary: random.chance(0.06),
  }
  drawCases(meeting, isCouncil ? undefined : field, options)
  if (type === 'referat') drawAttendance(meeting, options)
  decide(meeting, options)
  return meeting
}

function drawParticipants(options: MeetingOptions, isCouncil: boolean): Participant[] {
  const random = options.random.fork('people')
  const people = createPeople(random)
  const size = isCouncil ? random.int(13, 23) : random.int(5, 9)
  const members = drawParties(random, size).map((party) => people.member(party))
  const [chair, deputy] = members
  if (chair !== undefined)
    chair.roles.push(isCouncil ? 'borgmester' : random.pick(['formand', 'udvalgsformand', 'forperson']))
  if (deputy !== undefined && random.chance(0.5))
    deputy.roles.push(isCouncil ? '1. viceborgmester' : random.pick(['næstformand', '1. viceborgmester']))
  const officials = Array.from({ length: random.int(0, 3) }, () => people.official())
  return [...members, ...officials].map((person) => ({ person, attendance: 'present' }))
}

const isMember = (person: Member | Official): person is Member => 'party' in person
function previous(random: Random, date: Day, bodiesBefore: readonly string[]): GoldenPrevious {
  return {
    organization: random.pick(bodiesBefore),
    date: addDays(date, -random.int(7, 90)),
    item: random.chance(0.7) ? String(random.int(2, 60)) : null,
    text: null,
  }
}

const decimal = (value: number): string => value.toFixed(1).replace('.', ',')

/** Rows of figures that could be true: totals add up, and deviations are what the columns before them say. */
function tableRows(topic: Topic, fill: (text: string) => string, random: Random, long: boolean): string[][] {
  const header = topic.table.header.map(fill)
  const names = topic.table.rows.map(fill).filter((name) => name !== 'I alt')
  const all = long ? [1, 2, 3, 4, 5, 6].flatMap((part) => names.map((name) => `${name}, område ${part}`)) : names
  const figures = all.map(() => {
    if (topic.table.cell !== 'kr')
      return topic.table.ranges.map(([low, high]) => random.int(low, high) / (topic.table.cell === 'score' ? 10 : 1))
    const budget = random.int(200, 4800) / 10
    const expected = budget + random.int(-80, 80) / 10
    return [budget, expected, expected - budget]
  })
  const print = (value: number): string => (topic.table.cell === 'antal' ? String(value) : decimal(value))
  const total = header.slice(1).map((_, column) => figures.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  return [
    header,
    ...all.map((name, index) => [name, ...(figures[index] ?? []).map(print)]),
    ...(topic.table.rows.includes('I alt') ? [['I alt', ...total.map(print)]] : []),
  ]
}

/** Sections of a case: the more characters are wanted, the more of what the topic has is used. */
function drawSections(
  topic: Topic,
  fill: (text: string) => string,
  random: Random,
  fullness: number,
  traps: ReadonlySet<string>,
): Case['sections'] {
  const take = (from: readonly string[], low: number, high: number): Piece[] =>
    random
      .subset(from, Math.round(low + (Math.min(high, from.length) - low) * fullness))
      .map((text) => ({ kind: 'paragraph', text: fill(text) }))
  const presentation = take(topic.presentation, 2, topic.presentation.length)
  if (random.chance(0.3 + fullness * 0.4)) {
    const { intro, items } = random.pick(topic.bullets)
    const nested = traps.has('nested-lists') && random.chance(0.5)
    const listed = items.map((item, index) => ({
      text: fill(item),
      children:
        nested && index === 0
          ? random.sample(['herunder forslag fra høringen', 'herunder drift og vedligehold', 'herunder inventar'], 2)
          : [],
    }))
    presentation.splice(random.int(1, presentation.length), 0, { kind: 'bullets', intro: fill(intro), items: listed })
  }
  if (random.chance(0.15 + fullness * 0.3)) {
    presentation.push({
      kind: 'table',
      intro: 'Oversigten fremgår af tabellen.',
      rows: tableRows(topic, fill, random, traps.has('long-tables') && random.chance(0.4)),
    })
  }
  if (fullness > 0.5 && random.chance(0.25))
    presentation.splice(random.int(1, presentation.length - 1), 0, {
      kind: 'subheading',
      text: fill(random.pick(topic.subheadings)),
    })
  const sections: Case['sections'] = new Map([
    ['summary', take(topic.summary, 1, 2)],
    ['presentation', presentation],
  ])
  if (random.chance(0.7)) sections.set('background', take(topic.background, 1, 3))
  if (random.chance(0.8)) sections.set('finances', take(topic.finances, 1, 2))
  if (random.chance(0.5)) sections.set('process', take(topic.process, 1, 2))
  if (random.chance(0.4)) sections.set('hearing', take(topic.hearing, 1, 2))
  if (random.chance(0.6)) sections.set('legal', take(topic.legal, 1, 2))
  return sections
}

const sizeOf = (value: Case): number =>
  600 + [...value.sections.values()].flat().reduce((total, piece) => total + JSON.stringify(piece).length, 0)

function drawCases(meeting: Meeting, field: Field | undefined, options: MeetingOptions): void {
  const { random, kommune, traps } = options
  const year = meeting.date.slice(0, 4)
  const wanted = options.topics
    ?.map((id) => topics.find((topic) => topic.id === id))
    .filter((topic) => topic !== undefined)
  const near = wanted ?? topics.filter((topic) => field === undefined || topic.field === field)
  const shared = drawCaseNumber(options.caseNumbers, { random, subject: '00.22.02', year, kommuneCode: kommune.code })
  const blank = (kind: Case['kind'], title: string): Case => ({
    kind,
    public: true,
    title,
    caseNumber: traps.has('shared-case-numbers')
      ? shared
      : random.chance(0.2)
        ? null
        : drawCaseNumber(options.caseNumbers, { random, subject: '00.22.02', year, kommuneCode: kommune.code }),
    documentNumber: drawCaseNumber(options.caseNumbers === 'kommune' ? 'kommune' : 'integer', {
      random,
      subject: '',
      year,
      kommuneCode: kommune.code,
    }),
    initials: random.pick(['AGVA', 'PIM', 'KSA', 'dlj', 'OLD2_AWS', 'mhj']),
    sections: new Map(),
    proposal: null,
    authority: meeting.body,
    route: [meeting.body],
    decision: null,
    attachments: [],
    previously: [],
    earlier: null,
    absent: [],
    disqualified: [],
    remarks: [],
  })
  const agenda = blank('agenda', 'Godkendelse af dagsorden')
  agenda.proposal = { by: meeting.isCouncil ? 'Borgmesteren' : 'Formanden', points: ['dagsordenen godkendes'] }
  const notices = blank(
    'notices',
    random.pick(['Meddelelser', 'Orientering fra formanden', 'Meddelelser og gensidig orientering']),
  )
  const noticeFiller = createFiller({
    random,
    kommune,
    body: meeting.body,
    date: meeting.date,
    topic: random.pick(near),
    laws: meeting.laws,
  })
  notices.sections.set(
    'presentation',
    random.subset(noticeTexts, random.int(1, 4)).map((text) => ({
      kind: 'paragraph',
      text: noticeFiller.fill(text.replace('{råd}', random.pick(['Ældrerådet', 'Handicaprådet', 'Grønt Råd']))),
    })),
  )
  meeting.cases.push(agenda)
  if (random.chance(0.7)) meeting.cases.push(notices)
  // Long documents have longer cases as well as more of them.
  const fullness = Math.min(1, 0.25 + options.characters / 60000)
  const recent: Topic[] = []
  let characters = 900
  for (let index = 0; characters < options.characters && index < 400; index += 1) {
    const fresh = topics.filter((topic) => !recent.includes(topic))
    const topic =
      wanted !== undefined
        ? (near[index] as Topic)
        : random.pick(
            random.chance(0.6) && near.some((each) => fresh.includes(each))
              ? near.filter((each) => fresh.includes(each))
              : fresh,
          )
    recent.push(topic)
    if (recent.length > 7) recent.shift()
    const made = drawCase(blank, meeting, topic, random, fullness, options)
    characters += sizeOf(made)
    meeting.cases.push(made)
    if (wanted !== undefined && index >= wanted.length - 1) break
  }
  if (traps.has('closed-items')) {
    for (const title of random.sample(
      ['Meddelelser', 'Salg af ejendom', 'Personsag', 'Drøftelse af udbud', 'Køb af areal'],
      random.int(1, 2),
    )) {
      const closed = blank('case', title)
      closed.public = false
      meeting.cases.push(closed)
    }
  }
  if (traps.has('signature-item')) {
    const signature = blank('signature', 'Godkendelse af referat (underskriftside)')
    meeting.cases.push(signature)
  }
}

function drawCase(
  blank: (kind: Case['kind'], title: string) => Case,
  meeting: Meeting,
  topic: Topic,
  random: Random,
  fullness: number,
  options: MeetingOptions,
): Case {
  const { traps, kommune } = options
  const year = meeting.date.slice(0, 4)
  const { fill } = createFiller({ random, kommune, body: meeting.body, date: meeting.date, topic, laws: meeting.laws })
  const prefix = random.chance(0.12) ? random.pick(['Beslutning: ', 'Orientering: ', 'Drøftelse: ']) : ''
  const made = blank('case', prefix + fill(random.pick(topic.titles)))
  made.caseNumber = random.chance(0.08)
    ? null
    : drawCaseNumber(options.caseNumbers, { random, subject: topic.kle, year, kommuneCode: kommune.code })
  made.sections = drawSections(topic, fill, random, fullness, traps)
  const ask: Ask =
    prefix === 'Orientering: '
      ? 'note'
      : prefix === 'Drøftelse: '
        ? 'discuss'
        : prefix === 'Beslutning: '
          ? 'approve'
          : random.pick(['approve', 'approve', 'approve', 'approve', 'note', 'note', 'discuss'])
  const points =
    ask === 'approve'
      ? random.sample(topic.approve, random.int(1, 3))
      : ask === 'note'
        ? random.sample(topic.note, random.int(1, 2))
        : ['sagen drøftes']
  made.proposal = {
    by: random.chance(0.6)
      ? random.pick(topic.units)
      : random.pick(['Forvaltningen', 'Administrationen', 'Direktøren', 'Direktionen']),
    points: points.map(fill),
  }
  if (!meeting.isCouncil && ask === 'approve' && random.chance(0.35)) {
    made.authority = kommune.council
    made.route = [meeting.body, 'Økonomiudvalget', kommune.council].filter(
      (body, index, all) => all.indexOf(body) === index,
    )
  }
  const names = random.subset(topic.attachments, random.int(0, 4)).map(fill)
  made.attachments = names.map((name) => ({
    name,
    recommended: traps.has('recommended-attachments') && random.chance(0.6),
    internal: false,
  }))
  const others = ['Handicaprådet', 'Ældrerådet', 'Økonomiudvalget', 'Kultur- og Fritidsudvalget'].filter(
    (body) => body !== meeting.body,
  )
  if (traps.has('previously') && random.chance(0.4)) made.previously = [previous(random, meeting.date, others)]
  if (traps.has('earlier-decisions') && random.chance(0.4)) {
    made.earlier = {
      ...previous(random, meeting.date, [meeting.body, 'Økonomiudvalget']),
      item: null,
      text: random.pick([
        'Anbefales.',
        'Udsat.',
        'Indstillingens punkt 1: Taget til efterretning',
        'Indstilles godkendt.',
        'Drøftet.',
      ]),
    }
  }
  return made
}

/** Who is away, who comes late, who stays out of an item. */
function drawAttendance(meeting: Meeting, options: MeetingOptions): void {
  const random = options.random.fork('attendance')
  const members = meeting.participants.filter(({ person }) => isMember(person))
  for (const participant of random.sample(meeting.participants.slice(1), random.pick([0, 1, 1, 2, 3])))
    participant.attendance = 'absent'
  const away = members.filter(({ attendance }) => attendance === 'absent')
  const [firstAway] = away
  if (firstAway !== undefined && isMember(firstAway.person) && options.traps.has('substitutes')) {
    const people = createPeople(random)
    let substitute = people.member(firstAway.person.party)
    while (meeting.participants.some(({ person }) => person.shortName === substitute.shortName))
      substitute = people.member(firstAway.person.party)
    meeting.participants.push({ person: substitute, attendance: 'substitute', instead: firstAway.person })
  }
  for (const item of meeting.cases)
    item.absent = meeting.participants.filter(({ attendance }) => attendance === 'absent').map(({ person }) => person)
  const present = members.slice(1).filter(({ attendance }) => attendance === 'present')
  const open = meeting.cases.filter((item) => item.public && item.kind === 'case')
  const late = present[0]
  if (options.traps.has('latecomers') && late !== undefined && open.length > 2) {
    late.attendance = 'partial'
    const from = meeting.cases.indexOf(open[1] as Case)
    for (const item of meeting.cases.slice(0, from)) item.absent.push(late.person)
    ;(open[1] as Case).remarks.push(`${late.person.shortName} ankom til mødet før behandlingen af dette punkt.`)
  }
  const disqualified = present.at(-1)
  if (
    options.traps.has('disqualified') &&
    disqualified !== undefined &&
    disqualified !== late &&
    isMember(disqualified.person) &&
    open.length > 0
  ) {
    const item = random.pick(open)
    item.disqualified.push(disqualified.person)
    item.absent.push(disqualified.person)
    item.remarks.push(
      random.pick([
        `${disqualified.person.shortName} var inhabil og deltog ikke i sagens behandling.`,
        `${disqualified.person.shortName} medvirkede ikke ved behandlingen af punktet, idet vedkommende var inhabil.`,
      ]),
    )
  }
}

function decide(meeting: Meeting, options: MeetingOptions): void {
  if (meeting.type === 'dagsorden') return
  const random = options.random.fork('decisions')
  for (const item of meeting.cases) {
    if (!item.public || item.kind === 'signature') continue
    const absent = new Set(item.absent.map((person) => person.name))
    const voters = meeting.participants.flatMap(({ person }) =>
      isMember(person) && !absent.has(person.name) ? [person] : [],
    )
    if (item.kind === 'agenda') {
      item.decision = {
        paragraphs: [random.pick(['Godkendt.', 'Dagsordenen blev godkendt.', 'Godkendt'])],
        truth: { text: '', outcome: 'adopted', passed: true, vote: null, dissents: [], suspension: null },
      }
    } else if (item.kind === 'notices') {
      item.decision = {
        paragraphs: [random.pick(['Taget til efterretning.', 'Taget til efterretning', 'Til orientering.'])],
        truth: { text: '', outcome: 'noted', passed: null, vote: null, dissents: [], suspension: null },
      }
    } else {
      const point = item.proposal?.points[0] ?? ''
      item.decision = drawDecision({
        random,
        body: meeting.body,
        council: meeting.kommune.council,
        hasLastWord:
          item.authority !== meeting.body ? false : options.statesAuthority || meeting.isCouncil ? true : undefined,
        ask: point === 'sagen drøftes' ? 'discuss' : point.endsWith('tages til efterretning') ? 'note' : 'approve',
        points: item.proposal?.points.length ?? 0,
        voters,
        forms: options.voteForms,
        allowVotes: true,
      })
    }
    item.decision.paragraphs = [...item.decision.paragraphs, ...item.remarks]
    item.decision.truth.text = item.decision.paragraphs.join('\n')
  }
}
