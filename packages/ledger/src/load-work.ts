import { type Connection, jsonParameter, sql } from '@arkivar/postgres'
import { expectFew } from './expect-few.ts'
import type { Motion } from './motion.ts'
import type { Work } from './work.ts'

/** @returns the work of each motion; undefined where it is stale. */
export async function loadWork(db: Connection, motions: readonly Motion[]): Promise<readonly (Work | undefined)[]> {
  const { rows } = await sql<Work & { place: number }>`
    select asked.place, d.id as "documentId", r.sha256 as revision, r.next_stage as stage, r.generation, d.hints,
      d.decisions, d.source, d.source_key as "sourceKey", d.depth, d.parent_id as "parentId", r.file_name as "fileName",
      r.media_type as "mediaType", r.fetched_at as "fetchedAt", d.withdrawn_at is not null as withdrawn,
      r.state = 'quarantined' as held,
      exists (select 1 from document c where c.parent_id = d.id and c.withdrawn_at is null) as "hasParts", r.keys, r.versions, r.summary,
      (select coalesce(jsonb_object_agg(key, summary), '{}') from stage_result where sha256 = r.sha256) as results
    from json_to_recordset(${jsonParameter(motions.map((motion, place) => ({ ...motion, place })))}::json)
        as asked (place integer, "documentId" uuid, revision text, generation integer, stage text)
      join revision r on r.document_id = asked."documentId" and r.sha256 = asked.revision
        and r.generation = asked.generation and r.next_stage = asked.stage
      join document d on d.id = r.document_id
    where ${expectFew}
  `.execute(db)
  const works = new Map(rows.map(({ place, ...work }) => [place, work]))
  return motions.map((_motion, place) => works.get(place))
}
