import { expect, test } from 'vitest'
import { blank, paint } from '../fixtures/blank-picture.ts'
import type { GrayImage } from './gray-image.ts'
import { withoutLeaders } from './leaders.ts'

const dark = ({ pixels }: GrayImage): number => pixels.filter((pixel) => pixel < 128).length

test('the dots of a leader are wiped out', () => {
  const image = blank(300, 60)
  for (let x = 20; x < 280; x += 6) paint(image, x, 30, 2, 2)
  expect(dark(withoutLeaders(image, 150))).toBe(0)
})

test('letters in a row stay, though their tops are thin and level', () => {
  const image = blank(300, 60)
  for (let x = 20; x < 280; x += 12) {
    paint(image, x, 20, 8, 2)
    paint(image, x, 20, 2, 12)
  }
  expect(dark(withoutLeaders(image, 150))).toBe(dark(image))
})

test('hyphens and dashes stay', () => {
  const image = blank(300, 60)
  paint(image, 40, 30, 8, 2)
  paint(image, 120, 30, 20, 2)
  expect(dark(withoutLeaders(image, 150))).toBe(dark(image))
})
