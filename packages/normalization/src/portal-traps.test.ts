import { describe, expect, it } from 'vitest'
import { HEAD, readText } from './fixtures/read-text.ts'

const itemsOf = (text: string) => readText(text).agendaItems
const namesOf = (text: string) => itemsOf(text).map(({ number, name }) => [number, name])

describe('pages of portals', () => {
  it('parts headings from the text that they ran into', () => {
    const [first, second] = itemsOf(
      `${HEAD}1 : Takster\n\nBilagIngen bilag.\n\nBeslutningGodkendt.\n\nKopier link til punktet - Print\n\n2 : Cykelsti\n\nSagsfremstillingStien mangler ved Engvej.\n\nBeslutningUdsat.\n`,
    )
    expect([
      first?.resolution?.text,
      first?.attachments,
      second?.sections[0]?.text,
      second?.resolution?.outcome,
    ]).toEqual(['Godkendt.', [], 'Stien mangler ved Engvej.', 'postponed'])
  })

  it('reads headings with bullets, and the numbers of items above them', () => {
    const items = itemsOf(
      `${HEAD}• 1 Takster\n\n• Sagsfremstilling\n\nTaksterne stiger.\n\n• Økonomi og organisatoriske konsekvenser\n\nIngen.\n\n• Indstilling\n\nDirektøren foreslår, at taksterne godkendes.\n\n• Beslutning\n\nGodkendt.\n\n• 2 Cykelsti\n\n• Sagsfremstilling\n\nStien mangler.\n\n• Beslutning\n\nUdsat.\n`,
    )
    expect(items.map(({ number, name, resolution }) => [number, name, resolution?.text])).toEqual([
      ['1', 'Takster', 'Godkendt.'],
      ['2', 'Cykelsti', 'Udsat.'],
    ])
    expect(items[0]?.sections.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['Sagsfremstilling', 'presentation'],
      ['Økonomi og organisatoriske konsekvenser', 'finances'],
    ])
    expect(items[0]?.proposal).toEqual({ by: 'Direktøren', points: ['taksterne godkendes.'] })
  })

  it('leaves the entries of a list alone that are named like headings', () => {
    const [item] = itemsOf(`${HEAD}1. Takster\n\nBilag\n\n• Høringssvar\n\n• Notat\n\nBeslutning\n\nGodkendt.\n`)
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Høringssvar', 'Notat'])
  })

  it('takes the number once that list and title both print', () => {
    const text = `${HEAD}1. 1. Takster\n\nBeslutning\n\nGodkendt.\n\nAfbud:\n\n1. Ea Ras, Ø\n\n2. 2. Cykelsti\n\nBeslutning\n\nUdsat.\n\nAfbud:\n\n1. Ea Ras, Ø\n`
    expect(namesOf(text)).toEqual([
      ['1', 'Takster'],
      ['2', 'Cykelsti'],
    ])
    expect(itemsOf(text)[0]?.absent).toEqual(['Ea Ras'])
  })

  it('knows numbers that stand in a column of their own, and those behind a day', () => {
    expect(
      namesOf(
        `${HEAD}14Godkendelse af dagsorden\n\nBeslutning\n\nPkt. 16 blev rykket frem som andet punkt.\n\nGodkendt.\n\n15Beslutning om takster\n\nIndstilling\n\nDirektøren indstiller, at taksterne godkendes.\n`,
      ),
    ).toEqual([
      ['14', 'Godkendelse af dagsorden'],
      ['15', 'Beslutning om takster'],
    ])
    expect(
      namesOf(
        `${HEAD}Punkter\n\n8. Takster\n\n9. Eventuelt den 29.01.20138. Takster\n\nIndstilling\n\nDirektøren indstiller, at taksterne godkendes.\n\n9. Eventuelt den 29.01.2013\n\nBeslutning\n\nIntet.\n`,
      ),
    ).toEqual([
      ['8', 'Takster'],
      ['9', 'Eventuelt den 29.01.2013'],
    ])
  })

  it('takes a bare word between items for a part, and below a title for a mark', () => {
    const openOf = (text: string) => itemsOf(text).map(({ public: open, resolution }) => [open, resolution?.text])
    expect(
      openOf(
        `${HEAD}Åben\n\n1. Takster\n\nBeslutning: Godkendt\n\nLukket\n\n2. Salg af grund\n\nBeslutning: Godkendt\n\nÅben\n\n3. Cykelsti\n\nBeslutning: Udsat\n\n4. Eventuelt\n\nBeslutning: Intet\n`,
      ),
    ).toEqual([
      [true, 'Godkendt'],
      [false, 'Godkendt'],
      [true, 'Udsat'],
      [true, 'Intet'],
    ])
    expect(
      openOf(
        `${HEAD}1. Salg af grund\n\nSag 306-2023-77\n\nLukket\n\n2. Takster\n\nSag 306-2023-78\n\nÅbent\n\nBeslutning\n\nGodkendt.\n`,
      ),
    ).toEqual([
      [false, undefined],
      [true, 'Godkendt.'],
    ])
    expect(openOf(`${HEAD}Åbent punkt 1 Takster\n\nBeslutning\n\nGodkendt.\n\nLukket punkt 2 Salg af grund\n`)).toEqual(
      [
        [true, 'Godkendt.'],
        [false, undefined],
      ],
    )
  })

  it('begins an item at an empty field for the case, and keeps an item whose title is that it is closed', () => {
    expect(
      itemsOf(
        `${HEAD}Sagsid.:\n\nSagsfremstilling\n\nBordet rundt.\n\nBeslutning\n\nDrøftet.\n\nSagsid.:\n\nBeslutning\n\nGodkendt.\n`,
      ).map(({ resolution }) => resolution?.text),
    ).toEqual(['Drøftet.', 'Godkendt.'])
    expect(
      itemsOf(
        `${HEAD}1. Takster\n\nBeslutning\n\nGodkendt.\n\n2. Lukket punkt\n\n3. Meddelelser\n\nBeslutning\n\nIntet.\n`,
      ).map(({ number, public: open }) => [number, open]),
    ).toEqual([
      ['1', true],
      ['2', false],
      ['3', true],
    ])
  })

  it('reads the columns above the first item', () => {
    const { meeting, agendaItems } = readText(
      'Mødedetaljer\n\nUdvalg Dato Type Hent\n\nByrådet 20-06-2024 16:00 Referat Samlet dokument\n\nPunkt 8 Spørgetid 20/06-2024\n\nBeslutning i Byrådet den 20-06-2024\n\nIngen spørgsmål.\n\nPunkt 9 Takster\n\nBeslutning i Økonomiudvalget (ØK) den 13-06-2024\n\nIndstilles godkendt.\n\nBeslutning i Byrådet den 20-06-2024\n\nGodkendt.\n',
    )
    expect([meeting?.organization, meeting?.start]).toEqual(['Byrådet', '2024-06-20T16:00:00+02:00'])
    expect(agendaItems.map(({ number, resolution }) => [number, resolution?.text])).toEqual([
      ['8', 'Ingen spørgsmål.'],
      ['9', 'Godkendt.'],
    ])
    expect(agendaItems[1]?.previously.map(({ organization, date }) => [organization, date])).toEqual([
      ['Økonomiudvalget (ØK)', '2024-06-13'],
    ])
  })
})

