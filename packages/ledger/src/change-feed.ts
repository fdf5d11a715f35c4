import { type Kysely, sql, type Transaction } from 'kysely'

/** One line of the feed, with the key of the content instead of the content. */
export type FeedEntry =
  | { op: 'upsert'; seq: number; documentId: string; revision: string; normalizeKey: string; changedAt: string }
  | { op: 'delete'; seq: number; documentId: string; reason: string | null; changedAt: string }

export interface ChangeFeed {
  /**
   * @param after the `seq` of the last entry that was read, 0 for all.
   * @returns at most `limit` entries in the order in which they were committed.
   */
  read(after: number, limit: number): Promise<FeedEntry[]>
  /** @returns the latest position; 0 for an empty feed. */
  position(): Promise<number>
}

/** Any number that no other advisory lock of the project uses. */
const feedLock = 0x4172_6b01

/**
 * Adds the change of a document inside the caller's transaction, as its last statement but one.
 * Numbers are given out under a lock that is held until the commit, so a reader that has seen number n
 * never misses a smaller one that commits later.
 */
export async function writeChange(
  trx: Transaction<unknown>,
  change:
    | { op: 'upsert'; documentId: string; revision: string; normalizeKey: string }
    | { op: 'delete'; documentId: string; reason: string },
): Promise<void> {
  const upsert = change.op === 'upsert' ? change : null
  await sql`select pg_advisory_xact_lock(${feedLock})`.execute(trx)
  await sql`
    insert into feed (document_id, seq, op, revision, normalize_key, reason)
    select ${change.documentId}::uuid, nextval('feed_seq'), ${change.op}::text, ${upsert?.revision ?? null}::text,
      ${upsert?.normalizeKey ?? null}::text, ${change.op === 'delete' ? change.reason : null}::text
    where ${change.op}::text = 'upsert' or exists (select 1 from feed where document_id = ${change.documentId}::uuid)
    on conflict (document_id) do update set seq = excluded.seq, op = excluded.op, revision = excluded.revision,
      normalize_key = excluded.normalize_key, reason = excluded.reason, changed_at = now()
  `.execute(trx)
}

export function changeFeed(db: Kysely<unknown>): ChangeFeed {
  return {
    async read(after, limit) {
      const { rows } = await sql<{
        seq: number
        op: 'upsert' | 'delete'
        document_id: string
        revision: string
        normalize_key: string
        reason: string | null
        changed_at: string
      }>`
        select seq, op, document_id, revision, normalize_key, reason, changed_at
        from feed where seq > ${after} order by seq limit ${limit}
      `.execute(db)
      return rows.map((row) => {
        const base = { seq: row.seq, documentId: row.document_id, changedAt: row.changed_at }
        return row.op === 'upsert'
          ? { op: row.op, ...base, revision: row.revision, normalizeKey: row.normalize_key }
          : { op: row.op, ...base, reason: row.reason }
      })
    },
    async position() {
      const { rows } = await sql<{ seq: number | null }>`select max(seq) as seq from feed`.execute(db)
      return rows[0]?.seq ?? 0
    },
  }
}
