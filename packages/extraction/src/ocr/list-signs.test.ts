import { expect, test } from 'vitest'
import { withListSigns } from './list-signs.ts'

const read = (text: string) =>
  withListSigns(
    text.split(' ').map((word, index) => ({
      text: word,
      confidence: 90,
      bbox: { x0: index * 60, y0: 10, x1: index * 60 + 50, y1: 30 },
    })),
  )
    .map((word) => word.text)
    .join(' ')

test.each([
  ['atder males en bænk', 'at der males en bænk'],
  ['• atmolen males', '• at molen males'],
  ['2. atbroen lukkes', '2. at broen lukkes'],
  ['atter en gang males molen', 'atter en gang males molen'],
  ['• attraktive bænke', '• attraktive bænke'],
  ['e Kort over molen', '• Kort over molen'],
  ['+ Regnskab 2023', '• Regnskab 2023'],
  ['e atmolen males', '• at molen males'],
  ['– — at molen males', '– at molen males'],
  ['5 • Kort over molen', '5 • Kort over molen'],
  ['+ 4 procent', '+ 4 procent'],
])('%s is read as %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})
