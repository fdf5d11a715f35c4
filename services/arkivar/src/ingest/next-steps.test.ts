import type { Books } from '@arkivar/types'
import { expect, test } from 'vitest'
import { nextSteps } from './next-steps.ts'

const books: Books = { found: 2, indexed: 1, unchanged: 0, duplicate: 0, quarantined: 0, failed: 1, waiting: 0 }
const browser = (host: string, port?: number) => nextSteps(books, [], { host, port }).at(-1)

test('the browser is sent to where the settings let everything listen', () => {
  expect(browser('127.0.0.1')).toEqual(['npm start', 'the same in a browser, at http://127.0.0.1:4680'])
  expect(browser('127.0.0.1', 4799)).toEqual(['npm start', 'the same in a browser, at http://127.0.0.1:4799'])
  expect(browser('::', 80)).toEqual(['npm start', 'the same in a browser, at http://127.0.0.1:80'])
  expect(browser('::1', 80)).toEqual(['npm start', 'the same in a browser, at http://[::1]:80'])
  expect(browser('arkiv.example')).toEqual(['npm start', 'the same in a browser, at http://arkiv.example:4680'])
  // Which port will be free nobody knows beforehand.
  expect(browser('127.0.0.1', 0)).toEqual(['npm start', 'the same in a browser'])
})

test('failures and search are named where there is something to see', () => {
  const commands = nextSteps(books, [], { host: '127.0.0.1', port: undefined }).map(([command]) => command)
  expect(commands).toEqual(['npm run arkivar -- failures', 'npm run arkivar -- search "botilbud"', 'npm start'])
})
