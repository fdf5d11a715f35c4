import { describe, expect, it } from 'vitest'
import { HEAD, readText } from './fixtures/read-text.ts'

describe('minutes of small bodies and of portals', () => {
  it('reads the year of a day in the title above it, and no body in what was decided', () => {
    const { date, meeting } = readText(`Skolebestyrelsesmøde april 2020

Referat fra den 30. april kl. 19.30–20.30 virtuelt.

Kort status fra skolen.

Taget til efterretning af bestyrelsen.
`)
    expect([date, meeting?.start, meeting?.end]).toEqual([
      '2020-04-30',
      '2020-04-30T19:30:00+02:00',
      '2020-04-30T20:30:00+02:00',
    ])
    expect(meeting?.organization ?? '').not.toMatch(/efterretning/)
  })

  it('counts whoever came instead of a member for some items as a substitute', () => {
    const { meeting } = readText(`26-01-2015 kl. 18:00

Medlemmer

Ea Lykke Ras (A)

Bo Dam (V)

Nr.1 - Godkendelse af dagsordenen

Beslutning i Byrådet den 26-01-2015

Dagsordenen blev godkendt.

Under punkterne 14 og 18 deltog stedfortræder Eva Holm Lind (V), da Bo Dam (V) var inhabil.
`)
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Ea Lykke Ras', 'present'],
      ['Bo Dam', 'present'],
      ['Eva Holm Lind', 'substitute'],
    ])
  })

  it('takes a remark that is to be put down at another item for no dissent', () => {
    const [item] = readText(`${HEAD}1. Godkendelse af dagsorden

Beslutning

Dagsordenen blev godkendt, og Eva Holms bemærkninger til punkt 9 optages som en protokolbemærkning i forbindelse med behandling af punktet.
`).agendaItems
    expect(item?.resolution?.dissents ?? []).toEqual([])
  })
})

