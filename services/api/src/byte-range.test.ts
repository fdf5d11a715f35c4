import { expect, test } from 'vitest'
import { parseRange } from './byte-range.ts'

test.each([
  ['bytes=0-3', { start: 0, end: 3 }],
  ['bytes=4-', { start: 4, end: 9 }],
  ['Bytes=-3', { start: 7, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['bytes=8-99', { start: 8, end: 9 }],
  ['bytes=9-9', { start: 9, end: 9 }],
  ['bytes=4-9223372036854775807', { start: 4, end: 9 }],
])('%s of ten bytes is a part of them', (header, range) => expect(parseRange(header, 10)).toEqual(range))

test.each(['bytes=10-', 'bytes=10-12', 'bytes=-0'])('%s of ten bytes is none of them', (header) =>
  expect(parseRange(header, 10)).toBe('unsatisfiable'),
)

test.each([undefined, '', 'bytes=-', 'bytes=3-1', 'bytes=0-1,4-5', 'items=0-1', 'bytes=a-b', 'bytes=0-1 '.repeat(9)])(
  '%s means the whole',
  (header) => expect(parseRange(header, 10)).toBeNull(),
)
