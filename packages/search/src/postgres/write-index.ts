import { setImmediate } from 'node:timers/promises'
import { type Connection, type RawBuilder, sql, type Transaction } from '@arkivar/postgres'
import type { NormalizedDocument } from '@arkivar/types'
import { entryDigest } from '../document/entry-digest.ts'
import type { PreparedEntry, SearchEntry, SearchVersion } from '../search-index.ts'
import { type DocumentRow, entryRows } from './unit-rows.ts'

/** A transaction per this many documents, or per this much text: enough to keep the server busy, little to hold. */
const batchDocuments = 50
const batchCharacters = 2_000_000

type Written = { id: string; number: number }
type FullRow = DocumentRow & Pick<PreparedEntry, 'id' | 'version' | 'digest'>
type PreparedBatch = { readonly documents: FullRow[]; readonly units: ReadonlyMap<string, string> }

/** Brings the index up to the versions given; each batch is one transaction. */
export async function upsertEntries(db: Connection, entries: readonly SearchEntry[]): Promise<void> {
  let writing: Promise<void> = Promise.resolve()
  for (const batch of batches(
    newestById(
      entries,
      (entry) => entry.document.id,
      (entry) => entry.version,
    ),
  )) {
    // The server writes one batch while the next is analysed: each has a core of its own.
    const [prepared] = await Promise.all([prepareBatch(db, batch.map(preparedEntry)), writing])
    writing = writeBatch(db, prepared)
  }
  await writing
}

/** The same in one transaction, for entries that were prepared elsewhere. */
export async function upsertPrepared(db: Connection, entries: readonly PreparedEntry[]): Promise<void> {
  const newest = newestById(
    entries,
    ({ id }) => id,
    ({ version }) => version,
  )
  await writeBatch(db, await prepareBatch(db, newest))
}

function preparedEntry({ document, version }: SearchEntry): PreparedEntry {
  return {
    id: document.id,
    version,
    digest: documentDigest(document),
    async rows() {
      // Lets others have their turn, the writing batch among them: a batch takes some 50 ms.
      await setImmediate()
      return entryRows(document)
    },
  }
}

function documentDigest({ stages: _, versions: __, parent: ___, source, ...content }: NormalizedDocument): string {
  return entryDigest(JSON.stringify(content), { ...source, id: content.id })
}

async function prepareBatch(db: Connection, batch: readonly PreparedEntry[]): Promise<PreparedBatch> {
  const known = await raiseUnchanged(db, batch)
  const changed = batch.filter(({ id }) => !known.has(id))
  const made = await Promise.all(changed.map(async (entry) => ({ entry, rows: await entry.rows() })))
  return {
    documents: made.map(({ entry: { id, version, digest }, rows }) => ({ id, version, digest, ...rows.document })),
    units: new Map(made.map(({ entry, rows }) => [entry.id, rows.units])),
  }
}

