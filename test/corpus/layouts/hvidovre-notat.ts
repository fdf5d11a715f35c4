import { numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import { onDay } from '../memo.ts'
import type { SourceBlock } from '../source-document.ts'
import type { MemoLayout } from './memo-layout.ts'
import { answerBlocks, reply, request, sectionBlocks, startMemo } from './memo-parts.ts'

/** The stamp NOTAT, and a letterhead beside the text that lands in the midst of it. */
export const hvidovreNotat: MemoLayout = {
  name: 'hvidovre-notat',
  access: 'known',
  kommuner: ['0167', '0163', '0161', '0157'],
  caseNumbers: 'yy/n',
  uses: [
    { type: 'notat', answers: true },
    { type: 'notat', answers: false },
  ],
  traps: { 'committee-request': 0.3, 'mixed-numbering': 0.6, 'lost-initials': 0.6, 'broken-spacing': 0.2 },
  compose(memo, { type, random, traps }) {
    const draft = startMemo(
      memo,
      type,
      { footer: 'Side {side} af {sider}', firstPage: false },
      { style: 'yy/n', values: [memo.caseNumber], documents: [memo.documentNumber] },
    )
    const initials = traps.has('lost-initials') ? '/' : random.pick(['/mhj', ''])
    const side: SourceBlock = {
      kind: 'side',
      groups: [
        [memo.kommune.fullName.toUpperCase()],
        [memo.unit],
        [`Sagsnr.: ${memo.caseNumber}`, `Doknr.: ${memo.documentNumber}`, `Dato: ${numericDate(memo.date)}${initials}`],
      ],
    }
    const opening: SourceBlock[] = [{ kind: 'title', text: memo.subject }, paragraph('NOTAT')]
    if (memo.questions.length === 0) {
      draft.add([...opening, side, ...request(memo, random, traps), ...sectionBlocks(memo, 1)])
      return draft
    }
    const mixed = traps.has('mixed-numbering')
    draft.truth.reply = { ...reply(memo, true), askedBy: { name: memo.asker.name, party: null } }
    draft.add([
      ...opening,
      paragraph(`${memo.asker.name} har ${onDay(memo.askedOn)} stillet en række spørgsmål, som besvares nedenfor.`),
      side,
      {
        kind: 'list',
        items: memo.questions.map(({ question }, index) => ({
          marker: mixed && index === 0 ? '1)' : mixed ? `${index + 1}.` : `${index + 1})`,
          text: question,
        })),
      },
      heading(1, 'Svar'),
      paragraph(`${memo.unit} har udarbejdet besvarelsen.`),
      ...memo.questions.flatMap(({ answer }, index) => [heading(2, `Ad ${index + 1})`), ...answerBlocks(answer)]),
    ])
    return draft
  },
}
