import { leadingRole } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isAddress } from '../head/unit.ts'
import { dayIn, NAME, personIn } from './asker-name.ts'
import { type FoundAsker, LETTER_LINES, LINES_READ } from './found-asker.ts'

const ADDRESSED =
  /^(?:Til:?\s)?(?:[Mm]edlem(?:merne)? af (?:Byrådet|Kommunalbestyrelsen|Borgerrepræsentationen)|(?:[Bb]yråds|[Kk]ommunalbestyrelses)?medlem(?:merne)?|[Rr]ådmand|[Bb]orgerrepræsentant)\s+(?<who>\p{Lu}.{3,100})$/u
/** "Til Asta Lind, MB", "Kære Asta Lind (B)", "Til: Asta Lind (byrådsmedlem, V)" */
const GREETED =
  /^(?:Til:?|Kære|Svar til)\s(?<who>\p{Lu}[^,(]{3,60}(?:\s\([^)]{1,40}\))?)(?:,\s?(?:MB|BR|medlem af \p{Lu}\p{L}+|byrådsmedlem))?[,!]?$/u
/** "Til: Gruppeformand Lis Dam, Venstre" above an answer that names nobody else */
const TO_MEMBER = /^Til:?\s(?<who>(?:[Gg]ruppeformand|[Bb]yrådsmedlem|[Kk]ommunalbestyrelsesmedlem)\s\p{Lu}.{3,80})$/u
/** "Asta Lind, byrådsmedlem" in a line of its own, and "Til: Asta Lind, byrådsmedlem for Venstre" */
const MEMBER_AFTER = new RegExp(
  `^(?:Til:?\\s|Svar til\\s)?(?<who>${NAME}),\\s(?:byrådsmedlem|kommunalbestyrelsesmedlem|medlem af (?:[Bb]yrådet|[Kk]ommunalbestyrelsen|[Bb]orgerrepræsentationen))(?:\\sfor\\s\\p{Lu}\\p{L}+|\\s(?<party>\\([^)]{1,30}\\)))?$`,
  'u',
)
/** "Svar til byrådsmedlem Asta Lind om hallen" */
const ANSWER_TO = new RegExp(
  `^[Ss]var til (?:(?:byråds|kommunalbestyrelses|udvalgs|gruppe)?medlem (?<who>${NAME})|(?<member>${NAME}\\s\\([^)]{1,30}\\)))(?=\\s(?:om|vedr|på|angående)(?!\\p{L})|$)`,
  'u',
)

function memberIn(text: string): string | undefined {
  const { who, party = '' } = MEMBER_AFTER.exec(text)?.groups ?? {}
  return who === undefined ? undefined : `${who} ${party}`.trim()
}

function answeredIn(title: string): string | undefined {
  const { who, member } = ANSWER_TO.exec(title)?.groups ?? {}
  return who ?? member
}
/** "Forespørgsel af 20. november 2023" */
const ASKED_ON =
  /^(?:forespørgsel|henvendelse|spørgsmål)(?:en)? (?:af|fra) (?:den )?\d|\b(?:henvendelse|mail|e-mail|brev|spørgsmål|forespørgsel)(?:\saf\s\d|\b.{0,60}?\bden\s\d)/i
const YOU_ASK =
  /\b[Dd]u\s(?:vil\s(?:gerne\s)?|ønsker\s(?:at\s)?)(?:vide|svar|få\soplyst|have\s(?:svar|oplyst))(?!\p{L})|\b(?:du|I)\s(?:(?:[^.:;]|(?<=\d)\.){0,80}\s)?(?:spurgte?|efterspurgte|stillet|stillede|spørger|bedt|anmodet|rejst|rettet|rettede|henvendt)(?!\p{L})|(?<!\p{L})(?:stillede|stiller|spurgte|spørger|ønsker)\s(?:du|I)\b|\b(?:skrev|sendte) (?:du|I)\s[^.:?]{0,80}\sspørgsmål|\b(?:du|I) (?:skrev|sendte|henvendte)\s(?:[^.:?]|(?<=\d)\.){0,80}\sspørgsmål|\b(?:din|dit|dine|jeres)\s(?:\p{Ll}+\s){0,2}(?:henvendelse|mail|e-mail|brev|forespørgsel|spørgsmål)/iu

