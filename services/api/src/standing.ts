import type { DocumentRecord, RevisionRecord } from '@arkivar/ledger'
import type { Failure, StageName } from '@arkivar/types'

/** What the outside may see of a document. */
export type Standing =
  /** This revision is in search and feed; `normalizeKey` is the output that they show. */
  | { readonly kind: 'published'; readonly revision: RevisionRecord; readonly normalizeKey: string }
  | { readonly kind: 'withdrawn'; readonly at: string; readonly reason: string | null }
  /** Held back until a person decides. */
  | { readonly kind: 'held' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly stage: StageName | null }
  /** On its way, and nothing of it was ever published. */
  | { readonly kind: 'moving'; readonly revision: RevisionRecord }

/**
 * The same answer that search and feed give: a revision counts from the moment at which it is indexed, and while a
 * newer one is on its way (or failed, or is held back) the one before it still does. What was ever held back does not.
 */
export function standingOf(record: DocumentRecord): Standing {
  if (record.withdrawnAt !== null) {
    return { kind: 'withdrawn', at: record.withdrawnAt, reason: record.withdrawnReason }
  }
  const current = record.revisions.find((revision) => revision.current)
  if (current?.state === 'quarantined' && current.indexedAt !== null) return { kind: 'held' }
  for (const revision of record.revisions) {
    const normalizeKey = revision.keys.normalize
    const isPublic = revision.indexedAt !== null && revision.hold === null && revision.state !== 'withdrawn'
    if (isPublic && normalizeKey !== undefined) return { kind: 'published', revision, normalizeKey }
  }
  if (current === undefined || current.state === 'quarantined') return { kind: 'held' }
  if (current.failure !== null) return { kind: 'failed', failure: current.failure, stage: current.failedStage }
  return { kind: 'moving', revision: current }
}
