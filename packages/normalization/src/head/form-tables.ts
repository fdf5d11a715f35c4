import type { DocumentLine } from '@arkivar/types'
import { readHeadLabel } from '../layouts/head-labels.ts'

/** The form stands in a cell of its own, beside the name of the office. */
export const STAMP = /^(?:[\p{L}]{2,14}\s)?\p{L}{0,24}notat$|^memo$/iu

const LONGEST_FORM_LABEL = 40

/** Label and value in each row, though not all labels are known: all end with a colon, or question and answer are among them. */
export function isForm(rows: NonNullable<DocumentLine['rows']>): boolean {
  const labels = rows.map(([label]) => label?.text.trim() ?? '')
  if (rows.length < 2 || rows.some((row) => row.length !== 2)) return false
  if (labels.some((label) => label === '' || label.length > LONGEST_FORM_LABEL)) return false
  const asked = labels.some((label) => /^spørgsmål(?:et)?\s?:?$/i.test(label))
  const answered = labels.some((label) => /^(?:svar(?:et)?|besvarelse|\p{L}+s svar)\s?:?$/iu.test(label))
  return labels.every((label) => label.endsWith(':')) || (asked && answered)
}

/** "Fagområde", "Dato for svar": no name of a kommune or an office. */
export function hasPlainLabel(row: NonNullable<DocumentLine['rows']>[number]): boolean {
  return row.length === 2 && PLAIN_LABEL.test(row[0]?.text.trim() ?? '') && !STAMP.test(row[0]?.text.trim() ?? '')
}

/** Labels that nobody knows, and a day or an office that wrote among them: "Rekvireret af", "Afleveret", "Udarbejdet af". */
export function isDatedForm(rows: NonNullable<DocumentLine['rows']>): boolean {
  return (
    rows.length >= 2 &&
    rows.every((row) => hasPlainLabel(row) && (row[1]?.text.length ?? 0) <= LONGEST_VALUE) &&
    rows.some(([, value]) => DAY.test(value?.text.trim() ?? '')) &&
    rows.some(([label]) => LABEL_OF_WRITER.test(label?.text.trim() ?? ''))
  )
}

const LONGEST_VALUE = 90
const DAY = /^(?:den\s|d\.\s)?(?:\d{1,2}\.\s\p{Ll}{3,9}\s\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})$/u
const LABEL_OF_WRITER = /\s(?:af|til):?$|^(?:til|fra|sag|emne|spørger|modtager|afsender|ansvarlig)/i

const PLAIN_LABEL = /^\p{Lu}\p{Ll}[\p{Ll} .-]{1,28}:?$/u

export function formRows(line: DocumentLine): DocumentLine[] {
  return (line.rows ?? []).map(([label, value], index) => {
    const words = label?.text.replace(/\s+/g, ' ').trim().replace(/\s?:$/, '') ?? ''
    const own = value?.text.replace(/\s+/g, ' ').trim() ?? ''
    // Above the fields a row of its own is the title of the form.
    const isTitle = index === 0 && own === '' && words.length >= SHORTEST_TITLE
    return { ...line, kind: 'paragraph' as const, text: isTitle ? words : `${words}: ${own}` }
  })
}

const SHORTEST_TITLE = 12

/** "Emne: Nyt bad | Sagsnr.: 24/17" below "NOTAT | Dato: 3. maj 2024": label and value share a cell. */
export function areWholeFields(rows: NonNullable<DocumentLine['rows']>): boolean {
  const cells = rows.flatMap((row) => row.map(({ text }) => text.trim())).filter((cell) => cell !== '')
  const fields = cells.filter((cell) => WHOLE_FIELD.test(cell)).length
  return (
    rows.length <= MOST_COLUMN_ROWS &&
    fields > 1 &&
    cells.every((cell) => cell.length <= LONGEST_FIELD && (WHOLE_FIELD.test(cell) || STAMP.test(cell)))
  )
}

const WHOLE_FIELD = /^\p{Lu}[\p{L}. -]{1,24}:\s\S/u
const LONGEST_FIELD = 120

/** Kommune and office in one column, and beside them fields with their values: a letterhead, column by column. */
export function areColumns(rows: NonNullable<DocumentLine['rows']>): boolean {
  return (
    rows.length >= 2 &&
    rows.length <= MOST_COLUMN_ROWS &&
    rows.every(
      ([first, second, ...more]) =>
        more.length === 0 &&
        readHeadLabel(first?.text.trim() ?? '') === null &&
        ((readHeadLabel(second?.text.trim() ?? '')?.rest ?? '') !== '' || DAY_OF_TOWN.test(second?.text.trim() ?? '')),
    )
  )
}

/** "Engby, 3. maj 2024" */
const DAY_OF_TOWN =
  /^(?:\p{Lu}[\p{L} -]{1,30},?\s)?(?:den\s|d\.\s)?(?:\d{1,2}\.\s\p{Ll}{3,9}\s\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4})$/u
const MOST_COLUMN_ROWS = 6

/** Each cell of a table as a line, row by row. */
export function cellLines(line: DocumentLine, cells = line.rows?.flat() ?? []): DocumentLine[] {
  return cells.flatMap((cell) => {
    const text = cell.text.replace(/\s+/g, ' ').trim()
    return text === '' ? [] : [{ ...line, kind: 'paragraph' as const, text }]
  })
}

export function columnLines(line: DocumentLine): DocumentLine[] {
  const rows = line.rows ?? []
  return cellLines(
    line,
    [...rows.map(([first]) => first), ...rows.map(([, second]) => second)].filter((cell) => cell !== undefined),
  )
}
