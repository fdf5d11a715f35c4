import { isRole, leadingRole, parsePersonList } from '@arkivar/danish'
import type { DocumentLine, Reply } from '@arkivar/types'
import { isOffice } from '../head/unit.ts'
import { partyIn } from './asker-name.ts'

export interface FoundSignature {
  signedBy: NonNullable<Reply['signedBy']>
  page: number
  quote: string
  /** Index of the line with which the signature begins. */
  index: number
}

const GREETING =
  /^(?:med\s)?(?:de bedste|venlige?|bedste|mange)?\s?hils(?:en|ner)\b|^m\.?v\.?h\.?|^på vegne af\b|^på [\p{L}-]{3,30}s vegne[,:]?$/iu
const GREETING_BEFORE = /^(?:med\s)?(?:de bedste|venlige?|bedste|mange)\s?hils(?:en|ner)\s+(?=\p{Lu})/iu
const FOOT_LINES = 14
/** "Miljøtekniker", "Planlægger": one word that ends as occupations do, and no office. */
const OCCUPATION = /^(?!\p{L}*center$)\p{L}{4,28}(?:er|ent|ist|ør|nom|ekt|tær)$/iu
const NAME = /^\p{Lu}[\p{L}'’.-]+(?:\s(?:(?:af|von|van|de|la|el)\s)?\p{Lu}[\p{L}'’.-]*){1,5}$/u

/** "Gorm Holm, afdelingsleder", and "Gorm Holm afdelingsleder" where two lines ran together. */
function partsOf(text: string): { name: string; more: string[] } {
  const plain = text.replace(GREETING_BEFORE, '').replace(/^\/\s?(?=\p{Lu})/u, '')
  const [first = '', ...more] = plain.split(/\s*[,/]\s*/)
  const joined = /^(?<name>\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,5})\s(?<role>\p{Ll}.{3,70})$/u.exec(
    plain,
  )?.groups
  const inCapitals = roleInCapitals(plain)
  if (inCapitals !== null) return inCapitals
  return joined?.name !== undefined && joined.role !== undefined && isRole(joined.role)
    ? { name: joined.name, more: [joined.role] }
    : { name: first, more }
}

/** "Gorm Holm Centerchef": the last word of what looks like a name is a role. */
function roleInCapitals(text: string): { name: string; more: string[] } | null {
  const at = text.lastIndexOf(' ')
  const [name, last] = [text.slice(0, at), text.slice(at + 1)]
  const isNamed = /^\p{Lu}\S*\s\p{Lu}/u.test(name) && NAME.test(name) && ROLE_WORD.test(last) && isRole(last)
  return isNamed ? { name, more: [last] } : null
}

/** "Svar afgivet af: Afdelingsleder Lis Dam": a form is signed in a field. */
export function signerInField(
  lines: readonly DocumentLine[],
): Pick<FoundSignature, 'signedBy' | 'page' | 'quote'> | null {
  for (const { text, page } of lines) {
    const who = SIGNED_IN_FIELD.exec(text)?.groups?.who
    const led = who === undefined ? null : leadingRole(who)
    if (led !== null && NAME.test(led.rest)) return { signedBy: { name: led.rest, role: led.role }, page, quote: text }
    const { name = '', more: [role, ...rest] = [] } = who === undefined ? {} : partsOf(who)
    if (role !== undefined && rest.length === 0 && isRole(role) && NAME.test(name))
      return { signedBy: { name, role }, page, quote: text }
  }
  return null
}

const SIGNED_IN_FIELD =
  /^(?:svar(?:et)? (?:afgivet|givet|udarbejdet|skrevet) af|besvaret af|underskrevet af)\s?:\s(?<who>\p{Lu}.{5,80})$/iu

/** "Fra: Lis Dam, afdelingsleder" above, where the signature is the bare name. */
export function withRoleOfSender(
  signature: FoundSignature | null,
  lines: readonly DocumentLine[],
): FoundSignature | null {
  if (signature === null || signature.signedBy.role !== undefined) return signature
  const { name } = signature.signedBy
  const sender = lines.slice(0, SENDER_LINES).find(({ text }) => text.startsWith('Fra') && text.includes(`${name}, `))
  const role = sender?.text.slice(sender.text.indexOf(`${name}, `) + name.length + 2)
  return role !== undefined && isRole(role) ? { ...signature, signedBy: { name, role } } : signature
}

const SENDER_LINES = 12

