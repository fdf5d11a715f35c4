import { longDate } from '../../danish-dates.ts'
import { paragraph } from '../../draft.ts'
import { onDay } from '../../memo.ts'
import type { MemoLayout } from '../memo-layout.ts'
import { reply, startMemo } from '../memo-parts.ts'

/** As ministers answer: a sentence that says who asked and when, then "Spørgsmål 1:" and "Svar:" run in before their text. */
export const skriftligtSvar: MemoLayout = {
  name: 'skriftligt-svar',
  access: 'sealed',
  kommuner: ['0461', '0851', '0730'],
  caseNumbers: 'edoc',
  uses: [{ type: 'besvarelse', answers: true }],
  traps: {},
  compose(memo, { type }) {
    const draft = startMemo(
      memo,
      type,
      { header: memo.kommune.fullName, footer: '{side}', firstPage: true },
      { style: 'edoc', values: [memo.caseNumber], documents: [] },
    )
    draft.truth.reply = { ...reply(memo, true), signedBy: { name: memo.author.name, role: memo.author.title } }
    draft.add([
      paragraph(memo.unit),
      paragraph(longDate(memo.date)),
      paragraph(`J.nr. ${memo.caseNumber}`),
      { kind: 'title', text: memo.subject },
      paragraph(
        `${memo.asker.name} (${memo.asker.party}) har i brev af ${onDay(memo.askedOn).replace('den ', '')} stillet mig følgende spørgsmål, som jeg hermed skal besvare.`,
      ),
      ...memo.questions.flatMap(({ question, answer: [first = '', ...rest] }, index) => [
        paragraph(`Spørgsmål ${index + 1}: ${question}`),
        paragraph(`Svar: ${first}`),
        ...rest.map(paragraph),
      ]),
      { kind: 'signature', lines: ['Med venlig hilsen', memo.author.name, memo.author.title] },
    ])
    return draft
  },
}
