import { type Connection, jsonParameter, type RawBuilder, sql, type Transaction } from '@arkivar/postgres'
import type { DocumentType, FailureCode, StageName } from '@arkivar/types'
import type { AuditEntry, AuditLog } from './audit-log.ts'
import { type FailureFilter, failureConditions } from './failure-book.ts'
import { isInFlight } from './in-motion.ts'
import type { Motion } from './motion.ts'
import { withdrawDocuments } from './withdraw-documents.ts'

/** Which documents an operator means: ids, or the filters of `failures`. */
export type Selector = { ids: readonly string[] } | { failed: FailureFilter } | { all: true }

/** Current versions of the stages, for finding what an older one produced. */
export type StageVersions = Record<Exclude<StageName, 'index'>, number>

export type StateCount = { state: string; count: number }

/** What an operator said that a document is. */
export type TypeDecision = { documentId: string; type: DocumentType; revision: string; fileName: string | null }

/** An output of a stage, made for whichever document first had the bytes. */
export type MadeStage = { key: string; stage: StageName; version: number; at: string; durationMs: number }

export interface OperatorDesk {
  /**
   * Sets failed revisions in motion again, from the stage that failed.
   * @returns how many.
   */
  retry(selector: Selector, actor: string): Promise<number>
  /** Sets current revisions in motion from a stage, as bulk work. @returns how many. */
  reprocess(selector: Selector, from: StageName, actor: string): Promise<number>
  /** @returns how many current revisions each stage would have to redo because an older version made their output. */
  outdated(versions: StageVersions): Promise<Record<keyof StageVersions, number>>
  /** Sets exactly these in motion, each from the earliest outdated stage, as bulk work. @returns how many of each. */
  reprocessOutdated(versions: StageVersions, actor: string): Promise<Record<keyof StageVersions, number>>
  /** An operator's word on the type; it stands above the classifier's for good. @returns false where there is no such document. */
  classifyAs(id: string, type: DocumentType, actor: string): Promise<boolean>
  /**
   * What operators have said of documents that are neither withdrawn nor held back, by document.
   * @param after the last document that was read; null for the first page.
   */
  typeDecisions(after: string | null, limit: number): Promise<TypeDecision[]>
  /** Lets a quarantined document go. @returns false where there is none with that id. */
  release(id: string, actor: string): Promise<boolean>
  /** Everything indexed goes through the index stage again, as bulk work: after the search index was dropped. */
  reindexAll(actor: string): Promise<number>
  /**
   * Takes a document out everywhere with all that was found inside it; tombstones stay, and the same bytes are held back
   * from now on. @returns what to enqueue; empty where there is no such document.
   */
  withdraw(id: string, reason: string, actor: string): Promise<Motion[]>
  /** @returns how many documents a selector means that could be reprocessed now. */
  count(selector: Selector): Promise<number>
  /** What operators did to a document by name, the newest first. */
  history(id: string): Promise<AuditEntry[]>
  /** @returns by which stage, when and in what time the outputs under these keys were made; lost ones are left out. */
  madeStages(keys: readonly string[]): Promise<MadeStage[]>
  states(): Promise<StateCount[]>
  types(): Promise<{ type: string; count: number }[]>
  /** @returns what documents wait for that cannot go on by themselves just now, and how many. */
  waitingFor(): Promise<{ code: FailureCode; count: number }[]>
}

const stateBefore: Record<StageName, string> = {
  extract: 'received',
  classify: 'extracted',
  normalize: 'classified',
  index: 'normalized',
}

/** The earliest stage whose output is older than the current version, over the alias `r`; null where none is. */
function outdatedStage(versions: StageVersions): RawBuilder<unknown> {
  const older = (stage: keyof StageVersions) => sql`(
    coalesce((r.versions ->> ${stage}::text)::integer, ${versions[stage]}::integer) < ${versions[stage]}::integer
    or r.failed_stage = ${stage} and r.failed_version < ${versions[stage]}::integer)`
  return sql`case when ${older('extract')} then 'extract' when ${older('classify')} then 'classify'
    when ${older('normalize')} then 'normalize' end`
}

/** Revisions that have come to rest and may be read again; what was taken out before only once somebody has released it. */
const atRest = sql`r.next_stage is null and r.state in ('indexed', 'failed', 'quarantined')
  and (d.decisions ? 'released' or not exists (select 1 from original o where o.sha256 = r.sha256 and o.withdrawn_at is not null))`

/**
 * Where a revision (alias `r`) can really start that is sent to the stage `asked`: no later than at the first whose input
 * it lacks, and what is held back not behind the stage that judges whether it is.
 */
