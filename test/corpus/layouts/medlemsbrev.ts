import { longDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import { onDay } from '../memo.ts'
import type { MemoLayout } from './memo-layout.ts'
import { answerBlocks, reply, startMemo } from './memo-parts.ts'

/** An answer as a letter to the member who asked: it says "you", and names the member in the address alone. */
export const medlemsbrev: MemoLayout = {
  name: 'medlemsbrev',
  access: 'known',
  kommuner: ['0159', '0540', '0661'],
  caseNumbers: 'yy/n',
  uses: [{ type: 'besvarelse', answers: true }],
  traps: {},
  compose(memo, { type, random }) {
    const draft = startMemo(
      memo,
      type,
      { footer: 'Side {side} af {sider}', firstPage: false },
      { style: 'yy/n', values: [memo.caseNumber], documents: [] },
    )
    draft.truth.reply = { ...reply(memo, true), signedBy: { name: memo.author.name, role: memo.author.title } }
    draft.add([
      paragraph(memo.kommune.fullName),
      paragraph(memo.unit),
      paragraph(`Til ${memo.asker.name} (${memo.asker.party})`),
      {
        kind: 'labels',
        look: 'colon',
        rows: [
          ['Dato', longDate(memo.date)],
          ['Sagsnr.', memo.caseNumber],
        ],
      },
      { kind: 'title', text: memo.subject },
      paragraph(`Kære ${memo.asker.name.split(' ')[0]}`),
      paragraph(
        random.pick([
          `Tak for din henvendelse, hvor du ${onDay(memo.askedOn)} har stillet følgende spørgsmål:`,
          `Du har ${onDay(memo.askedOn)} stillet følgende spørgsmål til forvaltningen:`,
        ]),
      ),
      {
        kind: 'list',
        items: memo.questions.map(({ question }, index) => ({ marker: `${index + 1}.`, text: question })),
      },
      paragraph('Forvaltningen kan oplyse følgende:'),
      ...memo.questions.flatMap(({ answer }, index) => [
        heading(2, `Svar på spørgsmål ${index + 1}`, 'plain'),
        ...answerBlocks(answer),
      ]),
      paragraph('Du er velkommen til at kontakte os, hvis du har yderligere spørgsmål.'),
      { kind: 'signature', lines: ['Med venlig hilsen', memo.author.name, memo.author.title] },
    ])
    return draft
  },
}