/** "Borgmester Leif Dam" as the last line, below a greeting or the day. */
function roleBefore(lines: readonly DocumentLine[], index: number): FoundSignature | null {
  const line = lines[index]
  const above = lines[index - 1]?.text ?? ''
  const led = line === undefined || line.text.length > 70 ? null : leadingRole(line.text)
  // Below an answer without a greeting
  const isLast = index === lines.length - 1 && index > FEWEST_ABOVE && above.length > SHORTEST_PROSE
  if (
    line === undefined ||
    led === null ||
    !NAME.test(led.rest) ||
    !(GREETING.test(above) || DAY_ALONE.test(above) || isLast)
  )
    return null
  return {
    signedBy: { name: led.rest, role: led.role },
    page: line.page,
    quote: line.text,
    index: isLast ? index : index - 1,
  }
}

const FEWEST_ABOVE = 4
const SHORTEST_PROSE = 40

/** "Engby, den 24. februar 2022" */
const DAY_ALONE = /^(?:\p{Lu}\p{L}+,?\s)?(?:den|d\.)\s\d{1,2}\.?\s\p{L}{3,9}\s\d{4}$/u

/** "Familiechef, Lundby Kommune" */
const OF_KOMMUNE = /,\s\p{Lu}[\p{L} -]{1,30} (?:Regionsk|K)ommune$/u
const ROLE_WORD = /(?:borgmester|direktør|chef|leder|rådmand|formand|konsulent)$/i

/** Index of a name with a greeting right above it, and at most a role between it and the name at `index`; -1 where none is. */
function signedAbove(lines: readonly DocumentLine[], index: number): number {
  for (const at of [index - 1, index - 2]) {
    const { text = '' } = lines[at] ?? {}
    const isBelowGreeting = GREETING.test(lines[at - 1]?.text ?? '') && !GREETING.test(text)
    const isRoleBetween = at === index - 1 || isRole(lines[index - 1]?.text ?? '')
    if (
      isBelowGreeting &&
      isRoleBetween &&
      NAME.test(partsOf(text).name) &&
      !/kommune$|forvaltning(?:en)?$/i.test(text)
    )
      return at
  }
  return -1
}

/** Who signed: a name at the end, followed by a role or preceded by a greeting. */
export function findSignature(lines: readonly DocumentLine[]): FoundSignature | null {
  const from = Math.max(0, lines.length - FOOT_LINES)
  for (let index = lines.length - 1; index >= from; index--) {
    const line = lines[index]
    if (line === undefined || line.region === 'side') continue
    const led = roleBefore(lines, index)
    if (led !== null) return led
    const { name, more } = partsOf(line.text)
    if (
      !NAME.test(name) ||
      line.text.endsWith(':') ||
      /^(?:til|kære|fra|att)\b|kommune$|forvaltning(?:en)?$/i.test(name) ||
      leadingRole(name) !== null ||
      isOffice(line.text)
    )
      continue
    // "Minister", "/", "Official": the first of them signs.
    if (lines[index - 1]?.text === '/' && NAME.test(lines[index - 2]?.text ?? '')) continue
    const [person] = parsePersonList(name)
    const next = lines[index + 1]?.text ?? ''
    const role =
      more.join(', ') !== ''
        ? more.join(', ')
        : isRole(next) || OCCUPATION.test(next) || /direktør|chef|leder|borgmester|konsulent/i.test(next.slice(0, 60))
          ? next
          : ''
    const greeted =
      GREETING_BEFORE.test(line.text) ||
      line.text.startsWith('/') ||
      [1, 2, 3].some((back) => GREETING.test(lines[index - back]?.text ?? ''))
    if (person === undefined || (role === '' && !greeted) || role.length > 90) continue
    // "Lis Dam, Venstre, den 9. januar 2025" has asked, and signs nothing.
    if (!greeted && (/\d/.test(role) || partyIn(more) !== undefined)) continue
    // Two sign, one below the other: the first of them answers.
    const first = GREETING.test(lines[index - 1]?.text ?? '') ? -1 : signedAbove(lines, index)
    if (first !== -1) {
      index = first + 1
      continue
    }
    const start = greeted
      ? index - ([1, 2, 3].find((back) => GREETING.test(lines[index - back]?.text ?? '')) ?? 0)
      : index
    return {
      signedBy: { name, ...(role !== '' && { role: role.replace(OF_KOMMUNE, '') }) },
      page: line.page,
      quote: `${line.text} ${role}`.trim(),
      index: start,
    }
  }
  return null
}
