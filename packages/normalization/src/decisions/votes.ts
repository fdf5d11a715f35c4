import { matchesIn } from '@arkivar/danish'
import type { Participant, Vote } from '@arkivar/types'
import { SIDE_PROPOSAL } from '../layouts/decision-phrases.ts'
import { FATE_BEHIND_NAMES, sentences } from './sentences.ts'
import { areNames, readSide, type SideOfVote } from './voters.ts'

type Side = 'for' | 'against' | 'abstained'

/** All votes of a decision in order, and which of them decided. */
export interface FoundVotes {
  deciding: Vote | null
  all: Vote[]
}

interface Statement {
  side: Side
  start: number
  end: number
  /** Who: the words after or before the marker. */
  who: string
}

interface OpenVote {
  on: string | null
  sides: Partial<Record<Side, SideOfVote>>
}

const SIDES: Record<string, Side> = {
  for: 'for',
  ja: 'for',
  imod: 'against',
  mod: 'against',
  nej: 'against',
  undlod: 'abstained',
  undlader: 'abstained',
  blank: 'abstained',
  blankt: 'abstained',
}

/** The marker first, then who: "For stemte: A, B og C", "Imod: 6 (…)", "Undlod at stemme: …". */
const MARKER_FIRST =
  /(?<![\p{L}])(?:(?<stood>For|Imod|Mod)(?:\s[^.:;,\n]{1,60}?)?\s+stem(?:te|mer)\b(?:\s+(?:for|imod))?|(?:Stemte|Stemmer)\s+(?<which>for|imod)(?=\s*:)|(?<short>For|Imod|Ja|Nej|Undlod|Blankt?)(?:-stemmer)?(?=\s*[:\t])|(?<neither>Hverken for eller imod)(?: stemte)?|(?<kept>Undlod|Undlader)\s+(?:at stemme|af stemme|at afgive stemme|stemme)(?=\s*:|[^\S\n]+[\p{Lu}\d]|\n[-•]))\s*:?\s*/giu
/** Who first, then the marker: "Liste B stemte imod", "8 medlemmer undlod at stemme". */
const MARKER_LAST =
  /\s(?:(?:har stemt|stemte|stemmer)\s+(?<which>for|imod)(?!\p{L})|(?:undlod|undlader|afstod fra)\s+(?:at stemme|af stemme|at afgive stemme|stemme))/giu
/** Who voted stands in the same sentence, not farther away than this. */
const LONGEST_SUBJECT = 2000
const COUNTS =
  /\b(?:med\s+)?(?:stemmerne\s+)?(?<for>\d{1,3})\s+(?:stemmer|stemme|medlemmer)?\s*(?:for\s*(?:,|og)?\s*)?(?:og\s+)?(?:stemmer\s+)?(?:imod|mod)\s+(?<against>\d{1,3})\b|\bstemmerne\s+(?<for3>\d{1,3})\s?[-–]\s?(?<against3>\d{1,3})\b|\b(?<for2>\d{1,3})\s+(?:stemmer\s+|stemte\s+)?for(?:\sforslaget|\sindstillingen)?\s*(?:,|og|\/)\s*(?:og\s+)?(?<against2>\d{1,3})\s+(?:stemmer\s+|stemte\s+)?imod/giu
/** "7 stemmer for (A, V og C) og 2 stemmer imod (Ø), mens 1 undlod at stemme (F)" */
const COUNT_AND_WHO =
  /(?<count>\d{1,3})\s(?:(?:stemmer|stemte|medlemmer stemte|medlemmer)\s(?<side>for|imod|mod)|(?:medlem(?:mer)?\s)?(?<kept>undlod|undlader)\sat stemme)\s\((?<who>[^)\n]{1,300})\)/giu
