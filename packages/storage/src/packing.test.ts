import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packAtOnce, unpackAtOnce } from './packing.ts'

const texts = [1, 3_000, 70_000, 250_000].map((length) =>
  Buffer.from(Array.from({ length }, (_, at) => String.fromCharCode(97 + ((at * at) % 23))).join('')),
)

test('One after the other is packed as gzip that anybody unpacks', () => {
  for (const text of [...texts, ...texts.toReversed()]) expect(gunzipSync(packAtOnce(text)).equals(text)).toBe(true)
})

test('One after the other is unpacked, whoever packed it, and what was given stays as it was', () => {
  const given = [...texts, ...texts.toReversed()].map((text) => unpackAtOnce(gzipSync(text)))
  expect(given.map((bytes) => bytes.toString())).toEqual([...texts, ...texts.toReversed()].map(String))
})

test.each([
  ['cut off', (packed: Buffer) => packed.subarray(0, packed.length - 9)],
  ['with another byte', (packed: Buffer) => Buffer.from(packed.map((byte, at) => (at === 40 ? byte ^ 255 : byte)))],
  ['no gzip', () => Buffer.from('{"pages":[]}')],
  ['nothing', () => Buffer.alloc(0)],
])('What is damaged (%s) is refused, and the next is read', (_, damage) => {
  const packed = packAtOnce(Buffer.from(JSON.stringify(texts.map(String))))
  expect(() => unpackAtOnce(damage(packed))).toThrow()
  expect(unpackAtOnce(packed).length).toBeGreaterThan(300_000)
})
