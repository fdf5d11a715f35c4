import type { DocumentLine } from '@arkivar/types'
import { type AskerName, dayIn, personIn } from './asker-name.ts'

/** The mail that another answers, below it. */
export interface QuotedMail {
  /** Index of its first line. */
  index: number
  from: AskerName | null
  sentOn: string | null
  page: number
  quote: string
}

const FROM = /^(?:fra|from)\s*:\s*(?<who>\S.*)$/i
const SENT = /^(?:sendt|dato|sent|date)\s*:/i
const WROTE = /^(?:den|på|on)\s.{6,50}\s(?:skrev|wrote)\s(?<who>[^:]{4,80}):?$/iu
const RULE = /^[-_*=\s]{5,}(?:oprindelig (?:meddelelse|mail)|videresendt|original message)?[-_*=\s]*$/i
/** Its head stands below an answer; that of the answer itself stands first. */
const FEWEST_ABOVE = 5
const HEAD_LINES = 4

/** Words to somebody, or a sentence: the fields of a memo have neither above them. */
function isWritten({ text }: DocumentLine): boolean {
  return WRITTEN.test(text)
}

const WRITTEN = /^(?:kære|hej|hilsen|med venlig|venlig|mvh)(?!\p{L})|\p{L}{3}["”]?[.?!]$/iu

/** Finds the mail that is quoted below its answer; null where there is none. */
export function findQuotedMail(lines: readonly DocumentLine[]): QuotedMail | null {
  for (let index = FEWEST_ABOVE; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined || line.kind === 'table') continue
    const from = FROM.exec(line.text)?.groups?.who
    const sent =
      from === undefined
        ? undefined
        : lines.slice(index + 1, index + 1 + HEAD_LINES).find(({ text }) => SENT.test(text))
    const wrote = sent === undefined ? WROTE.exec(line.text)?.groups?.who : undefined
    if ((sent === undefined && wrote === undefined) || !lines.slice(0, index).some(isWritten)) continue
    const above = lines[index - 1]
    return {
      index: above !== undefined && RULE.test(above.text) ? index - 1 : index,
      from: personIn((from ?? wrote ?? '').replace(/[<[(]\S+@\S+[>\])]/, '').trim()),
      sentOn: dayIn(sent?.text ?? line.text),
      page: line.page,
      quote: line.text,
    }
  }
  return null
}
