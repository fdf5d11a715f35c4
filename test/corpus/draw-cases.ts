import { drawCaseNumber } from './case-numbers.ts'
import { addDays, type Day } from './danish-dates.ts'
import type { Ask } from './decision.ts'
import { drawSections } from './draw-sections.ts'
import { createFiller } from './filler.ts'
import type { GoldenPrevious } from './golden.ts'
import type { Case, Meeting, MeetingOptions } from './meeting.ts'
import type { Random } from './random.ts'
import { topics } from './topics/all-topics.ts'
import type { Field, Topic } from './topics/topic.ts'

const noticeTexts = [
  'Der holdes dialogmøde med {råd} den {efter}. Forvaltningen udsender program.',
  'Forvaltningen orienterede om en henvendelse fra grundejerforeningen på {vej}.',
  'Der er modtaget tilsagn om {kr} fra en statslig pulje. Midlerne anvendes til {sted}.',
  'Formanden orienterede om et møde i KKR og om den kommende studietur.',
  '{sted} holder åbent hus den {efter}. Udvalgets medlemmer er velkomne.',
  'Direktøren orienterede om ansættelse af ny leder, som tiltræder den 1. i næste måned.',
]

function previous(random: Random, date: Day, bodiesBefore: readonly string[]): GoldenPrevious {
  return {
    organization: random.pick(bodiesBefore),
    date: addDays(date, -random.int(7, 90)),
    item: random.chance(0.7) ? String(random.int(2, 60)) : null,
    text: null,
  }
}

const sizeOf = (value: Case): number =>
  600 + [...value.sections.values()].flat().reduce((total, piece) => total + JSON.stringify(piece).length, 0)

/** Fills the agenda: the fixed items, cases until the wanted length is reached, closed items at the end. */
export function drawCases(meeting: Meeting, field: Field | undefined, options: MeetingOptions): void {
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
