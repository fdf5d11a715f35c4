import type { DocumentLine } from '@arkivar/types'
import type { Open } from './open-text.ts'

/** "Spørgsmål stillet af" may be the column of those who asked: what is asked ends with a question mark. */
function columnOfQuestions(titles: readonly string[], rows: NonNullable<DocumentLine['rows']>): number {
  const named = titles.flatMap((title, index) => (/^spørgsmål/i.test(title) ? [index] : []))
  return named.find((index) => rows.some((row) => row[index]?.text.trim().endsWith('?'))) ?? named[0] ?? -1
}

/** A table with the columns Spørgsmål and Svar. */
export function readTable(line: DocumentLine, questions: Open[], answers: Open[]): boolean {
  const [head, ...rows] = line.rows ?? []
  const titles = head?.map(({ text }) => text.trim()) ?? []
  const [asked, answered] = [
    columnOfQuestions(titles, rows),
    titles.findIndex((title) => /svar|besvarelse/i.test(title)),
  ]
  if (asked === -1 || answered === -1) return false
  for (const row of rows) {
    const number =
      row
        .map(({ text }) => text.trim())
        .find((text) => /^\d{1,2}(?:\.\d{1,2})?[.)]?$/.test(text))
        ?.replace(/[.)]$/, '') ?? null
    const written = row[asked]?.text.trim() ?? ''
    const own = number === null ? NUMBER_IN_CELL.exec(written)?.groups : undefined
    if (own?.number === String(questions.length + 1)) {
      questions.push({ number: own.number, lines: [own.text ?? ''] })
      answers.push({ number: own.number, lines: [row[answered]?.text ?? ''] })
      continue
    }
    questions.push({ number, lines: [row[asked]?.text ?? ''] })
    answers.push({ number, lines: [row[answered]?.text ?? ''] })
  }
  return true
}

const NUMBER_IN_CELL = /^(?<number>\d{1,2})[.)]\s+(?<text>\p{Lu}.*)$/su
