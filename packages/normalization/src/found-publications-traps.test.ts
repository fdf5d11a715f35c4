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

describe('answers and letters', () => {
  it('knows a question by its number and a colon, and takes the quotes around it away though others stand within', () => {
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
      { number: '3', text: 'Ministeren bedes kommentere artiklen "Broen er lukket" og oplyse, hvem der lukkede den?' },
    ])
    expect(title ?? '').not.toMatch(/png|Offentligt/)
  })

  it('knows a day with a shortened month, which is no twelfth point', () => {
    expect(
      readText('Høringssvar\n\nHøringssvar: Vejledning om broer\n\n12. mar. 2024\n\nBroen skal males.', 'andet').date,
    ).toBe('2024-03-12')
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
