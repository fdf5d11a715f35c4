import type { DocumentLine } from '@arkivar/types'
import { ABOVE_CASE, UNNUMBERED } from '../layouts/item-markers.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import { BARE_LINE } from './bare-line.ts'
import type { FoundItem } from './found-item.ts'
import { type ItemCandidate, itemCandidates } from './item-candidates.ts'
import { untitledItems } from './untitled-items.ts'

const NUMBERS = 10_000
/** What one line more in a chain must be worth at least, so that stray numbers do not lengthen it. */
const LEAST_STRENGTH = 1

/**
 * Finds the agenda items: for each family of markers the chain of rising numbers that most speaks for, then the family whose
 * chain is worth most. `from` is the first line that may hold an item.
 */
export function findItems(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  from = 0,
  until = lines.length,
): FoundItem[] {
  const byFamily = Map.groupBy(
    itemCandidates(lines, labels).filter(({ index }) => index >= from && index < until),
    ({ family }) => family,
  )
  let best: ItemCandidate[] = []
  let bestWorth = 0
  for (const [family, candidates] of byFamily) {
    if (family === BARE_LINE) continue
    const chain = chainOf(family, candidates, lines, labels)
    const worth = chain.reduce((sum, { strength }) => sum + strength, 0)
    if (worth > bestWorth) [best, bestWorth] = [chain, worth]
  }
  if (best.length === 0) best = plainList(byFamily.get('number') ?? [])
  const restarted = restartedList(byFamily.get('number') ?? [], labels)
  if (restarted.length > best.length) best = restarted
  if (best.length === 0) best = barelyNumbered(byFamily.get(BARE_LINE) ?? [], lines)
  if (best.length === 0) return untitledItems(lines, labels, from, until)
  return best.map((candidate, position) => ({
    number: candidate.number,
    title: candidate.title,
    start: candidate.index,
    end: best[position + 1]?.index ?? until,
  }))
}

/** Lines like "167 Takster" are items only where nothing else is, and more than one. */
function barelyNumbered(candidates: readonly ItemCandidate[], lines: readonly DocumentLine[]): ItemCandidate[] {
  const chain = risingChain(candidates)
  if (chain.length < 2) return []
  const whole = withTail(withGapsFilled(chain, candidates), candidates, lines)
  // "03 Meddelelser": no sentence begins with a zero.
  for (const candidate of candidates) {
    const last = whole.at(-1)
    const isNext =
      last !== undefined && candidate.index > last.index && Number(candidate.number) === Number(last.number) + 1
    if (isNext && candidate.number?.startsWith('0') && last.number?.startsWith('0')) whole.push(candidate)
  }
  return whole
}

/** What even the items of the plainest minutes have: a number, and a title that begins with a capital. */
const LEAST_OF_PLAIN = -5.5
/** What a stop or colon at the end costs is no loss where a colon parts title and text. */
const COLON_WORTH = 2
/** "Meddelelser: Ingen.", and "Meddelelser:" above what was said. */
const TITLE_AND_TEXT = /^(\p{Lu}[^:.]{2,110}):(?:\s.*)?$/su

/** Minutes without any headings: the numbers 1, 2, 3 … before short titles are all that shows the items. */
function plainList(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  const chain = risingChain(
    candidates.flatMap((candidate) => {
      if (TITLE_AND_TEXT.test(candidate.title)) return [{ ...candidate, strength: candidate.strength + COLON_WORTH }]
      return candidate.title.length < LONGEST_PLAIN_TITLE ? [candidate] : []
    }),
    LEAST_OF_PLAIN,
  ).map((candidate) => ({ ...candidate, title: candidate.title.replace(TITLE_AND_TEXT, '$1') }))
  const isCounted = chain.every(({ number }, index) => Number.parseInt(number ?? '', 10) === index + 1)
  return isCounted && chain.length > 1 ? chain : []
}

/** In so many lines an item of a restarted list shows that it is one. */
const LOOK = 4

