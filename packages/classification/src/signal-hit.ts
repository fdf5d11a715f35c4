import type { Weights } from './signals.ts'

/** A signal that was found, with the words that show it. */
export interface SignalHit {
  signal: string
  page: number
  quote: string
  weights: Weights
}

export const LONGEST_QUOTE = 200
