import type { Classification, ExtractedDocument } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { HEAD, readText } from './fixtures/read-text.ts'
import { normalize } from './normalize.ts'

const classified: Classification = {
  type: 'referat',
  functions: [],
  confidence: 1,
  runnerUp: null,
  evidence: [],
  unsure: false,
  decidedBy: 'classifier',
}

const itemsOf = (text: string) => readText(text).agendaItems
const COMMITTEE = 'Referat Teknisk Udvalg d. 07-05-2024\n\n'
const MEMBERS =
  'Referat Byrådet d. 07-05-2024\n\nMedlemmer: Eva Holm (A), Otto Lind (A), Bo Ras (I), Lene Krogh (Ø), Ib Toft (Ø)\n\n'
const decided = (words: string, head = HEAD) => itemsOf(`${head}1. Takster\n\nBeslutning\n\n${words}\n`)[0]?.resolution

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
    ['Som medlem af rådet valgtes Eva Holm (A) med Bo Ras (I) som stedfortræder.', 'adopted'],
  ])('%s', (words, outcome) => {
    expect(decided(words, COMMITTEE)?.outcome).toBe(outcome)
  })
})

describe('votes of groups', () => {
  it('ends a side at the letter of a group before the next sentence', () => {
    expect(decided('Godkendt.\n\nFor stemte A. Imod stemte I. Ø undlod at stemme.', MEMBERS)?.vote).toEqual({
      for: { count: 2, voters: ['Eva Holm', 'Otto Lind'] },
      against: { count: 1, voters: ['Bo Ras'] },
      abstained: { count: 2, voters: ['Lene Krogh', 'Ib Toft'] },
    })
  })

  it('reads counts with the letters behind them in one sentence', () => {
    expect(
      decided('Godkendt.\n\n2 medlemmer (A) stemte for, 1 (I) stemte imod, og 2 (Ø) undlod at stemme.', MEMBERS)?.vote,
    ).toEqual({
      for: { count: 2, voters: ['Eva Holm', 'Otto Lind'] },
      against: { count: 1, voters: ['Bo Ras'] },
      abstained: { count: 2, voters: ['Lene Krogh', 'Ib Toft'] },
    })
  })

  it('counts nobody for a group who is away from the item', () => {
    const [item] = itemsOf(
      `${MEMBERS}1. Takster\n\nBeslutning\n\nGodkendt.\n\nFor stemte A. Imod stemte Ø.\n\nIb Toft deltog ikke i behandlingen på grund af inhabilitet.\n`,
    )
    expect(item?.resolution?.vote?.against).toEqual({ count: 1, voters: ['Lene Krogh'] })
  })

  it('reads a count of one side, and of those who did not vote', () => {
    expect(decided('Indstillingen blev vedtaget med 5 stemmer for.\n\nImod stemte Bo Ras (I).', MEMBERS)?.vote).toEqual(
      {
        for: { count: 5, voters: [] },
        against: { count: 1, voters: ['Bo Ras'] },
      },
    )
    expect(decided('Vedtaget med 2 stemmer mod 1. 2 medlemmer undlod.', MEMBERS)?.vote).toEqual({
      for: { count: 2, voters: [] },
      against: { count: 1, voters: [] },
      abstained: { count: 2, voters: [] },
    })
  })

  it('leaves the letter where the list of participants does not tell all who voted', () => {
    const vote = decided('Godkendt.\n\nFor stemte: 2 (A)\n\nImod stemte: 4 (I)', MEMBERS)?.vote
    expect(vote?.against).toEqual({ count: 4, voters: ['I'] })
  })
})

it('reads a request under § 23 of the law as the stop of a decision', () => {
  expect(
    decided(
      'Godkendt.\n\nBo Ras (I) anmodede om, at sagen forelægges Byrådet efter § 23 i lov om kommunernes styrelse.',
      COMMITTEE,
    )?.suspension,
  ).toEqual({ by: 'Bo Ras', referredTo: 'Byrådet' })
})

