import { matchesIn } from '../matches-in.ts'
import { type AttendanceRemark, attendanceOf } from './attendance.ts'
import { isGivenName } from './given-names.ts'
import type { ListedPerson } from './listed-person.ts'
import { namesRunTogether } from './names-run-together.ts'
import { isOutsideParties, partyLetter } from './parties.ts'
import { addDetail } from './person-detail.ts'
import { type PersonListToken, personListTokens } from './person-list-tokens.ts'
import { isName, splitName } from './person-name.ts'
import { isRole, leadingRole } from './roles.ts'

const LABEL =
  /^\s*(?:[^,;()\d\n]{1,60}:|(?:mødedeltagere|deltagere|deltager|medlemmer|til ?stede|fraværende(?: med afbud| uden afbud)?|(?:der (?:er|var) )?afbud(?: fra)?|ikke til ?stede|for stemte|imod stemte|undlod(?: at stemme| af stemme)?|stedfortrædere?)(?=\s))\s*/iu
/** "Eva Holm DH": the letters of whom she was sent by. */
const SENT_BY = /^(?<name>\p{Lu}\p{Ll}\S*(?:\s\S+)+)\s(?<by>\p{Lu}{2,5})$/u
/** Names the section of a list that begins: everybody after it is absent, or a substitute. */
const SECTION =
  /^\s*(?:afbud|fraværende(?: (?:med|uden) afbud)?|ikke til ?stede|stedfortrædere?|suppleanter)\s*:?\s*$/iu
const LEADING_LABEL = /^(\p{Lu}\p{L}{2,20}):\s+(?=\p{Lu})/u
const NAME_DASH_PARTY = /^(.{3,80}?)\s[-–]\s?(\p{Lu})$/u
const ITEM_NUMBER = /^\s*(?:\d{1,2}[.)]\s+(?=\p{Lu})|[-–•*]\s+)/u

/**
 * Reads a list of participants, absentees or voters: `Name (A) (1. viceborgmester (Afbud), Name (Løsgænger), Name, V, (ferie)`.
 * Parentheses without their pair, missing commas, wrapped lines and one name per line are understood. Linear in length.
 */
export function parsePersonList(text: string): ListedPerson[] {
  const persons: ListedPerson[] = []
  const label = labelLength(text)
  let current: ListedPerson | undefined
  let separated = true
  let section: string | undefined
  for (const token of personListTokens(text.slice(label))) {
    const placed = { ...token, start: token.start + label, end: token.end + label }
    if (placed.kind === 'separator') {
      separated = true
      continue
    }
    if (placed.kind === 'text' && isSection(text, placed)) {
      section = placed.text.replace(':', '').trim()
      current = undefined
      continue
    }
    const known = persons.length
    if (placed.kind === 'group') addDetail(current, placed, placed.text, true)
    else {
      for (const part of namesJoinedByAnd(placed).flatMap(namesRunTogether))
        current = addText(persons, current, part, separated)
    }
    if (section !== undefined) for (const person of persons.slice(known)) person.remarks.push(section)
    separated = false
  }
  return persons.map((person) => finished(person, text))
}

function labelLength(text: string): number {
  const label = LABEL.exec(text)?.[0] ?? ''
  return label.trimEnd().endsWith(':') || /^[\p{Lu}\d]/u.test(text.slice(label.length)) ? label.length : 0
}

/** On a line of its own. */
function isSection(text: string, token: PersonListToken): boolean {
  if (!SECTION.test(token.text)) return false
  const isFirst = /(?:^|\n)[ \t]*$/.test(
    text.slice(Math.max(0, token.start - 20), token.start) + (/^\s*\n/.exec(token.text)?.[0] ?? ''),
  )
  return isFirst && /^\s*(?:\n|$)/.test(text.slice(token.end, token.end + 20))
}

