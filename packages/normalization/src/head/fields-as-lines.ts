import type { DocumentLine } from '@arkivar/types'
import { readHeadLabel } from '../layouts/head-labels.ts'
import { partEach } from '../layouts/part-each.ts'
import {
  areColumns,
  areWholeFields,
  cellLines,
  columnLines,
  formRows,
  hasPlainLabel,
  isDatedForm,
  isForm,
  STAMP,
} from './form-tables.ts'

const LETTERHEAD_LINES = 30

/** Fields of a letterhead that are set as a table ("Fra: | Center for Social") become lines, as they are everywhere else. */
export function withFieldsAsLines(lines: readonly DocumentLine[]): DocumentLine[] {
  return partEach(partEach(lines, atFullStops), (line, index) => {
    if (line.kind !== 'table' || line.rows === undefined || (index >= LETTERHEAD_LINES && line.region === 'body'))
      return line
    const labelled = line.rows.filter(
      ([first]) =>
        first !== undefined &&
        (readHeadLabel(first.text.trim())?.rest === '' || ASKED_OR_ANSWERED.test(first.text.trim())),
    )
    const isLabelled = labelled.length * 2 > line.rows.length
    if (
      isForm(line.rows) ||
      (index < FORM_LINES && isDatedForm(line.rows)) ||
      (isLabelled && line.rows.every(hasPlainLabel))
    )
      return formRows(line)
    if (areWholeFields(line.rows)) return cellLines(line)
    if (areColumns(line.rows)) return columnLines(line)
    return isLabelled || columnFields(line).length > 0 ? tableRows(line) : line
  })
}

/** So near the top stands the form of a kommune's own. */
const FORM_LINES = 8

/** "Lundby Kommune. Plan og Byg. Dato 3. maj 2023. Sag 23/7001": a letterhead in one line. */
function atFullStops(line: DocumentLine): DocumentLine | DocumentLine[] {
  const { kind, text } = line
  if (kind !== 'paragraph' || text.length > LONGEST_COLOPHON || !/ommune[.,] /.test(text) || !COLOPHON.test(text))
    return line
  return text
    .split(/(?<=\p{Ll}|\d{4})\.\s(?=\p{Lu}|\d{1,2}\.\s\p{Ll}{3,9}\s\d{4})/u)
    .map((part) => ({ ...line, text: part }))
}

const COLOPHON = /^\p{Lu}[\p{L} -]{2,30} (?:Regionsk|K)ommune[.,]\s\p{Lu}.*\.\s.*\b(?:Dato|Sag)/u
const LONGEST_COLOPHON = 200

/** Labels in the first row, their values in the second: "Dato | Sagsnr." above "4. maj 2021 | 21/36215". */
function columnFields({ rows = [] }: DocumentLine): { label: string; value: string }[] {
  const [labels = [], values = []] = rows
  if (labels.length === 1 && !(rows.length === 2 && /^(?:dato|sag)/i.test(labels[0]?.text ?? ''))) return []
  const named = labels.filter(({ text }) => readHeadLabel(text.trim())?.rest === '').length
  // One label of several may be the kommune's own.
  const isHead = named === labels.length || (named > 1 && labels.every(({ text }) => OWN_LABEL.test(text)))
  if (labels.length === 0 || labels.length !== values.length || !isHead) return []
  return labels.map(({ text }, index) => ({
    label: text.replace(/[\s:]+$/, ''),
    value: (values[index]?.text ?? '').replace(/\s+/g, ' ').trim(),
  }))
}

const OWN_LABEL = /^\p{Lu}[\p{L}. -]{1,20}:?$/u

/** Rows of a form that hold question and answer. */
const ASKED_OR_ANSWERED =
  /^(?:spørgsmål(?:et)?|svar(?:et)?|besvarelse|(?:forvaltningens|administrationens) svar)\s?:?$/i

/** The rows of a table as lines: a field with its value, or the cells one after another. */
export function tableRows(line: DocumentLine): DocumentLine[] {
  if (line.kind !== 'table' || line.rows === undefined) return [line]
  if (areWholeFields(line.rows)) return cellLines(line)
  const columns = columnFields(line)
  if (columns.length > 0)
    return columns.map(({ label, value }) => ({ ...line, kind: 'paragraph' as const, text: `${label}: ${value}` }))
  return line.rows.flatMap((row) => {
    const cells = row.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '')
    if (cells.length === 0) return []
    // The stamp stands beside the name of the office.
    if (cells.length === 2 && STAMP.test(cells[0] ?? ''))
      return cells.map((text) => ({ ...line, kind: 'paragraph' as const, text }))
    const fields = fieldsInRow(cells)
    if (fields.length > 1) return fields.map((text) => ({ ...line, kind: 'paragraph' as const, text }))
    const labelled = readHeadLabel(cells[0] ?? '')
    const text =
      cells.length === 2 && ASKED_OR_ANSWERED.test(cells[0] ?? '')
        ? `${cells[0]?.replace(/:$/, '')}: ${cells[1]}`
        : labelled !== null && labelled.rest === ''
          ? `${labelled.label}: ${cells.slice(1).join(', ')}`
          : cells.join(', ')
    return [{ ...line, kind: 'paragraph' as const, text }]
  })
}

/** "Udvalg: | Stiudvalget | Mødedato: | 4. maj 2021": two fields side by side. */
function fieldsInRow(cells: readonly string[]): string[] {
  if (cells.length % 2 !== 0 || cells.length < 4) return []
  const pairs = cells.flatMap((cell, at) =>
    at % 2 === 0 ? [{ label: readHeadLabel(cell), value: cells[at + 1] }] : [],
  )
  const isForm = pairs.every(({ label }) => label !== null && label.rest === '')
  return isForm ? pairs.map(({ label, value }) => `${label?.label ?? ''}: ${value ?? ''}`) : []
}
