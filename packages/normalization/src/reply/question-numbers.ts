import { NUMBERED_QUESTION } from './answer-headings.ts'
import type { Open } from './open-text.ts'

/** Below the heading of the answers the numbers of the questions come again. */
export function isAnsweredBelow(
  { number, text = '' }: Record<string, string | undefined>,
  questions: readonly Open[],
  answers: readonly Open[],
  state: string,
): boolean {
  return (
    (state === 'lead' || state === 'answers') &&
    hasNumber(questions, number) &&
    !hasNumber(answers, number) &&
    text !== '' &&
    !/\?["”»]?$/.test(text)
  )
}

export function hasNumber(list: readonly Open[], number: string | undefined): boolean {
  return list.some((open) => open.number === number)
}

/** "Spørgsmål nr. 2: …" is a question, "Spørgsmål nr. 142" is the field of a form. */
export function numbersQuestion(text: string, questions: readonly Open[]): boolean {
  const { number, text: words } = NUMBERED_QUESTION.exec(text)?.groups ?? {}
  return number !== undefined && (words !== '' || isNext(number, questions))
}

/** Whether a number follows the last of a list, in the style of that: digits, letters or Roman numbers. */
export function isNext(number: string, list: readonly Open[]): boolean {
  const last = list.findLast((open) => open.number !== null)?.number
  if (last === undefined || last === null) return /^(?:1|a|I)$/.test(number) || number === 'A'
  const [roman, lastRoman] = [ROMAN.indexOf(number), ROMAN.indexOf(last)]
  if (lastRoman !== -1 && roman !== -1) return roman === lastRoman + 1
  if (/^\d+$/.test(number) && /^\d+$/.test(last)) return Number(number) === Number(last) + 1
  return number.toLowerCase().charCodeAt(0) === last.toLowerCase().charCodeAt(0) + 1
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** A numbered list within an answer is not the next answer: numbers must be those of questions. */
export function isAnswerList(answers: readonly Open[], questions: readonly Open[], number: string): boolean {
  return (
    answers.length > 0 &&
    answers.every((open) => open.number !== null) &&
    questions.some((open) => open.number === number)
  )
}