const table = (rows: string[][]) => ({
  kind: 'table' as const,
  rows: rows.map((row) => row.map((text) => ({ text, rowSpan: 1, columnSpan: 1, header: false }))),
  pages: [1],
  page: 1,
  confidence: 1,
  region: 'body' as const,
})

/** What is read where a table stands in place of the paragraph "TABEL". */
function readWithTable(words: string, rows: string[][]) {
  const text = fromText(words)
  const extracted: ExtractedDocument = {
    ...text,
    pages: text.pages.map((page) => ({
      ...page,
      blocks: page.blocks.map((block) => (block.kind === 'paragraph' && block.text === 'TABEL' ? table(rows) : block)),
    })),
  }
  return normalize({ extracted, classification: classified, hints: {}, decisions: {} }).content
}

describe('minutes in a table', () => {
  const rows = [
    ['Punkt', 'Emne', 'Referat / beslutning', 'Ansvarlig'],
    ['1.', 'Godkendelse af dagsorden', 'Godkendt.', ''],
    ['2.', 'Nyt fra formanden', 'Broen er malet.\nTaget til efterretning.', 'Eva'],
    ['3.', 'Ny sti', 'Udsat.', ''],
  ]

  it('have an item in each row', () => {
    const { agendaItems, meeting } = readWithTable('Referat – Stirådet\n\nDato: 7. maj 2024 kl. 16.00\n\nTABEL\n', rows)
    expect(meeting?.organization).toBe('Stirådet')
    expect(agendaItems.map(({ number, name, resolution }) => [number, name, resolution?.text])).toEqual([
      ['1', 'Godkendelse af dagsorden', 'Godkendt.'],
      ['2', 'Nyt fra formanden', 'Broen er malet.\nTaget til efterretning.'],
      ['3', 'Ny sti', 'Udsat.'],
    ])
  })

  it('are told from a table of figures within an item', () => {
    const { agendaItems } = readWithTable(`${HEAD}1. Ny sti\n\nTABEL\n\nBeslutning\n\nGodkendt.\n`, [
      ['Punkt', 'Udgift', 'Beløb'],
      ['1.', 'Grus', '20'],
      ['2.', 'Asfalt', '30'],
      ['3.', 'Rækværk', '40'],
    ])
    expect([agendaItems.length, agendaItems[0]?.tables.length]).toEqual([1, 1])
  })
})

it('takes the frame of a letterhead for lines', () => {
  const { meeting } = readWithTable('TABEL\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n', [
    ['Engby Kommune\nMødelokale 2', 'Referat\nStiudvalget\nmandag den 15. april 2024\nkl. 16.00'],
  ])
  expect([meeting?.organization, meeting?.start]).toEqual(['Stiudvalget', '2024-04-15T16:00:00+02:00'])
})

describe('fields of an item', () => {
  it('are read from a table of two columns, which is no table of the matter', () => {
    const [item] = readWithTable(`${HEAD}1. Ny sti\n\nTABEL\n\nBeslutning\n\nGodkendt.\n`, [
      ['Sagsnr.:', '23/24573'],
      ['Sagen afgøres i:', 'Byrådet'],
      ['Bilag:', 'Kort over stien\nSkitse af broen'],
    ]).agendaItems
    expect([item?.caseNumbers, item?.authoritativeBody, item?.tables]).toEqual([['23/24573'], 'Byrådet', []])
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Kort over stien', 'Skitse af broen'])
  })

  it('name a committee with a comma in its name', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nBeslutningskompetence: Udvalget for Stier, Broer og Grus\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.authoritativeBody).toBe('Udvalget for Stier, Broer og Grus')
  })

  it('stand beside labels that are set in other letters', () => {
    const [item] = itemsOf(`${HEAD}1. Ny sti\n\nSagsnr.:\n\n23/24573\n\nBeslutning\n\nGodkendt.\n`)
    expect([item?.caseNumbers, item?.sections]).toEqual([['23/24573'], []])
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
})

