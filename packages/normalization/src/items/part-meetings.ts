import type { DocumentLine } from '@arkivar/types'
import { findMeetingTitle } from '../head/meeting-title.ts'

/** A line that names minutes with body and day: that is the head of a meeting, wherever it stands. */
const HEAD = /^(?:(?:åbent|lukket)\s)?(?:beslutnings)?(?:referat|protokol|dagsorden)\b/i

const IS_FILE = /(?:\.|\()(?:pdf|docx?)\)?$/i

/** Parts a file that holds several meetings at the head of each. Almost every file holds one. */
export function partMeetings(lines: readonly DocumentLine[]): DocumentLine[][] {
  const first = findMeetingTitle(lines.slice(0, 40))
  if (first === null || first.date === null) return [[...lines]]
  const starts = [0]
  const seen = new Set([first.date])
  for (const [index, line] of lines.entries()) {
    if (
      index <= first.index + 2 ||
      line.text.length > 120 ||
      line.kind === 'table' ||
      line.kind === 'listItem' ||
      !HEAD.test(line.text) ||
      IS_FILE.test(line.text)
    )
      continue
    const title = findMeetingTitle([line])
    // The same day again is the head of a page.
    if (title === null || title.date === null || title.organization === null || seen.has(title.date)) continue
    seen.add(title.date)
    starts.push(index)
  }
  return starts.map((start, position) => lines.slice(start, starts[position + 1] ?? lines.length))
}
