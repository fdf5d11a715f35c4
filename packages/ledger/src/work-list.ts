import type { Decisions, Failure, FailureCode, Hints, JobPayload, RevisionState, StageName } from '@arkivar/types'
import { type Kysely, sql, type Transaction } from 'kysely'
import { writeChange } from './change-feed.ts'
import type { Motion } from './document-register.ts'
import { openFailure } from './failure-book.ts'

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
}

export type StageResult = { key: string; summary: Record<string, unknown> }

export type Completion = {
  key: string
  version: number
  sizeBytes: number
  durationMs: number
  summary: Record<string, unknown>
  state: RevisionState
  next: StageName | null
  /** Why the revision is held back instead of moving on. */
  hold?: { code: string; message: string }
}

export interface WorkList {
  /** @returns null where the job is stale: done already, of an earlier generation, or of a document that is gone. */
  load(payload: JobPayload): Promise<Work | null>
  /** @returns the output that an earlier run, of this document or of another with the same inputs, left under the key. */
  result(key: string): Promise<StageResult | null>
  /** Forgets an output that turned out to be damaged or missing. */
  forget(key: string): Promise<void>
  /**
   * Need not have reached the disk: after a power cut the stage is found undone, and done again.
   * @returns the next motion, or null where nothing follows or somebody else was faster.
   */
  complete(work: Work, completion: Completion): Promise<Motion | null>
  /** The revision reached the search index (or was taken out of it): ends its way and tells the feed. False when stale. */
  settle(work: Work): Promise<boolean>
  /**
   * The revision failed for good. Visible once, however often it is told.
   * @param blamed the stage from which a retry starts; default: the one that failed.
   */
  fail(work: Work, failure: Failure, version: number, blamed?: StageName): Promise<void>
  /** The revision waits for something outside itself. */
  wait(work: Pick<Work, 'documentId' | 'revision' | 'generation'>, code: FailureCode): Promise<void>
  /** Counts a surprise and @returns how many there have been at this stage. */
  countSurprise(work: Work): Promise<number>
  /** @returns what should be moving and was not touched for so long, oldest first, and marks it as touched. */
  due(options: { untouchedForMs: number; limit: number }): Promise<Motion[]>
  /** Releases bulk work up to `portion` revisions in flight. @returns what to enqueue. */
  release(portion: number): Promise<Motion[]>
  /** @returns how many revisions are to be moved through each stage, and how many of these are not released yet. */
  backlog(): Promise<{ stage: StageName; moving: number; held: number }[]>
}

