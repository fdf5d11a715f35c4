import { expect, test } from 'vitest'
import { openLate } from './open-late.ts'
import type { Queues } from './queues.ts'

/** Queues that write down what is asked of them. */
function writtenQueues(asked: string[]): Queues {
  const note = (what: string) => async () => {
    asked.push(what)
  }
  return {
    enqueue: note('enqueue'),
    depths: async () => [],
    flush: note('flush'),
    paused: async () => [],
    resume: async () => undefined,
    ping: note('ping'),
    makeWorker: () => {
      throw new Error('not asked for')
    },
    close: note('close'),
  }
}

test('queues are opened once, by the first who asks, and closed where they were opened', async () => {
  let opened = 0
  const asked: string[] = []
  const queues = openLate(async () => {
    opened += 1
    return writtenQueues(asked)
  })
  expect(() => queues.makeWorker('extract', async () => '', {})).toThrow('has to be asked')
  expect(opened).toBe(0)
  await Promise.all([queues.ping(), queues.flush()])
  await queues.close()
  expect([opened, asked.toSorted()]).toEqual([1, ['close', 'flush', 'ping']])
})

test('who cannot open them is told, and the next tries again', async () => {
  const asked: string[] = []
  let away = true
  const queues = openLate(async () => {
    if (away) throw new Error('away')
    return writtenQueues(asked)
  })
  await expect(queues.ping()).rejects.toThrow('away')
  away = false
  await queues.ping()
  expect(asked).toEqual(['ping'])
})

test('what nobody opened need not be closed', async () => {
  const queues = openLate(async () => {
    throw new Error('nobody asked')
  })
  await expect(queues.close()).resolves.toBeUndefined()
})
