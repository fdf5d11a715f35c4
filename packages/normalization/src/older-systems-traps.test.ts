import { describe, expect, it } from 'vitest'
import { HEAD, readText } from './fixtures/read-text.ts'

const itemsOf = (text: string) => readText(text).agendaItems

describe('where titles stand', () => {
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

  it('begins an item at a heading that comes again, though another follows it', () => {
    const items = itemsOf(
      `${HEAD}Sagsfremstilling\n\nTaksterne stiger.\n\nIndstilling\n\nat taksterne godkendes.\n\nBeslutning\n\nTiltrådt.\n\nSagsfremstilling\n\nBaggrund\n\nStien mangler.\n\nIndstilling\n\nat stien anlægges.\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(items.map(({ sections, resolution }) => [sections.map(({ text }) => text), resolution?.text])).toEqual([
      [['Taksterne stiger.'], 'Tiltrådt.'],
      [['Stien mangler.'], 'Udsat.'],
    ])
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
})

describe('within an item', () => {
  it('keeps the schedule of a hearing apart from the decision', () => {
    const [item] = itemsOf(
      `${HEAD}1. Mødeplan\n\nHøring og sagsgang\n\nByrådet den 7. maj 2024\n\nIndstilling\n\nTil godkendelse.\n\nBeslutning\n\nGodkendt med 25 stemmer for og 2 imod (Ø, D).\n`,
    )
    expect(item?.sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['Høring og sagsgang', 'Byrådet den 7. maj 2024'],
    ])
    expect(item?.resolution?.vote).toEqual({
      for: { count: 25, voters: [] },
      against: { count: 2, voters: ['Ø', 'D'] },
    })
  })

  it('reads earlier treatments below Historik, and the case behind the open mark', () => {
    const [item] = itemsOf(
      `${HEAD}1. Takster\n\nÅbent - 2011/119122\n\nHistorik\n\nØkonomi- og Erhvervsudvalget, 15. marts 2024.\n\nTiltrådte indstillingen.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.previously).toEqual([
      {
        organization: 'Økonomi- og Erhvervsudvalget',
        date: '2024-03-15',
        item: null,
        text: 'Tiltrådte indstillingen.',
      },
    ])
    expect(item?.caseNumbers).toEqual(['2011/119122'])
  })

  it('takes files below a decision for attachments', () => {
    const [item] = itemsOf(
      `${HEAD}1. Orientering\n\nBeslutning\n\nTaget til efterretning.\n\n1.\n\nReferat af møde 10.3.2024 (DOC)\n\n2. Takster\n\nBilag: Åben - Beretning 2023\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect([item?.resolution?.text, item?.attachments.map(({ name }) => name)]).toEqual([
      'Taget til efterretning.',
      ['Referat af møde 10.3.2024'],
    ])
  })

  it('reads who was late or stayed away out of what others told', () => {
    const { meeting, agendaItems } = readText(
      '1. Godkendelse af dagsorden\n\nBeslutning\n\nMødet i Social- og Sundhedsudvalget begyndte kl. 14:30 og sluttede kl. 17:00.\n\nBorgmesteren orienterede om, at Ea Lykke Ras (O) havde meldt afbud.\n\nDagsordenen blev godkendt.\n\nBo Dam Lind (B) deltog ikke under behandlingen af dagsordenpunkt 2.\nIb Toft Vang (A) var forsinket, og deltog derfor først på mødet fra kl. 15.45 og ikke under behandling af dagsordenpunkt 1, 2 og 3.\n',
    )
    expect(meeting?.organization).toBe('Social- og Sundhedsudvalget')
    expect(agendaItems[0]?.absent).toEqual(['Ea Lykke Ras', 'Ib Toft Vang'])
  })
})

describe('heads of other systems', () => {
  it('goes on with the members behind their chair', () => {
    const { meeting } = readText(
      'Referat\n\nMødedato: 29. april 2024\n\nMedlemmer:\n\nFormand: Ea Ras (A)\n\nNæstformand: Bo Dam (O)\n\nIb Toft (V)\n\nUlla Krag (A)\n\n35 Takster\n\nSagsbeskrivelse:\n\nStiger.\n\nBeslutning i Kulturudvalget den 29-04-2024:\n\nGodkendt.\n\n36 Cykelsti\n\nSagsbeskrivelse:\n\nMangler.\n\nBeslutning i Kulturudvalget den 29-04-2024:\n\nUdsat.\n',
    )
    expect(
      meeting?.participants.map(({ name, party, roles }) => [name, party, ...roles.map((role) => role.toLowerCase())]),
    ).toEqual([
      ['Ea Ras', 'A', 'formand'],
      ['Bo Dam', 'O', 'næstformand'],
      ['Ib Toft', 'V'],
      ['Ulla Krag', 'A'],
    ])
  })

  it('knows a body in the indefinite, one with the words of the page behind it, and the place below day and hour', () => {
    const headOf = (head: string) => {
      const { meeting } = readText(`${head}\n\n1. Takster\n\nResume\n\nStiger.\n\nBeslutning\n\nGodkendt.\n`)
      return [meeting?.organization, meeting?.location]
    }
    expect(
      headOf(
        'Dagsorden\n\ntil\n\nmødet i Udvalg for regional udvikling\n\nden 1. februar 2024 kl. 09:00\n\ni Engby Kommune, Torvet 5, 8000 Engby',
      ),
    ).toEqual(['Udvalg for regional udvikling', 'Engby Kommune, Torvet 5, 8000 Engby'])
    expect(
      headOf(
        'Det fælles landdistriktsråd - Dagsordener og referater\n\nMødedato: 31. august 2023\n\nMødested: Enghuset',
      ),
    ).toEqual(['Det fælles landdistriktsråd', 'Enghuset'])
    expect(
      headOf(
        'Kulturudvalget - Referat 20. september 2023\n\nKnud\n\nKulturudvalget\n\nTirsdag den 20-09-2023 kl. 08:15\n\nSlottet, Salen, indgang C, 1. sal.',
      )[1],
    ).toBe('Slottet, Salen, indgang C, 1. sal')
  })
})
