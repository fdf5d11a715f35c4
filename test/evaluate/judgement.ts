import { type Reading, readingOf } from './reading.ts'

/** One value of one document, compared. */
export interface Judgement {
  field: string
  /** JSON pointer into the content. */
  at: string
  right: boolean
  expected: unknown
  got: unknown
}

/** One list of one document, compared entry by entry. */
export interface ListJudgement {
  field: string
  at: string
  found: number
  missing: unknown[]
  surplus: unknown[]
}

/** All that was compared in one document. */
export interface Judged {
  values: readonly Judgement[]
  lists: readonly ListJudgement[]
}

export class Judgements implements Judged {
  readonly values: Judgement[] = []
  readonly lists: ListJudgement[] = []
  readonly is: Reading

  constructor(is: Reading = readingOf({})) {
    this.is = is
  }

  /** `undefined` in the golden is not judged; null expects nothing. */
  value<T>(
    field: string,
    at: string,
    expected: T | undefined,
    got: unknown,
    same: (a: T, b: unknown) => boolean,
  ): void {
    if (expected === undefined) return
    const empty = got === null || got === undefined
    const right = expected === null ? empty : !empty && same(expected, got)
    this.values.push({ field, at, right, expected, got: got ?? null })
  }

  exact<T>(field: string, at: string, expected: T | undefined, got: unknown): void {
    this.value(field, at, expected, got, (a, b) => JSON.stringify(a) === JSON.stringify(b))
  }

  /** Things that are only counted, since they are kept nowhere: as many as are expected count as found. */
  count(field: string, at: string, expected: number | undefined, got: number): void {
    if (expected === undefined) return
    const unnamed = (number: number): null[] => Array.from({ length: Math.max(0, number) }, () => null)
    const [missing, surplus] = [unnamed(expected - got), unnamed(got - expected)]
    this.lists.push({ field, at, found: Math.min(expected, got), missing, surplus })
  }

  /** @returns the pairs that belong together. */
  list<E, G>(
    field: string,
    at: string,
    expected: readonly E[] | undefined,
    got: readonly G[],
    same: (a: E, b: G) => boolean,
  ): { expected: E; got: G; index: number }[] {
    if (expected === undefined) return []
    const left = got.map((entry, index) => ({ entry, index }))
    const pairs: { expected: E; got: G; index: number }[] = []
    const missing: E[] = []
    for (const entry of expected) {
      const place = left.findIndex((each) => same(entry, each.entry))
      const [taken] = place === -1 ? [] : left.splice(place, 1)
      if (taken === undefined) missing.push(entry)
      else pairs.push({ expected: entry, got: taken.entry, index: taken.index })
    }
    this.lists.push({ field, at, found: pairs.length, missing, surplus: left.map(({ entry }) => entry) })
    return pairs
  }
}
