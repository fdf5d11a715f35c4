import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { HEAD, readParagraphs, readText } from '../fixtures/read-text.ts'

const headOf = (head: string) => {
  const { meeting } = readText(`${head}\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`)
  return [meeting?.organization, meeting?.location]
}

const placeOf = (head: string) => {
  const { meeting } = readText(`${head}\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n`)
  return [meeting?.location, meeting?.start]
}

const meetingOf = (text: string) => readText(text).meeting

const ITEM = '1. Takster\n\nBeslutning\n\nGodkendt.\n'

describe('the head of minutes', () => {
  it('takes the committee below the council of the letterhead', () => {
    expect(headOf('ENGBY BYRÅD\n\nSti- og Broudvalget\n\nMødet den 20.08.2014, kl. 15:00')[0]).toBe(
      'Sti- og Broudvalget',
    )
  })

  it('reads a forum for something behind "Møde"', () => {
    expect(headOf('Referat\n\nMøde: Samarbejdsforum for Stier\n\nTidspunkt: 11. maj 2022 kl. 10.00')[0]).toBe(
      'Samarbejdsforum for Stier',
    )
  })

  it('takes a museum at which the meeting was for the place', () => {
    expect(
      headOf('UDVALGET FOR STIER OG BROER\n\nReferat af møde den 20. februar 2018 kl. 16.00 på Engens Museum'),
    ).toEqual(['UDVALGET FOR STIER OG BROER', 'Engens Museum'])
  })

  it('reads the place behind the hour in a sentence', () => {
    expect(
      headOf('Stirådet - Referat fra mødet den 12-10-2015\n\nMødet blev holdt kl. 15.15 i Stihuset, lokale 4')[1],
    ).toBe('Stihuset, lokale 4')
  })

  it('reads the place below a line that tells when the meeting began', () => {
    expect(
      headOf(
        'Referat\n\nfra møde i Stiudvalget\n\nonsdag den 18. juni 2008\n\nMødet startede kl. 19:00\n\ni Mødelokale 2, Lejre',
      )[1],
    ).toBe('Mødelokale 2, Lejre')
  })

  it('reads a board whose meeting the title names, and the address below it', () => {
    const { meeting } = readText(
      'PROTOKOL\n\nfra bestyrelsesmøde i ENGAFFALD onsdag d. 15. juni 2011 kl. 9.30 – 11.00\n\nEngvej 70\n\n1. Ny ovn\n\nBeslutning\n\nGodkendt.\n\n2. Evt.\n\nBeslutning\n\nIntet.\n',
    )
    expect([meeting?.organization, meeting?.location]).toEqual(['Bestyrelsen', 'Engvej 70'])
  })

  it('reads two fields on one row of a form', () => {
    const { meeting } = readText(
      'Referat\n\nUdvalg:\tStiudvalget\tMødedato:\t12-03-2024\nMødested:\tMødelokale 2\tMødetid:\t16:30 - 18:50\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n',
    )
    expect([meeting?.organization, meeting?.location, meeting?.start, meeting?.end]).toEqual([
      'Stiudvalget',
      'Mødelokale 2',
      '2024-03-12T16:30:00+01:00',
      '2024-03-12T18:50:00+01:00',
    ])
  })

  it('reads a head that is one sentence over several lines', () => {
    const { meeting } = readParagraphs([
      'Referat',
      'til',
      'mødet i Socialudvalget',
      'den 26. april 2017 kl. 08:30',
      'i Kantinen, Rådhuset',
      '1. Godkendelse af dagsorden',
      'BESLUTNING I SOCIALUDVALGET DEN 26.04.2017',
      'Godkendt.',
    ])
    expect(meeting).toMatchObject({
      organization: 'Socialudvalget',
      start: '2017-04-26T08:30:00+02:00',
      location: 'Kantinen, Rådhuset',
    })
  })

  it('finds participants, times and body in the first decision where no head has them', () => {
    const { meeting } = readParagraphs([
      '1. Godkendelse af dagsorden',
      'Beslutning',
      'Økonomiudvalgets beslutning i mødet den 31. marts 2020',
      'Mødet startede kl. 15.30 og sluttede kl. 16.45.',
      'Til stede var:',
      'Borgmester Frank Engholt (A)',
      'Lars Weidemoth (A)',
      'Dagsordenen blev godkendt.',
    ])
    expect(meeting).toMatchObject({
      organization: 'Økonomiudvalget',
      start: '2020-03-31T15:30:00+02:00',
      end: '2020-03-31T16:45:00+02:00',
      participants: [
        { name: 'Frank Engholt', party: 'A' },
        { name: 'Lars Weidemoth', party: 'A' },
      ],
    })
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

  it('joins a title with the day and the line below it with the body', () => {
    const { meeting, date } = readText(
      'Referat 12. september 2023\n\nReferat skolebestyrelsesmøde den 12. september kl. 17.00 hos Ea\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n',
    )
    expect([meeting?.organization, date]).toEqual(['Skolebestyrelsen', '2023-09-12'])
  })

  it('finds the place before and behind the time', () => {
    const placeOf = (head: string) => readText(`${head}\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n`).meeting?.location
    expect(placeOf("Referat Stiudvalget's møde Onsdag den 05-05-2021 Kl. 16:15 Udvalgsværelse 2")).toBe(
      'Udvalgsværelse 2',
    )
    expect(placeOf('Referat fra Ældrerådets møde den 22. maj 2023 i St. Engby Stuen, Rådhuset kl. 10.00 – 12.00')).toBe(
      'St. Engby Stuen, Rådhuset',
    )
    expect(
      placeOf(
        'Referat af Ældrerådsmøde den 3. april 2023\n\nReferat af Ældrerådsmøde mandag den 3. april 2023 kl. 10.00 i lokale M1 på Enggården',
      ),
    ).toBe('lokale M1 på Enggården')
    expect(placeOf('REFERAT\n\nSTIUDVALGET\n\nMANDAG DEN 6. OKTOBER 2014 KL. 13.30\n\nI MØDELOKALE 4')).toBe(
      'MØDELOKALE 4',
    )
  })

  /** What tells of typesetting alone: heads in tables, places set as headings. */
  it('a table that is the head of minutes tells kommune, case and hours', () => {
    const rows = [
      'Møde\tOrienteringsmøde med repræsentanter for grundejerne ved havnen om kloakering af området mellem Kajgade og Molevej',
      'Dato\t23. april 2009',
      'Start kl.\t15:00',
      'Slut kl.\t16:30',
      'Sted\tDet Gamle Rådhus, dommerkontoret, Algade 97, Vordingborg',
      'Deltagere\tEva Holm, Bo Ras, Otto Lind, Ea Krogh og Signe Dam',
      'Sagsnr.\t2009-14533',
    ]
    const { meeting, kommune, caseNumbers } = readText(
      ['# Referat', rows.join('\n'), '1. Kloakken', 'Den lægges om.'].join('\n\n'),
    )
    expect(meeting).toMatchObject({ start: '2009-04-23T15:00:00+02:00', end: '2009-04-23T16:30:00+02:00' })
    expect(kommune?.name).toBe('Vordingborg')
    expect(caseNumbers.map(({ value }) => value)).toEqual(['2009-14533'])
  })

  it.each([
    [
      ['# Referat', '## Byrådet', '### den 26. november 2019 kl. 08:30', '### i Salen, Indgang C, 1. sal'],
      'Salen, Indgang C, 1. sal',
    ],
    [
      ['# Åbent referat fra Kultur- og Fritidsudvalgets møde den 11.06.2012 kl. 16:00', '## Byrådssalen'],
      'Byrådssalen',
    ],
  ])('a place that is set as a heading is the place', (head, location) => {
    expect(readText([...head, '1. Havnen', 'Godkendt.'].join('\n\n')).meeting?.location).toBe(location)
  })

  it('the name of the body above numbered items is no item, though nothing but it is set as a heading', () => {
    const body = ['20. Godkendelse af dagsorden', 'Beslutning', 'Godkendt.', '21. Havnen', 'Beslutning', 'Udsat.']
    const { agendaItems } = readText(
      ['# Havneudvalget', '## Referat', 'Torsdag den 16. juni 2016', ...body].join('\n\n'),
    )
    expect(agendaItems.map(({ number, name }) => [number, name])).toEqual([
      ['20', 'Godkendelse af dagsorden'],
      ['21', 'Havnen'],
    ])
  })

  it('reads fields that have bullets before them', () => {
    const { meeting } = readText(
      'Referater fra HMU\n\n- Udvalg: HMU Stiområdet\n\n- Mødedato: 28. februar, 2025 kl. 09:30\n\n- Mødested: Engvej 11, frokoststuen\n\n1. Velkomst\n\nBeslutning\n\nGodkendt.\n\n2. Stier\n\nBeslutning\n\nUdsat.\n',
    )
    expect([meeting?.organization, meeting?.start, meeting?.location]).toEqual([
      'HMU Stiområdet',
      '2025-02-28T09:30:00+01:00',
      'Engvej 11, frokoststuen',
    ])
  })

  it('reads a title that goes on over several lines, and the place on the last of them', () => {
    const { meeting } = readText(
      'Referat\n\ntil\n\nmødet i HMU Stier og Broer\n\nden 6. november 2017 kl. 11:30\n\ni Regionshuset Engby, Konference 1, Engvej 26 B, 4999 Engby ved Skoven\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n\n2. Broer\n\nBeslutning\n\nUdsat.\n',
    )
    expect([meeting?.organization, meeting?.location]).toEqual([
      'HMU Stier og Broer',
      'Regionshuset Engby, Konference 1, Engvej 26 B, 4999 Engby ved Skoven',
    ])
  })

  it('reads the body in the name of its meeting, and the place behind a dash', () => {
    const { meeting } = readText(
      'Referat 25. maj 2022\n\nSkolebestyrelsesmøde den 25. maj kl. 18.30-21.00 - Personalerummet\n\nPkt. 1 (Eva)\n\nNy sti\n\nGodkendt.\n\nPkt. 2\n\nEventuelt\n\nIntet.\n',
    )
    expect(meeting?.organization).toBe('Skolebestyrelsen')
  })

  it('takes no title of a meeting in "the committee" for its name', () => {
    const { meeting } = readText(
      'Møde i udvalget d. 21. marts 2018\n\n6. Ny sti\n\nHandlemuligheder\n\nIngen bemærkninger.\n\nIndstilling\n\nKonst. stichef indstiller,\n\n1. at stien anlægges.\n\nBeslutning i Stikommissionen den 21. marts 2018:\n\nFraværende: Bo Ras (V)\n\nSagen udskudt.\n',
    )
    expect(meeting?.organization).toBe('Stikommissionen')
  })

  it('reads when the meeting ended from fields below the last item', () => {
    const content = readText(
      `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\nMødet startet:\n\n04:00 PM\n\nMødet hævet:\n\n05:10 PM\n`,
    )
    expect(content.meeting?.end).toBe('2024-05-07T17:10:00+02:00')
    expect(content.agendaItems[0]?.resolution?.text).toBe('Godkendt.')
  })

  it('reads the title of a meeting of a board, and its members under a word that is no label', () => {
    const { meeting, agendaItems } = readText(
      'Bestyrelsesmøde 29. januar 2016 kl. 10.00, Engvej 20\n\nMødedeltagelse / Afbud\n\nBestyrelsen: Eva Holm, Bo Ras, Otto Lind og Lene Krogh\n\nAfbud: Otto Lind, suppleant Ib Dam deltog\n\nPkt. 1. Ny sti\n\nIndstilling:\n\nTil godkendelse.\n\nBeslutning:\n\nGodkendt.\n',
    )
    expect(meeting?.organization).toBe('Bestyrelsen')
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Eva Holm', 'present'],
      ['Bo Ras', 'present'],
      ['Otto Lind', 'absent'],
      ['Lene Krogh', 'present'],
      ['Ib Dam', 'substitute'],
    ])
    expect(agendaItems[0]?.absent).toEqual(['Otto Lind'])
  })

  it('takes the body that acts for the one that met, and reads who was called in', () => {
    const { meeting } = readText(
      'Godkendelse af dagsordenen\n\nBeslutning\n\nFraværende med afbud:\n\nEva Holm, A, (sygdom)\n\nDer forelå anmodning fra A om, at Otto Lind (A) i henhold til § 15 (sygdom) blev indkaldt som stedfortræder for Eva Holm (A).\n\nStirepræsentationen konstaterede, at betingelserne var opfyldt.\n\nDagsordenen blev godkendt.\n',
    )
    expect(meeting?.organization).toBe('Stirepræsentationen')
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Eva Holm', 'absent'],
      ['Otto Lind', 'substitute'],
    ])
  })

  it('takes no link of the page for the body', () => {
    expect(
      readText(
        'Se alle referater fra dette mødeforum\n\nReferat\n\ntil\n\nmødet i Stiudvalget\n\nden 7. august 2019 kl. 14:00\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n',
      ).meeting?.organization,
    ).toBe('Stiudvalget')
  })

  it('reads the body in the name of the meeting alone, and the end among the remarks', () => {
    expect(
      readText('Referat\n\nBestyrelsesmøde\n\n9. november 2021\n\n1. Ny sti\n\nGodkendt.\n\n2. Eventuelt\n\nIntet.\n')
        .meeting?.organization,
    ).toBe('Bestyrelsen')
    expect(
      readText(
        'Beslutningsprotokol\n\ntirsdag den 5. januar 2021 kl. 15:30\n\nUdvalg: Stiudvalget\n\nBemærkninger: Mødet sluttede kl. 17.00\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n',
      ).meeting?.end,
    ).toBe('2021-01-05T17:00:00+01:00')
  })

  it('takes neither the place behind the day nor the name of a meeting for the body', () => {
    const bodyOf = (title: string) =>
      readText(`${title}\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`).meeting?.organization
    expect(bodyOf('Referat. Torsdag den 4. juni 2015 Festsalen, Engby Rådhus')).toBeUndefined()
    expect(bodyOf('Samtalemøde 18-02-2020')).toBeUndefined()
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

  it('ends a list at a field that nobody knows, and reads when a meeting began from a sentence', () => {
    const { meeting } = readText(
      'Referat fra Seniorrådet\n\nMødet blev holdt torsdag den 27. januar 2023 på Rådhuset.\n\nMødet begyndte kl. 18:30 og sluttede kl. 20:10.\n\nDeltagere: Ea Ras og Bo Dam\n\nDagorden udsendt: 13. januar 2023\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n',
    )
    expect([meeting?.start, meeting?.end]).toEqual(['2023-01-27T18:30:00+01:00', '2023-01-27T20:10:00+01:00'])
    expect(meeting?.participants.map(({ name }) => name)).toEqual(['Ea Ras', 'Bo Dam'])
  })

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

  it('cuts the day off behind the body that a label names', () => {
    expect(
      readText('Møde i Stiudvalget mandag den 25. september 2006, Kl i Festsalen\n\nREFERAT\n\n1. Stien\n\nDrøftet.')
        .meeting?.organization,
    ).toBe('Stiudvalget')
  })

  it('parts kommune and body at a dash', () => {
    const { organization } =
      meetingOf(
        `Engby Kommune - Kommunalbestyrelsen\n\nBESLUTNINGSPROTOKOL\n\nTirsdag den 7. maj 2024 kl. 14.15 i Salen\n\n${ITEM}`,
      ) ?? {}
    expect(organization).toBe('Kommunalbestyrelsen')
  })

  it('parts its words at points as well', () => {
    expect(
      meetingOf(
        `# Referat · Stiudvalget\n\nTirsdag den 7. maj 2024 kl. 18:30-20:50 · Udvalgsværelset\n\nTil stede: Eva Holm, Bo Ras\n\n${ITEM}`,
      ),
    ).toMatchObject({ organization: 'Stiudvalget', location: 'Udvalgsværelset' })
  })

  it('finds the place below a long line with body and day, and behind a dash', () => {
    expect(
      meetingOf(
        `# Referat\n\nTeknik- og Bygningsudvalget tirsdag den 7. maj 2024 kl. 13.00\n\nKulturhuset, sal B\n\n# Takster\n\nIndstilling\n\nat taksterne godkendes.\n\nBeslutning\n\nGodkendt.\n`,
      )?.location,
    ).toBe('Kulturhuset, sal B')
    expect(
      meetingOf(
        `Engskolen\n\nSkolebestyrelsesmøde den 7. maj 2024 kl. 18.30-21.00 - Personalerummet\n\nReferat\n\n${ITEM}`,
      ),
    ).toMatchObject({ location: 'Personalerummet', end: '2024-05-07T21:00:00+02:00' })
  })

  it('may tell when the meeting ended behind the day', () => {
    expect(
      meetingOf(
        `# Stiudvalget\n\nMødedato: tirsdag den 7. maj 2024. Mødet begyndte kl. 14.00 og sluttede kl. 16.25.\n\n${ITEM}`,
      )?.end,
    ).toBe('2024-05-07T16:25:00+02:00')
  })

  it('may say that the meeting was held by mail', () => {
    expect(
      readText(
        `Referat af møde i Stiudvalget\n\nMødet blev afholdt som skriftlig votering pr. mail den 23. marts 2021.\n\n${ITEM}`,
      ).date,
    ).toBe('2021-03-23')
  })

  it('learns from the first item when the meeting ended', () => {
    expect(
      meetingOf(
        `# Økonomiudvalgets møde\n\nMødedato: 07.05.2024, kl. 14:15\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\nMødet startede kl. 14.15 og sluttede kl. 15.50.\n\nGodkendt.\n`,
      )?.end,
    ).toBe('2024-05-07T15:50:00+02:00')
  })

  it('takes the year of a protocol from before the day', () => {
    const text =
      'Hegnsynet i Faxe Kommune\n\nÅr 2023, søndag den 5. marts kl. 14.00\n\nafholdtes hegnsyn på ejendommen.\n'
    expect(readText(fromText(text)).date).toBe('2023-03-05')
  })
})

