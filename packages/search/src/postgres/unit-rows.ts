import type { NormalizedDocument } from '@arkivar/types'
import { VectorBuilder } from '../analysis/vector.ts'
import { caseKeyOf, cleanText, nameKeyOf } from '../analysis/words.ts'
import type { Passage, SearchUnit } from '../document/search-unit.ts'
import { organizationOf, unitsOf } from '../document/units-of.ts'

/**
 * PostgreSQL numbers no word beyond 16,383 and refuses vectors above 1 MB. A part of this many characters stays far below
 * both, whatever its words are; only documents of more than some 15 pages have a second one.
 */
const longestPartCharacters = 60_000
/** Names are short; what is longer is a mistake of a parser, and must not cost the document its place in the index. */
const longestHeading = 2_000
const longestAbout = 20_000
const longestNumber = 200
const longestCode = 16

/** A row of `search_unit`, with the id of its document instead of the number. */
type UnitRow = {
  id: string
  item: number
  part: number
  day: number
  type: string
  kommune: string | null
  organization: string | null
  case_numbers: string[]
  item_order: number | null
  item_number: string | null
  item_name: string | null
  first_page: number
  passage_pages: number[]
  passage_starts: number[]
  passages: string[]
  vector: string
}

/** What a row of `search_document` says of the document. */
export type DocumentRow = {
  title: string | null
  type: string
  day: string | null
  kommune_code: string | null
  kommune_name: string | null
  organization: string | null
  url: string | null
}

/** What is written of an entry. */
export type EntryRows = {
  readonly document: DocumentRow
  /** Rows of `search_unit` as elements of a JSON array, as the statement that writes them takes them. */
  readonly units: string
}

export function entryRows(document: NormalizedDocument): EntryRows {
  return { document: documentRow(document), units: JSON.stringify(unitRows(document)).slice(1, -1) }
}

function documentRow(document: NormalizedDocument): DocumentRow {
  const text = (value: string | null | undefined) => (value ? cleanText(value.slice(0, longestHeading)) : null)
  return {
    title: text(document.title),
    type: document.type,
    day: document.date ?? null,
    kommune_code: text(document.kommune?.code),
    kommune_name: text(document.kommune?.name),
    organization: text(organizationOf(document)),
    url: text(document.source.url),
  }
}

function unitRows(document: NormalizedDocument): UnitRow[] {
  const organization = organizationOf(document)
  const shared = {
    id: document.id,
    day: dayNumber(document.date),
    type: document.type,
    kommune: document.kommune?.code.slice(0, longestCode).toWellFormed() ?? null,
    organization: organization === null ? null : nameKeyOf(organization),
  }
  return unitsOf(document).flatMap((unit) =>
    inParts(unit.passages).map((passages, part) => ({ ...shared, ...partRow(unit, passages, part) })),
  )
}

/** @returns a day as the number that it is in digits: 20240507; 0 for none. */
export function dayNumber(day: string | null | undefined): number {
  return day ? Number(day.replaceAll('-', '')) : 0
}

function partRow(unit: SearchUnit, passages: readonly Passage[], part: number) {
  const vector = new VectorBuilder()
  vector.addHeading(unit.heading.slice(0, longestHeading), unit.item === null ? 'A' : 'B')
  for (const text of within(longestAbout, unit.about)) vector.add(text, 'C')
  const caseNumbers = within(longestAbout, unit.caseNumbers).map((number) => number.slice(0, longestNumber))
  for (const number of caseNumbers) vector.addCaseNumber(number)
  for (const text of within(longestHeading, unit.context)) vector.addContext(text)
  const starts = passages.map((passage) => {
    const start = vector.position
    vector.add(passage.text, passage.weight)
    return start
  })
  return {
    item: unit.item?.place ?? 0,
    part,
    case_numbers: caseNumbers.map(caseKeyOf),
    item_order: unit.item?.order ?? null,
    item_number: unit.item?.number ?? null,
    item_name: unit.item?.name.slice(0, longestHeading).toWellFormed() ?? null,
    first_page: unit.firstPage,
    passage_pages: passages.map((passage) => passage.page),
    passage_starts: starts,
    passages: passages.map((passage) => passage.text),
    vector: vector.toString(),
  }
}

/** @returns the first texts, as many as fit into so many characters; the last one is cut. */
function within(characters: number, texts: readonly string[]): string[] {
  let left = characters
  return texts.flatMap((text) => {
    const fitting = text.slice(0, left)
    left -= fitting.length
    return fitting === '' ? [] : [fitting]
  })
}

function inParts(passages: readonly Passage[]): Passage[][] {
  const parts: Passage[][] = [[]]
  let length = 0
  for (const passage of passages) {
    if (length + passage.text.length > longestPartCharacters && length > 0) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(passage)
    length += passage.text.length
  }
  return parts
}
