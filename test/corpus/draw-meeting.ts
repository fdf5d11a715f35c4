import { addDays, type Day } from './danish-dates.ts'
import { drawDecision } from './decisions.ts'
import { drawCases } from './draw-cases.ts'
import type { Law } from './filler.ts'
import type { Case, Meeting, MeetingOptions, Participant } from './meeting.ts'
import { createPeople, drawParties, type Member, type Official } from './people.ts'
import type { Random } from './random.ts'
import { retold } from './told-decisions.ts'
import type { Field } from './topics/topic.ts'

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
/** Who is away, who comes late, who stays out of an item. */
function drawAttendance(meeting: Meeting, options: MeetingOptions): void {
  const random = options.random.fork('attendance')
  const members = meeting.participants.filter(({ person }) => isMember(person))
  const most = Math.max(1, Math.floor(members.length / 4))
  for (const participant of random.sample(meeting.participants.slice(1), Math.min(most, random.pick([0, 1, 1, 2, 3]))))
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
        allowVotes: options.voteForms.length > 0,
        wording: options.wording ?? 'short',
      })
    }
    if (options.wording === 'told' && item.kind === 'notices')
      item.decision = retold(item.decision, { random, body: meeting.body, council: meeting.kommune.council })
    item.decision.paragraphs = [...item.decision.paragraphs, ...item.remarks]
    item.decision.truth.text = item.decision.paragraphs.join('\n')
  }
}
