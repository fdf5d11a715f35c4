import { gather, jsonParameter } from '@arkivar/postgres'
import { type Hints, type IntakeState, type StageName, type Submission, sameHints } from '@arkivar/types'
import { type Kysely, sql, type Transaction } from 'kysely'
import { fileSubject, resolveFailure } from './failure-book.ts'
import type { Motion } from './motion.ts'
import { writeRunItems } from './run-items.ts'
import type { Work } from './work.ts'

export type Acceptance = {
  documentId: string
  revision: string
  state: IntakeState
  /** What to enqueue now; absent where nothing is to be done. */
  motion?: Motion
  /** The bytes were taken out by an operator before: the caller may drop the original again. */
  withdrawn: boolean
}

/** The bytes of a revision, in storage by now. */
export type StoredBytes = { sha256: string; sizeBytes: number; etag?: string }

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

/** @property runId in whose books it is entered in the same moment. */
export type Arrival = { submission: Submission; original: StoredBytes; runId?: string | undefined }

/** What becomes of a submission whose bytes are in storage by now: see `DocumentRegister.accept`. */
export function submissionAcceptor(db: Kysely<unknown>): (arrival: Arrival) => Promise<Acceptance> {
  const acceptNew = gather((arrivals: readonly Arrival[]) => acceptAllNew(db, arrivals), { most: mostTogether })
  return async (arrival) =>
    (await acceptNew(arrival)) ??
    (await db.transaction().execute(async (trx) => {
      const accepted = await accept(trx, arrival)
      await enter(trx, arrival, accepted)
      return accepted
    }))
}

async function enter(
  trx: Transaction<unknown>,
  { submission: { source, sourceKey }, runId }: Arrival,
  { documentId, revision, state, motion }: Acceptance,
): Promise<void> {
  if (runId === undefined) return
  // What an earlier run left on its way is carried by this one, and has to be seen to its end.
  const outcome = state === 'unchanged' && motion !== undefined ? 'received' : state
  await writeRunItems(trx, [{ runId, source, sourceKey, documentId, sha256: revision, outcome }])
}

/**
 * Makes the files inside a file known, all of them or none: only while the stage that found them is still to be told.
 * @returns what to enqueue; null where the work is stale.
 */
export async function acceptInside(
  db: Kysely<unknown>,
  work: Pick<Work, 'documentId' | 'revision' | 'stage' | 'generation'>,
  arrivals: readonly Arrival[],
): Promise<Motion[] | null> {
  return db.transaction().execute(async (trx) => {
    const current = await sql`
      select 1 from revision where document_id = ${work.documentId} and sha256 = ${work.revision}
        and generation = ${work.generation} and next_stage = ${work.stage} for update
    `.execute(trx)
    if (current.rows.length === 0) return null
    const motions: Motion[] = []
    for (const arrival of arrivals) {
      const { motion } = await accept(trx, arrival)
      if (motion !== undefined) motions.push(motion)
    }
    return motions
  })
}

/**
 * The usual case in one statement: documents that nobody has heard of.
 * @returns undefined for each that is known, or whose bytes were taken out by an operator.
 */