/** "Godkendt mod Eva Holms stemme." */
const AGAINST_VOTE_OF = /\s(?:i)?mod\s(?<who>\p{Lu}[^.;:\n]{0,200}?)(?:['’]s|s['’]?|['’]|)\sstemmer?(?=[\s.,;]|$)/gu
/** "Godkendt imod 1 stemme (Ø)." */
const AGAINST_SO_MANY = /\s(?:i)?mod\s(?<count>\d{1,3})\sstemmer?\s\((?<who>[^)\n]{1,200})\)/gu
/** "vedtaget med 3 stemmer (A og V) mod 2 (Ø)" */
const BOTH_NAMED =
  /\bmed\s(?<for>\d{1,3})\s(?:stemmer\s|medlemmer\s)?\((?<who>[^)\n]{1,200})\)\s(?:i)?mod\s(?<against>\d{1,3})(?:\sstemmer?)?(?:\s\((?<others>[^)\n]{1,200})\))?/giu
/** "stemte 11 for at give afslag, 4 imod og 3 hverken for eller imod", "9 stemte for, 4 imod og 2 undlod" */
const THREE_SIDES =
  /(?:stem(?:te|mer)\s(?<for>\d{1,3})\sfor|(?<!\d)(?<for2>\d{1,3})\s(?:stemte\s)?for)(?:\s[^.,;:\d\n]{1,80})?,\s(?<against>\d{1,3})\s(?:stemte\s)?imod(?:\s[^.,;:\d\n]{1,60})?,?\s(?:og|mens)\s(?<kept>\d{1,3})\s(?:stemte\s)?(?:hverken for eller imod|undlod(?:\sat stemme)?|blankt?)/giu
/** "1 (Ø) stemte for og 4 imod" */
const FOR_AND_AGAINST =
  /(?<for>\d{1,3})(?:\smedlem(?:mer)?)?(?:\s\((?<who>[^)\n]{1,120})\))?\s(?:stemte|stemmer)\sfor(?:\s\p{L}+)?(?:,|\sog|,\smens)\s(?<against>\d{1,3})(?:\s\((?<others>[^)\n]{1,120})\))?\s(?:stemte\s|stemmer\s)?imod\b/giu
/** "vedtaget med 5 stemmer for.", "2 medlemmer undlod." */
const ONE_SIDED =
  /(?<![\p{L}\d])(?<count>\d{1,3})\s(?:(?:stemmer|medlemmer stemte|stemte)\s(?<side>for|imod)|(?:medlem(?:mer)?\s)?(?:undlod|undlader)(?:\sat stemme)?)(?=\s*(?:[.,;\n]|$))/giu
const FACTION =
  /(?<count>\d{1,3})\s+medlem(?:mer)?\s*\((?<who>[^)\n]{1,120})\)\s*(?<verb>anbefaler|anbefalede|tiltræder|tiltrådte|godkender|godkendte|stemmer for|stemte for|stemmer imod|stemte imod|kan ikke anbefale|kunne ikke anbefale|tager forbehold|tog forbehold|undlader|undlod|afventer)/giu

/** Finds every vote. The one that decided is the last that was not about an amendment. */
export function readVotes(text: string, participants: readonly Participant[]): FoundVotes {
  const votes = collect(text, participants)
  if (votes.length === 0) return { deciding: null, all: [] }
  const deciding = votes.findLast(({ on }) => !on || !SIDE_PROPOSAL.test(on)) ?? votes.at(-1)
  return { deciding: deciding ?? null, all: votes }
}

