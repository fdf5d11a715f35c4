import type { DocumentLine, Reply } from '@arkivar/types'
import { withoutStrayLetterhead } from '../head/stray-letterhead.ts'
import type { Provenance } from '../provenance.ts'
import { ANSWER_HEADING } from './answer-headings.ts'
import { findAsker } from './asker.ts'
import type { FoundAsker } from './found-asker.ts'
import { atInnerAnswers } from './inner-marks.ts'
import { answerOfMail, questionsOfMail } from './mail-questions.ts'
import type { NumberedText } from './open-text.ts'
import { partyBeside } from './party-of-asker.ts'
import { withPlainNumbers } from './plain-numbers.ts'
import { readQuestionsAndAnswers } from './questions.ts'
import { findQuotedMail, type QuotedMail } from './quoted-mail.ts'
import { findSignature, signerInField, withRoleOfSender } from './signature.ts'

/** Sentences that close an answer and are no part of it. */
const CLOSING =
  /^(?:besvaret (?:af|den)\b.{0,80}$|(?:svar(?:et)? afgivet|dato for svar)\b.{0,80}$|svaret er offentligt tilgængeligt|svaret (?:(?:vil blive|bliver|er) (?:lagt|sendt|offentliggjort|journaliseret)|lægges|sendes|offentliggøres)\b|svar(?:et|ene)? er (?:udarbejdet|afgivet|skrevet) (?:af|i)\b|notatet (?:sendes|er sendt|forelægges|lægges)\b|dette svar er|(?:hvis du |har du |har i |er der |ved )[^.]{0,40}spørgsmål|(?:du|i|de) er (?:altid |meget )?velkomm(?:en|ne)|(?:er|ønsker|har|skulle|hvis) (?:du|i)\b[^.?]{0,90}\bvelkomm(?:en|ne)\b|(?:vi|jeg) håber,? at|giv(?: os| mig)? (?:endelig |gerne )?(?:lyd|besked)\b|sidst (?:opdateret|ændret|redigeret)\b|skulle (?:du|i|der)\b[^.]{0,40}spørgsmål|(?:center|afdeling|enhed|forvaltning|fagområde|sagsbehandler|kontaktperson)\s?:\s|kopi (?:af|til)\b|tilbage til \p{L})/iu

/** "Svar afgivet den 16. maj af Plan og Byg" closes an answer, or stands above it as a heading. */
function isOfReply({ text, kind }: DocumentLine): boolean {
  return !CLOSING.test(text) || (kind === 'heading' && text.length < LONGEST_HEADING && ANSWER_HEADING.test(text))
}

const LONGEST_HEADING = 90

/** A heading under which the answers are over. */
const CONTACT = /^(?:kontakt(?:oplysninger|person)?|yderligere oplysninger)\b/i
/** Sections of a memo that also answers; below them no question is taken up again. */
const BEHIND_ANSWERS = /^(?:(?:(?:den|det) )?videre \p{L}+|bilag(?:\s(?:\d{1,2}|[a-h]))?(?:\s?[:.–-]\s.{3,80})?)$/iu
const OF_ANSWERS = /^(?:svar|besvarelse|spørgsmål|ad\s|\p{L}+s svar)/iu

