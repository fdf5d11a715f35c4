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

/** A row of `search_unit`, but for its document. */
export type UnitRow = {
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

/** A row of `search_document`, but for its number. */
export type DocumentRow = {
  id: string
  version: number
  title: string | null
  type: string
  day: string | null
  kommune_code: string | null
  kommune_name: string | null
  organization: string | null
  url: string | null
}

export function documentRow(document: NormalizedDocument, version: number): DocumentRow {
  const text = (value: string | null | undefined) => (value ? cleanText(value) : null)
  return {
    id: document.id,
    version,
    title: text(document.title),
    type: document.type,
    day: document.date ?? null,
    kommune_code: text(document.kommune?.code),
    kommune_name: text(document.kommune?.name),
    organization: text(organizationOf(document)),
    url: text(document.source.url),
  }
}

export function unitRows(document: NormalizedDocument): UnitRow[] {
  const organization = organizationOf(document)
  const shared = {
    day: dayNumber(document.date),
    type: document.type,
    kommune: document.kommune?.code ?? null,
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
  vector.addHeading(unit.heading, unit.item === null ? 'A' : 'B')
  for (const text of unit.about) vector.add(text, 'C')
  for (const number of unit.caseNumbers) vector.addCaseNumber(number)
  for (const text of unit.context) vector.addContext(text)
  const starts = passages.map((passage) => {
    const start = vector.position
    vector.add(passage.text, passage.weight)
    return start
  })
  return {
    item: unit.item?.place ?? 0,
    part,
    case_numbers: unit.caseNumbers.map(caseKeyOf),
    item_order: unit.item?.order ?? null,
    item_number: unit.item?.number ?? null,
    item_name: unit.item?.name ?? null,
    first_page: unit.firstPage,
    passage_pages: passages.map((passage) => passage.page),
    passage_starts: starts,
    passages: passages.map((passage) => passage.text),
    vector: vector.toString(),
  }
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
