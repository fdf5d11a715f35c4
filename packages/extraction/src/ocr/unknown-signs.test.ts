import { expect, test } from 'vitest'
import { type RecognizedWord, withUnknownSigns } from './unknown-signs.ts'

const line = { baselineAt: () => 100, capital: 16 }

/** Symbols ten pixels apart; `bottoms` says how far each reaches below the line of writing. */
const word = (text: string, x: number, tops: number[] = [], bottoms: number[] = []): RecognizedWord => {
  const symbols = [...text].map((symbol, index) => ({
    text: symbol,
    bbox: {
      x0: x + index * 10,
      x1: x + index * 10 + 8,
      y0: 100 - (tops[index] ?? 16),
      y1: 100 + (bottoms[index] ?? 0),
    },
  }))
  return { text, confidence: 90, symbols, bbox: { x0: x, x1: x + text.length * 10, y0: 84, y1: 102 } }
}

const textOf = (words: RecognizedWord[]) =>
  withUnknownSigns(words, line)
    .map(({ text }) => text)
    .join(' ')

test('a figure that reaches below the line in front of a number is a section sign', () => {
  expect(textOf([word('efter', 0), word('8', 100, [], [2]), word('12a.', 120)])).toBe('efter § 12a.')
  expect(textOf([word('efter', 0), word('812a', 100, [], [2])])).toBe('efter § 12a')
  expect(textOf([word('jf.', 0), word('88', 100, [], [2, 2]), word('6', 130)])).toBe('jf. §§ 6')
})

test('behind the name of a law it is a section sign whatever its shape, also at the end of a line', () => {
  expect(textOf([word('planlovens', 0), word('8', 120), word('15,', 140)])).toBe('planlovens § 15,')
  expect(textOf([word('folkeskolelovens', 0), word('S', 180)])).toBe('folkeskolelovens §')
  expect(textOf([word('lovens', 0), word('8', 80), word('kapitler', 100)])).toBe('lovens 8 kapitler')
})

test('an eight is an eight', () => {
  expect(textOf([word('kl.', 0), word('8', 100), word('30', 120)])).toBe('kl. 8 30')
  expect(textOf([word('kl.', 0), word('8', 100, [], [2]), word('eller', 120)])).toBe('kl. 8 eller')
})

test('a small mark that floats at the start of a line is a bullet, a letter is a letter', () => {
  expect(textOf([word('e', 0, [11], [-3]), word('Skolen', 40)])).toBe('• Skolen')
  expect(textOf([word('«Skolen', 0, [11], [-3]), word('er', 90)])).toBe('• Skolen er')
  expect(textOf([word('I', 0), word('byen', 40)])).toBe('I byen')
})
