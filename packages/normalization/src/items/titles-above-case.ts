import type { DocumentLine } from '@arkivar/types'
import { isBodyName } from '../layouts/bodies.ts'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import { CASE_FIELD, isCaseLine } from './case-line.ts'

const LABELLED_CASE = /^(?:sags?nr|sagsid|j\.?\s?nr|journal|sag\s\d)/i

/** A short line with a labelled case number below it: the title of layouts that neither number nor set off their items. */
export function isTitleAboveCase(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  index: number,
): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (line === undefined || next === undefined || labels[index]?.rest === '' || labels[index + 1] !== null) return false
  if (labels[index]?.role === 'absence' || !LABELLED_CASE.test(next.text)) return false
  return (
    /^\p{Lu}/u.test(line.text) &&
    line.text.length < 200 &&
    !/[.,;:]$/.test(line.text) &&
    !CASE_FIELD.test(line.text) &&
    isCaseLine(next.text) &&
    !isBodyName(line.text)
  )
}

/** The headings that stand below title and case number: with these an item begins. */
export function firstHeadings(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const index of lines.keys()) {
    const first = labels[index + 2]
    if (first?.rest === '' && first.body === null && isTitleAboveCase(lines, labels, index)) found.add(first.heading)
  }
  return found
}

/** An item whose case number is missing: a short line between the end of one item and a heading that begins others. */
export function isTitleAboveFirst(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  index: number,
  firsts: ReadonlySet<string>,
): boolean {
  const line = lines[index]
  const next = labels[index + 1]
  if (
    line === undefined ||
    firsts.size === 0 ||
    labels[index]?.rest === '' ||
    next?.rest !== '' ||
    !(firsts.has(next.heading) || next.role === 'proposal')
  )
    return false
  const before = labels.slice(Math.max(0, index - 30), index).findLast((label) => label !== null)
  const isEnded =
    before === undefined ||
    before === null ||
    before.role === 'absence' ||
    before.role === 'decision' ||
    before.role === 'attachments'
  const isFirstOfDecision = labels[index - 1]?.role === 'decision' && labels[index - 1]?.rest === ''
  return (
    isEnded &&
    !isFirstOfDecision &&
    !CASE_FIELD.test(line.text) &&
    !isBodyName(line.text) &&
    /^\p{Lu}/u.test(line.text) &&
    line.text.length < 200 &&
    !/[.,;:]$/.test(line.text) &&
    !saysOutcome(line.text)
  )
}
