import { beforeAll, expect, test } from 'vitest'
import { writtenPicture } from '../fixtures/written-pdf.ts'
import { type GrayImage, straightened } from './gray-image.ts'
import { preparePicture } from './prepare-picture.ts'
import { recognizeImage } from './recognizer.ts'

const SENTENCE = 'Udvalget besluttede at bygge en ny bro over havnen'

let sheet: GrayImage

beforeAll(async () => {
  sheet = await writtenPicture(
    (document) => {
      for (let line = 0; line < 12; line++) document.fontSize(12).text(`${SENTENCE}. `.repeat(2))
    },
    { size: 'A5', margin: 50 },
  )
})

/** Always the same numbers between 0 and 1, in no order. */
function scattered(): () => number {
  let state = 7
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

const painted = (paint: (value: number, x: number, y: number) => number): GrayImage => ({
  ...sheet,
  pixels: sheet.pixels.map((value, at) =>
    Math.max(0, Math.min(255, paint(value, at % sheet.width, Math.floor(at / sheet.width)))),
  ),
})

const chance = scattered()
const harms: [string, () => GrayImage][] = [
  ['leans by six degrees', () => straightened(sheet, 0.105)],
  ['lies in shadow', () => painted((value, x) => value * (0.9 - (0.65 * x) / sheet.width) + chance() * 12)],
  ['is printed faintly', () => painted((value) => 150 + (value * 75) / 255 + chance() * 10)],
  ['has grain nearly as dark as its print', () => painted((value) => 200 - (255 - value) * 0.2 + chance() * 60)],
  ['is white on black', () => painted((value) => 255 - value)],
  ['is full of specks', () => painted((value) => (chance() < 0.006 ? 30 : value))],
  ['lies beside a black bar', () => painted((value, x, y) => (x < 50 + y / 40 || y > sheet.height - 20 ? 15 : value))],
]

test.each(harms)('a sheet that %s is read', async (_, harmed) => {
  const { lines, confidence } = await recognizeImage(harmed())
  const text = lines.map((line) => line.text).join(' ')
  expect(text.split('ny bro over havnen').length - 1).toBeGreaterThan(20)
  expect(confidence).toBeGreaterThan(0.8)
})

test('a blank sheet has no grain', () => {
  const grain = { ...sheet, pixels: sheet.pixels.map(() => 235 + Math.round(chance() * 20)) }
  expect(preparePicture(grain).pixels.every((value) => value === 255)).toBe(true)
})

test('a clean sheet that lies straight is left as it is', () => {
  expect(preparePicture(sheet) === sheet).toBe(true)
})
