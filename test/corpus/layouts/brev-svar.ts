import { numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import { onDay } from '../memo.ts'
import type { MemoLayout } from './memo-layout.ts'
import { answerBlocks, reply, startMemo } from './memo-parts.ts'

/** An answer as a letter to the one who asked: lettered questions, and a signature. */
export const brevSvar: MemoLayout = {
  name: 'brev-svar',
  access: 'known',
  kommuner: ['0330', '0370', '0259'],
  caseNumbers: 'yy/n',
  uses: [{ type: 'besvarelse', answers: true }],
  traps: { 'broken-spacing': 0.1 },
  compose(memo, { type, random }) {
    const draft = startMemo(
      memo,
      type,
      { footer: 'Side {side} af {sider}', firstPage: false },
      { style: 'yy/n', values: [memo.caseNumber], documents: [] },
    )
    const letter = (index: number): string => String.fromCharCode(97 + index)
    const truth = reply(memo, true)
    draft.truth.reply = {
      ...truth,
      questions: truth.questions.map((question, index) => ({ ...question, number: letter(index) })),
      answers: truth.answers.map((answer, index) => ({ ...answer, number: letter(index) })),
      signedBy: { name: memo.author.name, role: memo.author.title },
    }
    draft.add([
      paragraph(memo.kommune.fullName),
      paragraph(memo.unit),
      {
        kind: 'labels',
        look: 'colon',
        rows: [
          ['Til', `${memo.kommune.council}s medlemmer`],
          ['Dato', numericDate(memo.date, random.pick(['.', '-']))],
          ['Sagsnr.', memo.caseNumber],
        ],
      },
      { kind: 'title', text: memo.subject },
      paragraph(
        `${memo.asker.name} (${memo.asker.party}) har ${onDay(memo.askedOn)} stillet følgende spørgsmål til forvaltningen:`,
      ),
      {
        kind: 'list',
        items: memo.questions.map(({ question }, index) => ({ marker: `${letter(index)})`, text: question })),
      },
      paragraph('Forvaltningens svar:'),
      ...memo.questions.flatMap(({ answer }, index) => [
        heading(2, `Ad ${letter(index)})`, 'plain'),
        ...answerBlocks(answer),
      ]),
      { kind: 'signature', lines: ['Venlig hilsen', memo.author.name, memo.author.title] },
    ])
    return draft
  },
}
