import type { Block } from '@arkivar/types'
import { describe, expect, it } from 'vitest'
import { HEAD, itemsOf, namesOf, readText, withFirst } from '../fixtures/read-text.ts'

describe('items of pages that were copied', () => {
  it('knows numbers with bullets above headings of the page, which have none', () => {
    expect(
      namesOf(
        `${HEAD}• 1 Ny sti\n\n#### Resume\n\nEn sti.\n\n#### Beslutning\n\nGodkendt.\n\n• 2 Ny bro\n\n#### Resume\n\nEn bro.\n\n#### Beslutning\n\nUdsat.\n`,
      ),
    ).toEqual([
      ['1', 'Ny sti'],
      ['2', 'Ny bro'],
    ])
  })

  it('keeps an ordinal that the title begins with', () => {
    expect(
      namesOf(
        'Stiudvalget\n\nDAGSORDEN\n\nfor ordinært møde tirsdag den 23. september 2003\n\n2. 2. behandling af stiplan\n\nINDSTILLING\n\nForvaltningen indstiller, at stiplanen godkendes.\n',
      ),
    ).toEqual([['2', '2. behandling af stiplan']])
  })

  it('takes no heading of the page for an item where the page names its form below it', () => {
    const { date, meeting, agendaItems } = readText(
      '# Dagsordener og referater\n\n## Find et referat\n\n## Referat\n\nMandag d. 7 marts 2022, kl. 10:15\n\nMødested\n\nRådssalen\n\nUdvalg\n\nStiråd\n\n#### Resume\n\nStien mangler.\n\n#### Beslutning\n\nGodkendt.\n\n#### Resume\n\nBroen mangler.\n\n#### Beslutning\n\nUdsat.\n',
    )
    expect([date, meeting?.organization, meeting?.location]).toEqual(['2022-03-07', 'Stiråd', 'Rådssalen'])
    expect(agendaItems.map(({ name, resolution }) => [name, resolution?.text])).toEqual([
      ['', 'Godkendt.'],
      ['', 'Udsat.'],
    ])
  })

  it('begins the matter of a page at its title, though its number stands below the decision', () => {
    const [item, ...others] = itemsOf(
      'Mødedato: 22.08.2018, kl. 11:00\n\nMødested: Engby Rådhus\n\nTakster for stier\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at taksterne godkendes.\n\nBeslutning\n\nDagsordenspunkt 6: Takster for stier\n\nStiudvalgets beslutning i mødet den 22. august 2018\n\nGodkendt.\n\nBilag\n\nTakster 2019\n\nTil top\n',
    )
    expect(others).toEqual([])
    expect([item?.number, item?.name, item?.proposal?.points, item?.resolution?.text]).toEqual([
      '6',
      'Takster for stier',
      ['taksterne godkendes.'],
      'Godkendt.',
    ])
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Takster 2019'])
  })

  it.each(['Sagsbehandler:', 'Initialer:', 'Sagsansvarlig:'])('takes no empty field (%s) for a title', (field) => {
    expect(
      namesOf(
        `${HEAD}5. Ny sti\n\n${field}\nSagsnr.: 00.22.00-P35-32-17\n\nBeslutning\n\nGodkendt.\n\n6. Ny bro\n\n${field}\nSagsnr.: 00.01.00-A00-57-17\n\nBeslutning\n\nUdsat.\n`,
      ),
    ).toEqual([
      ['5', 'Ny sti'],
      ['6', 'Ny bro'],
    ])
  })

  it('parts titles from the sentence before them, whatever they begin with', () => {
    expect(
      namesOf(
        `${HEAD}1. Godkendelse af referat\n\nMed tilføjelsen godkendtes referatet.2. Budget\n\nGodkendt3. Notat om stier\n\nNotatet taget til efterretning4. orientering fra formanden\n\nEa orienterede.\n`,
      ).map(([number]) => number),
    ).toEqual(['1', '2', '3', '4'])
  })

  it('reads bare numbers before titles that end with a stop', () => {
    expect(
      namesOf(
        `${HEAD}1 Godkendelse af referat fra sidste møde.\n\nReferatet blev godkendt.\n\n2 Godkendelse af dagsorden.\n\nDagsordenen blev godkendt.\n\n3 Orientering ved formand.\n\nEa fortalte om stien.\n`,
      ).map(([number]) => number),
    ).toEqual(['1', '2', '3'])
  })

  it('keeps a title on whose line the text goes on among the others', () => {
    expect(
      namesOf(
        `${HEAD}1. Præsentation\n\nok\n\n2. Bestyrelsens opgaver På baggrund af det udsendte bilag udsprang der en livlig drøftelse fra hele den engagerede bestyrelse og gæsterne\n\n3. Godkendelse af referat\n\nReferatet godkendt\n\n4. Budget\n\nBestyrelsen ser frem til foråret\n`,
      ).map(([number]) => number),
    ).toEqual(['1', '2', '3', '4'])
  })

  it.each(['01', '1', '001'])('takes the number %s from the list of contents', (number) => {
    expect(
      namesOf(
        `Stirådet\n\nProtokol\n\nTirsdag den 9. oktober 2012 kl. 08:15 afholdt Stirådet møde.\n\nINDHOLDSFORTEGNELSE\n\n${number} Strategi for stier og broer 3\n\nÅbent punkt\n\nStrategi for stier og broer\n\n1.\n\nSagsfremstilling\n\nEn sti.\n\nIndstilling\n\nCentret foreslår, at strategien vedtages.\n\nBeslutning\n\nGodkendt.\n`,
      ),
    ).toEqual([['1', 'Strategi for stier og broer']])
  })

  it('reads numbers in lines of their own, where the contents have the titles', () => {
    const item = (number: number, title: string) =>
      `${number}.\n\n${title}\n\nSagsnr.: 14/2108${number}\n\nIndstilling\n\nAdministrationen indstiller, at det godkendes.\n\nBeslutning\n\nGodkendt.\n\n`
    expect(
      namesOf(
        `${HEAD}Indholdsfortegnelse\n\n1. Godkendelse af dagsorden 2\n\n2. Orienteringspunkter 3\n\n${item(1, 'Godkendelse af dagsorden')}${item(2, 'Orienteringspunkter')}`,
      ),
    ).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Orienteringspunkter'],
    ])
  })

  it.each([
    ['Cirkulæret for budget 2025\n\nUdvalget skal godkende processen.', 'Cirkulæret for budget 2025'],
    ['Regnskab 2023 - Stiområdet\n\nUdvalget skal godkende regnskabet.', 'Regnskab 2023 - Stiområdet'],
    [
      'Konference om stier den 25. september 2002\nKonference om stier den 25. september 2002\nStiudvalget\nÅbne punkter\nKonference om stier den 25. september 2002',
      'Konference om stier den 25. september 2002',
    ],
  ])('names the matter of a page with a year in its title', (head, name) => {
    expect(
      itemsOf(
        `${head}\n\nIndstilling\n\nForvaltningen indstiller,\n- at det godkendes.\n\nBeslutning\n\nGodkendt.\n`,
      )[0]?.name,
    ).toBe(name)
  })

  it('takes the name of the form for no decision, and its case for no item', () => {
    expect(
      readText(
        'REFERAT\n\n29. august 2013\n\nSagsnr.: 2010/001853\n\n6. møde i Udvalget for Broer, onsdag den 26. juni 2013\n\nVelkomst\n\nEa Ras bød velkommen.\n',
      ).agendaItems,
    ).toEqual([])
  })

  it.each(['J.nr. 5', 'J. nr. 5', 'Jnr. 5'])('takes %s before a title for the number of the case', (journal) => {
    expect(itemsOf(`${HEAD}4. ${journal} Ny sti\n\nBeslutning\n\nGodkendt.\n`)[0]).toMatchObject({
      name: 'Ny sti',
      caseNumbers: ['5'],
    })
  })
})