/** Where the answers are over: at the headings of what comes behind them. */
function endOfAnswers(lines: readonly DocumentLine[]): number {
  const last = lines.findLastIndex(({ text }) => OF_ANSWERS.test(text) || /\?["”»]?$/.test(text))
  const end = lines.findIndex(
    ({ text, kind }, index) =>
      kind === 'heading' && (CONTACT.test(text) || (last !== -1 && index > last + 1 && BEHIND_ANSWERS.test(text))),
  )
  return end === -1 ? lines.length : end
}

/** The letterhead may come behind the text, beside which it stands. */
function withoutFoot(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const answered = lines.findLastIndex(
    // The first line is the title: "Svar til Lis Dam".
    ({ text, kind }, index) =>
      index > 0 && (/\?["”»]?$|^(?:svar|ad\s)/i.test(text) || (kind === 'table' && /\tsvar/i.test(text))),
  )
  const from = Math.max(
    answered === -1 ? Math.ceil(lines.length * BEHIND) : answered + (INLINE.test(lines[answered]?.text ?? '') ? 1 : 2),
    lines.length - FOOT_LINES,
  )
  const foot = lines
    .slice(from)
    .findIndex(({ text }) => OF_KOMMUNE.test(text) || ADDRESS.test(text) || DAY_OF_LETTER.test(text))
  return foot === -1 ? lines : lines.slice(0, from + foot)
}

/** "Svar: …", "Ad 2) …" with the answer on the same line. */
const INLINE = /^(?:svar|ad\s).{12}/i
/** Street, town and telephone in one line. */
const ADDRESS = /^\p{Lu}[^.?!]{3,40}\d\S*,?\s\d{4}\s\p{Lu}.{0,60}(?:Tlf|@|www)/u
/** Short letters have their head within the last lines as well. */
const BEHIND = 0.6
/** "Engby, den 16. maj 2023", "Engby Kommune, 28. september 2022" */
const DAY_OF_LETTER = /^\p{Lu}[\p{L} -]{2,40},?\s(?:den\s|d\.\s)?\d{1,2}\.\s\p{Ll}{3,9}\s\d{4}$/u
const OF_KOMMUNE = /^\p{Lu}[\p{L} -]{2,30} (?:Regionsk|K)ommune(?:\s[·|,–-]\s.{3,200})?$/u

/** "Svar afgivet af", and below it who that is, at the end. */
function withoutWriter(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const from = Math.max(1, lines.length - WRITER_LINES)
  const at = lines.slice(from).findIndex(({ text }) => text.length < 40 && WRITER_ALONE.test(text))
  const below = at === -1 ? [] : lines.slice(from + at + 1)
  return at === -1 || below.some(({ text }) => text.length > LONGEST_WRITER) ? lines : lines.slice(0, from + at)
}

const WRITER_LINES = 4
const LONGEST_WRITER = 90
const WRITER_ALONE =
  /^(?:svar(?:et)? (?:er )?(?:afgivet|givet|udarbejdet|skrevet) af|besvar(?:et|else) (?:af|ved)|udarbejdet af|sagsbehandler|kontaktperson|ansvarlig(?: \p{Ll}+)?)\s*:?$/iu

/** An office may greet without a name. */
function greetingOf(body: readonly DocumentLine[]): number {
  const from = Math.max(0, body.length - FOOT_LINES)
  const found = body
    .slice(from)
    .findIndex(({ text }) => /^(?:med\s)?(?:venlige?|de bedste|bedste) hils(?:en|ner)\b/i.test(text))
  return found === -1 ? body.length : from + found
}

const FOOT_LINES = 10

/** Where what is kept goes on behind the line that tells who asked, which may itself be gone. */
function firstAfter(kept: readonly DocumentLine[], body: readonly DocumentLine[], index: number): number {
  const after = new Set(body.slice(index + 1))
  const first = kept.findIndex((line) => after.has(line))
  return first === -1 ? kept.length : first
}

/** In a form the number of the question may stand above who asked it. */
function atNumber(lines: readonly DocumentLine[], below: number): number {
  const from = Math.max(0, below - 3)
  // "1) Spørgsmål fra Lis Dam (V)" tells who asked, and the number of what stands below.
  const asker = lines[below - 1]
  if (asker !== undefined && NUMBERED_ASKER.test(`${asker.marker} ${asker.text}`.trim())) return below - 1
  const number = lines.slice(from, below).findIndex(({ text }) => NUMBER_OF_QUESTION.test(text))
  return number === -1 ? below : from + number
}

const NUMBERED_ASKER = /^1[.)]\s(?:spørgsmål (?:fra|stillet af))\s/i
const NUMBER_OF_QUESTION = /^spørgsmål\s(?:nr\.?\s?)?\d{1,3}\s?:?$/i

/** What is found beside the text says nothing of where the questions begin. */
function withoutPlace(asker: FoundAsker | null): FoundAsker | null {
  return asker === null ? null : { ...asker, index: -1 }
}

/** Who writes a mail may tell the party below it. */
function withParty(asker: FoundAsker | null, mail: readonly DocumentLine[]): FoundAsker | null {
  if (asker?.askedBy == null || asker.askedBy.party !== undefined) return asker
  const party = partyBeside(asker.askedBy.name, mail.slice(-FOOT_LINES))
  return party === null ? asker : { ...asker, askedBy: { ...asker.askedBy, party } }
}

/** Whose mail is answered has asked, on the day of that mail, where the answer tells nothing else. */
function withMail(told: FoundAsker | null, { from, sentOn, page, quote }: QuotedMail): FoundAsker | null {
  if (told === null) return from === null ? null : { askedBy: from, askedOn: sentOn, page, quote, index: -1 }
  return { ...told, askedBy: told.askedBy ?? from, askedOn: told.askedOn ?? sentOn }
}

/** "Hvornår åbner hallen? (Lis Dam, V)" */
function withoutAskerBehind(line: DocumentLine): DocumentLine {
  const asked =
    line.text.endsWith(')') && line.text.length < LONGEST_ASKED ? ASKER_BEHIND.exec(line.text)?.groups : undefined
  return asked?.question === undefined ? line : { ...line, text: asked.question }
}

const LONGEST_ASKED = 600
const ASKER_BEHIND =
  /^(?<question>[^?]{8,400}\?)\s\((?:\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,4}(?:,\s?\p{Lu}\p{L}{0,20})?|\p{Lu}{1,2})\)$/u

/** The answer repeats nothing of what is asked in the mail below it. */
function ofMail(
  answering: readonly DocumentLine[],
  mail: readonly DocumentLine[],
): { questions: NumberedText[]; answers: NumberedText[] } {
  const questions = questionsOfMail(mail)
  return { questions, answers: questions.length === 0 ? [] : answerOfMail(answering) }
}

/** Reads who asked, what was asked, what was answered and who signed. Null where nothing of it is found. */
export function readReply(lines: readonly DocumentLine[], provenance: Provenance): Reply | null {
  const written = withPlainNumbers(lines.filter(({ region }) => region === 'body')).flatMap(atInnerAnswers)
  const mail = findQuotedMail(written)
  const body = mail === null ? written : written.slice(0, mail.index)
  const told = findAsker(body)
  // A form may have its fields beside the text.
  const beside = lines.filter(({ region }) => region === 'side')
  const asker = withParty(
    mail === null
      ? (told ?? withoutPlace(findAsker(beside)))
      : withParty(withMail(told, mail), written.slice(mail.index)),
    beside,
  )
  const signature = findSignature(body)
  const signedBy = withRoleOfSender(signature, body) ?? signerInField(body)
  const end = signature?.index ?? greetingOf(body)
  const kept = withoutStrayLetterhead(withoutFoot(withoutWriter(body.slice(0, end)))).filter(isOfReply)
  const answering = kept.slice(0, endOfAnswers(kept)).map(withoutAskerBehind)
  const below = asker === null || asker.index < 0 ? 0 : atNumber(answering, firstAfter(kept, body, asker.index))
  const found = readQuestionsAndAnswers(answering, below, asker?.quote ?? null)
  // Fields of a form may come behind what they stand beside.
  const isAbove = found.questions.length === 0 && below > 0
  const above = isAbove ? readQuestionsAndAnswers(answering.slice(0, below), 0) : found
  const whole = above.answers.length > 0 ? above : { ...above, answers: found.answers }
  const stated = above.questions.length > 0 ? whole : found
  const { questions, answers } =
    mail !== null && stated.questions.length === 0 && stated.answers.length === 0
      ? ofMail(answering, written.slice(mail.index))
      : stated
  if (asker === null && questions.length === 0 && answers.length === 0 && signature === null) return null
  if (asker?.askedBy) provenance.tell('/reply/askedBy', asker.page, asker.quote)
  if (asker?.askedOn) provenance.tell('/reply/askedOn', asker.page, asker.quote)
  if (signedBy !== null) provenance.tell('/reply/signedBy', signedBy.page, signedBy.quote)
  for (const [name, list] of [['questions', questions] as const, ['answers', answers] as const]) {
    for (const [index, { text }] of list.entries()) {
      const line = body.find((each) => text.startsWith(each.text.slice(0, 40)) || each.text.includes(text.slice(0, 40)))
      if (line !== undefined) provenance.tell(`/reply/${name}/${index}`, line.page, text)
    }
  }
  return {
    ...(asker?.askedBy && { askedBy: asker.askedBy }),
    ...(asker?.askedOn && { askedOn: asker.askedOn }),
    questions,
    answers,
    ...(signedBy !== null && { signedBy: signedBy.signedBy }),
  }
}
