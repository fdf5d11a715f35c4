import { type Connection, gather, jsonParameter, sql, type Transaction } from '@arkivar/postgres'
import { type Hints, type Submission, sameHints } from '@arkivar/types'
import { acceptAllNew } from './accept-all-new.ts'
import type { Acceptance, Arrival, StoredBytes } from './arrival.ts'
import { fileSubject, resolveFailure } from './failure-book.ts'
import type { Motion } from './motion.ts'
import { writeRunItems } from './run-items.ts'
import { currentMotion, mendedMotion, rereadWithHints } from './take-up-again.ts'
import { partsBeside, withdrawDocuments } from './withdraw-documents.ts'
import type { Work } from './work.ts'

/** What arrives at about the same time is made known in one statement. */
const mostTogether = 32

type DocumentRow = {
  id: string
  current_revision: string | null
  generation: number
  hints: Hints
  withdrawn_at: string | null
  withdrawn_by: 'source' | 'operator' | null
}

/** What becomes of a submission whose bytes are in storage by now: see `DocumentRegister.accept`. */
export function submissionAcceptor(db: Connection): (arrival: Arrival) => Promise<Acceptance> {
  const acceptNew = gather((arrivals: readonly Arrival[]) => acceptAllNew(db, arrivals), { most: mostTogether })
  return async (arrival) => {
    const accepted =
      arrival.expectation === undefined ? await acceptNew(arrival) : await makeKnown(db, arrival.original)
    if (accepted !== undefined) return accepted
    return db.transaction().execute(async (trx) => {
      const accepted = await accept(trx, arrival)
      await enter(trx, arrival, accepted)
      return accepted
    })
  }
}

/** Bytes that may be refused are deleted then; whoever brings the same ones meanwhile has to look whether they are there. */
async function makeKnown(db: Connection, { sha256, sizeBytes }: StoredBytes): Promise<undefined> {
  await sql`
    insert into original (sha256, size_bytes) values (${sha256}, ${sizeBytes}) on conflict (sha256) do nothing
  `.execute(db)
}

async function enter(
  trx: Transaction,
  { submission: { source, sourceKey }, runId }: Arrival,
  { documentId, revision, state, motion }: Acceptance,
): Promise<void> {
  if (runId === undefined) return
  // What an earlier run left on its way is carried by this one, and has to be seen to its end.
  const outcome = state === 'unchanged' && motion !== undefined ? 'received' : state
  await writeRunItems(trx, [{ runId, source, sourceKey, documentId, sha256: revision, outcome }])
}

const noLongerInside = 'It is no longer in the file in which it was found.'

/**
 * Makes the files inside a file known, all of them or none, and takes out what it held before and does not now: only while the stage that found them is still to be told.
 * @returns what to enqueue; null where the work is stale.
 */
export async function acceptInside(
  db: Connection,
  work: Pick<Work, 'documentId' | 'revision' | 'stage' | 'generation'>,
  arrivals: readonly Arrival[],
): Promise<Motion[] | null> {
  return db.transaction().execute(async (trx) => {
    // The document too: whoever withdraws it meanwhile waits, and takes out what was found.
    const current = await sql`
      select 1 from document d join revision r on r.document_id = d.id
      where r.document_id = ${work.documentId} and r.sha256 = ${work.revision}
        and r.generation = ${work.generation} and r.next_stage = ${work.stage} for update of d, r
    `.execute(trx)
    if (current.rows.length === 0) return null
    const motions: Motion[] = []
    const kept: string[] = []
    for (const arrival of arrivals) {
      const { documentId, motion } = await accept(trx, arrival)
      kept.push(documentId)
      if (motion !== undefined) motions.push(motion)
    }
    const gone = await partsBeside(trx, work.documentId, kept)
    if (gone.length > 0) motions.push(...(await withdrawDocuments(trx, gone, { by: 'source', reason: noLongerInside })))
    return motions
  })
}

