import type { DocumentLine } from '@arkivar/types'
import type { LineLabel } from '../layouts/line-label.ts'
import type { FoundItem } from './found-item.ts'

/**
 * A page of one matter has its title at the head, and prints it again with its number below "Beslutning": "Dagsordenspunkt 6:
 * Takster". The item begins where the title stood first.
 */
export function fromFirstTitle(
  items: readonly FoundItem[],
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
): FoundItem[] {
  const [only] = items
  if (items.length !== 1 || only === undefined || only.number === null || only.title === '') return [...items]
  const above = labels[only.start - 1]
  if (above?.role !== 'decision' || above.rest !== '') return [...items]
  const start = lines.findIndex(({ kind, text }) => kind !== 'table' && text === only.title)
  return start === -1 || start >= only.start ? [...items] : [{ ...only, start, contentStart: start + 1 }]
}