describe('minutes with headings of their own', () => {
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

describe('decisions of portals', () => {
  const decided = (title: string, decision: string) =>
    readText(`${HEAD}1. ${title}\n\nBeslutning\n\n${decision}\n`).agendaItems[0]?.resolution

  it('sees that a matter was carried though its papers go back, and what a group remarked', () => {
    const resolution = decided(
      'Plan for Engen',
      `Tilbagesendes Borgmesterens Afdeling med bemærkning, at byrådet i sit møde den 7. maj 2024 har vedtaget indstillingen.

Engens byrådsgruppe tog forbehold med de bemærkninger, "at stien males. Indtil det er sket, stemmer vi ikke for."`,
    )
    expect([resolution?.outcome, resolution?.passed]).toEqual(['adopted', true])
    expect(resolution?.dissents).toEqual([
      { by: 'Engens byrådsgruppe', text: 'at stien males. Indtil det er sket, stemmer vi ikke for.' },
    ])
  })

  it('judges an item by the sentence about what was to be approved', () => {
    expect(
      decided(
        'Godkendelse af dagsorden',
        'Indledningsvist var der dialogmøde. Dialogen blev taget til efterretning.\n\nDagsorden blev godkendt.',
      )?.outcome,
    ).toBe('adopted')
  })

  it('takes the one station of a route for no section', () => {
    const [item] = readText(`${HEAD}1. Hjælpemidler

Resume

Sagsforløb: HAR

Formanden ønsker en orientering om loven.

Beslutning

Intet.
`).agendaItems
    expect(item?.sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['Resume', 'Formanden ønsker en orientering om loven.'],
    ])
  })

  it('reads who came under "Fremmøde", and takes the usual hour of other meetings for none of this one', () => {
    const { meeting } = readText(`Byrådsmøderne holdes på Rådhuset, kl. 16.00 med mindre andet er angivet.

Udvalg: Stiudvalget

Mødedato: 18-02-2019

Fremmøde:

Ea Lykke Ras, Bo Dam Lind

1. Stien langs åen

Beslutning

Drøftet.
`)
    expect(meeting?.start).toBe('2019-02-18')
    expect(meeting?.participants.map(({ name }) => name)).toEqual(['Ea Lykke Ras', 'Bo Dam Lind'])
  })
})

describe('pages with one matter', () => {
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

  it('knows a proposal that nobody makes, whatever sign its first line ends with', () => {
    const [item] = readText(
      `Sager om broer

Det indstilles at;

1. at udvalget tager svarene til efterretning.

Problemstilling

Der er kommet svar.
`,
      'dagsorden',
    ).agendaItems
    expect([item?.name, item?.proposal?.points]).toEqual([
      'Sager om broer',
      ['udvalget tager svarene til efterretning.'],
    ])
  })

  it('reads who stayed away behind the words that say so', () => {
    const [item] = readText(`${HEAD}1. Godkendelse af dagsorden

Beslutning

Dagsordenen blev godkendt.

Fremmøde og inhabilitet:

Tine Vang havde meldt afbud, og der er ingen suppleanter.

Følgende udeblev uden afbud: Cecilie Ryhl Lind, Bo Dam Lind og Eva Holm.
`).agendaItems
    expect(item?.absent.toSorted()).toEqual(['Bo Dam Lind', 'Cecilie Ryhl Lind', 'Eva Holm', 'Tine Vang'])
  })

  it('cuts the day off behind the body that a label names', () => {
    expect(
      readText('Møde i Stiudvalget mandag den 25. september 2006, Kl i Festsalen\n\nREFERAT\n\n1. Stien\n\nDrøftet.')
        .meeting?.organization,
    ).toBe('Stiudvalget')
  })
})

describe('answers and letters', () => {
  it('takes the quotes around a question away though others stand within, and no stamp or file for a title', () => {
    const { title, reply } = readText(
      `Offentligt

1689916_0001.png

Engby Udvalg

Udvalget har d. 5. oktober 2016 stillet følgende spørgsmål nr. 3 til ministeren, som hermed besvares.

Spørgsmålet er stillet efter ønske fra Eva Holm Lind (A).

Spørgsmål nr. 3:

”Ministeren bedes kommentere artiklen "Broen er lukket" og oplyse, hvem der lukkede den?”

Svar:

Broen er lukket af vejmyndigheden.
`,
      'besvarelse',
    )
    expect(reply?.questions).toEqual([
      { number: null, text: 'Ministeren bedes kommentere artiklen "Broen er lukket" og oplyse, hvem der lukkede den?' },
    ])
    expect(title ?? '').not.toMatch(/png|Offentligt/)
  })

  it('knows a day with a shortened month, which is no twelfth point', () => {
    expect(
      readText('Høringssvar\n\nHøringssvar: Vejledning om broer\n\n12. mar. 2024\n\nBroen skal males.', 'andet').date,
    ).toBe('2024-03-12')
  })

  it('takes the day on which something was counted for none of the document', () => {
    expect(
      readText('April 2014\n\nPrognose for Engby\n\nBefolkningen pr. 1. januar 2014\n\nDet er flere end før.', 'andet')
        .date,
    ).toBeUndefined()
  })

  it('finds the subject below the line that tells whose letter it is, and a title with the number of its chapter', () => {
    const body =
      'Du har den 3. september 2014 rettet henvendelse til tilsynet, som fører tilsyn med kommunerne, og bedt om hjælp.'
    expect(
      readText(`Tilsynets brev til en borger\n\nHenvendelse vedrørende stien langs åen i Engby\n\n${body}`, 'andet')
        .title,
    ).toBe('Henvendelse vedrørende stien langs åen i Engby')
    expect(
      readText(
        `2. Opfølgning på undersøgelse om stier\n\n12-02-2008\n\nSagsbehandler\n\nEa Ras/ Bo Dam/Eva Holm\n\n${body}`,
        'notat',
      ).title,
    ).toMatch(/Opfølgning på undersøgelse om stier$/)
  })

  it('reads the day on which a report was published, and no two sentences for its title', () => {
    expect(
      readText('Støj fra veje\n\nMålt 3. marts 2010\n\nUdgivelsesdato: 19. maj 2010\n\nVejene er målt.', 'andet').date,
    ).toBe('2010-05-19')
    expect(
      readText(
        `Du er her:

Planer - Svar

Du har mulighed for at indgive et svar til et forslag. Når vi har modtaget dit svar, går en fast procedure i gang

Vi sender en kvittering, når vi har modtaget dit svar.
`,
        'andet',
      ).title,
    ).toBe('Planer - Svar')
  })

  it('gives a document no name of a section for its title', () => {
    expect(
      readText(
        `Ringsted Kommune

Baggrund

Åen er lang, og stien langs den er slidt efter vinteren, så at cykler ikke kan komme frem uden at støde på huller.
`,
        'notat',
      ).title,
    ).toBeUndefined()
  })
})
