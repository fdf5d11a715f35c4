import { longDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import { onDay } from '../memo.ts'
import type { SourceBlock } from '../source-document.ts'
import type { MemoLayout } from './memo-layout.ts'
import { answerBlocks, reply, request, sectionBlocks, startMemo } from './memo-parts.ts'

/** Labels under each other, then `NOTAT: title` on one line. */
export const roskildeNotat: MemoLayout = {
  name: 'roskilde-notat',
  access: 'known',
  kommuner: ['0265', '0350', '0269'],
  caseNumbers: 'integer',
  uses: [
    { type: 'notat', answers: false },
    { type: 'notat', answers: true },
  ],
  traps: { 'committee-request': 0.3, 'broken-spacing': 0.2, 'destroyed-characters': 0.2 },
  compose(memo, { type, random, traps }) {
    const draft = startMemo(
      memo,
      type,
      { header: memo.kommune.fullName, footer: 'Side {side}/{sider}', firstPage: true },
      { style: 'integer', values: [memo.caseNumber], documents: [memo.documentNumber] },
    )
    const head: SourceBlock[] = [
      paragraph(memo.unit),
      {
        kind: 'labels',
        look: 'space',
        rows: [
          ['Sagsnr.', memo.caseNumber],
          ['Brevid', memo.documentNumber],
          ['Ref.', random.pick(['KIRM', 'JAND', 'SUSL'])],
          ['Dir. tlf.', `46 31 ${random.int(10, 99)} ${random.int(10, 99)}`],
        ],
      },
      paragraph(longDate(memo.date)),
      { kind: 'title', text: `NOTAT: ${memo.subject}` },
    ]
    if (memo.questions.length === 0) {
      draft.add([...head, ...request(memo, random, traps), ...sectionBlocks(memo, 1)])
      return draft
    }
    draft.truth.reply = reply(memo, true)
    draft.add([
      ...head,
      paragraph(
        `Byrådsmedlem ${memo.asker.name} (${memo.asker.party}) har ${onDay(memo.askedOn)} fremsendt nedenstående spørgsmål.`,
      ),
      ...memo.questions.flatMap(({ question, answer }, index) => [
        heading(2, `Spørgsmål ${index + 1}`),
        paragraph(question),
        heading(2, `Svar ${index + 1}`),
        ...answerBlocks(answer),
      ]),
    ])
    return draft
  },
}
