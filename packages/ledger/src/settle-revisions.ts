import { type Connection, jsonParameter, sql } from '@arkivar/postgres'
import { changeStatement, tellMeetings } from './change-feed.ts'
import { expectFew } from './expect-few.ts'
import { rowLock } from './row-lock.ts'
import type { Work } from './work.ts'

/**
 * Ends the way of revisions that have reached the search index, or were taken out of it, and tells the feed, in one
 * transaction.
 * @returns true for each that was moved; undefined where it was stale.
 */
export async function settleRevisions(db: Connection, works: readonly Work[]): Promise<readonly (true | undefined)[]> {
  // Who else tells of the same meeting is told anew: which of them counts may have changed.
  if (works.every((work) => work.summary.meeting == null)) return settle(db, works)
  return db.transaction().execute(async (trx) => {
    const settled = await settle(trx, works)
    const moved = works.filter((_work, place) => settled[place])
    const meetings = moved.flatMap(({ summary: { meeting } }) => (meeting == null ? [] : [String(meeting)]))
    const documents = moved.map(({ documentId }) => documentId)
    if (meetings.length > 0) await tellMeetings(trx, meetings, documents)
    return settled
  })
}

/** One statement: the revision's row decides who comes first, and the feed's lock is taken only once it has moved. */
async function settle(db: Connection, works: readonly Work[]): Promise<readonly (true | undefined)[]> {
  const given = works.map((work, place) => ({
    place,
    document_id: work.documentId,
    sha256: work.revision,
    generation: work.generation,
    ...restOf(work),
  }))
  const { rows } = await sql<{ place: number }>`
    with moving as materialized (
      select given.* from jsonb_to_recordset(${jsonParameter(given)}::jsonb) as given (
        place integer, document_id uuid, sha256 text, generation integer, state text,
        op text, revision text, normalize_key text, reason text)
      join revision r on r.document_id = given.document_id and r.sha256 = given.sha256
        and r.generation = given.generation and r.next_stage = 'index'
      join document d on d.id = r.document_id and d.generation = r.generation and d.current_revision = r.sha256
      where ${expectFew}
      order by given.document_id ${rowLock('r', works)}
    ),
    moved as (
      update revision r set state = m.state, next_stage = null, waiting_for = null, attempts = 0, lane = 'fresh',
        updated_at = now(), indexed_at = case when m.state = 'indexed' then now() else r.indexed_at end
      from moving m where r.document_id = m.document_id and r.sha256 = m.sha256
      returning m.*
    ),
    resolved as (
      update failure f set resolved_at = now() from moved m where f.document_id = m.document_id and f.resolved_at is null
    ),
    told as (${changeStatement('moved')})
    select place from moved
  `.execute(db)
  const moved = new Set(rows.map(({ place }) => place))
  return works.map((_work, place) => (moved.has(place) ? true : undefined))
}

/** Where a revision comes to rest, and what the feed is told of it. */
function restOf(work: Work) {
  // A withdrawal has told the feed when it was made.
  if (work.withdrawn) return { state: 'withdrawn', op: null }
  if (work.held) return { state: 'quarantined', op: 'delete', reason: 'held back until a person has looked' }
  return { state: 'indexed', op: 'upsert', revision: work.revision, normalize_key: work.keys.normalize ?? '' }
}
