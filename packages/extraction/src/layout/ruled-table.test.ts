import { expect, test } from 'vitest'
import { printed } from '../fixtures/printed-page.ts'
import type { Ruling, TextLine } from '../reading.ts'
import { ruledTables } from './ruled-table.ts'

const line = (text: string, x0: number, top: number, bold = false) => printed(text, x0, top, { bold })

const level = (y: number, x0: number, x1: number): Ruling => [x0, y, x1, y]
const upright = (x: number, y0: number, y1: number): Ruling => [x, y0, x, y1]

const texts = (rulings: Ruling[], lines: TextLine[]) =>
  ruledTables({ rulings, number: 1 }, lines).tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))

const frame = [50, 200, 400].map((x) => upright(x, 100, 220)).concat([100, 120, 170, 220].map((y) => level(y, 50, 400)))

const lines = [
  line('Mål', 55, 105, true),
  line('Ansvarlig', 205, 105, true),
  line('Broen skal være', 55, 125),
  line('Center for Veje og', 205, 125),
  line('malet i år', 55, 138),
  line('Broer', 205, 138),
  line('Vejen skal rettes', 55, 175),
]

test('what stands between the same rules is one cell, however many lines it has', () => {
  expect(texts(frame, lines)).toEqual([
    [
      ['Mål', 'Ansvarlig'],
      ['Broen skal være malet i år', 'Center for Veje og Broer'],
      ['Vejen skal rettes', ''],
    ],
  ])
})

test('a label that fills its cell keeps its words, and so does the value that follows at once', () => {
  const row = (label: string, value: string, top: number): TextLine => ({
    ...printed(`${label} ${value}`, 55, top, { bold: true }),
    box: [55, top, 203 + value.length * 5, top + 10],
    seams: [{ at: 1, word: value.split(' ')[0] ?? '', x0: 197, x1: 203 }],
  })
  const rows = [row('Spørgsmål', 'Hvad koster det at male broen?', 105), row('Besvarelse', 'Det er dyrt.', 135)]
  expect(texts(frame, [...rows, line('Ja', 55, 175)])).toEqual([
    [
      ['Spørgsmål', 'Hvad koster det at male broen?'],
      ['Besvarelse', 'Det er dyrt.'],
      ['Ja', ''],
    ],
  ])
})

test('slots without a rule between them are one cell that spans them', () => {
  const open = [upright(50, 100, 220), upright(400, 100, 220), upright(200, 100, 170), ...frame.slice(3)]
  const [table] = ruledTables({ rulings: open, number: 1 }, lines).tables
  expect(table?.rows[2]).toMatchObject([{ text: 'Vejen skal rettes', columnSpan: 2 }])
})

test('a table that the end of the page cuts goes as far as its upright rules', () => {
  const cut = frame.filter(([, y0, , y1]) => !(y0 === 220 && y1 === 220))
  expect(texts(cut, lines)[0]?.[2]).toEqual(['Vejen skal rettes', ''])
})

test('a frame around text is no table, and its lines stay', () => {
  const box = [upright(50, 100, 220), upright(400, 100, 220), level(100, 50, 400), level(220, 50, 400)]
  const more = [level(140, 50, 400), level(160, 50, 400)]
  expect(ruledTables({ rulings: [...box, ...more], number: 1 }, lines)).toEqual({ tables: [], rest: lines })
})

test('a line of a cell that had room for the next word was broken by the writer', () => {
  const wide = [50, 120, 400]
    .map((x) => upright(x, 100, 220))
    .concat([100, 120, 170, 220].map((y) => level(y, 50, 400)))
  const entries = [
    line('Bilag', 55, 105),
    line('Kort over molen', 125, 105),
    line('Til stede', 55, 125),
    line('Eva Holm (A), formand', 125, 125),
    line('Otto Lind (V)', 125, 138),
    line('Sag', 55, 175),
    line('Molen skal males, og broen skal have nye planker,', 125, 175),
    line('Havnen betaler det hele til foråret.', 125, 188),
  ]
  expect(texts(wide, entries)[0]).toEqual([
    ['Bilag', 'Kort over molen'],
    ['Til stede', 'Eva Holm (A), formand\nOtto Lind (V)'],
    ['Sag', 'Molen skal males, og broen skal have nye planker, Havnen betaler det hele til foråret.'],
  ])
})
