import { expect, test } from 'vitest'
import { printed } from '../fixtures/printed-page.ts'
import type { PageReading, TextLine } from '../reading.ts'
import { partSideColumn } from './side-column.ts'

const page = { width: 595 } as PageReading

test('a letterhead beside the text is read apart from it', () => {
  const body = [0, 1, 2, 3].map((row) =>
    printed('Udvalget har den 19. januar spurgt til havnen og', 57, 100 + row * 15),
  )
  const side = [
    printed('Sagsnr.: 23/29424', 402, 100),
    printed('Center for Havne', 402, 115),
    printed('Dato: 05-12-2023', 402, 130),
  ]
  expect(partSideColumn(page, [...side, ...body])).toEqual({ body, side })
})

test('the figures of a table on the right are no side column', () => {
  const rows = [0, 1, 2].flatMap((row) => [
    printed('Fysiske rammer og indhold', 57, 100 + row * 15),
    printed('3,7', 402, 100 + row * 15),
  ])
  expect(partSideColumn(page, rows).side).toEqual([])
})

test('office and number at the right edge of the first page are a letterhead, though nothing stands beside them', () => {
  const sheet = { width: 595, height: 842, number: 1 } as PageReading
  const side = ['Center for Havne', 'Dato', '05-12-2023', 'Sagsnr. 23/29424'].map((text, row) =>
    printed(text, 402, 60 + row * 12),
  )
  const body = [
    printed('Notat', 57, 60),
    ...[0, 1, 2].map((row) => printed('Udvalget har spurgt til havnen', 57, 200 + row * 15)),
  ]
  expect(partSideColumn(sheet, [...side, ...body])).toEqual({ body, side })
  // The right half of a page that is set in two columns.
  const left = side.map((_, row) => printed('Havnen er åben for alle', 57, 60 + row * 12))
  expect(partSideColumn(sheet, [...left, ...side, ...body]).side).toEqual([])
})

test('sentences in the right half of a page are no letterhead', () => {
  const sheet = { width: 595, height: 842, number: 1 } as PageReading
  const right = ['Hvem betaler?', 'Det gør Havnen fra maj.', 'Hvornår?', 'Det er ikke besluttet.'].map((text, row) =>
    printed(text, 402, 60 + row * 12),
  )
  const left = [0, 1, 2].map((row) => printed('Udvalget har spurgt til havnen', 57, 200 + row * 15))
  expect(partSideColumn(sheet, [...right, ...left]).side).toEqual([])
})

test('words at the ends of a few lines are no side column', () => {
  const mark = (text: string, top: number): TextLine => ({
    ...printed(`Sagsnr.: 12-2015-28792 Dok.nr.: 12-2015-248916 ${text}`, 57, top),
    cells: [
      { text: 'Sagsnr.: 12-2015-28792 Dok.nr.: 12-2015-248916', x0: 57, x1: 287 },
      { text, x0: 402, x1: 402 + text.length * 5 },
    ],
  })
  const between = printed('Udvalget har den 19. januar spurgt til havnen og', 57, 130)
  expect(partSideColumn(page, [mark('Lukket', 100), between, mark('Åbent', 160)]).side).toEqual([])
})

test('a letterhead in small letters is read apart, though next to nothing stands beside it', () => {
  const small = (text: string, top: number) => ({ ...printed(text, 402, top), size: 8 })
  const side = [small('Havneafdelingen', 100), small('Kajgade 2', 112), small('9999 Havneby', 124)]
  const body = [
    printed('Notat', 57, 104),
    printed('Udvalget har den 19. januar spurgt til havnen og dens broer', 57, 300),
  ]
  expect(partSideColumn({ ...page, number: 1, height: 842 }, [...body, ...side], 10)).toEqual({ body, side })
})

test('a box of fields at the top right is a letterhead, whatever short lines stand beside it', () => {
  const sheet = { width: 595, height: 842, number: 1 } as PageReading
  const fields = ['REFERAT', 'Dato: 4. maj 2023', 'Tid: 16.30', 'Sted: Havnekontoret', 'Afbud: Eva Holm']
  const side = fields.map((text, row) => printed(text, 402, 60 + row * 15))
  const items = ['Havneudvalget', '1. Dagsorden', 'Beslutning', 'Godkendt.', '2. Kajen']
  const body = [
    ...items.map((text, row) => printed(text, 57, 60 + row * 15)),
    ...[0, 1, 2].map((row) => printed('Kajen er gennemgået i maj af to folk fra driften.', 57, 200 + row * 15)),
  ]
  expect(partSideColumn(sheet, [...side, ...body])).toEqual({ body, side })
})