function startingStage(asked: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${asked} = 'extract' or not r.keys ? 'extract' then 'extract'
    when ${asked} = 'classify' or not r.keys ? 'classify' then 'classify'
    when ${asked} = 'normalize' or not r.keys ? 'normalize' or r.state = 'quarantined' then 'normalize'
    else 'index' end`
}

/** How many revisions were set in motion, by the stage at which they start. */
type Moved = Map<StageName, number>

/** Comes before every id. */
const firstId = '00000000-0000-0000-0000-000000000000'

/**
 * So many at a time are set in motion in one transaction: whoever works on one of them waits for a moment only, and no
 * number of documents meets the limit that a statement has.
 */
const portionSize = 2_000

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0)

/** @returns the last document that was looked at, or null where there are no more. */
async function movePortion(
  trx: Transaction,
  chosen: RawBuilder<unknown>,
  lane: 'fresh' | 'bulk',
): Promise<{ moved: Moved; last: string | null }> {
  const { rows } = await sql<{ moved: Record<StageName, number> | null; last: string; looked: number }>`
    with chosen as materialized (
      select c.document_id, c.sha256, ${startingStage(sql`c.stage`)} as stage
      from (${chosen} order by document_id limit ${portionSize}) as c
      join revision r on r.document_id = c.document_id and r.sha256 = c.sha256
    ),
    bumped as (
      update document d set generation = d.generation + 1 from chosen c where d.id = c.document_id
      returning d.id, d.generation, c.sha256, c.stage
    ),
    moved as (
      update revision r set next_stage = b.stage, generation = b.generation, lane = ${lane}, enqueued_at = null,
        state = case b.stage ${sql.join(
          Object.entries(stateBefore).map(([stage, state]) => sql`when ${stage} then ${state}`),
          sql` `,
        )} end,
        attempts = 0, failure = null, failed_stage = null, hold = null, waiting_for = null, updated_at = now()
      from bumped b where r.document_id = b.id and r.sha256 = b.sha256
      returning r.document_id, b.stage
    ),
    resolved as (
      update failure f set resolved_at = now() from moved m where f.document_id = m.document_id and f.resolved_at is null
    )
    select
      (select jsonb_object_agg(stage, count) from (select stage, count(*) as count from moved group by stage) as counted) as moved,
      (select max(document_id::text) from chosen) as last,
      (select count(*) from chosen) as looked
  `.execute(trx)
  const { moved, last, looked } = rows[0] ?? { moved: null, last: null, looked: 0 }
  return {
    moved: new Map(Object.entries(moved ?? {}) as [StageName, number][]),
    last: looked < portionSize ? null : last,
  }
}

export function operatorDesk(db: Connection, audit: AuditLog): OperatorDesk {
  /** Moves the chosen revisions (a query that yields document_id, sha256, stage) into a lane, a generation on. */
  const setInMotion = async (
    chosen: RawBuilder<unknown>,
    lane: 'fresh' | 'bulk',
    { actor, action, detail }: { actor: string; action: string; detail: object },
  ): Promise<Moved> => {
    const moved: Moved = new Map()
    for (let after: string | null = firstId; after !== null; ) {
      const from: string = after
      after = await db.transaction().execute(async (trx) => {
        const portion = await movePortion(
          trx,
          sql`select * from (${chosen}) as c where c.document_id > ${from}::uuid`,
          lane,
        )
        const documents = sum(portion.moved.values())
        for (const [stage, count] of portion.moved) moved.set(stage, (moved.get(stage) ?? 0) + count)
        if (documents > 0 || from === firstId) {
          await audit.write(trx, { actor, action, detail: { ...detail, documents } })
        }
        return portion.last
      })
    }
    return moved
  }

  const selected = (selector: Selector, stage: RawBuilder<unknown>): RawBuilder<unknown> => {
    if ('ids' in selector) {
      return sql`select r.document_id, r.sha256, ${stage} as stage from revision r
        join document d on d.id = r.document_id and d.current_revision = r.sha256
        where r.document_id = any(${selector.ids as string[]}::uuid[]) and ${atRest}`
    }
    if ('failed' in selector) {
      return sql`select distinct r.document_id, r.sha256, ${stage} as stage from failure f
        join revision r on r.document_id = f.document_id and r.sha256 = f.sha256
        join document d on d.id = r.document_id and d.current_revision = r.sha256
        where f.resolved_at is null and ${atRest} and ${failureConditions(selector.failed)}`
    }
    return sql`select r.document_id, r.sha256, ${stage} as stage from revision r
      join document d on d.id = r.document_id and d.current_revision = r.sha256 where ${atRest}`
  }

  const counted = (moved: Moved) => ({
    extract: moved.get('extract') ?? 0,
    classify: moved.get('classify') ?? 0,
    normalize: moved.get('normalize') ?? 0,
  })

  return {
    async retry(selector, actor) {
      const failedOnly = sql`select * from (${selected(selector, sql`coalesce(r.failed_stage, 'extract')`)}) as chosen
        where exists (select 1 from revision f where f.document_id = chosen.document_id and f.sha256 = chosen.sha256 and f.state = 'failed')`
      return sum((await setInMotion(failedOnly, 'fresh', { actor, action: 'retry', detail: { selector } })).values())
    },

    async reprocess(selector, from, actor) {
      const chosen = selected(selector, sql`${from}::text`)
      return sum(
        (await setInMotion(chosen, 'bulk', { actor, action: 'reprocess', detail: { selector, from } })).values(),
      )
    },

    async outdated(versions) {
      const { rows } = await sql<{ stage: StageName; count: number }>`
        select ${outdatedStage(versions)} as stage, count(*) as count from revision r
        join document d on d.id = r.document_id and d.current_revision = r.sha256
        where ${atRest} and ${outdatedStage(versions)} is not null group by 1
      `.execute(db)
      return counted(new Map(rows.map(({ stage, count }) => [stage, count])))
    },

    async reprocessOutdated(versions, actor) {
      const chosen = sql`select r.document_id, r.sha256, ${outdatedStage(versions)} as stage from revision r
        join document d on d.id = r.document_id and d.current_revision = r.sha256
        where ${atRest} and ${outdatedStage(versions)} is not null`
      return counted(await setInMotion(chosen, 'bulk', { actor, action: 'reprocess', detail: { outdated: versions } }))
    },

    async classifyAs(id, type, actor) {
      const { rows } = await sql`
        update document set decisions = decisions || ${jsonParameter({ type })}::jsonb where id = ${id} returning 1
      `.execute(db)
      if (rows.length === 0) return false
      await setInMotion(selected({ ids: [id] }, sql`'classify'::text`), 'fresh', {
        actor,
        action: 'classify',
        detail: { id, type },
      })
      return true
    },

    async typeDecisions(after, limit) {
      const { rows } = await sql<TypeDecision>`
        select d.id as "documentId", d.decisions ->> 'type' as type, r.sha256 as revision, r.file_name as "fileName"
        from document d join revision r on r.document_id = d.id and r.sha256 = d.current_revision
        where d.decisions ? 'type' and d.withdrawn_at is null and r.state <> 'quarantined'
          and (${after}::uuid is null or d.id > ${after}::uuid)
        order by d.id limit ${limit}
      `.execute(db)
      return rows
    },

    async release(id, actor) {
      const { rows } = await sql`
        update document d set decisions = decisions || '{"released": true}' from revision r
        where d.id = ${id} and r.document_id = d.id and r.sha256 = d.current_revision and r.state = 'quarantined' returning 1
      `.execute(db)
      if (rows.length === 0) return false
      const stage = sql`case when r.keys ? 'classify' then 'normalize' else 'extract' end`
      await setInMotion(selected({ ids: [id] }, stage), 'fresh', { actor, action: 'release', detail: { id } })
      return true
    },

    async reindexAll(actor) {
      const indexed = sql`select * from (${selected({ all: true }, sql`'index'::text`)}) as chosen
        where exists (select 1 from revision i where i.document_id = chosen.document_id and i.sha256 = chosen.sha256 and i.state = 'indexed')`
      return sum((await setInMotion(indexed, 'bulk', { actor, action: 'rebuild-search', detail: {} })).values())
    },

    withdraw: (id, reason, actor) =>
      db.transaction().execute(async (trx) => {
        const motions = await withdrawDocuments(trx, [id], { by: 'operator', reason })
        for (const { documentId } of motions) {
          await audit.write(trx, { actor, action: 'withdraw', documentId, detail: { reason } })
        }
        return motions
      }),

    async count(selector) {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from (${selected(selector, sql`'extract'::text`)}) as chosen
      `.execute(db)
      return rows[0]?.count ?? 0
    },

    history: (id) => audit.about(id),

    async madeStages(keys) {
      const { rows } = await sql<MadeStage>`
        select key, stage, version, created_at as at, duration_ms as "durationMs" from stage_result
        where key = any(${keys as string[]}) order by created_at
      `.execute(db)
      return rows
    },

    async states() {
      const { rows } = await sql<StateCount>`
        select r.state, count(*) as count from revision r
        join document d on d.id = r.document_id and d.current_revision = r.sha256 group by r.state order by r.state
      `.execute(db)
      return rows
    },

    async waitingFor() {
      const { rows } = await sql<{ code: FailureCode; count: number }>`
        select waiting_for as code, count(*) as count from revision
        where waiting_for is not null and ${isInFlight} group by 1 order by 2 desc, 1
      `.execute(db)
      return rows
    },

    async types() {
      const { rows } = await sql<{ type: string; count: number }>`
        select r.summary ->> 'type' as type, count(*) as count from revision r
        join document d on d.id = r.document_id and d.current_revision = r.sha256
        where r.state = 'indexed' group by 1 order by 2 desc
      `.execute(db)
      return rows
    },
  }
}
