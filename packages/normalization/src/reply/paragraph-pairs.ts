import type { DocumentLine } from '@arkivar/types'
import { LEADS_IN } from './answer-headings.ts'
import { markOf } from './inner-marks.ts'
import { type NumberedText, type Open, toText, withoutAsker, written } from './open-text.ts'

const LONGEST_QUESTION = 500
/** With these an answer ends that nothing else closes. */
const CLOSES =
  /^(?:(?:du|i|de) er (?:altid |meget )?velkomm(?:en|ne)|vi håber,? at|har du (?:yderligere )?spørgsmål|med (?:venlig|bedste) hilsen)/i

/** A letter answers question by question: each a paragraph that ends in a question mark, with the answer below it. */
export function pairsOfParagraphs(lines: readonly DocumentLine[]): {
  questions: NumberedText[]
  answers: NumberedText[]
} {
  const pairs: { question: Open; answer: Open }[] = []
  for (const line of lines) {
    if (line.region === 'side' || line.kind === 'table') continue
    const { text } = line
    if (/\?["”»]?$/.test(text) && text.length <= LONGEST_QUESTION) {
      const last = pairs.at(-1)
      const mark = markOf(line)
      const number = mark?.number ?? null
      if (last !== undefined && last.answer.lines.length === 0 && mark === null) last.question.lines.push(text)
      else pairs.push({ question: { number, lines: [mark?.text ?? text] }, answer: { number, lines: [] } })
    } else if (!CLOSES.test(text) && !LEADS_IN.test(text)) pairs.at(-1)?.answer.lines.push(written(line))
  }
  const answered = pairs.filter(({ answer }) => answer.lines.length > 0)
  return {
    questions: pairs.map(({ question }) => toText(withoutAsker(question))),
    answers: answered.map(({ answer }) => toText(answer)),
  }
}