async function acceptAllNew(
  db: Kysely<unknown>,
  arrivals: readonly Arrival[],
): Promise<readonly (Acceptance | undefined)[]> {
  const given = arrivals.map(({ submission, original, runId }, place) => ({
    place,
    run_id: runId ?? null,
    source: submission.source,
    source_key: submission.sourceKey,
    hints: submission.hints,
    parent_id: submission.parent?.documentId ?? null,
    depth: submission.parent?.depth ?? 0,
    file_name: submission.fileName ?? null,
    media_type: submission.mediaType ?? null,
    sha256: original.sha256,
    size_bytes: original.sizeBytes,
    etag: original.etag ?? null,
    subject: fileSubject(submission.source, submission.sourceKey),
  }))
  // In one order everywhere, so that of two who take in the same documents one waits for the other.
  const { rows } = await sql<{ place: number; id: string; first: boolean }>`
    with given as materialized (
      select distinct on (source, source_key) given.* from jsonb_to_recordset(${jsonParameter(given)}::jsonb) as given (
        place integer, run_id uuid, source text, source_key text, hints jsonb, parent_id uuid, depth integer,
        file_name text, media_type text, sha256 text, size_bytes bigint, etag text, subject text)
      where not exists (select 1 from original o where o.sha256 = given.sha256 and o.withdrawn_at is not null)
      order by source, source_key, place
    ),
    made as (
      insert into document (source, source_key, hints, current_revision, parent_id, depth)
      select source, source_key, hints, sha256, parent_id, depth from given order by source, source_key
      on conflict (source, source_key) do nothing returning id, source, source_key
    ),
    fresh as materialized (select made.id, given.* from made join given using (source, source_key)),
    arrived as (
      insert into original (sha256, size_bytes) select distinct on (sha256) sha256, size_bytes from fresh order by sha256
      on conflict (sha256) do nothing returning sha256
    ),
    revised as (
      insert into revision
        (document_id, sha256, number, state, next_stage, generation, enqueued_at, file_name, media_type, size_bytes, etag)
      select id, sha256, 1, 'received', 'extract', 1, now(), file_name, media_type, size_bytes, etag from fresh
    ),
    resolved as (
      update failure set resolved_at = now() where subject in (select subject from fresh) and resolved_at is null
    ),
    accepted as materialized (
      select fresh.*, sha256 in (select sha256 from arrived)
        and row_number() over (partition by sha256 order by id) = 1 as first
      from fresh
    ),
    entered as (
      insert into run_item (run_id, source, source_key, document_id, sha256, outcome)
      select run_id, source, source_key, id, sha256, case when first then 'received' else 'duplicate' end
      from accepted where run_id is not null order by run_id, source, source_key
      on conflict (run_id, source, source_key) do update set document_id = excluded.document_id,
        sha256 = excluded.sha256, outcome = excluded.outcome, failure = null
    )
    select place, id, first from accepted
  `.execute(db)
  const made = new Map(rows.map((row) => [row.place, row]))
  return given.map(({ place, sha256 }) => {
    const row = made.get(place)
    if (row === undefined) return undefined
    return {
      documentId: row.id,
      revision: sha256,
      state: row.first ? 'received' : 'duplicate',
      withdrawn: false,
      motion: { documentId: row.id, revision: sha256, stage: 'extract', generation: 1 },
    }
  })
}

async function accept(trx: Transaction<unknown>, { submission, original }: Arrival): Promise<Acceptance> {
  const document = await lockDocument(trx, submission)
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
    if (hintsChanged && document.withdrawn_at === null) return rereadWithHints(trx, document.id, submission, sha256)
    const motion = (await currentMotion(trx, document.id, sha256)) ?? (await mendedMotion(trx, document.id, sha256))
    return {
      documentId: document.id,
      revision: sha256,
      state: 'unchanged',
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
    state: bytes?.fresh === false ? 'duplicate' : 'received',
    withdrawn: takenOut,
    ...(takenOut ? {} : { motion }),
  }
}

/** Makes the document known if it is not, and keeps others from changing it until the transaction ends. */
async function lockDocument(trx: Transaction<unknown>, submission: Submission): Promise<DocumentRow> {
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

/** The bytes are known, but the source says something else of them: everything after extract is read again. */
async function rereadWithHints(
  trx: Transaction<unknown>,
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
    withdrawn: false,
    motion: { documentId, revision: sha256, stage, generation },
  }
}

async function currentMotion(
  trx: Transaction<unknown>,
  documentId: string,
  sha256: string,
): Promise<Motion | undefined> {
  const { rows } = await sql<{ next_stage: StageName | null; generation: number }>`
    select next_stage, generation from revision where document_id = ${documentId} and sha256 = ${sha256}
  `.execute(trx)
  const row = rows[0]
  return row?.next_stage
    ? { documentId, revision: sha256, stage: row.next_stage, generation: row.generation }
    : undefined
}

/** A revision that failed because its original was damaged or gone: the same bytes have just mended that. */
async function mendedMotion(
  trx: Transaction<unknown>,
  documentId: string,
  sha256: string,
): Promise<Motion | undefined> {
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
