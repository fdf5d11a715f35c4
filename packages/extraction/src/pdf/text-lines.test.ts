import { expect, test } from 'vitest'
import { textLines } from './text-lines.ts'
import type { TextRun } from './text-runs.ts'

const run = (text: string, x0: number, x1: number): { run: TextRun; tag: undefined } => ({
  run: { text, x0, x1, y: 100, size: 10, ascent: 0.8, descent: -0.2, turn: 0, font: 'f', artifact: false },
  tag: undefined,
})
const plain = () => ({ bold: false, italic: false })

test('a space of letters of one width parts no columns, two of them do', () => {
  const [words] = textLines([run('Kajen', 60, 90), run('males', 96, 126)], plain)
  expect([words?.text, words?.cells]).toEqual(['Kajen males', undefined])
  const [columns] = textLines([run('Kajen', 60, 90), run('males', 102, 132)], plain)
  expect(columns?.cells?.map(({ text }) => text)).toEqual(['Kajen', 'males'])
})
