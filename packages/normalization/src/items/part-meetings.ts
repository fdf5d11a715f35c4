import { parseDate } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { findMeetingTitle } from '../head/meeting-title.ts'
import { isBodyName } from '../layouts/bodies.ts'
import type { HeadField } from '../layouts/head-label-wordings.ts'
import { type HeadLabel, readHeadLabel } from '../layouts/head-labels.ts'

/** A line that names minutes with body and day: that is the head of a meeting, wherever it stands. */
const HEAD = /^(?:(?:åbent|lukket)\s)?(?:beslutnings)?(?:referat|protokol|dagsorden)\b/i

const IS_FILE = /(?:\.|\()(?:pdf|docx?)\)?$/i
const LONGEST_HEAD = 120

/** Parts a file that holds several meetings at the head of each. Almost every file holds one. */
export function partMeetings(lines: readonly DocumentLine[]): DocumentLine[][] {
  const starts = startsByTitle(lines) ?? startsByFields(lines)
  return starts.map((start, position) => lines.slice(start, starts[position + 1] ?? lines.length))
}

/** Where lines name minutes with body and day; null where the first head has no such line. */
function startsByTitle(lines: readonly DocumentLine[]): number[] | null {
  const first = findMeetingTitle(lines.slice(0, 40))
  const firstDay = first === null ? null : (first.date ?? dayOf(lines[first.index + 1]))
  if (first === null || firstDay === null) return null
  const starts = [0]
  const seen = new Set([firstDay])
  for (let index = first.index + 3; index < lines.length; index++) {
    const line = lines[index]
    if (
      line === undefined ||
      line.text.length > LONGEST_HEAD ||
      line.kind === 'table' ||
      line.kind === 'listItem' ||
      !HEAD.test(line.text) ||
      IS_FILE.test(line.text)
    )
      continue
    const title = findMeetingTitle([line])
    if (title === null || title.organization === null) continue
    const day = title.date ?? (first.date === null ? dayOf(lines[index + 1]) : null)
    // The same day again is the head of a page.
    if (day === null || seen.has(day)) continue
    seen.add(day)
    starts.push(index)
  }
  return starts
}

const LONGEST_DAY = 60

/** "onsdag den 11. juni 2025 kl. 13:30", below the body or above the fields. */
function dayOf(line: DocumentLine | undefined): string | null {
  const text = line?.text.slice(0, LONGEST_DAY) ?? ''
  if (!/\d{4}/.test(text)) return null
  const told = parseDate(text)
  return told?.precision === 'day' && told.yearWritten ? told.date : null
}

/** Fields that together are the head of a meeting. */
const FIELDS = new Set<HeadField>(['date', 'time', 'end', 'place', 'organization', 'participants', 'absent'])
const FEWEST_FIELDS = 3
const FEWEST_IN_TWO = 4
/** So many lines the fields of a head take up, each value on a line of its own. */
const REACH = 14
/** A head reaches so far above its first field. */
const ABOVE = 6
const NAMES_FORM =
  /^(?:(?:åbent |lukket )?(?:beslutnings)?(?:referat|protokol|dagsorden)(?!\p{L})|(?:ekstra)?ordinært møde$)/iu
const IS_DAY =
  /^(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s)?(?:den |d\.\s?)?\d{1,2}(?:\.\s\p{L}{3,9}|[-./]\d{1,2}[-./])\s?\d{4}.{0,30}$/iu
/** "Beslutning fra Stirådet", and below it day and place: what another body decided. */
const DECIDED = /^(?:beslutning|indstilling|tidligere|behandl)/i
const KOMMUNE = /^(?:kommune: )?[\p{L}-]{2,30} (?:Regions)?kommune$/iu

