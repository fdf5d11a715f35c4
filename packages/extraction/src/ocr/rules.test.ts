import { expect, test } from 'vitest'
import { blank, paint } from '../fixtures/blank-picture.ts'
import { drawnRules, rulingsOf, withoutRules } from './rules.ts'

const dpi = 200

test('the rules of a table are found, though they are interrupted or lean a little', () => {
  const image = blank(800, 400)
  paint(image, 100, 50, 300, 2)
  paint(image, 402, 50, 200, 2)
  for (let x = 100; x < 600; x++) paint(image, x, 250 + Math.floor(x / 200), 1, 2)
  paint(image, 300, 50, 2, 203)
  const rules = drawnRules(image, dpi)
  expect(rules.level).toEqual([
    { x0: 100, y0: 50, x1: 601, y1: 51 },
    { x0: 100, y0: 251, x1: 599, y1: 253 },
  ])
  expect(rules.upright).toEqual([{ x0: 300, y0: 50, x1: 301, y1: 252 }])
  expect(rulingsOf(rules)).toContainEqual([300.5, 50, 300.5, 252])
  const { pixels } = withoutRules(image, rules)
  expect(pixels.every((value) => value === 255)).toBe(true)
})

test('letters, dashes and what is filled are no rules', () => {
  const image = blank(800, 300)
  for (let x = 20; x < 780; x += 12) {
    paint(image, x, 20, 8, 2)
    paint(image, x, 20, 3, 40)
  }
  paint(image, 40, 100, 60, 3)
  paint(image, 100, 150, 400, 80)
  expect(drawnRules(image, dpi)).toEqual({ level: [], upright: [] })
})

test('the tops of letters that run together are no rule', () => {
  const image = blank(800, 300)
  paint(image, 40, 100, 300, 2)
  for (let x = 40; x < 330; x += 12) paint(image, x, 102, 5, 20)
  paint(image, 40, 200, 300, 2)
  for (let x = 40; x < 100; x += 12) paint(image, x, 202, 5, 20)
  expect(drawnRules(image, dpi).level).toEqual([{ x0: 40, y0: 200, x1: 339, y1: 201 }])
})

test('hundreds of strokes are a drawing, whose rules part no text', () => {
  const image = blank(400, 1300)
  for (let y = 10; y < 1290; y += 10) paint(image, 20, y, 360, 2)
  expect(drawnRules(image, dpi).level).toHaveLength(128)
  const hatched = blank(2000, 1300)
  for (let y = 10; y < 1290; y += 10) for (let x = 20; x < 1980; x += 400) paint(hatched, x, y, 360, 2)
  expect(drawnRules(hatched, dpi)).toEqual({ level: [], upright: [] })
})
