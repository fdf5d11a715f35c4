import { expect, test } from 'vitest'
import { RecentOutputs } from './recent-outputs.ts'

const third = 400_000

test('what was made lately is not unpacked again, and what is older makes room', async () => {
  const recent = new RecentOutputs()
  const unpacked: string[] = []
  const get = (key: string) =>
    recent.get(key, third, async () => {
      unpacked.push(key)
      return key
    })
  recent.keep('made', third, 'made')
  expect(await get('made')).toBe('made')
  await get('read')
  await get('read')
  expect(unpacked).toEqual(['read'])
  // More than a megabyte: the first one goes.
  await get('third')
  await get('read')
  await get('made')
  expect(unpacked).toEqual(['read', 'third', 'made'])
  recent.drop('made')
  await get('made')
  expect(unpacked.at(-1)).toBe('made')
  expect(unpacked).toHaveLength(4)
})
