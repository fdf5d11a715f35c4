import type { AgendaItem, Classification, DocumentType } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.ts'

const classified = (type: DocumentType): Classification => ({
  type,
  functions: type === 'notat' ? ['besvarelse'] : [],
  confidence: 1,
  runnerUp: null,
  evidence: [],
  unsure: false,
  decidedBy: 'classifier',
})
const read = (text: string, type: DocumentType = 'referat') =>
  normalize({ extracted: fromText(text), classification: classified(type), hints: {}, decisions: {} }).content

const HEAD = `Referat Byrådet d. 07-05-2024

Medlemmer: Signe Holm Krogh (A), Otto Lindgaard (V), Karl Svane (løsgænger), Saime T. Okan (Ø), Ea Ras (Ø), Bo Dam (C)
`
const withDecision = (...lines: string[]): AgendaItem['resolution'] =>
  read(
    [
      HEAD,
      '1. Cykelsti på Engvej',
      '',
      'Indstilling',
      '',
      'Forvaltningen indstiller, at cykelstien anlægges.',
      '',
      'Beslutning',
      '',
      lines.join('\n\n'),
    ].join('\n'),
  ).agendaItems[0]?.resolution ?? null

describe('traps of real documents', () => {
  it('reads attendance past an unbalanced parenthesis', () => {
    const { meeting } = read(
      'Referat Byrådet d. 07-05-2024\n\nMedlemmer: Otto Müller (A) (1. viceborgmester (Afbud), Ea Ras (Ø)',
    )
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Otto Müller', 'absent'],
      ['Ea Ras', 'present'],
    ])
  })

  it('writes voters as the list of participants does, with a comma missing and another case', () => {
    expect(
      withDecision(
        'For stemte: Signe Krogh (A) Otto Lindgaard (V), Karl Svane (Løsgænger)',
        'Imod stemte: Saime Okan (Ø)',
        'Godkendt.',
      )?.vote,
    ).toEqual({
      for: { count: 3, voters: ['Signe Holm Krogh', 'Otto Lindgaard', 'Karl Svane'] },
      against: { count: 1, voters: ['Saime T. Okan'] },
    })
  })

  it('takes a bare letter for the whole group, and a letter with names for these alone', () => {
    const vote = withDecision(
      'For stemte: A, V og Ø (Ea Ras)',
      'Imod stemte: C og Karl Svane',
      'Indstillingen blev godkendt.',
    )?.vote
    expect(vote?.for?.voters.toSorted()).toEqual(['Ea Ras', 'Otto Lindgaard', 'Signe Holm Krogh'])
    expect(vote?.against?.voters.toSorted()).toEqual(['Bo Dam', 'Karl Svane'])
  })

  it.each([
    [
      'Indstillingen blev vedtaget med 42 stemmer mod 4. 8 medlemmer undlod at stemme.',
      { for: 42, against: 4, abstained: 8 },
    ],
    ['Godkendt med 43 stemmer imod 7. Ingen medlemmer undlod at stemme.', { for: 43, against: 7, abstained: 0 }],
    ['Indstillingen godkendt.\n\nImod stemte 28.', { against: 28 }],
  ])('reads counts without names: %s', (text, counts) => {
    const vote = withDecision(text)?.vote ?? {}
    const found = Object.entries(vote).map(([side, voters]) => [
      side,
      typeof voters === 'object' && voters !== null ? voters.count : null,
    ])
    expect(Object.fromEntries(found)).toEqual(counts)
  })

  it('lets the vote on the proposal decide, and keeps the others in order', () => {
    const decision = withDecision(
      'Ændringsforslag fra gruppe Ø:',
      'For stemte: Ø',
      'Imod stemte: A, V, C',
      'Ændringsforslaget faldt.',
      'Indstillingen:',
      'For stemte: A, V, C',
      'Imod stemte: Ø',
      'Indstillingen godkendt.',
    )
    expect(decision).toMatchObject({
      outcome: 'adopted',
      passed: true,
      votes: [{ on: 'Ændringsforslag fra gruppe Ø' }, {}],
    })
    expect(decision?.vote?.against?.voters).toEqual(['Saime T. Okan', 'Ea Ras'])
  })

  it.each([
    ['Godkendt.', 'adopted', true],
    ['Tiltrådt med ændring om, at stien belyses.', 'adopted', true],
    ['Taget til efterretning.', 'noted', null],
    ['Til orientering.', 'noted', null],
    ['Intet.', 'noted', null],
    ['Drøftet.', 'discussed', null],
    ['Sagen blev drøftet. Indstillingen godkendt.', 'adopted', true],
    ['Anbefales over for Byrådet.', 'recommended', null],
    ['Indstilles godkendt.', 'recommended', null],
    ['Forkastet.', 'rejected', false],
    ['Indstillingen blev ikke godkendt.', 'rejected', false],
    ['Udsat.', 'postponed', null],
    ['Sagen genoptages på næste møde.', 'postponed', null],
    ['Udgik.', 'withdrawn', null],
    ['Punktet blev taget af dagsordenen.', 'withdrawn', null],
    ['Sagen sendes tilbage til udvalget.', 'returned', null],
    ['Forespørgslen blev besvaret.', 'other', null],
  ])('reads the outcome of "%s"', (text, outcome, passed) => {
    expect(withDecision(text)).toMatchObject({ outcome, passed })
  })

  it('takes carrying a proposal to refuse for adopted', () => {
    const { agendaItems } = read(
      `${HEAD}\n1. Ansøgning\n\nIndstilling\n\nForvaltningen indstiller, at der gives afslag på ansøgningen.\n\nBeslutning\n\nDer gives afslag på ansøgningen.`,
    )
    expect(agendaItems[0]?.resolution).toMatchObject({ outcome: 'adopted', passed: true })
  })

  it('keeps a reservation apart from votes, and a statement with its words', () => {
    const decision = withDecision(
      'Anbefales.',
      'Saime Okan (Ø) tager forbehold indtil Byrådets behandling.',
      'Venstre afgav følgende mindretalsudtalelse:',
      '"Stien er for dyr."',
    )
    expect(decision?.vote).toBeUndefined()
    expect(decision?.dissents).toEqual([
      { by: 'Saime T. Okan', text: 'Saime Okan (Ø) tager forbehold indtil Byrådets behandling.' },
      { by: 'Venstre', text: 'Stien er for dyr.' },
    ])
  })

  it('knows that a suspended decision is not the last word', () => {
    expect(
      withDecision('Godkendt.', 'Bo Dam (C) begærede sagen indbragt for Byrådet efter styrelseslovens § 23.'),
    ).toMatchObject({
      outcome: 'adopted',
      final: false,
      suspension: { by: 'Bo Dam', referredTo: 'Byrådet' },
    })
  })

  it('counts who leaves, comes late or is inhabil for the items that this concerns', () => {
    const { agendaItems, meeting } = read(`${HEAD}
11. Budget

Beslutning

Godkendt. Bo Dam (C) forlod mødet under behandlingen af punkt 12.

12. Skole

Beslutning

Godkendt. Ea Ras (Ø) var inhabil og deltog ikke i sagens behandling.

13. Havn

Beslutning

Godkendt.

Otto Lindgaard (V) deltog ikke under punkterne 11-12.
`)
    expect(agendaItems.map(({ absent }) => absent)).toEqual([
      ['Otto Lindgaard'],
      ['Ea Ras', 'Otto Lindgaard'],
      ['Bo Dam'],
    ])
    expect(meeting?.participants.find(({ name }) => name === 'Bo Dam')?.attendance).toBe('partial')
    expect(meeting?.participants.find(({ name }) => name === 'Ea Ras')?.attendance).toBe('present')
  })

  it('does not take the points of a proposal or a list of attachments for items', () => {
    const { agendaItems } = read(`${HEAD}
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
    const numbers = read(
      `${HEAD}\n301. Budget\n\nBeslutning\n\nGodkendt.\n\n302. Skole\n\nBeslutning\n\nUdsat.\n\n305. Havn\n\nBeslutning\n\nGodkendt.`,
    ).agendaItems.map(({ number }) => number)
    expect(numbers).toEqual(['301', '302', '305'])
  })

  it('reads what an earlier body decided as history, and the last body as the one that decides', () => {
    const [item] = read(`${HEAD}
1. Lokalplan 12

Beslutningskompetence

Teknik- og Miljøudvalget, Økonomiudvalget, Byrådet

Indstilling

Forvaltningen indstiller, at planen vedtages.

Teknik- og Miljøudvalget, 10. april 2024, pkt. 65:

Anbefales.

Beslutning

Vedtaget.
`).agendaItems
    expect(item?.previously).toEqual([
      { organization: 'Teknik- og Miljøudvalget', date: '2024-04-10', item: '65', text: 'Anbefales.' },
    ])
    expect(item).toMatchObject({
      authoritativeBody: 'Byrådet',
      resolution: { text: 'Vedtaget.', outcome: 'adopted', final: true },
    })
  })

  it('parts what ran together in one paragraph', () => {
    const [first, second] = read(`${HEAD}
Punkt 1: Budget Indstilling Direktionen indstiller, at budgettet godkendes. Beslutning Godkendt. Fraværende: Bo Dam (C) Punkt 2: Skole Beslutning: Udsat.`).agendaItems
    expect(first).toMatchObject({ number: '1', resolution: { outcome: 'adopted' }, absent: ['Bo Dam'] })
    expect(second).toMatchObject({ number: '2', resolution: { outcome: 'postponed' } })
  })

  it('reads two meetings in one file without losing items', () => {
    const meeting = (day: string) =>
      `Referat Byrådet d. ${day}\n\n1. Budget\n\nBeslutning\n\nGodkendt.\n\n2. Skole\n\nBeslutning\n\nUdsat.\n`
    const { agendaItems } = read(`${meeting('07-05-2024')}\n${meeting('04-06-2024')}`)
    expect(agendaItems.map(({ order, number }) => [order, number])).toEqual([
      [1, '1'],
      [2, '2'],
      [3, '1'],
      [4, '2'],
    ])
  })

  it('pairs questions and answers by number, whatever the style, past a letterhead in their midst', () => {
    const { reply } = read(
      `Besvarelse af spørgsmål om handleplaner

NOTAT

Karla Dam Holm (F) har den 27. november 2023 spurgt til handleplaner.

1) Hvor mange planer er der?
2. Hvem udarbejder dem?

Kan det gøres hurtigere?

Svar

Center for Social har bidraget til besvarelsen.

Ad 1)

Der er fire.

Sagsnr.: 23/29424

Dato: 05-12-2023

Det er flere end i fjor.

Ad 2)

