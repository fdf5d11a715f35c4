import type { DocumentLine } from '@arkivar/types'
import { ANSWERED, isLongSubject, isProse } from './prose-line.ts'
import { onCover, withRest } from './title-rows.ts'
import { LINKS, worthOf } from './title-worth.ts'

/** What is worth less is no title at all. */
const LEAST = -2

/** A line that may be the title, and where it stands. */
interface Candidate {
  text: string
  line: DocumentLine
  index: number
  worth: number
}

export interface TitleLine {
  text: string
  page: number
}

const LONGEST_LINE = 160

/**
 * The line above the text that is most likely its title: a heading, or one that links words as titles do, stands first or
 * right above the text, and is no sender, recipient, address or section.
 */
export function findTitleLine(head: readonly DocumentLine[], isTitle: (text: string) => boolean): TitleLine | null {
  const prose = head.findIndex((line, index) => index > 0 && isProse(line))
  const above = prose === -1 ? head.length : prose
  const candidates: Candidate[] = []
  const last = lastBefore(head, above)
  for (const [index, line] of head.entries()) {
    if (index >= above && candidates.length > 0) break
    if (!(mayBeTitle(line) || isNumberedTitle(line, index)) || (isProse(line) && index > 0) || !isTitle(line.text))
      continue
    const cover = onCover(line, index, head, isTitle)
    const text = cover ?? withRest(line, index, head)
    const worth =
      worthOf(line, text, index, head) + (index === last && LINKS.test(text) ? 1 : 0) + (cover === null ? 0 : 2)
    const next = head[index + 1]
    const isFormAlone =
      FORM_ALONE.test(line.text) &&
      next?.kind !== 'table' &&
      next?.text.includes(' ') === true &&
      !isProse(next) &&
      mayBeTitle(next) &&
      isTitle(next.text)
    candidates.push({
      text,
      line,
      index,
      worth:
        (isFormAlone ? worth - OF_FORM : worth) +
        (worth >= 0 && !candidates.some((before) => before.worth > 0) ? 1 : 0),
    })
  }
  const [best] = candidates.sort((a, b) => b.worth - a.worth || a.index - b.index)
  return best === undefined || best.worth < LEAST ? null : { text: best.text, page: best.line.page }
}

function mayBeTitle({ kind, region, text }: DocumentLine): boolean {
  if (/^(?:\p{Ll}|§)/u.test(text) || WRITTEN_ON.test(text)) return false
  if (kind === 'heading') return true
  if (kind !== 'paragraph' || region !== 'body') return false
  return text.length <= LONGEST_LINE ? !/[,;:]$/.test(text) || ANSWERED.test(text) : isLongSubject(text)
}

/** "Udarbejdet: 05-10-2022 af Lis Dam" */
const WRITTEN_ON = /^(?:udarbejdet|skrevet|revideret|opdateret|dateret|udskrevet|oprettet)\s?:?\s(?:den\s|d\.\s)?\d/i

/** A chapter that stands alone keeps its number: "12.1.5. Om valg af formand", "2. Opfølgning på undersøgelse af stier". */
function isNumberedTitle({ kind, marker, text }: DocumentLine, index: number): boolean {
  if (index > 0 || kind !== 'listItem' || text.length > LONGEST_LINE) return false
  return /^\d{1,3}\.\d/.test(marker) || (/^\d{1,2}\.$/.test(marker) && LINKS.test(text) && !/[.:;?!]$/.test(text))
}

/** The line right above the text. */
function lastBefore(head: readonly DocumentLine[], above: number): number {
  return head.findLastIndex(({ region, kind }, index) => index < above && region === 'body' && kind !== 'table')
}

/** "TILSYNSRAPPORT" above what was inspected */
const FORM_ALONE = /^\p{L}*(?:rapport|oplæg|redegørelse|udtalelse|orientering|meddelelse)$/iu
const OF_FORM = 4