/** Where the fields of a head come again, with another day: "Udvalg", "Mødedato", "Mødested" below the name of a body. */
function startsByFields(lines: readonly DocumentLine[]): number[] {
  const fields = lines.map(fieldsOf)
  const starts = [0]
  // Two heads have so many fields at least; a table may hold all of one.
  if (fields.reduce((sum, own) => sum + own.length, 0) < FEWEST_IN_TWO) return starts
  const seen = new Set<string>()
  let reached = 0
  for (const [index, own] of fields.entries()) {
    if (index < reached || own.length === 0) continue
    const reach = endOfHead(lines, fields, index)
    const told = fields.slice(index, reach).flat()
    const kinds = new Set(told.map(({ field }) => field))
    // "Mødedato" and "Mødested" are words of heads alone.
    const isPlain = new Set(told.filter(({ label }) => /^møde[dst]/i.test(label)).map(({ field }) => field)).size > 1
    if (kinds.size < FEWEST_FIELDS && !isPlain && !kinds.has('participants')) continue
    const start = topOfHead(lines, index)
    const above = dayAbove(lines, start, index)
    const day = dayTold(lines, fields, index, reach) ?? above
    // Body and day, and below them the members alone.
    if (day === null || (kinds.size < FEWEST_FIELDS && !isPlain && above === null)) continue
    reached = reach
    // Of an invitation, or of what another body decided, neither form nor body stands above the day and the place.
    const isHead = isPlain || kinds.has('organization') || start < index
    if (seen.size > 0 && isHead && !seen.has(day)) starts.push(start)
    if (isHead) seen.add(day)
  }
  return starts
}

/** No more lines than these stand between two fields of a head. */
const MOST_BETWEEN = 4

function endOfHead(lines: readonly DocumentLine[], fields: readonly (readonly HeadLabel[])[], from: number): number {
  let last = from
  let hasDate = false
  for (let at = from; at < Math.min(fields.length, from + REACH); at++) {
    const isDate = dayTold(lines, fields, at, at + 1) !== null
    // A second date begins the next head.
    if (at - last > MOST_BETWEEN || (isDate && hasDate)) break
    hasDate ||= isDate
    if ((fields[at]?.length ?? 0) > 0) last = at
  }
  return last + 1
}

function dayTold(
  lines: readonly DocumentLine[],
  fields: readonly (readonly HeadLabel[])[],
  from: number,
  to: number,
): string | null {
  for (let at = from; at < to; at++) {
    for (const { field, rest } of fields[at] ?? []) {
      if (field !== 'date' && field !== 'time') continue
      const line = lines[rest === '' ? at + 1 : at]
      const day = line === undefined ? null : dayOf(rest === '' ? line : { ...line, text: rest })
      if (day !== null) return day
    }
  }
  return null
}

function dayAbove(lines: readonly DocumentLine[], from: number, to: number): string | null {
  return (
    lines
      .slice(from, to)
      .map(dayOf)
      .find((day) => day !== null) ?? null
  )
}

/** The fields of a head that a line is or, as a table, has in its rows. */
const NONE: readonly HeadLabel[] = []

function fieldsOf({ text, kind, rows }: DocumentLine): readonly HeadLabel[] {
  if (kind === 'listItem' || (kind !== 'table' && text.length > LONGEST_HEAD)) return NONE
  if (kind !== 'table') {
    const label = readHeadLabel(text)
    return label !== null && FIELDS.has(label.field) ? [label] : NONE
  }
  const written = (rows ?? []).slice(0, REACH).map((row) => row[0]?.text.trim() ?? '')
  return written.flatMap((words) => {
    const label = words.length > LONGEST_HEAD ? null : readHeadLabel(words)
    return label !== null && FIELDS.has(label.field) ? [label] : []
  })
}

function topOfHead(lines: readonly DocumentLine[], index: number): number {
  let start = index
  while (start > Math.max(0, index - ABOVE)) {
    const line = lines[start - 1]
    if (line === undefined || !isOfHead(line)) break
    start -= 1
  }
  return start
}

function isOfHead(line: DocumentLine): boolean {
  const { text, kind } = line
  if (kind === 'table' || kind === 'listItem' || text.length > LONGEST_HEAD || DECIDED.test(text)) return false
  if (NAMES_FORM.test(text) || isBodyName(text) || KOMMUNE.test(text) || IS_DAY.test(text)) return true
  return (findMeetingTitle([line])?.organization ?? null) !== null
}
