import { expect, it } from 'vitest'
import { almost } from './almost.ts'

const WORDS = ['indstilling', 'beslutning', 'sagsfremstilling', 'økonomi', 'bilag', 'mål']

it.each([
  ['indstiliing', 'indstilling'],
  ['bes1utning', 'beslutning'],
  ['sagsfremstil1ng', 'sagsfremstilling'],
  ['ökonomi', 'økonomi'],
])('takes %s for %s', (written, meant) => {
  expect(almost(written, WORDS)).toBe(meant)
})

it.each([['indretning'], ['mal'], ['lag'], ['godkendt'], ['']])('leaves %s alone', (written) => {
  expect(almost(written, WORDS)).toBeNull()
})
