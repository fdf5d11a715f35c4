import type { DocumentLine } from '@arkivar/types'
import { LEADS_IN } from './answer-headings.ts'
import { markOf } from './inner-marks.ts'
import { type NumberedText, written } from './open-text.ts'

const ADDRESSES = /^(?:kære|hej|til rette vedkommende|godaften|goddag)(?!\p{L})/iu
const THANKS = /^tak for (?:din|dit|dine|jeres|henvendelsen|spørgsmål)(?!\p{L})/iu
const FIELD = /^(?:fra|sendt|til|cc|kopi|emne|dato|from|sent|to|subject|date)\s*:/i
const SENTENCE_END = /(?<=[.!?]["”»]?)\s+(?=["”„«]?\p{Lu})/u
const QUESTION = /\?["”»]?$/

/** What the mail asks that is quoted below its answer: numbered lines, or of each paragraph the sentences that ask. */
export function questionsOfMail(mail: readonly DocumentLine[]): NumberedText[] {
  return mail.flatMap((line) => {
    if (line.kind === 'table' || FIELD.test(line.text) || !line.text.includes('?')) return []
    const mark = markOf(line)
    const asked = (mark?.text ?? line.text).split(SENTENCE_END).filter((sentence) => QUESTION.test(sentence))
    return asked.length === 0 ? [] : [{ number: mark?.number ?? null, text: asked.join(' ') }]
  })
}

/** What a mail answers to such questions that it does not repeat: all of it, below the words of address. */
export function answerOfMail(body: readonly DocumentLine[]): NumberedText[] {
  const from = body.findIndex(({ text }) => ADDRESSES.test(text))
  if (from === -1) return []
  const lines = body.slice(from + 1).filter(({ text, kind }) => kind !== 'table' && !LEADS_IN.test(text))
  const [first, ...rest] = lines
  const own = first !== undefined && THANKS.test(first.text) && first.text.length < LONGEST_THANKS ? rest : lines
  return own.length === 0 ? [] : [{ number: null, text: own.map(written).join('\n') }]
}

const LONGEST_THANKS = 120
