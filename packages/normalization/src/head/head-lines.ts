import type { DocumentLine } from '@arkivar/types'
import { type HeadField, type HeadLabel, readHeadLabel } from '../layouts/head-labels.ts'

/** A label of the head with the lines of its value. */
export interface HeadEntry {
  field: HeadField
  label: string
  page: number
  lines: string[]
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
  for (const line of lines.flatMap(tableRows).flatMap(atInnerLabels)) {
    const text = line.text
    const label: HeadLabel | null = line.kind === 'listItem' || isValueOf(current, text) ? null : readHeadLabel(text)
    // "Dagsorden" at the very top is the title; farther down it begins the list of items.
    if (label !== null && !(label.field === 'contents' && entries.length === 0)) {
      current = {
        field: label.field,
        label: label.label,
        page: line.page,
        lines: label.rest === '' ? [] : [label.rest],
      }
      entries.push(current)
      continue
    }
    const goesOn: boolean =
      current !== null && (current.lines.length === 0 || (LISTS.has(current.field) && line.kind !== 'heading'))
    if (current !== null && goesOn && !(line.kind === 'heading' && current.lines.length > 0)) {
      current.lines.push(text)
      continue
    }
    current = null
    loose.push(line)
  }
  return { entries, loose }
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
  /(?<=[^\s:,(]\)?\s)(?=(?:Afbud(?: fra)?|Fraværende(?: (?:med|uden) afbud)?|Ikke til stede|Øvrige deltagere|Fra (?:forvaltningen|administrationen)|Mødested|Sted|Bemærkninger|Referent|Mødeleder|Stedfortrædere|Medlemmer|Deltagere|Mødedeltagere|Sluttidspunkt|Starttidspunkt):\s)/u

/** Lines that were joined: each label begins a line of its own. */
function atInnerLabels(line: DocumentLine): DocumentLine[] {
  if (line.kind === 'table' || !line.text.includes(': ')) return [line]
  const parts = line.text.split(INNER_LABEL)
  return parts.length === 1
    ? [line]
    : parts.map((text, index) => ({ ...line, ...(index > 0 && { kind: 'paragraph' as const }), text: text.trim() }))
}

function tableRows(line: DocumentLine): DocumentLine[] {
  if (line.kind !== 'table' || line.rows === undefined) return [line]
  return line.rows.flatMap((row) => {
    const cells = row.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '')
    if (cells.length === 0) return []
    const labelled = readHeadLabel(cells[0] ?? '')
    const text =
      labelled !== null && labelled.rest === '' ? `${labelled.label}: ${cells.slice(1).join(', ')}` : cells.join(', ')
    return [{ ...line, kind: 'paragraph' as const, text }]
  })
}

/** The first entry of a field that has a value. */
export function entryOf(head: HeadLines, field: HeadField): HeadEntry | null {
  return head.entries.find((entry) => entry.field === field && entry.lines.length > 0) ?? null
}
