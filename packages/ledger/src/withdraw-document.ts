import { sql, type Transaction } from '@arkivar/postgres'
import { tellDeletion } from './change-feed.ts'
import type { Motion } from './motion.ts'

type WithdrawnDocument = {
  id: string
  current_revision: string | null
  generation: number
  withdrawn_at: string | null
  withdrawn_by: 'source' | 'operator' | null
}

/** The deed itself, for the source's word and the operator's alike. */
export async function withdrawDocument(
  trx: Transaction,
  which: { id: string } | { source: string; sourceKey: string },
  options: { by: 'source' | 'operator'; reason: string },
): Promise<Motion | null> {
  const where =
    'id' in which ? sql`id = ${which.id}` : sql`source = ${which.source} and source_key = ${which.sourceKey}`
  const { rows } = await sql<WithdrawnDocument>`
    select id, current_revision, generation, withdrawn_at, withdrawn_by from document where ${where} for update
  `.execute(trx)
  const document = rows[0]
  if (document?.current_revision == null) return null
  const { id, current_revision: revision } = document
  if (document.withdrawn_at !== null && (document.withdrawn_by === 'operator' || options.by === 'source')) {
    return { documentId: id, revision, stage: 'index', generation: document.generation }
  }
  const generation = document.generation + 1
  await sql`
    update document set generation = ${generation}, withdrawn_at = now(), withdrawn_by = ${options.by}, withdrawn_reason = ${options.reason}
    where id = ${id}
  `.execute(trx)
  await sql`
    update revision set state = 'withdrawn', next_stage = 'index', generation = ${generation}, lane = 'fresh',
      enqueued_at = now(), failure = null, failed_stage = null, updated_at = now()
    where document_id = ${id} and sha256 = ${revision}
  `.execute(trx)
  if (options.by === 'operator') {
    await sql`
      update original set withdrawn_at = now() where sha256 in (select sha256 from revision where document_id = ${id})
    `.execute(trx)
  }
  await sql`update failure set resolved_at = now() where document_id = ${id} and resolved_at is null`.execute(trx)
  await tellDeletion(trx, id, options.reason)
  return { documentId: id, revision, stage: 'index', generation }
}
