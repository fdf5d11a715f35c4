import type { DocumentLine } from '@arkivar/types'
import type { HeadField } from '../layouts/head-label-wordings.ts'
import { type HeadLabel, readHeadLabel } from '../layouts/head-labels.ts'
import { markedText } from '../layouts/item-markers.ts'
import { opensPart } from '../layouts/part-headings.ts'
import { areColumns, columnLines, formRows, hasPlainLabel, isDatedForm, isForm, STAMP } from './form-tables.ts'

/** A label of the head with the lines of its value. */
export interface HeadEntry {
  field: HeadField
  label: string
  page: number
  lines: string[]
  /** The value begins on the line of the label. */
  isInline?: boolean
}

export interface HeadLines {
  entries: HeadEntry[]
  /** Lines that belong to no label, such as the title. */
  loose: DocumentLine[]
}

/** Fields whose value may go on over many lines; the others end with their first. */
const LISTS = new Set<HeadField>(['participants', 'others', 'absent', 'substitutes', 'remarks', 'contents'])

/** Reads the head of a document as labels and values; tables are read row by row. */
export function readHeadLines(lines: readonly DocumentLine[]): HeadLines {
  const entries: HeadEntry[] = []
  const loose: DocumentLine[] = []
  let current: HeadEntry | null = null
  let list: HeadEntry | null = null
  let before: DocumentLine | undefined
  for (const line of lines) {
    entries.push(...participantsIn(line))
  }
  for (const line of lines
    .filter((each) => participantsIn(each).length === 0)
    .flatMap(tableRows)
    .flatMap(atInnerLabels)) {
    // "1. suppleant Eva Holm" may have been taken for the first entry of a list.
    const text =
      line.kind === 'listItem' && /^(?:suppleant|næstformand|stedfortræder)/.test(line.text)
        ? markedText(line)
        : line.text
    const read: HeadLabel | null =
      isEntry(line, before) || isValueOf(current, text) || isTimeOf(current, text) ? null : readHeadLabel(text)
    before = line
    const label: HeadLabel | null = isGroupOf(current, read, text) ? null : read
    // "Dagsorden" at the very top is the title; farther down it begins the list of items.
    if (label !== null && !(label.field === 'contents' && entries.length === 0)) {
      // "Formand: Ea Ras" among the members: the list goes on behind it.
      list =
        !(label.field === 'chair' || isOneSubstitute(label, text)) || label.rest === ''
          ? null
          : current !== null && LISTS.has(current.field)
            ? current
            : list
      current = {
        field: label.field,
        label: label.label,
        page: line.page,
        lines: label.rest === '' ? [] : [label.rest],
        isInline: label.rest !== '',
      }
      entries.push(current)
      continue
    }
    if (
      list !== null &&
      (current?.field === 'chair' || current?.field === 'substitutes') &&
      current.lines.length > 0 &&
      line.kind !== 'heading' &&
      NAME_LINE.test(text)
    ) {
      current = { ...list, lines: [] }
      entries.push(current)
      list = null
    }
    const opensGroup: boolean = namesMany(text)
      ? current === null || !LISTS.has(current.field)
      : isBehindAbsentees(current, text)
    if (opensGroup && line.kind !== 'heading') {
      current = { field: 'participants', label: 'Deltagere', page: line.page, lines: [text] }
      entries.push(current)
      continue
    }
    const goesOn: boolean =
      current !== null &&
      (current.lines.length === 0 ||
        (LISTS.has(current.field) && line.kind !== 'heading') ||
        (current.field === 'place' &&
          current.isInline === false &&
          current.lines.length === 1 &&
          ADDRESS_BELOW.test(text)))
    if (
      current !== null &&
      goesOn &&
      !endsNames(current, text) &&
      !(line.kind === 'heading' && current.lines.length > 0)
    ) {
      current.lines.push(text)
      continue
    }
    current = null
    loose.push(line)
  }
  return { entries: entries.flatMap(withSentencesAside), loose }
}

