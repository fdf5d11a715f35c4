import { describe, expect, it } from 'vitest'
import { COMMITTEES, COUNCIL, HEAD, itemsOf, namesOf, PATHS, readParagraphs, readText } from '../fixtures/read-text.ts'

describe('where items begin and end', () => {
  it('begins an item after each decision where nothing stands behind the last', () => {
    const items = itemsOf(
      `${HEAD}Beslutning i Byrådet den 07-05-2024\n\nDagsorden godkendt.\n\nBeslutningstema\n\nTaksterne for 2025.\n\nIndstilling\n\nDirektionen indstiller til Kulturudvalget, at det overfor Byrådet anbefales,\n\n1. At godkende taksterne.\n\nSagen afgøres i\n\nByrådet\n\nBeslutning i Byrådet den 07-05-2024\n\nGodkendt.\n\nBeslutningstema\n\nEn sti.\n\nBeslutning i Byrådet den 07-05-2024\n\nUdsat.\n`,
    )
    expect(items.map(({ sections, resolution }) => [sections.map(({ text }) => text), resolution?.text])).toEqual([
      [[], 'Dagsorden godkendt.'],
      [['Taksterne for 2025.'], 'Godkendt.'],
      [['En sti.'], 'Udsat.'],
    ])
    expect(items[1]?.proposal).toEqual({ by: 'Direktionen', points: ['godkende taksterne.'] })
  })

  it('begins the numbers of a year with what every meeting begins with, though nothing stands below it', () => {
    const below = '62. Ny sti\n\nSagsnr. 24/1021\n\nIndstilling\n\nForvaltningen indstiller, at stien anlægges.'
    const names = (first: string) => itemsOf(`${HEAD}${first}\n\n${below}\n`).map(({ name }) => name)
    expect(names('61. Godkendelse af dagsorden')).toEqual(['Godkendelse af dagsorden', 'Ny sti'])
    expect(names('61. Spørgetid\n\nDer var ingen spørgsmål.')).toEqual(['Spørgetid', 'Ny sti'])
    expect(names('61. Grus')).toEqual(['Ny sti'])
  })

  it('takes nothing but ones for items, where the first is what every meeting begins with', () => {
    const ones = (first: string) =>
      itemsOf(
        `${HEAD}${[first, 'Nyt fra stien', 'Princip for broer', 'Årshjul'].map((title) => `1. ${title}\n\nDet blev sagt, at alt går godt.`).join('\n\n')}\n`,
      ).map(({ number, name }) => `${number} ${name}`)
    expect(ones('Godkendelse af dagsorden (5 min)')).toEqual([
      'null Godkendelse af dagsorden (5 min)',
      'null Nyt fra stien',
      'null Princip for broer',
      'null Årshjul',
    ])
    expect(ones('Maling af stien').includes('null Nyt fra stien')).toBe(false)
  })

  it('takes the list above "Ad 1." for the agenda, whatever it is called', () => {
    expect(
      itemsOf(
        `${HEAD}1. Gennemgang af stien\n\n2. Ny bro?\n\n3. Lidt tal\n\nAfbud fra Bo og Lis.\n\nAd. 1.\n\nStien er lang.\n\nAd. 2.\n\nUdsat.\n\nAd 3)\n\nTallene er gode.\n`,
      ).map(({ number, name }) => [number, name]),
    ).toEqual([
      ['1', 'Gennemgang af stien'],
      ['2', 'Ny bro?'],
      ['3', 'Lidt tal'],
    ])
  })

  it('knows the only item of a page by the headings right below it', () => {
    expect(
      itemsOf(
        `${HEAD}Kopier link til punktet\n\n1: Nyt om stierne\n\nSagsnr:\n\nSagsfremstilling\n\nEn borger har spurgt til stierne.\n`,
      ).map(({ number, name }) => [number, name]),
    ).toEqual([['1', 'Nyt om stierne']])
  })

  it('knows titles that begin with an ordinal, and days that are none', () => {
    expect(
      itemsOf(
        `${HEAD}00.01.00-G01-2-24\n\n13. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n00.30.10-S00-1-24\n\n14. 1. behandling af budget\n\nBeslutning\n\nGodkendt.\n`,
      ).map(({ number, name, caseNumbers }) => [number, name, caseNumbers]),
    ).toEqual([
      ['13', 'Godkendelse af dagsorden', ['00.01.00-G01-2-24']],
      ['14', '1. behandling af budget', ['00.30.10-S00-1-24']],
    ])
  })

  it('takes the titles of a closed part for items, and the list above the first item for none', () => {
    const items = itemsOf(
      `${HEAD}Indholdsfortegnelse\n\nLukkede dagsordenspunkter\n\n15 Salg af areal 60\n\n1. Takster\n\n00.22.04-A30-1-24\n\nBeslutning\n\nGodkendt.\n\nLukkede dagsordenspunkter\n\n15. Salg af areal\n\n16. Køb af areal\n`,
    )
    expect(items.map(({ number, public: open, resolution }) => [number, open, resolution?.text])).toEqual([
      ['1', true, 'Godkendt.'],
      ['15', false, undefined],
      ['16', false, undefined],
    ])
  })

  it('reads items that are numbered within the meeting', () => {
    const { meeting, agendaItems } = readText(
      'Byggeudvalget for Ny Engskole – referat nr. 7\n\nDato: 2. november 2021\n\n# 7.1 Godkendelse af referat nr. 6\n\nReferatet blev godkendt.\n\n# 7.2 Tidsplan\n\nBo Ras fortalte om planen.\n\n# 7.3 Eventuelt\n\nIntet.\n',
    )
    expect(meeting?.organization).toBe('Byggeudvalget for Ny Engskole')
    expect(agendaItems.map(({ number, name }) => [number, name])).toEqual([
      ['7.1', 'Godkendelse af referat nr. 6'],
      ['7.2', 'Tidsplan'],
      ['7.3', 'Eventuelt'],
    ])
  })

  it('parts items without titles where a heading comes again', () => {
    const { agendaItems } = readParagraphs([
      'Referat',
      'Torsdag 10. nov 2022 kl. 10:30',
      'Ældrerådet',
      'Resumé',
      'Nyt fra plejecentrene.',
      'Forslag',
      'Forvaltningen foreslår,',
      'at orienteringen tages til efterretning.',
      'Beslutning Ældrerådet den 10-11-2022',
      'Taget til efterretning.',
      'Resumé',
      'Valg til bestyrelsen.',
      'Beslutning Ældrerådet den 10-11-2022',
      'Udsat.',
    ])
    expect(agendaItems.map(({ name, resolution }) => [name, resolution?.outcome])).toEqual([
      ['', 'noted'],
      ['', 'postponed'],
    ])
    expect(agendaItems[0]?.proposal).toEqual({ by: 'Forvaltningen', points: ['orienteringen tages til efterretning.'] })
  })

  it('parts items that only their case numbers begin, and lists nobody as a title', () => {
    const { agendaItems } = readParagraphs([
      'Beslutningsprotokol',
      'onsdag den 1. september 2021 kl. 09:00',
      'Udvalg: Miljøudvalget',
      'Sagsid.: 20/33839, Sagsinitialer: ABC',
      'Beslutning Miljøudvalget den 01-09-2021',
      'Godkendt.',
      'Afbud: Tove Nørby',
      'Sagsid.: 20/35762, Sagsinitialer: DEF',
      'Beslutning Miljøudvalget den 01-09-2021',
      'Indstilles godkendt.',
    ])
    expect(agendaItems.map(({ name, caseNumbers, absent }) => [name, caseNumbers, absent])).toEqual([
      ['', ['20/33839'], ['Tove Nørby']],
      ['', ['20/35762'], []],
    ])
  })

  it('reads items that all bear the number one, and titles with their text behind a colon', () => {
    const restarted = ['Referat', 'Godkendt.', 'Drøftet.', 'Udsat.'].slice(1)
    const { agendaItems } = readParagraphs([
      'Referat fra Ældrerådets møde den 22. februar 2022',
      ...restarted.flatMap((text, index) => [`1. Sag om ${['stier', 'bænke', 'busser'][index]}`, 'Referat:', text]),
    ])
    expect(agendaItems.map(({ name, resolution }) => [name, resolution?.text])).toEqual([
      ['Sag om stier', 'Godkendt.'],
      ['Sag om bænke', 'Drøftet.'],
      ['Sag om busser', 'Udsat.'],
    ])
    const plain = readParagraphs([
      'Referat af Skolebestyrelsesmøde onsdag den 16. april 2018',
      '1. Klasser: Ny liste udarbejdet.',
      '2. Meddelelser:',
      'Ingen.',
    ])
    expect(plain.agendaItems.map(({ name }) => name)).toEqual(['Klasser', 'Meddelelser'])
  })

  it('reads points that go on from "1)" as "2."', () => {
    const { agendaItems } = readParagraphs([
      'Referat Byrådet den 7. maj 2024',
      'Punkt 1: Cykelsti',
      'Indstilling',
      'Forvaltningen indstiller, at',
      '1) stien anlægges,',
      '2. udgiften afholdes af puljen.',
      'Beslutning',
      'Godkendt.',
    ])
    expect(agendaItems[0]?.proposal?.points).toEqual(['stien anlægges', 'udgiften afholdes af puljen.'])
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

  it('goes on with numbers that begin with a zero, though the last has nothing but a line below it', () => {
    expect(
      namesOf(
        `${HEAD}01 Takster\n\nBeslutning\n\nGodkendt\n\n02 Cykelsti\n\nBeslutning\n\nUdsat\n\n03 Orientering fra grupperne\n\nDer er kommet en ny gruppe.\n`,
      ).map(([number]) => number),
    ).toEqual(['01', '02', '03'])
  })

  it('knows a number without a stop above a heading, or below the columns of a table', () => {
    expect(namesOf(COMMITTEES)).toEqual([
      ['16', 'Takster for skolemad'],
      ['17', 'Cykelsti ved Engvej'],
      ['18', 'Salg af en grund'],
    ])
  })

  it('takes the item that every meeting begins with, though nothing stands below it', () => {
    const text = `${HEAD}1. Godkendelse af dagsorden

2. Valg af formand

Rådet vælger en formand.

3. Årshjul

Sagsfremstilling:

Årshjulet er vedlagt.

4. Pjece om tilgængelighed

Sagsfremstilling:

Pjecen er trykt.
`
    expect(namesOf(text).map(([number]) => number)).toEqual(['1', '2', '3', '4'])
  })

  it('finds the first item behind the last name of the head', () => {
    const text = `Referat af skolebestyrelsesmøde

tirsdag den 2. maj 2023 kl. 18.30 - 20.30

Fraværende:

Forældrevalgte: Ea Holm, Bo Dam Lind (syg). 1. Godkendelse af referat:

Referatet godkendt.

2. Elevråd:

Eleverne fortalte om legepladsen.

3. Eventuelt:

Intet.
`
    expect(namesOf(text)).toEqual([
      ['1', 'Godkendelse af referat'],
      ['2', 'Elevråd'],
      ['3', 'Eventuelt'],
    ])
  })

  it('takes the parts of an item for no items', () => {
    expect(
      itemsOf(
        `${HEAD}1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Orientering\n\n2.1 Fra formanden\n\nFormanden har set stien.\n\n3. Stier\n\n3a. Sti ved åen\n\nStien er ny.\n\n3b. Sti ved skoven\n\nStien mangler skilte.\n\n4. Eventuelt\n\nIntet.\n`,
      ).map(({ number }) => number),
    ).toEqual(['1', '2', '3', '4'])
  })

  it('finds an item below the list of the one before', () => {
    const items = itemsOf(
      `${HEAD}1. Godkendelse af dagsorden\n\nGodkendt\n\n2. Meddelelser\n\na) Formanden\n\nIntet nyt.\n\nb) Elevrådet\n\n1. Der ønskes nye bænke.\n\n2. Der ønskes mere frugt.\n\n3. Budget\n\n1) Regnskabet ser fint ud.\n\n2) Der er penge tilbage.\n\nBeslutning: Taget til efterretning.\n\n4. Eventuelt\n`,
    )
    expect(items.map(({ name }) => name)).toEqual(['Godkendelse af dagsorden', 'Meddelelser', 'Budget', 'Eventuelt'])
    expect(items[1]?.resolution).toBeNull()
    expect(items[2]?.resolution?.text).toBe('Taget til efterretning.')
  })

  it('keeps an item that was put in between two others', () => {
    expect(
      itemsOf(
        `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n1a. Ny bro\n\nBeslutning\n\nUdsat.\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n`,
      ).map(({ number }) => number),
    ).toEqual(['1', '1a', '2'])
  })

  it('reads items whose numbers have no stop', () => {
    expect(
      itemsOf(
        'Referat\n\nMøde i Stirådet den 10. november 2010\n\nDagsorden\n\n1 Velkomst\n\nFormanden bød velkommen.\n\n2 Godkendelse af dagsorden (beslutningspunkt)\n\nDagsordenen blev godkendt.\n\n3 Nye stier\n\nDer er anlagt 14 stier.\n',
      ).map(({ number, name }) => [number, name]),
    ).toEqual([
      ['1', 'Velkomst'],
      ['2', 'Godkendelse af dagsorden (beslutningspunkt)'],
      ['3', 'Nye stier'],
    ])
  })

  it('finds items without any text that the list of contents has announced', () => {
    const { agendaItems } = readText(
      'Udvalg: Stiudvalget\n\nDato: Onsdag den 21. august 2019\n\nIndholdsfortegnelse\n\n1. Evaluering af stier\n\n2. Orientering fra formanden\n\n3. Nyt om broer\n\n1. Evaluering af stier\n\nAnledning\n\nStierne er slidte.\n\nIndstilling\n\nDirektøren indstiller, at stierne males.\n\n2. Orientering fra formanden\n\n3. Nyt om broer\n',
      'dagsorden',
    )
    expect(agendaItems.map(({ name, proposal }) => [name, proposal?.points.length])).toEqual([
      ['Evaluering af stier', 1],
      ['Orientering fra formanden', undefined],
      ['Nyt om broer', undefined],
    ])
  })

  it('reads an agenda that is nothing but its list', () => {
    const { agendaItems, meeting } = readText(
      'Dagsorden til lokalrådsmøde 11.01.2018\n\nVi mødes hos Eva klokken 19.00.\n\n1. Det gamle råd mødes.\n\n2. Det nye råd konstituerer sig.\n\n3. Ny sti\n\n4. Næste møde.\n\n5. Evt.\n',
      'dagsorden',
    )
    expect(agendaItems.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5'])
    expect([meeting?.organization, meeting?.start]).toEqual(['Lokalrådet', '2018-01-11T19:00:00+01:00'])
  })

  it('leaves numbers alone that begin anew', () => {
    const items = itemsOf(
      `${HEAD}1. En sti\n\nIndstilling\n\n1.\n\nAt stien anlægges\n\n2.\n\nAt den betales\n\nBeslutning\n\nGodkendt.\n\n2. En bro\n\nIndstilling\n\n1.\n\nAt broen bygges\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(items.map(({ name }) => name)).toEqual(['En sti', 'En bro'])
  })

  it('reads their numbers above the titles, and what the body is to do in points', () => {
    const items = itemsOf(
      `${HEAD}Sagnr.: 7-11-2-93-17\n\n1. Ny sti\n\nDet indstilles, at HMU\n\n• godkender stien.\n\n• drøfter broen.\n\nBeslutning\n\nHMU besluttede at godkende stien.\n\nSagnr.: 7-11-2-93-18\n\n2. Ny bro\n\nDet indstilles, at HMU\n\n• godkender broen.\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(
      items.map(({ caseNumbers, proposal, resolution }) => [caseNumbers, proposal?.points, resolution?.text]),
    ).toEqual([
      [['7-11-2-93-17'], ['godkender stien.', 'drøfter broen.'], 'HMU besluttede at godkende stien.'],
      [['7-11-2-93-18'], ['godkender broen.'], 'Udsat.'],
    ])
  })

  it('does not take the points of a proposal or a list of attachments for items', () => {
    const { agendaItems } = readText(`${COUNCIL}
1. Budget

Indstilling

Direktionen indstiller,

1. at budgettet godkendes,
2. at overskuddet overføres.

Bilag

1. Budget 2025
2. Høringssvar
3. Notat

Beslutning

Godkendt.

2. Skole

Beslutning

Udsat.
`)
    expect(agendaItems.map(({ number, name }) => [number, name])).toEqual([
      ['1', 'Budget'],
      ['2', 'Skole'],
    ])
    expect(agendaItems[0]?.proposal).toEqual({
      by: 'Direktionen',
      points: ['budgettet godkendes', 'overskuddet overføres.'],
    })
    expect(agendaItems[0]?.attachments.map(({ name }) => name)).toEqual(['Budget 2025', 'Høringssvar', 'Notat'])
  })

  it('follows numbers that run on over the year and jump', () => {
    const numbers = readText(
      `${COUNCIL}\n301. Budget\n\nBeslutning\n\nGodkendt.\n\n302. Skole\n\nBeslutning\n\nUdsat.\n\n305. Havn\n\nBeslutning\n\nGodkendt.`,
    ).agendaItems.map(({ number }) => number)
    expect(numbers).toEqual(['301', '302', '305'])
  })

  it('takes the month of a meeting in the title for no item', () => {
    const { date, meeting, agendaItems } = readText(`# Skolebestyrelsesmøde marts 2019

Referat fra den 25. marts 2019 kl. 19.00-21.00.

Afbud: Ea Lykke Ras, Bo Dam

## Referat

### 19.00-19.15 - Drøftelse

Skolens regnskab blev drøftet.
`)
    expect([date, meeting?.end]).toEqual(['2019-03-25', '2019-03-25T21:00:00+01:00'])
    expect(meeting?.participants.map(({ name }) => name)).toEqual(['Ea Lykke Ras', 'Bo Dam'])
    expect(agendaItems.map(({ name }) => name)).not.toContain('Skolebestyrelsesmøde marts 2019')
  })

  it('finds the item that deals with the minutes of an earlier meeting', () => {
    const { agendaItems } = readText(`# Referat Stiudvalget 27-01-2020

## Referat fra Stiudvalgets møde den 20. januar 2020

### Beslutning

Intet.

## Forslag om bænke

### Beslutning

Godkendt.
`)
    expect(agendaItems.map(({ name, resolution }) => [name, resolution?.outcome])).toEqual([
      ['Referat fra Stiudvalgets møde den 20. januar 2020', 'noted'],
      ['Forslag om bænke', 'adopted'],
    ])
  })
})

describe('items in old forms', () => {
  it('are parted by lines drawn with signs, and have their title below the number of the case', () => {
    const items = itemsOf(
      'UDSKRIFT AF BESLUTNINGSPROTOKOL\n\nTEKNISK UDVALG\n\nMøde mandag den 26. september 1994 kl. 17.00\n\n---------------------- Sag nr. 14 J.nr. 00.22.02\n\nNY STI\n\nBESLUTNING:\n\nGodkendt. ---------------------- Sag nr. 15 J.nr. 05.01.02\n\nORIENTERING\n\nBroen er malet.\n\nBESLUTNING:\n\nTil efterretning.\n\n----------------------\n\nSag nr. 16 LUKKET SAG\n\nSALG AF BROEN\n',
    )
    expect(items.map(({ number, name, public: open }) => [number, name, open])).toEqual([
      ['14', 'NY STI', true],
      ['15', 'ORIENTERING', true],
      ['16', 'SALG AF BROEN', false],
    ])
    expect(items.map(({ resolution }) => resolution?.text)).toEqual(['Godkendt.', 'Til efterretning.', undefined])
  })

  it('may be told in running text, each after "Ad"', () => {
    const items = itemsOf(
      'Referat af møde i Stirådet mandag d. 7. maj 2024 kl. 16.00\n\nTil stede: Eva Holm, Otto Lind.\n\nAd 1. Godkendelse af dagsorden\n\nGodkendt.\n\nAd 2. Nyt fra formanden\n\nTaget til efterretning.\n\nAd 3. Eventuelt\n\nIntet.\n',
    )
    expect(items.map(({ number, name }) => [number, name])).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Nyt fra formanden'],
      ['3', 'Eventuelt'],
    ])
  })

  it('go on below the decision of the last, though nothing is decided on what closes them', () => {
    const items = itemsOf(
      `${HEAD}Ad 1. Ny sti\n\nBeslutning: Godkendt.\n\nAd 2. Takster\n\nBeslutning: Udsat.\n\nAd 3. Eventuelt\n\nNæste møde er i juni.\n`,
    )
    expect(items.map(({ name, resolution }) => [name, resolution?.text])).toEqual([
      ['Ny sti', 'Godkendt.'],
      ['Takster', 'Udsat.'],
      ['Eventuelt', undefined],
    ])
  })

  it('end where somebody vouches for an extract', () => {
    const [item] = itemsOf(
      'Udskrift af protokollen for Stiudvalgets møde tirsdag den 7. maj 2024\n\n8. Ny sti\n\nBeslutning\n\nGodkendt.\n\nBilag\n\n• Kort over stien\n\nUdskriftens rigtighed bekræftes.\n\nEva Holm\n',
    )
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Kort over stien'])
  })
})

describe('"Ad" and a number alone', () => {
  it('has its title in the agenda above', () => {
    const items = itemsOf(
      'Referat Stirådet d. 07-05-2024\n\nDagsorden:\n\n1. Velkomst\n\n2. Ny sti\n\n3. Næste møde\n\nAd 1\n\nFormanden bød velkommen.\n\nAd 2\n\nUdvalget besluttede at anbefale stien.\n\nAd 3\n\nNæste møde holdes i juni.\n',
    )
    expect(items.map(({ number, name }) => [number, name])).toEqual([
      ['1', 'Velkomst'],
      ['2', 'Ny sti'],
      ['3', 'Næste møde'],
    ])
  })
})

describe('numbers of items', () => {
  it('stand beside the case in a row above the title', () => {
    const items = itemsOf(
      `${PATHS}1 05.13.00-P20-3-24 A\n\nNy sti\n\nResumé\n\nStien er smal.\n\nBeslutning\n\nGodkendt.\n\n2 05.13.00-P20-4-24 A\n\nNy bro\n\nResumé\n\nBroen er lav.\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(items.map(({ number, name, caseNumbers }) => [number, name, caseNumbers])).toEqual([
      ['1', 'Ny sti', ['05.13.00-P20-3-24']],
      ['2', 'Ny bro', ['05.13.00-P20-4-24']],
    ])
  })

  it('may jump where nothing but outcomes stand below the titles', () => {
    const items = itemsOf(
      `Beslutningsprotokol\n\nByrådet, tirsdag den 7. maj 2024\n\n12. Takster\n\nVedtaget.\n\n14. Ny sti\n\nKunne ikke tiltrædes.\n\n17. Ny bro\n\nTilbagesendes til fornyet behandling i fagudvalget.\n\n18. Havneplan\n\nGodkendt.\n`,
    )
    expect(items.map(({ number, resolution }) => [number, resolution?.outcome])).toEqual([
      ['12', 'adopted'],
      ['14', 'rejected'],
      ['17', 'returned'],
      ['18', 'adopted'],
    ])
  })

  it('have the mark of what is closed below their titles', () => {
    const items = itemsOf(
      `${PATHS}# 187 Budget\n\nÅbent punkt\n\nBeslutning\n\nGodkendt.\n\n# 188 Ejendom\n\nLukket punkt\n\n# 189 Orientering\n\nÅbent punkt\n\nBeslutning\n\nOrienteret.\n`,
    )
    expect(items.map((item) => [item.number, item.public, item.resolution?.outcome])).toEqual([
      ['187', true, 'adopted'],
      ['188', false, undefined],
      ['189', true, 'noted'],
    ])
  })

  it('are counted on from the open list of an agenda to the closed one', () => {
    const { agendaItems } = readText(
      'Dagsorden Byrådet d. 07-05-2024\n\n# Åben dagsorden\n\n1. Godkendelse af dagsorden\n\n2. Spørgetid\n\n3. Regnskab\n\n# Lukket dagsorden\n\n4. Køb af ejendom\n\n5. Personalesag\n',
      'dagsorden',
    )
    expect(agendaItems.map((item) => [item.number, item.public])).toEqual([
      ['1', true],
      ['2', true],
      ['3', true],
      ['4', false],
      ['5', false],
    ])
  })

  it('of closed items may be those that the open ones left out', () => {
    const item = (number: number, title: string) =>
      `# ${number}. ${title}\n\nSagsfremstilling\n\nTil drøftelse.\n\nBeslutning\n\nGodkendt.\n\n`
    const items = itemsOf(
      `${PATHS}${item(31, 'Stier')}${item(32, 'Broer')}${item(34, 'Havne')}Lukkede\n\n# 33. Køb af areal\n\n82.02.00-G10-9-24\n`,
    )
    expect(items.map(({ number }) => number)).toEqual(['31', '32', '34', '33'])
    expect(items.at(-1)).toMatchObject({ name: 'Køb af areal', public: false, resolution: null })
  })

  it('begins at the approval of the agenda, though the first items have nothing below them but the next', () => {
    const { agendaItems, meeting } = readText(
      'Dagsorden\n\nForum: Stirådet\n\nTid: 9. maj 2018, kl. 16.30\n\nDeltagere: Eva Holm, Bo Ras\n\nAfbud:\n\nReferent: Ea Lind\n\nEngby Kommune\n\nEngby Allé 1\n\n1. Godkendelse af dagsorden\n\n2. Valg af næstformand\n\n3. Sti ved åen\n\nSagsfremstilling:\n\nStien mangler.\n\n4. Bro over åen\n\nSagsfremstilling:\n\nBroen mangler.\n',
      'dagsorden',
    )
    expect(agendaItems.map(({ number }) => number)).toEqual(['1', '2', '3', '4'])
    expect(meeting?.participants.map(({ name }) => name)).toEqual(['Eva Holm', 'Bo Ras', 'Ea Lind'])
  })

  it('is told by the short name of the body before number and year', () => {
    expect(
      namesOf(
        'Beslutninger fra mødet\n\nTorsdag 14.06.2007 kl. 8.15\n\nStiudvalget\n\nFølgende sager blev behandlet\n\nSU-65/07-O Orientering om stier\n\nStierne er set efter.\n\nBeslutning:\n\nTaget til efterretning.\n\nSU-66/07-B Bro over åen\n\nBroen mangler.\n\nBeslutning:\n\nGodkendt.\n',
      ),
    ).toEqual([
      ['SU-65/07-O', 'Orientering om stier'],
      ['SU-66/07-B', 'Bro over åen'],
    ])
  })

  it('may be told without a heading by who took what was told to note', () => {
    const items = itemsOf(
      `${HEAD}1. Nyt fra formanden\n\nFormanden fortalte om stien.\n\nHovedMED tog orienteringen til efterretning.\n\n2. Eventuelt\n\nIntet.\n`,
    )
    expect(items[0]?.resolution?.outcome).toBe('noted')
  })
})
