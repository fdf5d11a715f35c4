import type { Span } from '../span.ts'
import { isRemark } from './attendance.ts'
import type { ListedPerson } from './listed-person.ts'
import { isOutsideParties, partyLetter } from './parties.ts'
import { isRole } from './roles.ts'

/** Adds to a person what stands in parentheses or beside the name: party, roles, remarks. */
export function addDetail(person: ListedPerson | undefined, token: Span, content: string, bracketed = false): void {
  if (person === undefined) return
  person.end = token.end
  const detail = content
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:–-]+|[\s,.:–-]+$/g, '')
    .trim()
  if (detail === '') return
  const parts = detail.split(/\s*[,;]\s*/)
  const eachIsKnown =
    parts.length > 1 && parts.every((part) => isParty(part, bracketed) || isRole(part) || isRemark(part))
  for (const part of eachIsKnown ? parts : [detail]) addPart(person, part, bracketed)
}

function addPart(person: ListedPerson, part: string, bracketed: boolean): void {
  const last = person.remarks.length - 1
  if (person.party === undefined && isParty(part, bracketed)) person.party = partyAsWritten(part)
  // "Suppleant for Brian Mose (A)": the party of the other one.
  else if (isParty(part, bracketed) && last >= 0) person.remarks[last] = `${person.remarks[last]} (${part})`
  else if (isRole(part)) person.roles.push(part)
  else if (!bracketed || isRemark(part) || !/^\p{Ll}/u.test(part)) person.remarks.push(part)
  else person.roles.push(part)
}

/** Local lists are known by their place in parentheses only. */
const LOCAL_LIST = /^(?:\p{Lu}{2,4}|\p{Lu}[\p{L}-]*(?:listen|partiet)|(?:liste|lokalliste)\s\p{Lu})$/u

function isParty(text: string, bracketed: boolean): boolean {
  return partyLetter(text) !== null || isOutsideParties(text) || (bracketed && LOCAL_LIST.test(text))
}

function partyAsWritten(text: string): string {
  return /^\p{L}$/u.test(text) ? text.toUpperCase() : text
}
