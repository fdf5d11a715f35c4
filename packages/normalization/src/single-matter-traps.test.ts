import { describe, expect, it } from 'vitest'
import { HEAD, readText } from './fixtures/read-text.ts'

const itemsOf = (text: string) => readText(text).agendaItems

describe('proposals', () => {
  it('reads below the points who proposes', () => {
    const proposalOf = (by: string) =>
      itemsOf(`${HEAD}1. En sti\n\nIndstilling\n\n1. at stien anlægges.\n\n${by}\n\nBeslutning\n\nGodkendt.\n`)[0]
        ?.proposal
    expect(proposalOf('(Stillet af Parti Ø og Parti Å)')).toEqual({
      by: 'Parti Ø og Parti Å',
      points: ['stien anlægges.'],
    })
    expect(proposalOf('(Kulturforvaltningen)')?.by).toBe('Kulturforvaltningen')
    expect(proposalOf('(Bilag vedlagt)')?.by ?? null).toBeNull()
  })

  it('takes a sentence right above what the bodies decided for the proposal', () => {
    const items = itemsOf(
      `${HEAD}1. En sti\n\nSagens formål\n\nStien skal anlægges.\n\nSagsbeskrivelse\n\nDer er to naboer.\n\nDirektionen foreslår over for Kulturudvalget som indstilling til byrådet, at stien anlægges.\n\nKulturudvalget, den 2. april 2024\n\nIndstilles godkendt.\n\nByrådet, den 7. maj 2024\n\nGodkendt.\n`,
    )
    expect(items[0]?.proposal).toEqual({ by: 'Direktionen', points: ['stien anlægges.'] })
    expect(items[0]?.sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['Sagens formål', 'Stien skal anlægges.'],
      ['Sagsbeskrivelse', 'Der er to naboer.'],
    ])
    expect(items[0]?.previously.map(({ date }) => date)).toEqual(['2024-04-02'])
    expect(items[0]?.resolution?.text).toBe('Godkendt.')
  })
})

describe('decisions', () => {
  it('reads the greater number as against where it refused', () => {
    const voteOf = (words: string) => itemsOf(`${HEAD}1. En sti\n\nBeslutning\n\n${words}\n`)[0]?.resolution?.vote
    expect(voteOf('Forslaget blev forkastet med 12 stemmer imod 5.')).toEqual({
      for: { count: 5, voters: [] },
      against: { count: 12, voters: [] },
    })
    expect(voteOf('Forslaget blev forkastet med 5 stemmer imod 12.')?.against?.count).toBe(12)
    expect(voteOf('Forslaget blev vedtaget med 12 stemmer imod 5.')?.for?.count).toBe(12)
  })

  it('keeps fields below the deciding body out of its name', () => {
    const items = itemsOf(
      `${HEAD}1. En sti\n\nSagsnr.: 24/1254\n\nSagen afgøres i: Byrådet\n\nOmråde: Sekretariatet - Sagsbeh: Ea Ras\n\nSagsfremstilling\n\nEn sti.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items[0]?.authoritativeBody).toBe('Byrådet')
  })
})

describe('pages as they are copied', () => {
  const LONE =
    'Referat fra møde i Ballerup Ældreråd tirsdag den 7. maj 2024\n\nDeltagere:\n\nRådets medlemmer\n\n1.\n\nGodkendelse af dagsordenen\n\nGodkendt.\n\n2.\n\nRegnskab – drøftelse\n\nRegnskabet for rådet blev drøftet.\n\n3.\n\nMødedatoer\n\nMøderne holdes kl. 13.00-16.00.\n'

  it('joins numbers that stand alone to the titles below them', () => {
    const content = readText(LONE)
    expect(content.agendaItems.map(({ number, name, resolution }) => [number, name, resolution?.outcome])).toEqual([
      ['1', 'Godkendelse af dagsordenen', 'adopted'],
      ['2', 'Regnskab – drøftelse', 'discussed'],
      ['3', 'Mødedatoer', undefined],
    ])
    expect(content.meeting?.start).toBe('2024-05-07')
    expect(content.kommune?.code).toBe('0151')
  })

  it('leaves numbers alone that begin anew', () => {
    const items = itemsOf(
      `${HEAD}1. En sti\n\nIndstilling\n\n1.\n\nAt stien anlægges\n\n2.\n\nAt den betales\n\nBeslutning\n\nGodkendt.\n\n2. En bro\n\nIndstilling\n\n1.\n\nAt broen bygges\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(items.map(({ name }) => name)).toEqual(['En sti', 'En bro'])
  })

  it('finds the title above a page that holds one decided matter, and the kommune in the name of its council', () => {
    const content = readText(
      'Mødedato: 07.05.2024, kl. 17:30\n\nMødested: Mødesalen\n\nGodkendelse af takster\n\n…..\n\nBeslutning\n\nBorgerrepræsentationens beslutning i mødet den 7. maj 2024\n\nTaksterne blev godkendt.\n',
    )
    expect(content.agendaItems.map(({ name }) => name)).toEqual(['Godkendelse af takster'])
    expect(content.kommune?.code).toBe('0101')
  })

  it('reads below the last item when the meeting ended', () => {
    const end = (words: string) =>
      readText(`Referat Byrådet d. 07-05-2024\n\nKl. 17.00\n\n1. En sti\n\nBeslutning\n\nGodkendt.\n\n${words}\n`)
        .meeting?.end ?? null
    expect(end('Mødet sluttede kl. 21:15.')).toBe('2024-05-07T21:15:00+02:00')
    expect(end('Næste møde sluttede kl. 21:15.')).toBeNull()
  })

  it('takes the end of the meeting for no part of the last decision', () => {
    const { agendaItems } = readText(
      'Referat Byrådet d. 07-05-2024\n\n1. En sti\n\nBeslutning\n\nGodkendt.\n\nMødet sluttede kl. 21:15.\n\nAsta Ravn\n',
    )
    expect(agendaItems[0]?.resolution?.text).toBe('Godkendt.')
  })

  it('reads who was called to the meeting', () => {
    const content = readText(
      'Udvalg: Kulturudvalget\n\nDato: 7. maj 2024\n\nIndkaldelse :\n\nEa Ras (A)\n\nBo Lind (V)\n\n1. En sti\n\nBeslutning\n\nGodkendt.\n',
    )
    expect(content.meeting?.participants.map(({ name }) => name)).toEqual(['Ea Ras', 'Bo Lind'])
  })
})