describe('items of other systems', () => {
  it('finds a proposal without heading above its points, and earlier treatments below a heading for background', () => {
    const [item] = itemsOf(
      `${HEAD}1. Takster\n\nResume\n\nTaksterne stiger.\n\nAdministrationen indstiller til Byrådet\n\n1. at godkende taksterne.\n\nHistorik\n\nØkonomiudvalget, 29. april 2024, pkt. 10:\n\n1. Tiltrådt.\n\nFravær og stedfortræder: Bo Dam Lind (A) er fraværende.\n\nSagsfremstilling\n\nPrisen følger lønnen.\n\nBeslutning\n\n1. Godkendt\n\nFravær: Ea Ras (Ø). Ib Toft (G)\n`,
    )
    expect(item?.proposal).toEqual({ by: 'Administrationen', points: ['godkende taksterne.'] })
    expect(item?.previously.map(({ organization, item: number }) => [organization, number])).toEqual([
      ['Økonomiudvalget', '10'],
    ])
    expect(item?.sections.map(({ heading }) => heading)).toEqual(['Resume', 'Sagsfremstilling'])
    expect(item?.absent).toEqual(['Ea Ras', 'Ib Toft'])
  })

  it('reads the case number that stands between number and title', () => {
    const [item] = itemsOf(`${HEAD}1. 18.20.00-A00-1-24 Takster for skolemad\n\nBeslutning\n\nGodkendt.\n`)
    expect([item?.number, item?.name, item?.caseNumbers]).toEqual(['1', 'Takster for skolemad', ['18.20.00-A00-1-24']])
  })

  it('knows headings by what they regard', () => {
    const [item] = itemsOf(
      `${HEAD}1. Takster\n\nSagsprocedure\n\nByrådet\n\nHovedindstilling\n\nDirektør Ea Ras indstiller, at:\n\n1. taksterne godkendes\n\nSagsbeskrivelse af hovedindstilling\n\nTaksterne stiger.\n\nVurdering i forhold til økonomi\n\nIngen.\n\nRetsregler og andre forskrifter\n\nDagtilbudsloven.\n\nBESLUTNING BYRÅDET DEN 07-05-2024\n\nGodkendt.\n`,
    )
    expect(item?.sections.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['Sagsbeskrivelse af hovedindstilling', 'presentation'],
      ['Vurdering i forhold til økonomi', 'finances'],
      ['Retsregler og andre forskrifter', 'legal'],
    ])
    expect([item?.proposal?.points, item?.resolution?.text]).toEqual([['taksterne godkendes'], 'Godkendt.'])
  })

  it('goes on with numbers that begin with a zero, though the last has nothing but a line below it', () => {
    expect(
      namesOf(
        `${HEAD}01 Takster\n\nBeslutning\n\nGodkendt\n\n02 Cykelsti\n\nBeslutning\n\nUdsat\n\n03 Orientering fra grupperne\n\nDer er kommet en ny gruppe.\n`,
      ).map(([number]) => number),
    ).toEqual(['01', '02', '03'])
  })

  it('does not take for decided here what somebody told', () => {
    const outcomeOf = (text: string) =>
      itemsOf(`${HEAD}1. Meddelelser\n\nBeslutning\n\n${text}\n`)[0]?.resolution?.outcome
    expect(outcomeOf('Borgmesteren orienterede om, at han var valgt til formand.\n\nTil orientering.')).toBe('noted')
    expect(outcomeOf('Formanden oplyste, at sagen er udsat.')).toBe('postponed')
  })

  it('takes one word above the only decision for the title', () => {
    expect(
      namesOf('Mødedato: 29.01.2024, kl. 18:30\n\nMødested: Engsalen\n\nEventuelt\n\nBeslutning\n\nIntet.\n'),
    ).toEqual([[null, 'Eventuelt']])
  })
})

