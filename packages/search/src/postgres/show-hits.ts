import { sql, type Transaction } from '@arkivar/postgres'
import type { SearchHit } from '@arkivar/types'
import { choosePassage, type LexemePlaces } from '../query/choose-passage.ts'
import { lexemesOf } from '../query/matched-lexemes.ts'
import type { Term } from '../query/parse-query.ts'
import { cutSnippet } from '../query/snippet.ts'
import type { FoundHit } from './find-hits.ts'

type Shown = {
  unit: number
  id: string
  title: string | null
  type: SearchHit['type']
  day: string | null
  kommune_code: string | null
  kommune_name: string | null
  organization: string | null
  url: string | null
  item_order: number | null
  item_number: string | null
  item_name: string | null
  page: number | null
  first_page: number
  passage: string | null
}

/** Completes hits with what is shown of them: where they are from, and the words that answer, with their page. */
export async function showHits(
  transaction: Transaction,
  hits: readonly FoundHit[],
  terms: readonly Term[],
  compounds: boolean,
): Promise<SearchHit[]> {
  if (hits.length === 0) return []
  const chosen = await choosePassages(
    transaction,
    hits.map((hit) => hit.unit),
    terms,
    compounds,
  )
  const given = hits.map(({ unit }) => ({ unit, passage: (chosen.get(unit) ?? 0) + 1 }))
  const shown = await sql<Shown>`
    select given.unit, document.id, document.title, document.type, document.day, document.kommune_code,
      document.kommune_name, document.organization, document.url, unit.item_order, unit.item_number, unit.item_name,
      unit.first_page, unit.passage_pages[given.passage] as page, unit.passages[given.passage] as passage
    from json_to_recordset(${JSON.stringify(given)}::json) as given (unit bigint, passage integer)
    join search_unit as unit on unit.key = given.unit
    join search_document as document on document.number = unit.document`.execute(transaction)
  const byUnit = new Map(shown.rows.map((row) => [row.unit, row]))
  return hits.flatMap(({ unit, score }) => {
    const row = byUnit.get(unit)
    return row === undefined ? [] : [hitOf(row, score, terms, compounds)]
  })
}

async function choosePassages(
  transaction: Transaction,
  units: readonly number[],
  terms: readonly Term[],
  compounds: boolean,
): Promise<Map<number, number>> {
  if (terms.length === 0) return new Map()
  const { exactly, like } = lexemesOf(terms, compounds)
  const found = await sql<{ unit: number; starts: number[] } & LexemePlaces>`
    select unit.key as unit, unit.passage_starts as starts, word.lexeme, word.positions, word.weights
    from search_unit as unit, unnest(unit.vector) as word
    where unit.key = any(${units}::bigint[]) and word.positions is not null
      and (word.lexeme = any(${exactly}::text[]) or word.lexeme like any(${like}::text[]))`.execute(transaction)
  return new Map(
    [...Map.groupBy(found.rows, (row) => row.unit)].map(([unit, places]) => [
      unit,
      Math.max(0, choosePassage(terms, places, places[0]?.starts ?? [], compounds)),
    ]),
  )
}

function hitOf(row: Shown, score: number, terms: readonly Term[], compounds: boolean): SearchHit {
  const { kommune_code: code, kommune_name: name, item_order: order } = row
  return {
    documentId: row.id,
    title: row.title,
    type: row.type,
    date: row.day,
    kommune: code === null || name === null ? null : { code, name },
    organization: row.organization,
    item: order === null ? null : { number: row.item_number, name: row.item_name ?? '', order },
    page: row.page ?? row.first_page,
    snippet: cutSnippet(row.passage ?? '', terms, compounds),
    score,
    url: row.url,
  }
}
