import { expect, test } from 'vitest'
import { lookPauses } from './look-pauses.ts'

test('Looks that take long are taken more seldom, within limits, and one slow look alone says nothing', () => {
  const pauseAfter = lookPauses()
  expect([800, 1, 20, 30, 30, 900, 900, 2].map(pauseAfter)).toEqual([250, 250, 250, 1000, 1500, 1500, 3000, 250])
})
