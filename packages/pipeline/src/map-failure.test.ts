import { FailureError } from '@arkivar/types'
import { expect, test } from 'vitest'
import { isPassing, mapException } from './map-failure.ts'

const withCode = (code: string) => new Error('outer', { cause: Object.assign(new Error('no'), { code }) })

test.each([
  ['ECONNREFUSED', /^The database does not answer/],
  ['53100', /^PostgreSQL has a full disk: make room/],
  ['53300', /^PostgreSQL has no connection left/],
  ['28P01', /^PostgreSQL refuses this user or password/],
  ['3D000', /^PostgreSQL has no such database/],
  ['42501', /^PostgreSQL denies this user a right/],
])('%s is trouble of the server: documents wait, and hear what it is', (code, message) => {
  const failure = mapException(withCode(code))
  expect(failure).toMatchObject({ code: 'database-unavailable', message: expect.stringMatching(message) })
  expect(isPassing(failure)).toBe(true)
})

test('what a stage says itself comes first, and other errors of statements are ours', () => {
  const own = new FailureError({ code: 'corrupt', message: 'damaged' }, { cause: withCode('ECONNREFUSED') })
  expect(mapException(own)).toEqual({ code: 'corrupt', message: 'damaged' })
  expect(mapException(withCode('42P01')).code).toBe('internal')
})
