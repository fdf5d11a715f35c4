import { describe, expect, it } from 'vitest'
import {
  COMMITTEE,
  COUNCIL,
  decided,
  decidedBelow,
  HEAD,
  itemsOf,
  itemWith,
  readParagraphs,
  readText,
} from '../fixtures/read-text.ts'

const decidedUnder = (title: string, decision: string) =>
  readText(`${HEAD}1. ${title}\n\nBeslutning\n\n${decision}\n`).agendaItems[0]?.resolution

const decisionAndVote = (text: string) =>
  readText(
    `${HEAD}Medlemmer: Signe Holm Krogh (A), Otto Lindgaard (V), Ea Ras (Ø)\n\n1. Cykelsti\n\nIndstilling\n\nForvaltningen indstiller, at stien anlægges.\n\nBeslutning\n\n${text}\n`,
  ).agendaItems[0]?.resolution

describe('outcomes', () => {
  it('tells sending on from recommending', () => {
    const outcomeOf = (words: string) => decided(words, 'Referat Teknisk Udvalg d. 07-05-2024\n\n')?.outcome
    expect(outcomeOf('Fremsendes til Socialudvalget til behandling.')).toBe('other')
    expect(outcomeOf('Fremsendes til Byrådets godkendelse.')).toBe('recommended')
    expect(outcomeOf('Intet at rapportere')).toBe('noted')
  })

  it.each([
    ['Udvalget besluttede at udsætte sagen.', 'postponed'],
    ['Forvaltningens indstilling blev fulgt.', 'adopted'],
    ['Udvalget besluttede at anbefale forslaget.', 'recommended'],
    ['Hvem har besluttet det, og hvordan?', 'other'],
  ])('judges "%s" as %s', (text, outcome) => {
    const { agendaItems } = readParagraphs(['Referat Byrådet den 7. maj 2024', 'Punkt 1: Sti', 'Beslutning', text])
    expect(agendaItems[0]?.resolution?.outcome).toBe(outcome)
  })

  it('reads a proposal that was taken back', () => {
    expect(itemWith('Beslutning\n\nForslagsstilleren trak forslaget tilbage.')?.resolution?.outcome).toBe('withdrawn')
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
    expect(decidedBelow(text)).toMatchObject({ outcome, passed })
  })

  it('takes carrying a proposal to refuse for adopted', () => {
    const { agendaItems } = readText(
      `${COUNCIL}\n1. Ansøgning\n\nIndstilling\n\nForvaltningen indstiller, at der gives afslag på ansøgningen.\n\nBeslutning\n\nDer gives afslag på ansøgningen.`,
    )
    expect(agendaItems[0]?.resolution).toMatchObject({ outcome: 'adopted', passed: true })
  })

  it('calls it noted where nobody asked', () => {
    expect(decisionAndVote('Der var ingen spørgsmål.')?.outcome).toBe('noted')
  })

  it('takes leave that somebody has been granted for no decision', () => {
    const [item] = itemsOf(`${HEAD}1. Ny sti\n\nBeslutning\n\nSiden viser de medlemmer, der er bevilget orlov.\n`)
    expect(item?.resolution?.outcome).toBe('other')
  })

  it('sees that a matter was carried though its papers go back, and what a group remarked', () => {
    const resolution = decidedUnder(
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
      decidedUnder(
        'Godkendelse af dagsorden',
        'Indledningsvist var der dialogmøde. Dialogen blev taget til efterretning.\n\nDagsorden blev godkendt.',
      )?.outcome,
    ).toBe('adopted')
  })
})

describe('words of decisions', () => {
  it.each([
    ['Det indstillede vedtoges.', 'adopted'],
    ['Godkendtes.', 'adopted'],
    ['Sendes videre til Byrådet med udvalgets anbefaling.', 'recommended'],
    ['Udvalget kan anbefale stien.', 'recommended'],
    ['Udvalget havde en første drøftelse.\n\nDer følges op til efteråret.', 'discussed'],
    ['Intet nyt.', 'noted'],
    ['Intet at referere.', 'noted'],
    ['Efterretning.', 'noted'],
    ['Rådet besluttede at sende sagen tilbage til Stiforvaltningen.', 'returned'],
    ['Der var intet under dette punkt.', 'noted'],
    ['Skilte ved havnen, hvem har valgt farverne\n\nStatus på hallen', 'other'],
    ['Som medlem af rådet valgtes Eva Holm (A) med Bo Ras (I) som stedfortræder.', 'adopted'],
  ])('%s', (words, outcome) => {
    expect(decided(words, COMMITTEE)?.outcome).toBe(outcome)
  })

  it('names a group that says how many it is by its name alone', () => {
    expect(decided('Et flertal anbefaler stien.\n\nO (1) kan ikke anbefale stien.', COMMITTEE)?.dissents).toEqual([
      { by: 'O', text: 'O (1) kan ikke anbefale stien.' },
    ])
  })
})
