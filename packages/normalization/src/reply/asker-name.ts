import { findDates, leadingRole, parsePersonList, partyLetter } from '@arkivar/danish'
import type { Reply } from '@arkivar/types'

export type AskerName = NonNullable<Reply['askedBy']>

/** A name of two words or more, as a part of patterns. */
export const NAME = "\\p{Lu}[\\p{L}'’.-]+(?:\\s(?:(?:af|von|van|de|la|el|al|bin)\\s)?\\p{Lu}[\\p{L}'’.-]*){1,5}"

/** The first person of a field or of words around a name, with the party. */
export function personIn(words: string): AskerName | null {
  const role = leadingRole(words)
  const plain = (role === null ? words : role.rest).replace(
    /^(?:Medlem(?:merne)? af (?:Borgerrepræsentationen|Byrådet|Kommunalbestyrelsen)|Borgerrepræsentationen|Byrådsmedlem|Kommunalbestyrelsesmedlem)\s+/i,
    '',
  )
  const [person] = parsePersonList(plain.replace(MEMBER_BEHIND, '').replace(MAIL_BEHIND, ''))
  if (person === undefined || person.name.split(/\s+/).length < 2) return null
  const party = person.party ?? partyIn([...person.remarks, ...person.roles])
  return {
    name: person.name,
    ...(party !== undefined && { party: party.length <= 2 ? party.toUpperCase() : (partyLetter(party) ?? party) }),
  }
}

/** "Asta Lind <asli@engby.dk>" */
const MAIL_BEHIND = /\s?[<[]\S+@\S+[>\]]$/

/** "Asta Lind Medlem af byrådet", where two lines ran together */
const MEMBER_BEHIND = /(?<=\p{Ll})\s(?:Medlem af|Byrådsmedlem|Kommunalbestyrelsesmedlem)(?!\p{L}).*$/u

/** "Stillet af: Venstre" */
export function groupIn(words: string): AskerName | null {
  const name = words.trim().replace(/(?<=\p{L})s\s(?:byråds)?gruppe$/u, '')
  return partyLetter(name) === null || name.length < 2 ? null : { name }
}

/** "Det Konservative Folkeparti v/ Palle Holm": a group, and who speaks for it. */
export function memberOfGroup(words: string): AskerName | null {
  const { group = '', who = '' } = SPEAKS_FOR.exec(words)?.groups ?? {}
  const party = partyLetter(
    group
      .replace(/^Liste\s(?=\p{Lu}(?:,|$))/u, '')
      .split(',')[0]
      ?.trim() ?? '',
  )
  const person = party === null ? null : personIn(who)
  return person === null || party === null ? null : { ...person, party: person.party ?? party }
}

const SPEAKS_FOR = /^(?<group>\p{Lu}[^/(]{0,60}?)\s(?:v\/\s?|ved\s+|\()(?<who>\p{Lu}[^)]{3,60})\)?$/u

/** `referenceYear`: the year of days that are written without one. */
export function dayIn(text: string, referenceYear?: number): string | null {
  return (
    findDates(text, referenceYear === undefined ? {} : { referenceYear }).find(
      ({ precision, date }) => precision === 'day' && date !== null,
    )?.date ?? null
  )
}

/** "(Byrådsmedlem, V)": one of the words in parentheses names the party. */
export function partyIn(words: readonly string[]): string | undefined {
  return words
    .flatMap((word) => word.split(/,\s?/))
    .map((word) => word.replace(/^Liste\s(?=\p{Lu}$)/u, ''))
    .find((word) => partyLetter(word) !== null)
}