/** In a letter of answer the one it is addressed to has asked: "Til medlem af Byrådet …", "hvor du har stillet følgende spørgsmål". */
export function addressee(lines: readonly DocumentLine[]): FoundAsker | null {
  const head = lines.slice(0, LETTER_LINES)
  const told = sentenceTo(lines.slice(0, LINES_READ))
  const sentence = told === -1 ? undefined : lines[told]
  const isAsked = sentence !== undefined && YOU_ASK.test(sentence.text.slice(0, 400))
  const ways: ((text: string, index: number) => string | undefined)[] = [
    (text) => ADDRESSED.exec(text)?.groups?.who,
    (text) => TO_MEMBER.exec(text)?.groups?.who,
    (text) => memberIn(text) ?? answeredIn(text),
  ]
  // Above an address may stand the office that writes as well.
  if (isAsked)
    ways.push(
      (text) => GREETED.exec(text)?.groups?.who,
      (text, index) => nameAboveAddress(head, index) ?? nameOfGreeted(head, text),
    )
  for (const way of ways) {
    for (const [index, { text, page }] of head.entries()) {
      const who = way(text, index)
      const askedBy = who === undefined ? null : personIn(who)
      // A rådmand who signs below has written the letter.
      if (askedBy === null || lines.slice(-SIGNED_LINES).some((line) => line.text === askedBy.name)) continue
      return {
        askedBy,
        askedOn: sentence === undefined ? null : (dayIn(sentence.text) ?? dayBefore(sentence.text, head)),
        page,
        quote: sentence === undefined ? text : `${text} … ${sentence.text}`,
        // "Forespørgsel af 20. november 2023" is the heading of what was asked.
        index: told === -1 ? index : sentence !== undefined && HEADS_QUESTION.test(sentence.text) ? told - 1 : told,
      }
    }
  }
  return null
}

const SIGNED_LINES = 4
const HEADS_QUESTION = /^(?:forespørgsel|henvendelse)(?:en)? (?:af|fra) (?:den )?\d.{4,24}$/i

/** "Tak for dine spørgsmål, som du sendte den 9. juni": the last such day before the answer was sent. */
function dayBefore(sentence: string, head: readonly DocumentLine[]): string | null {
  const sent = head.find(({ text }) => SENT.test(text) && dayIn(text) !== null)
  const day = sent === undefined ? null : dayIn(sent.text)
  const told = SENT_BY_YOU.exec(sentence)?.[0]
  if (day === null || told === undefined) return null
  const asked = dayIn(told, Number(day.slice(0, 4)))
  return asked !== null && asked <= day ? asked : null
}

const SENT = /^(?:sendt|dato)\s?:/i
const SENT_BY_YOU = /\b(?:din|dit|dine|jeres|du|I)\s[^.?]{0,60}\b(?:den|af)\s\d{1,2}\.\s\p{Ll}{3,9}/u

/** Index of the sentence that says "you have asked", rather one that says when; -1 where none does. */
function sentenceTo(body: readonly DocumentLine[]): number {
  for (const pattern of [YOU_ASK, ASKED_ON]) {
    const found = body.flatMap(({ text }, index) => (pattern.test(text.slice(0, 400)) ? [index] : []))
    const [first] = found
    if (first !== undefined) {
      const isDated = (index: number) => dayIn(body[index]?.text ?? '') !== null
      return found.find(isDated) ?? found.find((index) => SENT_BY_YOU.test(body[index]?.text ?? '')) ?? first
    }
  }
  return -1
}

function nameAboveAddress(head: readonly DocumentLine[], index: number): string | undefined {
  const below = head[index + 1]?.text ?? ''
  const text = head[index]?.text ?? ''
  return isAddress(below) && FULL_NAME.test(text) && !/kommune$/i.test(text) ? text : undefined
}

/** "Asta Lind (B)" above "Kære Asta". */
function nameOfGreeted(head: readonly DocumentLine[], text: string): string | undefined {
  const first = head.map((line) => /^Kære (?<first>\p{Lu}\p{Ll}+)[,!]?$/u.exec(line.text)?.groups?.first).find(Boolean)
  const plain = text.replace(/^v\/\s?/i, '')
  const name = leadingRole(plain)?.rest ?? plain
  return first !== undefined && name.startsWith(`${first} `) && name.length < 80 ? name : undefined
}

const FULL_NAME = new RegExp(`^${NAME}$`, 'u')
