import { describe, expect, it } from 'vitest'
import { HEAD, itemsOf, namesOf, readParagraphs, readText } from '../fixtures/read-text.ts'

const LONE =
  'Referat fra møde i Ballerup Ældreråd tirsdag den 7. maj 2024\n\nDeltagere:\n\nRådets medlemmer\n\n1.\n\nGodkendelse af dagsordenen\n\nGodkendt.\n\n2.\n\nRegnskab – drøftelse\n\nRegnskabet for rådet blev drøftet.\n\n3.\n\nMødedatoer\n\nMøderne holdes kl. 13.00-16.00.\n'

const namesBelow = (mark: string, first: string) =>
  itemsOf(
    `${HEAD}${mark}\n\n${first}\n\n85.02.02G00-0317\n\nFraværende\n\nIngen.\n\nÅbent punkt\n\n2 Ny sti\n\n20.00.00G01-0642\n\nBeslutning\n\nGodkendt.\n`,
  ).map(({ number, name }) => [number, name])

describe('the title of an item', () => {
  it('finds titles that nothing but the list of contents sets off', () => {
    const { agendaItems } = readParagraphs([
      'Referat Skoleudvalget 25-11-2022',
      'Godkendelse af dagsorden',
      'Beslutning: Ny skole i Højrup',
      'Lukket: Salg af grund',
      'Godkendelse af dagsorden',
      'Beslutning',
      'Godkendt.',
      'Beslutning: Ny skole i Højrup',
      'Beslutning',
      'Vedtaget.',
      'Lukket: Salg af grund',
    ])
    expect(agendaItems.map(({ name, public: open, resolution }) => [name, open, resolution?.text])).toEqual([
      ['Godkendelse af dagsorden', true, 'Godkendt.'],
      ['Beslutning: Ny skole i Højrup', true, 'Vedtaget.'],
      ['Salg af grund', false, undefined],
    ])
  })

  it('takes titles from the items, not from a list of contents that cuts them or lacks its dots', () => {
    const { agendaItems } = readParagraphs([
      'Referat Byrådet den 7. maj 2024',
      'Indholdsfortegnelse',
      'Punkt 1: Tillæg nr. 4 til kommuneplan for......\t2',
      'Punkt 2: Eventuelt\t3',
      'Punkt 1: Tillæg nr. 4 til kommuneplan for Gartneriet',
      'Beslutning',
      'Godkendt.',
      'Punkt 2: Eventuelt',
      'Beslutning',
      'Intet.',
    ])
    expect(agendaItems.map(({ name }) => name)).toEqual(['Tillæg nr. 4 til kommuneplan for Gartneriet', 'Eventuelt'])
  })

  it('reads a heading that stands at two levels once, with its text', () => {
    const { agendaItems } = readParagraphs([
      'Referat Byrådet den 7. maj 2024',
      'Punkt 1: Cykelsti',
      'Sagsfremstilling',
      'Sammendrag',
      'Kort om stien.',
      'Sagsfremstilling',
      'Stien anlægges mod øst.',
      'Beslutning',
      'Godkendt.',
    ])
    expect(agendaItems[0]?.sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['Sammendrag', 'Kort om stien.'],
      ['Sagsfremstilling', 'Stien anlægges mod øst.'],
    ])
  })

  it('finds the title below the number of the case', () => {
    const items = itemsOf(
      `${HEAD}Sagsnr.: 21.01.00-G01-1-24 Sagsbehandler: Ea Ras\n\nNye åbningstider på biblioteket\n\nDIR\n\nKFU\n\nØKE\n\nBYR\n\nX\n\nTMU\n\nBSU\n\nSSU\n\nX\n\nSagsresume\n\nTiderne følger sommeren.\n\nBeslutning\n\nGodkendt.\n\nSagsnr.: 20.00.00-G01-9-24 Sagsbehandler: Bo Dam\n\nÅbning af hallerne\n\nSagsresume\n\nHallerne åbner.\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(
      items.map(({ name, caseNumbers, sections }) => [name, caseNumbers, sections.map(({ text }) => text)]),
    ).toEqual([
      ['Nye åbningstider på biblioteket', ['21.01.00-G01-1-24'], ['Tiderne følger sommeren.']],
      ['Åbning af hallerne', ['20.00.00-G01-9-24'], ['Hallerne åbner.']],
    ])
  })

  it('finds the title below the fields of the case', () => {
    const fields = (number: string, sag: string) =>
      `Punkt: ${number}\n\nAcadre sagsnr.: ${sag}\n\nJournalnr.: P15\n\nSagsforløb: ØU - KB\n\nÅben sag\n\nSagsansvarlig enhed: Beredskab\n\n`
    const items = itemsOf(
      `${HEAD}Meddelelser: Borgmesteren holder ferie i uge 7.\n\n${fields('18', '07/3026')}Plan for beredskabet\n\nResume\n\nPlanen er ny.\n\nBeslutning\n\nAnbefales.\n\n${fields('19', '08/1234')}Budget 2024\n\nResume\n\nBudgettet følges.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items.map(({ number, name, caseNumbers }) => [number, name, caseNumbers])).toEqual([
      ['18', 'Plan for beredskabet', ['07/3026']],
      ['19', 'Budget 2024', ['08/1234']],
    ])
    expect(items[0]?.sections.map(({ heading }) => heading)).toEqual(['Resume'])
  })

  it('leaves out what buttons say', () => {
    const [item] = itemsOf(
      `${HEAD}1. Takster for skolemadKlik her for at folde ud og læse mere om Takster for skolemad\n\nSagsfremstilling\n\nTaksterne stiger.\n\nAdministrationen indstiller\n\nat | taksterne godkendes |\n\nBeslutning\n\nGodkendt\n`,
    )
    expect([item?.name, item?.proposal]).toEqual([
      'Takster for skolemad',
      { by: 'Administrationen', points: ['taksterne godkendes'] },
    ])
  })

  it('takes one word above the only decision for the title', () => {
    expect(
      namesOf('Mødedato: 29.01.2024, kl. 18:30\n\nMødested: Engsalen\n\nEventuelt\n\nBeslutning\n\nIntet.\n'),
    ).toEqual([[null, 'Eventuelt']])
  })

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

  it('finds the title above a page that holds one decided matter, and the kommune in the name of its council', () => {
    const content = readText(
      'Mødedato: 07.05.2024, kl. 17:30\n\nMødested: Mødesalen\n\nGodkendelse af takster\n\n…..\n\nBeslutning\n\nBorgerrepræsentationens beslutning i mødet den 7. maj 2024\n\nTaksterne blev godkendt.\n',
    )
    expect(content.agendaItems.map(({ name }) => name)).toEqual(['Godkendelse af takster'])
    expect(content.kommune?.code).toBe('0101')
  })

  it('reads the title below an empty list of attachments', () => {
    const items = itemsOf(
      'Byrådet\n\nReferat\n\n7. maj 2024\n\nStier ved åen\n\nBeslutning\n\nGodkendt.\n\nResumé\n\nStien er ny.\n\nBilag\n\nSalg af areal ved åen\n\nBeslutning\n\nUdsat.\n\nResumé\n\nArealet sælges.\n\nBilag\n\nKort\n',
    )
    expect(items.map(({ name, attachments }) => [name, attachments.map((each) => each.name)])).toEqual([
      ['Stier ved åen', []],
      ['Salg af areal ved åen', ['Kort']],
    ])
  })

  it('keeps a title whole that has a colon in it', () => {
    expect(
      itemsOf(
        `${HEAD}1. Oplæg: Ensomhed på stierne\n\nRådet drøftede det.\n\n2. Meddelelser: Ingen.\n\n3. Eventuelt\n\nIntet.\n`,
      ).map(({ name }) => name),
    ).toEqual(['Oplæg: Ensomhed på stierne', 'Meddelelser', 'Eventuelt'])
  })

  it('finds the title below "open meeting"', () => {
    expect(namesBelow('Åbent møde', '1 Fraværende og bemærkninger')).toEqual([
      ['1', 'Fraværende og bemærkninger'],
      ['2', 'Ny sti'],
    ])
  })

  it('finds a title with the number of a plan in it, below which the matter is sent on', () => {
    const [item] = readText(`Referat Engby Byråd 04-11-2020

Lokalplan 1124, Boliger til cityformål ved Engpladsen 6-8 - Endelig

Beslutning

Fremsendes til Teknisk Udvalg til behandling i henhold til beslutning i byrådets møde den 4. november 2020.

Resumé

Der er udarbejdet et forslag.
`).agendaItems
    expect([item?.name, item?.resolution?.outcome]).toEqual([
      'Lokalplan 1124, Boliger til cityformål ved Engpladsen 6-8 - Endelig',
      'other',
    ])
  })

  it('finds a title below the fields of the meeting though a text of its own follows', () => {
    const [item] = readText(`Mødedato: 17.05.2023, kl. 08:00

Mødested: Rådhuset, værelse 8

Meddelelser

Forvaltningen forventer at orientere om følgende:

- Besøg på broen
- Takster

Beslutning

Borgmesteren orienterede om besøget.
`).agendaItems
    expect(item?.name).toBe('Meddelelser')
  })
})

describe('items in old forms', () => {
  it('keep their marker where it has a word before the number', () => {
    const items = itemsOf(
      'Møde i Stirådet\n\nmandag den 11. april 2022\n\nMedlemmer: Eva Holm, Otto Lind og Bo Ras\n\nPkt. 1. Godkendelse af dagsorden (B)\n\nSagsnr.: 18870\n\nBeslutning:\n\nGodkendt.\n\nPkt. 2. Stien (B)\n\nSagsnr.: 3604\n\nBeslutning:\n\nUdsat.\n',
    )
    expect(items.map(({ number, name }) => [number, name])).toEqual([
      ['1', 'Godkendelse af dagsorden (B)'],
      ['2', 'Stien (B)'],
    ])
  })

  it('have a title that holds the years of a term, on a page of one item', () => {
    const [item] = itemsOf(
      'Stiudvalget\n\nMødedato: 23.07.2021, kl. 13:00\n\nMødested: Salen\n\nStipolitik 2025-2029\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at politikken vedtages\n\nBeslutning\n\nVedtaget.\n',
    )
    expect(item?.name).toBe('Stipolitik 2025-2029')
  })
})
