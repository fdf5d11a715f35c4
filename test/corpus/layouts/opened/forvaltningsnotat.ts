import { numericDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { SourceBlock } from '../../source-document.ts'
import type { MemoLayout } from '../memo-layout.ts'
import { startMemo } from '../memo-parts.ts'
import { pieceBlocks } from '../pieces.ts'

/** Numbered headings, "Af:" for who wrote it, and the office with its address at the foot of the memo. */
export const forvaltningsnotat: MemoLayout = {
  name: 'forvaltningsnotat',
  access: 'opened',
  kommuner: ['0159', '0163', '0101'],
  caseNumbers: 'edoc',
  uses: [{ type: 'notat', answers: false }],
  traps: { 'broken-spacing': 0.2 },
  compose(memo, { type, random }) {
    const draft = startMemo(
      memo,
      type,
      { footer: '{side}', firstPage: false },
      { style: 'edoc', values: [memo.caseNumber], documents: [] },
    )
    draft.truth.ean = memo.ean
    const sections: SourceBlock[] = memo.sections.flatMap(({ heading: text, pieces }, index) => [
      heading(1, `${index + 1}. ${text}`),
      ...pieces.flatMap((piece) => pieceBlocks(piece, 1)),
    ])
    draft.add([
      paragraph(memo.kommune.fullName.toUpperCase()),
      paragraph(memo.unit),
      paragraph('NOTAT'),
      {
        kind: 'labels',
        look: 'colon',
        rows: [
          ['Dato', numericDate(memo.date, '.')],
          ['Af', memo.author.name],
          ['J. nr.', memo.caseNumber],
        ],
      },
      { kind: 'title', text: memo.subject },
      ...sections,
      {
        kind: 'side',
        groups: [
          [memo.unit, `Rådhus Allé ${random.int(1, 60)}`],
          [`Telefon: 39 57 ${random.int(10, 99)} ${random.int(10, 99)}`, `EAN-nr.: ${memo.ean}`],
        ],
      },
    ])
    return draft
  },
}
