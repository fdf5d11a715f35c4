import type { Block } from '@arkivar/types'
import { expect, test } from 'vitest'
import { defaultBudgets } from '../budgets.ts'
import { extractDocument } from '../extract-document.ts'
import { writtenPdf } from '../fixtures/written-pdf.ts'
import { silentJournal } from '../journal.ts'

const LONG = 'Havnen er åben for alle, som vil lægge til ved kajen, og broerne er sikret mod storm. '
/** In a document so long, only the drawing of pages that may have tables is looked at. */
const PAGES_BEFORE = 4

type Row = readonly [left: string, right: string]

/** The blocks of the pages after some that have text alone; each has rows between rules. */
async function tablesOf(...pages: (readonly Row[])[]): Promise<(string | string[][])[]> {
  const bytes = await writtenPdf((document) => {
    document.fontSize(11)
    for (let page = 0; page < PAGES_BEFORE; page++) document.text(LONG.repeat(20)).addPage()
    for (const [index, rows] of pages.entries()) {
      if (index > 0) document.addPage()
      for (const [row, cells] of rows.entries())
        for (const [column, text] of cells.entries()) {
          const [x, y] = [60 + column * 230, 60 + row * 60]
          document.rect(x, y, 230, 60).stroke()
          document.text(text, x + 4, y + 4, { width: 222 })
        }
    }
  })
  const outcome = await extractDocument({ bytes, budgets: defaultBudgets, journal: silentJournal, ocr: false })
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return outcome.document.pages.slice(PAGES_BEFORE).flatMap(({ blocks }) => blocks.map(shown))
}

const shown = (block: Block) =>
  block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : block.text

const question: Row = [
  'Hvornår er broen over havnen sidst blevet malet, og hvem har betalt for det?',
  'Den blev malet i maj, og det har havnens egen kasse betalt det meste af.',
]

test('rules are looked for where lines stand on one level', async () => {
  const below: Row = ['', 'Det er første gang siden stormen.']
  expect(await tablesOf([question, below])).toEqual([[question, below]])
})

test('rules are looked for where the table of the page before may go on', async () => {
  const [first, second]: [Row[], Row[]] = [
    [question, ['Stiger', LONG.trim()]],
    [
      ['', LONG.trim()],
      ['Kajer', 'Nej'],
    ],
  ]
  expect(await tablesOf(first, second)).toEqual([[...first, ...second]])
})