/** "Bestyrelsen: Eva Holm, Bo Ras og Otto Lind": whatever the label, these are people. */
function namesMany(text: string): boolean {
  const names = /^\p{Lu}[\p{L}/ -]{2,40}:\s(?<names>\p{Lu}.{20,})$/u.exec(text)?.groups?.names
  if (names === undefined || names.length > LONGEST_LIST) return false
  const each = names.replace(/\.$/, '').split(/,\s|\sog\s/)
  return each.length >= FEWEST_OF_LIST && each.every((name) => FULL_NAME.test(name.trim()))
}

/** "Engvej 3, 4999 Engby", "4999 Engby" below the name of the house. */
const ADDRESS_BELOW =
  /^(?:\p{Lu}[\p{L}. ]{0,30}(?:vej|gade|allé|torv|plads|pladsen|torvet|stræde|vænget|parken)\s\d{1,3}\s?[A-Za-z]?(?:,\s.{2,60})?|\d{4}\s\p{Lu}[\p{L} .]{1,30})$/u

const FEWEST_OF_LIST = 3
const LONGEST_LIST = 1000

/** "Fraværende: Eva Holm", and on the next line "Ledelse: Bo Ras": the absent stood on the line of their label. */
function isBehindAbsentees(current: HeadEntry | null, text: string): boolean {
  return current?.field === 'absent' && current.isInline === true && LABELLED_NAME.test(text)
}