/** Words outside parentheses: a new person, or something about the one before. */
function addText(
  persons: ListedPerson[],
  current: ListedPerson | undefined,
  token: PersonListToken,
  separated: boolean,
): ListedPerson | undefined {
  const text = token.text
    .trim()
    .replace(ITEM_NUMBER, '')
    .replace(/^(?:og|samt)\s+/iu, '')
  if (text === '' || (current !== undefined && isDetail(text, separated) && !isNextSubstitute(text, current))) {
    addDetail(current, token, text)
    return current
  }
  const { roles, words } = withoutLeadingRoles(text)
  const dashed = NAME_DASH_PARTY.exec(words)
  const { name, rest } = dashed === null ? splitName(words) : { name: dashed[1] ?? '', rest: dashed[2] ?? '' }
  if (!isName(name)) {
    addDetail(current, token, text)
    return current
  }
  const { groups: sent } = SENT_BY.exec(name) ?? {}
  const start = token.start + token.text.indexOf(token.text.trim())
  const person: ListedPerson = { start, end: token.end, name: sent?.name ?? name, roles, remarks: [], raw: '' }
  persons.push(person)
  if (rest !== '') addDetail(person, token, rest)
  if (sent?.by !== undefined) addDetail(person, token, sent.by)
  return person
}

function isDetail(text: string, separated: boolean): boolean {
  if (/^[\p{Ll}\d]/u.test(text) && leadingRole(text) === null) return true
  if (partyLetter(text) !== null || isOutsideParties(text)) return separated
  return (
    (isRole(text) && leadingRole(text) === null) ||
    /^(?:suppleant|stedfortræder|afbud|fraværende)(?!\p{L})/iu.test(text)
  )
}

/** "1. suppleant Ib Dam, suppleant Bo Ras": nobody came instead of a substitute. */
function isNextSubstitute(text: string, { roles }: ListedPerson): boolean {
  return roles.some((role) => /suppleant|stedfortræder/i.test(role)) && leadingRole(text) !== null
}

function withoutLeadingRoles(text: string): { roles: string[]; words: string } {
  const roles: string[] = []
  const label = LEADING_LABEL.exec(text)
  if (label?.[1] !== undefined) roles.push(label[1])
  let words = text.slice(label?.[0].length ?? 0)
  for (let found = leadingRole(words); found !== null; found = leadingRole(words)) {
    roles.push(found.role)
    words = found.rest
  }
  return { roles, words }
}

/** Behind the last "og" may stand a given name alone: "Jørn, Anne Grete og Marianne". */
const AND_BETWEEN_NAMES =
  /(?<=\p{L}[.]?)\s(?:og|samt|&)\s(?=\p{Lu}[\p{L}.'’-]*\s\p{Lu}|(?<alone>\p{Lu}\p{Ll}+)\.?\s*$)/gu

/** "Jens Asbo og Henny Bak": two names; "Center for Kultur og Fritid" is one thing. */
function namesJoinedByAnd(token: PersonListToken): PersonListToken[] {
  const parts: PersonListToken[] = []
  let from = 0
  for (const match of matchesIn(token.text, AND_BETWEEN_NAMES)) {
    if (/(?:^|\s)(?:for|i|af|på)\s/u.test(token.text.slice(from, match.index))) continue
    const { alone } = match.groups ?? {}
    if (alone !== undefined && !isGivenName(alone)) continue
    parts.push(partOf(token, from, match.index))
    from = match.index + match[0].length
  }
  parts.push(partOf(token, from, token.text.length))
  return parts
}

function partOf(token: PersonListToken, from: number, to: number): PersonListToken {
  return { kind: 'text', start: token.start + from, end: token.start + to, text: token.text.slice(from, to) }
}

function finished(person: ListedPerson, text: string): ListedPerson {
  const raw = text.slice(person.start, person.end).trim()
  const attendance = strongest(person.remarks.map(attendanceOf))
  return { ...person, end: person.start + raw.length, raw, ...(attendance !== null && { attendance }) }
}

function strongest(remarks: (AttendanceRemark | null)[]): AttendanceRemark | null {
  const order: AttendanceRemark[] = ['substitute', 'partial', 'absent']
  return order.find((attendance) => remarks.includes(attendance)) ?? null
}
