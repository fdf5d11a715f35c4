import { numericDate } from '../../danish-dates.ts'
import { paragraph } from '../../draft.ts'
import type { MemoLayout } from '../memo-layout.ts'
import { request, sectionBlocks, startMemo } from '../memo-parts.ts'

/** A row of labels above a row of values, and "Orienteringsnotat" for a stamp. */
export const kolonnenotat: MemoLayout = {
  name: 'kolonnenotat',
  access: 'sealed',
  kommuner: ['0540', '0621', '0630'],
  caseNumbers: 'yy/n',
  uses: [{ type: 'notat', answers: false }],
  traps: { 'committee-request': 0.4, 'broken-spacing': 0.2 },
  compose(memo, { type, random, traps }) {
    const draft = startMemo(
      memo,
      type,
      { header: memo.kommune.fullName, footer: 'Side {side}', firstPage: true },
      { style: 'yy/n', values: [memo.caseNumber], documents: [] },
    )
    draft.add([
      paragraph('Orienteringsnotat'),
      {
        kind: 'table',
        header: true,
        rows: [
          ['Dato', 'Sagsnr.', 'Afdeling', 'Udarbejdet af'],
          [numericDate(memo.date), memo.caseNumber, memo.unit, memo.author.name],
        ],
      },
      { kind: 'title', text: memo.subject },
      paragraph(`Til ${memo.recipient}`),
      ...request(memo, random, traps),
      ...sectionBlocks(memo, 1),
    ])
    return draft
  },
}
