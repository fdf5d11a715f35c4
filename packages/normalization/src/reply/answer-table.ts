import type { DocumentLine } from '@arkivar/types'
import type { Open } from './open-text.ts'

/** A table with the columns Spørgsmål and Svar. */
export function readTable(line: DocumentLine, questions: Open[], answers: Open[]): boolean {
  const [head, ...rows] = line.rows ?? []
  const titles = head?.map(({ text }) => text.trim()) ?? []
  const [asked, answered] = [
    // "Spørgsmål stillet af" is the column of those who asked.
    titles.findIndex((title) => /^spørgsmål(?!\s(?:stillet|fremsat|rejst|fra)(?!\p{L}))/iu.test(title)),
    titles.findIndex((title) => /svar|besvarelse/i.test(title)),
  ]
  if (asked === -1 || answered === -1) return false
  for (const row of rows) {
    const number =
      row
        .map(({ text }) => text.trim())
        .find((text) => /^\d{1,2}[.)]?$/.test(text))
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
