import { capital, longDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MemoLayout } from '../memo-layout.ts'
import { answerBlocks, startMemo } from '../memo-parts.ts'

/** A memo that a politician has ordered: one question under "Spørgsmålet lyder", the asker in the table at its head. */
export const budgetnotat: MemoLayout = {
  name: 'budgetnotat',
  access: 'opened',
  kommuner: ['0223', '0173', '0269'],
  caseNumbers: 'yy/n',
  uses: [{ type: 'notat', answers: true }],
  traps: {},
  compose(memo, { type, random }) {
    const draft = startMemo(
      memo,
      type,
      { header: memo.kommune.fullName, footer: 'Side {side}', firstPage: true },
      { style: 'yy/n', values: [memo.caseNumber], documents: [] },
    )
    const subject = memo.subject.replace(/^(Besvarelse af|Svar på) spørgsmål \S+ /, '')
    const title = capital(subject)
    draft.truth.title = title
    const [asked = { question: '', answer: [] }] = memo.questions
    draft.truth.reply = {
      askedBy: { name: memo.asker.name, party: memo.asker.party },
      askedOn: memo.askedOn,
      questions: [{ number: null, text: asked.question }],
      answers: [{ number: null, text: asked.answer.join('\n') }],
      signedBy: null,
    }
    draft.add([
      paragraph(`Budgetnotat nr. ${random.int(2, 90)}`),
      { kind: 'title', text: title },
      {
        kind: 'labels',
        look: 'table',
        rows: [
          ['Spørger', `${memo.asker.name} (${memo.asker.party})`],
          ['Modtaget', longDate(memo.askedOn)],
          ['Udarbejdet af', memo.unit],
          ['Dato', longDate(memo.date)],
          ['Sagsnr.', memo.caseNumber],
        ],
      },
      heading(1, 'Spørgsmålet lyder'),
      paragraph(asked.question),
      heading(1, 'Forvaltningens svar'),
      ...answerBlocks(asked.answer),
    ])
    return draft
  },
}
