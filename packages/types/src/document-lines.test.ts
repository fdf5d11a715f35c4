import { expect, test } from 'vitest'
import { documentLines } from './document-lines.ts'
import { fromText } from './testing/from-text.ts'

const linesOf = (rows: readonly (readonly string[])[]) => {
  const extracted = fromText('x\ty')
  for (const { blocks } of extracted.pages)
    for (const block of blocks)
      if (block.kind === 'table')
        block.rows = rows.map((row) => row.map((text) => ({ text, rowSpan: 1, columnSpan: 1, header: false })))
  return documentLines(extracted).map(({ kind, text }) => `${kind}: ${text}`)
}

test('boxes above each other are text in a frame, no table', () => {
  expect(
    linesOf([['Spørgsmål 1'], ['Hvornår males broen over havnen,\nsom har stået i ti år?'], ['Svar: I maj.']]),
  ).toEqual([
    'paragraph: Spørgsmål 1',
    'paragraph: Hvornår males broen over havnen,',
    'paragraph: som har stået i ti år?',
    'paragraph: Svar: I maj.',
  ])
})

test('columns with a heading each are read one after the other', () => {
  const heads = ['Deltagere', 'Afbud']
  const below = ['Inga Holm\nPer Lund\nEa Ras', 'Bo Kaj']
  const read = ['paragraph: Deltagere', 'paragraph: Inga Holm', 'paragraph: Per Lund', 'paragraph: Ea Ras']
  expect(linesOf([heads, below])).toEqual([...read, 'paragraph: Afbud', 'paragraph: Bo Kaj'])
})

test('rows of more than one cell are a table', () => {
  const row = (year: string, sum: string) => [year, sum]
  expect(linesOf([row('År', 'Beløb'), row('2024', '5'), row('2025', '6'), row('2026', '7')])).toEqual([
    'table: År\tBeløb\n2024\t5\n2025\t6\n2026\t7',
  ])
})
