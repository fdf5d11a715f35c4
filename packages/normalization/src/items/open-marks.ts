import type { DocumentLine } from '@arkivar/types'

/** "Åbent punkt" on a line of its own, and below it "2 Valg af borgmester". */
export function belowOpenMark(
  before: DocumentLine | undefined,
  line: DocumentLine,
  text: string,
): { number: string; title: string } | null {
  // "6. Lukket punkt" is an item of its own.
  if (line.kind === 'table' || before?.kind === 'listItem' || !OPEN_MARK.test(before?.text ?? '')) return null
  const groups = /^(?<number>\d{1,4})[.:]?\s+(?<title>\p{L}.*)$/u.exec(text)?.groups
  return groups === undefined
    ? null
    : {
        number: groups.number ?? '',
        title: `${/^lukket/i.test(before?.text ?? '') ? 'Lukket punkt: ' : ''}${groups.title ?? ''}`,
      }
}

const OPEN_MARK = /^(?:åbent|lukket)\s+(?:punkt|møde)$/i

/** "188 Ejendomssag" and "Lukket punkt" below it: the mark belongs to what stands above, unless all stand above their items. */
export function isMarkOfAbove(lines: readonly DocumentLine[], index: number): boolean {
  const above = lines[index - 1]
  return (
    above?.kind === 'heading' &&
    OPEN_MARK.test(lines[index]?.text ?? '') &&
    /^\d{1,4}[.:]?\s+\p{L}/u.test(above.text) &&
    !OPEN_MARK.test(lines[index - 2]?.text ?? '')
  )
}
