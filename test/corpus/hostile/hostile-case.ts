import type { Sabotage } from '@arkivar/extract'
import type { FailureCode } from '@arkivar/types'

/** What has to come of a bad input. */
export type Expected =
  | { text: string; without?: string }
  /** Read in part: these pages are lost, and this text is there all the same. */
  | { lost: number[]; code: FailureCode; text: string }
  /** One of these; where programs may differ, each is named. */
  | { failure: FailureCode | readonly FailureCode[] }

export interface HostileCase {
  name: string
  /** Why it is here: who makes such files, or what went wrong elsewhere. */
  reason: string
  bytes(): Uint8Array | Promise<Uint8Array>
  fileName?: string
  sabotage?: readonly Sabotage[]
  expected: Expected
}
