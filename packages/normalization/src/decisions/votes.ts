import type { Participant, Vote } from '@arkivar/types'
import { SIDE_PROPOSAL } from '../layouts/decision-phrases.ts'
import {
  againstStatements,
  countAndWhoStatements,
  countStatements,
  factionStatements,
  forAndAgainstStatements,
  oneSidedStatements,
  threeSidedStatements,
} from './counted-sides.ts'
import { markerStatements } from './marked-sides.ts'
import { sentences } from './sentences.ts'
import type { Side, Statement } from './side-told.ts'
import { areNames, readSide, type SideOfVote } from './voters.ts'

/** All votes of a decision in order, and which of them decided. */
export interface FoundVotes {
  deciding: Vote | null
  all: Vote[]
}

interface OpenVote {
  on: string | null
  sides: Partial<Record<Side, SideOfVote>>
}

/** Finds every vote. The one that decided is the last that was not about an amendment. */
export function readVotes(text: string, participants: readonly Participant[]): FoundVotes {
  const votes = collect(text, participants)
  if (votes.length === 0) return { deciding: null, all: [] }
  const deciding = votes.findLast(({ on }) => !on || !SIDE_PROPOSAL.test(on)) ?? votes.at(-1)
  return { deciding: deciding ?? null, all: votes }
}

/** Who stood where, in order; of patterns that read the same words, the one that tells more. */
function statementsIn(text: string): Statement[] {
  const paired = [...threeSidedStatements(text), ...countAndWhoStatements(text), ...forAndAgainstStatements(text)]
  const inBoth = countStatements(text)
  const alone = oneSidedStatements(text).filter((one) => ![...paired, ...inBoth].some((other) => overlaps(one, other)))
  const counted = [...paired, ...alone]
  const factions = factionStatements(text)
  const refused = againstStatements(text).filter((one) => !paired.some((other) => overlaps(one, other)))
  const marked = markerStatements(text, counted).filter((one) => !factions.some((other) => overlaps(one, other)))
  const others = [
    ...inBoth,
    ...factions,
    ...marked,
    ...refused.filter((one) => !marked.some((other) => overlaps(one, other))),
  ]
  return [...counted, ...others.filter((other) => !counted.some((told) => overlaps(other, told)))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
}

/** Consecutive statements about different sides are one vote. */
function collect(text: string, participants: readonly Participant[]): Vote[] {
  const votes: OpenVote[] = []
  let reached = 0
  for (const { side, start, end, who } of statementsIn(text)) {
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

function overlaps(one: Statement, other: Statement): boolean {
  return one.start < other.end && one.end > other.start
}

function subjectBefore(text: string, from: number, to: number): string | null {
  const before = sentences(text.slice(from, to)).filter((sentence) => sentence.length > 8 && !/^\W*$/.test(sentence))
  const last = before.findLast((sentence) => /forslag|indstilling|afstemning|stemt|punkt/i.test(sentence)) ?? null
  return last === null ? null : last.replace(/[:.\s]+$/, '')
}
