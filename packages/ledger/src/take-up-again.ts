import { jsonParameter, sql, type Transaction } from '@arkivar/postgres'
import type { StageName, Submission } from '@arkivar/types'
import type { Acceptance } from './arrival.ts'
import type { Motion } from './motion.ts'

/** The bytes are known, but the source says something else of them: everything after extract is read again. */
export async function rereadWithHints(
  trx: Transaction,
  documentId: string,
  submission: Submission,
  sha256: string,
): Promise<Acceptance> {
  const { rows } = await sql<{ generation: number }>`
    update document set hints = ${jsonParameter(submission.hints)}, generation = generation + 1
    where id = ${documentId} returning generation
  `.execute(trx)
  const generation = rows[0]?.generation ?? 1
  const moved = await sql<{ next_stage: StageName }>`
    update revision set
      generation = ${generation},
      state = case when next_stage = 'extract' or failed_stage = 'extract' then 'received' else 'extracted' end,
      next_stage = case when next_stage = 'extract' or failed_stage = 'extract' then 'extract' else 'classify' end,
      failure = null, failed_stage = null, enqueued_at = now(), lane = 'fresh', updated_at = now()
    where document_id = ${documentId} and sha256 = ${sha256}
    returning next_stage
  `.execute(trx)
  const stage = moved.rows[0]?.next_stage ?? 'extract'
  return {
    documentId,
    revision: sha256,
    state: 'unchanged',
    known: true,
    withdrawn: false,
    motion: { documentId, revision: sha256, stage, generation },
  }
}

export async function currentMotion(trx: Transaction, documentId: string, sha256: string): Promise<Motion | undefined> {
  const { rows } = await sql<{ next_stage: StageName | null; generation: number }>`
    select next_stage, generation from revision where document_id = ${documentId} and sha256 = ${sha256}
  `.execute(trx)
  const row = rows[0]
  return row?.next_stage
    ? { documentId, revision: sha256, stage: row.next_stage, generation: row.generation }
    : undefined
}

/** A revision that failed because its original was damaged or gone: the same bytes have just mended that. */
export async function mendedMotion(trx: Transaction, documentId: string, sha256: string): Promise<Motion | undefined> {
  const { rows } = await sql<Motion>`
    with broken as (
      select document_id, sha256 from revision where document_id = ${documentId} and sha256 = ${sha256}
        and state = 'failed' and failure ->> 'code' in ('original-missing', 'integrity-mismatch')
    ),
    bumped as (
      update document set generation = generation + 1 where id in (select document_id from broken) returning id, generation
    ),
    resolved as (
      update failure set resolved_at = now() where document_id in (select document_id from broken) and resolved_at is null
    )
    update revision r set state = 'received', next_stage = 'extract', generation = b.generation, failure = null,
      failed_stage = null, lane = 'fresh', enqueued_at = now(), updated_at = now()
    from bumped b where r.document_id = b.id and r.sha256 = ${sha256}
    returning r.document_id as "documentId", r.sha256 as revision, r.next_stage as stage, r.generation
  `.execute(trx)
  return rows[0]
}
