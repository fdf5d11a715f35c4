import { caseLexeme } from '../analysis/lexemes.ts'
import { lexemeMatches } from './matched-lexemes.ts'
import type { Term } from './parse-query.ts'

/** One lexeme of a unit, and where it stands there. `weights` are those of the positions. */
export type LexemePlaces = {
  readonly lexeme: string
  readonly positions: readonly number[]
  readonly weights: readonly string[]
}

const decision = 'C'

/**
 * @param starts position of the first word of each passage, ascending.
 * @returns the index of the passage in which most of the terms stand; of equal ones a decision, then the one in which
 *   they stand most often, then the first. -1 where none of them stands in any: the name was the hit.
 */
export function choosePassage(
  terms: readonly Term[],
  places: readonly LexemePlaces[],
  starts: readonly number[],
  compounds: boolean,
): number {
  const passages = starts.map(() => ({ terms: 0, decides: 0, times: 0 }))
  for (const term of terms) {
    const seen = new Set<number>()
    for (const [position, weight] of placesOf(term, places, compounds)) {
      const index = starts.findLastIndex((start) => start <= position)
      const passage = passages[index]
      if (passage === undefined) continue
      if (!seen.has(index)) passage.terms++
      if (weight === decision) passage.decides = 1
      passage.times++
      seen.add(index)
    }
  }
  const best = passages.toSorted((a, b) => b.terms - a.terms || b.decides - a.decides || b.times - a.times)[0]
  return best === undefined || best.terms === 0 ? -1 : passages.indexOf(best)
}

function placesOf(term: Term, places: readonly LexemePlaces[], compounds: boolean): Map<number, string> {
  const found = new Map<number, string>()
  const [first, ...others] = term.words.map((word) =>
    positionsOf(places, (lexeme) => lexemeMatches(lexeme, word, term.exact, compounds)),
  )
  for (const [position, weight] of first ?? []) {
    if (others.every((next, index) => next.has(position + index + 1))) found.set(position, weight)
  }
  const { caseKey } = term
  if (caseKey === null) return found
  return new Map([...found, ...positionsOf(places, (lexeme) => lexeme === caseLexeme(caseKey))])
}

function positionsOf(places: readonly LexemePlaces[], matches: (lexeme: string) => boolean): Map<number, string> {
  const found = new Map<number, string>()
  for (const { lexeme, positions, weights } of places) {
    if (!matches(lexeme)) continue
    for (const [index, position] of positions.entries()) found.set(position, weights[index] ?? 'D')
  }
  return found
}
