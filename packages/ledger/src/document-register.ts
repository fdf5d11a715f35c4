import { type Connection, sql } from '@arkivar/postgres'
import type { Hints, MeetingVersion, Submission } from '@arkivar/types'
import { acceptInside, submissionAcceptor } from './accept-submission.ts'
import type { Acceptance, Arrival, Expectation, StoredBytes } from './arrival.ts'
import { type DocumentRecord, findDocument } from './document-record.ts'
import { fileSubject, resolveFailure } from './failure-book.ts'
import type { Motion } from './motion.ts'
import { withdrawDocuments } from './withdraw-documents.ts'
import type { Work } from './work.ts'

export type Known = {
  documentId: string
  source: string
  sourceKey: string
  sha256: string
  etag: string | null
  /** Nothing moves any more, and the same bytes would change nothing: neither mend it nor bring it back. */
  settled: boolean
  withdrawn: boolean
  /** Its bytes in storage are known to be gone or damaged: handed in again, they would mend it. */
  damaged: boolean
  hints: Hints
}

/** A document of a meeting, with what identifies its items, one a line; null where that is not known. */
export type MeetingDocument = Pick<MeetingVersion, 'id' | 'type' | 'fetchedAt'> & { readonly items: string | null }

export interface DocumentRegister {
  /**
   * Makes a stored original known as a revision of a document. Delivered twice, it changes nothing.
   * @param runId in whose books it is entered in the same moment.
   * `received`: new bytes; `unchanged`: the document's current bytes; `duplicate`: another document has the same.
   */
  accept(submission: Submission, original: StoredBytes, runId?: string, expectation?: Expectation): Promise<Acceptance>
  /**
   * Makes the files inside the file that a stage works on known, all of them or none, and takes out what was found
   * inside earlier bytes of it and is not in these. Delivered twice, it changes nothing.
   * @returns what to enqueue; null where the work is stale.
   */
  acceptInside(work: Work, arrivals: readonly Arrival[]): Promise<Motion[] | null>
  /** @returns the current revision of each document that is known under the given keys. */
  known(source: string, sourceKeys: readonly string[]): Promise<Map<string, Known>>
  /**
   * The source took it away: gone from search and feed with all that was found inside it, a tombstone stays.
   * @returns the document's id and what to enqueue; null where there is no such document.
   */
  withdraw(
    source: string,
    sourceKey: string,
    reason: string,
    expectation?: Expectation,
  ): Promise<{ id: string; motions: Motion[] } | null>
  /**
   * Forgets what stages made of bytes, and runs `task`, unless a document that is not withdrawn needs them. Whoever
   * makes the same bytes known of a document meanwhile waits until the task has ended.
   * @returns whether the task was run.
   */
  whileUnused(sha256: string, task: () => Promise<void>): Promise<boolean>
  /**
   * Bytes that only withdrawn documents have, and whose deletion has ended, by their hash in ascending order.
   * @param options.withinMs only those of documents that were withdrawn in the last so many milliseconds.
   */
  unneeded(options?: { withinMs: number }): AsyncGenerator<string>
  find(id: string): Promise<DocumentRecord | null>
  /**
   * All bytes that the ledger knows, by their hash in ascending order; `neededBy` is a document that is not withdrawn and
   * has them as its current revision.
   */
  originals(): AsyncGenerator<{ sha256: string; neededBy: string | null }>
  /**
   * @param meeting key of a meeting, as the stage `normalize` leaves it in the summary.
   * @returns what is published of it, the one that counts first: a referat before a dagsorden, the later before the earlier.
   */
  ofMeeting(meeting: string): Promise<MeetingDocument[]>
}

const originalsAtATime = 2_000

/** States in which nothing moves any more until somebody decides or new bytes arrive. */
const settledStates = ['indexed', 'failed', 'quarantined', 'withdrawn']
const mendedBySameBytes = ['original-missing', 'integrity-mismatch']

