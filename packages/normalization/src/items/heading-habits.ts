import type { DocumentLine } from '@arkivar/types'
import { isBodyName } from '../layouts/bodies.ts'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import type { LineLabel } from '../layouts/line-label.ts'

/** What the whole document tells of its headings. */
export interface HeadingHabits {
  /** Headings that occur in several items: part of the template, though no list knows them. */
  recurring: ReadonlySet<string>
  /** The level at which most known section names are set; 0 where the document has no levels. */
  sectionLevel: number
}

/** In so many items a paragraph must stand alike to be taken for a heading of the template. */
const LEAST_RECURRENCE = 3

/** A short line that is set as text, with text and no heading around it: neither a value nor a decision. */
function isPlainHeading(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  const next = lines[index + 1]
  if (
    text.length > 50 ||
    !/^\p{Lu}[\p{L}\s,/()-]+\??$/u.test(text) ||
    /^(?:ingen|intet|nej|ja|se|åbent?|lukket|til)\b/i.test(text)
  )
    return false
  if (labels[index - 1]?.rest === '' || labels[index + 1] || next === undefined || next.text.length < 40) return false
  return !saysOutcome(text) && !isBodyName(text)
}

/** Reads from all items of a document how its headings are used. */
export function headingHabits(
  items: readonly { start: number; end: number }[],
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
): HeadingHabits {
  const counts = new Map<string, number>()
  const headings = new Map<string, number>()
  const levels = new Map<number, number>()
  const allLevels = new Set<number>()
  for (const { start, end } of items) {
    const seen = new Set<string>()
    for (let index = start + 1; index < end; index++) {
      const line = lines[index]
      if (line?.kind === 'paragraph' && labels[index] === null && isPlainHeading(lines, labels, index))
        seen.add(line.text)
      if (line?.kind !== 'heading') continue
      allLevels.add(line.level)
      if (labels[index]) levels.set(line.level, (levels.get(line.level) ?? 0) + 1)
      else headings.set(line.text, (headings.get(line.text) ?? 0) + 1)
    }
    for (const text of seen) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const recurring = new Set([
    ...[...headings].filter(([, count]) => count > 1).map(([text]) => text),
    ...[...counts].filter(([, count]) => count >= LEAST_RECURRENCE).map(([text]) => text),
  ])
  const [common] = [...levels].sort((a, b) => b[1] - a[1])
  return { recurring, sectionLevel: allLevels.size > 1 && common !== undefined ? common[0] : 0 }
}
