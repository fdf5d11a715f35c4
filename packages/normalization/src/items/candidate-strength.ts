import type { DocumentLine } from '@arkivar/types'
import { markedText } from '../layouts/item-markers.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import { opensPart } from '../layouts/part-headings.ts'
import { CASE_FIELD, isCaseLine } from './case-line.ts'

const CLOSER_LOOK = 8

/** Closed items have a title and nothing that follows. */
const CLOSED_TITLE =
  /^(?:lukket(?: punkt| sag)?\s*[:–-]|LUKKET\b|\(?for lukkede døre)|[-–(]\s*(?:lukket(?: punkt| sag)?|for lukkede døre)\s*\)?$/i

/** What every agenda has, as somebody in haste writes it. */
const IN_SMALL =
  /^(?:orientering (?:fra|om|ved)|nyt fra|meddelelser|eventuelt|evt\.?$|godkendelse af|valg af|næste møde|velkomst)(?!\p{L}).{0,60}$/u

/**
 * How much speaks for a line as the beginning of an item: its shape, its title, and what stands around it.
 * `worth`: that of its marker.
 */
export function strengthOf(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  index: number,
  title: string,
  worth: number,
): number {
  const line = lines[index]
  let strength = worth + (line?.kind === 'heading' ? 4 - Math.min(line.level, 3) / 2 : 0)
  if (line?.kind === 'listItem') strength -= 2
  if (/^(?:at\s|\p{Ll})/u.test(title) && !IN_SMALL.test(title)) strength -= /\.$/.test(title) ? 12 : 5
  if (/[.;,:]$/.test(title) && !/\b(?:mv|m\.v|pkt|nr|stk|[Ee]vt)\.$/.test(title)) strength -= 2
  if (title.length > 160) strength -= 1
  const isClosed = CLOSED_TITLE.test(title) || isInClosedList(lines, index)
  if (isClosed) strength += 5
  if (labels[index] !== null && labels[index]?.role !== 'section') strength -= 6
  const next = lines[index + 1]
  if (next !== undefined && isCaseBelow(next)) return strength + 6
  const before = isClosed ? 0 : whatPrecedes(lines, labels, index)
  return strength + whatFollows(lines, labels, index) + before
}

/** Items of a closed part have a title and nothing else: numbered lines from its heading on. */
function isInClosedList(lines: readonly DocumentLine[], index: number): boolean {
  for (let at = index - 1; at > index - MOST_CLOSED; at--) {
    const line = lines[at]
    if (line === undefined) return false
    // Where the number of the case stands above each title.
    if (isCaseLine(line.text) && !/^\d{1,4}[.)]\s/.test(markedText(line))) continue
    // "Lukket" alone may be the mark of one item.
    if (!/^\d{1,4}[.)]\s/.test(markedText(line))) return / /.test(line.text) && opensPart(line.text) === 'closed'
  }
  return false
}

const MOST_CLOSED = 20

/** A case number or an open mark directly below: no entry of a list has that. */
function isCaseBelow({ text }: DocumentLine): boolean {
  return (
    /^(?:sags?nr|sagsnummer|sagsid|sag\s\d|j\.?\s?nr|journal|dok\.?\s?nr|åbent|åben sag)/i.test(text) &&
    text.length < 120
  )
}

/** A case number, an open or closed mark or a section heading soon after: only an item has these. */
function whatFollows(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[], index: number): number {
  for (let next = index + 1; next <= index + CLOSER_LOOK && next < lines.length; next++) {
    const line = lines[next]
    const label = labels[next]
    if (line === undefined) break
    if (label !== null && label !== undefined) return next - index <= 3 ? 5 : 4
    if (CASE_FIELD.test(line.text) || (line.text.length < 80 && /\d/.test(line.text) && isCaseLine(line.text))) return 5
    if (/^\d{1,4}[.)]\s/.test(markedText(line))) return next === index + 1 ? -1 : 0
  }
  return 0
}

const LIST_ROLES = new Set<LineLabel['role']>(['proposal', 'decision', 'proposal-and-decision', 'attachments'])

/** 2. directly below 1.: entries of a list have nothing between them, items do. */
function isNextInList(before: DocumentLine, line: DocumentLine | undefined): boolean {
  if (line?.kind !== 'listItem' || before.kind !== 'listItem') return false
  return Number.parseInt(line.marker, 10) === Number.parseInt(before.marker, 10) + 1
}

const SHORT_FIELD = /^\p{Lu}[\p{L}.]*(?:\s\p{L}+){0,2}:$/u

/** "Beslutning: Godkendt" is complete; a list follows where the line breaks off, or is a heading alone. */
function opensList({ rest }: LineLabel): boolean {
  return rest === '' || /(?:\bat|[:,])$/.test(rest)
}

/** The points of a proposal and the attachments are numbered too. */
function whatPrecedes(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[], index: number): number {
  const before = lines[index - 1]
  const label = labels[index - 1]
  if (before === undefined) return 0
  if (
    label !== null &&
    label !== undefined &&
    LIST_ROLES.has(label.role) &&
    opensList(label) &&
    !/^(?:referat|protokol)$/i.test(label.heading)
  )
    return -5
  if (isNextInList(before, lines[index])) return -4
  // "Hent som fil:" is a field without value, and opens no list.
  if (!label && /(?:\bat|\bat:|:|,)$/.test(before.text) && !SHORT_FIELD.test(before.text)) return -4
  return 0
}
