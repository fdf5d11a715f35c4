import type { DocumentLine } from '@arkivar/types'
import { withLoneNumbers } from './lone-numbers.ts'
import { withNumbersAboveTitles } from './numbers-above-titles.ts'
import { partDecided } from './part-decided.ts'
import { partEach } from './part-each.ts'
import { withTitlesOfAgenda } from './titles-of-agenda.ts'
import { webLines } from './web-lines.ts'

/** "Eventuelt1. Orientering", "Sagsfremstilling2. Godkendelse": a heading, and the marker of the next item. */
const GLUED =
  /(?<=^[\p{L} ,.–-]{3,160}\p{Ll}\.?|\d[-.]\d{2}[-.](?:19|20)\d{2})(?=\d{1,3}\.\s\p{Lu})|(?<=^[\p{L} ,.–-]{3,160}\p{Ll}{3})(?=\d{1,2}\.\s\p{Ll}{4,})/u
const LONGEST = 300

/** Parts lines of minutes that were copied from a page of the web without the break between them. */
export function partGlued(lines: readonly DocumentLine[]): DocumentLine[] {
  return partEach(
    partEach(
      webLines(withLoneNumbers(withNumbersAboveTitles(withTitlesOfAgenda(partEach(lines, atRules))))),
      partDecided,
    ),
    (written) => {
      const line = tidied(written)
      if (line.kind === 'table' || line.text.length > LONGEST || !HAS_MARKER.test(line.text)) return line
      if (!DIGIT_AFTER_LETTER.test(line.text)) return line
      const [first = '', second] = line.text.split(GLUED)
      if (second === undefined) return line
      return [
        { ...line, text: first },
        { ...line, kind: 'paragraph' as const, level: 0, marker: '', depth: 0, text: second },
      ]
    },
  )
}

/** "Godkendt. ------------ Sag nr. 15": a line drawn with signs parts what stands around it. */
const RULE = /\s*(?:-{8,}|_{8,}|={8,})\s*/

function atRules(line: DocumentLine): DocumentLine | DocumentLine[] {
  if (line.kind === 'table' || !DRAWN.some((signs) => line.text.includes(signs))) return line
  return line.text
    .split(RULE)
    .filter((text) => text !== '')
    .map((text, index) =>
      index === 0 ? { ...line, text } : { ...line, kind: 'paragraph', level: 0, marker: '', depth: 0, text },
    )
}

const DRAWN = ['--------', '________', '========']

/** Far quicker to look for than a letter before it. */
const HAS_MARKER = /\d\.\s/
const DIGIT_AFTER_LETTER = /(?:\p{Ll}\.?|[-.]\d{4})\d{1,3}\.\s/u

/** "TaksterKlik her for at folde ud og læse mere om Takster" */
const UNFOLD = /(?<=[\p{Ll})\d])\s?Klik her for at (?:folde|læse|se|åbne).*$/u

/** The bars of a table that was copied as text, and the button above an item. */
function tidied(line: DocumentLine): DocumentLine {
  if (line.kind === 'table') return line
  const text = line.text.includes('|') ? line.text.replace(/^\|\s|\s\|$|(?<=:|^at)\s\|(?=\s)/g, '') : line.text
  const unfolded = text.includes('Klik her') ? text.replace(UNFOLD, '') : text
  const own = unfolded.startsWith('Udskriv') ? unfolded.replace(/^Udskriv(?=\p{Lu})/u, '') : unfolded
  return own === line.text ? line : { ...line, text: own.trim() }
}
