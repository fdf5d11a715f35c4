import { expect, test } from 'vitest'
import { gather } from './gather.ts'

/** Answers with the double; holds every answer back until it is let go. */
function slowDoubler(options: { broken?: number; silent?: number } = {}) {
  const asked: (readonly number[])[] = []
  let letGo = Promise.withResolvers<void>()
  const ask = async (numbers: readonly number[]) => {
    asked.push(numbers)
    await letGo.promise
    if (options.broken !== undefined && numbers.includes(options.broken)) throw new Error(`${options.broken} is broken`)
    return numbers.map((number) => (number === options.silent && numbers.length > 1 ? undefined : number * 2))
  }
  return {
    ask,
    asked,
    letGo() {
      letGo.resolve()
      letGo = Promise.withResolvers()
      letGo.resolve()
    },
  }
}

test('asks at once what comes alone, and together what comes meanwhile', async () => {
  const { ask, asked, letGo } = slowDoubler()
  const double = gather(ask, { most: 3 })
  const first = double(1)
  await Promise.resolve()
  expect(asked).toEqual([[1]])
  const answers = Promise.all([2, 3, 4, 5].map(double))
  letGo()
  expect([await first, ...(await answers)]).toEqual([2, 4, 6, 8, 10])
  expect(asked).toEqual([[1], [2, 3, 4], [5]])
})

test('asks together what comes at once', async () => {
  const { ask, asked, letGo } = slowDoubler()
  const double = gather(ask, { most: 3 })
  const answers = Promise.all([1, 2, 3, 4, 5].map(double))
  letGo()
  expect(await answers).toEqual([2, 4, 6, 8, 10])
  expect(asked).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
})

test('lets nobody suffer for another: each is asked again alone', async () => {
  const { ask, letGo } = slowDoubler({ broken: 3 })
  const double = gather(ask, { most: 10 })
  const answers = Promise.allSettled([1, 2, 3, 4].map(double))
  letGo()
  expect((await answers).map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)))).toEqual([
    2,
    4,
    'Error: 3 is broken',
    8,
  ])
  expect(await double(5)).toBe(10)
})

test('asks again alone what found no answer among others', async () => {
  const { ask, asked, letGo } = slowDoubler({ silent: 3 })
  const double = gather(ask, { most: 10 })
  const answers = Promise.all([1, 2, 3].map(double))
  letGo()
  expect(await answers).toEqual([2, 4, 6])
  expect(asked).toEqual([[1, 2, 3], [3]])
})

test('tells everybody at once that the server is away', async () => {
  const asked: number[] = []
  const ask = gather(
    async (questions: readonly number[]) => {
      asked.push(questions.length)
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    },
    { most: 10 },
  )
  const ends = await Promise.allSettled([1, 2, 3].map(ask))
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(asked).toEqual([3])
})
