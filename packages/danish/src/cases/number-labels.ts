import { matchesIn } from '../matches-in.ts'
import type { Span } from '../span.ts'

/** A word that announces a number, and where the number must begin. */
export interface NumberLabel extends Span {
  kind: 'case' | 'document'
  /** As written, without colon: `Sagsnr.`, `Sagsnummer i F2`. */
  text: string
}

const CASE_LABEL =
  '(?:acadre[- ])?(?:esdh[- ])?(?:(?:sags?[ -]?(?:nr|nummer|ident|id|n[or])|journal[ -]?(?:nr|nummer)|j\\.? ?nr|jr\\.? ?nr)(?![\\p{Ll}])|sag(?=\\s\\d|\\s?:)|journal(?=\\s?:\\s?\\d))'
const DOCUMENT_LABEL =
  '(?:dok(?:ument)?\\.?[ -]?(?:nr|nummer|id)|brev[ -]?(?:id|nr)|løbe?nr|lbnr)(?![\\p{Ll}])|dok\\.?(?=\\s?:\\s?\\d)|dok\\.(?=\\s\\d)|dokument(?=\\s?:?\\s\\d{2})'
const LABEL = new RegExp(
  `(?<![\\p{L}\\d])(?:(${CASE_LABEL})|(${DOCUMENT_LABEL}))\\.?(?:\\si\\s(?:F2|eDoc|Acadre|SBSYS))?\\.?\\s{0,2}:?[^\\S\\n]{0,20}\\n?\\s{0,2}`,
  'giu',
)

/** Letters that every label has. */
const PART_OF_LABEL = /sag|j(?:ournal|r?\.? ?nr)|dok|brev|lø?b/i

/** "BOREL / 08/3208": whoever writes the case stands before its number. */
const WRITER = /^\p{Lu}{3,8}\s\/\s(?=\d{2}\/\d)/u

/** Labels of case and document numbers in the order of the text; `end` is where a number may begin. */
export function numberLabels(text: string): NumberLabel[] {
  const writer = WRITER.exec(text)?.[0]
  if (writer !== undefined) return [{ start: 0, end: writer.length, kind: 'case', text: writer.replace(/\s\/\s$/, '') }]
  if (!PART_OF_LABEL.test(text)) return []
  return matchesIn(text, LABEL).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: match[1] === undefined ? 'document' : 'case',
    text: match[0].replace(/[\s:]+$/, ''),
  }))
}
