import { jsonParameter } from '@arkivar/postgres'
import { type Kysely, sql } from 'kysely'
import { rowLock } from './row-lock.ts'
import type { Completion, Work } from './work.ts'

export type CompletedStage = { work: Work; completion: Completion }

/**
 * Stores what stages made and moves their revisions on, in one statement.
 * @returns for each the work that follows; null where nothing follows; undefined where somebody else was faster.
 */
export async function completeStages(
  db: Kysely<unknown>,
  stages: readonly CompletedStage[],
): Promise<readonly (Work | null | undefined)[]> {
  const given = stages.map(({ work, completion: done }, place) => ({
    place,
    document_id: work.documentId,
    sha256: work.revision,
    generation: work.generation,
    stage: work.stage,
    key: done.key,
    version: done.version,
    size_bytes: done.sizeBytes,
    duration_ms: done.durationMs,
    summary: done.summary,
    state: done.hold === undefined ? done.state : 'quarantined',
    // What is held back may have been published before: the index stage takes it out.
    next_stage: done.hold === undefined ? done.next : 'index',
    hold: done.hold ?? null,
  }))
  const { rows } = await sql<Pick<Work, 'keys' | 'versions' | 'summary' | 'held'> & { place: number }>`
    with relaxed as materialized (select set_config('synchronous_commit', 'off', true)),
    given as materialized (
      select given.* from relaxed, jsonb_to_recordset(${jsonParameter(given)}::jsonb) as given (
        place integer, document_id uuid, sha256 text, generation integer, stage text, key text, version integer,
        size_bytes bigint, duration_ms integer, summary jsonb, state text, next_stage text, hold jsonb)
    ),
    stored as (
      insert into stage_result (key, sha256, stage, version, size_bytes, duration_ms, summary)
      select distinct on (key) key, sha256, stage, version, size_bytes, duration_ms, summary from given order by key
      on conflict (key) do nothing
    ),
    moving as materialized (
      select given.* from given join revision r on r.document_id = given.document_id and r.sha256 = given.sha256
        and r.generation = given.generation and r.next_stage = given.stage
      order by given.document_id, given.sha256 ${rowLock('r', stages)}
    )
    update revision r set
      state = m.state, next_stage = m.next_stage, hold = m.hold,
      keys = r.keys || jsonb_build_object(m.stage, m.key), versions = r.versions || jsonb_build_object(m.stage, m.version),
      summary = r.summary || m.summary, attempts = 0, waiting_for = null, enqueued_at = now(), updated_at = now()
    from moving m
    where r.document_id = m.document_id and r.sha256 = m.sha256
    returning m.place, r.keys, r.versions, r.summary, r.state = 'quarantined' as held
  `.execute(db)
  const moved = new Map(rows.map(({ place, ...row }) => [place, row]))
  return stages.map(({ work }, place) => {
    const row = moved.get(place)
    const stage = given[place]?.next_stage
    if (row === undefined) return undefined
    return stage == null ? null : { ...work, ...row, stage }
  })
}