const LABELLED_NAME = /^\p{Lu}\p{Ll}[\p{L} ]{2,24}:\s\p{Lu}[\p{L}.'’-]+\s\p{Lu}/u

/** "Fra Velfærdsforvaltningen: Eva Holm, Bo Ras og Otto Lind" among those who came. */
function isGroupOf(current: HeadEntry | null, label: HeadLabel | null, text: string): boolean {
  return label?.field === 'from' && current?.field === 'participants' && namesMany(text)
}

/** "- Udvalg: Stiudvalget" is a field with a bullet before it; what begins with a number or has no colon is an entry. */
function isEntry({ kind, marker, text, block }: DocumentLine, before: DocumentLine | undefined): boolean {
  // A line that the writer broke below the last entry may be anything.
  if (kind !== 'listItem' || (marker === '' && block === before?.block)) return false
  return /\d/.test(marker) || !BULLETED_FIELD.test(text)
}

const BULLETED_FIELD = /^(?:udvalg|forum|organ|møde(?:dato|sted|tid|tidspunkt|lokale)|dato|tid|sted|tidspunkt)\s?:\s/i

/** "Suppleant Bo Dam" on a line among those who came; with a colon it begins a list of its own. */
function isOneSubstitute({ field, rest }: HeadLabel, text: string): boolean {
  return field === 'substitutes' && !text.includes(':') && NAME_LINE.test(rest)
}

/** "Fraværende: Ea Ras. Bo Dam deltog ikke i behandlingen af pkt. 3": behind the names stand sentences about others. */
const TELLS_OF_ITEM = /\s(?:deltog|medvirkede|forlod|ankom|mødte)\s.{0,80}\b(?:pkt|punkt|sag)/i

function withSentencesAside(entry: HeadEntry): HeadEntry[] {
  const text = entry.lines.join('\n')
  if (entry.field !== 'absent' || !TELLS_OF_ITEM.test(text)) return [entry]
  const parts = text.split(/\n|(?<=\p{L}{3}\.|\d\.)\s+(?=\p{Lu})/u)
  const told = parts.filter(
    (part) => TELLS_OF_ITEM.test(part) && /\s(?:deltog|medvirkede) ikke\s|forlod|ankom|mødte først/i.test(part),
  )
  if (told.length === 0 || told.length === parts.length) return [entry]
  const names = parts.filter((part) => !told.includes(part)).map((part) => part.replace(/\.$/, ''))
  return [
    { ...entry, lines: names },
    { ...entry, field: 'remarks', label: 'Bemærkninger', lines: told },
  ]
}

/** Below the names of an invitation. */
const GREETS = /^(?:med )?(?:venlig|kærlig) hilsen\b/i

/** After names on the line of the label itself comes only what was broken off, and other names. */
const LONGEST_SENTENCE = 300
/** Below a list that a full stop has ended. */
const SENTENCE = /^\p{Lu}.*\s(?:blev|bød|orienterede|indledte|åbnede|konstaterede)\s.*\.$/u

function endsNames(current: HeadEntry, text: string): boolean {
  // "Åben", above the first item.
  if (current.lines.length > 0 && (opensPart(text) !== null || GREETS.test(text))) return true
  const last = current.lines.at(-1)
  if (last?.endsWith('.') && text.length < LONGEST_SENTENCE && SENTENCE.test(text)) return current.field !== 'remarks'
  // A field that nobody knows: "Udsendt til pressen: 13. marts".
  if (last !== undefined && current.field !== 'remarks' && /^\p{Lu}[\p{L} ]{2,30}:\s+\d/u.test(text)) return true
  if (current.field !== 'absent' || last === undefined) return false
  // "GODKENDELSE AF DAGSORDEN:" is nobody's name.
  if (/^[^\p{Ll}]{8,}:$/u.test(text)) return true
  return !(/[,&(]$|\bog$/.test(last) || last.split('(').length > last.split(')').length || NAME_LINE.test(text))
}

/** "Kl. 12.30" below "Sluttidspunkt:". */
function isTimeOf(current: HeadEntry | null, text: string): boolean {
  return current !== null && current.lines.length === 0 && current.field === 'end' && /^kl\b/i.test(text)
}

/** "Mødelokale 412" below "Sted" is the place, not a label with a value of its own. */
function isValueOf(current: HeadEntry | null, text: string): boolean {
  return (
    current !== null &&
    current.lines.length === 0 &&
    !/:/.test(text) &&
    readHeadLabel(text)?.rest !== '' &&
    readHeadLabel(text)?.field === current.field
  )
}

const INNER_LABEL =
  /(?<=[^\s:,(]\)?\s)(?=(?:Afbud(?: fra)?|Fraværende(?: (?:med|uden) afbud)?|Ikke til stede|Øvrige deltagere|Fra (?:forvaltningen|administrationen|sekretariatet|kommunen)|Mødedato|Mødested|Sted|Bemærkninger|Afbud\/fravær(?:ende)?|Fravær(?:ende)?\/afbud|Referent|Mødeleder|Tidspunkt|Mødetidspunkt|Stedfortrædere?|Suppleanter|Suppleant|Medlemmer|Deltagere|Mødedeltagere|Sluttidspunkt|Starttidspunkt|Dagsorden(?=:$)):(?:\s|$))|(?<=\.\s)(?=(?:Fraværende var|Der var afbud fra|Ikke til stede var|Fraværende med afbud var)\s\p{Lu})/u

/** Lines that were joined: each label begins a line of its own. */
function atInnerLabels(line: DocumentLine): DocumentLine[] {
  if (line.kind === 'table' || !(line.text.includes(':') || line.text.includes(' var '))) return [line]
  const parts = line.text.split(INNER_LABEL)
  return parts.length === 1
    ? [line]
    : parts.map((text, index) => ({ ...line, ...(index > 0 && { kind: 'paragraph' as const }), text: text.trim() }))
}

const LETTERHEAD_LINES = 30

/** Fields of a letterhead that are set as a table ("Fra: | Center for Social") become lines, as they are everywhere else. */
export function withFieldsAsLines(lines: readonly DocumentLine[]): DocumentLine[] {
  return lines.flatMap(atFullStops).flatMap((line, index) => {
    if (line.kind !== 'table' || line.rows === undefined || (index >= LETTERHEAD_LINES && line.region === 'body'))
      return [line]
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
    if (areColumns(line.rows)) return columnLines(line)
    return isLabelled || columnFields(line).length > 0 ? tableRows(line) : [line]
  })
}

/** So near the top stands the form of a kommune's own. */
const FORM_LINES = 8

/** "Lundby Kommune. Plan og Byg. Dato 3. maj 2023. Sag 23/7001": a letterhead in one line. */
function atFullStops(line: DocumentLine): DocumentLine[] {
  const { kind, text } = line
  if (kind !== 'paragraph' || text.length > LONGEST_COLOPHON || !/ommune[.,] /.test(text) || !COLOPHON.test(text))
    return [line]
  return text
    .split(/(?<=\p{Ll}|\d{4})\.\s(?=\p{Lu}|\d{1,2}\.\s\p{Ll}{3,9}\s\d{4})/u)
    .map((part) => ({ ...line, text: part }))
}

const COLOPHON = /^\p{Lu}[\p{L} -]{2,30} (?:Regionsk|K)ommune[.,]\s\p{Lu}.*\.\s.*\b(?:Dato|Sag)/u
const LONGEST_COLOPHON = 200

const NAME_LINE =
  /^[-•*·]?\s?(?:\p{Lu}\p{L}{3,30}:\s)?(?:\p{L}+\s)?\p{Lu}[\p{L}.'’-]+\s(?:\p{L}{1,3}\s){0,2}(?:d['’])?\p{Lu}[\p{L}.'’-]*(?:[\s,(].*)?$/u
const FULL_NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*\s){1,5}(?:(?:von|van|de|der|den|af|du|la|el|al|bin|ben|da)\s){0,2}(?:d['’])?\p{Lu}[\p{L}.'’-]+(?:\s\(.{1,30}\))?$/u

/** A table in which most rows name a person: the list of participants, one a row. */
function participantsIn(line: DocumentLine): HeadEntry[] {
  if (line.kind !== 'table' || line.rows === undefined) return []
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
  let below: HeadEntry['field'] = 'participants'
  for (const [index, row] of rows.entries()) {
    // "Afbud" on a row of its own: whoever follows was away.
    if (row.length === 1 && ABSENT_BELOW.test(row[0] ?? '')) below = 'absent'
    if (!named.includes(row)) continue
    // "Til stede" and "Afbud" above two columns: the cross in one of them tells.
    const isCrossed = away > 0 && CROSS.test(line.rows[index]?.[away]?.text.trim() ?? '')
    const field = isCrossed ? 'absent' : below
    const last = entries.at(-1)
    if (last?.field === field) last.lines.push(...personsOf(row))
    else entries.push({ field, label: 'Deltagere', page: line.page, lines: personsOf(row) })
  }
  return entries
}

const CROSS = /^[x×✓✔•+]$/i

/** "Organisation" above a column: whom somebody was sent by is nobody, whatever the capitals. */
const SENT_BY = /^(?:organisation|forening|repræsenterer|repræsentant for|udpeget af|indstillet af|valgt af)\b/i
const ABSENT_BELOW = /^(?:fraværende|afbud|ikke til ?stede)\s?:?$/i

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
    .filter((cell) => !/^(?:x|ja|til ?stede|mødt|deltog|\d+)$/i.test(cell))
    .map((cell) => cell.replace(TOLD_IN_CELL, (word) => word.toLowerCase()))
    .join(', ')
}

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

function tableRows(line: DocumentLine): DocumentLine[] {
  if (line.kind !== 'table' || line.rows === undefined) return [line]
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

/** The first entry of a field that has a value. */
export function entryOf(head: HeadLines, field: HeadField): HeadEntry | null {
  return head.entries.find((entry) => entry.field === field && entry.lines.length > 0) ?? null
}
