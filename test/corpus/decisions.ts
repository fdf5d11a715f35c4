import type { GoldenDissent, GoldenOutcome, GoldenResolution, GoldenVote, GoldenVoters } from './golden.ts'
import type { Member, Person } from './people.ts'
import type { Random } from './random.ts'

export type VoteForm = 'names' | 'groups' | 'counts' | 'medlemmer' | 'flertal'
export type Ask = 'approve' | 'note' | 'discuss'

export type DecisionContext = {
  random: Random
  /** With article: `Socialudvalget`. */
  body: string
  council: string
  /** The body has the last word in this case; `undefined` where the document does not say who has. */
  hasLastWord: boolean | undefined
  ask: Ask
  points: number
  /** Members who may vote, in the order of the list of participants. */
  voters: readonly Member[]
  forms: readonly VoteForm[]
  allowVotes: boolean
}

export type Decision = { paragraphs: string[]; truth: GoldenResolution }

const plain = (paragraphs: string[], outcome: GoldenOutcome, final: boolean | null | undefined): Decision => ({
  paragraphs,
  truth: {
    text: paragraphs.join('\n'),
    outcome,
    passed: outcome === 'adopted' ? true : outcome === 'rejected' ? false : null,
    ...(final === undefined ? {} : { final }),
    vote: null,
    dissents: [],
    suspension: null,
  },
})

const outside = (party: string): boolean => party.length > 1

/** `Otto Lindgaard (A)`; members outside the parties now and then in another case than in the list. */
function tag(member: Member, random: Random): string {
  const party = outside(member.party) && random.chance(0.4) ? member.party.toLowerCase() : member.party
  return `${member.shortName} (${party === 'up' ? 'UP' : party})`
}

const groupsOf = (members: readonly Member[]): string[] => [
  ...new Set(members.filter((each) => !outside(each.party)).map((each) => each.party)),
]
const voters = (members: readonly Person[]): GoldenVoters => ({
  count: members.length,
  voters: members.map((each) => each.name),
})

type Split = { for: Member[]; against: Member[]; abstained: Member[] }

function split(members: readonly Member[], random: Random, byGroup: boolean): Split {
  const parts: Split = { for: [], against: [], abstained: [] }
  const groups = [...new Set(members.map((each) => each.party))]
  const minority = new Set(random.sample(groups.slice(1), Math.max(1, Math.floor(groups.length / 3))))
  const abstaining = random.chance(0.4) ? random.pick([...minority]) : undefined
  for (const member of members) {
    const stray = !byGroup && random.chance(0.06)
    if (member.party === abstaining) parts.abstained.push(member)
    else if (minority.has(member.party) !== stray) parts.against.push(member)
    else parts.for.push(member)
  }
  return parts
}

/** A vote in the words of the house, with what it says to a reader who has the list of participants. */
function writeVote(parts: Split, form: VoteForm, random: Random): { lines: string[]; vote: GoldenVote } {
  const named = (members: readonly Member[]): string => {
    const missingComma = members.length > 2 && random.chance(0.15) ? random.int(0, members.length - 2) : -1
    return members
      .map(
        (each, index) => tag(each, random) + (index === members.length - 1 ? '' : index === missingComma ? ' ' : ', '),
      )
      .join('')
  }
  const asGroups = (members: readonly Member[], all: readonly Member[]): string =>
    [
      ...groupsOf(members).map((group) => {
        const mine = members.filter((each) => each.party === group)
        const whole = all.filter((each) => each.party === group).length === mine.length
        return whole ? group : `${group} (${mine.map((each) => each.shortName).join(', ')})`
      }),
      ...members.filter((each) => outside(each.party)).map((each) => each.shortName),
    ].join(', ')
  const all = [...parts.for, ...parts.against, ...parts.abstained]
  const sides = [
    ['For stemte', parts.for],
    ['Imod stemte', parts.against],
    [random.pick(['Undlod at stemme', 'Undlod at stemme', 'Undlod af stemme']), parts.abstained],
  ] as const
  const present = sides.filter(([, members]) => members.length > 0)
  const vote: GoldenVote = {
    for: voters(parts.for),
    against: voters(parts.against),
    ...(parts.abstained.length > 0 ? { abstained: voters(parts.abstained) } : {}),
  }
  if (form === 'names')
    return { lines: present.map(([label, members]) => `${label}: ${members.length}, ${named(members)}`), vote }
  if (form === 'groups')
    return { lines: present.map(([label, members]) => `${label}: ${asGroups(members, all)}`), vote }
  if (form === 'counts') {
    const count = (members: readonly Member[]): GoldenVoters => ({ count: members.length, voters: [] })
    const tail =
      parts.abstained.length === 0
        ? 'Ingen medlemmer undlod at stemme.'
        : `${parts.abstained.length} ${parts.abstained.length === 1 ? 'medlem' : 'medlemmer'} undlod at stemme.`
    return {
      lines: [`Indstillingen blev vedtaget med ${parts.for.length} stemmer mod ${parts.against.length}. ${tail}`],
      vote: {
        for: count(parts.for),
        against: count(parts.against),
        ...(parts.abstained.length > 0 ? { abstained: count(parts.abstained) } : {}),
      },
    }
  }
  if (form === 'medlemmer') {
    const group = (members: readonly Member[]): string =>
      [...groupsOf(members), ...members.filter((each) => outside(each.party)).map((each) => each.shortName)].join('+')
    const noun = (members: readonly Member[]): string =>
      `${members.length} ${members.length === 1 ? 'medlem' : 'medlemmer'} (${group(members)})`
    return {
      lines: [
        `${noun(parts.for)} stemmer for indstillingen.`,
        `${noun(parts.against)} stemmer imod.`,
        ...(parts.abstained.length > 0 ? [`${noun(parts.abstained)} undlader at stemme.`] : []),
      ],
      vote,
    }
  }
  const last = parts.for.at(-1)
  const before = parts.for
    .slice(0, -1)
    .map((each) => tag(each, random))
    .join(', ')
  const majority = last === undefined ? '' : before === '' ? tag(last, random) : `${before} og ${tag(last, random)}`
  return {
    lines: [
      `Et flertal bestående af ${majority} stemte for.`,
      `Imod stemte ${named(parts.against)}.`,
      ...(parts.abstained.length > 0 ? [`${named(parts.abstained)} undlod at stemme.`] : []),
    ],
    vote,
  }
}

