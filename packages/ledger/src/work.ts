import type { Decisions, Hints, RevisionState, StageName } from '@arkivar/types'
import type { Hold } from './document-record.ts'

/** Everything a stage has to know of the revision that it works on. */
export type Work = {
  documentId: string
  revision: string
  stage: StageName
  generation: number
  hints: Hints
  decisions: Decisions
  source: string
  sourceKey: string
  depth: number
  parentId: string | null
  /** Documents were found inside earlier bytes of it, or in these by an earlier reading. */
  hasParts: boolean
  fileName: string | null
  mediaType: string | null
  fetchedAt: string
  /** Taken out by its source or by an operator. */
  withdrawn: boolean
  /** Waits for a person, and must not be found until then. */
  held: boolean
  keys: Partial<Record<StageName, string>>
  versions: Partial<Record<StageName, number>>
  /** What lists show of it, from the stages so far. */
  summary: Record<string, unknown>
  /** Outputs that were made of the same bytes before, whoever had them: key → summary. */
  results: Record<string, Record<string, unknown>>
}

/** What a stage made of a revision. */
export type Completion = {
  key: string
  version: number
  sizeBytes: number
  durationMs: number
  summary: Record<string, unknown>
  state: RevisionState
  next: StageName | null
  /** Why the revision is held back instead of moving on. */
  hold?: Hold
}
