import { type RawBuilder, sql, type Transaction } from '@arkivar/postgres'
import type { SearchQuery } from '@arkivar/types'
import { caseLexeme, quoteLexeme } from '../analysis/lexemes.ts'
import { caseKeyOf, cleanText, nameKeyOf } from '../analysis/words.ts'
import type { ListEnd, Position, Weighed } from '../query/cursor.ts'
import type { ParsedQuery } from '../query/parse-query.ts'
import { excludedQuery, headingQuery, tsQuery } from '../query/ts-query.ts'
import { dayNumber } from './unit-rows.ts'

/** A hit in the order of the answer; `unit` is the row of `search_unit` that answers best. */
export type FoundHit = { unit: number; document: number; item: number; day: number; score: number }
export type FoundHits = { total: number; hits: FoundHit[]; weighed?: Weighed }

/**
 * Reading a vector costs some 15 µs, and a common word stands in every second unit. So the newest of what matches are
 * weighed, together with the newest that have all words in their heading; the others follow by date. Later pages weigh as
 * far as the first one did, and what came in between.
 */
const weighedNewest = 400
const weighedHeadings = 200
/** Times as many on later pages. */
const roomForNew = 2
/** What D (text), C (decision), B (name of an item, case number) and A (title) count. */
const weights = '{0.1, 0.3, 0.6, 1.0}'
/** Divides by 1 + the logarithm of the length, so that long texts do not win by their length. */
const lengthDivisor = 1
/** A year makes half a percent: of two equal hits the newer is first, and no hit is lifted over a better one. */
const yearBonus = 0.005

/** @returns what matches the words and the filters: best first, then newest first. */
export async function findByText(
  transaction: Transaction,
  parsed: ParsedQuery,
  query: SearchQuery,
  options: { compounds: boolean; limit: number; after: Position | undefined },
): Promise<FoundHits> {
  const words = sql`${tsQuery(parsed, options.compounds)}::tsquery`
  const heading = sql`${headingQuery(parsed) ?? ''}::tsquery`
  const matching = sql`select key, document, item, part, day from search_unit where vector @@ ${words} and ${filters(query)}`
  const before = options.after?.weighed
  const room = before === undefined ? 1 : roomForNew
  const weighing = (hits: RawBuilder<unknown>) => sql`
    with matching as materialized (${matching}),
    newest as materialized (
      select key, day, document, item, part from matching where ${isWithin(before?.newest)}
      order by day desc, document desc, item, part limit ${weighedNewest * room}
    ),
    headings as materialized (
      select key, day, document, item, part from search_unit
      where vector @@ (${heading} && ${words}) and ${filters(query)} and ${isWithin(before?.headings)}
      order by day desc, document desc, item, part limit ${weighedHeadings * room}
    ),
    weighed as materialized (select key from newest union select key from headings),
    scored as materialized (
      select distinct on (document, item) each.key, document, item, day, score
      from weighed cross join lateral (
        select unit.key, document, item, day,
          ts_rank(${weights}::real[], vector, ${words}, ${lengthDivisor})
            * (1 + greatest(day / 10000 - 2000, 0) * ${yearBonus}::float8) as score
        from search_unit as unit where unit.key = weighed.key
        offset 0 -- or else the planner passes through the whole table for the sake of a few hundred rows
      ) as each
      order by document, item, score desc
    )
    ${hits}`
  const first = await sql<FoundHit & { total: number; weighed: number; ends: Weighed }>`${weighing(sql`
    select total.*, hit.*
    from (
      select (
        select count(*) from matching where part = 0
      ) + (
        select count(*) from (select distinct document, item from matching where part > 0) as later
        where not exists (
          select from matching as first
          where first.document = later.document and first.item = later.item and first.part = 0
        )
      ) as total, (select count(*) from scored) as weighed, jsonb_build_object(
        'newest', ${endOf('newest', weighedNewest)}, 'headings', ${endOf('headings', weighedHeadings)}
      ) as ends
    ) as total
    left join lateral (
      select key as unit, document, item, day, score from scored where ${isAfter(options.after)}
      order by score desc, day desc, document desc, item limit ${options.limit}
    ) as hit on true
    order by score desc, day desc, document desc, item`)}`.execute(transaction)

  const { total = 0, weighed = 0, ends } = first.rows[0] ?? {}
  const hits = first.rows.filter((row) => row.unit !== null)
  const reached = before ?? ends
  const found = { total, hits, ...(reached !== undefined && { weighed: reached }) }
  if (hits.length >= options.limit || total <= weighed) return found

  const rest = await sql<FoundHit>`${weighing(sql`
    select min(key) as unit, document, item, day, 0::float8 as score from (
      select * from matching where not exists (
        select from scored where scored.document = matching.document and scored.item = matching.item
      )
    ) as others
    where ${isAfter(options.after, sql`0::float8`)}
    group by document, item, day
    order by day desc, document desc, item limit ${options.limit - hits.length}`)}`.execute(transaction)
  return { ...found, hits: [...hits, ...rest.rows] }
}

