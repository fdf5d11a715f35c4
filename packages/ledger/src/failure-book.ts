import { type Connection, jsonParameter, type RawBuilder, sql } from '@arkivar/postgres'
import type { DocumentType, Failure, FailureCode, StageName } from '@arkivar/types'

export type FailureFilter = {
  stage?: StageName
  code?: FailureCode
  type?: DocumentType
  /** Four-digit code. */
  kommune?: string
}

export type FailureGroup = {
  stage: StageName | null
  code: FailureCode
  version: number | null
  count: number
  lastAt: string
  sample: { documentId: string | null; subject: string; message: string; page: number | null }
}

export interface FailureBook {
  /** Records a failure that belongs to no known document, such as a job that could not be understood. */
  record(subject: string, failure: Failure, stage?: StageName): Promise<void>
  /** Records that a file could not be taken in; resolved when it is, one day. */
  recordFile(source: string, sourceKey: string, failure: Failure): Promise<void>
  /**
   * The stored content of an indexed document is gone or damaged: the document has failed, and a retry makes it anew.
   * Changes nothing where the document has moved on since, or where this was told before.
   */
  recordLoss(lost: { documentId: string; revision: string; normalizeKey: string }, failure: Failure): Promise<void>
  /** @returns what is unresolved, grouped by stage, code and version, largest group first. */
  groups(filter: FailureFilter): Promise<FailureGroup[]>
}

export function failureBook(db: Connection): FailureBook {
  return {
    record: (subject, failure, stage) => openFailure(db, { subject, failure, ...(stage && { stage }) }),
    recordFile: (source, sourceKey, failure) => openFailure(db, { subject: fileSubject(source, sourceKey), failure }),

    async recordLoss({ documentId, revision, normalizeKey }, failure) {
      await db.transaction().execute(async (trx) => {
        const { rows } = await sql<{ version: number }>`
          with lost as (
            update revision set state = 'failed', failure = ${jsonParameter(failure)}::jsonb, failed_stage = 'normalize',
              failed_version = (versions ->> 'normalize')::integer, updated_at = now()
            where document_id = ${documentId} and sha256 = ${revision} and keys ->> 'normalize' = ${normalizeKey}
              and state = 'indexed' and next_stage is null
            returning failed_version as version
          ),
          forgotten as (
            delete from stage_result where key = ${normalizeKey} and exists (select 1 from lost)
          )
          select version from lost
        `.execute(trx)
        const version = rows[0]?.version
        if (version === undefined) return
        const subject = `revision ${documentId} ${revision}`
        await openFailure(trx, { subject, documentId, sha256: revision, stage: 'normalize', version, failure })
      })
    },

    async groups(filter) {
      const { rows } = await sql<FailureGroup>`
        select f.stage, f.code, f.version, count(*) as count, max(f.last_at) as "lastAt",
          (array_agg(jsonb_build_object('documentId', f.document_id, 'subject', f.subject, 'message', f.message, 'page', f.page)
            order by f.last_at desc))[1] as sample
        from failure f
        left join revision r on r.document_id = f.document_id and r.sha256 = f.sha256
        left join document d on d.id = f.document_id
        where f.resolved_at is null and ${failureConditions(filter)}
        group by f.stage, f.code, f.version
        order by count(*) desc, f.stage, f.code, f.version
      `.execute(db)
      return rows
    },
  }
}

/** What a failure is about where a file could not be taken in. */
export function fileSubject(source: string, sourceKey: string): string {
  return `file ${source} ${sourceKey}`
}

export async function resolveFailure(db: Connection, subject: string): Promise<void> {
  await sql`update failure set resolved_at = now() where subject = ${subject} and resolved_at is null`.execute(db)
}

/** Conditions over the aliases `f` (failure), `r` (revision) and `d` (document). */
export function failureConditions(filter: FailureFilter): RawBuilder<unknown> {
  const conditions = [
    filter.stage === undefined ? null : sql`f.stage = ${filter.stage}`,
    filter.code === undefined ? null : sql`f.code = ${filter.code}`,
    filter.type === undefined ? null : sql`r.summary ->> 'type' = ${filter.type}`,
    filter.kommune === undefined
      ? null
      : sql`coalesce(r.summary ->> 'kommune', d.hints ->> 'kommune') = ${filter.kommune}`,
  ].filter((condition) => condition !== null)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** One open row for each subject and code, however often it happens. */
export async function openFailure(
  db: Connection,
  entry: {
    subject: string
    documentId?: string
    sha256?: string
    stage?: StageName
    version?: number
    failure: Failure
  },
): Promise<void> {
  const { subject, failure } = entry
  await sql`
    insert into failure (subject, document_id, sha256, stage, version, code, message, page)
    values (${subject}, ${entry.documentId ?? null}, ${entry.sha256 ?? null}, ${entry.stage ?? null},
      ${entry.version ?? null}, ${failure.code}, ${failure.message}, ${failure.page ?? null})
    on conflict (subject, code) where resolved_at is null do update set times = failure.times + 1, last_at = now(),
      message = excluded.message, page = excluded.page, stage = excluded.stage, version = excluded.version
  `.execute(db)
}
