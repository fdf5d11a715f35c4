import { expect, test } from 'vitest'
import { linesOfRecognition } from './lines-of-recognition.ts'

const image = { width: 400, height: 200, pixels: new Uint8Array(80_000).fill(255) }

const line = (y: number, ...texts: string[]) => ({
  bbox: { x0: 10, y0: y, x1: 300, y1: y + 20 },
  words: texts.map((text, index) => ({
    text,
    confidence: 90,
    bbox: { x0: 10 + index * 60, y0: y, x1: 60 + index * 60, y1: y + 20 },
  })),
})

test('lines of dots and strokes are dirt, the marker of a list is none', () => {
  const lines = [line(10, 'Stien', 'er'), line(40, '.', '.', '|'), line(70, 'lang.'), line(100, '–')]
  expect(linesOfRecognition([{ paragraphs: [{ lines }] }], image).map(({ text }) => text)).toEqual([
    'Stien er',
    'lang.',
    '–',
  ])
})
