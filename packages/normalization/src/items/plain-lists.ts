import type { DocumentLine } from '@arkivar/types'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import { DECIMAL, markedText } from '../layouts/item-markers.ts'
import type { ItemCandidate } from './item-candidates.ts'
import { risingChain } from './rising-chain.ts'

/** What is too long for the title of an item in minutes without headings. */
export const LONGEST_PLAIN_TITLE = 120

/** What every agenda has, and hardly another list. */
const PROCEDURAL =
  /^(?:godkendelse af (?:dagsorden|referat|protokol)|velkomst|valg af (?:ordstyrer|referent|dirigent)|meddelelser|eventuelt|evt\.?|næste møde)(?!\p{L})/iu

/** What even the items of the plainest minutes have: a number, and a title that begins with a capital. */
const LEAST_OF_PLAIN = -5.5
/** An item may stand below the list of the one before, and look like its next entry; most do not. */
const LEAST_OF_ONE = -9
const LEAST_ON_AVERAGE = -3.5
/** What a stop or colon at the end costs is no loss where a colon parts title and text. */
const COLON_WORTH = 2
/** "Meddelelser: Ingen.", and "Meddelelser:" above what was said. */
const TITLE_AND_TEXT = /^(\p{Lu}[^:.]{2,110}):(?:\s.*)?$/su

/** Minutes without any headings: the numbers 1, 2, 3 … before short titles are all that shows the items. */
export function plainList(all: readonly ItemCandidate[], lines: readonly DocumentLine[]): ItemCandidate[] {
  const titled = all.flatMap((candidate) => {
    if (TITLE_AND_TEXT.test(candidate.title)) return [{ ...candidate, strength: candidate.strength + COLON_WORTH }]
    return candidate.title.length < LONGEST_PLAIN_TITLE ? [candidate] : []
  })
  const chain = countedChain(titled, LEAST_OF_PLAIN)
  if (chain.length > 0) return chain
  // What was said may stand on the line of one title, and make it longer than the others.
  const long = countedChain(
    all.map((candidate) => ({ ...candidate, strength: candidate.strength + (titled.includes(candidate) ? 0 : 1) })),
    LEAST_OF_PLAIN,
  )
  if (long.length > titled.length / 2 && long.some(({ title }) => PROCEDURAL.test(title))) return long
  const first = signOf(titled[0], lines)
  const alike = countedChain(
    titled.filter((candidate) => signOf(candidate, lines) === first),
    LEAST_OF_ONE,
  )
  const worth = alike.reduce((sum, { strength }) => sum + strength, 0)
  const isAgenda = alike.some(({ title }) => PROCEDURAL.test(title))
  return isAgenda && worth >= alike.length * LEAST_ON_AVERAGE ? alike : []
}

/** "1." or "1)": all items have the same. */
function signOf(candidate: ItemCandidate | undefined, lines: readonly DocumentLine[]): string {
  const { marker = '', text = '' } = lines[candidate?.index ?? -1] ?? {}
  return (marker === '' ? (/^\d+[a-z]?\s?(\S)/.exec(text)?.[1] ?? '') : marker).slice(-1)
}

/** "Temaoplæg: Ensomhed" is all title: what stands behind the colon neither ends as a sentence nor tells an outcome. */
function isTitleWithColon(title: string): boolean {
  const behind = /^[^:]*:\s(?<words>\p{Lu}.{2,80})$/u.exec(title)?.groups?.words
  return behind !== undefined && !/[.!?]$/.test(behind) && !saysOutcome(behind)
}

/** A chain that counts 1, 2, 3 … */
function countedChain(candidates: readonly ItemCandidate[], least: number): ItemCandidate[] {
  const chain = risingChain(candidates, least).map((candidate) => ({
    ...candidate,
    title: isTitleWithColon(candidate.title) ? candidate.title : candidate.title.replace(TITLE_AND_TEXT, '$1'),
  }))
  const isCounted = chain.every(({ number }, index) => Number.parseInt(number ?? '', 10) === index + 1)
  return isCounted && chain.length > 1 ? chain : []
}

/** What is worth a title with its outcome below it, and one without. */
const DECIDED = 3
const UNDECIDED = 0.5

/** "12. Takster" and "Vedtaget." below it: minutes of decisions only, whose numbers need not begin with one, and may jump. */
export function decidedList(candidates: readonly ItemCandidate[], lines: readonly DocumentLine[]): ItemCandidate[] {
  const isDecided = ({ index }: ItemCandidate) => saysOutcome(lines[index + 1]?.text ?? '')
  const titled = candidates
    .filter(
      ({ title }) => title.length < LONGEST_PLAIN_TITLE && /^\p{Lu}.*[^.;,:]$/u.test(title) && !saysOutcome(title),
    )
    .map((candidate) => ({ ...candidate, strength: isDecided(candidate) ? DECIDED : UNDECIDED }))
  const chain = risingChain(titled, UNDECIDED)
  const decided = chain.filter(isDecided).length
  return decided >= FEWEST_BARE && decided * 2 > chain.length ? chain : []
}

const FEWEST_OF_LIST = 4

/** An agenda that is nothing but its list: the numbers 1, 2, 3 … to the end, among them what every meeting has. */
export function onlyList(candidates: readonly ItemCandidate[], lines: readonly DocumentLine[]): ItemCandidate[] {
  const isCounted = candidates.every(({ number }, index) => Number(number) === index + 1)
  const [first] = candidates
  if (first === undefined || !isCounted || candidates.length < FEWEST_OF_LIST) return []
  const isAll = candidates.length * 2 > lines.length - first.index
  return isAll && candidates.some(({ title }) => PROCEDURAL.test(title)) ? [...candidates] : []
}

const FEWEST_BARE = 3

/** "1 Velkomst", "2 Godkendelse af dagsorden": numbers without a stop, that count from one and have what every meeting has. */
export function bareList(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  const chain = countedChain(candidates, LEAST_OF_ONE)
  const isAgenda = chain.length >= FEWEST_BARE && chain.some(({ title }) => PROCEDURAL.test(title))
  return isAgenda && chain.every(({ title }) => title.length < LONGEST_PLAIN_TITLE) ? chain : []
}

/** "7.1 Godkendelse af referat", "7.2 Tidsplan": the seventh meeting numbers its items so. A list of contents has them first. */
export function decimalList(lines: readonly DocumentLine[], from: number, until: number): ItemCandidate[] {
  let list: ItemCandidate[] = []
  let meeting = ''
  for (let index = from; index < until; index++) {
    const line = lines[index]
    if (line === undefined || line.kind === 'table' || line.text.length > LONGEST_PLAIN_TITLE) continue
    const groups = DECIMAL.exec(markedText(line))?.groups
    if (groups === undefined) continue
    if (groups.number === '1') [list, meeting] = [[], groups.meeting ?? '']
    if (groups.meeting !== meeting || Number(groups.number) !== list.length + 1) return []
    const number = `${groups.meeting}.${groups.number}`
    list.push({ family: 'decimal', index, number, title: groups.title ?? '', strength: 1 })
  }
  return list.length >= FEWEST_BARE && list.some(({ title }) => PROCEDURAL.test(title)) ? list : []
}