/** What was read again often says the same as before. @returns the ids of those of which only the version is new. */
async function raiseUnchanged(db: Connection, prepared: readonly PreparedEntry[]): Promise<Set<string>> {
  const given = prepared.flatMap(({ id, version, digest }) => (version > 1 ? [{ id, version, digest }] : []))
  if (given.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    with same as materialized (
      select number, given.version
      from json_to_recordset(${JSON.stringify(given)}::json) as given (id text, version bigint, digest text)
      join search_document as stored on stored.id = given.id and stored.digest = given.digest
        and stored.version <= given.version and not removed
      order by given.id for update of stored
    )
    update search_document as stored set version = same.version from same where stored.number = same.number
    returning id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

async function writeBatch(db: Connection, { documents, units }: PreparedBatch): Promise<void> {
  // The first version of a document is hardly ever known yet.
  const first = documents.filter(({ version }) => version === 1)
  const added = await addDocuments(db, first, unitsOfAll(first))
  const others = documents.filter(({ id }) => !added.has(id))
  if (others.length === 0) return
  await db.transaction().execute(async (transaction) => {
    const written = await writeDocuments(transaction, others)
    await deleteUnits(transaction, written)
    await sql`${insertUnits(unitsOfAll(others))}
      join search_document as owner on owner.id = given.id
      where owner.number = any(${written.map(({ number }) => number)}::bigint[])`.execute(transaction)
  })

  function unitsOfAll(rows: readonly FullRow[]): string {
    return `[${rows.map(({ id }) => units.get(id) ?? '').filter(Boolean)}]`
  }
}

/** The usual case in one statement. @returns the ids of those that the index had not heard of. */
async function addDocuments(db: Connection, documents: readonly FullRow[], units: string): Promise<Set<string>> {
  if (documents.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    with owner as (${insertDocuments(documents)} on conflict (id) do nothing returning id, number),
    added as (${insertUnits(units)} join owner on owner.id = given.id)
    select id from owner`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Takes documents out, and remembers at which version. */
export async function removeEntries(db: Connection, entries: readonly SearchVersion[]): Promise<void> {
  const rows = newestById(
    entries,
    (entry) => entry.id,
    (entry) => entry.version,
  )
  if (rows.length === 0) return
  await db.transaction().execute(async (transaction) => {
    const removed = await sql<Written>`
      insert into search_document as stored (id, version, removed)
      select given.id, given.version, true
      from json_to_recordset(${JSON.stringify(rows)}::json) as given (id text, version bigint)
      order by given.id
      on conflict (id) do update set
        version = excluded.version, removed = true, digest = null, title = null, type = null, day = null,
        kommune_code = null, kommune_name = null, organization = null, url = null
      where stored.version <= excluded.version
      returning id, number`.execute(transaction)
    await deleteUnits(transaction, removed.rows)
  })
}

async function writeDocuments(transaction: Transaction, rows: readonly FullRow[]): Promise<Written[]> {
  const written = await sql<Written>`${insertDocuments(rows)}
    on conflict (id) do update set
      version = excluded.version, removed = false, digest = excluded.digest, title = excluded.title, type = excluded.type, day = excluded.day,
      kommune_code = excluded.kommune_code, kommune_name = excluded.kommune_name,
      organization = excluded.organization, url = excluded.url
    where stored.version < excluded.version or (stored.version = excluded.version and not stored.removed)
    returning id, number`.execute(transaction)
  return written.rows
}

/** Rows are written in the order of ids, so that two writers wait for each other instead of locking each other out. */
function insertDocuments(rows: readonly FullRow[]): RawBuilder<unknown> {
  return sql`
    insert into search_document as stored
      (id, version, removed, digest, title, type, day, kommune_code, kommune_name, organization, url)
    select id, version, false, digest, title, type, day, kommune_code, kommune_name, organization, url
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (
      id text, version bigint, digest text, title text, type text, day text,
      kommune_code text, kommune_name text, organization text, url text)
    order by given.id`
}

/**
 * Lacks the join with `owner`, which tells the number of the document with the id `given.id`.
 * @param units rows of `search_unit` as a JSON array.
 */
function insertUnits(units: string): RawBuilder<unknown> {
  return sql`
    insert into search_unit
      (document, item, part, day, type, kommune, organization, case_numbers, item_order, item_number, item_name,
       first_page, passage_pages, passage_starts, passages, vector)
    select owner.number, given.item, given.part, given.day, given.type, given.kommune, given.organization,
      given.case_numbers, given.item_order, given.item_number, given.item_name, given.first_page, given.passage_pages,
      given.passage_starts, given.passages, given.vector::tsvector
    from json_to_recordset(${units}::json) as given (
      id text, item integer, part integer, day integer, type text, kommune text, organization text,
      case_numbers text[], item_order integer, item_number text, item_name text, first_page integer,
      passage_pages integer[], passage_starts integer[], passages text[], vector text)`
}

async function deleteUnits(transaction: Transaction, written: readonly Written[]): Promise<void> {
  const numbers = written.map(({ number }) => number)
  await sql`delete from search_unit where document = any(${numbers}::bigint[])`.execute(transaction)
}

function newestById<Entry>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  versionOf: (entry: Entry) => number,
): Entry[] {
  const newest = new Map<string, Entry>()
  for (const entry of entries) {
    const known = newest.get(idOf(entry))
    if (known === undefined || versionOf(known) <= versionOf(entry)) newest.set(idOf(entry), entry)
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
