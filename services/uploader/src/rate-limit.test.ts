import { Problem } from '@arkivar/observability'
import { expect, test } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

test('a client may come in a burst, then at its pace, and is told when to come back', () => {
  let now = 0
  const limit = createRateLimit({ burst: 2, perSecond: 0.5, now: () => now })
  limit('a')
  limit('a')
  limit('b')
  const refusal = refused(() => limit('a'))
  expect(refusal).toMatchObject({ status: 429, headers: { 'retry-after': '2' } })
  now += 2_000
  limit('a')
  refused(() => limit('a'))
})

function refused(ask: () => void): unknown {
  try {
    ask()
  } catch (error) {
    expect(error).toBeInstanceOf(Problem)
    return error
  }
  throw new Error('it was not refused')
}
