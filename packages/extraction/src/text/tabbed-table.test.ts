import { expect, it } from 'vitest'
import { textBlocks } from './read-text.ts'

const rowsOf = (text: string) =>
  textBlocks(text, 1).map((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : block.text,
  )

it('reads lines with tabs as a table, with its head after an empty line', () => {
  expect(rowsOf('Scorerne er:\n\nTema\tSTU\n\nFysiske rammer\t4,0\nLedelse\t5,0\n\nDet er godt.')).toEqual([
    'Scorerne er:',
    [
      ['Tema', 'STU'],
      ['Fysiske rammer', '4,0'],
      ['Ledelse', '5,0'],
    ],
    'Det er godt.',
  ])
})

it('takes one line with a tab for a line', () => {
  expect(rowsOf('Budget 2025\t7')).toEqual(['Budget 2025 7'])
})
