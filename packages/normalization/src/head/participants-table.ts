import type { DocumentLine } from '@arkivar/types'
import { readHeadLabel } from '../layouts/head-labels.ts'
import type { HeadEntry } from './head-entry.ts'
import { FULL_NAME, NAME_LINE } from './name-shape.ts'

/** A table of persons: the list of participants, one a row, or those who came and those who were away in columns. */
export function participantsIn(line: DocumentLine): HeadEntry[] {
  if (line.kind !== 'table' || line.rows === undefined) return []
  const columns = columnsOfPersons(line)
  if (columns.length > 0) return columns
  const senders = new Set(
    (line.rows[0] ?? []).flatMap(({ text }, column) => (column > 0 && SENT_BY.test(text.trim()) ? [column] : [])),
  )
  const rows = line.rows.map((row) =>
    row
      .map(({ text }, column) => (senders.has(column) ? '' : text.replace(/\s+/g, ' ').trim()))
      .filter((cell) => cell !== ''),
  )
  const named = rows.filter((row) =>
    row.slice(0, 2).some((cell) => FULL_NAME.test(cell) && readHeadLabel(cell) === null),
  )
  if (named.length < 2 || named.length * 10 < rows.length * 6) return []
  const entries: HeadEntry[] = []
  const away = (line.rows[0] ?? []).findIndex(({ text }, column) => column > 0 && ABSENT_BELOW.test(text.trim()))
  const came = (line.rows[0] ?? []).findIndex(({ text }, column) => column > 0 && CAME_BELOW.test(text.trim()))
  let below: HeadEntry['field'] = 'participants'
  for (const [index, row] of rows.entries()) {
    // "Afbud" on a row of its own: whoever follows was away.
    if (row.length === 1 && ABSENT_BELOW.test(row[0] ?? '')) below = 'absent'
    if (!named.includes(row)) continue
    // "Til stede" and "Afbud" above two columns: the cross in one of them tells, or "Nej" below the first.
    const cellOf = (column: number) => line.rows?.[index]?.[column]?.text.trim() ?? ''
    const isAway = (away > 0 && CROSS.test(cellOf(away))) || (came > 0 && NOT.test(cellOf(came)))
    const field = isAway ? 'absent' : below
    const last = entries.at(-1)
    if (last?.field === field) last.lines.push(...personsOf(row))
    else entries.push({ field, label: 'Deltagere', page: line.page, lines: personsOf(row) })
  }
  return entries
}

/** "Deltagere | Afbud" above columns of names. */
function columnsOfPersons({ rows: [heads, ...rows] = [], page }: DocumentLine): HeadEntry[] {
  if (heads === undefined || heads.length < 2 || rows.length === 0) return []
  const labels = heads.map(({ text }) => readHeadLabel(text.trim()))
  const entries = labels.flatMap((label, column) => {
    if (label === null || label.rest !== '' || !OF_PERSONS.has(label.field)) return []
    const lines = rows.flatMap((row) => row[column]?.text.split('\n') ?? []).map((each) => each.trim())
    return [{ field: label.field, label: label.label, page, lines: lines.filter((each) => each !== '') }]
  })
  const isWhole = entries.length === heads.length && rows.every((row) => row.length === heads.length)
  const names = entries.flatMap(({ lines }) => lines)
  return isWhole && names.length > 0 && names.every((name) => NAME_LINE.test(name)) ? entries : []
}

const OF_PERSONS = new Set<HeadEntry['field']>(['participants', 'others', 'absent', 'substitutes'])

const CROSS = /^(?:[x×✓✔•+]|ja)$/i
const NOT = /^(?:nej|[-–÷])$/i

/** "Organisation" above a column: whom somebody was sent by is nobody, whatever the capitals. */
const SENT_BY = /^(?:organisation|forening|repræsenterer|repræsentant for|udpeget af|indstillet af|valgt af)\b/i
const ABSENT_BELOW = /^(?:fraværende|afbud|ikke til ?stede)\s?:?$/i

/** Above a column that tells of each whether they came. */
const CAME_BELOW = /^(?:til ?stede|(?:frem)?mødt|fremmøde|deltog|deltager|deltaget|tilstedeværende)\s?[:?]?$/i

function personsOf(row: readonly string[]): string[] {
  const starts = row.flatMap((cell, at) => (FULL_NAME.test(cell) && readHeadLabel(cell) === null ? [at] : []))
  // "Eva Holm | Afbud | Bo Ras | Til stede": two on a row, each with a column of its own.
  const isPairs = starts.length > 1 && starts[0] === 0 && starts.every((at, index) => index === 0 || at > 1)
  if (isPairs) return starts.map((at, index) => entryOfCells(row.slice(at, starts[index + 1])))
  const at = row.findIndex((cell) => FULL_NAME.test(cell))
  return [entryOfCells([row[at] ?? '', ...row.filter((_, index) => index !== at)])]
}

/** "Kom kl. 17", "Til stede fra pkt. 3" in a cell: what is told of the name before it. */
const TOLD_IN_CELL =
  /^(?:Kom|Ankom|Gik|Forlod|Mødte|Deltog|Til stede)(?=\s(?:kl|fra|til|efter|under|i|mødet)(?!\p{L}))/u

function entryOfCells(cells: readonly string[]): string {
  return cells
    .filter((cell) => !/^(?:x|ja|nej|[-–÷]|til ?stede|mødt|deltog|\d+)$/i.test(cell))
    .map((cell) => cell.replace(TOLD_IN_CELL, (word) => word.toLowerCase()))
    .join(', ')
}
