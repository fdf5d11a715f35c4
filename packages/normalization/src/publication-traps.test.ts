import { describe, expect, it } from 'vitest'
import { HEAD, readText } from './fixtures/read-text.ts'

const namesOf = (text: string) => readText(text).agendaItems.map(({ number, name }) => [number, name])

describe('items of portals and plain minutes', () => {
  const table = `${HEAD}ØKONOMIUDVALGETS SAGER

Punkt Titel

16 Takster for skolemad

Resume

Taksterne følger prisen.

Indstilling

Forvaltningen indstiller, at taksterne godkendes.

Beslutning

Godkendt.

TEKNISK UDVALGS SAGER

Punkt Titel

17 Cykelsti ved Engvej

Resume

Stien mangler.

Beslutning

Udsat.

LUKKEDE SAGER

Punkt Titel

18 Salg af en grund
`
  it('knows a number without a stop above a heading, or below the columns of a table', () => {
    expect(namesOf(table)).toEqual([
      ['16', 'Takster for skolemad'],
      ['17', 'Cykelsti ved Engvej'],
      ['18', 'Salg af en grund'],
    ])
  })

  it('leaves the heading of the next part and the columns out of a decision', () => {
    expect(readText(table).agendaItems.map(({ resolution, public: open }) => [resolution?.text, open])).toEqual([
      ['Godkendt.', true],
      ['Udsat.', true],
      [undefined, false],
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

  it('reads no marks of pages, and nothing that a page of the web has below its text', () => {
    const { agendaItems } = readText(`${HEAD}1. Takster

Beslutning

Godkendt.

Side 2

2. Eventuelt

Beslutning

Intet.

Side ii

Skriv et svar

Din e-mailadresse vil ikke blive publiceret. Krævede felter er markeret.
`)
    expect(agendaItems.map(({ resolution }) => resolution?.text)).toEqual(['Godkendt.', 'Intet.'])
  })

  it('takes the first words of plain minutes for their decision', () => {
    const { agendaItems } = readText(`${HEAD}1. Godkendelse af dagsorden og referat

Dagsorden godkendt og referat godkendt.

2. Klage over støj

Udskudt til næste møde.

3. Tur til Engvej

Der er plads til tre medlemmer.
`)
    expect(agendaItems.map(({ resolution }) => resolution?.outcome)).toEqual(['adopted', 'postponed', undefined])
  })
})

describe('decisions and votes', () => {
  const decided = (text: string) =>
    readText(
      `${HEAD}Medlemmer: Signe Holm Krogh (A), Otto Lindgaard (V), Ea Ras (Ø)\n\n1. Cykelsti\n\nIndstilling\n\nForvaltningen indstiller, at stien anlægges.\n\nBeslutning\n\n${text}\n`,
    ).agendaItems[0]?.resolution

  it('lets the fate of a proposal of a group not be that of the matter', () => {
    expect(
      decided(
        'Gruppe V stillede forslag om tilbagesendelse. For stemte 3. Imod stemte 18. Forslaget faldt.\n\nHerefter blev indstillingen godkendt.',
      )?.outcome,
    ).toBe('adopted')
    expect(decided('Forslaget faldt.')?.outcome).toBe('rejected')
  })

  it('keeps the vote on an amendment apart from what was voted afterwards', () => {
    const resolution = decided(
      'Ea Ras (Ø) stillede ændringsforslag. Ændringsforslaget blev forkastet, idet 1 (Ø) stemte for og 2 imod.\n\nHerefter blev indstillingen vedtaget, idet Ea Ras (Ø) undlod at stemme.',
    )
    expect(resolution?.votes?.map(({ on: _, ...sides }) => sides)).toEqual([
      { for: { count: 1, voters: ['Ea Ras'] }, against: { count: 2, voters: [] } },
      { abstained: { count: 1, voters: ['Ea Ras'] } },
    ])
    expect(resolution?.vote).toEqual({ abstained: { count: 1, voters: ['Ea Ras'] } })
  })

  it('calls it noted where nobody asked', () => {
    expect(decided('Der var ingen spørgsmål.')?.outcome).toBe('noted')
  })
})

describe('who was there', () => {
  const people = (text: string) =>
    readText(`${HEAD}${text}\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n`).meeting?.participants.map(
      ({ name, attendance }) => `${name} ${attendance}`,
    )

  it('names substitutes beside those for whom they came', () => {
    expect(people('Fraværende: Otto Lindgaard (stedfortræder: Anna Holst)')).toEqual([
      'Otto Lindgaard absent',
      'Anna Holst substitute',
    ])
    expect(people('Afbud fra Otto Lindgaard stedfortræder Anna Holst. Afbud fra Ea Ras stedfortræder Ib Dam')).toEqual([
      'Otto Lindgaard absent',
      'Anna Holst substitute',
      'Ea Ras absent',
      'Ib Dam substitute',
    ])
  })

  it('keeps absent whoever had somebody come instead', () => {
    for (const words of [
      'Otto Lindgaard (A) - i stedet mødte Anna Holst (A)',
      'Otto Lindgaard (A). I stedet for deltog Anna Holst (A).',
    ]) {
      expect(people(`Fraværende: ${words}`)?.[0]).toBe('Otto Lindgaard absent')
      expect(
        readText(`${HEAD}1. Takster\n\nBeslutning\n\nGodkendt.\n\nFraværende: ${words}\n`).agendaItems[0]?.absent,
      ).toEqual(['Otto Lindgaard'])
    }
  })

  it('takes no number at the foot of a page for an attachment', () => {
    const { agendaItems } = readText(
      `${HEAD}1. Takster\n\nBeslutning\n\nGodkendt.\n\nBilag\n\nTakster 2024.pdf\n\nSide I\n\n12\n`,
    )
    expect(agendaItems[0]?.attachments.map(({ name }) => name)).toEqual(['Takster 2024'])
  })

  it('reads lists in groups, and ends them at the first sentence', () => {
    expect(
      people('Deltagere:\n\nForældre: Ea Ras, Bo Dam\n\nMedarbejdere og ledelse: Ib Holm Lind, Anna Holst.'),
    ).toEqual(['Ea Ras present', 'Bo Dam present', 'Ib Holm Lind present', 'Anna Holst present'])
    expect(people('Fremmødt: Ea Ras og Ib Dam.\n\nIb Dam blev budt velkommen som nyt medlem af rådet.')).toEqual([
      'Ea Ras present',
      'Ib Dam present',
    ])
  })

  it('takes nobody for absent who came instead, or for a part of the meeting', () => {
    const { agendaItems } = readText(
      `${HEAD}1. Takster\n\nFraværende med afbud:\n\nOtto Lindgaard, Anna Holst indkaldt\n\nEa Ras, Ib Dam deltog\n\nBo Lind til kl. 18.40 i punkt 1\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(agendaItems[0]?.absent).toEqual(['Otto Lindgaard', 'Ea Ras'])
  })

  it('counts whoever took part in some items as away from the others only', () => {
    const { agendaItems } = readText(
      `${HEAD}1. Fraværende\n\nBeslutning\n\nEa Ras var fraværende.\n\nIb Dam deltog under pkt. 1-2 og delvis under pkt. 3.\n\n2. Takster\n\nBeslutning\n\nGodkendt.\n\n3. Eventuelt\n\nBeslutning\n\nIntet.\n\n4. Næste møde\n\nBeslutning\n\nIntet.\n`,
    )
    expect(agendaItems.map(({ absent }) => absent)).toEqual([['Ea Ras'], ['Ea Ras'], ['Ea Ras'], ['Ea Ras', 'Ib Dam']])
  })
})

describe('heads', () => {
  it('joins a title with the day and the line below it with the body', () => {
    const { meeting, date } = readText(
      'Referat 12. september 2023\n\nReferat skolebestyrelsesmøde den 12. september kl. 17.00 hos Ea\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n',
    )
    expect([meeting?.organization, date]).toEqual(['Skolebestyrelsen', '2023-09-12'])
  })

  it('finds the place before and behind the time', () => {
    const placeOf = (head: string) => readText(`${head}\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n`).meeting?.location
    expect(placeOf('Referat fra Ældrerådets møde den 22. maj 2023 i St. Engby Stuen, Rådhuset kl. 10.00 – 12.00')).toBe(
      'St. Engby Stuen, Rådhuset',
    )
    expect(
      placeOf(
        'Referat af Ældrerådsmøde den 3. april 2023\n\nReferat af Ældrerådsmøde mandag den 3. april 2023 kl. 10.00 i lokale M1 på Enggården',
      ),
    ).toBe('lokale M1 på Enggården')
  })

  it('gives what Folketinget writes about a kommune to no kommune', () => {
    const prose =
      'Ministeren bedes oplyse, hvorfor Aarhus Kommune opkræver et gebyr for at svare på borgernes spørgsmål.'
    expect(readText(`Folketingets Socialudvalg\n\nSpørgsmål nr. 3:\n\n${prose}`, 'besvarelse').kommune).toBeUndefined()
    expect(readText(`Spørgsmål nr. 3:\n\n${prose}`, 'besvarelse').kommune?.name).toBe('Aarhus')
  })

  it('takes no street for the title of a letter, and the day of the mail for that of the question', () => {
    const { title, reply } = readText(
      `Ringsted Kommune

Enggade 9

4100 Ringsted

14. november 2023

Svar på spørgsmål fra Ea Lykke Ras (Ø) om stien ved Engvej

Kære Ea

Tak for din mail af 3. november 2023, hvor du spørger til stien.

Du spørger:

"Hvornår er stien færdig?"

Forvaltningen kan oplyse, at stien er færdig i maj.
`,
      'besvarelse',
    )
    expect([title, reply?.askedBy, reply?.askedOn]).toEqual([
      'Svar på spørgsmål fra Ea Lykke Ras (Ø) om stien ved Engvej',
      { name: 'Ea Lykke Ras', party: 'Ø' },
      '2023-11-03',
    ])
  })
})
