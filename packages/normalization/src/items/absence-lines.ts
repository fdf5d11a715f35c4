import type { DocumentLine } from '@arkivar/types'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import { BESIDE_NAME } from './absence.ts'
import type { ItemPart } from './item-part.ts'

/** Below "Fraværende" stand names until something else does; after names on its own line only what was broken off. */
export function continuesNames(part: ItemPart, line: DocumentLine): boolean {
  const last = part.lines.at(-1)?.text
  if (line.kind === 'heading' || line.kind === 'table') return false
  if (last === undefined) return listsNames(line.text.replace(BESIDE_NAME, ''))
  const opened = last.split('(').length - last.split(')').length
  if (/[,&]$|\bog$/.test(last) || opened > 0) return true
  return (
    part.isList &&
    line.text.length < 200 &&
    /^[-•]?\s*\p{Lu}[\p{L}.'’-]+\s.*\p{Lu}/u.test(line.text.replace(BESIDE_NAME, '')) &&
    !saysOutcome(line.text) &&
    !line.text.endsWith(':')
  )
}

const ABSENCE_WORD = /\b(?:afbud|fraværende|udeblev|stedfortræder|suppleant|inhabil|i stedet|forlod|ankom|forfald)\b/i
const NOBODY = /^(?:ingen|intet|nej|[-–./]+)[.\s]*$/i
const TELLS =
  /\s(?:orienterede|orienterer|deltog|deltager|foreslog|foreslår|bad|ønsker|ønskede|meddelte|stillede|er|var|blev|bliver|har|havde|skal|kan|vil|afgiver|afgav|gav|tog|tager)\s/

/** Below an empty "Fraværende:" the decision goes on where nobody was away. */
function listsNames(text: string): boolean {
  if (NOBODY.test(text) || ABSENCE_WORD.test(text)) return true
  return (
    !saysOutcome(text) &&
    !TELLS.test(text) &&
    !text.endsWith(':') &&
    /^[-•]?\s*\p{Lu}[\p{L}.'’-]+\s.*\p{Lu}/u.test(text)
  )
}

/** What follows an earlier treatment within an item; attachments close the whole item. */
const FOLLOWS_EARLIER = new Set<LineLabel['role']>(['body', 'section', 'proposal', 'decision', 'proposal-and-decision'])

/** An absence line directly below body and day, or with more of the item behind it, is that body's. */
export function isOfEarlier(
  part: ItemPart,
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  index: number,
): boolean {
  const before = labels[index - 1]
  if (part.lines.length === 0 || before?.role === 'body') return part.treated !== null || before?.role === 'body'
  for (let next = index + 1; next < lines.length; next++) {
    const label = labels[next]
    if (label !== null && label !== undefined && label.role !== 'absence') return FOLLOWS_EARLIER.has(label.role)
  }
  return false
}
