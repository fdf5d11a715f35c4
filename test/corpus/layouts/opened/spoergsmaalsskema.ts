import { numericDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { MemoLayout } from '../memo-layout.ts'
import { answerBlocks, reply, startMemo } from '../memo-parts.ts'

/** A form: who asked, when it came and when it was answered in a table, then all questions, then all answers. */
export const spoergsmaalsskema: MemoLayout = {
  name: 'spoergsmaalsskema',
  access: 'opened',
  kommuner: ['0159', '0223', '0147'],
  caseNumbers: 'edoc',
  uses: [{ type: 'besvarelse', answers: true }],
  traps: {},
  compose(memo, { type, random }) {
    const draft = startMemo(
      memo,
      type,
      { header: memo.kommune.fullName, footer: 'Side {side} af {sider}', firstPage: true },
      { style: 'edoc', values: [memo.caseNumber], documents: [] },
    )
    draft.truth.reply = reply(memo, true)
    draft.add([
      { kind: 'title', text: 'Svar på politikerspørgsmål' },
      {
        kind: 'labels',
        look: 'table',
        rows: [
          ['Spørgsmål nr.', `${random.int(1, 180)}-${memo.date.slice(2, 4)}`],
          ['Emne', memo.subject],
          ['Stillet af', `${memo.asker.name} (${memo.asker.party})`],
          ['Modtaget den', numericDate(memo.askedOn)],
          ['Besvaret den', numericDate(memo.date)],
          ['Besvaret af', memo.unit],
          ['Sagsnummer', memo.caseNumber],
        ],
      },
      heading(1, 'Spørgsmål'),
      {
        kind: 'list',
        items: memo.questions.map(({ question }, index) => ({ marker: `${index + 1}.`, text: question })),
      },
      heading(1, 'Svar'),
      ...memo.questions.flatMap(({ answer }, index) => [
        paragraph(`Ad spørgsmål ${index + 1}`),
        ...answerBlocks(answer),
      ]),
    ])
    return draft
  },
}
