import { type Connection, sql } from '@arkivar/postgres'
import type { Failure, Hints, RevisionState, StageName } from '@arkivar/types'

/** Why a revision waits for a person. */
export type Hold = { code: string; message: string }

export type DocumentRecord = {
  id: string
  source: string
  sourceKey: string
  parentId: string | null
  hints: Hints
  decisions: { type?: string; released?: boolean }
  generation: number
  withdrawnAt: string | null
  withdrawnReason: string | null
  createdAt: string
  /** Newest first. */
  revisions: RevisionRecord[]
}

export type RevisionRecord = {
  sha256: string
  number: number
  current: boolean
  state: RevisionState
  nextStage: StageName | null
  waitingFor: string | null
  keys: Partial<Record<StageName, string>>
  versions: Partial<Record<StageName, number>>
  failure: Failure | null
  failedStage: StageName | null
  hold: Hold | null
  fileName: string | null
  mediaType: string | null
  sizeBytes: number
  fetchedAt: string
  indexedAt: string | null
  summary: Record<string, unknown>
  updatedAt: string
}

export async function findDocument(db: Connection, id: string): Promise<DocumentRecord | null> {
  const documents = await sql<Omit<DocumentRecord, 'revisions'> & { currentRevision: string | null }>`
    select id, source, source_key as "sourceKey", parent_id as "parentId", hints, decisions, generation,
      withdrawn_at as "withdrawnAt", withdrawn_reason as "withdrawnReason", created_at as "createdAt",
      current_revision as "currentRevision"
    from document where id = ${id}
  `.execute(db)
  const found = documents.rows[0]
  if (found === undefined) return null
  const { currentRevision, ...document } = found
  const revisions = await sql<RevisionRecord>`
    select sha256, number, sha256 = ${currentRevision} as current, state, next_stage as "nextStage",
      waiting_for as "waitingFor", keys, versions, failure, failed_stage as "failedStage", hold, file_name as "fileName",
      media_type as "mediaType", size_bytes as "sizeBytes", fetched_at as "fetchedAt", indexed_at as "indexedAt", summary,
      updated_at as "updatedAt"
    from revision where document_id = ${id} order by number desc
  `.execute(db)
  return { ...document, revisions: revisions.rows }
}