describe('items as old systems and small bodies print them', () => {
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

  it('keep their marker where it has a word before the number', () => {
    const items = itemsOf(
      'Møde i Stirådet\n\nmandag den 11. april 2022\n\nMedlemmer: Eva Holm, Otto Lind og Bo Ras\n\nPkt. 1. Godkendelse af dagsorden (B)\n\nSagsnr.: 18870\n\nBeslutning:\n\nGodkendt.\n\nPkt. 2. Stien (B)\n\nSagsnr.: 3604\n\nBeslutning:\n\nUdsat.\n',
    )
    expect(items.map(({ number, name }) => [number, name])).toEqual([
      ['1', 'Godkendelse af dagsorden (B)'],
      ['2', 'Stien (B)'],
    ])
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

  it('end where somebody vouches for an extract', () => {
    const [item] = itemsOf(
      'Udskrift af protokollen for Stiudvalgets møde tirsdag den 7. maj 2024\n\n8. Ny sti\n\nBeslutning\n\nGodkendt.\n\nBilag\n\n• Kort over stien\n\nUdskriftens rigtighed bekræftes.\n\nEva Holm\n',
    )
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Kort over stien'])
  })

  it('have a title that holds the years of a term, on a page of one item', () => {
    const [item] = itemsOf(
      'Stiudvalget\n\nMødedato: 23.07.2021, kl. 13:00\n\nMødested: Salen\n\nStipolitik 2025-2029\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at politikken vedtages\n\nBeslutning\n\nVedtaget.\n',
    )
    expect(item?.name).toBe('Stipolitik 2025-2029')
  })

  it('are closed below their case numbers, with nothing below the last', () => {
    const items = itemsOf(
      'Referat til mødet i Stiudvalget den 7. maj 2024 kl. 16:00\n\nÅbne dagsordenspunkter\n\n05.01.02-P19-1-24\n\n157. Ny sti\n\nBeslutning\n\nGodkendt.\n\nLukkede dagsordenspunkter\n\n82.01.00-G10-3-24\n\n158. Salg af broen\n',
    )
    expect(items.map(({ number, public: open }) => [number, open])).toEqual([
      ['157', true],
      ['158', false],
    ])
  })

  it('end a paragraph that tells with the words that decide', () => {
    const items = itemsOf(
      'Referat fra møde i Stirådet\n\n7. maj 2024\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Nyt fra formanden\n\nFormanden fortalte om turen langs åen. Orienteringen blev taget til efterretning.\n\n3. Årsberetning\n\nBeretningen blev godkendt med få rettelser.\n',
    )
    expect(items.map(({ resolution }) => resolution?.outcome)).toEqual(['adopted', 'noted', 'adopted'])
  })
})

describe('points of a proposal in one line', () => {
  const pointsOf = (words: string) =>
    itemsOf(`${HEAD}1. Takster\n\nIndstilling\n\n${words}\n\nBeslutning\n\nGodkendt.\n`)[0]?.proposal?.points
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

describe('who was away', () => {
  const item = (number: number, words: string) => `${number}. Sti ${number}\n\nBeslutning\n\n${words}\n\n`
  const attendanceOf = (text: string) => readText(text).meeting?.participants.map(({ attendance }) => attendance)
  const list = `${COMMITTEE}Medlemmer: Eva Holm, Otto Lind, Bo Ras\n\n`

  it('is told below every item that has a decision', () => {
    const away = 'Godkendt.\n\nAfbud: Bo Ras'
    expect(attendanceOf(`${list}${item(1, away)}${item(2, away)}3. Lukket: Salg af broen\n`)).toEqual([
      'present',
      'present',
      'absent',
    ])
  })

  it('came late where only the first items tell it', () => {
    const away = 'Godkendt.\n\nAfbud: Bo Ras'
    expect(attendanceOf(`${list}${item(1, away)}${item(2, away)}${item(3, 'Udsat.')}`)).toEqual([
      'present',
      'present',
      'partial',
    ])
  })

  it('came late where the head says from which item on', () => {
    const content = readText(
      `${COMMITTEE}Medlemmer: Eva Holm, Otto Lind, Bo Ras\n\nBemærkninger: Bo Ras deltog fra og med punkt 2.\n\n${item(1, 'Godkendt.')}${item(2, 'Udsat.')}`,
    )
    expect(content.meeting?.participants.map(({ attendance }) => attendance)).toEqual(['present', 'present', 'partial'])
    expect(content.agendaItems.map(({ absent }) => absent)).toEqual([['Bo Ras'], []])
  })

  it('came late where a sentence below the absent says so', () => {
    const content = readText(
      `${COMMITTEE}Til stede: Eva Holm, Otto Lind, Bo Ras\n\nMeldt afbud: Lene Krogh\n\nOtto Lind mødte først under punkt 2.\n\n${item(1, 'Godkendt.')}${item(2, 'Udsat.')}`,
    )
    expect(content.agendaItems.map(({ absent }) => absent.includes('Otto Lind'))).toEqual([true, false])
  })

  it('is nobody who stands above a list of contents', () => {
    const content = readText(
      `Referat\n\nStiudvalget\n\nMødedato: 7. maj 2024\n\nMedlemmer: Eva Holm, Otto Lind\n\nFraværende:\n\nSagsoversigt Side\n\n${item(1, 'Godkendt.')}${item(2, 'Udsat.')}`,
    )
    expect(content.meeting?.participants.map(({ name }) => name)).toEqual(['Eva Holm', 'Otto Lind'])
  })
})

describe('sections behind a decision', () => {
  it('begin with their heading on the line, and end the decision', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\nSagsfremstilling Stien har længe været lukket for cykler.\n`,
    )
    expect([item?.resolution?.text, item?.sections[0]?.heading]).toEqual(['Godkendt.', 'Sagsfremstilling'])
  })

  it('may be abbreviated, or ask something in every item', () => {
    const asked = (number: number) =>
      `${number}. Sti ${number}\n\nSagen\n\nStien har længe været lukket for cykler.\n\nHvad koster det?\n\nStien koster ikke mere, end hvad puljen til stier rummer.\n\nLovgrundlag mv.\n\nVejloven.\n\nBeslutning\n\nGodkendt.\n\n`
    const items = itemsOf(`${HEAD}${asked(1)}${asked(2)}${asked(3)}`)
    expect(items[0]?.sections.map(({ heading }) => heading)).toEqual(['Sagen', 'Hvad koster det?', 'Lovgrundlag mv.'])
  })

  it('may tell their number, and who proposes', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nAdministrationen indstiller\n\nat stien anlægges.\n\nBilag (2)\n\nKort over stien (PDF, 3,1 MB) - Åbn bilag\n\nSkitse af broen (PDF, 2,0 MB) - Åbn bilag\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.proposal).toEqual({ by: 'Administrationen', points: ['stien anlægges.'] })
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Kort over stien', 'Skitse af broen'])
  })

  it('of earlier meetings end where nobody was away there', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nIndstilling\n\nForvaltningen indstiller, at stien anlægges.\n\nBeslutning Stiudvalget den 30. april 2024\n\nAnbefales.\n\nFraværende: Ingen\n\nBeslutning Byrådet den 7. maj 2024\n\nGodkendt.\n`,
    )
    expect(item?.previously).toEqual([
      { organization: 'Stiudvalget', date: '2024-04-30', item: null, text: 'Anbefales.' },
    ])
  })

  it('may be named after the documents that are enclosed', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\nVedhæftede dokumenter\n\n• Kort over stien\n`,
    )
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Kort over stien'])
  })
})
