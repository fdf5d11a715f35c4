import type { DocumentType } from '@arkivar/types'
import { describe, expect, it } from 'vitest'
import { readText } from './fixtures/read-text.ts'

/** Each string is a paragraph. */
const read = (paragraphs: readonly string[], type: DocumentType = 'referat') => readText(paragraphs.join('\n\n'), type)

describe('items of layouts that hide them', () => {
  it('parts items without titles where a heading comes again', () => {
    const { agendaItems } = read([
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

  it('parts a title from the heading that a scan read into it', () => {
    const { agendaItems } = read([
      'Referat',
      'Ældrerådet',
      'Torsdag 10. nov 2022 kl. 10:30',
      '1. Godkendelse af dagsorden',
      'Godkendt.',
      '2. Nye bænke ved søen Indstilling',
      'Forvaltningen indstiller, at der opstilles bænke.',
      'Beslutning',
      'Tiltrådt.',
    ])
    expect(agendaItems.map(({ name }) => name)).toEqual(['Godkendelse af dagsorden', 'Nye bænke ved søen'])
    expect(agendaItems[1]).toMatchObject({
      proposal: { by: 'Forvaltningen', points: ['der opstilles bænke.'] },
      resolution: { outcome: 'adopted' },
    })
  })

  it('parts items that only their case numbers begin, and lists nobody as a title', () => {
    const { agendaItems } = read([
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

  it('finds titles that nothing but the list of contents sets off', () => {
    const { agendaItems } = read([
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

  it('reads items that all bear the number one, and titles with their text behind a colon', () => {
    const restarted = ['Referat', 'Godkendt.', 'Drøftet.', 'Udsat.'].slice(1)
    const { agendaItems } = read([
      'Referat fra Ældrerådets møde den 22. februar 2022',
      ...restarted.flatMap((text, index) => [`1. Sag om ${['stier', 'bænke', 'busser'][index]}`, 'Referat:', text]),
    ])
    expect(agendaItems.map(({ name, resolution }) => [name, resolution?.text])).toEqual([
      ['Sag om stier', 'Godkendt.'],
      ['Sag om bænke', 'Drøftet.'],
      ['Sag om busser', 'Udsat.'],
    ])
    const plain = read([
      'Referat af Skolebestyrelsesmøde onsdag den 16. april 2018',
      '1. Klasser: Ny liste udarbejdet.',
      '2. Meddelelser:',
      'Ingen.',
    ])
    expect(plain.agendaItems.map(({ name }) => name)).toEqual(['Klasser', 'Meddelelser'])
  })

  it('parts a marker from the word to which copying has glued it', () => {
    const { agendaItems } = read([
      'Referat Handicaprådet den 3. november 2022',
      'Indholdsfortegnelse1. Rundvisning',
      'Beslutning',
      'Godkendt.',
      'Referat',
      'Sagsfremstilling2. Budget',
      'Beslutning',
      'Udsat.',
    ])
    expect(agendaItems.map(({ number, name }) => [number, name])).toEqual([
      ['1', 'Rundvisning'],
      ['2', 'Budget'],
    ])
  })

  it('keeps one case number on several items, and none on others', () => {
    const { agendaItems, caseNumbers } = read([
      'Referat Byrådet den 7. maj 2024',
      '1. Cykelsti',
      'Sagsnr. 24/12345',
      'Beslutning',
      'Godkendt.',
      '2. Cykelsti, frigivelse af midler',
      'Sagsnr. 24/12345',
      'Beslutning',
      'Godkendt.',
      '3. Eventuelt',
      'Beslutning',
      'Intet.',
    ])
    expect(agendaItems.map((item) => item.caseNumbers)).toEqual([['24/12345'], ['24/12345'], []])
    expect(caseNumbers.map(({ value }) => value)).toEqual(['24/12345'])
  })

  it('takes titles from the items, not from a list of contents that cuts them or lacks its dots', () => {
    const { agendaItems } = read([
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
    const { agendaItems } = read([
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

  it('reads points that go on from "1)" as "2."', () => {
    const { agendaItems } = read([
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
})

describe('who was there', () => {
  it('takes no decision for absentees where nobody was away', () => {
    const { agendaItems } = read([
      'Økonomiudvalget – Referat – 1. oktober 2018',
      '1. Godkendelse af dagsorden',
      'Beslutning i Økonomiudvalget den 1. oktober 2018:',
      'Fraværende:',
      'Godkendt.',
      '2. Orientering',
      'Beslutning i Økonomiudvalget den 1. oktober 2018:',
      'Fraværende:',
      'Ole Skovgreen orienterede om skolen.',
    ])
    expect(agendaItems.map(({ resolution, absent }) => [resolution?.text, absent])).toEqual([
      ['Godkendt.', []],
      ['Ole Skovgreen orienterede om skolen.', []],
    ])
  })

  it('leaves whom an earlier body missed with that body', () => {
    const { agendaItems } = read([
      'Referat Kommunalbestyrelsen den 22. januar 2020',
      '1. Planstrategi',
      'Indstilling',
      'Forvaltningen indstiller, at strategien godkendes.',
      'Teknik og Miljø, 7. januar 2020, pkt. 207:',
      'Ikke til stede: Helen Brandsø (A)',
      'Anbefales.',
      'Beslutning',
      'Ikke til stede: Mikkel Kornvang (C)',
      'Godkendt.',
    ])
    expect(agendaItems[0]?.absent).toEqual(['Mikkel Kornvang'])
    expect(agendaItems[0]?.previously[0]?.text).toContain('Helen Brandsø')
  })

  it('finds participants, times and body in the first decision where no head has them', () => {
    const { meeting } = read([
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

  it('takes initials for no party, and groups for no persons', () => {
    const { meeting } = read([
      'Ældrerådsmøde – Referat 30. april 2019',
      'Mødedeltagere: Leif Ingersholt (LI), Nadia Langkjær (NL)',
      'Til stede: Forældrevalgte: Peter Knap, Nette Skov. Elevrepræsentanter: Kaja Damkjær.',
      '1. Eventuelt',
      'Referat',
      'Intet.',
    ])
    expect(meeting?.organization).toBe('Ældrerådet')
    expect(meeting?.participants.map(({ name, party }) => [name, party])).toEqual([
      ['Leif Ingersholt', undefined],
      ['Nadia Langkjær', undefined],
      ['Peter Knap', undefined],
      ['Nette Skov', undefined],
      ['Kaja Damkjær', undefined],
    ])
  })
})

describe('decisions of others', () => {
  it("keeps another committee's decision on the same matter apart", () => {
    const { agendaItems } = read([
      'Referat - Miljøudvalget den 11. marts 2019',
      '1. Indeklima',
      'Beslutning i Skoleudvalget den 06-03-2019',
      'Forkastet.',
      'Beslutning i Miljøudvalget den 11-03-2019',
      'Anbefales godkendt.',
    ])
    expect(agendaItems[0]?.resolution?.text).toBe('Anbefales godkendt.')
    expect(agendaItems[0]?.previously).toEqual([
      { organization: 'Skoleudvalget', date: '2019-03-06', item: null, text: 'Forkastet.' },
    ])
  })
})

describe('heads and letters', () => {
  it('reads a head that is one sentence over several lines', () => {
    const { meeting } = read([
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

  it('reads the day of a memo whose initials were lost behind a slash', () => {
    expect(read(['NOTAT', 'Dato: 05-12-2023/', 'Emne: Status for stier', 'Stierne er anlagt.'], 'notat').date).toBe(
      '2023-12-05',
    )
  })

  it('takes the one whom a letter of answer addresses for the asker', () => {
    const { reply, title } = read(
      [
        'Center for Miljø',
        'Til medlem af Byrådet Mathilde Østergreen (N)',
        'Sag 21/1293',
        'Besvarelse af spørgsmål om affald',
        'Kære Mathilde',
        'Tak for din henvendelse den 7. september 2021.',
        'Hvor meget bliver genanvendt?',
        'Omkring halvdelen.',
        'Hvorfor stiger taksten?',
        'Opsparingen er brugt.',
        'Med venlig hilsen',
        'Lone Uldvang',
        'sekretariatschef',
      ],
      'besvarelse',
    )
    expect(title).toBe('Besvarelse af spørgsmål om affald')
    expect(reply).toEqual({
      askedBy: { name: 'Mathilde Østergreen', party: 'N' },
      askedOn: '2021-09-07',
      questions: [
        { number: null, text: 'Hvor meget bliver genanvendt?' },
        { number: null, text: 'Hvorfor stiger taksten?' },
      ],
      answers: [
        { number: null, text: 'Omkring halvdelen.' },
        { number: null, text: 'Opsparingen er brugt.' },
      ],
      signedBy: { name: 'Lone Uldvang', role: 'sekretariatschef' },
    })
  })
})

describe('decisions', () => {
  it.each([
    ['Udvalget besluttede at udsætte sagen.', 'postponed'],
    ['Forvaltningens indstilling blev fulgt.', 'adopted'],
    ['Udvalget besluttede at anbefale forslaget.', 'recommended'],
    ['Hvem har besluttet det, og hvordan?', 'other'],
  ])('judges "%s" as %s', (text, outcome) => {
    const { agendaItems } = read(['Referat Byrådet den 7. maj 2024', 'Punkt 1: Sti', 'Beslutning', text])
    expect(agendaItems[0]?.resolution?.outcome).toBe(outcome)
  })

  it('reads counts with the groups behind them', () => {
    const { agendaItems } = read([
      'Referat Byrådet den 7. maj 2024',
      'Punkt 1: Sti',
      'Beslutning',
      'Indstillingen blev vedtaget med 7 stemmer for (A og V) og 2 stemmer imod (Ø), mens 1 undlod at stemme (F).',
    ])
    expect(agendaItems[0]?.resolution?.vote).toEqual({
      for: { count: 7, voters: ['A', 'V'] },
      against: { count: 2, voters: ['Ø'] },
      abstained: { count: 1, voters: ['F'] },
    })
  })
})
