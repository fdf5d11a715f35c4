import { describe, expect, it } from 'vitest'
import { HEAD, itemsOf, itemWith, readParagraphs } from '../fixtures/read-text.ts'

describe('the case of an item', () => {
  it('reads the number of a case behind whoever writes it', () => {
    expect(itemWith('BOREL / 08/3208 ÅBEN SAG\n\nBeslutning\n\nGodkendt.')?.caseNumbers).toEqual(['08/3208'])
  })

  it('keeps one case number on several items, and none on others', () => {
    const { agendaItems, caseNumbers } = readParagraphs([
      'Referat Byrådet den 7. maj 2024',
      '1. Cykelsti',
      'Sagsnr. 24/12345',
      'Beslutning',
      'Godkendt.',
      '2. Cykelsti, frigivelse af midler',
      'Sagsnr. 24/12345',
      'Beslutning',
      'Godkendt.',
      '3. Eventuelt',
      'Beslutning',
      'Intet.',
    ])
    expect(agendaItems.map((item) => item.caseNumbers)).toEqual([['24/12345'], ['24/12345'], []])
    expect(caseNumbers.map(({ value }) => value)).toEqual(['24/12345'])
  })

  it('reads the case number that stands between number and title', () => {
    const [item] = itemsOf(`${HEAD}1. 18.20.00-A00-1-24 Takster for skolemad\n\nBeslutning\n\nGodkendt.\n`)
    expect([item?.number, item?.name, item?.caseNumbers]).toEqual(['1', 'Takster for skolemad', ['18.20.00-A00-1-24']])
  })

  it('reads a labelled case number below the names of files', () => {
    const [item] = itemsOf(
      `${HEAD}Pkt. 1 Ny sti\n\nKort.pdf\n\nPlan.pdf\n\nBudget.pdf\n\nSagsnr. 410233 Byrådet Åbent punkt\n\nResume\n\nStien er ny.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.caseNumbers).toEqual(['410233'])
  })

  it('may be short where they stand alone below the title', () => {
    const items = itemsOf(
      `${HEAD}1. Ny sti\n\n11/492\n\nBeslutning\n\nGodkendt.\n\n2. Ny bro\n\nResume\n\nBroen er delt i to dele.\n\n11/493\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(items.map(({ caseNumbers }) => caseNumbers)).toEqual([['11/492'], []])
  })
})
