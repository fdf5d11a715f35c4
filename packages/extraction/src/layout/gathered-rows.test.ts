import { expect, test } from 'vitest'
import { pageOf, printedRow } from '../fixtures/printed-page.ts'
import type { TextLine } from '../reading.ts'
import { blocksFromLayout } from './blocks-from-layout.ts'
import { gatherRows } from './gathered-rows.ts'

const line = (top: number, bold: boolean, ...cells: [string, number, number][]) =>
  printedRow(top, cells, { size: 11, bold })

const paragraph = line(362, false, ['Oversigten over de havne, som kommunen driver, er vist her.', 70, 400])
const head = [
  line(386, true, ['Havn', 74, 153], ['Korrigeret', 279, 329]),
  line(400, true, ['budget', 279, 311]),
  line(386, true, ['Forventet', 362, 408]),
  line(400, true, ['regnskab', 362, 405]),
  line(386, true, ['Afvigelse', 446, 489]),
]
const rows = [
  line(419, false, ['Nordhavnen', 74, 153], ['352,6', 279, 304], ['359,1', 362, 387], ['6,5', 446, 460]),
  line(437, false, ['Sydhavnen', 74, 136], ['187,9', 279, 304], ['188,9', 362, 387], ['1,0', 446, 460]),
]

test('a head whose cells wrap is one row of its table, and no heading', () => {
  const item = line(300, true, ['12. Regnskab for havnene', 70, 250])
  const blocks = blocksFromLayout(pageOf([item, paragraph, ...head, ...rows]), new Map(), {
    bodySize: 11,
    pitch: 1.3,
    headingStyles: ['11b'],
    columns: [],
  })
  expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'table'])
  expect(blocks[0]).toMatchObject({ text: '12. Regnskab for havnene' })
  expect(blocks[2]).toMatchObject({
    rows: [
      [
        { text: 'Havn', header: true },
        { text: 'Korrigeret budget' },
        { text: 'Forventet regnskab' },
        { text: 'Afvigelse' },
      ],
      [{ text: 'Nordhavnen', header: false }, { text: '352,6' }, { text: '359,1' }, { text: '6,5' }],
      [{ text: 'Sydhavnen' }, { text: '187,9' }, { text: '188,9' }, { text: '1,0' }],
    ],
  })
})

test('rows that wrap are gathered where the cells of a row stand in the middle of its height', () => {
  const row = (top: number): TextLine[] => [
    line(top + 7, false, ['Kajen', 74, 110]),
    line(top, false, ['Spunsvæggen er tæret og', 200, 330]),
    line(top + 14, false, ['skal skiftes til foråret.', 200, 320]),
    line(top + 7, false, ['Havnefogeden', 400, 470]),
  ]
  expect(gatherRows([...row(100), ...row(140)]).map(({ cells }) => cells?.map(({ text }) => text))).toEqual([
    ['Kajen', 'Spunsvæggen er tæret og skal skiftes til foråret.', 'Havnefogeden'],
    ['Kajen', 'Spunsvæggen er tæret og skal skiftes til foråret.', 'Havnefogeden'],
  ])
})

test('two columns of text stay as they are', () => {
  const column = (x: number) => [0, 14, 28].map((y) => line(100 + y, false, ['Havnen er åben hele året.', x, x + 180]))
  const lines = [...column(70), ...column(310), line(180, false, ['Venlig hilsen', 70, 140])]
  expect(gatherRows(lines)).toEqual(lines)
})

test('rows are gathered whose cells end level, the last line of one and the whole next one as one line', () => {
  const lines = [
    line(112, false, ['1', 74, 80]),
    line(100, false, ['Broerne er slidte og', 160, 270]),
    line(112, false, ['skal skiftes.', 160, 220], ['Havnefogeden', 380, 450]),
    line(130, false, ['2', 74, 80], ['Eventuelt', 160, 210], ['Alle', 380, 400]),
  ]
  expect(gatherRows(lines).map(({ cells }) => cells?.map(({ text }) => text))).toEqual([
    ['1', 'Broerne er slidte og skal skiftes.', 'Havnefogeden'],
    ['2', 'Eventuelt', 'Alle'],
  ])
})

test('a line of its own above a row is not part of the row', () => {
  const lines = [
    line(100, false, ['Udgifter', 74, 120]),
    line(112, false, ['Drift', 74, 100], ['12', 300, 312]),
    line(124, false, ['Anlæg', 74, 104], ['14', 300, 312]),
  ]
  expect(gatherRows(lines)).toEqual(lines)
})
