import { type Connection, sql } from '@arkivar/postgres'
import type { Books, Failure, FailureCode, StageName } from '@arkivar/types'
import type { Hold } from './document-record.ts'
import { type RunItem, writeRunItems } from './run-items.ts'

export const runKinds = ['ingest', 'upload', 'folder', 'bucket', 'harvest'] as const
export type RunKind = (typeof runKinds)[number]

export type RunRecord = {
  id: string
  kind: RunKind
  source: string
  startedAt: string
  endedAt: string | null
  /** Whoever kept it is gone without having ended it: it will find nothing more. What it has found is carried on. */
  interrupted: boolean
}

/** Counts of documents. */
export type Inside = { found: number; indexed: number; failed: number; quarantined: number; waiting: number }

export type ItemPicture = {
  sourceKey: string
  documentId: string | null
  /** The column of the books. */
  column: Exclude<keyof Books, 'found'>
  type: string | null
  title: string | null
  failure: Failure | null
  hold: Hold | null
  stage: StageName | null
  notes: string[]
}

export interface RunBook {
  start(kind: RunKind, source: string): Promise<string>
  end(runId: string): Promise<void>
  /** Whoever keeps these runs lives: to be told more often than every `runSilenceMs`. */
  showLife(runIds: readonly string[]): Promise<void>
  /** Whoever kept these runs ends before they do; without `runIds` all that have not ended, where nobody lives who keeps one. */
  interrupt(runIds?: readonly string[]): Promise<void>
  /** Told again for the same key, the later one counts: a run finds every document once. */
  add(runId: string, items: readonly RunItem[]): Promise<void>
  /** Where the documents of the run stand now. */
  books(runId: string): Promise<Books>
  /** Newest first, paged by the id of the last one read. */
  list(options: { limit: number; before?: string }): Promise<(RunRecord & { books: Books })[]>
  find(runId: string): Promise<RunRecord | null>
  /** What became of the documents that lay inside those of the run, such as in archives, or within these again. */
  inside(runId: string): Promise<Inside>
  /** How many of the run's documents have passed each stage. */
  progress(runId: string): Promise<Record<StageName, number> & { settled: number }>
  /** @returns the codes of what the run's documents wait for outside themselves. */
  waitingFor(runId: string): Promise<FailureCode[]>
  /** How many of the run's indexed documents are of each type, most first. */
  types(runId: string): Promise<{ type: string; count: number }[]>
  /** How many of the run's documents failed with each code, most first. */
  failures(runId: string): Promise<{ code: FailureCode; count: number }[]>
  /** @returns the items in key order, for the closing picture; `after` is the key of the last one read. */
  items(runId: string, options: { limit: number; after?: string }): Promise<ItemPicture[]>
}

/** Whoever keeps a run and is not heard for so long is gone. One that only stood still is heard again. */
export const runSilenceMs = 35_000

const record = sql`
  id, kind, source, started_at as "startedAt", ended_at as "endedAt",
  ended_at is null and (alive_at is null or alive_at < now() - make_interval(secs => ${runSilenceMs / 1000})) as interrupted`

/**
 * The column of a run's item. Unchanged and refused files are what they were at the door; for the others the state of
 * their revision decides, so that a duplicate that fails is a failure. A revision that ended because newer bytes
 * arrived, or because it was withdrawn, counts as indexed where it had been, else as duplicate (replaced) or
 * quarantined (taken out before anyone saw it).
 */
const column = sql`
  case
    when i.outcome = 'failed' then 'failed'
    when i.outcome = 'unchanged' then 'unchanged'
    when r.document_id is null then 'waiting'
    when r.state = 'failed' then 'failed'
    when r.state = 'quarantined' then 'quarantined'
    when r.state = 'superseded' and r.indexed_at is null then 'duplicate'
    when r.state = 'withdrawn' and r.indexed_at is null then 'quarantined'
    when r.state in ('indexed', 'superseded', 'withdrawn') then case when i.outcome = 'duplicate' then 'duplicate' else 'indexed' end
    else 'waiting'
  end`

const itemsWithRevisions = sql`
  run_item i left join revision r on r.document_id = i.document_id and r.sha256 = i.sha256`

