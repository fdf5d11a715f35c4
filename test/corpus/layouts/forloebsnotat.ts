import { addDays, longDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import { onDay } from '../memo.ts'
import type { MemoLayout } from './memo-layout.ts'
import { request, sectionBlocks, startMemo } from './memo-parts.ts'

/** A memo that cites what committees have decided before: their decisions are not its own. */
export const forloebsnotat: MemoLayout = {
  name: 'forløbsnotat',
  access: 'known',
  kommuner: ['0326', '0430', '0760'],
  caseNumbers: 'yy/n',
  uses: [{ type: 'notat', answers: false }],
  traps: { 'committee-request': 0.3 },
  compose(memo, { type, random, traps }) {
    const draft = startMemo(
      memo,
      type,
      { footer: 'Side {side} af {sider}', firstPage: true },
      { style: 'yy/n', values: [memo.caseNumber], documents: [] },
    )
    const before = addDays(memo.date, -random.int(40, 90))
    draft.add([
      paragraph(memo.kommune.fullName.toUpperCase()),
      paragraph(memo.unit),
      paragraph('NOTAT'),
      {
        kind: 'labels',
        look: 'colon',
        rows: [
          ['Dato', longDate(memo.date)],
          ['Sagsnr.', memo.caseNumber],
        ],
      },
      { kind: 'title', text: memo.subject },
      ...request(memo, random, traps),
      heading(1, 'Tidligere behandling'),
      heading(2, `Beslutning i ${memo.recipient} ${onDay(before)}`, 'plain'),
      paragraph(random.pick(['Anbefales godkendt.', 'Udsat.', 'Drøftet.'])),
      heading(2, `Beslutning i ${memo.kommune.council} ${onDay(addDays(before, 14))}`, 'plain'),
      paragraph(random.pick(['Godkendt.', 'Godkendt med bemærkning om, at der følges op til foråret.'])),
      ...sectionBlocks(memo, 1),
    ])
    return draft
  },
}
