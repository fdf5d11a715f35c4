import type { DocumentLine } from '@arkivar/types'
import type { HeadField } from '../layouts/head-label-wordings.ts'

/** A label of the head with the lines of its value. */
export interface HeadEntry {
  field: HeadField
  label: string
  page: number
  lines: string[]
  /** The value begins on the line of the label. */
  isInline?: boolean
  /** "Deltagere" and "Afbud" right below each other: their columns were lost, and who came is not known. */
  isMixed?: boolean
}

export interface HeadLines {
  entries: HeadEntry[]
  /** Lines that belong to no label, such as the title. */
  loose: DocumentLine[]
}

/** The first entry of a field that has a value. */
export function entryOf(head: HeadLines, field: HeadField): HeadEntry | null {
  return head.entries.find((entry) => entry.field === field && entry.lines.length > 0) ?? null
}
