import { numericDate } from '../danish-dates.ts'
import { paragraph } from '../draft.ts'
import type { MemoLayout } from './memo-layout.ts'
import { sectionBlocks, startMemo } from './memo-parts.ts'

/** A memo with a table for a head and the word "Notat" in the running header as well. */
export const lejreNotat: MemoLayout = {
  name: 'lejre-notat',
  access: 'opened',
  kommuner: ['0350', '0340', '0329'],
  caseNumbers: 'yy/n',
  uses: [{ type: 'notat', answers: false }],
  traps: { 'destroyed-characters': 0.2 },
  compose(memo, { type }) {
    const draft = startMemo(
      memo,
      type,
      { header: `${memo.kommune.fullName} – Notat`, footer: 'Side {side}', firstPage: true },
      { style: 'yy/n', values: [memo.caseNumber], documents: [] },
    )
    draft.add([
      paragraph('Notat'),
      {
        kind: 'labels',
        look: 'table',
        rows: [
          ['Til:', memo.recipient],
          ['Fra:', memo.unit],
          ['Sagsbehandler:', memo.author.name],
          ['Sagsnr.:', memo.caseNumber],
          ['Dato:', numericDate(memo.date, '.')],
          ['Emne:', memo.subject],
        ],
      },
      ...sectionBlocks(memo, 1),
    ])
    return draft
  },
}
