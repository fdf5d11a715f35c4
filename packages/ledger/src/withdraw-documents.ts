import { sql, type Transaction } from '@arkivar/postgres'
import { tellDeletions } from './change-feed.ts'
import { fileSubject } from './failure-book.ts'
import type { Motion } from './motion.ts'

export type Withdrawal = { by: 'source' | 'operator'; reason: string }

/**
 * Takes documents out, with all that was found inside them: the deed itself, for the source's word and the operator's
 * alike. It has to be the last thing that a transaction does.
 * @returns what to enqueue, also for what had been taken out before: its bytes may still have to be deleted.
 */
export async function withdrawDocuments(
  trx: Transaction,
  ids: readonly string[],
  { by, reason }: Withdrawal,
): Promise<Motion[]> {
  const family = await lockFamily(trx, ids)
  const { rows } = await sql<Motion & { done: boolean; source: string; sourceKey: string }>`
    select d.id as "documentId", d.current_revision as revision, 'index' as stage, d.generation,
      d.source, d.source_key as "sourceKey",
      d.withdrawn_at is not null and (d.withdrawn_by = 'operator' or ${by}::text = 'source') as done
    from document d where d.id = any(${family}::uuid[]) and d.current_revision is not null order by d.id
  `.execute(trx)
  const leaving = rows.filter(({ done }) => !done).map(({ documentId }) => documentId)
  // Newer bytes that were refused at the door have failed under the name that the source gives the file.
  const files = rows.map(({ source, sourceKey }) => fileSubject(source, sourceKey))
  await sql`
    update document set generation = generation + 1, withdrawn_at = now(), withdrawn_by = ${by}, withdrawn_reason = ${reason}
    where id = any(${leaving}::uuid[])
  `.execute(trx)
  await sql`
    update revision r set state = 'withdrawn', next_stage = 'index', generation = d.generation, lane = 'fresh',
      enqueued_at = now(), failure = null, failed_stage = null, updated_at = now()
    from document d where d.id = any(${leaving}::uuid[]) and r.document_id = d.id and r.sha256 = d.current_revision
  `.execute(trx)
  if (by === 'operator') {
    await sql`
      update original set withdrawn_at = now()
      where sha256 in (select sha256 from revision where document_id = any(${leaving}::uuid[]))
    `.execute(trx)
  }
  await sql`
    update failure set resolved_at = now()
    where (document_id = any(${leaving}::uuid[]) or subject = any(${files}::text[])) and resolved_at is null
  `.execute(trx)
  await tellDeletions(trx, leaving, reason)
  return rows.map(({ documentId, revision, stage, done, generation }) => ({
    documentId,
    revision,
    stage,
    generation: done ? generation : generation + 1,
  }))
}

/**
 * An operator takes a withdrawal back, of the document and of what left with it: the bytes are gone, but are taken in again
 * when they are handed in, as if their source had withdrawn them.
 * @returns false where the document was not withdrawn by an operator.
 */
export async function liftWithdrawal(trx: Transaction, id: string): Promise<boolean> {
  const family = await lockFamily(trx, [id])
  const { rows } = await sql<{ id: string }>`
    update document d set withdrawn_by = 'source' from document asked
    where asked.id = ${id} and asked.withdrawn_by = 'operator'
      and d.id = any(${family}::uuid[]) and d.withdrawn_by = 'operator' and d.withdrawn_at = asked.withdrawn_at
    returning d.id
  `.execute(trx)
  const lifted = rows.map((row) => row.id)
  // Whoever looks whether a file has changed must not take it for known.
  await sql`update revision set etag = null where document_id = any(${lifted}::uuid[])`.execute(trx)
  await sql`
    update original o set withdrawn_at = null
    where sha256 in (select sha256 from revision where document_id = any(${lifted}::uuid[])) and not exists (
      select 1 from revision r join document d on d.id = r.document_id
      where r.sha256 = o.sha256 and d.withdrawn_by = 'operator')
  `.execute(trx)
  return lifted.length > 0
}

/**
 * Locks documents with all that was found inside them, however deep. A file in which more is just being found is waited
 * for, and what was found in it meanwhile belongs to them.
 */
async function lockFamily(trx: Transaction, ids: readonly string[]): Promise<string[]> {
  let locked: string[] = []
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      with recursive family as (
        select id from document where id = any(${ids as string[]}::uuid[])
        union select c.id from document c join family f on c.parent_id = f.id
      )
      select d.id from document d join family f on f.id = d.id order by d.id for update of d
    `.execute(trx)
    if (rows.length === locked.length) return locked
    locked = rows.map(({ id }) => id)
  }
}

/** What was found inside a document before and is not now, as a list of ids. */
export async function partsBeside(trx: Transaction, documentId: string, kept: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from document where parent_id = ${documentId} and withdrawn_at is null and id <> all(${kept as string[]}::uuid[])
  `.execute(trx)
  return rows.map(({ id }) => id)
}