/** Each item begins a list of its own ("1." every time), as pages of the web are copied: their numbers say nothing. */
function restartedList(candidates: readonly ItemCandidate[], labels: readonly (LineLabel | null)[]): ItemCandidate[] {
  const firsts = candidates.filter(
    ({ number, index, title }) =>
      number === '1' &&
      /^\p{Lu}/u.test(title) &&
      labels.slice(index + 1, index + LOOK).some((label) => label !== null && ITEM_ROLES.has(label.role)),
  )
  const others = candidates.filter(({ number, strength }) => number !== '1' && strength >= LEAST_STRENGTH)
  return firsts.length > 2 && others.length < firsts.length ? firsts.map((first) => ({ ...first, number: null })) : []
}

function chainOf(
  family: string,
  candidates: readonly ItemCandidate[],
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
): ItemCandidate[] {
  if (family === UNNUMBERED) return unnumberedChain(candidates, lines, labels)
  if (family === ABOVE_CASE) return candidates.length > 1 ? [...candidates] : []
  return withTail(withStart(withGapsFilled(risingChain(candidates), candidates), candidates, lines), candidates, lines)
}

const WEAKEST_IN_GAP = -1
const LONGEST_PLAIN_TITLE = 120

/** An entry of a list, which the first items of plain minutes may be taken for. */
const WEAKEST_AT_START = -2

/** What every meeting begins with needs no text below it. */
const OPENING = /^(?:godkendelse af|velkomst|mødets åbning)/i
/** What directly follows it looks like the next entry of a list. */
const WEAKEST_AS_SECOND = -6

function isOpening({ number, title }: ItemCandidate): boolean {
  return number === '1' && OPENING.test(title)
}

/** "1. Godkendelse af dagsorden" with nothing but a sentence below it, before the first sure item. */
function withStart(
  chain: readonly ItemCandidate[],
  candidates: readonly ItemCandidate[],
  lines: readonly DocumentLine[],
): ItemCandidate[] {
  const whole = [...chain]
  for (const [position, candidate] of [...candidates.entries()].reverse()) {
    const [first] = whole
    if (first === undefined || candidate.index >= first.index) continue
    const above = candidates[position - 1]
    const isSecond = above !== undefined && above.index === candidate.index - 1 && isOpening(above)
    if (candidate.strength < (isSecond ? WEAKEST_AS_SECOND : WEAKEST_AT_START)) continue
    if (Number(candidate.number) !== Number(first.number) - 1) continue
    const isEmpty = candidate.index + 1 === first.index
    if (isEmpty ? !isOpening(candidate) : !hasTextBelow(candidate, lines)) break
    whole.unshift(candidate)
  }
  // Where they do not begin with one, they may be anything.
  return whole[0]?.number === '1' ? whole : [...chain]
}

function hasTextBelow({ index, title }: ItemCandidate, lines: readonly DocumentLine[]): boolean {
  const next = lines[index + 1]
  const isTitle = title.length < LONGEST_PLAIN_TITLE && /^\p{Lu}.*[^.;,:]$/u.test(title)
  return isTitle && next !== undefined && next.kind !== 'listItem'
}

/** The numbers go on behind the last sure item, before text: the entries of a list stand close together. */
function withTail(
  chain: readonly ItemCandidate[],
  candidates: readonly ItemCandidate[],
  lines: readonly DocumentLine[],
): ItemCandidate[] {
  const whole = [...chain]
  for (const candidate of candidates) {
    const last = whole.at(-1)
    if (last === undefined || candidate.index <= last.index) continue
    if (Number(candidate.number) !== Number(last.number) + 1) continue
    const isTail = candidate.strength >= WEAKEST_IN_GAP && hasTextBelow(candidate, lines)
    if (isTail || isEmptyClosing(candidate, lines)) whole.push(candidate)
  }
  return whole
}

/** What meetings end with, as the last lines of all: nobody said anything. */
const CLOSING = /^(?:\d{1,4}[.)]?\s+)?(?:eventuelt|evt\.?|underskrifts?(?:blad|side)?|underskrifter|næste møde)$/i

const MOST_CLOSINGS = 3

function isEmptyClosing({ index, title }: ItemCandidate, lines: readonly DocumentLine[]): boolean {
  return (
    index >= lines.length - MOST_CLOSINGS &&
    CLOSING.test(title) &&
    lines.slice(index + 1).every((line) => CLOSING.test(line.text))
  )
}

