import { describe, expect, it } from 'vitest'
import { itemsOf, readText } from '../fixtures/read-text.ts'

const itemCalled = (name: string) =>
  `1. ${name}\n\nBeslutning\n\nGodkendt.\n\nAfbud: Eva Holm\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n\n`

const namesIn = (heads: readonly string[]) =>
  itemsOf(heads.map((head, index) => `${head}\n\n${itemCalled(`Sti ${index}`)}`).join('')).map(
    ({ name, resolution }) => [name, resolution?.text],
  )

const bothItems = [
  ['Sti 0', 'Godkendt.'],
  ['Eventuelt', 'Intet.'],
  ['Sti 1', 'Godkendt.'],
  ['Eventuelt', 'Intet.'],
]

describe('several meetings in one file', () => {
  it('are told apart by the fields of their heads', () => {
    const head = (body: string, day: string) =>
      `Engby Kommune\n\nUDVALG\n\n${body}\n\nMØDE\n\nReferat\n\nSTED\n\nLokale 412\n\nSTARTTIDSPUNKT\n\n${day} 11:00:00`
    expect(namesIn([head('Stiudvalget', '02-05-2018'), head('Broudvalget', '03-05-2018')])).toEqual(bothItems)
    const plain = (day: string) => `Mødedato: ${day}, kl. 17:00\n\nMødested: Byrådssalen`
    expect(namesIn([plain('03.01.2018'), plain('06.02.2018')])).toEqual(bothItems)
  })

  it('are told apart by titles with the day below', () => {
    const head = (body: string, day: string) =>
      `Referat fra møde i ${body}\n\nonsdag den ${day} kl. 13:30 i Byrådssalen`
    expect(namesIn([head('Stiudvalget', '11. juni 2025'), head('Broudvalget', '18. juni 2025')])).toEqual(bothItems)
  })

  it('are not seen in an invitation, nor in what another body decided', () => {
    const told = (text: string) =>
      namesIn([`Udvalg: Stiudvalget\n\nMødedato: 2. maj 2018\n\nMødested: Lokale 412\n\n${text}`]).map(([name]) => name)
    expect(told('Dato: 9. maj 2018\n\nTid: kl. 17\n\nSted: Engvej 2')).toEqual(['Sti 0', 'Eventuelt'])
    expect(
      itemsOf(
        `Udvalg: Stiudvalget\n\nMødedato: 2. maj 2018\n\nMødested: Lokale 412\n\n1. Sti\n\nBeslutning fra Broudvalget\n\nDato: 9. april 2018\n\nSted: Engvej 2\n\nFraværende: Bo Ras\n\nUdsat.\n\nBeslutning\n\nGodkendt.\n`,
      ).map(({ name }) => name),
    ).toEqual(['Sti'])
  })

  it('reads two meetings in one file without losing items', () => {
    const meeting = (day: string) =>
      `Referat Byrådet d. ${day}\n\n1. Budget\n\nBeslutning\n\nGodkendt.\n\n2. Skole\n\nBeslutning\n\nUdsat.\n`
    const { agendaItems } = readText(`${meeting('07-05-2024')}\n${meeting('04-06-2024')}`)
    expect(agendaItems.map(({ order, number }) => [order, number])).toEqual([
      [1, '1'],
      [2, '2'],
      [3, '1'],
      [4, '2'],
    ])
  })
})
