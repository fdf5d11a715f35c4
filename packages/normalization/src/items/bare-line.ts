import type { DocumentLine } from '@arkivar/types'
import type { LineLabel } from '../layouts/line-label.ts'

/** The family of lines like "167 Takster": a number and a title without a stop between them, not set as a heading. */
export const BARE_LINE = 'bare-line'

const LONGEST = 160
/** Columns of a table of items, copied as text. */
const COLUMNS = /^punkt\s+titel$/i
/** Enough to close a gap between two that are set off, if a heading follows soon; never enough to begin a chain. */
const ONLY_IN_GAPS = -4

/** A paragraph that ends like a title; one that is no longer than titles are may have a stop behind it. */
export function mayBeBareLine({ kind, text }: DocumentLine): boolean {
  return kind === 'paragraph' && text.length < LONGEST && (!/[.,;:]$/.test(text) || STOPPED_TITLE.test(text))
}

/** "2 Godkendelse af dagsorden." */
const STOPPED_TITLE = /^\d{1,3}\s\p{Lu}[^.:;]{4,60}\.$/u

/** A heading directly below, or the names of columns above, tell that it is no sentence. */
export function bareLineWorth(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  index: number,
): number {
  return labels[index + 1]?.rest === '' || COLUMNS.test(lines[index - 1]?.text ?? '') ? 1 : ONLY_IN_GAPS
}
