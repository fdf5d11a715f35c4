import { describe, expect, it } from 'vitest'
import { COMMITTEE, COUNCIL, HEAD, itemsOf, readParagraphs, readText, stiItem } from '../fixtures/read-text.ts'

const attendanceOf = (text: string) => readText(text).meeting?.participants.map(({ attendance }) => attendance)

const MEMBERS_OF_COMMITTEE = `${COMMITTEE}Medlemmer: Eva Holm, Otto Lind, Bo Ras\n\n`

describe('who was away from an item', () => {
  it('leaves out who stays out of every matter because of being away from the meeting', () => {
    const items = itemsOf(
      `${HEAD}Fraværende: Eva Holm\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n\nEva Holm deltog ikke i sagens behandling.\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n\nBo Ras deltog ikke i sagens behandling.\n`,
    )
    expect(items.map(({ resolution }) => resolution?.text)).toEqual([
      'Godkendt.',
      'Udsat.\nBo Ras deltog ikke i sagens behandling.',
    ])
  })

  it('has whoever leaves while "the item" is treated back for the next', () => {
    const items = itemsOf(
      `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt. Eva Holm (F) forlod mødet under behandlingen af punktet, da hun bor der.\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(items.map(({ absent }) => absent)).toEqual([['Eva Holm'], []])
  })

  it('takes no decision for absentees where nobody was away', () => {
    const { agendaItems } = readParagraphs([
      'Økonomiudvalget – Referat – 1. oktober 2018',
      '1. Godkendelse af dagsorden',
      'Beslutning i Økonomiudvalget den 1. oktober 2018:',
      'Fraværende:',
      'Godkendt.',
      '2. Orientering',
      'Beslutning i Økonomiudvalget den 1. oktober 2018:',
      'Fraværende:',
      'Ole Skovgreen orienterede om skolen.',
    ])
    expect(agendaItems.map(({ resolution, absent }) => [resolution?.text, absent])).toEqual([
      ['Godkendt.', []],
      ['Ole Skovgreen orienterede om skolen.', []],
    ])
  })

  it('leaves whom an earlier body missed with that body', () => {
    const { agendaItems } = readParagraphs([
      'Referat Kommunalbestyrelsen den 22. januar 2020',
      '1. Planstrategi',
      'Indstilling',
      'Forvaltningen indstiller, at strategien godkendes.',
      'Teknik og Miljø, 7. januar 2020, pkt. 207:',
      'Ikke til stede: Helen Brandsø (A)',
      'Anbefales.',
      'Beslutning',
      'Ikke til stede: Mikkel Kornvang (C)',
      'Godkendt.',
    ])
    expect(agendaItems[0]?.absent).toEqual(['Mikkel Kornvang'])
    expect(agendaItems[0]?.previously[0]?.text).toContain('Helen Brandsø')
  })

  it('reads who was late or stayed away out of what others told', () => {
    const { meeting, agendaItems } = readText(
      '1. Godkendelse af dagsorden\n\nBeslutning\n\nMødet i Social- og Sundhedsudvalget begyndte kl. 14:30 og sluttede kl. 17:00.\n\nBorgmesteren orienterede om, at Ea Lykke Ras (O) havde meldt afbud.\n\nDagsordenen blev godkendt.\n\nBo Dam Lind (B) deltog ikke under behandlingen af dagsordenpunkt 2.\nIb Toft Vang (A) var forsinket, og deltog derfor først på mødet fra kl. 15.45 og ikke under behandling af dagsordenpunkt 1, 2 og 3.\n',
    )
    expect(meeting?.organization).toBe('Social- og Sundhedsudvalget')
    expect(agendaItems[0]?.absent).toEqual(['Ea Lykke Ras', 'Ib Toft Vang'])
  })

  it('counts whoever took part in some items as away from the others only', () => {
    const { agendaItems } = readText(
      `${HEAD}1. Fraværende\n\nBeslutning\n\nEa Ras var fraværende.\n\nIb Dam deltog under pkt. 1-2 og delvis under pkt. 3.\n\n2. Takster\n\nBeslutning\n\nGodkendt.\n\n3. Eventuelt\n\nBeslutning\n\nIntet.\n\n4. Næste møde\n\nBeslutning\n\nIntet.\n`,
    )
    expect(agendaItems.map(({ absent }) => absent)).toEqual([['Ea Ras'], ['Ea Ras'], ['Ea Ras'], ['Ea Ras', 'Ib Dam']])
  })

  it('reads who was away below a sentence that says so', () => {
    const [item] = itemsOf(
      `${HEAD}1. Takster\n\nBeslutning\n\nGodkendt.\n\nFølgende deltog ikke på mødet:\n\nIb Dam\n\n2. Ny sti\n\nBeslutning\n\nUdsat.\n`,
    )
    expect([item?.resolution?.text, item?.absent]).toEqual(['Godkendt.', ['Ib Dam']])
  })

  it('counts whom an item of its own lists as away from the meeting', () => {
    const { meeting } = readText(
      `${HEAD}Medlemmer: Ea Ras (V), Ib Dam (A)\n\n1. Fraværende\n\nBeslutning\n\nIb Dam (A)\n\n2. Takster\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Ea Ras', 'present'],
      ['Ib Dam', 'absent'],
    ])
  })

  it('takes somebody who is away from one item of several for nobody away from the meeting', () => {
    const { meeting } = readText(
      `${HEAD}1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Eva Holm\n\n2. Ny sti\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Ras\n`,
    )
    expect(meeting?.participants).toEqual([])
  })

  it('takes those who were away from two items for no items', () => {
    const item = (number: number, name: string) =>
      `${number}. ${name}\n\nBeslutning\n\nGodkendt.\n\nAfbud:\n\n1. Otto Lind, Ø\n\n2. Eva Holm, V\n\n`
    expect(itemsOf(`${HEAD}${item(1, 'Ny sti')}${item(2, 'Ny bro')}`).map(({ name }) => name)).toEqual([
      'Ny sti',
      'Ny bro',
    ])
  })

  it('counts who leaves, comes late or is inhabil for the items that this concerns', () => {
    const { agendaItems, meeting } = readText(`${COUNCIL}
11. Budget

Beslutning

Godkendt. Bo Dam (C) forlod mødet under behandlingen af punkt 12.

12. Skole

Beslutning

Godkendt. Ea Ras (Ø) var inhabil og deltog ikke i sagens behandling.

13. Havn

Beslutning

Godkendt.

Otto Lindgaard (V) deltog ikke under punkterne 11-12.
`)
    expect(agendaItems.map(({ absent }) => absent)).toEqual([
      ['Otto Lindgaard'],
      ['Ea Ras', 'Otto Lindgaard'],
      ['Bo Dam'],
    ])
    expect(meeting?.participants.find(({ name }) => name === 'Bo Dam')?.attendance).toBe('partial')
    expect(meeting?.participants.find(({ name }) => name === 'Ea Ras')?.attendance).toBe('present')
  })
})

