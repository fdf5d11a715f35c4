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

test('a row that was cut in all its cells is whole, and so is the last cell of which a page break left no more', () => {
  const question = 'Hvad er forvaltningens planer for den gamle'
  const answer = 'Forvaltningen har bedt en rådgiver om at undersøge, om den'
  const rest: ExtractedPage['blocks'][number] = {
    kind: 'paragraph',
    text: 'beholder sin gamle farve.',
    page: 3,
    box: [300, 72, 520, 90],
    confidence: 0.9,
    region: 'body',
  }
  const [first, ...others] = joinTables([
    page(1, [table(1, ['Spørgsmål', 'Svar'], [question, answer])]),
    page(2, [table(2, ['Mole?', 'kan males.'], ['Hvornår males broen?', 'Den males i maj, og det er planen, at den'])]),
    page(3, [rest]),
  ])
  expect(first?.blocks).toMatchObject([
    {
      pages: [1, 2, 3],
      rows: [
        [{ text: 'Spørgsmål' }, { text: 'Svar' }],
        [{ text: `${question} Mole?` }, { text: `${answer} kan males.` }],
        [{}, { text: 'Den males i maj, og det er planen, at den beholder sin gamle farve.' }],
      ],
    },
  ])
  expect(others.map(({ blocks }) => blocks)).toEqual([[], []])
})

test('the end of a row whose other cells are empty is joined to it, wherever its text begins', () => {
  const rest: BlockOf<'table'> = { ...table(2, ['', 'kan males.']), box: [300, 72, 520, 90] }
  const [first] = joinTables([page(1, [table(1, ['Broen', 'Undersøg, om den'])]), page(2, [rest])])
  expect(first?.blocks).toMatchObject([{ rows: [[{}, { text: 'Undersøg, om den kan males.' }]] }])
})

test('the next row of a table with short entries is none of the one before', () => {
  const [first] = joinTables([page(1, [table(1, ['Broen', 'en mole'])]), page(2, [table(2, ['Vejen', 'en rampe'])])])
  expect(first?.blocks).toMatchObject([
    {
      rows: [
        [{}, { text: 'en mole' }],
        [{}, { text: 'en rampe' }],
      ],
    },
  ])
})
