import { isGivenName, isRole, leadingRole, partyLetter } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { type HeadLabel, readHeadLabel } from '../layouts/head-labels.ts'
import type { Provenance } from '../provenance.ts'
import { KOMMUNE_BEHIND } from './office-lines.ts'
import { OFFICE, PAIR, WIDE_PAIR } from './office-words.ts'

/** Offices that a field or a sentence names, and those that are no offices. */

/** "Ansvarlig afdeling", and in the line below it "Plan og Byg" */
export function valueBelow(label: HeadLabel | null, below: DocumentLine | undefined): HeadLabel | null {
  if (label?.field !== 'from' || label.rest !== '' || !NAMES_OFFICE.test(label.label)) return label
  const isValue = below !== undefined && below.kind !== 'table' && readHeadLabel(below.text) === null
  return isValue && (PAIR.test(below.text) || OFFICE.test(below.text)) ? { ...label, rest: below.text } : label
}

const NAMES_OFFICE = /^ansvarlig\s/i

/** "Til: Plan og Byg" in a form where "Fra: Asta Lind, Venstre" has asked: they answer. */
export function answeringOffice(text: string, near: readonly DocumentLine[]): string | undefined {
  const to = withoutKommune(readHeadLabel(text))
  if (to?.field !== 'to' || !(OFFICE.test(to.rest) || PAIR.test(to.rest))) return undefined
  return near.some(({ text: from }) => FROM_MEMBER.test(from) || isFromParty(from)) ? to.rest : undefined
}

function isFromParty(text: string): boolean {
  return text.startsWith('Fra: ') && text.length > SHORTEST_PARTY && partyLetter(text.slice(5).trim()) !== null
}

/** A letter alone may be an initial. */
const SHORTEST_PARTY = 7

/** A name, and a party behind it. */
const FROM_MEMBER =
  /^Fra:\s\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)+(?:,\s|\s\()(?:\p{Lu}{1,3}|\p{Lu}\p{L}{4,})\)?(?:\s\p{L}+)?$/u

/** "Notatet er udarbejdet af Økonomiafdelingen.", where no letterhead tells it. */
export function writerTold(lines: readonly DocumentLine[], provenance: Provenance): string | null {
  for (const { text, page } of lines) {
    const { office, kommune } = text.includes(' af ') ? (WRITTEN_BY.exec(text)?.groups ?? {}) : {}
    if (office === undefined || !(OFFICE.test(office) || WIDE_PAIR.test(office) || (kommune && !isSomebody(office))))
      continue
    provenance.tell('/unit', page, text)
    return office
  }
  return null
}

const WRITTEN_BY =
  /^(?:notat(?:et)?|svaret|besvarelsen|dette notat) (?:er )?(?:udarbejdet|skrevet|afgivet) af (?<office>\p{Lu}[\p{L}\s,&-]{3,60}?)(?:\.$|,\s(?:(?:den|d\.)\s|(?<kommune>\p{Lu}[\p{L} -]{1,30} (?:Regionsk|K)ommune)(?!\p{L})))/iu

/** "Fra: Center for Skole, Lejre Kommune" */
export function withoutKommune(label: HeadLabel | null): HeadLabel | null {
  return label === null ? null : { ...label, rest: label.rest.replace(KOMMUNE_BEHIND, '') }
}

/** "Økonomichef Lars Holm", "Asta Lind og Bo Ras, Venstre" */
export function isSomebody(text: string): boolean {
  if (leadingRole(text) !== null || isRole(text)) return true
  const [first = '', second = ''] = text.split(' ')
  return isGivenName(first) && /^\p{Lu}\p{Ll}/u.test(second)
}