describe('who was there', () => {
  const absentOf = (text: string) => itemsOf(`${HEAD}1. Takster\n\nBeslutning\n\nGodkendt.\n\n${text}\n`)[0]?.absent

  it('tells who was replaced from who came instead', () => {
    expect(absentOf('Fraværende:\n\nIb Lund (V) deltog i mødet i stedet for Ea Ras (I).')).toEqual(['Ea Ras'])
    expect(absentOf('Fraværende med afbud\n\nEa Ras Holm. I stedet deltog Ib Lund.\n\nBo Dam Lind.')).toEqual([
      'Ea Ras Holm',
      'Bo Dam Lind',
    ])
    expect(
      absentOf(
        'FRAVÆRENDE MED AFBUD:\n\nEa Ras- suppleanten, Ib Lund, er indkaldt.\n\nBo Dam Lind - det har ikke været muligt at få fat på suppleanten',
      ),
    ).toEqual(['Ea Ras', 'Bo Dam Lind'])
  })

  it('reads absence from sentences of the head', () => {
    const { meeting, agendaItems } = readText(
      'Referat af mødet i Byrådet 14. november 2023 kl. 14:00 i Engsalen\n\nMedlemmerne var mødt, bortset fra Ea Ras, Bo Dam Lind og Ib Toft, der havde meldt afbud.\n\nUlla Krag og Per Vang erklærede sig inhabile og forlod mødet under punkt 2.\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n\n2. Cykelsti\n\nBeslutning\n\nGodkendt.\n',
    )
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Ea Ras', 'absent'],
      ['Bo Dam Lind', 'absent'],
      ['Ib Toft', 'absent'],
    ])
    expect(agendaItems.map(({ absent }) => absent.length)).toEqual([3, 5])
  })

  it('reads the groups of a list below each other, and reasons behind names', () => {
    const { meeting } = readText(
      '1. Godkendelse af dagsorden\n\nBeslutning\n\nI mødet deltog:\n\nMedlemmer:\n\nEa Ras, Bo Dam og Ib Toft.\n\nFra forvaltningen:\n\nUlla Krag og Per Vang.\n\nAfbud fra:\n\nBorgmester Lis Lund pga. arbejde.\n\nDagsordenen blev godkendt.\n',
    )
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Ea Ras', 'present'],
      ['Bo Dam', 'present'],
      ['Ib Toft', 'present'],
      ['Ulla Krag', 'present'],
      ['Per Vang', 'present'],
      ['Lis Lund', 'absent'],
    ])
  })

  it('makes nobody of bodies, organizations and shouted lines', () => {
    const { meeting } = readText(
      'Protokol\n\nMødedato: 9. august 2023\n\nDeltagere:\n\nEa Ras - Teknisk Udvalg\n\nBo Dam - LO Engby\n\nFraværende: Ib Toft, Ulla Krag\n\nGODKENDELSE AF FORSLAG TIL DAGSORDENEN:\n\nGodkendtes.\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n',
    )
    expect(meeting?.participants.map(({ name }) => name)).toEqual(['Ea Ras', 'Bo Dam', 'Ib Toft', 'Ulla Krag'])
  })
})

