import { describe, expect, it } from 'vitest'
import { decided, HEAD, itemsOf, itemWith, PATHS, readText, readWithTable } from '../fixtures/read-text.ts'
import { readProposal } from './proposal.ts'

const pointsIn = (text: string) => itemWith(`${text}\n\nBeslutning\n\nGodkendt.`)?.proposal?.points

const pointsOf = (words: string) =>
  itemsOf(`${HEAD}1. Takster\n\nIndstilling\n\n${words}\n\nBeslutning\n\nGodkendt.\n`)[0]?.proposal?.points

describe('the proposal', () => {
  it('takes no proposal of a group for the recommendation of a council', () => {
    expect(decided('Venstre indstiller, at Ea Ras vælges.\n\nByrådet godkendte dette.')?.outcome).toBe('adopted')
    expect(decided('Indstilles godkendt.', 'Referat Økonomiudvalget d. 07-05-2024\n\n')?.outcome).toBe('recommended')
  })

  it('takes no beginning of a sentence for a point', () => {
    expect(pointsIn('Indstilling\n\nIndstilling om,\n\n1. at stien anlægges\n\n2. at broen males')).toEqual([
      'stien anlægges',
      'broen males',
    ])
    for (const council of ['overfor Byrådet', 'Kommunalbestyrelsen'])
      expect(
        pointsIn(
          `Indstilling\n\nDirektøren indstiller til Økonomiudvalget at anbefale ${council}\n\n1. at anlægge stien\n\n2. at male broen`,
        ),
      ).toEqual(['anlægge stien', 'male broen'])
    for (const body of ['udvalget', 'kommunalbestyrelsen'])
      expect(
        pointsIn(`Indstilling\n\nDirektøren indstiller, at ${body}\n\n1. anlægger stien\n\n2. maler broen`),
      ).toEqual(['anlægger stien', 'maler broen'])
  })

  it('may have "at" in a column of its own', () => {
    const { agendaItems } = readWithTable(
      `${HEAD}1. Ny sti\n\nAdministrationen indstiller\n\nTABEL\n\nBeslutning\n\nGodkendt.\n`,
      [
        ['at', 'stien anlægges'],
        ['at', 'broen males'],
      ],
    )
    expect(agendaItems[0]?.proposal).toEqual({ by: 'Administrationen', points: ['stien anlægges', 'broen males'] })
  })

  it.each(['Direktøren indstiller til Stiudvalget,', 'Direktøren indstiller til KB via DIR, PMT og ØU, at'])(
    'keeps the points of a list apart that stands within a list of the page: %s',
    (words) => {
      const item = (marker: string, depth: number, text: string) =>
        ({ kind: 'listItem', marker, depth, text, page: 1, level: 0, region: 'body', block: 0 }) as const
      expect(
        readProposal([item('', 1, words), item('1.', 2, 'at stien anlægges'), item('2.', 2, 'at broen males')])?.points,
      ).toEqual(['stien anlægges', 'broen males'])
    },
  )

  it('parts points that have letters, and those that "og at" joins', () => {
    expect(pointsIn('Indstilling\n\nDirektøren indstiller,\n\na) at stien anlægges\n\nb) at broen males')).toEqual([
      'stien anlægges',
      'broen males',
    ])
    expect(pointsIn('Indstilling\n\nDirektøren indstiller, at stien anlægges, og at broen males.')).toEqual([
      'stien anlægges',
      'broen males.',
    ])
    expect(
      pointsIn('Indstilling\n\nDirektøren indstiller, at Stiudvalget beslutter, at stien anlægges, og at den males.'),
    ).toEqual(['Stiudvalget beslutter, at stien anlægges, og at den males.'])
  })

  it('reads a proposal in the last sentence above the decision', () => {
    const item = itemWith(
      'Sagsbeskrivelse\n\nStien er gammel.\n\nStiforvaltningen indstiller, at Stiudvalget godkender taksten.\n\nBeslutning:\n\nAnbefales.',
    )
    expect(item?.sections.map(({ text }) => text)).toEqual(['Stien er gammel.'])
    expect(item?.proposal?.by).toBe('Stiforvaltningen')
  })

  it('reads points that ran into the words that lead to them', () => {
    expect(
      pointsIn(
        'Indstilling\n\nStiforvaltningen indstiller, at Stiudvalget over for Byrådet anbefaler, 1. at stien anlægges, 2. at broen males.',
      ),
    ).toEqual(['stien anlægges', 'broen males.'])
  })

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

  it('reads below the points who proposes', () => {
    const proposalOf = (by: string) =>
      itemsOf(`${HEAD}1. En sti\n\nIndstilling\n\n1. at stien anlægges.\n\n${by}\n\nBeslutning\n\nGodkendt.\n`)[0]
        ?.proposal
    expect(proposalOf('(Stillet af Parti Ø og Parti Å)')).toEqual({
      by: 'Parti Ø og Parti Å',
      points: ['stien anlægges.'],
    })
    expect(proposalOf('(Kulturforvaltningen)')?.by).toBe('Kulturforvaltningen')
    expect(proposalOf('(Bilag vedlagt)')?.by ?? null).toBeNull()
  })

  it('takes a sentence right above what the bodies decided for the proposal', () => {
    const items = itemsOf(
      `${HEAD}1. En sti\n\nSagens formål\n\nStien skal anlægges.\n\nSagsbeskrivelse\n\nDer er to naboer.\n\nDirektionen foreslår over for Kulturudvalget som indstilling til byrådet, at stien anlægges.\n\nKulturudvalget, den 2. april 2024\n\nIndstilles godkendt.\n\nByrådet, den 7. maj 2024\n\nGodkendt.\n`,
    )
    expect(items[0]?.proposal).toEqual({ by: 'Direktionen', points: ['stien anlægges.'] })
    expect(items[0]?.sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['Sagens formål', 'Stien skal anlægges.'],
      ['Sagsbeskrivelse', 'Der er to naboer.'],
    ])
    expect(items[0]?.previously.map(({ date }) => date)).toEqual(['2024-04-02'])
    expect(items[0]?.resolution?.text).toBe('Godkendt.')
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
})

describe('points of a proposal in one line', () => {
  it('are parted at each "at"', () => {
    expect(pointsOf('at stien anlægges, at udgiften afholdes af puljen.')).toEqual([
      'stien anlægges',
      'udgiften afholdes af puljen.',
    ])
  })

  it('are one where the clause belongs to what is said', () => {
    expect(pointsOf('at udvalget tager til efterretning, at stien lukkes.')).toHaveLength(1)
  })
})

describe('proposals without a heading', () => {
  it('may have amounts with abbreviations in them', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nStien er smal.\n\nStiforvaltningen indstiller, at der gives 2,4 mio. kr. og at beløbet frigives.\n\nStiudvalget, den 30. april 2024, pkt. 7:\n\nAnbefales.\n\nByrådet, den 7. maj 2024, pkt. 1:\n\nGodkendt.\n`,
    )
    expect(item?.proposal?.by).toBe('Stiforvaltningen')
    expect(item?.previously).toEqual([
      { organization: 'Stiudvalget', date: '2024-04-30', item: '7', text: 'Anbefales.' },
    ])
    expect(item?.resolution?.text).toBe('Godkendt.')
  })

  it('stand above a decision on the line of its heading', () => {
    const [item] = itemsOf(
      `${PATHS}# Punkt 1: Ny sti\n\nStien er smal.\n\nStiforvaltningen indstiller, at stien anlægges.\n\nBeslutning: Godkendt.\n`,
    )
    expect(item?.proposal).toEqual({ by: 'Stiforvaltningen', points: ['stien anlægges.'] })
  })

  it('may have run together with who proposes', () => {
    const [item] = itemsOf(
      `${PATHS}1. Ny sti\n\nØkonomi\n\nIngen.\n\nFormanden for Stiudvalget indstiller, At stien anlægges. At broen males.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.proposal?.points).toEqual(['stien anlægges.', 'broen males.'])
  })

  it('have the name of the office above them', () => {
    const [item] = itemsOf(
      `${PATHS}1. Ny sti\n\nØkonomi\n\nIngen.\n\nStier og Broers indstilling\n\nStier og Broer indstiller til Stiudvalget\n\n1. at stien anlægges\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.sections).toMatchObject([{ heading: 'Økonomi', text: 'Ingen.' }])
    expect(item?.proposal).toEqual({ by: 'Stier og Broer', points: ['stien anlægges'] })
  })

  it('may be the first sentence below the title, with the first heading below it', () => {
    const item = itemWith(
      'Stiforvaltningen indstiller, at Byrådet godkender stien.\n\nSagsbeskrivelse\n\nEn sti.\n\nBeslutning:\n\nGodkendt.',
    )
    expect(item?.proposal).toEqual({ by: 'Stiforvaltningen', points: ['Byrådet godkender stien.'] })
  })
})
