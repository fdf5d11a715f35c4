import type { Block } from '@arkivar/types'
import { expect, test } from 'vitest'
import { gatherLevelRows } from './level-rows.ts'

const block = (text: string, x0: number, top: number): Block => ({
  kind: 'paragraph',
  text,
  page: 1,
  confidence: 1,
  region: 'body',
  box: [x0, top, x0 + text.length * 5, top + 10],
})

const shown = (blocks: readonly Block[]) =>
  gatherLevelRows(blocks).map((each) =>
    each.kind === 'table' ? each.rows.map((row) => row.map(({ text }) => text).join(' | ')).join(' / ') : each.text,
  )

test('labels with their values beside them are rows of a table, however the browser tagged them', () => {
  expect(
    shown([
      block('Mødet indkaldes hermed.', 50, 80),
      block('Sagsnr.', 50, 100),
      block('24/117', 150, 100),
      block('Sted', 50, 115),
      block('Havnekontoret', 150, 115),
      block('Broen', 50, 140),
    ]),
  ).toEqual(['Mødet indkaldes hermed.', 'Sagsnr. | 24/117 / Sted | Havnekontoret', 'Broen'])
})

test('one such row is a line, and text below text is none', () => {
  expect(shown([block('Dato', 50, 100), block('4. marts 2024', 150, 100)])).toEqual(['Dato\t4. marts 2024'])
  expect(shown([block('Dato', 50, 100), block('4. marts 2024', 150, 115)])).toEqual(['Dato', '4. marts 2024'])
})
