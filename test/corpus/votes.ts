import type { GoldenVote, GoldenVoters } from './golden.ts'
import type { Member, Person } from './people.ts'
import type { Random } from './random.ts'

/**
 * `names`: everyone by name; `groups`: a bare letter for a whole group; `groups-og`: "A, B og Ø"; `counts`: figures alone;
 * `brackets`: figures with the groups in brackets behind them; `medlemmer`: "5 medlemmer (A+V)"; `flertal`: "Et flertal
 * bestående af …".
 */
export type VoteForm = 'names' | 'groups' | 'groups-og' | 'counts' | 'brackets' | 'medlemmer' | 'flertal'

const outside = (party: string): boolean => party.length > 1

/** `Otto Lindgaard (A)`; members outside the parties now and then in another case than in the list. */
export function tag(member: Member, random: Random): string {
  const party = outside(member.party) && random.chance(0.4) ? member.party.toLowerCase() : member.party
  return `${member.shortName} (${party === 'up' ? 'UP' : party})`
}

const groupsOf = (members: readonly Member[]): string[] => [
  ...new Set(members.filter((each) => !outside(each.party)).map((each) => each.party)),
]
const voters = (members: readonly Person[]): GoldenVoters => ({
  count: members.length,
  voters: members.map((each) => each.name),
})

/** `A, B og Ø`; members outside the parties by name. */
function wholeGroups(members: readonly Member[]): string {
  const all = [...groupsOf(members), ...members.filter((each) => outside(each.party)).map((each) => each.shortName)]
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} og ${all.at(-1)}`
}

export type Split = { for: Member[]; against: Member[]; abstained: Member[] }

export function split(members: readonly Member[], random: Random, byGroup: boolean): Split {
  const parts: Split = { for: [], against: [], abstained: [] }
  const groups = [...new Set(members.map((each) => each.party))]
  const minority = new Set(random.sample(groups.slice(1), Math.max(1, Math.floor(groups.length / 3))))
  const abstaining = random.chance(0.4) ? random.pick([...minority]) : undefined
  for (const member of members) {
    const stray = !byGroup && random.chance(0.06)
    if (member.party === abstaining) parts.abstained.push(member)
    else if (minority.has(member.party) !== stray) parts.against.push(member)
    else parts.for.push(member)
  }
  return parts
}

/** A vote in the words of the house, with what it says to a reader who has the list of participants. */
export function writeVote(parts: Split, form: VoteForm, random: Random): { lines: string[]; vote: GoldenVote } {
  const named = (members: readonly Member[]): string => {
    const missingComma = members.length > 2 && random.chance(0.15) ? random.int(0, members.length - 2) : -1
    return members
      .map(
        (each, index) => tag(each, random) + (index === members.length - 1 ? '' : index === missingComma ? ' ' : ', '),
      )
      .join('')
  }
  const asGroups = (members: readonly Member[], all: readonly Member[]): string =>
    [
      ...groupsOf(members).map((group) => {
        const mine = members.filter((each) => each.party === group)
        const whole = all.filter((each) => each.party === group).length === mine.length
        return whole ? group : `${group} (${mine.map((each) => each.shortName).join(', ')})`
      }),
      ...members.filter((each) => outside(each.party)).map((each) => each.shortName),
    ].join(', ')
  const all = [...parts.for, ...parts.against, ...parts.abstained]
  const sides = [
    ['For stemte', parts.for],
    ['Imod stemte', parts.against],
    [random.pick(['Undlod at stemme', 'Undlod at stemme', 'Undlod af stemme']), parts.abstained],
  ] as const
  const present = sides.filter(([, members]) => members.length > 0)
  const vote: GoldenVote = {
    for: voters(parts.for),
    against: voters(parts.against),
    ...(parts.abstained.length > 0 ? { abstained: voters(parts.abstained) } : {}),
  }
  if (form === 'names')
    return { lines: present.map(([label, members]) => `${label}: ${members.length}, ${named(members)}`), vote }
  if (form === 'groups')
    return { lines: present.map(([label, members]) => `${label}: ${asGroups(members, all)}`), vote }
  if (form === 'groups-og')
    return { lines: present.map(([label, members]) => `${label}: ${wholeGroups(members)}.`), vote }
  if (form === 'brackets') {
    const sideOf = (members: readonly Member[], word: string): string =>
      `${members.length} ${members.length === 1 ? 'stemme' : 'stemmer'} ${word} (${wholeGroups(members)})`
    const tail =
      parts.abstained.length === 0
        ? ''
        : `, mens ${parts.abstained.length} undlod at stemme (${wholeGroups(parts.abstained)})`
    return {
      lines: [
        `Indstillingen blev vedtaget med ${sideOf(parts.for, 'for')} og ${sideOf(parts.against, 'imod')}${tail}.`,
      ],
      vote,
    }
  }
  if (form === 'counts') {
    const count = (members: readonly Member[]): GoldenVoters => ({ count: members.length, voters: [] })
    const tail =
      parts.abstained.length === 0
        ? 'Ingen medlemmer undlod at stemme.'
        : `${parts.abstained.length} ${parts.abstained.length === 1 ? 'medlem' : 'medlemmer'} undlod at stemme.`
    return {
      lines: [`Indstillingen blev vedtaget med ${parts.for.length} stemmer mod ${parts.against.length}. ${tail}`],
      vote: {
        for: count(parts.for),
        against: count(parts.against),
        ...(parts.abstained.length > 0 ? { abstained: count(parts.abstained) } : {}),
      },
    }
  }
  if (form === 'medlemmer') {
    const group = (members: readonly Member[]): string =>
      [...groupsOf(members), ...members.filter((each) => outside(each.party)).map((each) => each.shortName)].join('+')
    const noun = (members: readonly Member[]): string =>
      `${members.length} ${members.length === 1 ? 'medlem' : 'medlemmer'} (${group(members)})`
    return {
      lines: [
        `${noun(parts.for)} stemmer for indstillingen.`,
        `${noun(parts.against)} stemmer imod.`,
        ...(parts.abstained.length > 0 ? [`${noun(parts.abstained)} undlader at stemme.`] : []),
      ],
      vote,
    }
  }
  const last = parts.for.at(-1)
  const before = parts.for
    .slice(0, -1)
    .map((each) => tag(each, random))
    .join(', ')
  const majority = last === undefined ? '' : before === '' ? tag(last, random) : `${before} og ${tag(last, random)}`
  return {
    lines: [
      `Et flertal bestående af ${majority} stemte for.`,
      `Imod stemte ${named(parts.against)}.`,
      ...(parts.abstained.length > 0 ? [`${named(parts.abstained)} undlod at stemme.`] : []),
    ],
    vote,
  }
}
