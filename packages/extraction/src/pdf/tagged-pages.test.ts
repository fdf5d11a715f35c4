import type { Block } from '@arkivar/types'
import { expect, test } from 'vitest'
import { defaultBudgets } from '../budgets.ts'
import { extractDocument } from '../extract-document.ts'
import { writtenPdf } from '../fixtures/written-pdf.ts'
import { silentJournal } from '../journal.ts'

type Element = { add(child: unknown): Element; end(): Element }

/** A tagged PDF: `write` adds elements to its root. */
async function blocksOf(write: (document: PDFKit.PDFDocument, root: Element) => void): Promise<Block[][]> {
  const bytes = await writtenPdf(
    (document) => {
      const root = document.struct('Document') as unknown as Element
      document.addStructure(root as never)
      write(document, root)
      root.end()
    },
    { tagged: true, pdfVersion: '1.7' },
  )
  return read(bytes)
}

async function read(bytes: Uint8Array): Promise<Block[][]> {
  const outcome = await extractDocument({ bytes, budgets: defaultBudgets, journal: silentJournal, ocr: false })
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return outcome.document.pages.map((page) => page.blocks)
}

const at =
  (document: PDFKit.PDFDocument, text: string, x: number, y: number, size = 11) =>
  () =>
    void document.fontSize(size).text(text, x, y, { lineBreak: false })

const shown = (block: Block): string =>
  block.kind === 'table'
    ? block.rows.map((row) => row.map(({ text }) => text).join(' | ')).join(' / ')
    : `${block.kind}: ${'marker' in block && block.marker !== '' ? `${block.marker} ` : ''}${block.text}`

const LONG = 'Havnen er åben for alle, som vil lægge til ved kajen, og broerne er sikret mod storm.'

test('paragraphs and items within a cell are lines of the cell', async () => {
  const [blocks = []] = await blocksOf((document, root) => {
    const struct = (tag: string, ...kids: unknown[]) => document.struct(tag as never, {}, kids as never)
    root.add(struct('P', at(document, LONG, 60, 60)))
    const list = struct(
      'L',
      struct('LI', struct('Lbl', at(document, '1.', 200, 115)), struct('LBody', at(document, 'Kajen', 215, 115))),
      struct('LI', struct('Lbl', at(document, '2.', 200, 130)), struct('LBody', at(document, 'Molen', 215, 130))),
    )
    const row = (label: string, top: number, value: unknown) =>
      struct('TR', struct('TD', at(document, label, 60, top)), struct('TD', value))
    root.add(struct('Table', row('Sted', 100, at(document, 'Havnekontoret', 200, 100)), row('Emner', 115, list)))
    const office = [struct('P', at(document, 'Dato', 200, 150)), struct('P', at(document, '4. marts 2024', 200, 165))]
    root.add(struct('Table', struct('TR', struct('TD', at(document, 'Notat', 60, 150)), struct('TD', ...office))))
  })
  expect(blocks.map(shown)).toEqual([
    `paragraph: ${LONG}`,
    'Sted | Havnekontoret / Emner | 1. Kajen\n2. Molen',
    'Notat | Dato\n4. marts 2024',
  ])
})

test('lines that the writer broke within a cell stay lines, those that wrap do not', async () => {
  const [blocks = []] = await blocksOf((document, root) => {
    const struct = (tag: string, ...kids: unknown[]) => document.struct(tag as never, {}, kids as never)
    const cell = (x: number, ...lines: string[]) =>
      struct('TD', () => {
        for (const [index, text] of lines.entries()) at(document, text, x, 100 + index * 15)()
      })
    const office = ['Center for Havne, Broer, Stiger og', 'Kajer', 'Den 4. marts 2024', 'Sagsnr. 24/1021']
    const reader = ['Til formanden for Havneudvalget, som har', 'spurgt til broen']
    root.add(struct('P', at(document, LONG, 60, 60)))
    root.add(struct('Table', struct('TR', cell(60, ...reader), cell(350, ...office))))
  })
  expect(blocks.map(shown)).toEqual([
    `paragraph: ${LONG}`,
    'Til formanden for Havneudvalget, som har spurgt til broen | Center for Havne, Broer, Stiger og Kajer\nDen 4. marts 2024\nSagsnr. 24/1021',
  ])
})

