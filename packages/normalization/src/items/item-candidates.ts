import { findCaseNumbers } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { ITEM_MARKERS, type ItemMarker, markedText, UNNUMBERED } from '../layouts/item-markers.ts'
import type { LineLabel } from '../layouts/line-label.ts'

/** A line that may begin an agenda item. */
export interface ItemCandidate {
  family: string
  /** Index of the line. */
  index: number
  /** As written; null in layouts that number none. */
  number: string | null
  title: string
  /** How much speaks for it; below 0 it is a line of a list or a sentence. */
  strength: number
}

const LONGEST_TITLE = 300
const CLOSER_LOOK = 8
const CASE_LINE =
  /^(?:sagsnr|sagsid|sag\b|j\.?\s?nr|journal|dok\.?\s?nr|åbent|lukket|åben sag|lukket sag|initialer|punkttype)/i

/** Every line that could begin an item, in order, with its family and strength. */
export function itemCandidates(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[]): ItemCandidate[] {
  const candidates: ItemCandidate[] = []
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'table' || line.kind === 'footnote' || line.region === 'side' || line.text.length > LONGEST_TITLE)
      continue
    const text = markedText(line)
    if (!/\d/.test(text.slice(0, 24))) {
      if (line.kind === 'heading' && labels[index] === null && line.text.length > 2) {
        candidates.push({
          family: UNNUMBERED,
          index,
          number: null,
          title: line.text,
          strength: strengthOf(lines, labels, index, line.text, 0),
        })
      }
      continue
    }
    for (const marker of ITEM_MARKERS) {
      const candidate = readCandidate(marker, text, line, index)
      if (candidate === null) continue
      candidate.strength = strengthOf(lines, labels, index, candidate.title, marker.worth)
      candidates.push(candidate)
      break
    }
  }
  return candidates
}

function readCandidate(marker: ItemMarker, text: string, line: DocumentLine, index: number): ItemCandidate | null {
  if (marker.headingsOnly && line.kind !== 'heading') return null
  const groups = marker.pattern.exec(text)?.groups
  const number = groups?.number
  if (groups === undefined || number === undefined) return null
  return { family: marker.family, index, number, title: (groups.title ?? '').trim(), strength: 0 }
}

function strengthOf(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  index: number,
  title: string,
  worth: number,
): number {
  const line = lines[index]
  let strength = worth + (line?.kind === 'heading' ? 4 - Math.min(line.level, 3) / 2 : 0)
  if (line?.kind === 'listItem') strength -= 2
  if (/^(?:at\s|\p{Ll})/u.test(title)) strength -= 5
  if (/[.;,:]$/.test(title) && !/\b(?:mv|m\.v|pkt|nr|stk)\.$/.test(title)) strength -= 2
  if (title.length > 160) strength -= 1
  if (labels[index] !== null && labels[index]?.role !== 'section') strength -= 6
  return strength + whatFollows(lines, labels, index) + whatPrecedes(lines, labels, index)
}

/** A case number, an open or closed mark or a section heading soon after: only an item has these. */
function whatFollows(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[], index: number): number {
  for (let next = index + 1; next <= index + CLOSER_LOOK && next < lines.length; next++) {
    const line = lines[next]
    const label = labels[next]
    if (line === undefined) break
    if (label !== null && label !== undefined) return next - index <= 3 ? 5 : 4
    if (CASE_LINE.test(line.text) || (line.text.length < 80 && /\d/.test(line.text) && isCaseLine(line.text))) return 5
    if (/^\d{1,4}[.)]\s/.test(markedText(line))) return next === index + 1 ? -1 : 0
  }
  return 0
}

/** Whether a line holds a case number and little else. */
export function isCaseLine(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false
  const [first] = findCaseNumbers(text)
  return (
    first !== undefined &&
    text.slice(0, first.start).replace(/[^\p{L}]/gu, '').length <= 14 &&
    text.length - first.end <= 60
  )
}

/** The points of a proposal are numbered too. */
function whatPrecedes(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[], index: number): number {
  const before = lines[index - 1]
  const label = labels[index - 1]
  if (before === undefined) return 0
  if (label?.role === 'proposal' || label?.role === 'decision' || label?.role === 'proposal-and-decision') return -5
  if (/(?:\bat|\bat:|:|,)$/.test(before.text)) return -4
  return 0
}