export function workList(db: Kysely<unknown>): WorkList {
  return {
    async load({ documentId, revision, stage, generation }) {
      const { rows } = await sql<Work>`
        select d.id as "documentId", r.sha256 as revision, r.next_stage as stage, r.generation, d.hints, d.decisions,
          d.source, d.source_key as "sourceKey", d.depth, d.parent_id as "parentId", r.file_name as "fileName",
          r.media_type as "mediaType", r.fetched_at as "fetchedAt", d.withdrawn_at is not null as withdrawn,
          r.state = 'quarantined' as held, r.keys, r.versions,
          r.summary
        from revision r join document d on d.id = r.document_id
        where r.document_id = ${documentId} and r.sha256 = ${revision} and r.generation = ${generation}
          and r.next_stage = ${stage}
      `.execute(db)
      return rows[0] ?? null
    },

    async result(key) {
      const { rows } = await sql<StageResult>`select key, summary from stage_result where key = ${key}`.execute(db)
      return rows[0] ?? null
    },

    async forget(key) {
      await sql`delete from stage_result where key = ${key}`.execute(db)
    },

    async complete(work, done) {
      const hold = done.hold === undefined ? null : JSON.stringify(done.hold)
      // What is held back may have been published before: the index stage takes it out.
      const next = done.hold === undefined ? done.next : 'index'
      const { rows } = await sql<{ generation: number }>`
        with relaxed as materialized (select set_config('synchronous_commit', 'off', true)),
        stored as (
          insert into stage_result (key, sha256, stage, version, size_bytes, duration_ms, summary)
          select ${done.key}, ${work.revision}, ${work.stage}, ${done.version}::integer, ${done.sizeBytes}::bigint,
            ${done.durationMs}::integer, ${JSON.stringify(done.summary)}::jsonb
          from relaxed
          on conflict (key) do nothing
        )
        update revision set
          state = ${done.hold === undefined ? done.state : 'quarantined'}, next_stage = ${next}, hold = ${hold}::jsonb,
          keys = keys || jsonb_build_object(${work.stage}::text, ${done.key}::text),
          versions = versions || jsonb_build_object(${work.stage}::text, ${done.version}::integer),
          summary = summary || ${JSON.stringify(done.summary)}::jsonb,
          attempts = 0, waiting_for = null, enqueued_at = now(), updated_at = now()
        where document_id = ${work.documentId} and sha256 = ${work.revision} and generation = ${work.generation}
          and next_stage = ${work.stage}
        returning generation
      `.execute(db)
      if (rows.length === 0 || next === null) return null
      return { documentId: work.documentId, revision: work.revision, stage: next, generation: work.generation }
    },

    settle: (work) => db.transaction().execute((trx) => settle(trx, work)),

    fail: (work, failure, version, blamed = work.stage) =>
      db.transaction().execute(async (trx) => {
        const { rows } = await sql`
          update revision set state = 'failed', next_stage = null, failure = ${JSON.stringify(failure)}, waiting_for = null,
            failed_stage = ${blamed}, failed_version = ${version}, updated_at = now()
          where document_id = ${work.documentId} and sha256 = ${work.revision} and generation = ${work.generation}
            and next_stage = ${work.stage}
          returning 1
        `.execute(trx)
        if (rows.length === 0) return
        await openFailure(trx, {
          subject: `revision ${work.documentId} ${work.revision}`,
          documentId: work.documentId,
          sha256: work.revision,
          stage: work.stage,
          version,
          failure,
        })
      }),

    async wait(work, code) {
      await sql`
        update revision set waiting_for = ${code}
        where document_id = ${work.documentId} and sha256 = ${work.revision} and generation = ${work.generation}
      `.execute(db)
    },

    async countSurprise(work) {
      const { rows } = await sql<{ attempts: number }>`
        update revision set attempts = attempts + 1
        where document_id = ${work.documentId} and sha256 = ${work.revision} and generation = ${work.generation}
        returning attempts
      `.execute(db)
      return rows[0]?.attempts ?? 0
    },

    async due({ untouchedForMs, limit }) {
      const { rows } = await sql<Motion>`
        update revision r set enqueued_at = now()
        from (
          select document_id, sha256 from revision
          where next_stage is not null and (lane = 'fresh' or enqueued_at is not null)
            and (enqueued_at is null or enqueued_at <= now() - make_interval(secs => ${untouchedForMs / 1000}))
          order by enqueued_at nulls first limit ${limit} for update skip locked
        ) as stuck
        where r.document_id = stuck.document_id and r.sha256 = stuck.sha256
        returning r.document_id as "documentId", r.sha256 as revision, r.next_stage as stage, r.generation
      `.execute(db)
      return rows
    },

    async release(portion) {
      const { rows } = await sql<Motion>`
        update revision r set enqueued_at = now()
        from (
          select document_id, sha256 from revision
          where next_stage is not null and lane = 'bulk' and enqueued_at is null
          order by document_id, sha256
          limit greatest(0, ${portion} - (
            select count(*) from revision where next_stage is not null and lane = 'bulk' and enqueued_at is not null
          ))
          for update skip locked
        ) as held
        where r.document_id = held.document_id and r.sha256 = held.sha256
        returning r.document_id as "documentId", r.sha256 as revision, r.next_stage as stage, r.generation
      `.execute(db)
      return rows
    },

    async backlog() {
      const { rows } = await sql<{ stage: StageName; moving: number; held: number }>`
        select next_stage as stage, count(*) as moving,
          count(*) filter (where lane = 'bulk' and enqueued_at is null) as held
        from revision where next_stage is not null group by next_stage
      `.execute(db)
      return rows
    },
  }
}

async function settle(trx: Transaction<unknown>, work: Work): Promise<boolean> {
  const current = await sql`
    select 1 from document
    where id = ${work.documentId} and generation = ${work.generation} and current_revision = ${work.revision} for update
  `.execute(trx)
  if (current.rows.length === 0) return false
  const { rows } = await sql<{ normalizeKey: string | null }>`
    update revision set state = ${work.withdrawn ? 'withdrawn' : work.held ? 'quarantined' : 'indexed'}, next_stage = null, waiting_for = null,
      attempts = 0, lane = 'fresh', updated_at = now(),
      indexed_at = case when ${work.withdrawn || work.held} then indexed_at else now() end
    where document_id = ${work.documentId} and sha256 = ${work.revision} and generation = ${work.generation}
      and next_stage = 'index'
    returning keys ->> 'normalize' as "normalizeKey"
  `.execute(trx)
  const row = rows[0]
  if (row === undefined) return false
  await sql`
    update failure set resolved_at = now() where document_id = ${work.documentId} and resolved_at is null
  `.execute(trx)
  if (work.held) {
    await writeChange(trx, { op: 'delete', documentId: work.documentId, reason: 'held back until a person has looked' })
  } else if (!work.withdrawn && row.normalizeKey !== null) {
    await writeChange(trx, {
      op: 'upsert',
      documentId: work.documentId,
      revision: work.revision,
      normalizeKey: row.normalizeKey,
    })
  }
  return true
}