async function accept(trx: Transaction, { submission, original, expectation }: Arrival): Promise<Acceptance> {
  const document = await lockDocument(trx, submission)
  expectation?.(document.withdrawn_at === null ? document.current_revision : null)
  const { sha256 } = original
  await resolveFailure(trx, fileSubject(submission.source, submission.sourceKey))
  const first = await sql<{ withdrawn_at: string | null; fresh: boolean }>`
    insert into original (sha256, size_bytes) values (${sha256}, ${original.sizeBytes})
    on conflict (sha256) do update set size_bytes = excluded.size_bytes
    returning withdrawn_at, xmax = 0 as fresh
  `.execute(trx)
  const bytes = first.rows[0]
  const takenOut = bytes?.withdrawn_at != null
  const hintsChanged = !sameHints(document.hints, submission.hints)
  const unchanged =
    document.current_revision === sha256 && (document.withdrawn_at === null || document.withdrawn_by === 'operator')

  if (unchanged) {
    if (original.etag !== undefined) {
      await sql`update revision set etag = ${original.etag} where document_id = ${document.id} and sha256 = ${sha256}`.execute(
        trx,
      )
    }
    // What is held back because of its bytes stays so, whatever its source calls it.
    if (hintsChanged && document.withdrawn_at === null && !(takenOut && (await isHeldBack(trx, document.id, sha256))))
      return rereadWithHints(trx, document.id, submission, sha256)
    const motion = (await currentMotion(trx, document.id, sha256)) ?? (await mendedMotion(trx, document.id, sha256))
    return {
      documentId: document.id,
      revision: sha256,
      state: 'unchanged',
      known: true,
      withdrawn: takenOut,
      ...(motion && { motion }),
    }
  }

  const generation = document.generation + 1
  await sql`
    update revision set state = 'superseded', next_stage = null, updated_at = now()
    where document_id = ${document.id} and sha256 <> ${sha256} and state <> 'superseded'
  `.execute(trx)
  const hold = takenOut
    ? JSON.stringify({ code: 'withdrawn-before', message: 'The same bytes were taken out by an operator before.' })
    : null
  await sql`
    insert into revision
      (document_id, sha256, number, state, next_stage, generation, enqueued_at, hold, file_name, media_type, size_bytes, etag)
    values (
      ${document.id}, ${sha256},
      (select coalesce(max(number), 0) + 1 from revision where document_id = ${document.id}),
      ${takenOut ? 'quarantined' : 'received'}, ${takenOut ? null : 'extract'}, ${generation}, now(), ${hold},
      ${submission.fileName ?? null}, ${submission.mediaType ?? null}, ${original.sizeBytes}, ${original.etag ?? null}
    )
    on conflict (document_id, sha256) do update set
      number = excluded.number, state = excluded.state, next_stage = excluded.next_stage, generation = excluded.generation,
      enqueued_at = now(), lane = 'fresh', attempts = 0, failure = null, failed_stage = null, hold = excluded.hold,
      fetched_at = now(), etag = excluded.etag, updated_at = now()
  `.execute(trx)
  await sql`
    update document set current_revision = ${sha256}, generation = ${generation}, hints = ${jsonParameter(submission.hints)},
      decisions = decisions - 'released', withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null
    where id = ${document.id}
  `.execute(trx)
  const motion: Motion = { documentId: document.id, revision: sha256, stage: 'extract', generation }
  return {
    documentId: document.id,
    revision: sha256,
    state: (await othersHave(trx, sha256, document.id)) ? 'duplicate' : 'received',
    known: bytes?.fresh === false,
    withdrawn: takenOut,
    ...(takenOut ? {} : { motion }),
  }
}

/** Whether it came when its bytes had been taken out; a document that had them before stands as it is. */
async function isHeldBack(trx: Transaction, documentId: string, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from revision
    where document_id = ${documentId} and sha256 = ${sha256} and hold ->> 'code' = 'withdrawn-before'
  `.execute(trx)
  return rows.length > 0
}

/** Whether a document that is not withdrawn has the bytes, now or as an older revision. */
async function othersHave(trx: Transaction, sha256: string, documentId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from revision r join document d on d.id = r.document_id
    where r.sha256 = ${sha256} and d.id <> ${documentId} and d.withdrawn_at is null limit 1
  `.execute(trx)
  return rows.length > 0
}

/** Makes the document known if it is not, and keeps others from changing it until the transaction ends. */
async function lockDocument(trx: Transaction, submission: Submission): Promise<DocumentRow> {
  const { source, sourceKey, parent } = submission
  await sql`
    insert into document (source, source_key, hints, generation, parent_id, depth)
    values (${source}, ${sourceKey}, ${jsonParameter(submission.hints)}, 0, ${parent?.documentId ?? null}, ${parent?.depth ?? 0})
    on conflict (source, source_key) do nothing
  `.execute(trx)
  const { rows } = await sql<DocumentRow>`
    select id, current_revision, generation, hints, withdrawn_at, withdrawn_by
    from document where source = ${source} and source_key = ${sourceKey} for update
  `.execute(trx)
  const document = rows[0]
  if (document === undefined)
    throw new Error(`the document ${source} ${sourceKey} vanished while it was being accepted`)
  return document
}