function collect(text: string, participants: readonly Participant[]): Vote[] {
  const paired = [...threeSidedStatements(text), ...countAndWhoStatements(text), ...forAndAgainstStatements(text)]
  const inBoth = countStatements(text)
  const alone = oneSidedStatements(text).filter((one) => ![...paired, ...inBoth].some((other) => overlaps(one, other)))
  const counted = [...paired, ...alone]
  const factions = factionStatements(text)
  const refused = (text.includes('mod ') ? [AGAINST_VOTE_OF, AGAINST_SO_MANY] : [])
    .flatMap((pattern) => matchesIn(text, pattern))
    .map(
      ({ index, 0: whole, groups }): Statement => ({
        side: 'against',
        start: index,
        end: index + whole.length,
        who: groups?.count === undefined ? (groups?.who ?? '') : `${groups.count} (${groups.who})`,
      }),
    )
    .filter((one) => !paired.some((other) => overlaps(one, other)))
  const marked = markerStatements(text, counted).filter((one) => !factions.some((other) => overlaps(one, other)))
  const others = [
    ...inBoth,
    ...factions,
    ...marked,
    ...refused.filter((one) => !marked.some((other) => overlaps(one, other))),
  ]
  const statements = [...counted, ...others.filter((other) => !counted.some((told) => overlaps(other, told)))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
  const votes: OpenVote[] = []
  let reached = 0
  for (const { side, start, end, who } of statements) {
    const voters = readSide(who, participants)
    if (voters.count === null && voters.voters.length === 0) continue
    let vote = votes.at(-1)
    const held = vote?.sides[side]
    if (
      vote === undefined ||
      (held !== undefined && !completes(held, voters)) ||
      isNext(vote, text.slice(reached, start))
    ) {
      vote = { on: subjectBefore(text, reached, start), sides: {} }
      votes.push(vote)
    }
    vote.sides[side] = merged(vote.sides[side], voters)
    reached = Math.max(reached, end)
  }
  return votes.map(({ on, sides }) => ({ ...(votes.length > 1 && on !== null && { on }), ...closed(sides) }))
}

/** "Herefter blev indstillingen godkendt, idet Ø undlod": after both sides of one vote another is told. */
function isNext({ sides }: OpenVote, between: string): boolean {
  return (
    sides.for !== undefined &&
    sides.against !== undefined &&
    /[.\n]\s*(?:[^.\n]{0,80}\s)?(?:herefter|derefter|dernæst)\b/i.test(between)
  )
}

/** A list of names completes a count of the same side. */
function completes(held: SideOfVote, more: SideOfVote): boolean {
  return (
    (held.voters.length === 0) !== (more.voters.length === 0) &&
    (held.count === null || more.count === null || held.count === more.count)
  )
}

function merged(held: SideOfVote | undefined, more: SideOfVote): SideOfVote {
  if (held === undefined) return more
  return { count: held.count ?? more.count, voters: held.voters.length > 0 ? held.voters : more.voters }
}

function closed(sides: Partial<Record<Side, SideOfVote>>): Vote {
  const vote: Vote = {}
  for (const side of ['for', 'against', 'abstained'] as const) {
    const voters = sides[side]
    if (voters === undefined) continue
    const count = voters.count ?? (areNames(voters.voters) ? voters.voters.length : null)
    vote[side] = { count, voters: voters.voters }
  }
  return vote
}

const WHO_BEHIND = /^\s?\((\p{Lu}[^)\n]{0,200})\)/u
const LONGEST_NAMES = 210
const REFUSED_WITH = /\b(?:forkastet|forkastedes|afvist|afvistes|nedstemt)\s(?:med\s)?$/i
const LONGEST_REFUSAL = 20

function countStatements(text: string): Statement[] {
  return matchesIn(text, COUNTS).flatMap((match) => {
    const { groups } = match
    const end = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 4), match.index)
    if (
      groups === undefined ||
      (/stemmer|stemte|for/i.test(match[0]) === false && !/med\s*$/.test(before) && !/^med/i.test(match[0]))
    )
      return []
    // "25 stemmer for og 2 imod (Ø, D)"
    const named = WHO_BEHIND.exec(text.slice(end, end + LONGEST_NAMES))
    const position = { start: match.index, end: end + (named?.[0].length ?? 0) }
    const told = groups.against ?? groups.against2 ?? groups.against3 ?? ''
    const [first, second] = [
      groups.for ?? groups.for2 ?? groups.for3 ?? '',
      named === null ? told : `${told} (${named[1]})`,
    ]
    // "Forkastet med 39 stemmer imod 5": the greater number decided, and that was against it.
    const isRefusal =
      Number(groups.for) > Number(groups.against) &&
      !/\bfor\b/i.test(match[0]) &&
      REFUSED_WITH.test(text.slice(Math.max(0, match.index - LONGEST_REFUSAL), match.index))
    return [
      { side: 'for' as const, ...position, who: isRefusal ? second : first },
      { side: 'against' as const, ...position, who: isRefusal ? first : second },
    ]
  })
}

