import { documentLines } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { expect, test } from 'vitest'
import { readHeadLines } from './head-lines.ts'

test('a line that was broken below the last entry of a list may be a field, and an entry is none', () => {
  const extracted = fromText('Dagsorden\n\n1. Fraværende: hvem melder afbud?\n\n2. Eventuelt')
  for (const page of extracted.pages)
    for (const block of page.blocks)
      if (block.kind === 'listItem' && block.marker === '2.') block.text += '\nFraværende: Ea Ras'
  const { entries } = readHeadLines(documentLines(extracted))
  expect(entries.flatMap(({ field, lines }) => (field === 'absent' ? [lines] : []))).toEqual([['Ea Ras']])
})
