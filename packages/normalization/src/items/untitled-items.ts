import type { DocumentLine } from '@arkivar/types'
import { isBodyName } from '../layouts/bodies.ts'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import { foldName } from '../layouts/fold-name.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import { isCaseLine } from './case-line.ts'
import type { FoundItem } from './found-item.ts'
import { LONGEST_TITLE, titleAbove, titleBelowFields } from './title-above.ts'

/** Headings that stand in an item more than once. */
const REPEATED = new Set<LineLabel['role']>(['absence', 'body', 'history', 'attachments', 'container'])
/** At the head these name the document, farther down they are headings of decisions. */
const NAMES_FORM = /^(?:referat|protokol|indhold|forslag|beslutninger)$/i

/**
 * Pages that were copied without their titles, or hold one item whose title stands above everything: an item begins where a
 * heading comes again that the item has had. Nothing where no proposal and no decision has a heading.
 */
export function untitledItems(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  from: number,
  until: number,
): FoundItem[] {
  const isDecided = labels.slice(from, until).some(
    (label, index) =>
      (label?.role === 'decision' || label?.role === 'proposal' || label?.role === 'proposal-and-decision') &&
      // "REFERAT" above everything names the document.
      !(index === 0 && label.rest === '' && NAMES_FORM.test(label.heading)),
  )
  if (!isDecided) return []
  const announced = announcedItems(lines, labels, from, until)
  if (announced.length > 0) return announced
  const cases = caseStarts(lines, from, until)
  if (cases.length > 0) {
    const titles = titlesBelow(cases, lines, labels)
    return cases.map((start, position) => {
      const end = cases[position + 1] ?? until
      const title = titles?.[position]
      return { number: null, title: title ?? '', start, end, ...(title !== undefined && { contentStart: start }) }
    })
  }
  const starts = startsAfterDecisions(labels, from, until) ?? startsWhereRepeated(labels, from, until)
  const first = starts[0]
  if (first === undefined) return []
  const title = titleAbove(lines, first, from) ?? titleBelowFields(lines, from, first)
  const titles = starts.map((start, position) =>
    position === 0 ? title : title === null ? null : titleBelowHeading(lines, labels, start, title),
  )
  return starts.map((start, position) => {
    const next = starts[position + 1]
    return {
      number: null,
      title: titles[position]?.text ?? '',
      start: titles[position]?.index ?? start,
      end: titles[position + 1]?.index ?? next ?? until,
    }
  })
}

/** An empty heading ("Bilag") above it, and the heading that begins all items below: what stands between is a title, as above the first. */
function titleBelowHeading(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  start: number,
  { index }: { index: number },
): { text: string; index: number } | null {
  if (
    labels[start - 1] !== null ||
    labels[start - 2]?.rest !== '' ||
    labels[index + 1]?.heading !== labels[start]?.heading
  )
    return null
  const above = titleAbove(lines, start, start - 1)
  return above?.index === start - 1 ? above : null
}

/** Where a heading comes again that the item has had. */
function startsWhereRepeated(labels: readonly (LineLabel | null)[], from: number, until: number): number[] {
  const starts: number[] = []
  let seen = new Set<string>()
  for (let index = from; index < until; index++) {
    const label = labels[index]
    if (label === null || label === undefined || REPEATED.has(label.role) || !opensLine(label)) continue
    if (starts.length === 0 && NAMES_FORM.test(label.heading)) continue
    const name = label.body === null ? foldName(label.heading) : 'beslutning'
    if (starts.length > 0 && (!seen.has(name) || goesOn(labels, index))) {
      seen.add(name)
      continue
    }
    starts.push(index)
    seen = new Set([name])
  }
  return starts
}

/**
 * Where the last decision has no section behind it, none has: each item ends with its decision, and with the next heading
 * another begins. Null where that is not so, or there is one decision only.
 */
function startsAfterDecisions(labels: readonly (LineLabel | null)[], from: number, until: number): number[] | null {
  const starts: number[] = []
  let isDecided = true
  let decisions = 0
  for (let index = from; index < until; index++) {
    const label = labels[index]
    if (label === null || label === undefined || REPEATED.has(label.role) || !opensLine(label)) continue
    if (starts.length === 0 && NAMES_FORM.test(label.heading)) continue
    const decides = label.role === 'decision'
    if (isDecided && !(decides && labels[index - 1]?.role === 'decision')) starts.push(index)
    if (decides && !isDecided) decisions += 1
    isDecided = decides
  }
  return decisions > 1 && isDecided ? starts : null
}

