import { type Connection, jsonParameter, sql } from '@arkivar/postgres'
import type { Acceptance, Arrival } from './arrival.ts'
import { fileSubject } from './failure-book.ts'

/**
 * The usual case in one statement: documents that nobody has heard of.
 * @returns undefined for each that is known, or whose bytes were taken out by an operator.
 */
export async function acceptAllNew(
  db: Connection,
  arrivals: readonly Arrival[],
): Promise<readonly (Acceptance | undefined)[]> {
  const given = arrivals.map(({ submission, original, runId }, place) => ({
    place,
    run_id: runId ?? null,
    source: submission.source,
    source_key: submission.sourceKey,
    hints: submission.hints,
    parent_id: submission.parent?.documentId ?? null,
    depth: submission.parent?.depth ?? 0,
    file_name: submission.fileName ?? null,
    media_type: submission.mediaType ?? null,
    sha256: original.sha256,
    size_bytes: original.sizeBytes,
    etag: original.etag ?? null,
    subject: fileSubject(submission.source, submission.sourceKey),
  }))
  // In one order everywhere, so that of two who take in the same documents one waits for the other.
  const { rows } = await sql<{ place: number; id: string; first: boolean; known: boolean }>`
    with given as materialized (
      select distinct on (source, source_key) given.* from jsonb_to_recordset(${jsonParameter(given)}::jsonb) as given (
        place integer, run_id uuid, source text, source_key text, hints jsonb, parent_id uuid, depth integer,
        file_name text, media_type text, sha256 text, size_bytes bigint, etag text, subject text)
      where not exists (select 1 from original o where o.sha256 = given.sha256 and o.withdrawn_at is not null)
      order by source, source_key, place
    ),
    made as (
      insert into document (source, source_key, hints, current_revision, parent_id, depth)
      select source, source_key, hints, sha256, parent_id, depth from given order by source, source_key
      on conflict (source, source_key) do nothing returning id, source, source_key
    ),
    fresh as materialized (select made.id, given.* from made join given using (source, source_key)),
    arrived as (
      insert into original (sha256, size_bytes) select distinct on (sha256) sha256, size_bytes from fresh order by sha256
      on conflict (sha256) do nothing returning sha256
    ),
    revised as (
      insert into revision
        (document_id, sha256, number, state, next_stage, generation, enqueued_at, file_name, media_type, size_bytes, etag)
      select id, sha256, 1, 'received', 'extract', 1, now(), file_name, media_type, size_bytes, etag from fresh
    ),
    resolved as (
      update failure set resolved_at = now() where subject in (select subject from fresh) and resolved_at is null
    ),
    -- Bytes that were here before, and left with the last document that had them, are nobody's copy.
    had as materialized (
      select o.sha256 from original o where o.sha256 in (select sha256 from fresh) and not exists (
        select 1 from revision r join document d on d.id = r.document_id
        where r.sha256 = o.sha256 and d.withdrawn_at is null)
    ),
    accepted as materialized (
      select fresh.*, sha256 not in (select sha256 from arrived) as known,
        (sha256 in (select sha256 from arrived) or sha256 in (select sha256 from had))
          and row_number() over (partition by sha256 order by id) = 1 as first
      from fresh
    ),
    entered as (
      insert into run_item (run_id, source, source_key, document_id, sha256, outcome)
      select run_id, source, source_key, id, sha256, case when first then 'received' else 'duplicate' end
      from accepted where run_id is not null order by run_id, source, source_key
      on conflict (run_id, source, source_key) do update set document_id = excluded.document_id,
        sha256 = excluded.sha256, outcome = excluded.outcome, failure = null
    )
    select place, id, first, known from accepted
  `.execute(db)
  const made = new Map(rows.map((row) => [row.place, row]))
  return given.map(({ place, sha256 }) => {
    const row = made.get(place)
    if (row === undefined) return undefined
    return {
      documentId: row.id,
      revision: sha256,
      state: row.first ? 'received' : 'duplicate',
      known: row.known,
      withdrawn: false,
      motion: { documentId: row.id, revision: sha256, stage: 'extract', generation: 1 },
    }
  })
}