describe('place and time', () => {
  const placeOf = (head: string) => {
    const { meeting } = readText(`${head}\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n`)
    return [meeting?.location, meeting?.start]
  }
  it('parts the room from the hour that stands with it', () => {
    expect(placeOf('Økonomiudvalgets møde den 21. januar 2026\n\nMødelokale SL 1, Engby kl. 16.00')).toEqual([
      'Mødelokale SL 1, Engby',
      '2026-01-21T16:00:00+01:00',
    ])
    expect(
      placeOf('Ældreudvalget - Referat\n\nDato: 4. maj 2020\n\nLokale: Mødelokale 2, Rådhuset Tidspunkt: Kl. 12:00'),
    ).toEqual(['Mødelokale 2, Rådhuset', '2020-05-04T12:00:00+02:00'])
  })

  it('finds the place above the day, and behind where it was held', () => {
    expect(
      placeOf(
        'Referat af Skolebestyrelsesmøde\n\nEngskolen, mødelokale K2\n\nonsdag den 16. april 2008 kl. 18.30 - 20.30',
      )[0],
    ).toBe('Engskolen, mødelokale K2')
    expect(
      placeOf(
        'Mødereferat\n\nd.: 10-09-2009 kl.: 16:30 til 18:30\n\nKontaktudvalget\n\nAfholdt: Enghuset, Engvej 2, Den gl. Byrådssal',
      )[0],
    ).toBe('Enghuset, Engvej 2, Den gl. Byrådssal')
  })

  it('takes the body to which the chair proposes the agenda', () => {
    expect(
      readText(
        '1. Godkendelse af dagsorden\n\nIndstilling og beslutning\n\nFormanden indstiller til Engby Lokaludvalg\n\n1. at dagsordenen godkendes\n\nBeslutning\n\nDagsordenen blev godkendt.\n',
      ).meeting?.organization,
    ).toBe('Engby Lokaludvalg')
  })
})
