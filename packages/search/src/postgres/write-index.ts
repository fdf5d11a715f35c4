import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from '@arkivar/postgres'
import type { SearchEntry, SearchVersion } from '../search-index.ts'
import { type DocumentRow, documentRow, type UnitRow, unitRows } from './unit-rows.ts'

/** A transaction per this many documents, or per this much text: enough to keep the server busy, little to hold. */
const batchDocuments = 50
const batchCharacters = 2_000_000

type Written = { id: string; number: number }
type PreparedBatch = { readonly documents: DocumentRow[]; readonly units: Map<string, UnitRow[]> }

/** Brings the index up to the versions given; each batch is one transaction. */
export async function upsertEntries(db: Kysely<unknown>, entries: readonly SearchEntry[]): Promise<void> {
  let writing: Promise<void> = Promise.resolve()
  for (const batch of batches(newestById(entries, (entry) => entry.document.id))) {
    // The server writes one batch while the next is analysed: each has a core of its own.
    const [prepared] = await Promise.all([prepareBatch(batch), writing])
    writing = writeBatch(db, prepared)
  }
  await writing
}

async function prepareBatch(batch: readonly SearchEntry[]): Promise<PreparedBatch> {
  const documents: DocumentRow[] = []
  const units = new Map<string, UnitRow[]>()
  for (const { document, version } of batch) {
    documents.push(documentRow(document, version))
    units.set(document.id, unitRows(document))
    // Lets others have their turn, the writing batch among them: a batch takes some 50 ms.
    await setImmediate()
  }
  return { documents, units }
}

async function writeBatch(db: Kysely<unknown>, { documents, units }: PreparedBatch): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const written = await writeDocuments(transaction, documents)
    const rows = written.flatMap(({ id, number }) => (units.get(id) ?? []).map((row) => ({ ...row, document: number })))
    await replaceUnits(transaction, written, rows)
  })
}

/** Takes documents out, and remembers at which version. */
export async function removeEntries(db: Kysely<unknown>, entries: readonly SearchVersion[]): Promise<void> {
  const rows = newestById(entries, (entry) => entry.id)
  if (rows.length === 0) return
  await db.transaction().execute(async (transaction) => {
    const removed = await sql<Written>`
      insert into search_document as stored (id, version, removed)
      select given.id, given.version, true
      from json_to_recordset(${JSON.stringify(rows)}::json) as given (id text, version bigint)
      order by given.id
      on conflict (id) do update set
        version = excluded.version, removed = true, title = null, type = null, day = null,
        kommune_code = null, kommune_name = null, organization = null, url = null
      where stored.version <= excluded.version
      returning id, number`.execute(transaction)
    await replaceUnits(transaction, removed.rows, [])
  })
}

/** Rows are written in the order of ids, so that two writers wait for each other instead of locking each other out. */
async function writeDocuments(transaction: Transaction<unknown>, rows: readonly DocumentRow[]): Promise<Written[]> {
  const written = await sql<Written>`
    insert into search_document as stored
      (id, version, removed, title, type, day, kommune_code, kommune_name, organization, url)
    select id, version, false, title, type, day, kommune_code, kommune_name, organization, url
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (
      id text, version bigint, title text, type text, day text,
      kommune_code text, kommune_name text, organization text, url text)
    order by given.id
    on conflict (id) do update set
      version = excluded.version, removed = false, title = excluded.title, type = excluded.type, day = excluded.day,
      kommune_code = excluded.kommune_code, kommune_name = excluded.kommune_name,
      organization = excluded.organization, url = excluded.url
    where stored.version < excluded.version or (stored.version = excluded.version and not stored.removed)
    returning id, number`.execute(transaction)
  return written.rows
}

/** A statement of its own, which sees what another writer left while this one waited for the rows of the documents. */
async function replaceUnits(
  transaction: Transaction<unknown>,
  written: readonly Written[],
  rows: readonly (UnitRow & { document: number })[],
): Promise<void> {
  const numbers = written.map(({ number }) => number)
  await sql`
    with outdated as (delete from search_unit where document = any(${numbers}::bigint[]))
    insert into search_unit
      (document, item, part, day, type, kommune, organization, case_numbers, item_order, item_number, item_name,
       first_page, passage_pages, passage_starts, passages, vector)
    select document, item, part, day, type, kommune, organization, case_numbers, item_order, item_number, item_name,
      first_page, passage_pages, passage_starts, passages, vector::tsvector
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (
      document bigint, item integer, part integer, day integer, type text, kommune text, organization text,
      case_numbers text[], item_order integer, item_number text, item_name text, first_page integer,
      passage_pages integer[], passage_starts integer[], passages text[], vector text)`.execute(transaction)
}

function newestById<Entry extends { version: number }>(entries: readonly Entry[], idOf: (entry: Entry) => string) {
  const newest = new Map<string, Entry>()
  for (const entry of entries) {
    const known = newest.get(idOf(entry))
    if (known === undefined || known.version <= entry.version) newest.set(idOf(entry), entry)
  }
  return [...newest.values()]
}

function* batches(entries: readonly SearchEntry[]): Generator<SearchEntry[]> {
  let batch: SearchEntry[] = []
  let characters = 0
  for (const entry of entries) {
    batch.push(entry)
    characters += entry.document.text.length
    if (batch.length < batchDocuments && characters < batchCharacters) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}