Rådgivningen.

Med venlig hilsen

Jens Kær Lund
centerchef
`,
      'notat',
    )
    expect(reply).toEqual({
      askedBy: { name: 'Karla Dam Holm', party: 'F' },
      askedOn: '2023-11-27',
      questions: [
        { number: '1', text: 'Hvor mange planer er der?' },
        { number: '2', text: 'Hvem udarbejder dem?\nKan det gøres hurtigere?' },
      ],
      answers: [
        { number: '1', text: 'Der er fire.\nDet er flere end i fjor.' },
        { number: '2', text: 'Rådgivningen.' },
      ],
      signedBy: { name: 'Jens Kær Lund', role: 'centerchef' },
    })
  })

  it('parts questions and answers that run on in one paragraph', () => {
    const { reply } = read(
      `Besvarelse af spørgsmål

Karla Dam Holm (F) har den 27. november 2023 bedt om svar på følgende: Spørgsmål 1: Hvor mange bænke er der? Svar: Der er ni. Spørgsmål 2: Hvem maler dem? Svar: Det gør Vej og Park. Spørgsmål 3 er trukket tilbage.
`,
      'besvarelse',
    )
    expect(reply?.questions).toEqual([
      { number: '1', text: 'Hvor mange bænke er der?' },
      { number: '2', text: 'Hvem maler dem?' },
    ])
    expect(reply?.answers).toEqual([
      { number: '1', text: 'Der er ni.' },
      { number: '2', text: 'Det gør Vej og Park. Spørgsmål 3 er trukket tilbage.' },
    ])
  })
})
