import { expect, test } from 'vitest'
import { FailureError, failureOf } from './failure-error.ts'
import { failureRules } from './failures.ts'

test('a failure is found behind the errors that were wrapped around it', () => {
  const failure = { code: 'encrypted', message: 'It needs a password.' } as const
  const wrapped = new Error('outer', { cause: new Error('inner', { cause: new FailureError(failure) }) })
  expect(failureOf(wrapped)).toEqual(failure)
})

test('whatever carries no failure is an error of our own', () => {
  expect(failureOf(new TypeError('x is undefined'))).toEqual({ code: 'internal', message: 'x is undefined' })
  expect(failureOf('thrown text')).toEqual({ code: 'internal', message: 'thrown text' })
})

test('every code says in a sentence what to do', () => {
  for (const { advice, title } of Object.values(failureRules)) {
    expect(advice).toMatch(/^[A-Z].*\.$/)
    expect(title).not.toMatch(/\.$/)
  }
})
