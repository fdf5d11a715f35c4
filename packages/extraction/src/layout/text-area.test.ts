import { expect, test } from 'vitest'
import { printed } from '../fixtures/printed-page.ts'
import type { TextLine } from '../reading.ts'
import { besideOf, columnsOf, reachOf, textAreaOf } from './text-area.ts'

const line = (x0: number, x1: number, top = 100) =>
  printed('Kajen spules i foråret', x0, top, { box: [x0, top, x1, top + 10] })

const ending = (x0: number, ...ends: number[]) => ends.map((x1) => line(x0, x1))
const reachAt = (left: number, lines: TextLine[]) => columnsOf(lines).find((column) => column.left === left)?.reach

test('titles above two columns do not tell how far their lines reach, whether there is one or two', () => {
  const column = ending(60, 150, 160, 170, 180, 230, 284)
  expect(reachAt(60, [...column, ...ending(60, 500, 175)])).toBe(284)
  expect(reachAt(60, [...column, ...ending(60, 500, 480)])).toBe(284)
})

test('two lines that end at the same place are full, and no titles', () => {
  expect(reachAt(309, ending(309, 533, 533, 444, 434, 427, 418, 414, 396, 360))).toBe(533)
})

test('where text that stands farther in reaches beyond, the column is wide and its lines are short', () => {
  const short = ending(68, 520, 260, 213, 197, 186, 123, 97, 91)
  expect(reachAt(68, short)).toBe(260)
  expect(reachAt(68, [...short, ...ending(98, 522)])).toBe(520)
})

test('lines farther in reach as far as the text around them, and where nothing is known as far as any', () => {
  const text = ending(60, 480, 500, 490)
  const area = textAreaOf([...text, ...ending(80, 120, 140), ...ending(20, 540)])
  expect(reachOf(area, 80, 140)).toBe(500)
  expect(reachOf(area, 20, 540)).toBe(540)
  expect(reachOf(textAreaOf(ending(60, 120), [], columnsOf(text)), 60, 120)).toBe(500)
})

test('what stands beside a line keeps clear of it', () => {
  const [first] = ending(60, 200)
  const area = textAreaOf([], [line(300, 400, 120), line(250, 400, 300)])
  expect(first && besideOf(first, area)).toBe(285)
})
