import type { DocumentLine } from '@arkivar/types'
import { ABOVE_CASE, UNNUMBERED } from '../layouts/item-markers.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import { opensPart } from '../layouts/part-headings.ts'
import { withAnnounced } from './announced-items.ts'
import { BARE_LINE } from './bare-line.ts'
import { hasTextBelow, isOpening, withStart } from './first-items.ts'
import type { FoundItem } from './found-item.ts'
import { type ItemCandidate, itemCandidates } from './item-candidates.ts'
import { bareList, decidedList, decimalList, onlyList, plainList } from './plain-lists.ts'
import { LEAST_STRENGTH, risingChain } from './rising-chain.ts'
import { untitledItems } from './untitled-items.ts'

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
    withoutSubItems(withAnnounced(itemCandidates(lines, labels)).filter(({ index }) => index >= from && index < until)),
    ({ family }) => family,
  )
  let heading: number | undefined
  const closedHeading = () => {
    heading ??= lines.findLastIndex(({ text }) => /^[LlFfDdPp]/.test(text) && opensPart(text) === 'closed')
    return heading
  }
  let best: ItemCandidate[] = []
  let bestWorth = 0
  for (const [family, candidates] of byFamily) {
    if (family === BARE_LINE) continue
    const chain = chainOf(family, candidates, lines, labels, closedHeading)
    const worth = chain.reduce((sum, { strength }) => sum + strength, 0)
    if (worth > bestWorth) [best, bestWorth] = [chain, worth]
  }
  // Headings with such numbers would be items without a number otherwise.
  if (best.every(({ number }) => number === null)) {
    const decimal = decimalList(lines, from, until)
    if (decimal.length >= best.length) best = decimal
  }
  // "Ad 1. Godkendelse af dagsorden" begins an item of minutes that are told in running text.
  const told = bareList(byFamily.get('ad') ?? [])
  if (best.length <= 1 && told.length > best.length) best = told
  if (best.length === 0) best = plainList(byFamily.get('number') ?? [], lines)
  const restarted = restartedList(byFamily.get('number') ?? [], labels)
  if (restarted.length > best.length) best = restarted
  if (best.length === 0) best = decidedList(byFamily.get('number') ?? [], lines)
  const only = onlyList(byFamily.get('number') ?? [], lines)
  if (only.length > best.length) best = only
  if (best.length === 0) best = barelyNumbered(byFamily.get(BARE_LINE) ?? [], lines, labels)
  if (best.length === 0) best = bareList(byFamily.get(BARE_LINE) ?? [])
  if (best.length === 0) return untitledItems(lines, labels, from, until)
  return best.map((candidate, position) => ({
    number: candidate.written ?? candidate.number,
    title: candidate.title,
    start: candidate.index,
    end: best[position + 1]?.index ?? until,
  }))
}

