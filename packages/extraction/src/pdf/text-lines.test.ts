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

const wordAt = (text: string, x0: number): TextRun => ({
  text,
  x0,
  x1: x0 + text.length * 5,
  y: 100,
  size: 10,
  ascent: 0.8,
  descent: -0.2,
  font: 'f',
  turn: 0,
  artifact: false,
})

/** Words with a gap of so many points between them. */
function cellsOf(words: readonly string[], gaps: readonly number[]): string[] {
  let x = 50
  const runs = words.map((word, index) => {
    const placed = wordAt(word, x)
    x = placed.x1 + (gaps[index] ?? 0)
    return { run: placed, tag: undefined }
  })
  const [line] = textLines(runs, () => ({ bold: false, italic: false }))
  return line?.cells?.map(({ text }) => text) ?? [line?.text ?? '']
}

test('words that were drawn apart to fill a line are no columns', () => {
  expect(cellsOf(['Deltagere', 'Eva', 'Holm,', 'Bo', 'Ras'], [14, 7, 7.5, 7])).toEqual([
    'Deltagere',
    'Eva Holm, Bo Ras',
  ])
})

test('figures may stand as close in columns, and a single gap may part two', () => {
  expect(cellsOf(['Kajen', '84.210', '84.950', '83.110'], [14, 7, 7])).toEqual(['Kajen', '84.210', '84.950', '83.110'])
  expect(cellsOf(['Sted', 'Havnekontoret'], [7])).toEqual(['Sted', 'Havnekontoret'])
})

test('letters of another height that begin far off are a line of their own, notes and units beside the text are not', () => {
  const small = (text: string, x0: number) => ({ run: { ...wordAt(text, x0), size: 10, y: 96 }, tag: undefined })
  const large = (text: string, x0: number) => ({ run: { ...wordAt(text, x0), size: 16 }, tag: undefined })
  expect(textLines([large('NOTAT', 60), small('Lejre Kommune', 300)], plain).map(({ text }) => text)).toEqual([
    'NOTAT',
    'Lejre Kommune',
  ])
  expect(textLines([large('NOTAT', 60), small('2', 86)], plain).map(({ text }) => text)).toEqual(['NOTAT2'])
})

test('small capitals are read by their height, whatever the font calls them', () => {
  const capital = { ...wordAt('i', 50), size: 12, x1: 56 }
  const rest = { ...wordAt('nDstilling', 56), size: 8.4 }
  const read = (...runs: TextRun[]) =>
    textLines(
      runs.map((each) => ({ run: each, tag: undefined })),
      plain,
    )[0]?.text
  expect(read(capital, rest)).toBe('Indstilling')
  const pieces = [
    { ...rest, text: 'N', x1: 61 },
    { ...rest, text: 'DSTILLING', x0: 61 },
    { ...rest, text: 'OG', x0: 109, x1: 119 },
  ]
  expect(read(capital, ...pieces)).toBe('Indstilling og')
  expect(read(capital, { ...rest, x0: 60, x1: 110 })).toBe('i nDstilling')
  expect(read(capital, { ...rest, y: 96 })).toBe('inDstilling')
})
