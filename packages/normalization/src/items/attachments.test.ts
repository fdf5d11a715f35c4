import { describe, expect, it } from 'vitest'
import { HEAD, itemsOf, readText } from '../fixtures/read-text.ts'

describe('attachments', () => {
  it('takes files below a decision for attachments', () => {
    const [item] = itemsOf(
      `${HEAD}1. Orientering\n\nBeslutning\n\nTaget til efterretning.\n\n1.\n\nReferat af møde 10.3.2024 (DOC)\n\n2. Takster\n\nBilag: Åben - Beretning 2023\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect([item?.resolution?.text, item?.attachments.map(({ name }) => name)]).toEqual([
      'Taget til efterretning.',
      ['Referat af møde 10.3.2024'],
    ])
  })

  it('leaves the entries of a list alone that are named like headings', () => {
    const [item] = itemsOf(`${HEAD}1. Takster\n\nBilag\n\n• Høringssvar\n\n• Notat\n\nBeslutning\n\nGodkendt.\n`)
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Høringssvar', 'Notat'])
  })

  it('takes no number at the foot of a page for an attachment', () => {
    const { agendaItems } = readText(
      `${HEAD}1. Takster\n\nBeslutning\n\nGodkendt.\n\nBilag\n\nTakster 2024.pdf\n\nSide I\n\n12\n`,
    )
    expect(agendaItems[0]?.attachments.map(({ name }) => name)).toEqual(['Takster 2024'])
  })

  it.each([
    ['2. Takster', '3. Ny sti\n\napplication/pdf icon stier_2024.pdf\n\nKort.pdf Plan_2024.docx'],
    ['Pkt. 2\n\nTakster', '• Pkt. 3 Sti ved åen\n\nstier_2024.pdf Kort.pdf Plan_2024.docx\n\nPkt. 3\n\nSti ved åen'],
  ])('knows the names of files above the first heading, or above the marker of an item: %s', (first, second) => {
    const [, item] = itemsOf(
      `${HEAD}${first}\n\nBeslutning\n\nGodkendt.\n\n${second}\n\nResume\n\nEn sti.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.attachments.map(({ name }) => name)).toEqual(['stier_2024', 'Kort', 'Plan_2024'])
  })

  it('takes no name of whoever signed the matter for an attachment', () => {
    const [item] = itemsOf(
      `${HEAD}1. Takster\n\nBeslutning\n\nGodkendt.\n\nBilag\n\nOversigt over takster\n\nErik Lindgaard\n`,
    )
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Oversigt over takster'])
  })

  it('parts attachments that ran together at their numbers', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nBilag:\n\n40112/09 Åben Evaluering af stier 40113/09 Åben Kort over stier\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Evaluering af stier', 'Kort over stier'])
  })
})

describe('sections behind a decision', () => {
  it('may be named after the documents that are enclosed', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\nVedhæftede dokumenter\n\n• Kort over stien\n`,
    )
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Kort over stien'])
  })
})
