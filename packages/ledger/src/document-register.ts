import {
  type Failure,
  type Hints,
  type IntakeState,
  type MeetingVersion,
  type RevisionState,
  type StageName,
  type Submission,
  sameHints,
} from '@arkivar/types'
import { type Kysely, sql, type Transaction } from 'kysely'
import { writeChange } from './change-feed.ts'
import { fileSubject, resolveFailure } from './failure-book.ts'

/** A revision that has to be moved on: what a job is made of. */
export type Motion = { documentId: string; revision: string; stage: StageName; generation: number }

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

export type Known = {
  documentId: string
  source: string
  sourceKey: string
  sha256: string
  etag: string | null
  settled: boolean
  hints: Hints
}

export interface DocumentRegister {
  /**
   * Makes a stored original known as a revision of a document. Delivered twice, it changes nothing.
   * `received`: new bytes; `unchanged`: the document's current bytes; `duplicate`: another document has the same.
   */
  accept(submission: Submission, original: StoredBytes): Promise<Acceptance>
  /** @returns the current revision of each document that is known under the given keys. */
  known(source: string, sourceKeys: readonly string[]): Promise<Map<string, Known>>
  /** The source took it away: gone from search and feed, a tombstone stays. */
  withdraw(source: string, sourceKey: string, reason: string): Promise<Motion | null>
  /** @returns whether a document that is not withdrawn still needs the bytes. */
  inUse(sha256: string): Promise<boolean>
  find(id: string): Promise<DocumentRecord | null>
  /**
   * @param meeting key of a meeting, as the stage `normalize` leaves it in the summary.
   * @returns what is published of it, the one that counts first: a referat before a dagsorden, the later before the earlier.
   */
  ofMeeting(meeting: string): Promise<MeetingVersion[]>
}

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
  hold: Failure | null
  fileName: string | null
  mediaType: string | null
  sizeBytes: number
  fetchedAt: string
  indexedAt: string | null
  summary: Record<string, unknown>
  updatedAt: string
}

type DocumentRow = {
  id: string
  current_revision: string | null
  generation: number
  hints: Hints
  withdrawn_at: string | null
  withdrawn_by: 'source' | 'operator' | null
}

/** States in which nothing moves any more until somebody decides or new bytes arrive. */
const settledStates = ['indexed', 'failed', 'quarantined', 'withdrawn']

export function documentRegister(db: Kysely<unknown>): DocumentRegister {
  return {
    accept: async (submission, original) =>
      (await acceptNew(db, submission, original)) ??
      (await db.transaction().execute((trx) => accept(trx, submission, original))),

    async known(source, sourceKeys) {
      const { rows } = await sql<{
        id: string
        source_key: string
        sha256: string
        etag: string | null
        state: string
        hints: Hints
      }>`
        select d.id, d.source_key, r.sha256, r.etag, r.state, d.hints
        from document d join revision r on r.document_id = d.id and r.sha256 = d.current_revision
        where d.source = ${source} and d.source_key = any(${sourceKeys as string[]})
      `.execute(db)
      return new Map(
        rows.map((row) => [
          row.source_key,
          {
            documentId: row.id,
            source,
            sourceKey: row.source_key,
            sha256: row.sha256,
            etag: row.etag,
            settled: settledStates.includes(row.state),
            hints: row.hints,
          },
        ]),
      )
    },

    withdraw: (source, sourceKey, reason) =>
      db.transaction().execute((trx) => withdraw(trx, { source, sourceKey }, { by: 'source', reason })),

    async inUse(sha256) {
      const { rows } = await sql`
        select 1 from revision r join document d on d.id = r.document_id
        where r.sha256 = ${sha256} and d.withdrawn_at is null limit 1
      `.execute(db)
      return rows.length > 0
    },

    find: (id) => find(db, id),

    async ofMeeting(meeting) {
      const { rows } = await sql<MeetingVersion>`
        select d.id, r.summary ->> 'type' as type, r.fetched_at as "fetchedAt",
          row_number() over (order by r.summary ->> 'type' = 'dagsorden', r.fetched_at desc, d.id) = 1 as counts
        from revision r join document d on d.id = r.document_id and d.current_revision = r.sha256
        where r.summary ->> 'meeting' = ${meeting} and r.state = 'indexed'
        order by counts desc, r.fetched_at desc, d.id
      `.execute(db)
      return rows
    },
  }
}

/**
 * The usual case in one statement: a document that nobody has heard of.
 * @returns null where it is known, or where its bytes were taken out by an operator.
 */
async function acceptNew(
  db: Kysely<unknown>,
  { source, sourceKey, hints, parent, fileName, mediaType }: Submission,
  { sha256, sizeBytes, etag }: StoredBytes,
): Promise<Acceptance | null> {
  const { rows } = await sql<{ documentId: string; first: boolean }>`
    with made as (
      insert into document (source, source_key, hints, current_revision, parent_id, depth)
      select ${source}, ${sourceKey}, ${JSON.stringify(hints)}::jsonb, ${sha256}, ${parent?.documentId ?? null}::uuid, ${parent?.depth ?? 0}
      where not exists (select 1 from original where sha256 = ${sha256} and withdrawn_at is not null)
      on conflict (source, source_key) do nothing returning id
    ),
    arrived as (
      insert into original (sha256, size_bytes) select ${sha256}, ${sizeBytes}::bigint from made
      on conflict (sha256) do nothing returning 1
    ),
    revised as (
      insert into revision
        (document_id, sha256, number, state, next_stage, generation, enqueued_at, file_name, media_type, size_bytes, etag)
      select id, ${sha256}, 1, 'received', 'extract', 1, now(), ${fileName ?? null}, ${mediaType ?? null},
        ${sizeBytes}::bigint, ${etag ?? null}
      from made
    ),
    resolved as (
      update failure set resolved_at = now() where subject = ${fileSubject(source, sourceKey)} and resolved_at is null
    )
    select id as "documentId", exists (select 1 from arrived) as first from made
  `.execute(db)
  const row = rows[0]
  if (row === undefined) return null
  const { documentId, first } = row
  return {
    documentId,
    revision: sha256,
    state: first ? 'received' : 'duplicate',
    withdrawn: false,
    motion: { documentId, revision: sha256, stage: 'extract', generation: 1 },
  }
}

async function accept(trx: Transaction<unknown>, submission: Submission, original: StoredBytes): Promise<Acceptance> {
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
    update document set current_revision = ${sha256}, generation = ${generation}, hints = ${JSON.stringify(submission.hints)},
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
    values (${source}, ${sourceKey}, ${JSON.stringify(submission.hints)}, 0, ${parent?.documentId ?? null}, ${parent?.depth ?? 0})
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
    update document set hints = ${JSON.stringify(submission.hints)}, generation = generation + 1
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

/** The deed itself, for the source's word and the operator's alike. */
export async function withdraw(
  trx: Transaction<unknown>,
  which: { id: string } | { source: string; sourceKey: string },
  options: { by: 'source' | 'operator'; reason: string },
): Promise<Motion | null> {
  const where =
    'id' in which ? sql`id = ${which.id}` : sql`source = ${which.source} and source_key = ${which.sourceKey}`
  const { rows } = await sql<DocumentRow>`
    select id, current_revision, generation, hints, withdrawn_at, withdrawn_by from document where ${where} for update
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
  await writeChange(trx, id, { op: 'delete', reason: options.reason })
  return { documentId: id, revision, stage: 'index', generation }
}

async function find(db: Kysely<unknown>, id: string): Promise<DocumentRecord | null> {
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
