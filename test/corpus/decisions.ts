import type { Ask, Decision, DecisionContext } from './decision.ts'
import type { GoldenDissent, GoldenOutcome, GoldenVote } from './golden.ts'
import type { Random } from './random.ts'
import { retold } from './told-decisions.ts'
import { type Split, split, tag, type VoteForm, writeVote } from './votes.ts'

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
  const decision = shortDecision(context)
  return context.wording === 'told' ? retold(decision, context) : decision
}

function shortDecision(context: DecisionContext): Decision {
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
  if (votable && hasLastWord === true && body !== council && random.chance(0.25))
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

const byWholeGroups: ReadonlySet<VoteForm> = new Set(['medlemmer', 'groups-og', 'brackets'])

function votedDecision(context: DecisionContext): Decision {
  const { random, hasLastWord } = context
  const form = random.pick(context.forms)
  const drawn = split(context.voters, random, byWholeGroups.has(form))
  const parts = random.chance(0.15) ? { ...drawn, for: drawn.against, against: drawn.for } : drawn
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
  const oneSentence = form === 'counts' || form === 'brackets'
  if (!oneSentence && random.chance(0.25)) return amendedDecision(context, parts, { lines, vote }, form)
  const opening = oneSentence
    ? []
    : [random.pick(['Indstillingen blev sat til afstemning.', 'Der blev stemt om indstillingen.', 'Godkendt.'])]
  const closing =
    oneSentence || opening[0] === 'Godkendt.'
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
  if (movers === undefined) {
    const decision = plain(main.lines, 'adopted', hasLastWord)
    return { ...decision, truth: { ...decision.truth, vote: main.vote } }
  }
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
