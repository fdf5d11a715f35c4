/** A seeded source of chance: the same seed gives the same document on every machine and in every year. */
export type Random = {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** `count` different elements in random order; fewer where there are not so many. */
  sample<T>(from: readonly T[], count: number): T[]
  /** `count` different elements in the order of `from`, so that texts keep their thread. */
  subset<T>(from: readonly T[], count: number): T[]
  /** A source of its own, so that a change in one part of the generator leaves the other parts as they are. */
  fork(label: string): Random
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

/** Mulberry32: small, fast, and good enough for texts. */
export function createRandom(seed: string | number): Random {
  const origin = String(seed)
  let state = hash(origin)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new RangeError('nothing to pick from')
    return from[int(0, from.length - 1)] as T
  }
  const order = (length: number): number[] => {
    const indices = Array.from({ length }, (_, index) => index)
    for (let last = length - 1; last > 0; last -= 1) {
      const other = int(0, last)
      ;[indices[last], indices[other]] = [indices[other] as number, indices[last] as number]
    }
    return indices
  }
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    sample: (from, count) =>
      order(from.length)
        .slice(0, count)
        .map((index) => from[index] as (typeof from)[number]),
    subset: (from, count) =>
      order(from.length)
        .slice(0, count)
        .sort((a, b) => a - b)
        .map((index) => from[index] as (typeof from)[number]),
    fork: (label) => createRandom(`${origin}/${label}`),
  }
}