test('the tags of a cover that has less text than its header and footer are believed', async () => {
  const [cover = []] = await blocksOf((document, root) => {
    const page = (title: string, number: number) => {
      root.add(document.struct('H1' as never, {}, [at(document, title, 60, 300, 20)] as never))
      document.markContent('Artifact', { type: 'Pagination' } as never)
      at(document, 'Center for Havne og Broer i Havneby Kommune', 60, 30, 8)()
      at(document, `Budgetnotat for havnen ${number}`, 60, 780, 8)()
      document.endMarkedContent()
    }
    page('Havnebudget', 1)
  })
  expect(cover.filter(({ kind }) => kind !== 'furniture').map(shown)).toEqual(['heading: Havnebudget'])
})

test('numbers that were typed make a list, though the program took each line for a paragraph', async () => {
  const [blocks = []] = await blocksOf((document, root) => {
    for (const [index, text] of [LONG, '1. Kajen spules', '2. Molen males'].entries())
      root.add(document.struct('P' as never, {}, [at(document, text, 60, 60 + index * 20)] as never))
  })
  expect(blocks.map(shown).slice(1)).toEqual(['listItem: 1. Kajen spules', 'listItem: 2. Molen males'])
})

test('two tables on a page that stands on its side are parted by their rules', async () => {
  const write = (document: PDFKit.PDFDocument) => {
    document.rotate(90, { origin: [0, 0] }).translate(0, -595)
    document.fontSize(11).text(LONG, 60, 60, { lineBreak: false })
    const rows = ['Sted Havnen', 'Dato Onsdag', 'Medlem Deltog', 'Formand x']
    for (const [row, cells] of rows.entries()) {
      const top = 100 + row * 20 + (row > 1 ? 8 : 0)
      for (const [column, text] of cells.split(' ').entries()) {
        document.rect(60 + column * 150, top, 150, 20).stroke()
        document.text(text, 66 + column * 150, top + 4, { lineBreak: false })
      }
    }
  }
  const [blocks] = await read(await writtenPdf(write, { margin: 0 }))
  expect(blocks?.map(shown)).toEqual([
    `paragraph: ${LONG}`,
    'Sted | Havnen / Dato | Onsdag',
    'Medlem | Deltog / Formand | x',
  ])
})

test('a table of contents whose leaders nobody tagged keeps the tags of its page', async () => {
  const [page = []] = await blocksOf((document, root) => {
    root.add(document.struct('H1' as never, {}, [at(document, 'Havnen', 60, 80, 20)] as never))
    for (const [index, title] of ['Kajen', 'Molen', 'Broen'].entries()) {
      const top = 120 + index * 15
      root.add(document.struct('P' as never, {}, [at(document, title, 60, top)] as never))
      document.markContent('Artifact')
      at(document, '.'.repeat(80), 120, top)()
      document.endMarkedContent()
    }
  })
  expect(page.find(({ kind }) => kind === 'heading')).toMatchObject({ text: 'Havnen', confidence: 0.98 })
})

test('what nobody tagged at the edge of a page is its footer, wherever it was drawn', async () => {
  const [page = []] = await blocksOf((document, root) => {
    const point = (text: string, top: number) => {
      const mark = document.struct('Lbl' as never, {}, [at(document, '1.', 60, top)] as never)
      at(document, 'Havneby Kommune', 60, 812, 8)()
      return document.struct('LI' as never, {}, [
        mark,
        document.struct('LBody' as never, {}, [at(document, text, 80, top)] as never),
      ] as never)
    }
    root.add(document.struct('P' as never, {}, [at(document, LONG, 60, 60)] as never))
    root.add(document.struct('L' as never, {}, [point('at kajen spules', 100)] as never))
  })
  expect(page.map(shown)).toEqual(['furniture: Havneby Kommune', `paragraph: ${LONG}`, 'listItem: 1. at kajen spules'])
})
