import { type Connection, jsonParameter, sql } from '@arkivar/postgres'
import type { StageName } from '@arkivar/types'
import { expectFew } from './expect-few.ts'
import { rowLock } from './row-lock.ts'
import type { Completion, Work } from './work.ts'

/** Stages of one revision that followed each other, the first of them the one at which the ledger has it. */
export type CompletedStages = { work: Work; completions: readonly Completion[] }

/** @returns what follows a stage, as the ledger will have it; null where nothing does. */
export function workAfter(work: Work, done: Completion): Work | null {
  const stage = nextOf(done)
  if (stage === null) return null
  return {
    ...work,
    stage,
    keys: { ...work.keys, [work.stage]: done.key },
    versions: { ...work.versions, [work.stage]: done.version },
    summary: { ...work.summary, ...done.summary },
    held: done.hold !== undefined,
  }
}

function stageOf(work: Work, completions: readonly Completion[], index: number): StageName {
  return completions[index - 1]?.next ?? work.stage
}

/** What is held back may have been published before: then the index stage takes it out. */
function nextOf({ hold, next }: Completion): StageName | null {
  return hold === undefined ? next : 'index'
}

/**
 * Stores what stages made and moves their revisions on, in one statement.
 * @returns for each the work that follows; `at rest` where it is held back and was never published, so that nothing has to
 *   be taken out, and what was read before it stands; undefined where somebody else was faster.
 */
export async function completeStages(
  db: Connection,
  all: readonly CompletedStages[],
): Promise<readonly (Work | 'at rest' | undefined)[]> {
  const results = all.flatMap(({ work, completions }, place) =>
    completions.map(({ key, version, sizeBytes, durationMs, summary }, index) => ({
      place,
      key,
      sha256: work.revision,
      stage: stageOf(work, completions, index),
      version,
      size_bytes: sizeBytes,
      duration_ms: durationMs,
      summary,
    })),
  )
  const moves = all.map(({ work, completions }, place) => {
    const last = completions.at(-1)
    return {
      place,
      document_id: work.documentId,
      sha256: work.revision,
      generation: work.generation,
      stage: work.stage,
      keys: Object.fromEntries(completions.map(({ key }, index) => [stageOf(work, completions, index), key])),
      versions: Object.fromEntries(
        completions.map(({ version }, index) => [stageOf(work, completions, index), version]),
      ),
      summary: Object.assign({}, ...completions.map(({ summary }) => summary)) as Record<string, unknown>,
      state: last?.hold === undefined ? last?.state : 'quarantined',
      next_stage: last === undefined ? null : nextOf(last),
      hold: last?.hold ?? null,
    }
  })
  const { rows } = await sql<
    Pick<Work, 'keys' | 'versions' | 'summary' | 'held'> & { place: number; stage: StageName | null }
  >`
    with relaxed as materialized (select set_config('synchronous_commit', 'off', true)),
    stored as (
      insert into stage_result (key, sha256, stage, version, size_bytes, duration_ms, summary)
      select distinct on (key) key, sha256, stage, version, size_bytes, duration_ms, summary from relaxed, jsonb_to_recordset(${jsonParameter(results)}::jsonb) as result (
        place integer, key text, sha256 text, stage text, version integer, size_bytes bigint, duration_ms integer, summary jsonb)
      -- What was withdrawn meanwhile has been deleted, or will be: nobody may count on what was made of it.
      where ${expectFew} and exists (select 1 from revision r join document d on d.id = r.document_id
        where r.sha256 = result.sha256 and d.withdrawn_at is null)
      order by key
      on conflict (key) do nothing
    ),
    moving as materialized (
      select move.* from jsonb_to_recordset(${jsonParameter(moves)}::jsonb) as move (
        place integer, document_id uuid, sha256 text, generation integer, stage text,
        keys jsonb, versions jsonb, summary jsonb, state text, next_stage text, hold jsonb)
      join revision r on r.document_id = move.document_id and r.sha256 = move.sha256
        and r.generation = move.generation and r.next_stage = move.stage
      where ${expectFew}
      order by move.document_id, move.sha256 ${rowLock('r', all)}
    ),
    moved as (
      update revision r set
        state = m.state, hold = m.hold, keys = r.keys || m.keys, versions = r.versions || m.versions,
        next_stage = case when m.hold is not null and r.indexed_at is null then null else m.next_stage end,
        summary = r.summary || m.summary, attempts = 0, waiting_for = null, enqueued_at = now(), updated_at = now()
      from moving m
      where r.document_id = m.document_id and r.sha256 = m.sha256
      returning m.place, r.document_id, r.keys, r.versions, r.summary, r.state = 'quarantined' as held, r.next_stage as stage
    ),
    resolved as (
      update failure f set resolved_at = now() from moved m
      where f.document_id = m.document_id and m.stage is null and f.resolved_at is null
    )
    select place, keys, versions, summary, held, stage from moved
  `.execute(db)
  const moved = new Map(rows.map(({ place, ...row }) => [place, row]))
  return all.map(({ work }, place) => {
    const row = moved.get(place)
    if (row === undefined) return undefined
    const { stage } = row
    return stage === null ? 'at rest' : { ...work, ...row, stage }
  })
}
