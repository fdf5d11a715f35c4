import { hasText, type NumberedText, type Open, toText, withoutAsker } from './open-text.ts'

/** Questions and answers as they were collected become texts: what only introduces them, and what is empty, goes. */
export function finish(
  questions: readonly Open[],
  answers: readonly Open[],
): { questions: NumberedText[]; answers: NumberedText[] } {
  const parted = answers.length === 0 ? partedAtQuestionMarks(questions) : { questions, answers }
  const numbered = parted.answers.some(({ number }) => number !== null)
  // What stands before the first numbered answer introduces them all.
  const kept = numbered
    ? parted.answers.filter(
        ({ number }, index) => index > 0 || (number !== null && parted.answers[1]?.number !== number),
      )
    : parted.answers
  return {
    questions: parted.questions.map(withoutAsker).map(toText).filter(hasText),
    answers: kept.map(toText).filter(hasText),
  }
}

const BEHIND_QUESTION_MARK = /(?<=\?["”»]?)\s+(?=\p{Lu})/u

/** Without a word for the answer it is what follows the question mark: in most of the questions, or in none. */
function partedAtQuestionMarks(written: readonly Open[]): { questions: readonly Open[]; answers: readonly Open[] } {
  const parted = written.map(({ number, lines: whole }) => {
    const lines = whole.flatMap((line) => line.split(BEHIND_QUESTION_MARK))
    let end = 0
    while (end < lines.length && /\?["”»]?$/.test(lines[end] ?? '')) end += 1
    return { question: { number, lines: lines.slice(0, end) }, answer: { number, lines: lines.slice(end) } }
  })
  const answered = parted.filter(({ question, answer }) => question.lines.length > 0 && answer.lines.length > 0)
  if (answered.length * 2 <= written.length) return { questions: written, answers: [] }
  return { questions: parted.map(({ question }) => question), answers: parted.map(({ answer }) => answer) }
}
