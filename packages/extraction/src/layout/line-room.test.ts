import { expect, test } from 'vitest'
import { printed } from '../fixtures/printed-page.ts'
import type { TextLine } from '../reading.ts'
import { hadRoom } from './line-room.ts'
import { textAreaOf } from './text-area.ts'

/** Whether the second line had room on the first, in a column of 300 points with another one 30 points farther in. */
function roomFor(
  text: string,
  next: string,
  { x0 = 50, nextX0 = x0, beside = [] }: { x0?: number; nextX0?: number; beside?: TextLine[] } = {},
): boolean {
  const column = [printed('x'.repeat(60), 50, 300), printed('x'.repeat(46), 80, 340)]
  const lines = [printed(text, x0, 100), printed(next, nextX0, 112)]
  return hadRoom(lines[0] as TextLine, lines[1] as TextLine, textAreaOf([...lines, ...column], [...lines, ...beside]))
}

test('a word has room where a space and a little more are left behind it', () => {
  expect(roomFor('x'.repeat(50), 'molen er lang')).toBe(true)
  expect(roomFor('x'.repeat(54), 'molen er lang')).toBe(false)
})

test('a short word needs room for the one behind it, but for years and postcodes', () => {
  expect(roomFor('x'.repeat(49), 'kl. 17.30 åbnes molen')).toBe(false)
  expect(roomFor('x'.repeat(49), '9999 Havneby')).toBe(true)
})

test('below a line that begins farther in or farther out, the column is that of both', () => {
  expect(roomFor('x'.repeat(44), 'molen', { x0: 80 })).toBe(false)
  expect(roomFor('x'.repeat(44), 'molen', { x0: 80, nextX0: 50 })).toBe(true)
})

test('there is no room where something stands beside the line', () => {
  expect(roomFor('x'.repeat(30), 'molen', { beside: [printed('Sagsnr.', 230, 104)] })).toBe(false)
})
