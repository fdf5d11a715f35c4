import { expect, test } from 'vitest'
import { jsonParameter } from './json-parameter.ts'

test('what PostgreSQL cannot hold becomes a replacement character, everything else stays', () => {
  const value = { title: 'Bilag \uD83D', note: 'a\u0000b', fine: 'Ærø 🚲 \\u0000', deep: ['\uDEB2'] }
  expect(JSON.parse(jsonParameter(value))).toEqual({
    title: 'Bilag \uFFFD',
    note: 'a\uFFFDb',
    fine: 'Ærø 🚲 \\u0000',
    deep: ['\uFFFD'],
  })
  expect(jsonParameter({ plain: 'Ærø', count: 3 })).toBe('{"plain":"Ærø","count":3}')
})
