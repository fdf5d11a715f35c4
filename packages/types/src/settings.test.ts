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

test.each([
  ['ARKIVAR_QUEUE_URL', 'amqp://somebody:hemmelig@queue.example'],
  ['ARKIVAR_QUEUE_URL', 'localhost:6379'],
  ['ARKIVAR_SEARCH_URL', 'http://somebody:hemmelig@search.example:9200'],
])('%s=%s is told to be no address of such a server, without its password', (name, value) => {
  const reading = () => readSettings({ [name]: value })
  expect(reading).toThrow(new RegExp(`${name}: is no address of .*: write .*postgres://`))
  expect(reading).not.toThrow(/somebody|hemmelig/)
})

test.each(['redis://a', 'rediss://a:6380/1', 'postgres://a/b', 'postgresql:///b?host=/run'])(
  '%s is a queue',
  (queueUrl) => {
    expect(readSettings({ ARKIVAR_QUEUE_URL: queueUrl })).toMatchObject({ queueUrl })
  },
)

test('an empty setting is none, as in a compose file', () => {
  expect(readSettings({ ARKIVAR_QUEUE_URL: '' }).queueUrl).toBeUndefined()
})