/** A heading that is printed twice, or that the line with body and day follows, begins no item. */
function goesOn(labels: readonly (LineLabel | null)[], index: number): boolean {
  const [before, label, next] = [labels[index - 1], labels[index], labels[index + 1]]
  if (label?.body && before?.role === 'decision') return true
  if (label?.body?.decision && isBelowBareDecision(labels, index)) return true
  if (label?.rest !== '' || next?.rest !== '') return false
  // "Sagsfremstilling", and below it "Baggrund": what is told of the next matter has headings of its own.
  return !(label.role === 'section' && next.role === 'section' && label.heading !== next.heading)
}

/** "Beslutning", who was away, and then "Stiudvalgets beslutning i mødet den 7. maj 2024:". */
function isBelowBareDecision(labels: readonly (LineLabel | null)[], index: number): boolean {
  const last = labels
    .slice(Math.max(0, index - REACH_OF_ABSENCE), index)
    .findLast((label) => label && label.role !== 'absence')
  return last?.role === 'decision' && last.body === null && last.rest === ''
}

const REACH_OF_ABSENCE = 16

/** Where below each case number a line stands that is neither heading nor field: the titles of the items. */
function titlesBelow(
  cases: readonly number[],
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
): string[] | null {
  const below = cases.map((index) => {
    // "Sagsbehandler: Ea Ras" may have parted from the line of the number.
    const at = /^[\p{L} ]{3,30}:\s/u.test(lines[index + 1]?.text ?? '') ? index + 2 : index + 1
    const line = lines[at]
    const isTitle =
      line !== undefined &&
      line.kind !== 'table' &&
      labels[at] === null &&
      line.text.length <= LONGEST_TITLE &&
      /^\p{Lu}.*\s.*[^.:;,]$/u.test(line.text) &&
      !isCaseLine(line.text)
    return isTitle ? line.text : null
  })
  return cases.length > 1 && below.every((title) => title !== null) ? below : null
}

const CASE_LABEL = /^(?:sagsid|sagsnr|sagsnummer|j\.?\s?nr|journal)/i
/** The field is printed where the case has no number as well. */
const BARE_LABEL = /^(?:sagsid|sagsnr|sagsnummer)\.?\s?:?$/i

/** The lines with a labelled case number, where each item has one first of all. */
function caseStarts(lines: readonly DocumentLine[], from: number, until: number): number[] {
  const found: number[] = []
  for (let index = from; index < until; index++) {
    const text = lines[index]?.text ?? ''
    if (CASE_LABEL.test(text) && (isCaseLine(text) || BARE_LABEL.test(text))) found.push(index)
  }
  return found.some((index) => isCaseLine(lines[index]?.text ?? '')) || found.length > 1 ? found : []
}

/** "Beslutning: Takster for affald" is a title; "Beslutning: Godkendt" is a decision. */
function opensLine({ role, rest, body }: LineLabel): boolean {
  return rest === '' || body !== null || (role !== 'section' && (role !== 'decision' || saysOutcome(rest)))
}

/** No list of contents is longer, nor has titles shorter than this. */
const LONGEST_CONTENTS = 30_000
const SHORTEST_TITLE = 4
/** Behind so many other lines no announced title comes any more. */
const MOST_MISSES = 3000
const CLOSED = /^\(?lukket|lukket\)?$/i

/** Titles that neither number nor mark nor type sets off: lines that a list at the head has announced, in its order. */
function announcedItems(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  from: number,
  until: number,
): FoundItem[] {
  const first = labels.findIndex(
    (label, index) => index > from && label?.rest === '' && !NAMES_FORM.test(label.heading),
  )
  const contents = lines
    .slice(from, Math.max(from, first - 1))
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LONGEST_CONTENTS)
  const found: FoundItem[] = []
  let read = 0
  let misses = 0
  for (let index = first - 1; index < until && contents !== ''; index++) {
    const { text = '', kind } = lines[index] ?? {}
    if (kind === 'table' || text.length < SHORTEST_TITLE || text.length > LONGEST_TITLE || !/^\p{Lu}/u.test(text))
      continue
    if (
      labels[index]?.rest === '' ||
      labels[index]?.role === 'absence' ||
      isBodyName(text) ||
      !(isOpened(labels, index) || CLOSED.test(text))
    )
      continue
    const at = contents.indexOf(text, read)
    if (at === -1 || (at > 0 && contents[at - 1] !== ' ')) {
      misses += 1
      if (misses > MOST_MISSES) break
      continue
    }
    misses = 0
    found.push({ number: null, title: text, start: index, end: until })
    read = at + text.length
  }
  return found.length < 2 ? [] : found.map((item, index) => ({ ...item, end: found[index + 1]?.start ?? until }))
}

/** A heading soon below: no entry of a list has that. A closed item has nothing. */
function isOpened(labels: readonly (LineLabel | null)[], at: number): boolean {
  return labels
    .slice(at + 1, at + 4)
    .some((label) => label?.rest === '' || (label?.body !== null && label?.body !== undefined))
}
