import { type Connection, type RawBuilder, sql, type Transaction } from '@arkivar/postgres'

/** One line of the feed, with the key of the content instead of the content. */
export type FeedEntry =
  | { op: 'upsert'; seq: number; documentId: string; revision: string; normalizeKey: string; changedAt: string }
  | { op: 'delete'; seq: number; documentId: string; reason: string | null; changedAt: string }

/** @property generation with which the revision was moved last. */
export type StandingEntry = { documentId: string; revision: string; normalizeKey: string; generation: number }

export type ShownEntry = { documentId: string; generation: number | null }

export interface ChangeFeed {
  /**
   * @param after the `seq` of the last entry that was read, 0 for all.
   * @returns at most `limit` entries in the order in which they were committed.
   */
  read(after: number, limit: number): Promise<FeedEntry[]>
  /** What the feed shows of documents whose current bytes are not, or not any more, what it shows; by their ids. */
  standing(): AsyncGenerator<StandingEntry>
  /**
   * What the search index has to hold: what the feed shows of documents that have come to rest, by their ids; those that
   * stand while newer bytes failed or are held back have no generation.
   */
  shown(): AsyncGenerator<ShownEntry>
  /** @returns which of these have come to rest without being shown. */
  hidden(documentIds: readonly string[]): Promise<string[]>
  /** @returns the latest position; 0 for an empty feed. */
  position(): Promise<number>
}

/** Any number that no other advisory lock of the project uses. */
const feedLock = 0x4172_6b01

/**
 * The statement that tells the feed of changes, one for each row of the common table expression `source`: `document_id`,
 * `op` (`upsert` or `delete`; null where there is nothing to tell), `revision`, `normalize_key` and `reason`.
 * Numbers are given out under a lock that is taken here and held until the commit, so that a reader who has seen number
 * n never misses a smaller one that commits later: it has to be the last that the transaction waits for. A deletion of
 * what was never told is not told either.
 */
export function changeStatement(source: string): RawBuilder<unknown> {
  // Without "offset 0" the planner might give out the number before it takes the lock.
  return sql`
    insert into feed (document_id, seq, op, revision, normalize_key, reason)
    select document_id, nextval('feed_seq'), op, revision, normalize_key, reason
    from (select *, pg_advisory_xact_lock(${feedLock}::bigint) from ${sql.ref(source)} offset 0) as told
    where op = 'upsert' or op = 'delete' and exists (select 1 from feed where feed.document_id = told.document_id)
    on conflict (document_id) do update set seq = excluded.seq, op = excluded.op, revision = excluded.revision,
      normalize_key = excluded.normalize_key, reason = excluded.reason, changed_at = now()`
}

/**
 * Tells anew of what is published of meetings, in a transaction that holds the feed's lock by a change of its own: which
 * of a meeting's documents counts may have changed.
 */
export async function tellMeetings(
  trx: Transaction,
  meetings: readonly string[],
  except: readonly string[],
): Promise<void> {
  // Written so that no plan can begin with the feed: it is made while the tables are small, and kept when they are large.
  await sql`
    with told as materialized (
      select r.document_id, r.sha256 from unnest(${meetings as string[]}::text[]) as asked (meeting)
      cross join lateral (
        select document_id, sha256 from revision where summary ->> 'meeting' = asked.meeting offset 0
      ) as r
      where r.document_id <> all(${except as string[]}::uuid[])
    )
    update feed f set seq = nextval('feed_seq'), changed_at = now() from told
    where f.document_id = told.document_id and f.revision = told.sha256 and f.op = 'upsert'
  `.execute(trx)
}

/** Tells the feed that documents are gone, inside the caller's transaction, as its last statement. */
export async function tellDeletions(trx: Transaction, documentIds: readonly string[], reason: string): Promise<void> {
  await sql`
    with gone as (
      select unnest(${documentIds as string[]}::uuid[]) as document_id, 'delete' as op, null::text as revision, null::text as normalize_key,
        ${reason}::text as reason
    ) ${changeStatement('gone')}
  `.execute(trx)
}

const standingAtATime = 500
const shownAtATime = 2_000

export function changeFeed(db: Connection): ChangeFeed {
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
    async *standing() {
      let after: string | null = null
      for (let full = true; full; ) {
        const { rows }: { rows: StandingEntry[] } = await sql<StandingEntry>`
          select f.document_id as "documentId", f.revision, f.normalize_key as "normalizeKey", shown.generation
          from feed f join document d on d.id = f.document_id
            join revision current on current.document_id = d.id and current.sha256 = d.current_revision
            join revision shown on shown.document_id = d.id and shown.sha256 = f.revision
          where f.op = 'upsert' and d.withdrawn_at is null and current.state <> 'indexed'
            and (${after}::uuid is null or f.document_id > ${after}::uuid)
          order by f.document_id limit ${standingAtATime}
        `.execute(db)
        yield* rows
        full = rows.length === standingAtATime
        after = rows.at(-1)?.documentId ?? after
      }
    },

    async *shown() {
      let after: string | null = null
      for (let full = true; full; ) {
        const { rows }: { rows: ShownEntry[] } = await sql<ShownEntry>`
          select f.document_id as "documentId", case when r.state = 'indexed' then r.generation end as generation
          from feed f join document d on d.id = f.document_id
            join revision r on r.document_id = d.id and r.sha256 = d.current_revision
          where f.op = 'upsert' and d.withdrawn_at is null and r.next_stage is null
            and (${after}::uuid is null or f.document_id > ${after}::uuid)
          order by f.document_id limit ${shownAtATime}
        `.execute(db)
        yield* rows
        full = rows.length === shownAtATime
        after = rows.at(-1)?.documentId ?? after
      }
    },

    async hidden(documentIds) {
      const { rows } = await sql<{ id: string }>`
        select d.id from document d join revision r on r.document_id = d.id and r.sha256 = d.current_revision
        where d.id = any(${documentIds as string[]}::uuid[]) and r.next_stage is null
          and not exists (select 1 from feed f where f.document_id = d.id and f.op = 'upsert')
        order by d.id
      `.execute(db)
      return rows.map(({ id }) => id)
    },

    async position() {
      const { rows } = await sql<{ seq: number | null }>`select max(seq) as seq from feed`.execute(db)
      return rows[0]?.seq ?? 0
    },
  }
}
