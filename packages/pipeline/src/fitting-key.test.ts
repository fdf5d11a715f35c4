import { expect, test } from 'vitest'
import { fittingKey, maxKeyBytes } from './fitting-key.ts'

test('a path that fits is its own key', () => {
  expect(fittingKey('/in/møde.pdf')).toBe('/in/møde.pdf')
  expect(fittingKey('ø'.repeat(maxKeyBytes / 2))).toHaveLength(maxKeyBytes / 2)
})

test('one that is too long keeps its end, and is told from others that end alike', () => {
  const paths = ['a', 'b'].map((start) => `/${start}${'/mødemappe med et langt navn'.repeat(100)}/referat.pdf`)
  const keys = paths.map(fittingKey)
  for (const key of keys) {
    expect(Buffer.byteLength(key)).toBeLessThanOrEqual(maxKeyBytes)
    expect(key).toMatch(/mødemappe med et langt navn\/referat\.pdf$/)
    expect(key).not.toContain('\ufffd')
  }
  expect(new Set(keys).size).toBe(2)
  expect(paths.map(fittingKey)).toEqual(keys)
})
