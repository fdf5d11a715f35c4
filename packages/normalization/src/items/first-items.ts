import type { DocumentLine } from '@arkivar/types'
import type { ItemCandidate } from './item-candidates.ts'
import { LONGEST_PLAIN_TITLE } from './plain-lists.ts'

/** An entry of a list, which the first items of plain minutes may be taken for. */
const WEAKEST_AT_START = -2

/** What every meeting begins with needs no text below it. */
const OPENING = /^(?:godkendelse af|velkomst|mødets åbning|åbning af mødet|spørgetid|spørgehalvtime)/i
/** What directly follows it looks like the next entry of a list. */
const WEAKEST_AS_SECOND = -6

export function isOpening({ title }: ItemCandidate): boolean {
  return OPENING.test(title)
}

/** "1. Godkendelse af dagsorden" with nothing but a sentence below it, before the first sure item. */
export function withStart(
  chain: readonly ItemCandidate[],
  candidates: readonly ItemCandidate[],
  lines: readonly DocumentLine[],
): ItemCandidate[] {
  const whole = [...chain]
  for (const [position, candidate] of [...candidates.entries()].reverse()) {
    const [first] = whole
    if (first === undefined || candidate.index >= first.index) continue
    if (Number(candidate.number) !== Number(first.number) - 1) continue
    const opened = sinceOpening(candidates, position, lines)
    if (opened.length > 0 && candidate.index + 1 === first.index) return [...opened, ...whole]
    const above = candidates[position - 1]
    const isSecond = above !== undefined && above.index === candidate.index - 1 && isOpening(above)
    if (candidate.strength < (isSecond ? WEAKEST_AS_SECOND : WEAKEST_AT_START)) continue
    const isEmpty = candidate.index + 1 === first.index
    if (isEmpty ? !isOpening(candidate) : !hasTextBelow(candidate, lines)) break
    whole.unshift(candidate)
  }
  const [start] = whole
  // Where they do not begin with one, or with what a meeting begins with, they may be anything.
  return start !== undefined && (start.number === '1' || isOpening(start)) ? whole : [...chain]
}

/** "1. Godkendelse af dagsorden", "2. Valg af næstformand": items with nothing below them but the next, up to this one. */
function sinceOpening(
  candidates: readonly ItemCandidate[],
  position: number,
  lines: readonly DocumentLine[],
): ItemCandidate[] {
  const found: ItemCandidate[] = []
  for (let at = position; at >= 0; at--) {
    const candidate = candidates[at]
    const below = found[0]
    if (candidate === undefined || /[.,;:]$/.test(candidate.title)) return []
    if (
      below !== undefined &&
      (candidate.index !== below.index - 1 || Number(candidate.number) !== Number(below.number) - 1)
    )
      return []
    found.unshift(candidate)
    if (isOpening(candidate)) return lines[candidate.index - 1]?.kind === 'listItem' ? [] : found
  }
  return []
}

export function hasTextBelow({ index, title }: ItemCandidate, lines: readonly DocumentLine[]): boolean {
  const next = lines[index + 1]
  const isTitle = title.length < LONGEST_PLAIN_TITLE && /^\p{L}.*[^.;,:]$/u.test(title)
  return isTitle && next !== undefined && next.kind !== 'listItem'
}