export function runBook(db: Connection): RunBook {
  const booksOf = async (runIds: readonly string[]): Promise<Map<string, Books>> => {
    // One statement, so that what is added meanwhile is in all of it or in nothing.
    const { rows } = await sql<{ runId: string; column: keyof Books; count: number }>`
      select i.run_id as "runId", ${column} as column, count(*) as count from ${itemsWithRevisions}
      where i.run_id = any(${runIds as string[]}) group by 1, 2
      union all
      select run_id, 'found', count(*) from run_item where run_id = any(${runIds as string[]}) group by 1
    `.execute(db)
    const books = new Map(runIds.map((id) => [id, emptyBooks()]))
    for (const row of rows) {
      const book = books.get(row.runId)
      if (book !== undefined) book[row.column] = row.count
    }
    return books
  }

  return {
    async start(kind, source) {
      const { rows } = await sql<{ id: string }>`
        insert into run (kind, source, alive_at) values (${kind}, ${source}, now()) returning id
      `.execute(db)
      const id = rows[0]?.id
      if (id === undefined) throw new Error('the database gave no id to a new run')
      return id
    },

    async end(runId) {
      await sql`update run set ended_at = now() where id = ${runId} and ended_at is null`.execute(db)
    },

    async showLife(runIds) {
      await sql`
        update run set alive_at = now() where id = any(${runIds as string[]}) and ended_at is null
      `.execute(db)
    },

    async interrupt(runIds) {
      const which = runIds === undefined ? sql`true` : sql`id = any(${runIds as string[]})`
      await sql`update run set alive_at = null where ${which} and ended_at is null and alive_at is not null`.execute(db)
    },

    async add(runId, items) {
      if (items.length === 0) return
      await writeRunItems(
        db,
        items.map((item) => ({ runId, ...item })),
      )
    },

    async books(runId) {
      return (await booksOf([runId])).get(runId) ?? emptyBooks()
    },

    async list({ limit, before }) {
      const { rows } = await sql<RunRecord>`
        select ${record} from run
        where ${before === undefined ? sql`true` : sql`id < ${before}`} order by id desc limit ${limit}
      `.execute(db)
      const books = await booksOf(rows.map((row) => row.id))
      return rows.map((row) => ({ ...row, books: books.get(row.id) ?? emptyBooks() }))
    },

    async find(runId) {
      const { rows } = await sql<RunRecord>`
        select ${record} from run where id = ${runId}
      `.execute(db)
      return rows[0] ?? null
    },

    async inside(runId) {
      const { rows } = await sql<Inside>`
        with recursive inside as (
          select d.id, d.current_revision from run_item i join document d on d.parent_id = i.document_id
          where i.run_id = ${runId}
          union
          select d.id, d.current_revision from inside join document d on d.parent_id = inside.id
        )
        select count(*) as found,
          count(*) filter (where r.state = 'indexed') as indexed,
          count(*) filter (where r.state = 'failed') as failed,
          count(*) filter (where r.state = 'quarantined' and r.next_stage is null) as quarantined,
          count(*) filter (where r.next_stage is not null) as waiting
        from inside join revision r on r.document_id = inside.id and r.sha256 = inside.current_revision
        -- What earlier bytes held is inside no more, once it has been taken out everywhere.
        where r.state <> 'withdrawn' or r.next_stage is not null
      `.execute(db)
      return rows[0] ?? { found: 0, indexed: 0, failed: 0, quarantined: 0, waiting: 0 }
    },

    async progress(runId) {
      const { rows } = await sql<Record<StageName, number> & { settled: number }>`
        select
          count(*) filter (where r.next_stage is distinct from 'extract') as extract,
          count(*) filter (where r.next_stage is null or r.next_stage in ('normalize', 'index')) as classify,
          count(*) filter (where r.next_stage is null or r.next_stage = 'index') as normalize,
          count(*) filter (where r.next_stage is null) as index,
          count(*) filter (where ${column} <> 'waiting') as settled
        from ${itemsWithRevisions} where i.run_id = ${runId}
      `.execute(db)
      return rows[0] ?? { extract: 0, classify: 0, normalize: 0, index: 0, settled: 0 }
    },

    async waitingFor(runId) {
      const { rows } = await sql<{ code: FailureCode }>`
        select distinct r.waiting_for as code from ${itemsWithRevisions}
        where i.run_id = ${runId} and r.waiting_for is not null and r.next_stage is not null order by 1
      `.execute(db)
      return rows.map((row) => row.code)
    },

    async types(runId) {
      const { rows } = await sql<{ type: string; count: number }>`
        select r.summary ->> 'type' as type, count(*) as count from ${itemsWithRevisions}
        where i.run_id = ${runId} and r.state = 'indexed' group by 1 order by 2 desc, 1
      `.execute(db)
      return rows
    },

    async failures(runId) {
      const { rows } = await sql<{ code: FailureCode; count: number }>`
        select coalesce(r.failure, i.failure) ->> 'code' as code, count(*) as count from ${itemsWithRevisions}
        where i.run_id = ${runId} and ${column} = 'failed' group by 1 order by 2 desc, 1
      `.execute(db)
      return rows
    },

    async items(runId, { limit, after }) {
      const { rows } = await sql<
        Omit<ItemPicture, 'notes'> & { withdrawn: boolean | null; lostPages: number | null; ocrPages: number | null }
      >`
        select i.source_key as "sourceKey", i.document_id as "documentId", ${column} as column,
          r.summary ->> 'type' as type, r.summary ->> 'title' as title, coalesce(r.failure, i.failure) as failure, r.hold,
          r.failed_stage as stage, r.state = 'withdrawn' as withdrawn, (r.summary ->> 'lostPages')::integer as "lostPages",
          (r.summary ->> 'ocrPages')::integer as "ocrPages"
        from ${itemsWithRevisions}
        where i.run_id = ${runId} and ${after === undefined ? sql`true` : sql`(i.source_key) > ${after}`}
        order by i.source_key limit ${limit}
      `.execute(db)
      return rows.map(({ withdrawn, lostPages, ocrPages, ...item }) => ({
        ...item,
        notes: [
          ...(withdrawn ? ['withdrawn'] : []),
          ...(ocrPages ? [`${ocrPages} ${ocrPages === 1 ? 'page' : 'pages'} read from pictures`] : []),
          ...(lostPages ? [`${lostPages} ${lostPages === 1 ? 'page' : 'pages'} could not be read`] : []),
        ],
      }))
    },
  }
}

function emptyBooks(): Books {
  return { found: 0, indexed: 0, unchanged: 0, duplicate: 0, quarantined: 0, failed: 0, waiting: 0 }
}
