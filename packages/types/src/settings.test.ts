import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('without any setting everything lives under the home', () => {
  expect(readSettings({ PATH: '/bin' })).toMatchObject({ home: './.arkivar', databaseUrl: undefined, privacy: 'hold' })
})

test('a misspelt setting is refused by name, as is a wrong value', () => {
  expect(() => readSettings({ ARKIVAR_DATABSE_URL: 'x', ARKIVAR_PORT: 'many' })).toThrow(
    /ARKIVAR_DATABSE_URL: no such setting[\s\S]*ARKIVAR_PORT/,
  )
})

test('an empty setting is none, as in a compose file', () => {
  expect(readSettings({ ARKIVAR_QUEUE_URL: '' }).queueUrl).toBeUndefined()
})