const remarks = [
  'at tidsplanen forelægges igen, når den er endelig',
  'at borgerne i området orienteres direkte',
  'at der følges op med en status efter et halvt år',
  'at trafiksikkerheden vægtes højt i det videre arbejde',
]
const dissentTexts = [
  'finder, at sagen er utilstrækkeligt belyst, og ønsker, at udgifterne dækkes inden for den eksisterende ramme',
  'mener, at forslaget rammer de mindste lokalsamfund for hårdt, og ønsker en mere ligelig fordeling',
  'ønsker at fremme sagen, men med en længere høringsperiode',
]

function adoptedWording(random: Random, ask: Ask, points: number): string {
  if (ask === 'note')
    return random.pick([
      'Taget til efterretning',
      'Taget til efterretning.',
      'Orienteringen blev taget til efterretning.',
      'Til orientering',
    ])
  if (ask === 'discuss') return random.pick(['Drøftet.', 'Sagen blev drøftet.', 'Drøftet'])
  return random.pick([
    'Godkendt',
    'Godkendt.',
    'Tiltrådt.',
    'Vedtaget.',
    'Indstillingen blev godkendt.',
    'Indstillingen blev godkendt uden afstemning.',
    ...(points > 1 ? ['Indstillingens punkter godkendt.'] : []),
  ])
}

/** @returns what the body decides, in words of minutes, and the same as a reader would type it in. */
export function drawDecision(context: DecisionContext): Decision {
  const { random, ask, council, hasLastWord, body } = context
  if (random.chance(0.08)) {
    const [text, outcome] = random.pick([
      ['Udsat.', 'postponed'],
      ['Sagen udsættes til næste møde.', 'postponed'],
      ['Udsat til mødet i næste måned, hvor sagen genoptages.', 'postponed'],
      ['Udgik.', 'withdrawn'],
      ['Punktet blev taget af dagsordenen.', 'withdrawn'],
      ['Sagen sendes tilbage til forvaltningen med henblik på en nærmere belysning af økonomien.', 'returned'],
      [`Oversendes uden anbefaling til ${council}.`, 'other'],
    ] as const)
    return plain([text], outcome, undefined)
  }
  if (hasLastWord === false && ask === 'approve') return recommendation(context)
  const final = hasLastWord
  if (ask !== 'approve') {
    const outcome = ask === 'note' ? 'noted' : 'discussed'
    const first = adoptedWording(random, ask, context.points)
    const remark =
      ask === 'note' && random.chance(0.15)
        ? `Taget til efterretning med den bemærkning, ${random.pick(remarks)}.`
        : first
    return plain([remark], outcome, hasLastWord === true ? true : undefined)
  }
  const votable =
    context.allowVotes && new Set(context.voters.map((each) => each.party)).size > 2 && context.voters.length > 4
  if (votable && random.chance(0.3)) return votedDecision(context)
  if (random.chance(0.12))
    return plain(
      [`Godkendt med ${random.pick(['den ændring', 'den tilføjelse', 'den bemærkning'])}, ${random.pick(remarks)}.`],
      'adopted',
      final,
    )
  const decision = plain([adoptedWording(random, ask, context.points)], 'adopted', final)
  if (votable && random.chance(0.12)) return withDissent(decision, context)
  if (votable && hasLastWord === true && body !== council && random.chance(0.12))
    return withSuspension(decision, context)
  return decision
}

