import { expect, it } from 'vitest'
import { matchesIn } from './matches-in.ts'

it.each([
  ['Sag 12 og sag 345', /\d+/g],
  ['Sag 12 og sag 345', /(?<=\s)(?=\d)/g],
  ['åben 𝒜 lukket', /(?=\p{L})/gu],
  ['𝒜𝒜', /x?/gu],
  ['𝒜𝒜', /x?/g],
  ['', /x?/g],
  ['ingen', /\d/g],
])('finds in %j what %s matches, every time', (text, pattern) => {
  const expected = [...text.matchAll(pattern)].map(({ index, 0: match }) => [index, match])
  for (const _ of [1, 2])
    expect(matchesIn(text, pattern).map(({ index, 0: match }) => [index, match])).toEqual(expected)
})
