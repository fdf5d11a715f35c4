import { findDates, leadingRole, parsePersonList, partyLetter } from '@arkivar/danish'
import type { Reply } from '@arkivar/types'

export type AskerName = NonNullable<Reply['askedBy']>

/** The first person of a field or of words around a name, with the party. */
export function personIn(words: string): AskerName | null {
  const role = leadingRole(words)
  const plain = (role === null ? words : role.rest).replace(
    /^(?:Medlem(?:merne)? af (?:Borgerrepræsentationen|Byrådet|Kommunalbestyrelsen)|Borgerrepræsentationen|Byrådsmedlem|Kommunalbestyrelsesmedlem)\s+/i,
    '',
  )
  const [person] = parsePersonList(plain.replace(MEMBER_BEHIND, ''))
  if (person === undefined || person.name.split(/\s+/).length < 2) return null
  const party = person.party ?? partyIn([...person.remarks, ...person.roles])
  return {
    name: person.name,
    ...(party !== undefined && { party: party.length <= 2 ? party.toUpperCase() : (partyLetter(party) ?? party) }),
  }
}

/** "Asta Lind Medlem af byrådet", where two lines ran together */
const MEMBER_BEHIND = /(?<=\p{Ll})\s(?:Medlem af|Byrådsmedlem|Kommunalbestyrelsesmedlem)(?!\p{L}).*$/u

/** "Stillet af: Venstre" */
export function groupIn(words: string): AskerName | null {
  const name = words.trim().replace(/(?<=\p{L})s\s(?:byråds)?gruppe$/u, '')
  return partyLetter(name) === null || name.length < 2 ? null : { name }
}

export function dayIn(text: string): string | null {
  return findDates(text).find(({ precision, date }) => precision === 'day' && date !== null)?.date ?? null
}

/** "(Byrådsmedlem, V)": one of the words in parentheses names the party. */
export function partyIn(words: readonly string[]): string | undefined {
  return words.flatMap((word) => word.split(/,\s?/)).find((word) => partyLetter(word) !== null)
}
