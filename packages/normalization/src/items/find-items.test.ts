import { describe, expect, it } from 'vitest'
import { HEAD, readText } from '../fixtures/read-text.ts'

describe('the last items', () => {
  it('need nothing below them where every meeting has them', () => {
    const { agendaItems } = readText(`${HEAD}1. Ny mole

Beslutning
Udsat.

2. Ny kran

Beslutning
Godkendt.

3. Næste møde

4. Eventuelt`)
    expect(agendaItems.map(({ name, resolution }) => [name, resolution?.text])).toEqual([
      ['Ny mole', 'Udsat.'],
      ['Ny kran', 'Godkendt.'],
      ['Næste møde', undefined],
      ['Eventuelt', undefined],
    ])
  })

  it('are no points of a decision', () => {
    const { agendaItems } = readText(`${HEAD}1. Ny mole

Beslutning
Udsat.

2. Ny kran

Beslutning
Udvalget ønsker:
3. Lys
4. Læ`)
    expect(agendaItems.map(({ name }) => name)).toEqual(['Ny mole', 'Ny kran'])
  })
})
