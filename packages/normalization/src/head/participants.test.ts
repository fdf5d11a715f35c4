import { describe, expect, it } from 'vitest'
import { readText, readWithTable } from '../fixtures/read-text.ts'

const attendanceIn = (text: string) =>
  readText(text).meeting?.participants.map(({ name, attendance }) => `${name}: ${attendance}`)

describe('substitutes among those who came', () => {
  it('are those who are called so, and not the offices of a board', () => {
    expect(
      attendanceIn(`Referat Ældrerådet d. 04-05-2021

Til stede:
Formand Otto Lind
Næstformand Eva Holm
1. suppleant Ib Dam
Suppleant Bo Ras
Ea Lund, 2. suppleant

1. Godkendelse af dagsorden

Beslutning
Godkendt.`),
    ).toEqual(['Otto Lind: present', 'Eva Holm: present', 'Ib Dam: present', 'Bo Ras: substitute', 'Ea Lund: present'])
  })

  it('are read on one line as well', () => {
    expect(
      attendanceIn(`Referat Ældrerådet d. 04-05-2021

Deltagere: Suppleant Bo Ras, formand Otto Lind, 1. suppleant Ib Dam

1. Godkendelse af dagsorden

Beslutning
Godkendt.`),
    ).toEqual(['Bo Ras: substitute', 'Otto Lind: present', 'Ib Dam: present'])
  })
})

describe('absentees of the whole meeting', () => {
  it('are told from those who stayed out of some matters, behind the shortest names', () => {
    expect(
      attendanceIn(`Referat Økonomiudvalget d. 04-05-2021

Deltagere: Eva Holm, Ib Lund, Bo Ras

Fraværende: Bo Ras. Eva Holm deltog ikke under sag 129-130.

129. Takster

Beslutning
Godkendt.

130. Ny mole

Beslutning
Godkendt.

131. Ny kran

Beslutning
Tiltrådt.`),
    ).toEqual(['Eva Holm: present', 'Ib Lund: present', 'Bo Ras: absent'])
  })
})

describe('absentees whom only the first decision names', () => {
  it('are listed, with a reason behind each', () => {
    expect(
      attendanceIn(`Referat Byrådet d. 04-05-2021

1. Godkendelse af dagsorden

Beslutning

Fraværende med afbud:

Borgmester Eva Holm (V), tjenesterejse.

Ib Lund (Ø), personlige årsager.

Bo Ras (A) ankom kl. 17.32 under behandling af punkt 3.

Ea Dam (A) forlod mødet kl. 19.32 under behandling af punkt 9.

Dagsordenen blev godkendt.`),
    ).toEqual(['Eva Holm: absent', 'Ib Lund: absent', 'Bo Ras: partial', 'Ea Dam: partial'])
  })

  it('are told from those who came for them', () => {
    expect(
      attendanceIn(`Referat Byrådet d. 04-05-2021

1. Takster

Fraværende:

Eva Holm, Bo Ras indkaldt

Ib Lund, Ea Dam deltog

Beslutning

Godkendt.`),
    ).toEqual(['Eva Holm: absent', 'Bo Ras: substitute', 'Ib Lund: absent', 'Ea Dam: substitute'])
  })
})

describe('a list that a sentence follows on its line', () => {
  it('ends where the sentence begins', () => {
    expect(
      attendanceIn(`Referat Ældrerådet d. 04-05-2021

Fremmødt: Eva Holm, Otto Lind og Ib Dam. Ib Dam blev budt velkommen som nyt medlem af rådet.

1. Takster

Beslutning
Godkendt.`),
    ).toEqual(['Eva Holm: present', 'Otto Lind: present', 'Ib Dam: present'])
  })
})

describe('a table of who came', () => {
  it('may have two persons on a row, and beside each what is told of it', () => {
    expect(
      attendanceIn(`Referat Ældrerådet d. 04-05-2021

Forældre:\t\tMedarbejdere:\t
Eva Holm\tAfbud\tIb Dam\tTil stede
Otto Lind\tTil stede\tBo Ras\tTil stede fra pkt. 3

1. Godkendelse af dagsorden

Beslutning
Godkendt.`),
    ).toEqual(['Eva Holm: absent', 'Ib Dam: present', 'Otto Lind: present', 'Bo Ras: partial'])
  })

  const below = (rows: string[][]) =>
    readWithTable(
      'Referat Ældrerådet d. 04-05-2021\n\nTABEL\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n',
      rows,
    ).meeting?.participants.map(({ name, attendance }) => `${name}: ${attendance}`)

  it('may have those who came and those who were away in columns, one on a row or all in one', () => {
    const expected = ['Eva Holm: present', 'Bo Ras: present', 'Otto Lind: absent']
    expect(
      below([
        ['Deltagere', 'Afbud'],
        ['Eva Holm (A), formand\nIb Dam (V)\nBo Ras', 'Otto Lind'],
      ]),
    ).toEqual(expected.toSpliced(1, 0, 'Ib Dam: present'))
    const rows = [
      ['Til stede', 'Fraværende'],
      ['Eva Holm', 'Otto Lind'],
      ['Bo Ras', ''],
    ]
    expect(below(rows)).toEqual(expected)
  })

  it('leaves open who came where the columns were lost', () => {
    const text =
      'Referat Ældrerådet d. 04-05-2021\n\nDeltagere\n\nAfbud\n\nEva Holm (A)\n\nOtto Lind (V)\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n'
    expect(attendanceIn(text)).toEqual(['Eva Holm: undefined', 'Otto Lind: undefined'])
  })
})
