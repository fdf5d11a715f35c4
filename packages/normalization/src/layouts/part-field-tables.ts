import type { DocumentLine } from '@arkivar/types'
import { partEach } from './part-each.ts'
import { sectionByName } from './section-names.ts'

const CASE = /^(?:sags?(?:nr|nummer|id)|sag|j\.?\s?nr|journal(?:nr|nummer)|acadre|dok\.?\s?nr)\.?\s?:?$/i

/** "Sagsnr.: 23/123", "Sagen afgøres i: Byrådet", "Bilag: …": fields of a matter, set as a table of two columns. */
export function partFieldTables(lines: readonly DocumentLine[]): DocumentLine[] {
  return withFieldLines(lines.some(isCaseLabel) ? besideTheirLabels(lines) : lines)
}

const isCaseLabel = ({ kind, text }: DocumentLine): boolean => kind !== 'table' && text.endsWith(':') && CASE.test(text)

/** "Sagsnr.:" in bold, and the number beside it in other letters. */
function besideTheirLabels(lines: readonly DocumentLine[]): DocumentLine[] {
  const joined: DocumentLine[] = []
  for (const line of lines) {
    const label = joined.at(-1)
    if (label === undefined || !isCaseLabel(label) || !NUMBER.test(line.text)) joined.push(line)
    else joined[joined.length - 1] = { ...line, text: `${label.text} ${line.text}` }
  }
  return joined
}

const NUMBER = /^[\d.]{2,12}[-/\d.A-ZÆØÅ]{2,20}$/

function withFieldLines(lines: readonly DocumentLine[]): DocumentLine[] {
  return partEach(lines, (line) => {
    if (line.kind !== 'table' || line.rows === undefined) return line
    if (isFrame(line.rows)) return line.rows.flat().flatMap(({ text }) => linesOf(line, text))
    if (!areFields(line.rows)) return line
    return line.rows.flatMap(([label, value]) => fieldLines(line, label?.text.trim() ?? '', value?.text.trim() ?? ''))
  })
}

function areFields(rows: NonNullable<DocumentLine['rows']>): boolean {
  const labels = rows.map(([label]) => label?.text.trim() ?? '')
  const first = labels[0] ?? ''
  return (
    rows.every((row) => row.length === 2) &&
    (CASE.test(first) || sectionByName(first)?.role === 'authority') &&
    labels.every((label) => label.endsWith(':') || CASE.test(label) || sectionByName(label) !== null)
  )
}

/** One row of two cells with lines of their own, or with many in one of them, lays out a letterhead, and is no table. */
function isFrame(rows: NonNullable<DocumentLine['rows']>): boolean {
  const [row] = rows
  if (rows.length !== 1 || row?.length !== 2) return false
  const lines = row.map(({ text }) => text.trim().split('\n').length)
  return lines.every((count) => count > 1) || lines.some((count) => count >= FRAME_LINES)
}

/** Fewer beside a single word may be the value of a field. */
const FRAME_LINES = 4

function linesOf(table: DocumentLine, text: string): DocumentLine[] {
  const { rows: _, ...rest } = table
  return text
    .split('\n')
    .filter((part) => part.trim() !== '')
    .map((part) => ({ ...rest, kind: 'paragraph', text: part.trim() }))
}

function fieldLines(table: DocumentLine, label: string, value: string): DocumentLine[] {
  const { rows: _, ...rest } = table
  const lineOf = (text: string): DocumentLine => ({ ...rest, kind: 'paragraph', text })
  const values = value.split('\n').filter((part) => part.trim() !== '')
  if (sectionByName(label)?.role === 'attachments') return [label, ...values].map(lineOf)
  const [first, ...others] = values
  return [first === undefined ? label : `${label} ${first}`, ...others].map(lineOf)
}
