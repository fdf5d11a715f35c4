import { expect, test } from 'vitest'
import { printedRow } from '../fixtures/printed-page.ts'
import { alignedTable } from './aligned-table.ts'

const row = (top: number, ...cells: [string, number, number][]) => printedRow(top, cells, { bold: top === 100 })

test('rows whose pieces stand below each other are a table, and its bold first row is the head', () => {
  const lines = [
    row(100, ['Tema', 52, 80], ['Januar 2023', 215, 279], ['Oktober 2023', 286, 352]),
    row(120, ['Fysiske rammer', 52, 127], ['2,3', 215, 230], ['3,7', 286, 300]),
    row(140, ['Ledelse', 52, 90], ['2,0 2,3', 215, 300]),
    row(200, ['For kvalitetens tema gælder noget andet.', 52, 400]),
  ]
  const table = alignedTable(lines, 0, 1, 'body')
  expect(table?.lines).toBe(3)
  expect(table?.block).toMatchObject({
    kind: 'table',
    rows: [
      [{ text: 'Tema', header: true }, { text: 'Januar 2023' }, { text: 'Oktober 2023' }],
      [{ text: 'Fysiske rammer', header: false }, { text: '2,3' }, { text: '3,7' }],
      [{ text: 'Ledelse' }, { text: '2,0' }, { text: '2,3' }],
    ],
  })
})

test('titles that stand beside their columns are the head of the rows below them', () => {
  const rows = [
    row(120, ['Lokaler', 52, 90], ['4,0', 274, 288], ['3,0', 300, 314]),
    row(140, ['Ledelse', 52, 90], ['5,0', 274, 288], ['3,5', 300, 314]),
    row(160, ['Trivsel', 52, 90], ['4,75 3,25', 274, 321]),
  ]
  const titles: [string, number, number][] = [
    ['Emne', 52, 80],
    ['Skolen', 120, 150],
    ['Børnehaven', 173, 240],
  ]
  const table = alignedTable([row(100, ...titles), ...rows], 0, 1, 'body')
  expect(table?.lines).toBe(4)
  expect(table?.block).toMatchObject({
    rows: [
      [{ text: 'Emne', header: true }, { text: 'Skolen' }, { text: 'Børnehaven' }],
      [{ text: 'Lokaler', header: false }, { text: '4,0' }, { text: '3,0' }],
      {},
      [{ text: 'Trivsel' }, { text: '4,75' }, { text: '3,25' }],
    ],
  })
  expect(alignedTable([row(60, ...titles), ...rows], 0, 1, 'body')).toBeNull()
  expect(alignedTable([row(100, ...titles.slice(0, 2)), ...rows], 0, 1, 'body')).toBeNull()
})

test('a single line with a gap is no table', () => {
  expect(
    alignedTable([row(100, ['Dato', 52, 80], ['7. maj', 215, 260]), row(120, ['Tekst', 52, 400])], 0, 1, 'body'),
  ).toBeNull()
})

test('lines below the last row that stand under its last column belong to it, others do not', () => {
  const lines = [
    row(100, ['Mødedato', 52, 100], ['7. maj', 152, 180]),
    row(120, ['Deltagere', 52, 100], ['Anna Holm (A), Bo Krog (B),', 152, 300]),
    row(133, ['Carla Lund (C) og Dan Munk, som kom senere', 152, 420]),
    row(146, ['Udvalget drøftede sagen.', 52, 300]),
  ]
  const table = alignedTable(lines, 0, 1, 'body')
  expect(table?.lines).toBe(3)
  expect(table?.block).toMatchObject({
    rows: [{}, [{}, { text: 'Anna Holm (A), Bo Krog (B), Carla Lund (C) og Dan Munk, som kom senere' }]],
  })
})

test('markers and the text behind them are a list, numbered rows with further columns a table', () => {
  const list = [
    row(120, ['•', 52, 56], ['bådpladser til gæster', 68, 180]),
    row(135, ['•', 52, 56], ['en rampe til kajakker', 68, 170]),
  ]
  expect(alignedTable(list, 0, 1, 'body')).toBeNull()
  const table = [
    row(120, ['1.', 52, 60], ['Bådpladser', 80, 150], ['Havnefogeden', 300, 380]),
    row(135, ['2.', 52, 60], ['Rampe', 80, 110], ['Forvaltningen', 300, 375]),
  ]
  expect(alignedTable(table, 0, 1, 'body')?.lines).toBe(2)
})

test('a label with nothing beside it is a row whose second cell is empty', () => {
  const lines = [
    row(200, ['Mødested:', 52, 100], ['Havnekontoret', 215, 280]),
    row(212, ['Bemærkninger:', 52, 120]),
    row(224, ['Referent:', 52, 100], ['Eva Holm', 215, 255]),
  ]
  const table = alignedTable(lines, 0, 1, 'body')
  expect(table?.block).toMatchObject({
    rows: [
      [{ text: 'Mødested:' }, { text: 'Havnekontoret' }],
      [{ text: 'Bemærkninger:' }, { text: '' }],
      [{ text: 'Referent:' }, { text: 'Eva Holm' }],
    ],
  })
})

test('entries of the last column stay on lines of their own, a text that wraps does not', () => {
  const list = [
    row(200, ['Sag:', 52, 80], ['12/34', 215, 240]),
    row(212, ['Bilag:', 52, 80], ['Kort over kajen', 215, 290]),
    row(224, ['Skitse af molen', 215, 290]),
    row(300, ['Alle, som vil lægge til ved kajen, er velkomne, og broerne er sikret mod storm.', 52, 520]),
  ]
  expect(alignedTable(list, 0, 1, 'body')?.block).toMatchObject({
    rows: [
      [{}, {}],
      [{ text: 'Bilag:' }, { text: 'Kort over kajen\nSkitse af molen' }],
    ],
  })
})

test('names with their offices are entries where their lines end long before the widest of them', () => {
  const list = [
    row(200, ['Udvalg:', 52, 90], ['Stiudvalget', 215, 270]),
    row(212, ['Medlemmer:', 52, 105], ['Eva Holm (A), formand', 215, 300]),
    row(224, ['Margrethe Lindskov Poulsen (V), næstformand', 215, 390]),
    row(236, ['Bo Ras (I)', 215, 260]),
    row(300, ['Alle, som vil lægge til ved kajen, er velkomne, og broerne er sikret mod storm.', 52, 520]),
  ]
  expect(alignedTable(list, 0, 1, 'body')?.block).toMatchObject({
    rows: [
      [{}, {}],
      [{}, { text: 'Eva Holm (A), formand\nMargrethe Lindskov Poulsen (V), næstformand\nBo Ras (I)' }],
    ],
  })
})
