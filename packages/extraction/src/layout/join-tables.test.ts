import type { BlockOf, ExtractedPage } from '@arkivar/types'
import { expect, test } from 'vitest'
import { joinTables } from './join-tables.ts'

const table = (page: number, ...rows: string[][]): BlockOf<'table'> => ({
  kind: 'table',
  rows: rows.map((row) => row.map((text) => ({ text, rowSpan: 1, columnSpan: 1, header: false }))),
  pages: [page],
  page,
  box: [57, 100, 538, 700],
  confidence: 0.9,
  region: 'body',
})

const page = (number: number, blocks: ExtractedPage['blocks']): ExtractedPage => ({
  number,
  blocks,
  ocr: false,
  confidence: null,
  failure: null,
})

test('a table goes on over two page breaks without its repeated head, and a row that was cut is whole', () => {
  const [first, ...others] = joinTables([
    page(1, [table(1, ['Mål', 'Beskrivelse'], ['Broen', 'Den skal males,'])]),
    page(2, [table(2, ['Mål', 'Beskrivelse'], ['', 'så den holder.'], ['Vejen', 'Den rettes.'])]),
    page(3, [table(3, ['Mål', 'Beskrivelse'], ['', 'Den udvides.'])]),
  ])
  expect(first?.blocks).toMatchObject([
    {
      pages: [1, 2, 3],
      rows: [
        [{ text: 'Mål' }, {}],
        [{ text: 'Broen' }, { text: 'Den skal males, så den holder.' }],
        [{ text: 'Vejen' }, {}],
        [{ text: '' }, { text: 'Den udvides.' }],
      ],
    },
  ])
  expect(others.map(({ blocks }) => blocks)).toEqual([[], []])
})
