import type { DocumentLine } from '@arkivar/types'
import { groupIn, personIn } from './asker-name.ts'

/** "Spørgsmål nr.: 4", a field of a form */
const IN_FIELD = /^(?<words>spørgsmål(?:snr\.?|\snr\.?|\snummer|snummer))\s?:\s?(?<number>\d{1,3})$/i
/** "1. Spørgsmål" above "2. Svar": sections are numbered, and no questions. */
const SECTION = /^(?<number>\d{1,2})[.)]?\s(?<words>(?:spørgsmål(?:et|ene)?|svar(?:et|ene)?|besvarelse(?:n)?)\s?:?)$/i
/** "Spørgsmål A – Venstre", "Spørgsmål 2 (Lis Dam, V)": who asked stands behind the number. */
const ASKED_BY =
  /^(?<words>spørgsmål\s(?:nr\.?\s?)?(?:\d{1,3}|\p{Lu}))\s?[–,(-]\s?(?<who>\p{L}[^?:()]{1,50}(?:\(\p{L}{1,14}\))?)\)?$/iu
const LONGEST = 80
const LONGEST_FIELD = 40

/** Numbers of questions as forms and sections write them become those that are written everywhere else. */
export function withPlainNumbers(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const ofSections = sectionsOf(lines)
  return lines.map((line) => {
    const { text } = line
    if (text.length > LONGEST || !STARTS.test(text)) return line
    const asked = ASKED_BY.exec(text)?.groups
    if (asked?.words !== undefined && isAsker(asked.who ?? '')) return { ...line, text: asked.words }
    if (text.length > LONGEST_FIELD) return line
    const section = ofSections ? SECTION.exec(text)?.groups?.words : undefined
    if (section !== undefined) return { ...line, text: section }
    const { words, number } = IN_FIELD.exec(text)?.groups ?? {}
    return number === undefined ? line : { ...line, text: `${words} ${number}` }
  })
}

const STARTS = /^(?:spørgsmål|\d)/i

function isAsker(who: string): boolean {
  return groupIn(who) !== null || personIn(who)?.party !== undefined
}

function sectionsOf(lines: readonly DocumentLine[]): boolean {
  const numbers = lines.flatMap(({ text }) =>
    text.length > LONGEST_FIELD ? [] : (SECTION.exec(text)?.groups?.number ?? []),
  )
  return numbers.length === 2 && Number(numbers[1]) === Number(numbers[0]) + 1
}
