import { longDate } from '../../danish-dates.ts'
import { paragraph } from '../../draft.ts'
import type { MemoLayout } from '../memo-layout.ts'
import { request, sectionBlocks, startMemo } from '../memo-parts.ts'

/** Labels in capitals, the subject last of them, and no title apart from it. */
export const efterretningsnotat: MemoLayout = {
  name: 'efterretningsnotat',
  access: 'opened',
  kommuner: ['0240', '0165', '0201'],
  caseNumbers: 'yy/n',
  uses: [{ type: 'notat', answers: false }],
  traps: { 'committee-request': 0.4, 'destroyed-characters': 0.2 },
  compose(memo, { type, random, traps }) {
    const draft = startMemo(
      memo,
      type,
      { footer: '{side}', firstPage: false },
      { style: 'yy/n', values: [memo.caseNumber], documents: [] },
    )
    draft.add([
      paragraph(memo.kommune.fullName.toUpperCase()),
      { kind: 'title', text: 'EFTERRETNINGSNOTAT' },
      {
        kind: 'labels',
        look: 'colon',
        rows: [
          ['DATO ', longDate(memo.date)],
          ['TIL ', memo.recipient],
          ['FRA ', memo.unit],
          ['SAG ', memo.caseNumber],
          ['EMNE ', memo.subject],
        ],
      },
      ...request(memo, random, traps),
      ...sectionBlocks(memo, 1),
    ])
    return draft
  },
}
