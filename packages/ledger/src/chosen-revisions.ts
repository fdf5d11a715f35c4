import { type RawBuilder, sql } from '@arkivar/postgres'
import type { StageName } from '@arkivar/types'
import { type FailureFilter, failureConditions } from './failure-book.ts'

/** Which documents an operator means: ids, or the filters of `failures`. */
export type Selector = { ids: readonly string[] } | { failed: FailureFilter } | { all: true }

/** Current versions of the stages, for finding what an older one produced. */
export type StageVersions = Record<Exclude<StageName, 'index'>, number>

/** Current revisions that have come to rest, unless those in motion are meant too: of which documents, from which stage on, and under which further condition. */
export type Choice = {
  readonly of: Selector
  /** Over the aliases `d` (document) and `r` (revision), as the condition. */
  readonly from: RawBuilder<unknown>
  readonly where?: RawBuilder<unknown>
  readonly inMotionToo?: boolean
}

/** What an older version of a stage produced, from the earliest such stage on. */
export function outdated(versions: StageVersions): Choice {
  const older = (stage: keyof StageVersions) => sql`(
    coalesce((r.versions ->> ${stage}::text)::integer, ${versions[stage]}::integer) < ${versions[stage]}::integer
    or r.failed_stage = ${stage} and r.failed_version < ${versions[stage]}::integer)`
  const earliest = sql`case when ${older('extract')} then 'extract' when ${older('classify')} then 'classify'
    when ${older('normalize')} then 'normalize' end`
  return { of: { all: true }, from: earliest, where: sql`${earliest} is not null` }
}

/** What is held back because its bytes were taken out before may be read again only once somebody has released it. */
const mayBeRead = sql`(d.decisions ? 'released' or r.hold ->> 'code' is distinct from 'withdrawn-before')`
const atRest = sql`r.next_stage is null and r.state in ('indexed', 'failed', 'quarantined') and ${mayBeRead}`
const anywhere = sql`d.withdrawn_at is null and r.state not in ('superseded', 'withdrawn') and ${mayBeRead}`

/** A query for the column `id`. */
export function documentsOf(selector: Selector): RawBuilder<unknown> {
  if ('ids' in selector) return sql`select id from document where id = any(${selector.ids as string[]}::uuid[])`
  if ('all' in selector) return sql`select id from document`
  return sql`select distinct d.id from failure f
    join document d on d.id = f.document_id and d.current_revision = f.sha256
    join revision r on r.document_id = d.id and r.sha256 = d.current_revision
    where f.resolved_at is null and ${failureConditions(selector.failed)}`
}

/**
 * A query for `document_id`, `sha256`, and `stage`: where a revision can really start that is sent to the stage it is
 * asked to, no later than at the first whose input it lacks or where it stands, and what is held back not behind the
 * stage that judges whether it is.
 * @param documents a query for the column `id`; all of the selector, unless some of these are given.
 * @param lock keeps their rows, and chooses again what is there once it has them: newer bytes may have come meanwhile, or
 *   a withdrawal.
 */
export function chosenRevisions(
  { of, from, where = sql`true`, inMotionToo = false }: Choice,
  documents: RawBuilder<unknown> = documentsOf(of),
  lock = sql``,
): RawBuilder<{ stage: StageName }> {
  return sql`
    select c.document_id, c.sha256, case
      when c.stage = 'extract' or c.next_stage = 'extract' or not c.keys ? 'extract' then 'extract'
      when c.stage = 'classify' or c.next_stage = 'classify' or not c.keys ? 'classify' then 'classify'
      when c.stage = 'normalize' or c.next_stage = 'normalize' or not c.keys ? 'normalize' or c.state = 'quarantined' then 'normalize'
      else 'index' end as stage
    from (
      select r.document_id, r.sha256, r.keys, r.state, r.next_stage, ${from} as stage from (${documents}) as asked
      join document d on d.id = asked.id
      join revision r on r.document_id = d.id and r.sha256 = d.current_revision
      where ${inMotionToo ? anywhere : atRest} and ${where} ${lock}
    ) as c`
}
