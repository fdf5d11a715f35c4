import { type Connection, jsonParameter, type RawBuilder, sql } from '@arkivar/postgres'
import type { DocumentType, FailureCode, StageName } from '@arkivar/types'
import type { AuditEntry, AuditLog } from './audit-log.ts'
import { type Choice, chosenRevisions, outdated, type Selector, type StageVersions } from './chosen-revisions.ts'
import { isInFlight } from './in-motion.ts'
import type { Motion } from './motion.ts'
import { type Moved, type MovingEntry, moveChosen, moveOne, totalOf } from './move-chosen.ts'
import { liftWithdrawal, withdrawDocuments } from './withdraw-documents.ts'

export type StateCount = { state: string; count: number }

/** What an operator said that a document is. */
export type TypeDecision = { documentId: string; type: DocumentType; revision: string; fileName: string | null }

/** An output of a stage, made for whichever document first had the bytes. */
export type MadeStage = { key: string; stage: StageName; version: number; at: string; durationMs: number }

/** A document as its source calls it. */
export type NamedDocument = { id: string; source: string; sourceKey: string }

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
  /**
   * Takes an operator's withdrawal back: the same bytes are taken in again when they are handed in.
   * @returns false where there is no document with that id that an operator has withdrawn.
   */
  liftWithdrawal(id: string, actor: string): Promise<boolean>
  /** Everything indexed goes through the index stage again, as bulk work: after the search index was dropped. */
  reindexAll(actor: string): Promise<number>
  /**
   * Takes a document out everywhere with all that was found inside it; tombstones stay, and the same bytes are held back
   * from now on. @returns what to enqueue; empty where there is no such document.
   */
  withdraw(id: string, reason: string, actor: string): Promise<Motion[]>
  /**
   * @returns documents beside these whose current bytes these have or had, by id: they are publications of their own, and
   *   stay when these are withdrawn. What is held back, and so seen by nobody, is left out.
   */
  sharing(ids: readonly string[]): Promise<NamedDocument[]>
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

export function operatorDesk(db: Connection, audit: AuditLog): OperatorDesk {
  const setInMotion = (choice: Choice, lane: 'fresh' | 'bulk', entry: MovingEntry): Promise<Moved> =>
    moveChosen({ db, audit }, choice, lane, entry)

  /** The decision and what follows from it, both or neither; also for a document that is on its way. */
  const decide = (
    id: string,
    decision: RawBuilder<unknown>,
    from: RawBuilder<unknown>,
    entry: MovingEntry,
  ): Promise<boolean> =>
    db.transaction().execute(async (trx) => {
      const { rows } = await decision.execute(trx)
      if (rows.length === 0) return false
      await moveOne(trx, audit, { of: { ids: [id] }, from, inMotionToo: true }, entry)
      return true
    })

  const counted = (moved: Moved) => ({
    extract: moved.extract ?? 0,
    classify: moved.classify ?? 0,
    normalize: moved.normalize ?? 0,
  })

  return {
    async retry(selector, actor) {
      const choice = { of: selector, from: sql`coalesce(r.failed_stage, 'extract')`, where: sql`r.state = 'failed'` }
      return totalOf(await setInMotion(choice, 'fresh', { actor, action: 'retry', detail: { selector } }))
    },

    async reprocess(selector, from, actor) {
      const choice = { of: selector, from: sql`${from}::text` }
      return totalOf(await setInMotion(choice, 'bulk', { actor, action: 'reprocess', detail: { selector, from } }))
    },

    async outdated(versions) {
      const { rows } = await sql<{ stage: StageName; count: number }>`
        select stage, count(*) as count from (${chosenRevisions(outdated(versions))}) as chosen group by stage
      `.execute(db)
      return counted(Object.fromEntries(rows.map(({ stage, count }) => [stage, count])))
    },

    async reprocessOutdated(versions, actor) {
      const entry = { actor, action: 'reprocess', detail: { outdated: versions } }
      return counted(await setInMotion(outdated(versions), 'bulk', entry))
    },

    classifyAs(id, type, actor) {
      const decision = sql`
        update document set decisions = decisions || ${jsonParameter({ type })}::jsonb where id = ${id} returning 1`
      return decide(id, decision, sql`'classify'::text`, { actor, action: 'classify', detail: { id, type } })
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

    release(id, actor) {
      const decision = sql`
        update document d set decisions = decisions || '{"released": true}' from revision r
        where d.id = ${id} and r.document_id = d.id and r.sha256 = d.current_revision and r.state = 'quarantined' returning 1`
      const from = sql`case when r.keys ? 'classify' then 'normalize' else 'extract' end`
      return decide(id, decision, from, { actor, action: 'release', detail: { id } })
    },

    liftWithdrawal: (id, actor) =>
      db.transaction().execute(async (trx) => {
        const lifted = await liftWithdrawal(trx, id)
        if (lifted) await audit.write(trx, { actor, action: 'lift-withdrawal', documentId: id })
        return lifted
      }),

    async reindexAll(actor) {
      const choice = { of: { all: true }, from: sql`'index'::text`, where: sql`r.state = 'indexed'` } as const
      return totalOf(await setInMotion(choice, 'bulk', { actor, action: 'rebuild-search', detail: {} }))
    },

    withdraw: (id, reason, actor) =>
      db.transaction().execute(async (trx) => {
        const motions = await withdrawDocuments(trx, [id], { by: 'operator', reason })
        for (const { documentId } of motions) {
          await audit.write(trx, { actor, action: 'withdraw', documentId, detail: { reason } })
        }
        return motions
      }),

    async sharing(ids) {
      const { rows } = await sql<NamedDocument>`
        select d.id, d.source, d.source_key as "sourceKey" from document d
          join revision r on r.document_id = d.id and r.sha256 = d.current_revision
        where d.withdrawn_at is null and r.state <> 'quarantined' and d.id <> all(${ids as string[]}::uuid[])
          and r.sha256 in (select sha256 from revision where document_id = any(${ids as string[]}::uuid[]))
        order by d.id
      `.execute(db)
      return rows
    },

    async count(selector) {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from (${chosenRevisions({ of: selector, from: sql`'extract'::text` })}) as chosen
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
      // What is not current is superseded: counted by an index alone.
      const { rows } = await sql<StateCount>`
        select state, count(*) as count from revision where state <> 'superseded' group by state order by state
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
        select summary ->> 'type' as type, count(*) as count from revision
        where state = 'indexed' group by 1 order by 2 desc
      `.execute(db)
      return rows
    },
  }
}
