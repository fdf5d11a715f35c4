import type { DocumentLine } from '@arkivar/types'
import { ANSWER_HEADING, INLINE_ANSWER } from './answer-headings.ts'

/** "Ad 1 – Afstand til naboer" in an answer that does not repeat what was asked: more such follow. */
export function beginsAnswers(text: string, below: readonly DocumentLine[]): boolean {
  return /^ad\.?\s(?:spørgsmål\s)?\(?(?:1|a)(?!\p{L})/iu.test(text) && below.some((line) => isNextAnswer(line))
}

export function isNextAnswer(line: DocumentLine | undefined): boolean {
  return line !== undefined && /^ad\.?\s(?:spørgsmål\s)?\(?(?:\d|[b-h](?!\p{L}))/iu.test(line.text)
}

/** "Ad 1 – Afstand til naboer", with the answer below */
export const TITLED_ANSWER = /^ad\.?\s(?:spørgsmål\s)?(?:\d{1,2}|[a-h])\)?\s?[–:-]\s\p{L}[^.!?]{2,70}$/iu

/** "Besvarelse" as the title of all, where answers have headings of their own */
export function isTitleOfAll({ kind, level, text }: DocumentLine): boolean {
  return kind === 'heading' && level === 1 && ANSWER_HEADING.test(text)
}

export function isAnswerHeading({ text }: DocumentLine): boolean {
  return ANSWER_HEADING.test(text) || INLINE_ANSWER.test(text)
}

/** "Indsendt 17.02.2025" between who asked and the question */
export const ASKED_ON =
  /^(?:stillet|modtaget|rejst|(?:ind|frem)\p{L}{2,10}t)(?:\sden)?\s?:?\s(?:\d{1,2}\.\s\p{L}{3,9}\s\d{4}|\d{1,2}[.-]\d{1,2}[.-]\d{4})$/iu
/** "Svar: 27. oktober 2025", a field of the form */
export const DAY_OF_ANSWER = /^svar\s?:\s(?:den\s)?(?:\d{1,2}\.\s\p{L}{3,9}\s\d{4}|\d{1,2}[.-]\d{1,2}[.-]\d{4})$/iu