/** Between 4 and 6, a weak 5 is an item as well: some have a title and nothing else. */
function withGapsFilled(chain: readonly ItemCandidate[], candidates: readonly ItemCandidate[]): ItemCandidate[] {
  const filled: ItemCandidate[] = []
  let next = 0
  for (const candidate of chain) {
    const last = filled.at(-1)
    const number = Number.parseInt(candidate.number ?? '0', 10)
    let expected = last === undefined ? Number.POSITIVE_INFINITY : Number.parseInt(last.number ?? '0', 10) + 1
    for (; next < candidates.length && (candidates[next]?.index ?? 0) < candidate.index; next++) {
      const weak = candidates[next]
      if (weak === undefined || weak.strength < WEAKEST_IN_GAP || expected >= number) continue
      if (weak.index <= (last?.index ?? 0) || Number.parseInt(weak.number ?? '0', 10) !== expected) continue
      filled.push(weak)
      expected += 1
    }
    filled.push(candidate)
  }
  return filled
}

/** The heaviest chain of strictly rising numbers, by a tree of prefix maxima over the numbers. */
function risingChain(candidates: readonly ItemCandidate[], least = LEAST_STRENGTH): ItemCandidate[] {
  const tree = new Int32Array(NUMBERS + 2).fill(-1)
  const total = new Float64Array(candidates.length)
  const previous = new Int32Array(candidates.length).fill(-1)
  let last = -1
  for (const [position, candidate] of candidates.entries()) {
    const number = Math.min(Number.parseInt(candidate.number ?? '0', 10), NUMBERS - 1)
    if (candidate.strength < least) continue
    // `6a` may follow `6`.
    const limit = /[a-z]$/i.test(candidate.number ?? '') ? number + 1 : number
    const before = heaviestBelow(tree, total, limit)
    previous[position] = before
    total[position] = candidate.strength + Math.max(0, 1 - least) + (before === -1 ? 0 : (total[before] ?? 0))
    for (let node = number + 1; node <= NUMBERS + 1; node += node & -node) {
      const held = tree[node] ?? -1
      if (held === -1 || (total[held] ?? 0) <= (total[position] ?? 0)) tree[node] = position
    }
    if (last === -1 || (total[position] ?? 0) >= (total[last] ?? 0)) last = position
  }
  const chain: ItemCandidate[] = []
  for (let position = last; position !== -1; position = previous[position] ?? -1) {
    const candidate = candidates[position]
    if (candidate !== undefined) chain.push(candidate)
  }
  return chain.reverse()
}

function heaviestBelow(tree: Int32Array, total: Float64Array, number: number): number {
  let best = -1
  for (let node = number; node > 0; node -= node & -node) {
    const held = tree[node] ?? -1
    if (held !== -1 && (best === -1 || (total[held] ?? 0) > (total[best] ?? 0))) best = held
  }
  return best
}

/**
 * Headings of one level with a proposal or a decision below them. Where no section name is set at that level, the headings
 * between these ("Meddelelser", "Eventuelt") are items as well.
 */
function unnumberedChain(
  candidates: readonly ItemCandidate[],
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
): ItemCandidate[] {
  const sectionLevels = new Set(
    lines.filter((line, index) => line.kind === 'heading' && labels[index]).map(({ level }) => level),
  )
  const rangeEnds = endsOfHeadings(lines)
  let best: ItemCandidate[] = []
  for (const [level, group] of Map.groupBy(candidates, ({ index }) => lines[index]?.level ?? 0)) {
    const decided = group.map(({ index }, position) => {
      const end = Math.min(rangeEnds[index] ?? lines.length, group[position + 1]?.index ?? lines.length)
      return labels.slice(index + 1, end).some((label) => label !== null && ITEM_ROLES.has(label.role))
    })
    const first = decided.indexOf(true)
    if (first === -1) continue
    const kept = group.filter((_, position) => decided[position] || (position > first && !sectionLevels.has(level)))
    if (kept.length >= best.length) best = kept
  }
  return best
}

const ITEM_ROLES = new Set(['proposal', 'decision', 'proposal-and-decision'])

/** For each heading the index of the next heading that stands above it. */
function endsOfHeadings(lines: readonly DocumentLine[]): number[] {
  const ends: number[] = []
  const next: number[] = Array.from({ length: 11 }, () => lines.length)
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]
    if (line?.kind !== 'heading') continue
    ends[index] = Math.min(...next.slice(0, line.level))
    next[line.level] = index
  }
  return ends
}
