import { expect, test } from 'vitest'
import type { Ruling } from '../reading.ts'
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

test('a letter that has one shape in both cases is one letter', () => {
  const lines = [line(10, 'Vv', 'O', 'Aa', 'Ssk')]
  expect(linesOfRecognition([{ paragraphs: [{ lines }] }], image).map(({ text }) => text)).toEqual(['V O Aa Ssk'])
})

test('question marks in a line of their own stay dirt when one of them was taken for a digit', () => {
  const lines = [line(10, '2?'), line(40, 'Stien', 'er', 'lang?'), line(70, '??2'), line(100, '2')]
  expect(linesOfRecognition([{ paragraphs: [{ lines }] }], image).map(({ text }) => text)).toEqual([
    'Stien er lang?',
    '2',
  ])
})

test('words between which an upright rule stands are cells, however near they are', () => {
  const near = { paragraphs: [{ lines: [line(10, 'Formand', 'Nej', 'tak')] }] }
  const cells = (rulings: Ruling[]) => linesOfRecognition([near], image, rulings)[0]?.cells?.map(({ text }) => text)
  expect(cells([[65, 0, 65, 40]])).toEqual(['Formand', 'Nej tak'])
  expect(cells([[65, 40, 65, 90]])).toBeUndefined()
  expect(cells([[10, 35, 300, 35]])).toBeUndefined()
  expect(cells([[30, 0, 30, 40]])).toBeUndefined()
})
