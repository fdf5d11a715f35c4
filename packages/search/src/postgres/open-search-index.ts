import { type Connection, type Database, gather, migrate, openDatabase, sql, type Transaction } from '@arkivar/postgres'
import { type SearchQuery, type SearchResult, searchQuerySchema } from '@arkivar/types'
import { type Position, readCursor, writeCursor } from '../query/cursor.ts'
import { wantedTerms } from '../query/matched-lexemes.ts'
import { parseQuery } from '../query/parse-query.ts'
import { hasCompounds } from '../query/ts-query.ts'
import type { PreparedEntry, SearchIndex } from '../search-index.ts'
import { type FoundHits, findByText, listNewest } from './find-hits.ts'
import { searchMigrations, searchTables } from './migrations.ts'
import { searchFailures } from './search-failures.ts'
import { showHits } from './show-hits.ts'
import { removeEntries, upsertEntries, upsertPrepared } from './write-index.ts'

/** Documents that are handed in one by one, but at about the same time, are written together. */
const mostTogether = 16
/** Below this many hits, compounds of the words are looked for as well. */
const fewHits = 20

/**
 * Opens the index in a PostgreSQL database, and makes its tables where they are missing.
 * @param options.database a pool that the caller closes, or a URL.
 * @throws Error in one line that says what to do: wrong URL, wrong password, a database of a newer version.
 */
export async function openSearchIndex(options: { database: Database | string }): Promise<SearchIndex> {
  const { database, close } = connect(options.database)
  const { db } = database
  const guarded = searchFailures(database.url)
  try {
    await guarded(() => prepareTables(database))
  } catch (error) {
    await close()
    throw error
  }
  const upsertOne = gather(
    async (entries: readonly PreparedEntry[]) => {
      await upsertPrepared(db, entries)
      return entries.map(() => true)
    },
    { most: mostTogether },
  )
  return {
    upsert: (entries) => guarded(() => upsertEntries(db, entries)),
    async upsertPrepared(entry) {
      await guarded(() => upsertOne(entry))
    },
    remove: (entries) => guarded(() => removeEntries(db, entries)),
    search: (query) => guarded(() => search(db, query)),
    versions: ({ after = '', limit }) =>
      guarded(async () => {
        const found = await sql<{ id: string; version: number }>`
          select id, version from search_document where id > ${after} and not removed order by id limit ${limit}`.execute(
          db,
        )
        return found.rows
      }),
    drop: () => guarded(() => db.transaction().execute(recreateTables)),
    count: () =>
      guarded(async () => {
        const counted = await sql<{ count: number }>`select count(*) from search_document where not removed`.execute(db)
        return counted.rows[0]?.count ?? 0
      }),
    check: () =>
      guarded(async () => {
        await sql`select from search_document left join search_unit on document = search_document.number limit 0`.execute(
          db,
        )
      }),
    close,
  }
}

async function search(db: Connection, given: SearchQuery): Promise<SearchResult> {
  const query = searchQuerySchema.parse(given)
  const after = readCursor(query)
  const parsed = parseQuery(query.text)
  const terms = wantedTerms(parsed)
  // Signs alone, seen or unseen, are in no index; who typed them does not ask for everything.
  if (parsed.length === 0 && query.text.trim() !== '') return { total: 0, hits: [], next: null }
  return await readOnly(db, async (transaction) => {
    // One more than asked for tells whether there is another page.
    const options = { limit: query.limit + 1, after }
    const strictly = (): Promise<FoundHits> => findByText(transaction, parsed, query, { ...options, compounds: false })
    const widely = (): Promise<FoundHits> => findByText(transaction, parsed, query, { ...options, compounds: true })

    if (terms.length === 0) return await answer(await listNewest(transaction, parsed, query, options), false)
    if (after !== undefined) return await answer(await (after.compounds ? widely() : strictly()), after.compounds)
    const strict = await strictly()
    if (strict.total >= fewHits || !hasCompounds(parsed)) return await answer(strict, false)
    return await answer(await widely(), true)

    async function answer({ total, hits, weighed }: FoundHits, compounds: boolean): Promise<SearchResult> {
      const page = hits.slice(0, query.limit)
      const last = page.at(-1)
      return {
        total,
        hits: await showHits(transaction, page, terms, compounds),
        next:
          last === undefined || hits.length <= query.limit
            ? null
            : writeCursor({ ...positionOf(last, compounds), ...(weighed && { weighed }) }, query),
      }
    }
  })
}

function positionOf({ score, day, document, item }: FoundHits['hits'][number], compounds: boolean) {
  return { score, day, document, item, compounds } satisfies Omit<Position, 'question'>
}

/** All statements of a search see the same index. */
async function readOnly<Result>(db: Connection, work: (transaction: Transaction) => Promise<Result>) {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      // The planner takes reading a vector for cheap, and would rather read all of them than ask the index.
      await sql`select set_config('enable_seqscan', 'off', true)`.execute(transaction)
      return await work(transaction)
    })
}

/** Somebody may have dropped the tables by hand; the record of migrations does not tell. */
async function prepareTables(database: Database): Promise<void> {
  await migrate(database, { component: 'search', migrations: searchMigrations })
  await database.db.transaction().execute(async (transaction) => {
    const found = await sql<{ tables: number }>`
      select count(to_regclass(name)) as tables from unnest(${[...searchTables]}::text[]) as name`.execute(transaction)
    if (found.rows[0]?.tables !== searchTables.length) await recreateTables(transaction)
  })
}

async function recreateTables(transaction: Transaction): Promise<void> {
  // Two commands that do this at once take turns.
  await sql`select pg_advisory_xact_lock(hashtext('arkivar search'))`.execute(transaction)
  await sql.raw(`drop table if exists ${searchTables.join(', ')}`).execute(transaction)
  for (const { up } of searchMigrations) {
    if (typeof up === 'string') await sql.raw(up).execute(transaction)
    else await up(transaction)
  }
}

function connect(given: Database | string): { database: Database; close: () => Promise<void> } {
  if (typeof given !== 'string') return { database: given, close: async () => undefined }
  const database = openDatabase({ url: given, applicationName: 'arkivar-search' })
  return { database, close: () => database.close() }
}
