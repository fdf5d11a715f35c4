import { expect, test } from 'vitest'
import { lackingKeys } from './lacking-keys.ts'

/** A bucket that counts what it is asked: pages of a listing, and single keys. */
function bucketOf(stored: readonly string[]) {
  const keys = stored.toSorted()
  const asked = { pages: 0, keys: 0 }
  return {
    asked,
    async *list(prefix: string, { startAfter = '' }: { startAfter?: string } = {}) {
      const found = keys.filter((key) => key.startsWith(prefix) && key > startAfter)
      for (const [index, key] of found.entries()) {
        if (index % 1000 === 0) asked.pages += 1
        yield { key, sizeBytes: 1, modified: new Date(0) }
      }
    },
    async stat(key: string) {
      asked.keys += 1
      return keys.includes(key) ? { sizeBytes: 1, modified: new Date(0) } : null
    },
  }
}
/** Numbers that lie scattered, as hashes do. */
const keyOf = (index: number) => `originals/${((index * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}`
const keys = (from: number, to: number) => Array.from({ length: to - from }, (_none, index) => keyOf(from + index))

test('most of what is stored is looked for by its listing', async () => {
  const bucket = bucketOf([...keys(0, 1500), 'other/key'])
  expect(await lackingKeys(keys(0, 200), bucket)).toEqual(new Set())
  expect(bucket.asked).toEqual({ pages: 2, keys: 0 })
})

test('a few of what is stored, and few at all, are asked for one by one', async () => {
  const bucket = bucketOf(keys(0, 30_000))
  expect(await lackingKeys(keys(0, 200), bucket)).toEqual(new Set())
  expect(bucket.asked.pages).toBe(1)
  expect(await lackingKeys(keys(0, 3), bucket)).toEqual(new Set())
  expect(bucket.asked.pages).toBe(1)
})

test.each([
  ['in a bucket with hardly anything else', 300],
  ['among a great many', 30_000],
])('what is not there is found %s', async (_where, size) => {
  const absent = [...keys(40_000, 40_020), 'originals/', 'originals/zzz'].slice(0, 22)
  const bucket = bucketOf(keys(0, size))
  expect(await lackingKeys([...keys(0, 150), ...absent], bucket)).toEqual(new Set(absent))
  expect(await lackingKeys(absent, bucketOf([]))).toEqual(new Set(absent))
  expect(await lackingKeys([], bucket)).toEqual(new Set())
})
