import { describe, expect, it } from 'vitest'
import { parseVoters } from './parse-voters.ts'

const brief = (text: string) => {
  const { count, groups, persons } = parseVoters(text)
  return [
    ...(count === undefined ? [] : [count]),
    ...groups.map(({ party, members }) => (members.length > 0 ? `${party}: ${members.join(' & ')}` : party)),
    ...persons.map(({ name, party }) => (party === undefined ? name : `${name} (${party})`)),
  ]
}

describe('parseVoters', () => {
  it.each([
    ['5, Anna Holst (A), Bo Dam (V) og Ib Lund (C)', [5, 'Anna Holst (A)', 'Bo Dam (V)', 'Ib Lund (C)']],
    ['Ø (Anna Holst, Bo Dam), A, C og Ib Lund', ['Ø: Anna Holst & Bo Dam', 'A', 'C', 'Ib Lund']],
    ['5 medlemmer (A+V+C)', [5, 'A', 'V', 'C']],
    ['V og I', ['V', 'I']],
    ['A, B, C, F, O og Ø.', ['A', 'B', 'C', 'F', 'O', 'Ø']],
    ['28', [28]],
    ['Gruppe A, gruppe F og Ib Lund (løsgænger)', ['A', 'F', 'Ib Lund (løsgænger)']],
    ['Socialdemokratiet, SF og Enhedslisten', ['Socialdemokratiet', 'SF', 'Enhedslisten']],
    ['Anna Holst, A, Bo Dam, V', ['Anna Holst (A)', 'Bo Dam (V)']],
    ['Anna Holst (A) Bo Dam (V)', ['Anna Holst (A)', 'Bo Dam (V)']],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })
})