describe('the body that met', () => {
  it.each([
    ['Udskrift af protokollen for Stiudvalgets møde onsdag den 7. maj 2024', 'Stiudvalget'],
    ['Protokoludskrift – Stiudvalget – onsdag den 7. maj 2024', 'Stiudvalget'],
    ['Uddrag af referat fra Stiudvalgets møde den 7. maj 2024', 'Stiudvalget'],
    ['Møde i stikommissionen\n\nonsdag den 7. maj 2024 kl. 16.00', 'Stikommissionen'],
    ['Møde i bestyrelsen for Engens Museum\n\nonsdag den 7. maj 2024', 'Bestyrelsen for Engens Museum'],
    ['REFERAT\n\nMøde: Stirådet\n\nDato: 7. maj 2024', 'Stirådet'],
  ])('%s', (head, organization) => {
    const { meeting } = readText(
      `${head}\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n2. Broen\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(meeting?.organization).toBe(organization)
  })

  it('is told by the lines of decisions, without its genitive', () => {
    const { meeting } = readText(
      'BESLUTNINGER\n\nTirsdag den 7. maj 2024\n\n1. Ny sti\n\nPOLITISK BEHANDLING\n\nUdvalget for stier og broers beslutning den 7. maj 2024:\n\nGodkendt.\n',
    )
    expect(meeting?.organization).toBe('Udvalget for stier og broer')
  })

  it('is told by the line of the case, where an agenda tells it nowhere else', () => {
    const { meeting } = readText(
      'Dagsorden\n\nDato: Tirsdag, Maj 7, 2024 - 16:00\n\nPkt. 12\n\nNy sti\n\nSagsnr. 318842 Stiudvalget Åbent punkt\n\nIndstilling\n\nForvaltningen indstiller, at stien anlægges.\n',
      'dagsorden',
    )
    expect(meeting?.organization).toBe('Stiudvalget')
  })

  it('takes the day of the agenda before that of an earlier decision of another body', () => {
    const { date } = readText(
      '# Referat\n\n### 433. Dagsorden\n\nResume\n\nGodkendelse af dagsorden for ØU den 11. januar 2022.\n\nBeslutning\n\nGodkendt.\n\n### 434. Ny sti\n\nBeslutning fra Stier og Broer, 4. januar 2022, pkt. 573:\n\nAnbefales.\n\nBeslutning\n\nGodkendt.\n',
    )
    expect(date).toBe('2022-01-11')
  })

  it('names the committee to which an office of the same field proposes', () => {
    const bodyOf = (to: string) =>
      readText(
        `Referat\n\n7. maj 2024\n\n1. Ny sti\n\nIndstilling\n\nStiforvaltningen indstiller over for ${to}, at stien anlægges.\n\nBeslutning\n\nGodkendt.\n`,
      ).meeting?.organization
    expect(bodyOf('Stiudvalget')).toBe('Stiudvalget')
    expect(bodyOf('Broudvalget')).toBeUndefined()
  })

  it('tells from the first item when the meeting of a committee began and ended', () => {
    const { meeting } = readText(
      `# Økonomiudvalgets møde\n\nMødedato: 07.05.2024\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\nUdvalgsmødet startede kl. 14.15 og sluttede kl. 15.50.\n\nGodkendt.\n`,
    )
    expect([meeting?.start, meeting?.end]).toEqual(['2024-05-07T14:15:00+02:00', '2024-05-07T15:50:00+02:00'])
  })
})