function recommendation(context: DecisionContext): Decision {
  const { random, council } = context
  const text = random.pick([
    'Anbefales.',
    `Anbefales over for ${council}.`,
    'Indstilles godkendt.',
    'Indstilles til godkendelse.',
    'Indstillingen anbefales.',
    `Indstilles til godkendelse med den bemærkning, ${random.pick(remarks)}.`,
  ])
  const decision = plain([text], 'recommended', false)
  const votable = context.allowVotes && new Set(context.voters.map((each) => each.party)).size > 2
  return votable && random.chance(0.15) ? withDissent(decision, context) : decision
}

function votedDecision(context: DecisionContext): Decision {
  const { random, hasLastWord } = context
  const form = random.pick(context.forms)
  const parts = split(context.voters, random, form === 'medlemmer')
  if (parts.for.length <= parts.against.length) {
    const { lines, vote } = writeVote(parts, 'names', random)
    const tie = parts.for.length === parts.against.length
    const decision = plain(
      [
        ...lines,
        tie
          ? 'Forslaget bortfaldt på grund af stemmelighed.'
          : random.pick(['Forslaget faldt dermed.', 'Indstillingen er dermed forkastet.']),
      ],
      'rejected',
      hasLastWord,
    )
    return { ...decision, truth: { ...decision.truth, vote } }
  }
  const { lines, vote } = writeVote(parts, form, random)
  if (form !== 'counts' && random.chance(0.15)) return amendedDecision(context, parts, { lines, vote }, form)
  const opening =
    form === 'counts'
      ? []
      : [random.pick(['Indstillingen blev sat til afstemning.', 'Der blev stemt om indstillingen.', 'Godkendt.'])]
  const closing =
    form === 'counts' || opening[0] === 'Godkendt.'
      ? []
      : [random.pick(['Indstillingen blev vedtaget.', 'Indstillingen er hermed godkendt.'])]
  const decision = plain([...opening, ...lines, ...closing], 'adopted', hasLastWord)
  return { ...decision, truth: { ...decision.truth, vote } }
}

/** A motion for an amendment is voted down first; the vote on the proposal itself is the deciding one. */
function amendedDecision(
  context: DecisionContext,
  parts: Split,
  main: { lines: string[]; vote: GoldenVote },
  form: VoteForm,
): Decision {
  const { random, hasLastWord } = context
  const movers = parts.against[0]
  if (movers === undefined) return plain(main.lines, 'adopted', hasLastWord)
  const motion = `Ændringsforslag fra ${tag(movers, random)}, ${random.pick(remarks)}`
  const amendment = writeVote(
    { for: parts.against, against: [...parts.for, ...parts.abstained], abstained: [] },
    form === 'groups' ? 'groups' : 'names',
    random,
  )
  const lines = [
    `${motion}:`,
    ...amendment.lines,
    'Ændringsforslaget blev forkastet.',
    'Indstillingen:',
    ...main.lines,
    'Indstillingen blev vedtaget.',
  ]
  const decision = plain(lines, 'adopted', hasLastWord)
  const votes = [
    { on: motion, ...amendment.vote },
    { on: 'Indstillingen', ...main.vote },
  ]
  return { ...decision, truth: { ...decision.truth, vote: main.vote, votes } }
}

function withDissent(decision: Decision, context: DecisionContext): Decision {
  const { random } = context
  const member = random.pick(context.voters)
  const statement = random.pick(dissentTexts)
  const label = random.pick(['Mindretalsudtalelse: ', 'Protokolbemærkning: ', '', ''])
  const text =
    label === ''
      ? `${tag(member, random)} ${random.pick(['tog forbehold', 'tager forbehold', 'kan ikke anbefale indstillingen'])}.`
      : `${tag(member, random)} ${statement}.`
  const dissent: GoldenDissent = { by: member.name, text }
  const paragraphs = [...decision.paragraphs, `${label}${text}`]
  return { paragraphs, truth: { ...decision.truth, text: paragraphs.join('\n'), dissents: [dissent] } }
}

function withSuspension(decision: Decision, context: DecisionContext): Decision {
  const { random, council } = context
  const member = random.pick(context.voters)
  const paragraphs = [
    ...decision.paragraphs,
    random.pick([
      `${tag(member, random)} begærede med henvisning til styrelseslovens § 23 sagen indbragt for ${council}.`,
      `${tag(member, random)} benyttede sin standsningsret efter styrelseslovens § 23. Sagen forelægges herefter ${council}.`,
    ]),
  ]
  return {
    paragraphs,
    truth: {
      ...decision.truth,
      text: paragraphs.join('\n'),
      final: false,
      suspension: { by: member.name, referredTo: council },
    },
  }
}
