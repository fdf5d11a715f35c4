import type { Outcome } from '@arkivar/types'
import { isCouncil } from '../layouts/bodies.ts'
import { DECISION_PHRASES, PRESENCE, SIDE_PROPOSAL } from '../layouts/decision-phrases.ts'

/** How a matter ended, and the sentence that says so. */
export interface FoundOutcome {
  outcome: Outcome
  quote: string
}

interface Reading extends FoundOutcome {
  weak: boolean
  aside: boolean
}

/**
 * Judges a decision by its words. A sentence about the matter itself counts before one about an amendment, and a plain
 * discussion only where nothing else was decided. `told` are its sentences; carrying what was proposed is adopting it, also
 * where that is a refusal.
 */
export function readOutcome(
  text: string,
  told: readonly string[],
  { title, proposal, organization }: Matter,
): FoundOutcome {
  // Above the council there is nobody to recommend to: there the word tells of somebody's proposal.
  const ofCouncil = isCouncil(organization ?? '')
  const readings = readAll(told).map((reading) =>
    ofCouncil && reading.outcome === 'recommended' ? { ...reading, aside: true } : reading,
  )
  const chosen =
    readings.find((reading) => carries(title, reading)) ??
    readings.find(({ weak, aside }) => !weak && !aside) ??
    readings.findLast(({ weak, aside }) => !weak && aside) ??
    readings.find(({ weak }) => weak)
  if (chosen === undefined) return { outcome: 'other', quote: text.slice(0, 200) }
  if (
    chosen.outcome === 'rejected' &&
    /\b(?:afslag|afvis|afslå)/i.test(proposal) &&
    /\b(?:afslag|afvis|afslå)/i.test(chosen.quote)
  ) {
    return { outcome: 'adopted', quote: chosen.quote }
  }
  // "Tilbagesendes … med bemærkning, at byrådet har vedtaget indstillingen": the papers go back, the matter is decided.
  if (chosen.outcome === 'returned' && ofCouncil && HAS_CARRIED.test(chosen.quote))
    return { outcome: 'adopted', quote: chosen.quote }
  return { outcome: chosen.outcome, quote: chosen.quote }
}

/** What was to be decided, and who decides. */
export interface Matter {
  title: string
  proposal: string
  organization: string | null
}

/** "Godkendelse af dagsorden": "Dagsordenen blev godkendt" is the decision, whatever was told before it. */
function carries(title: string, { outcome, quote }: Reading): boolean {
  const what = outcome === 'adopted' ? TO_BE_APPROVED.exec(title)?.groups?.what : undefined
  return what !== undefined && quote.toLowerCase().startsWith(what.toLowerCase())
}

const TO_BE_APPROVED = /^(?:\d{1,4}[.:]?\s)?Godkendelse af (?<what>\p{L}{5,})/iu

const HAS_CARRIED =
  /\bmed (?:den )?bemærkning,? at [^.]{0,40}(?:rådet|bestyrelsen|repræsentationen)\s(?:[^.]|(?<=\d)\.){0,80}\shar (?:vedtaget|godkendt|tiltrådt)(?!\p{L})/iu

/** "Forslaget faldt", after a group has put one of its own. */
const THAT_PROPOSAL = /(?:^|\d\.\s)(?:dette |det )?forslag(?:et|ene)?\s/i

function readAll(told: readonly string[]): Reading[] {
  let besides = false
  return told.flatMap((sentence) => {
    const isSide = SIDE_PROPOSAL.test(sentence)
    const aside = besides && THAT_PROPOSAL.test(sentence)
    besides = isSide || (besides && !/indstilling|herefter|sagen/i.test(sentence))
    return readSentence(sentence).map((reading) => (aside ? { ...reading, aside } : reading))
  })
}

/** "Formanden orienterede om, at …": what follows was not decided here, unless nothing else is told. */
const TOLD =
  /\s(?:orienterede|orienterer|oplyste|oplyser|fortalte|fortæller|nævnte|bemærkede)\s(?:[^.]{0,60}?\s)?(?:om|at)\s/iu

function readSentence(sentence: string): Reading[] {
  let best: Reading | undefined
  let bestAt = Number.POSITIVE_INFINITY
  for (const { outcome, pattern, weak = false } of DECISION_PHRASES) {
    const match = pattern.exec(sentence)
    if (match === null) continue
    const at = match.index + (weak ? 10_000 : 0)
    if (at >= bestAt) continue
    const isTold = TOLD.test(sentence.slice(0, match.index))
    best = { outcome, weak, quote: sentence, aside: isTold || SIDE_PROPOSAL.test(sentence) || PRESENCE.test(sentence) }
    bestAt = at
  }
  return best === undefined ? [] : [best]
}

/** true: carried; false: lost; null: everything that is neither. */
export function passedOf(outcome: Outcome): boolean | null {
  if (outcome === 'adopted') return true
  return outcome === 'rejected' ? false : null
}
