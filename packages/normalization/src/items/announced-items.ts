import type { ItemCandidate } from './item-candidates.ts'

/** Worth more than a list costs. */
const WORTH = 6
/** A title that is printed twice has its second right below the first. */
const BELOW = 2
const SHORTEST = 6
/** Two entries of a list, and their items. */
const FEWEST = 4
/** "Otto Lind, Ø": who was away is listed below each item. */
const PERSON = /^\p{Lu}[\p{L}.'’-]+(?:\s\p{L}[\p{L}.'’-]*){1,4}(?:,\s\p{L}{1,3}|\s\(\p{L}+\))$/u

/**
 * A number with its title in a list of contents, and farther down both again: that is the item, even where nothing stands
 * below it.
 */
export function withAnnounced(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  if (candidates.length < FEWEST) return [...candidates]
  const places = new Map<string, number[]>()
  for (const candidate of candidates) {
    if (!mayBeListed(candidate)) continue
    const held = places.get(keyOf(candidate))
    if (held === undefined) places.set(keyOf(candidate), [candidate.index])
    else held.push(candidate.index)
  }
  const starts = new Set(candidates.map(({ index }) => index))
  if (![...places.values()].some(({ length }) => length === 2)) return [...candidates]
  return candidates.map((candidate) => {
    const [listed = 0, again, third] = places.get(keyOf(candidate)) ?? []
    const isAgain = again === candidate.index && third === undefined && again - listed > BELOW
    // The entries of a list of contents stand together.
    const isOfContents = starts.has(listed - 1) || starts.has(listed + 1)
    return isAgain && isOfContents && candidate.strength < WORTH && !PERSON.test(candidate.title)
      ? { ...candidate, strength: candidate.strength + WORTH }
      : candidate
  })
}

function mayBeListed({ number, title }: ItemCandidate): boolean {
  return number !== null && title.length >= SHORTEST && /^\p{Lu}/u.test(title)
}

function keyOf({ number, title }: ItemCandidate): string {
  return `${number} ${title}`
}
