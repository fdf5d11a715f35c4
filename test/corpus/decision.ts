import type { GoldenResolution } from './golden.ts'
import type { Member } from './people.ts'
import type { Random } from './random.ts'
import type { VoteForm } from './votes.ts'

export type Ask = 'approve' | 'note' | 'discuss'

/** `short`: "Godkendt."; `told`: sentences that say who decided. */
export type Wording = 'short' | 'told'

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
  wording: Wording
}

export type Decision = { paragraphs: string[]; truth: GoldenResolution }