function countAndWhoStatements(text: string): Statement[] {
  return matchesIn(text, COUNT_AND_WHO).map((match) => {
    const { count, side, who } = match.groups ?? {}
    const stood: Side = side === undefined ? 'abstained' : (SIDES[side.toLowerCase()] ?? 'abstained')
    return { side: stood, start: match.index, end: match.index + match[0].length, who: `${count} (${who})` }
  })
}

function overlaps(one: Statement, other: Statement): boolean {
  return one.start < other.end && one.end > other.start
}

function threeSidedStatements(text: string): Statement[] {
  return matchesIn(text, THREE_SIDES).flatMap(({ index, 0: whole, groups }) => {
    const position = { start: index, end: index + whole.length }
    return [
      { side: 'for' as const, ...position, who: groups?.for ?? groups?.for2 ?? '' },
      { side: 'against' as const, ...position, who: groups?.against ?? '' },
      { side: 'abstained' as const, ...position, who: groups?.kept ?? '' },
    ]
  })
}

function oneSidedStatements(text: string): Statement[] {
  return matchesIn(text, ONE_SIDED).map((match) => {
    const { count = '', side } = match.groups ?? {}
    const stood: Side = side === undefined ? 'abstained' : (SIDES[side.toLowerCase()] ?? 'abstained')
    return { side: stood, start: match.index, end: match.index + match[0].length, who: count }
  })
}

function forAndAgainstStatements(text: string): Statement[] {
  return [...matchesIn(text, FOR_AND_AGAINST), ...matchesIn(text, BOTH_NAMED)].flatMap((match) => {
    const { who, others: told, ...counts } = match.groups ?? {}
    const end = match.index + match[0].length
    const named = told === undefined ? WHO_BEHIND.exec(text.slice(end, end + LONGEST_NAMES)) : null
    const others = told ?? named?.[1]
    const position = { start: match.index, end: end + (named?.[0].length ?? 0) }
    return [
      { side: 'for' as const, ...position, who: `${counts.for}${who === undefined ? '' : ` (${who})`}` },
      { side: 'against' as const, ...position, who: `${counts.against}${others === undefined ? '' : ` (${others})`}` },
    ]
  })
}

function factionStatements(text: string): Statement[] {
  return matchesIn(text, FACTION).map((match) => {
    const verb = match.groups?.verb ?? ''
    const side: Side = /ikke|imod/i.test(verb) ? 'against' : /forbehold|undl|afventer/i.test(verb) ? 'abstained' : 'for'
    const who = `${match.groups?.count} (${match.groups?.who})`
    return { side, start: match.index, end: match.index + match[0].length, who }
  })
}

function markerStatements(text: string, told: readonly Statement[]): Statement[] {
  const first = matchesIn(text, MARKER_FIRST)
  const statements = first.flatMap((match, position) => {
    const start = match.index
    const from = start + match[0].length
    const next = first[position + 1]?.index ?? text.length
    const who = upToGroup(beforeOthers(untilSentenceEnd(text.slice(from, Math.min(next, from + 4000)))))
    const { stood, which, short, kept } = match.groups ?? {}
    const word = (stood ?? which ?? short ?? kept ?? 'undlod').toLowerCase()
    const side = SIDES[word]
    if (side === undefined || !/[\p{Lu}\d]|ingen/u.test(who.slice(0, 12))) return []
    return [{ side, start, end: from + who.length, who }]
  })
  for (const match of matchesIn(text, MARKER_LAST)) {
    // "4 (A, V) stemte for, 2 (F) imod, og 1 (B) undlod at stemme": who stood elsewhere has been told.
    const reached = [...told, ...statements].reduce(
      (most, { end }) => (end <= match.index ? Math.max(most, end) : most),
      0,
    )
    const before = text.slice(Math.max(reached, match.index - LONGEST_SUBJECT), match.index)
    const words = subjectOf(before.slice(before.search(/[^.\n;:]*$/)))
    const end = match.index + match[0].length
    const start = match.index - words.length
    // "Liste B stemte imod, idet …" explains a vote that has been told.
    // In "34 stemmer imod 15" the words part two numbers.
    if (/\d$/.test(before) && /^\s*\d/.test(text.slice(end, end + 4))) continue
    if (
      statements.length > 0 &&
      /^\s*,?\s*(?:idet|da|fordi|med den begrundelse|af hensyn)\b/i.test(text.slice(end, end + 30))
    )
      continue
    if (words === '' || statements.some((statement) => start < statement.end && end > statement.start)) continue
    const which = match.groups?.which
    statements.push({
      side: which === undefined ? 'abstained' : which === 'for' ? 'for' : 'against',
      start,
      end,
      who: words,
    })
  }
  return statements
}

