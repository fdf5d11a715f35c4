import { expect, it } from 'vitest'
import { beginningsOf } from './beginnings.ts'

const begins = beginningsOf(['ørby', 'engby', 'kær', 'as'], 2)

it.each(['Ørby', 'ØRBY Havn', 'enge', 'Asnæs', 'ÉNGBY', '\u212Aær'])('knows how %j begins', (text) => {
  expect(begins(text)).toBe(true)
})

it.each(['', 'ø', 'Ø', 'Orby', 'øxby', 'e', '中文', 'ě'])('knows nothing of %j', (text) => {
  expect(begins(text)).toBe(false)
})

it('looks within a text as well', () => {
  expect(begins('Nær Engby', 4)).toBe(true)
  expect(begins('Nær Engby', 8)).toBe(false)
})
