import { describe, expect, it } from 'vitest'
import { HEAD, itemsOf, itemWith, readText, readWithTable } from '../fixtures/read-text.ts'

describe('the sections of an item', () => {
  it('goes on with a section behind a field on one line', () => {
    const [item] = itemsOf(
      `${HEAD}1. Takster\n\nResume\n\nSagen afgøres i: Byrådet\n\nTaksterne stiger.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect([item?.authoritativeBody, item?.sections.map(({ text }) => text)]).toEqual([
      'Byrådet',
      ['Taksterne stiger.'],
    ])
  })

  it('reads who has the last word in a sentence', () => {
    expect(
      itemWith(
        'Kompetence\n\nStirådet har kompetence til at træffe endelig beslutning i sagen.\n\nBeslutning\n\nGodkendt.',
      )?.authoritativeBody,
    ).toBe('Stirådet')
  })

  it('parts the body with its term of office, and the day, from what it decided', () => {
    const [item] = itemsOf(
      'Referat Sti- og Broudvalget 2022-2025 d. 07-05-2024\n\n1. Ny sti\n\nBeslutning Sti- og Broudvalget 2022-2025 den 07-05-2024 Kortet over stierne ved åen (med de to nye broer) vedhæftes referatet fra mødet, og udvalget ser det igen til foråret.\n',
    )
    expect(item?.resolution?.text).toBe(
      'Kortet over stierne ved åen (med de to nye broer) vedhæftes referatet fra mødet, og udvalget ser det igen til foråret.',
    )
  })

  it('keeps the text below a route of short forms', () => {
    expect(
      itemWith('Resume\n\nSagsforløb: SB/ØK/BY\n\nStien skal males.\n\nBeslutning\n\nGodkendt.')?.sections.map(
        ({ text }) => text,
      ),
    ).toEqual(['Stien skal males.'])
  })

  it('knows headings by what they regard', () => {
    const [item] = itemsOf(
      `${HEAD}1. Takster\n\nSagsprocedure\n\nByrådet\n\nHovedindstilling\n\nDirektør Ea Ras indstiller, at:\n\n1. taksterne godkendes\n\nSagsbeskrivelse af hovedindstilling\n\nTaksterne stiger.\n\nVurdering i forhold til økonomi\n\nIngen.\n\nRetsregler og andre forskrifter\n\nDagtilbudsloven.\n\nBESLUTNING BYRÅDET DEN 07-05-2024\n\nGodkendt.\n`,
    )
    expect(item?.sections.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['Sagsbeskrivelse af hovedindstilling', 'presentation'],
      ['Vurdering i forhold til økonomi', 'finances'],
      ['Retsregler og andre forskrifter', 'legal'],
    ])
    expect([item?.proposal?.points, item?.resolution?.text]).toEqual([['taksterne godkendes'], 'Godkendt.'])
  })

  it('takes a short line above "none" for a heading', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nSagsfremstilling\n\nStien er ny.\n\nCykelmæssige forhold\n\nIntet.\n\nGangbesværede\n\nIngen bemærkninger.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['Sagsfremstilling', 'Stien er ny.'],
      ['Cykelmæssige forhold', 'Intet.'],
      ['Gangbesværede', 'Ingen bemærkninger.'],
    ])
  })

  it('reads headings in capitals, names behind a decision, and pages by their numbers', () => {
    const items = itemsOf(
      `${HEAD}1. Ny sti\n\nBORGMESTEREN FORESLÅR,\n\nat stien anlægges.\n\nBESLUTNING BYRÅDET DEN 07-05-2024\n\nGodkendt.\n\nSidenr. 212\n\n2. Ny bro\n\nBESLUTNING BYRÅDET DEN 07-05-2024\n\nGodkendt Eva Holm og Bo Ras var fraværende.\n`,
    )
    expect(items[0]?.proposal).toEqual({ by: 'Borgmesteren', points: ['stien anlægges.'] })
    expect(items[0]?.resolution?.text).toBe('Godkendt.')
    expect(items[1]?.absent).toEqual(['Eva Holm', 'Bo Ras'])
  })

  it('keeps the schedule of a hearing apart from the decision', () => {
    const [item] = itemsOf(
      `${HEAD}1. Mødeplan\n\nHøring og sagsgang\n\nByrådet den 7. maj 2024\n\nIndstilling\n\nTil godkendelse.\n\nBeslutning\n\nGodkendt med 25 stemmer for og 2 imod (Ø, D).\n`,
    )
    expect(item?.sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['Høring og sagsgang', 'Byrådet den 7. maj 2024'],
    ])
    expect(item?.resolution?.vote).toEqual({
      for: { count: 25, voters: [] },
      against: { count: 2, voters: ['Ø', 'D'] },
    })
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
})

describe('fields of an item', () => {
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

  it('are read from a table of two columns, which is no table of the matter', () => {
    const [item] = readWithTable(`${HEAD}1. Ny sti\n\nTABEL\n\nBeslutning\n\nGodkendt.\n`, [
      ['Sagsnr.:', '23/24573'],
      ['Sagen afgøres i:', 'Byrådet'],
      ['Bilag:', 'Kort over stien\nSkitse af broen'],
    ]).agendaItems
    expect([item?.caseNumbers, item?.authoritativeBody, item?.tables]).toEqual([['23/24573'], 'Byrådet', []])
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Kort over stien', 'Skitse af broen'])
  })

  it('have no headings in the cells of a table that tells what each body does', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nSagsgang\n\nBY\n\nOrientering\n\nIndstilling\n\nBeslutning\n\nx\n\nx\n\nBY=Byråd\n\nBeslutning i Byrådet den 07-05-2024\n\nGodkendt.\n`,
    )
    expect(item?.resolution?.text).toBe('Godkendt.')
  })
})
