import { foldForSearch } from '../letters/fold-for-search.ts'

/** A person to compare: the party, where known on both sides, must agree. */
export interface PersonReference {
  name: string
  party?: string | null | undefined
}

/** How sure it is that two names mean one person; the higher, the surer. */
const EQUAL = 4
const SHORT_FORM = 3
const VARIANT = 2
const PART = 1
const SHORTEST_VARIANT = 4

/**
 * Whether two names mean the same person: equal but for case, accents and aa/å; one a short form of the other ("Selma Okan",
 * "S. T. Okan", "Selma T. B. Okan"); or spelled with one letter's difference. One name alone ("Okan") is not enough.
 */
export function samePerson(a: PersonReference | string, b: PersonReference | string): boolean {
  return similarity(comparable(a), comparable(b)) >= VARIANT
}

/**
 * The participant whom a short or variant form means; a single name will do where it fits only one. Null where nobody or
 * more than one fits equally well.
 */
export function resolvePerson<Participant extends PersonReference>(
  written: PersonReference | string,
  participants: readonly Participant[],
): Participant | null {
  let best: Participant | null = null
  let bestSimilarity = 0
  let tied = false
  const wanted = comparable(written)
  for (const participant of participants) {
    const reached = similarity(wanted, comparable(participant))
    if (reached === 0 || reached < bestSimilarity) continue
    tied = reached === bestSimilarity && best?.name !== participant.name
    best = participant
    bestSimilarity = reached
  }
  return tied ? null : best
}

interface Comparable {
  party: string | undefined
  parts: readonly string[]
}

/** The members of a meeting are compared again and again. */
const known = new WeakMap<PersonReference, Comparable & { name: string; written: PersonReference['party'] }>()

function comparable(person: PersonReference | string): Comparable {
  if (typeof person === 'string') return { party: undefined, parts: nameParts(person) }
  const { name, party } = person
  const held = known.get(person)
  if (held !== undefined && held.name === name && held.written === party) return held
  const read = { name, written: party, party: party?.toLowerCase(), parts: nameParts(name) }
  known.set(person, read)
  return read
}

function similarity(a: Comparable, b: Comparable): number {
  if (a.party && b.party && a.party !== b.party) return 0
  const [short, long] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts]
  if (short.length === 0) return 0
  if (short.length === long.length && short.every((part, index) => part === long[index])) return EQUAL
  const differing = unmatched(short, long)
  if (differing === null) return 0
  if (short.length === 1) return differing === 0 ? PART : 0
  return differing === 0 ? SHORT_FORM : VARIANT
}

function nameParts(name: string): string[] {
  return foldForSearch(name)
    .replace(/[^\p{L}\s.-]/gu, '')
    .split(/[\s.-]+/)
    .filter((part) => part !== '')
}

/**
 * How many parts of the short form are only spelled like those of the long one, in order; null where a part has no
 * counterpart, where more than one letter differs, or where neither the first nor the last names agree.
 */
function unmatched(short: readonly string[], long: readonly string[]): number | null {
  let differing = 0
  let at = 0
  const matchedAt: number[] = []
  for (const part of short) {
    let found = long.findIndex((other, index) => index >= at && fits(part, other))
    if (found === -1) {
      found = long.findIndex((other, index) => index >= at && isVariant(part, other))
      differing++
    }
    if (found === -1 || differing > 1) return null
    matchedAt.push(found)
    at = found + 1
  }
  const anchored = matchedAt[0] === 0 || matchedAt.at(-1) === long.length - 1
  return anchored ? differing : null
}

/** Equal, or one the initial of the other. */
function fits(part: string, other: string): boolean {
  return (
    part === other || (part.length === 1 && other.startsWith(part)) || (other.length === 1 && part.startsWith(other))
  )
}

/** One letter more, less or different: `Holm` and `Halm`, `Mortensen` and `Morthensen`. */
function isVariant(part: string, other: string): boolean {
  if (Math.min(part.length, other.length) < SHORTEST_VARIANT || Math.abs(part.length - other.length) > 1) return false
  let head = 0
  while (head < part.length && part[head] === other[head]) head++
  let tail = 0
  const shorter = Math.min(part.length, other.length)
  while (tail < shorter - head && part.at(-1 - tail) === other.at(-1 - tail)) tail++
  return Math.max(part.length, other.length) - head - tail <= 1
}
