import type { DocumentLine } from '@arkivar/types'
import { partEach } from './part-each.ts'

type Rows = NonNullable<DocumentLine['rows']>

const NUMBERS = /^(?:punkt|pkt|nr|dagsordenspunkt|#)\.?:?$/i
const TITLES = /^(?:emne|emner|dagsorden|dagsordenspunkt|punkt(?:er)?|titel|overskrift|sag|tema)\.?:?$/i
const DECISIONS = /^(?:referat|beslutning|beslutninger|konklusion)(?:\s?[/,&]\s?.{3,24}|\sog\s.{3,24})?:?$/i
const NUMBER = /^\d{1,3}[.)]?$/
const NUMBERED_TITLE = /^(?:(?:pkt|punkt)\.?\s)?\d{1,3}[.):]\s+\S|^(?:pkt|punkt)\.?\s\d{1,3}\s+\S/i
/** A table of two items may be one of anything. */
const FEWEST = 3

/**
 * Small bodies write their minutes into a table with a row for each item: number, matter, what was said. Its rows become the
 * lines that other minutes have.
 */
export function partItemTables(lines: readonly DocumentLine[]): DocumentLine[] {
  return partEach(lines, (line) =>
    line.kind === 'table' && line.rows !== undefined ? itemLines(line, line.rows) : line,
  )
}

interface Columns {
  number: number
  title: number
  decision: number
}

function itemLines(table: DocumentLine, rows: Rows): DocumentLine | DocumentLine[] {
  const head = (rows[0] ?? []).map(({ text }) => text.trim())
  const columns = columnsOf(head)
  if (columns === null) return textBesideTitles(table, rows) ?? table
  if (rows.length <= FEWEST) return table
  const below = rows.slice(1)
  const numbers = numbersOf(below, columns.number)
  const items = below.filter((row, index) => isItem(row[columns.title]?.text.trim() ?? '', numbers[index]))
  if (items.length < FEWEST || items.length < below.length * 0.8) return table
  const { rows: _, ...rest } = table
  const lineOf = (text: string, kind: 'heading' | 'paragraph' = 'paragraph'): DocumentLine => ({
    ...rest,
    kind,
    level: kind === 'heading' ? 2 : 0,
    text: text.replace(/\s+/g, ' ').trim(),
  })
  return below.flatMap((row, index) => {
    const cell = (column: number) => row[column]?.text.trim() ?? ''
    const number = numbers[index]?.replace(/[.)]?$/, '. ') ?? ''
    const decided = cell(columns.decision).split('\n').filter(Boolean)
    return [
      lineOf(`${number.startsWith('.') ? '' : number}${cell(columns.title)}`, 'heading'),
      ...(decided.length > 0 ? [lineOf('Beslutning'), ...decided.map((text) => lineOf(text))] : []),
    ]
  })
}

/** What every agenda has, and hardly another table of numbered entries. */
const PROCEDURAL = /^\d{1,3}[.):]\s(?:godkendelse af|velkomst|meddelelser|eventuelt|evt\.?|næste møde)(?!\p{L})/iu

/** "1. Godkendelse af dagsorden" in one column and what was said in the other, without a head above them. */
function textBesideTitles(table: DocumentLine, rows: Rows): DocumentLine[] | null {
  const titles = rows.map(([title]) => title?.text.replace(/\s+/g, ' ').trim() ?? '')
  const isList =
    rows.length >= FEWEST &&
    rows.every((row) => row.length === 2) &&
    titles.every((title, index) => NUMBERED_TITLE.test(title) && Number.parseInt(title, 10) === index + 1) &&
    titles.some((title) => PROCEDURAL.test(title)) &&
    rows.some((row) => /\p{L}/u.test(row[1]?.text ?? ''))
  if (!isList) return null
  const { rows: _, ...rest } = table
  return rows.flatMap((row, index) => [
    { ...rest, kind: 'heading' as const, level: 2, text: titles[index] ?? '' },
    ...(row[1]?.text ?? '')
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ ...rest, kind: 'paragraph' as const, text: text.trim() })),
  ])
}

/** What the columns hold, where the head tells number, matter and decision, or matter alone in an agenda. */
function columnsOf(head: readonly string[]): Columns | null {
  const number = head.findIndex((text) => NUMBERS.test(text))
  const title = head.findIndex((text, column) => column !== number && TITLES.test(text))
  const decision = head.findIndex((text) => DECISIONS.test(text))
  if (title !== -1 && (number !== -1 || decision !== -1)) return { number, title, decision }
  // "Punkt" above numbered matters, with what was said beside them.
  return title === -1 && number !== -1 ? { number: -1, title: number, decision } : null
}

/** @param number undefined where numbers stand before the titles */
function isItem(title: string, number: string | undefined): boolean {
  if (title === '') return false
  return number === undefined ? NUMBERED_TITLE.test(title) : NUMBER.test(number)
}

/** Of `""`, "2", "3" the first is 1: scans lose single figures, and the others tell which. */
function numbersOf(rows: Rows, column: number): string[] {
  if (column < 0) return []
  const read = rows.map((row) => row[column]?.text.trim() ?? '')
  const lost = read.indexOf('')
  const known = read.findIndex((number) => NUMBER.test(number))
  const first = Number.parseInt(read[known] ?? '', 10) - known
  const isRow = read.every((number, index) => index === lost || Number.parseInt(number, 10) === first + index)
  return lost !== -1 && isRow ? read.with(lost, String(first + lost)) : read
}
