import { WORD_SIGNALS } from './signals.ts'
import { STRUCTURE } from './structure.ts'

const REASONS = new Map(
  [...WORD_SIGNALS, ...Object.values(STRUCTURE)].map(({ name, reason }): [string, string] => [name, reason]),
)

/** Why a signal speaks for a type, in a sentence; null where evidence names one that this version does not have. */
export function signalReason(name: string): string | null {
  return REASONS.get(name) ?? null
}
