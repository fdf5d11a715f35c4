import { matchesIn } from '../matches-in.ts'
import type { ListedPerson } from './listed-person.ts'
import { parsePersonList } from './parse-person-list.ts'
import { partyLetter } from './parties.ts'

/** Members who voted as a group. */
export interface VotingGroup {
  /** As written: `A`, `Socialdemokratiet`. */
  party: string
  /** How many, where it is written: `A (4)`. */
  count?: number
  /** Those named, where the group was split: `Ø (Anna Holst, Bo Dam)`. Empty where all of it voted so. */
  members: string[]
}

/** Those who voted one way, as the words after "For stemte:" give them. */
export interface Voters {
  /** The number where one is written. */
  count?: number
  groups: VotingGroup[]
  persons: ListedPerson[]
}

const COUNT = /^\s*(\d{1,3})(?:\s(?:stemmer|medlemmer|stemte))?(?=[\s,.:;(]|$)/iu
const SUM_OF_LETTERS = /^\p{Lu}(?:\s?[+,]\s?\p{Lu}|\s(?:og|samt)\s\p{Lu})*$/u
/** A letter or the name of a party, alone between separators or before a pair of parentheses. */
const GROUP =
  /(?<=^|[,;+:]\s{0,2}|\s(?:og|samt)\s)(?:(?:gruppe|liste|partiet)\s)?(\p{Lu}(?![\p{L}.])|\p{Lu}[\p{L}-]{1,20}(?:\s(?:Venstre|Folkeparti|Alliance|Borgerlige|Parti))?)(?:\s?\(([^()]{1,300})\))?(?=\s*(?:[,;+.]|$|\sog\s|\ssamt\s))/giu
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
  const rest = withoutOuterBrackets(trimmed.slice(count?.[0].length ?? 0).replace(/^[\s,.:;]+/, ''))
  const voters: Voters = { groups: [], persons: [], ...(count?.[1] !== undefined && { count: Number(count[1]) }) }
  if (SUM_OF_LETTERS.test(rest)) {
    voters.groups = matchesIn(rest, /\p{Lu}/gu).map(([party]) => ({ party, members: [] }))
    return voters
  }
  const persons = rest.replace(GROUP, (whole, party: string, within: string | undefined, at: number) => {
    if (partyLetter(party) === null || isPartyOfName(rest, at, whole)) return whole
    voters.groups.push(groupOf(party, within))
    // As long as before, so that the offsets of the persons hold.
    return ','.padEnd(whole.length)
  })
  voters.persons = parsePersonList(persons)
  return voters
}

/** `57 (A, V og Ib Lund (UP))`: all voters stand within one pair of parentheses. */
function withoutOuterBrackets(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text
  let depth = 0
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth--
    if (depth === 0) return text
  }
  return text.slice(1, -1)
}

function isPartyOfName(text: string, at: number, whole: string): boolean {
  if (!/^\p{L}$/u.test(whole)) return false
  const before = NAME_AND_COMMA.exec(text.slice(Math.max(0, at - 90), at))?.[0]
  return before !== undefined && partyLetter(before.replace(/,\s*$/, '')) === null
}

function groupOf(party: string, within: string | undefined): VotingGroup {
  const written = party.length === 1 ? party.toUpperCase() : party
  if (within !== undefined && /^\d{1,3}$/.test(within.trim()))
    return { party: written, count: Number(within), members: [] }
  return { party: written, members: parsePersonList(within ?? '').map(({ name }) => name) }
}
