import { MONTH_NAMES, partRunTogether } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'

/** "16. august 2018" is no sixteenth point. */
const DAY = new RegExp(`^\\d{1,2}\\.\\s(?:${MONTH_NAMES.join('|')})\\s\\d{4}`, 'i')
const POINT = /^(?<marker>\d{1,3}[.)]|[a-h][.)]|[•▪◦])\s(?<text>\S.*)$/u

/** Parts the paragraphs of a document that has lost its line breaks; its points become entries of lists, as in others. */
export function partParagraphs(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const parted = partRunTogether(lines)
  if (parted === lines) return lines
  return parted.map((line) => {
    const { marker, text } = (line.kind === 'paragraph' && !DAY.test(line.text) && POINT.exec(line.text)?.groups) || {}
    return marker === undefined || text === undefined ? line : { ...line, kind: 'listItem', marker, text }
  })
}
