import { type Connection, gather, jsonParameter, sql } from '@arkivar/postgres'
import type { Failure, FailureCode, StageName } from '@arkivar/types'
import { type CompletedStages, completeStages } from './complete-stages.ts'
import { openFailure } from './failure-book.ts'
import { isHeld, isInFlight } from './in-motion.ts'
import { loadWork } from './load-work.ts'
import type { Motion } from './motion.ts'
import { settleRevisions } from './settle-revisions.ts'
import type { Completion, Work } from './work.ts'

export interface WorkList {
  /** @returns null where the job is stale: done already, of an earlier generation, or of a document that is gone. */
  load(motion: Motion): Promise<Work | null>
  /** Forgets an output that turned out to be damaged or missing. */
  forget(key: string): Promise<void>
  /**
   * @param completions stages that followed each other, beginning with the one at which the revision stands.
   * Need not have reached the disk: after a power cut the stage is found undone, and done again.
   * @returns what follows; `at rest` where nothing does, and null where somebody else was faster.
   */
  complete(work: Work, ...completions: readonly Completion[]): Promise<Work | 'at rest' | null>
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

/** What comes to rest, or to its next stage, at about the same time is told in one statement. */
const mostTogether = 32

export function workList(db: Connection): WorkList {
  const load = gather((motions: readonly Motion[]) => loadWork(db, motions), { most: mostTogether })
  const complete = gather((stages: readonly CompletedStages[]) => completeStages(db, stages), { most: mostTogether })
  const settle = gather((works: readonly Work[]) => settleRevisions(db, works), { most: mostTogether })
  return {
    load: async (motion) => (await load(motion)) ?? null,

    async forget(key) {
      await sql`delete from stage_result where key = ${key}`.execute(db)
    },

    complete: async (work, ...completions) => (await complete({ work, completions })) ?? null,
    settle: async (work) => (await settle(work)) ?? false,

    fail: (work, failure, version, blamed = work.stage) =>
      db.transaction().execute(async (trx) => {
        const { rows } = await sql`
          update revision set state = 'failed', next_stage = null, failure = ${jsonParameter(failure)}, waiting_for = null,
            failed_stage = ${blamed},
            failed_version = case when ${blamed}::text = ${work.stage} then ${version} else (versions ->> ${blamed}::text)::integer end, updated_at = now()
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
          -- What came to rest although nobody heard the answer waits for nothing, and no job will come to say so.
          and next_stage is not null
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
          where ${isInFlight}
            -- A clock that was ahead and was put right has left times that are still to come.
            and (enqueued_at is null or enqueued_at <= now() - make_interval(secs => ${untouchedForMs / 1000})
              or enqueued_at > now() + interval '1 minute')
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
          where ${isHeld}
          order by document_id, sha256
          limit greatest(0, ${portion} - (
            select count(*) from revision where ${isInFlight} and lane = 'bulk'
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
        select stage, sum(moving)::bigint as moving, sum(held)::bigint as held from (
          select next_stage as stage, count(*) as moving, 0 as held from revision where ${isInFlight} group by 1
          union all
          select next_stage, count(*), count(*) from revision where ${isHeld} group by 1
        ) as parts group by stage
      `.execute(db)
      return rows
    },
  }
}