/** @returns what passes the filters, newest first: documents, or where a case number is given, the items about it too. */
export async function listNewest(
  transaction: Transaction,
  parsed: ParsedQuery,
  query: SearchQuery,
  options: { limit: number; after: Position | undefined },
): Promise<FoundHits> {
  const level = query.caseNumber === undefined ? sql`item = 0 and part = 0` : sql`part = 0`
  const unwanted =
    parsed.length === 0
      ? sql`true`
      : sql`not exists (
    select from search_unit as unwanted
    where unwanted.document = search_unit.document and unwanted.vector @@ ${excludedQuery(parsed)}::tsquery)`
  const matching = sql`from search_unit where ${level} and ${filters(query)} and ${unwanted}`
  const total = await sql<{ total: number }>`select count(*) as total ${matching}`.execute(transaction)
  const hits = await sql<FoundHit>`
    select key as unit, document, item, day, 0::float8 as score ${matching} and ${isAfter(options.after, sql`0::float8`)}
    order by day desc, document desc, item limit ${options.limit}`.execute(transaction)
  return { total: total.rows[0]?.total ?? 0, hits: hits.rows }
}

function filters({ type, kommune, organization, from, to, caseNumber }: SearchQuery): RawBuilder<unknown> {
  const conditions = [
    type === undefined ? undefined : sql`type = ${type}`,
    kommune === undefined ? undefined : sql`kommune = ${cleanText(kommune)}`,
    organization === undefined ? undefined : sql`organization = ${nameKeyOf(organization)}`,
    from === undefined ? undefined : sql`day >= ${dayNumber(from)}`,
    to === undefined ? undefined : sql`day between 1 and ${dayNumber(to)}`,
    caseNumber === undefined ? undefined : hasCaseNumber(caseKeyOf(caseNumber)),
  ].filter((condition) => condition !== undefined)
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`
}

/** The index of words finds every mention quickly; only units about the case itself pass. */
function hasCaseNumber(key: string): RawBuilder<unknown> {
  if (key === '') return sql`false`
  return sql`(vector @@ ${quoteLexeme(caseLexeme(key))}::tsquery and case_numbers @> array[${key}])`
}

/** Where a list was cut. */
function endOf(list: 'newest' | 'headings', length: number): RawBuilder<unknown> {
  return sql`(
    select jsonb_build_array(day, document, item, part) from ${sql.ref(list)}
    order by day desc, document desc, item, part offset ${length - 1} limit 1)`
}

function isWithin(end: ListEnd | undefined): RawBuilder<unknown> {
  if (end == null) return sql`true`
  const [day, document, item, part] = end
  return sql`(day > ${day} or (day = ${day} and (document > ${document} or (document = ${document} and (item, part) <= (${item}::integer, ${part}::integer)))))`
}

function isAfter(position: Position | undefined, score = sql`score`): RawBuilder<unknown> {
  if (position === undefined) return sql`true`
  const { day, document, item } = position
  return sql`(${score} < ${position.score}::float8 or (${score} = ${position.score}::float8 and (
    day < ${day} or (day = ${day} and (document < ${document} or (document = ${document} and item > ${item}))))))`
}
