import type { DocumentLine } from '@arkivar/types'
import type { LineLabel } from '../layouts/line-label.ts'

const CROSS = /^x$/i

/**
 * "Orientering", "Indstilling", "Beslutning", and below them "x": a table of what each body does with a matter, copied cell by
 * cell. Its words are no headings.
 */
export function withoutRouteCells(
  labels: readonly (LineLabel | null)[],
  lines: readonly DocumentLine[],
): (LineLabel | null)[] {
  const kept = [...labels]
  let isAbove = false
  for (let index = lines.length - 1; index >= 0; index--) {
    const label = labels[index] ?? null
    if (label !== null && isAbove && label.rest === '' && label.body === null) kept[index] = null
    else isAbove = CROSS.test(lines[index]?.text ?? '')
  }
  return kept
}
