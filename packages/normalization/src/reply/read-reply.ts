import type { DocumentLine, Reply } from '@arkivar/types'
import { withoutStrayLetterhead } from '../head/stray-letterhead.ts'
import type { Provenance } from '../provenance.ts'
import { findAsker } from './asker.ts'
import { atInnerAnswers } from './inner-marks.ts'
import { readQuestionsAndAnswers } from './questions.ts'
import { findSignature } from './signature.ts'

/** Sentences that close an answer and are no part of it. */
const CLOSING =
  /^(?:besvaret (?:af|den)\b.{0,80}$|svaret er offentligt tilgængeligt|svaret (?:vil blive|bliver|er) (?:lagt|offentliggjort|journaliseret)|dette svar er|(?:hvis du |har du |har i |er der |ved )[^.]{0,40}spørgsmål|(?:du|i|de) er (?:altid |meget )?velkomm(?:en|ne)|(?:vi|jeg) håber,? at)/i

/** A heading under which the answers are over. */
const CONTACT = /^(?:kontakt(?:oplysninger|person)?|yderligere oplysninger)\b/i

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

/** Reads who asked, what was asked, what was answered and who signed. Null where nothing of it is found. */
export function readReply(lines: readonly DocumentLine[], provenance: Provenance): Reply | null {
  const body = lines.filter(({ region }) => region === 'body').flatMap(atInnerAnswers)
  const asker = findAsker(body)
  const signature = findSignature(body)
  const end = signature?.index ?? greetingOf(body)
  const kept = withoutStrayLetterhead(body.slice(0, end)).filter(({ text }) => !CLOSING.test(text))
  const contact = kept.findIndex(({ text, kind }) => kind === 'heading' && CONTACT.test(text))
  const { questions, answers } = readQuestionsAndAnswers(
    contact === -1 ? kept : kept.slice(0, contact),
    asker === null ? 0 : firstAfter(kept, body, asker.index),
    asker?.quote ?? null,
  )
  if (asker === null && questions.length === 0 && answers.length === 0) return null
  if (asker?.askedBy) provenance.tell('/reply/askedBy', asker.page, asker.quote)
  if (asker?.askedOn) provenance.tell('/reply/askedOn', asker.page, asker.quote)
  if (signature !== null) provenance.tell('/reply/signedBy', signature.page, signature.quote)
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
    ...(signature !== null && { signedBy: signature.signedBy }),
  }
}
