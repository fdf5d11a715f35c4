import { describe, expect, it } from 'vitest'
import { parseVoters } from './parse-voters.ts'

const brief = (text: string) => {
  const { count, groups, persons } = parseVoters(text)
  return [
    ...(count === undefined ? [] : [count]),
    ...groups.map(
      (group) =>
        [group.party, group.count].join(' ').trim() +
        (group.members.length > 0 ? `: ${group.members.join(' & ')}` : ''),
    ),
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
    ['57 (F, V, M og Jon Stenbo (UFG))', [57, 'F', 'V', 'M', 'Jon Stenbo (UFG)']],
    ['63 (V, DF, LA og SF)', [63, 'V', 'DF', 'LA', 'SF']],
    ['A (4), Venstre (3)', ['A 4', 'Venstre 3']],
    ['V, C og O samt Ib Lund (løsgænger)', ['V', 'C', 'O', 'Ib Lund (løsgænger)']],
    ['Venstre, Liberal Alliance, Radikale Venstre', ['Venstre', 'Liberal Alliance', 'Radikale Venstre']],
    ['Anna Holst, Bo Dam og Ib Lund', ['Anna Holst', 'Bo Dam', 'Ib Lund']],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })
})
