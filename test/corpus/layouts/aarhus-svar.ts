import { longDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import { onDay } from '../memo.ts'
import type { MemoLayout } from './memo-layout.ts'
import { answerBlocks, reply, startMemo } from './memo-parts.ts'

/** "Svar på 10-dages forespørgsel": the asker in the heading line, questions in bold above each answer. */
export const aarhusSvar: MemoLayout = {
  name: 'aarhus-svar',
  access: 'opened',
  kommuner: ['0751'],
  caseNumbers: 'yy/n',
  uses: [{ type: 'besvarelse', answers: true }],
  traps: {},
  compose(memo, { type }) {
    const draft = startMemo(
      memo,
      type,
      { header: memo.kommune.fullName, footer: 'Side {side} af {sider}', firstPage: true },
      { style: 'yy/n', values: [memo.caseNumber], documents: [] },
    )
    const title = `Besvarelse af forespørgsel fra ${memo.asker.name} (${memo.asker.party})`
    draft.truth.title = title
    draft.truth.reply = reply(memo, true)
    draft.add([
      {
        kind: 'side',
        groups: [[memo.unit], [memo.kommune.fullName], [longDate(memo.date)], ['Sag:', memo.caseNumber]],
      },
      { kind: 'title', text: title },
      paragraph(`Forespørgslen er modtaget ${onDay(memo.askedOn)} og lyder:`),
      ...memo.questions.flatMap(({ question, answer }, index): ReturnType<typeof paragraph>[] => [
        { kind: 'paragraph', text: `${index + 1}. ${question}`, bold: true },
        ...answerBlocks(answer),
      ]),
      heading(1, 'Kontakt'),
      paragraph(`Spørgsmål til svaret kan rettes til ${memo.unit}.`),
    ])
    return draft
  },
}