/** Lines like "167 Takster" are items only where nothing else is, and more than one, or set off by what stands below. */
function barelyNumbered(
  candidates: readonly ItemCandidate[],
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
): ItemCandidate[] {
  const chain = risingChain(candidates)
  if (chain.length < 2 && !(candidates.length === 1 && opensAtOnce(chain, lines, labels))) return []
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

/** "1: Takster" with the heading of a section right below it: the only item of a page, or of an extract. */
function opensAtOnce(
  [only]: readonly ItemCandidate[],
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
): boolean {
  return (
    only !== undefined &&
    /^\d{1,3}\s?:\s/.test(lines[only.index]?.text ?? '') &&
    labels.slice(only.index + 1, only.index + 3).some((label) => label?.rest === '')
  )
}

/** "3a" so soon below "3", with nothing between them but what leads over: a part of that item. */
const LEADS_OVER = 2

/** Without "3a" and "3b" where they part item 3; a "3a" behind the text of 3 was put in between two items. */
function withoutSubItems(candidates: readonly ItemCandidate[]): readonly ItemCandidate[] {
  const whole = new Map<string, number>()
  const parted = new Set<string>()
  return candidates.filter(({ number, index }) => {
    const { base, letter } = /^(?<base>\d+)(?<letter>[a-z])$/.exec(number ?? '')?.groups ?? {}
    if (base === undefined) {
      if (number !== null) whole.set(number, index)
      return true
    }
    // A list of contents has them close together as well: each place is looked at anew.
    if (letter === 'a') parted.delete(base)
    if (letter === 'a' && index - (whole.get(base) ?? Number.NEGATIVE_INFINITY) <= LEADS_OVER) parted.add(base)
    return !parted.has(base)
  })
}

/** In so many lines an item of a restarted list shows that it is one. */
const LOOK = 4

/** Each item begins a list of its own ("1." every time), as pages of the web are copied: their numbers say nothing. */
function restartedList(candidates: readonly ItemCandidate[], labels: readonly (LineLabel | null)[]): ItemCandidate[] {
  const titled = candidates.filter(({ number, title }) => number === '1' && /^\p{Lu}/u.test(title))
  const firsts = titled.filter(({ index }) =>
    labels.slice(index + 1, index + LOOK).some((label) => label !== null && ITEM_ROLES.has(label.role)),
  )
  const others = candidates.filter(({ number, strength }) => number !== '1' && strength >= LEAST_STRENGTH)
  const unnumbered = (list: readonly ItemCandidate[]) => list.map((each) => ({ ...each, number: null }))
  if (firsts.length > 2 && others.length < firsts.length) return unnumbered(firsts)
  // Nothing but ones, and the first is what every meeting begins with.
  const areAll = titled.length >= FEWEST_ONES && titled.length === candidates.length
  return areAll && titled[0] !== undefined && isOpening(titled[0]) ? unnumbered(titled) : []
}

const FEWEST_ONES = 4

function chainOf(
  family: string,
  candidates: readonly ItemCandidate[],
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  closedHeading: () => number,
): ItemCandidate[] {
  if (family === UNNUMBERED) return unnumberedChain(candidates, lines, labels)
  if (family === ABOVE_CASE) return candidates.length > 1 ? [...candidates] : []
  const whole = numberedChain(candidates, lines)
  const heading = whole.length > 0 ? closedHeading() : -1
  if (heading === -1) return whole
  const open = numberedChain(
    candidates.filter(({ index }) => index < heading),
    lines,
  )
  const parted = [...open, ...closedBelow(heading, open, candidates)]
  return parted.length > whole.length ? parted : whole
}

function numberedChain(candidates: readonly ItemCandidate[], lines: readonly DocumentLine[]): ItemCandidate[] {
  return withTail(withStart(withGapsFilled(risingChain(candidates), candidates), candidates, lines), candidates, lines)
}

/** Closed items may stand last, below a heading of their own, with the numbers that the open ones have left out. */
function closedBelow(
  heading: number,
  open: readonly ItemCandidate[],
  candidates: readonly ItemCandidate[],
): ItemCandidate[] {
  const [first, last] = [Number(open[0]?.number), Number(open.at(-1)?.number)]
  const held = new Set(open.map(({ number }) => number))
  const closed: ItemCandidate[] = []
  for (const candidate of candidates) {
    const number = Number(candidate.number)
    if (candidate.index <= heading || candidate.strength < WEAKEST_IN_GAP || held.has(candidate.number)) continue
    if (number > first && number < last && number > Number(closed.at(-1)?.number ?? 0)) closed.push(candidate)
  }
  return closed
}

const WEAKEST_IN_GAP = -1

/** "Ad 4." below "Ad 3." is no entry of a list. */
const WEAKEST_AD = -2

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
    const least = candidate.family === 'ad' ? WEAKEST_AD : WEAKEST_IN_GAP
    const isTail = candidate.strength >= least && hasTextBelow(candidate, lines)
    if (isTail || isEmptyClosing(candidate, lines)) whole.push(candidate)
  }
  return whole
}

/** What meetings end with, as the last lines of all: nobody said anything. */
const CLOSING =
  /^(?:\d{1,4}[.)]?\s+)?(?:eventuelt|evt\.?|underskrifts?(?:blad|side|ark)?|underskrifter|næste møde|godkendelse af (?:protokol(?:len)?|referat(?:et)?) \((?:digital )?underskrifts?(?:blad|side|ark)\))$/i

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