describe('headings that name the document', () => {
  const heading = (text: string, level: number): Block => ({
    kind: 'heading',
    level,
    text,
    page: 1,
    confidence: 1,
    region: 'body',
  })

  it.each([
    ['Mødedato: 19.02.2026, kl. 18:30', 'Mødested: Engens Kro'],
    ['Stirådet - Referat fra mødet den 20-02-2014', 'Referat'],
    ['Beslutningsprotokol', 'onsdag den 20. februar 2014 kl. 9'],
    ['Stiudvalget den 09-10-2012, s. 1', 'Protokol'],
    ['Skip til hoved indholdet', 'Referat'],
  ])('begin no item: %s', (title, below) => {
    const { agendaItems } = readText(
      withFirst(
        heading(title, 1),
        `${below}\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n`,
      ),
    )
    expect(agendaItems.map(({ number, name }) => [number, name])).toEqual([
      ['1', 'Ny sti'],
      ['2', 'Ny bro'],
    ])
    const [only] = readText(
      withFirst(
        heading(title, 1),
        `${below}\n\nNy sti ved åen\n\nIndstilling\n\nFormanden indstiller, at stien lukkes.\n\nBeslutning\n\nGodkendt.\n`,
      ),
    ).agendaItems
    expect(only?.name).toBe('Ny sti ved åen')
  })
})

