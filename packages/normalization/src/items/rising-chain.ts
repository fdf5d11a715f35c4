import type { ItemCandidate } from './item-candidates.ts'

const NUMBERS = 10_000
/** What one line more in a chain must be worth at least, so that stray numbers do not lengthen it. */
export const LEAST_STRENGTH = 1

/** The heaviest chain of strictly rising numbers, by a tree of prefix maxima over the numbers. */
export function risingChain(candidates: readonly ItemCandidate[], least = LEAST_STRENGTH): ItemCandidate[] {
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
