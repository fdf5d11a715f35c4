import { isOutsideParties, matchesIn, parseVoters, partyLetter, resolvePerson } from '@arkivar/danish'
import type { Participant } from '@arkivar/types'

/** One side of a vote. */
export interface SideOfVote {
  count: number | null
  voters: string[]
}

const NOBODY = /^(?:ingen|ingen medlemmer|0)\b/i
const GROUP_WITH_COUNT = /(?<![\p{L}])(\p{Lu}|[\p{Lu}][\p{L}-]{2,24})\s?\((\d{1,2})\)/gu

/**
 * Reads who stood on one side: names, groups by letter or name, and a count. A bare letter is the whole group, a letter with
 * names in parentheses only those; both are written as in the list of participants where that tells who is meant.
 */
export function readSide(text: string, participants: readonly Participant[]): SideOfVote {
  const trimmed = text
    .trim()
    .replace(/[.,;\s]+$/, '')
    .replace(/^(?:alene|kun|udelukkende)\s/i, '')
    .replace(/\s?\+\s?/g, ', ')
    .replace(/^et (?:flertal|mindretal)(?: bestående af| på \d+)?\s*/i, '')
  if (NOBODY.test(trimmed)) return { count: 0, voters: [] }
  const groupCounts = matchesIn(trimmed, GROUP_WITH_COUNT).map((match) => Number(match[2]))
  const { count, groups, persons } = parseVoters(trimmed.replace(GROUP_WITH_COUNT, '$1'))
  const named = persons.map(({ name, party }) => resolveVoter(name, party, participants))
  const votersBy = (whole: (party: string) => readonly string[]): string[] => [
    ...new Set([
      ...groups.flatMap(({ party, members }) =>
        members.length > 0 ? members.map((name) => resolveVoter(name, undefined, participants)) : whole(party),
      ),
      ...named,
    ]),
  ]
  const voters = votersBy((party) => membersOf(party, participants))
  const sum = groupCounts.reduce((total, each) => total + each, 0)
  // "F (1), Ø (1) og Otto Lind": who belongs to no group counts one.
  const told = count ?? (sum > 0 ? sum + named.length : null)
  // Where fewer of a group are known than voted, the list of participants does not tell who they are.
  const isKnown = told === null || (areNames(voters) ? voters.length >= told : !isKnownInPart(groups, participants))
  return { count: told, voters: isKnown ? voters : votersBy((party) => [party]) }
}

/** Of some groups members are listed, of others nobody: the list is not one of everybody. */
function isKnownInPart(
  groups: readonly { party: string; members: readonly string[] }[],
  participants: readonly Participant[],
): boolean {
  const whole = groups.filter(({ members }) => members.length === 0)
  const open = whole.filter(({ party }) => membersOf(party, participants)[0] === party)
  return open.length > 0 && open.length < whole.length
}

/** Whether every voter is a person, so that they can be counted. */
export function areNames(voters: readonly string[]): boolean {
  return voters.length > 0 && voters.every((voter) => /\s/.test(voter) && partyLetter(voter) === null)
}

/** The group as far as it was there; as written where the list of participants does not tell. */
function membersOf(party: string, participants: readonly Participant[]): string[] {
  const letter = partyLetter(party)
  const members = participants.filter(
    (person) => person.party && (partyLetter(person.party) ?? person.party) === (letter ?? party),
  )
  const present = members.filter(({ attendance }) => attendance !== 'absent')
  return present.length > 0 ? present.map(({ name }) => name) : [party]
}

function resolveVoter(name: string, party: string | undefined, participants: readonly Participant[]): string {
  const comparable = participants.map((person) => ({
    name: person.name,
    // The words of those outside the parties differ too much to tell anybody apart.
    party: person.party && !isOutsideParties(person.party) ? person.party : undefined,
  }))
  const withParty = party === undefined || isOutsideParties(party) ? name : { name, party }
  return (resolvePerson(withParty, comparable) ?? resolvePerson(name, comparable))?.name ?? name
}