/** "2 (Eva Holm (A), Bo Ras (V)) Vedtaget.": where the names are counted, nobody stands behind their parenthesis. */
function upToGroup(who: string): string {
  const counted = /^\d{1,3}\s?\(/.exec(who)
  if (counted === null) return who
  let depth = 0
  for (let at = counted[0].length - 1; at < who.length; at++) {
    if (who[at] === '(') depth++
    else if (who[at] === ')' && --depth === 0)
      return /^\s\p{Lu}\p{Ll}+(?:[\s.]|$)/u.test(who.slice(at + 1)) ? who.slice(0, at + 1) : who
  }
  return who
}

/** "For stemte A og C, mens de øvrige 11 stemte imod" */
function beforeOthers(who: string): string {
  return who.split(/,?\s(?:mens|medens)\s/)[0]?.split(FATE_BEHIND_NAMES)[0] ?? ''
}

/** Of "… blev godkendt, idet Ø og F": the words that name who voted. */
function subjectOf(words: string): string {
  const last =
    words
      .replace(/,?\s(?:der|som)$/, '')
      .split(/\b(?:idet|mens|hvor|da|men|at|bortset fra|undtagen|med undtagelse af)\b/)
      .at(-1) ?? ''
  const trimmed = last
    .trim()
    .replace(/^(?:(?:og\s|samt\s|,)\s*){1,3}/, '')
    .replace(/^(?:(?:alene|kun|de (?:øvrige|resterende|andre))\s)/, '')
  const bare = trimmed.replace(/^\((\p{Lu}(?:[,+\s]|og|\p{Lu})*)\)$/u, '$1')
  return /^(?:\p{Lu}|\d|ingen)/u.test(bare) ? bare : ''
}

/** "Imod stemte A og C. Ø undlod at stemme.": the letter of a group before another, or before what is no name. */
const SENTENCE_END =
  /(?<!\b\p{Lu})\.(?=\s|$)|(?<=(?:^|[\s,+])\p{Lu})\.(?=\s+(?:\p{Lu}(?:[\s,]|$)|(?:For|Imod|Mod|Undlod|Hverken|Blanke?|Herefter|Indstillingen|Forslaget|Sagen)(?!\p{L})))|\.(?=\s*\n)|\n\s*\n/u

/** Names end with a full stop that is not an initial's, or with the line, unless that asks for more. */
function untilSentenceEnd(text: string): string {
  const end = SENTENCE_END.exec(text)
  const lines = (end === null ? text : text.slice(0, end.index)).split('\n')
  let kept = ''
  for (const line of lines) {
    const isOpen = kept.trim() === '' || /(?:,|\sog|\()\s*$/.test(kept)
    // One name a line, as where a list begins below its marker.
    if (
      !isOpen &&
      !(
        text.startsWith('\n') &&
        /^\s*[-•]?\s*\p{Lu}[^.:]{1,80}$/u.test(line) &&
        !/\s(?:blev|er|var|faldt|ønsker)\b/.test(line)
      )
    )
      break
    kept += `${line}\n`
  }
  return kept.trimEnd()
}

function subjectBefore(text: string, from: number, to: number): string | null {
  const before = sentences(text.slice(from, to)).filter((sentence) => sentence.length > 8 && !/^\W*$/.test(sentence))
  const last = before.findLast((sentence) => /forslag|indstilling|afstemning|stemt|punkt/i.test(sentence)) ?? null
  return last === null ? null : last.replace(/[:.\s]+$/, '')
}
