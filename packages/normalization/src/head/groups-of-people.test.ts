import { describe, expect, it } from 'vitest'
import { HEAD, readText } from '../fixtures/read-text.ts'

const peopleOf = (head: string) =>
  readText(`${HEAD}${head}\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`).meeting?.participants.map(
    ({ name, attendance }) => `${name} ${attendance}`,
  )

describe('people of several groups', () => {
  it('reads whom groups sent, below their names', () => {
    expect(
      peopleOf(
        'Deltagere\nFormand Ea Ras\n\nStifællesskabet:\nBo Dam, SF\nLis Holm, Engens Brandvæsen\n\nKL:\nOtto Lind\n\nDanske Broer:\nIb Toft\n\nAfbud\nKai Bak, LO',
      ),
    ).toEqual([
      'Ea Ras present',
      'Bo Dam present',
      'Lis Holm present',
      'Otto Lind present',
      'Ib Toft present',
      'Kai Bak absent',
    ])
  })

  it('reads the party, and the office above it, on lines below the name', () => {
    const { meeting } = readText(
      `${HEAD}Medlemmer af udvalget:\n\nEa Ras\n\nFormand\n\n(A)\n\nBo Dam\n\n2. næstformand\n\n(V)\n\nLis Holm\n\nLøsgænger\n\nFraværende:\n\nBo Dam\n\n(V)\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(meeting?.participants).toEqual([
      { name: 'Ea Ras', party: 'A', roles: ['formand'], attendance: 'present' },
      { name: 'Bo Dam', party: 'V', roles: ['2. næstformand'], attendance: 'absent' },
      { name: 'Lis Holm', party: 'Løsgænger', roles: [], attendance: 'present' },
    ])
  })

  it('reads who came for whom, behind a dash in the list of those who were away', () => {
    expect(
      peopleOf(
        'Deltagere\n\n• Ea Ras, F\n• Bo Dam, V\n\n• Afbud\n\n• Ea Ras, F - Lis Holm stedfortræder\n• Bo Dam, V - Ib Toft stedfortræder',
      ),
    ).toEqual(['Ea Ras absent', 'Bo Dam absent', 'Lis Holm substitute', 'Ib Toft substitute'])
  })

  it('reads whom a group has sent no word of', () => {
    expect(
      peopleOf(
        'Deltagere:\nForældrevalgte: Ea Ras, Bo Dam.\nElevrepræsentanter: Lis Holm.\n\nFraværende:\nForældrevalgte: Afbud fra Otto Lind.\nElevrepræsentanter: Ib Toft.',
      ),
    ).toEqual(['Ea Ras present', 'Bo Dam present', 'Lis Holm present', 'Otto Lind absent', 'Ib Toft absent'])
  })

  it.each([
    ['Til mødet er indbudt:\nOtto Lind\nIb Toft\n\nMed venlig hilsen for formanden\n\nLis Dam'],
    ['Indbudte: Otto Lind, Ib Toft'],
    ['Inviteret: Otto Lind og Ib Toft'],
  ])('does not take the invited for those who were away: %s', (invited) => {
    expect(peopleOf(`Deltagere: Ea Ras\n\nFraværende: Bo Dam\n\n${invited}`)).toEqual([
      'Ea Ras present',
      'Bo Dam absent',
      'Otto Lind present',
      'Ib Toft present',
    ])
  })

  it.each([
    ['Fraværende med afbud: Ea Ras\n\nFraværende i øvrigt: Bo Dam'],
    ['Afbud: Ea Ras\n\nIkke tilstede:\nBo Dam'],
    ['Afbud: Ea Ras\n\nFraværende uden afbud: Bo Dam'],
  ])('reads who was away without word: %s', (head) => {
    expect(peopleOf(head)).toEqual(['Ea Ras absent', 'Bo Dam absent'])
  })

  it.each([
    ['Tilstede: Jørn, Lars, Anne Grete og Marianne. Afbud: Mogens Kjær'],
    ['Tilstede: Jørn, Lars, Anne Grete, Marianne\n\nAfbud: Mogens Kjær'],
    ['Til stede:\nJørn\nLars\nAnne Grete\nMarianne\n\nAfbud: Mogens Kjær'],
  ])('reads people who call each other by their given names: %s', (head) => {
    expect(peopleOf(head)).toEqual([
      'Jørn present',
      'Lars present',
      'Anne Grete present',
      'Marianne present',
      'Mogens Kjær absent',
    ])
  })

  it.each([['delvis'], ['delvist'], ['til kl. 18']])('reads who was there for a part: (%s)', (remark) => {
    expect(peopleOf(`Deltagere: Ea Ras (${remark}), Bo Dam. Fra sekretariatet: Otto Lind og Ib Toft`)).toEqual([
      'Ea Ras partial',
      'Bo Dam present',
      'Otto Lind present',
      'Ib Toft present',
    ])
  })

  it.each([
    ['Bo Dam (B) deltog som stedfortræder for Ea Ras (B)'],
    ['Bo Dam (B) mødte i stedet for Ea Ras (B)'],
    ['Bo Dam (B) deltog i mødet som suppleant for Ea Ras (B)'],
  ])('reads for whom somebody came: %s', (line) => {
    expect(
      peopleOf(`Medlemmerne var til stede, undtagen:\n\n${line}\n\nEndvidere deltog:\n\ndirektør Otto Lind`)?.sort(),
    ).toEqual(['Bo Dam substitute', 'Ea Ras absent', 'Otto Lind present'])
  })

  it.each([
    ['Afbud: Der forelå afbud fra Ea Ras og Bo Dam. Fra sekretariatet: Otto Lind'],
    ['Afbud: Der var afbud fra Ea Ras og Bo Dam.\n\nFra sekretariatet: Otto Lind'],
    ['Fraværende: Der er meldt afbud fra Ea Ras, Bo Dam\n\nFra kommunen: Otto Lind'],
  ])('reads names behind a sentence: %s', (head) => {
    expect(peopleOf(head)).toEqual(['Ea Ras absent', 'Bo Dam absent', 'Otto Lind present'])
  })

  it.each([
    ['Til stede var Ea Ras og Bo Dam. Fraværende var Otto Lind.'],
    ['Deltagere: Ea Ras/formand, Bo Dam/næstformand\n\nAfbud: Otto Lind'],
    ['Deltagere: Ea Ras, Bo Dam\nAfbud/fravær: Otto Lind'],
    ['Deltagere: Ea Ras, Bo Dam\n\nFraværende/afbud: Otto Lind'],
    ['Deltagere: Ea Ras, Bo Dam. Otto Lind var fraværende.'],
  ])('parts those who came from those who did not: %s', (head) => {
    expect(peopleOf(head)).toEqual(['Ea Ras present', 'Bo Dam present', 'Otto Lind absent'])
  })

  it.each([
    ['Afbud: Otto Lind – suppleant Ea Ras deltog'],
    ['Afbud: Otto Lind (Ea Ras deltog i stedet)'],
    ['Afbud: Otto Lind. Stedfortræder: Ea Ras'],
    ['Otto Lind (A) var fraværende. Som stedfortræder deltog Ea Ras (A).'],
    ['Ea Ras mødte som stedfortræder for Otto Lind.'],
  ])('reads who came instead: %s', (head) => {
    expect(peopleOf(head)?.sort()).toEqual(['Ea Ras substitute', 'Otto Lind absent'])
  })

  it('reads who sent somebody, where the gap between the columns was lost', () => {
    expect(
      peopleOf(
        'Tilstede:\nEa Ras Engrådets bestyrelse (fra punkt 3)\nBo Dam Region Nordjylland\nLis Holm Engrådets direktør\nOtto Lind Lundby Kommune (kl. 17.00-18.00)',
      ),
    ).toEqual(['Ea Ras partial', 'Bo Dam present', 'Lis Holm present', 'Otto Lind partial'])
  })

  it('reads who left, where nobody else is named', () => {
    expect(
      readText(
        'Referat\ntil\nmødet i Stirådet\nden 6. oktober 2014 kl. 09:00\n\nEa Ras forlod mødet kl. 11.05.\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n',
      ).meeting?.participants,
    ).toMatchObject([{ name: 'Ea Ras', attendance: 'partial' }])
  })
})
