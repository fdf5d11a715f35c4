import type { Decisions, Failure, FailureCode, Hints, JobPayload, RevisionState, StageName } from '@arkivar/types'
import { type Kysely, sql } from 'kysely'
import { type Change, changeStatement, tellMeeting } from './change-feed.ts'
import type { Hold } from './document-record.ts'
import { openFailure } from './failure-book.ts'
import type { Motion } from './motion.ts'

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
  /** Outputs that were made of the same bytes before, whoever had them: key → summary. */
  results: Record<string, Record<string, unknown>>
}

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

export interface WorkList {
  /** @returns null where the job is stale: done already, of an earlier generation, or of a document that is gone. */
  load(payload: JobPayload): Promise<Work | null>
  /** Forgets an output that turned out to be damaged or missing. */
  forget(key: string): Promise<void>
  /**
   * Need not have reached the disk: after a power cut the stage is found undone, and done again.
   * @returns what follows, or null where nothing does or somebody else was faster.
   */
  complete(work: Work, completion: Completion): Promise<Work | null>
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
          r.summary,
          (select coalesce(jsonb_object_agg(key, summary), '{}') from stage_result where sha256 = r.sha256) as results
        from revision r join document d on d.id = r.document_id
        where r.document_id = ${documentId} and r.sha256 = ${revision} and r.generation = ${generation}
          and r.next_stage = ${stage}
      `.execute(db)
      return rows[0] ?? null
    },

    async forget(key) {
      await sql`delete from stage_result where key = ${key}`.execute(db)
    },

    async complete(work, done) {
      const hold = done.hold === undefined ? null : JSON.stringify(done.hold)
      // What is held back may have been published before: the index stage takes it out.
      const next = done.hold === undefined ? done.next : 'index'
      const { rows } = await sql<Pick<Work, 'keys' | 'versions' | 'summary' | 'held'>>`
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
        returning keys, versions, summary, state = 'quarantined' as held
      `.execute(db)
      const row = rows[0]
      return row === undefined || next === null ? null : { ...work, ...row, stage: next }
    },

    settle: (work) =>
      // Who else tells of the same meeting is told anew: which of them counts may have changed.
      work.summary.meeting == null
        ? settle(db, work)
        : db.transaction().execute(async (trx) => {
            const settled = await settle(trx, work)
            if (settled) await tellMeeting(trx, String(work.summary.meeting), work.documentId)
            return settled
          }),

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

/** One statement: the revision's row decides who comes first, and the feed's lock is taken only once it has moved. */
async function settle(db: Kysely<unknown>, work: Work): Promise<boolean> {
  const state = work.withdrawn ? 'withdrawn' : work.held ? 'quarantined' : 'indexed'
  const moved = sql`
    moved as (
      update revision r set state = ${state}, next_stage = null, waiting_for = null, attempts = 0, lane = 'fresh',
        updated_at = now(), indexed_at = case when ${state} = 'indexed' then now() else indexed_at end
      from document d
      where d.id = r.document_id and d.generation = r.generation and d.current_revision = r.sha256
        and r.document_id = ${work.documentId} and r.sha256 = ${work.revision} and r.generation = ${work.generation}
        and r.next_stage = 'index'
      returning r.document_id
    ),
    resolved as (
      update failure f set resolved_at = now() from moved m where f.document_id = m.document_id and f.resolved_at is null
    )`
  // A withdrawal has told the feed when it was made.
  const change: Change | null = work.withdrawn
    ? null
    : work.held
      ? { op: 'delete', reason: 'held back until a person has looked' }
      : { op: 'upsert', revision: work.revision, normalizeKey: work.keys.normalize ?? '' }
  const told = change === null ? sql`` : sql`, told as (${changeStatement(change, 'moved')})`
  const { rows } = await sql`with ${moved} ${told} select 1 from moved`.execute(db)
  return rows.length > 0
}
