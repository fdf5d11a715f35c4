import { isGivenName } from './given-names.ts'
import type { PersonListToken } from './person-list-tokens.ts'
import { isRole } from './roles.ts'

/** Two persons have as many words at least. */
const FEWEST_WORDS = 4
const SHORTEST = 14
const WORD = /\S+/g
/** No list without commas is longer. */
const LONGEST = 2000

/** "Otto Lind Eva Holm Krogh", two columns on a line: a given name behind a surname begins the next person. */
export function namesRunTogether(token: PersonListToken): PersonListToken[] {
  if (token.text.length > LONGEST || token.text.length < SHORTEST) return [token]
  const words = Array.from(token.text.matchAll(WORD), ({ 0: word, index }) => ({ word, index }))
  if (words.length < FEWEST_WORDS || words.some(({ word }) => !/^(?:\p{Lu}|d['’]|\p{Ll}\.?$)/u.test(word)))
    return [token]
  const starts = [0]
  let first = 0
  for (let at = 2; at < words.length - 1; at++) {
    const [before, here] = [words[at - 1]?.word ?? '', words[at]]
    if (here === undefined || at - first < 2 || !isGivenName(here.word) || isGivenName(before)) continue
    // "Bo Dam Observatør Eva Holm": the role goes with whom it stands before.
    const hasRole = at - first > 2 && isRole(before)
    starts.push(hasRole ? (words[at - 1]?.index ?? here.index) : here.index)
    first = at
  }
  if (starts.length === 1) return [token]
  return starts.map((from, position) => {
    const text = token.text.slice(from, starts[position + 1] ?? token.text.length)
    return { ...token, start: token.start + from, end: token.start + from + text.trimEnd().length, text }
  })
}
