import { type ListedPerson, parsePersonList } from './parse-person-list.ts'
import { partyLetter } from './parties.ts'

/** Those who voted one way, as the words after "For stemte:" give them. */
export interface Voters {
  /** The number where one is written. */
  count?: number
  /** Groups that voted as one (`A`), or of which only those named did (`Ø (Anna Holst, Bo Dam)`). */
  groups: { party: string; members: string[] }[]
  persons: ListedPerson[]
}

const COUNT = /^\s*(\d{1,3})(?:\s(?:stemmer|medlemmer|stemte))?(?=[\s,.:;(]|$)/iu
const SUM_OF_LETTERS = /^\p{Lu}(?:\s?[+,]\s?\p{Lu}|\s(?:og|samt)\s\p{Lu})*$/u
/** A letter or the name of a party, alone between separators or before a pair of parentheses. */
const GROUP =
  /(?<=^|[,;+:]\s{0,2}|\s(?:og|samt)\s)(?:(?:gruppe|liste|partiet)\s)?(\p{Lu}(?![\p{L}.])|\p{Lu}[\p{L}-]{1,20}(?:\s(?:Venstre|Folkeparti|Alliance|Borgerlige|Parti))?)(?:\s?\(([^()]{3,300})\))?(?=\s*(?:[,;+.]|$|\sog\s|\ssamt\s))/giu
/** "Anna Holst, A": the letter is hers, and no group. */
const NAME_AND_COMMA = /\p{Lu}[\p{L}.'’-]+\s\p{L}[\p{L}.'’ -]{0,60},\s*$/u
const LONGEST = 20_000

/**
 * Reads who voted: `5, Anna Holst (A), Bo Dam (V)`, `Ø (Anna Holst, Bo Dam), A, C og Ib Lund`, `5 medlemmer (A+V+C)`, `V og I`,
 * `28`. Groups are those that stand without a name; a bare name is a person.
 */
export function parseVoters(text: string): Voters {
  const trimmed = text.slice(0, LONGEST).trim().replace(/\.$/, '')
  const count = COUNT.exec(trimmed)
  const rest = trimmed.slice(count?.[0].length ?? 0).replace(/^[\s,.:;]+/, '')
  const voters: Voters = { groups: [], persons: [], ...(count?.[1] !== undefined && { count: Number(count[1]) }) }
  const inner = rest.replace(/^\((.*)\)$/u, '$1')
  if (SUM_OF_LETTERS.test(inner)) {
    voters.groups = Array.from(inner.matchAll(/\p{Lu}/gu), ([party]) => ({ party, members: [] }))
    return voters
  }
  const persons = rest.replace(GROUP, (whole, party: string, members: string | undefined, at: number) => {
    const letter = partyLetter(party)
    const isAnnounced = /^(?:gruppe|liste|partiet)/i.test(whole)
    const belongsToName = !isAnnounced && NAME_AND_COMMA.test(rest.slice(Math.max(0, at - 90), at))
    if (letter === null || belongsToName) return whole
    voters.groups.push({
      party: party.length === 1 ? letter : party,
      members: parsePersonList(members ?? '').map(({ name }) => name),
    })
    return ' '.repeat(whole.length)
  })
  voters.persons = parsePersonList(persons)
  return voters
}
