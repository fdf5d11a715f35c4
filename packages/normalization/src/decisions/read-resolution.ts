import type { Participant, Resolution } from '@arkivar/types'
import { isCouncil, sameBody } from '../layouts/bodies.ts'
import { readDissents, readSuspension } from './dissents.ts'
import { passedOf, readOutcome } from './outcome.ts'
import { sentences } from './sentences.ts'
import { readVotes } from './votes.ts'

/** What else tells how a decision is to be read. */
export interface ResolutionContext {
  title: string
  /** The points of the proposal, as one text. */
  proposal: string
  authoritativeBody: string | null
  organization: string | null
  participants: readonly Participant[]
}

export interface ReadResolution {
  resolution: Resolution
  /** The sentence that decided on the outcome. */
  quote: string
}

/** The longest decision that is searched for votes; what is longer is no decision but a whole case. */
const LONGEST_DECISION = 60_000

/** Reads a decision: outcome, votes, dissents, and whether it is the last word. */
export function readResolution(text: string, context: ResolutionContext): ReadResolution {
  const searched = text.slice(0, LONGEST_DECISION)
  const told = sentences(searched)
  const { outcome, quote } = readOutcome(searched, told, context)
  const { deciding, all } = readVotes(searched, context.participants)
  const dissents = readDissents(told, context.participants)
  const suspension = readSuspension(searched, told, context.participants)
  const judged = outcome === 'other' && deciding !== null ? byCount(deciding) : outcome
  const resolution: Resolution = {
    text,
    outcome: judged,
    passed: passedOf(judged),
    final: suspension !== null ? false : isFinal(judged, context),
  }
  if (deciding !== null) resolution.vote = withoutSubject(deciding)
  if (all.length > 1) resolution.votes = all
  if (dissents.length > 0) resolution.dissents = dissents
  if (suspension !== null) resolution.suspension = suspension
  return { resolution, quote }
}

function withoutSubject(vote: NonNullable<Resolution['vote']>): NonNullable<Resolution['vote']> {
  const { on: _, ...rest } = vote
  return rest
}

function byCount({ for: yes, against }: NonNullable<Resolution['vote']>): Resolution['outcome'] {
  const [carried, lost] = [yes?.count, against?.count]
  if (typeof carried === 'number' && carried > 0 && against === undefined) return 'adopted'
  if (typeof carried !== 'number' || typeof lost !== 'number' || carried === lost) return 'other'
  return carried > lost ? 'adopted' : 'rejected'
}

/** Who has the last word: null where the document does not tell. */
function isFinal(
  outcome: Resolution['outcome'],
  { authoritativeBody, organization }: ResolutionContext,
): boolean | null {
  if (outcome === 'recommended') return false
  if (outcome === 'postponed' || outcome === 'withdrawn' || outcome === 'returned' || outcome === 'other') return null
  if (organization === null) return null
  // Above the council there is nobody.
  if (authoritativeBody === null) return isCouncil(organization) ? true : null
  if (sameBody(authoritativeBody, organization)) return true
  return outcome === 'adopted' || outcome === 'rejected' ? false : null
}
