import { matchesIn } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'

const MARK = /^\(?(?<number>\d{1,2}|[a-hA-H]|[IVX]{1,4})\s?[.)]$/
const TEXT_MARK = /^(?:[-–•]\s)?\(?(?<number>\d{1,2}|[a-h]|[IVX]{1,4})\s?[.)]\s+(?<text>.+)$/i

/** "Spørgsmål 1: …? Svar: … Spørgsmål 2: …" in one line. */
export function atInnerAnswers(line: DocumentLine): DocumentLine[] {
  if (line.kind === 'table' || !/svar|spørgsmål|\sAd\s/i.test(line.text) || /^emne\s?:/i.test(line.text)) return [line]
  const parts = line.text.split(
    /(?<=[?.:]["”]?\s)(?=(?:Svar|\p{Lu}\p{Ll}{2,30}s svar)\s?\d{0,2}:(?:\s|$)|Spørgsmål\s\d{1,2}:\s|Ad\s(?:\d{1,2}|[a-h])\)\s)/u,
  )
  return parts.map((text, index) =>
    index === 0
      ? { ...line, text: text.trim() }
      : { ...line, kind: 'paragraph' as const, marker: '', text: text.trim() },
  )
}

/** "1) Hvor mange …? 2. Har kommunen …?" in one paragraph: only where the numbers go on from the first. */
export function atInnerNumbers(written: DocumentLine): DocumentLine[] {
  const quoted = QUOTED_LIST.exec(written.text)?.groups?.list
  const line = quoted === undefined ? written : { ...written, text: quoted }
  const first = markOf(line)
  if (first === null || !/^\d+$/.test(first.number) || line.kind === 'table') return [line]
  const cuts = [0]
  let expected = Number(first.number) + 1
  for (const match of matchesIn(line.text, INNER_NUMBER)) {
    if (Number(match[1]) !== expected) continue
    cuts.push(match.index)
    expected += 1
  }
  return cuts.map((start, index) => {
    const text = line.text.slice(start, cuts[index + 1] ?? line.text.length).trim()
    return index === 0 ? { ...line, text } : { ...line, kind: 'paragraph' as const, marker: '', text }
  })
}

/** "”1) Hvornår åbner hallen? 2) Hvad koster den?”" */
const QUOTED_LIST = /^["”“„»]\s?(?<list>1\s?[.)]\s.+\?)["”“«]$/su
const INNER_NUMBER = /(?<=[?.:]["”]?\s)(\d{1,2})\s?[.)]\s(?=\p{Lu})/gu

/** The number or letter with which a line begins, in a list or in its text. */
export function markOf(line: DocumentLine): { number: string; text: string } | null {
  if (line.kind === 'listItem') {
    const number = MARK.exec(line.marker)?.groups?.number
    if (number !== undefined) return { number, text: line.text }
  }
  const groups = TEXT_MARK.exec(line.text)?.groups
  return groups === undefined ? null : { number: groups.number ?? '', text: groups.text ?? '' }
}