export function documentRegister(db: Connection): DocumentRegister {
  const accept = submissionAcceptor(db)
  return {
    accept: (submission, original, runId, expectation) => accept({ submission, original, runId, expectation }),
    acceptInside: (work, arrivals) => acceptInside(db, work, arrivals),

    async known(source, sourceKeys) {
      const { rows } = await sql<{
        id: string
        source_key: string
        sha256: string
        etag: string | null
        state: string
        failure: string | null
        withdrawn_by: 'source' | 'operator' | null
        hints: Hints
      }>`
        select d.id, d.source_key, r.sha256, r.etag, r.state, r.failure ->> 'code' as failure, d.withdrawn_by, d.hints
        from document d join revision r on r.document_id = d.id and r.sha256 = d.current_revision
        where d.source = ${source} and d.source_key = any(${sourceKeys as string[]})
      `.execute(db)
      return new Map(
        rows.map((row) => [
          row.source_key,
          {
            damaged: mendedBySameBytes.includes(row.failure ?? ''),
            documentId: row.id,
            source,
            sourceKey: row.source_key,
            sha256: row.sha256,
            etag: row.etag,
            settled:
              settledStates.includes(row.state) &&
              row.withdrawn_by !== 'source' &&
              !mendedBySameBytes.includes(row.failure ?? ''),
            withdrawn: row.withdrawn_by !== null,
            hints: row.hints,
          },
        ]),
      )
    },

    withdraw: (source, sourceKey, reason, expectation) =>
      db.transaction().execute(async (trx) => {
        const { rows } = await sql<{ id: string; sha256: string | null }>`
          select id, case when withdrawn_at is null then current_revision end as sha256 from document
          where source = ${source} and source_key = ${sourceKey} and current_revision is not null
          ${expectation === undefined ? sql`` : sql`for update`}
        `.execute(trx)
        const id = rows[0]?.id
        expectation?.(rows[0]?.sha256 ?? null)
        // A file that never got further than the door is missed by nobody any more.
        if (id === undefined) await resolveFailure(trx, fileSubject(source, sourceKey))
        if (id === undefined) return null
        return { id, motions: await withdrawDocuments(trx, [id], { by: 'source', reason }) }
      }),

    whileUnused: (sha256, task) =>
      db.transaction().execute(async (trx) => {
        // A storage that is away may keep this waiting for minutes.
        await sql`select set_config('idle_in_transaction_session_timeout', '0', true)`.execute(trx)
        // An update and no mere lock: "on conflict do nothing" waits for nothing less.
        await sql`update original set size_bytes = size_bytes where sha256 = ${sha256}`.execute(trx)
        const { rows } = await sql`
          select 1 from revision r join document d on d.id = r.document_id
          where r.sha256 = ${sha256} and d.withdrawn_at is null limit 1
        `.execute(trx)
        if (rows.length > 0) return false
        await sql`delete from stage_result where sha256 = ${sha256}`.execute(trx)
        await task()
        return true
      }),

    async *unneeded({ withinMs } = { withinMs: Number.POSITIVE_INFINITY }) {
      const recent = Number.isFinite(withinMs)
        ? sql`d.withdrawn_at > now() - make_interval(secs => ${withinMs / 1000})`
        : sql`d.withdrawn_at is not null`
      let after = ''
      for (let full = true; full; ) {
        const { rows } = await sql<{ sha256: string }>`
          select distinct r.sha256 from document d join revision r on r.document_id = d.id
          where ${recent} and r.sha256 > ${after} and not exists (
            select 1 from revision other join document o on o.id = other.document_id
            where other.sha256 = r.sha256 and (o.withdrawn_at is null or other.next_stage is not null))
          order by r.sha256 limit ${originalsAtATime}
        `.execute(db)
        for (const { sha256 } of rows) yield sha256
        full = rows.length === originalsAtATime
        after = rows.at(-1)?.sha256 ?? after
      }
    },

    find: (id) => findDocument(db, id),

    async *originals() {
      let after = ''
      for (let full = true; full; ) {
        const { rows } = await sql<{ sha256: string; neededBy: string | null }>`
          select r.sha256, min(d.id::text) filter (where d.current_revision = r.sha256 and d.withdrawn_at is null) as "neededBy"
          from revision r join document d on d.id = r.document_id
          where r.sha256 > ${after} group by r.sha256 order by r.sha256 limit ${originalsAtATime}
        `.execute(db)
        yield* rows
        full = rows.length === originalsAtATime
        after = rows.at(-1)?.sha256 ?? after
      }
    },

    async ofMeeting(meeting) {
      const { rows } = await sql<MeetingDocument>`
        select d.id, r.summary ->> 'type' as type, r.fetched_at as "fetchedAt", r.summary ->> 'items' as items
        from revision r join document d on d.id = r.document_id and d.current_revision = r.sha256
        where r.summary ->> 'meeting' = ${meeting} and r.state = 'indexed'
        order by r.summary ->> 'type' = 'dagsorden', r.fetched_at desc, d.id
      `.execute(db)
      return rows
    },
  }
}