describe('who was away', () => {
  it('is told below every item that has a decision', () => {
    const away = 'Godkendt.\n\nAfbud: Bo Ras'
    expect(
      attendanceOf(`${MEMBERS_OF_COMMITTEE}${stiItem(1, away)}${stiItem(2, away)}3. Lukket: Salg af broen\n`),
    ).toEqual(['present', 'present', 'absent'])
  })

  it('came late where only the first items tell it', () => {
    const away = 'Godkendt.\n\nAfbud: Bo Ras'
    expect(
      attendanceOf(`${MEMBERS_OF_COMMITTEE}${stiItem(1, away)}${stiItem(2, away)}${stiItem(3, 'Udsat.')}`),
    ).toEqual(['present', 'present', 'partial'])
  })

  it('came late where a sentence below the absent says so', () => {
    const content = readText(
      `${COMMITTEE}Til stede: Eva Holm, Otto Lind, Bo Ras\n\nMeldt afbud: Lene Krogh\n\nOtto Lind mødte først under punkt 2.\n\n${stiItem(1, 'Godkendt.')}${stiItem(2, 'Udsat.')}`,
    )
    expect(content.agendaItems.map(({ absent }) => absent.includes('Otto Lind'))).toEqual([true, false])
  })

  it('keeps those apart who were away without a word', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\nAfbud: Eva Holm og Ib Toft. Uden afbud Bo Ras.\n`,
    )
    expect(item?.absent).toEqual(['Eva Holm', 'Ib Toft', 'Bo Ras'])
  })
})