describe('the case of an item', () => {
  it.each(['EKU 36/2008', 'ÅV 7/2004', 'ENGR 112/2011'])('is %s below its title', (value) => {
    expect(
      itemsOf(
        `${HEAD}1. Ny sti\n\n${value}\n\nIndstilling\n\nFormanden indstiller, at stien lukkes.\n\nBeslutning\n\nGodkendt.\n`,
      )[0]?.caseNumbers,
    ).toEqual([value])
  })

  it.each(['Evt.', 'evt.', 'Eventuelt'])('is missing from %s among others', (title) => {
    expect(
      namesOf(
        `${HEAD}1. Velkomst\n\nEa Ras bød velkommen.\n\n2. Godkendelse af dagsorden\n\nDagsordenen blev godkendt.\n\n3. ${title}\n\nIntet.\n\n4. Næste møde\n\nI maj.\n`,
      ).map(([number]) => number),
    ).toEqual(['1', '2', '3', '4'])
  })
})

describe('what is none of a decision', () => {
  const textsOf = (text: string) => itemsOf(text).map(({ resolution }) => resolution?.text)

  it.each(['ÅBNE BESLUTNINGSSAGER', 'Lukkede orienteringssager', 'Åbne sager'])('is the heading %s', (heading) => {
    expect(
      textsOf(
        `${HEAD}1. Meddelelser\n\nBeslutning\n\nDrøftet.\n\n${heading}\n\n2. Ny sti\n\nJ.nr.: 17.00.00A00\n\nBeslutning\n\nGodkendt.\n`,
      ),
    ).toEqual(['Drøftet.', 'Godkendt.'])
  })

  it('is the bare number of a page above what every page begins with', () => {
    const head = 'Stirådet d. 07-05-2024'
    expect(
      textsOf(
        `${HEAD}${head}\n\n1. Ny sti\n\nSagsnr.: 15/5229\n\nBeslutning\n\nTiltrådt.\n\n2\n\n${head}\n\n2. Ny bro\n\nSagsnr.: 15/5230\n\nBeslutning\n\nUdsat.\n\n3\n`,
      ),
    ).toEqual(['Tiltrådt.', 'Udsat.'])
  })

  it('is the name of the body above each item', () => {
    expect(
      textsOf(
        'ENGBY BYRÅD\n\nStirådet\n\nMødet den 25.06.2014, kl. 15:00\n\nStirådet\n\nPunkt 1.\n\nNy sti\n\nBeslutning:\n\nTil orientering.\n\nStirådet\n\nPunkt 2.\n\nNy bro\n\nBeslutning:\n\nGodkendt.\n',
      ),
    ).toEqual(['Til orientering.', 'Godkendt.'])
  })

  it.each(['(løsg.)', '(A)', ''])('is a line that only tells that somebody %s was away', (party) => {
    const [item] = itemsOf(`${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\nEa M. Ras ${party} var fraværende.\n`)
    expect([item?.resolution?.text, item?.absent]).toEqual(['Godkendt.', ['Ea M. Ras']])
  })
})

describe('what is told within an item', () => {
  it.each(['Der var afbud fra', 'Der er meldt afbud fra', 'Afbud fra'])('reads who was away: %s', (words) => {
    expect(
      itemsOf(
        `${HEAD}1. Meddelelser\n\nBeslutning\n\nFølgende blev nævnt:\n\n1. Afbud. ${words} Ea Ras og Bo Dam.\n\n2. Stien. Den er åben.\n`,
      )[0]?.absent,
    ).toEqual(['Ea Ras', 'Bo Dam'])
  })

  it.each([
    [
      'at det i budgettet afsatte beløb frigives, samt at pladsen sælges.',
      ['det i budgettet afsatte beløb frigives', 'pladsen sælges'],
    ],
    ['at det gamle hus rives ned, og at grunden sælges.', ['det gamle hus rives ned', 'grunden sælges']],
    ['at det godkendes, at stien lukkes.', ['det godkendes, at stien lukkes']],
  ])('parts points with an article, and none with a clause: %s', (points, expected) => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nIndstilling\n\nDirektøren foreslår,\n\n${points}\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.proposal?.points.map((point) => point.replace(/\.$/, ''))).toEqual(expected)
  })
})
