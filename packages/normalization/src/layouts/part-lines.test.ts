import { describe, expect, it } from 'vitest'
import { COUNCIL, HEAD, itemsOf, readParagraphs, readText } from '../fixtures/read-text.ts'

describe('lines that ran together', () => {
  it('parts a title from the heading that a scan read into it', () => {
    const { agendaItems } = readParagraphs([
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

  it('parts a marker from the word to which copying has glued it', () => {
    const { agendaItems } = readParagraphs([
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

  it('parts headings from the text that they ran into', () => {
    const [first, second] = itemsOf(
      `${HEAD}1 : Takster\n\nBilagIngen bilag.\n\nBeslutningGodkendt.\n\nKopier link til punktet - Print\n\n2 : Cykelsti\n\nSagsfremstillingStien mangler ved Engvej.\n\nBeslutningUdsat.\n`,
    )
    expect([
      first?.resolution?.text,
      first?.attachments,
      second?.sections[0]?.text,
      second?.resolution?.outcome,
    ]).toEqual(['Godkendt.', [], 'Stien mangler ved Engvej.', 'postponed'])
  })

  it('parts a title from the decision behind it', () => {
    const items = itemsOf(
      `${HEAD}1. Godkendelse af dagsorden. Godkendt.\n\n2. Referat fra mødet den 06.03.2017 Referatet blev godkendt.\n\n3. Ny sti Dagsordenen er lang, og stien er ny\n\nBo Ras fortalte om stien.\n`,
    )
    expect(items.map(({ name, resolution }) => [name, resolution?.text])).toEqual([
      ['Godkendelse af dagsorden', 'Godkendt.'],
      ['Referat fra mødet den 06.03.2017', 'Referatet blev godkendt.'],
      ['Ny sti Dagsordenen er lang, og stien er ny', undefined],
    ])
  })

  it('parts a heading from the sentence above it', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nIndstilling\n\nCentret indstiller,\n\n1. At orienteringen tages til efterretning.Beslutning\n\nTaget til efterretning\n`,
    )
    expect([item?.proposal?.points, item?.resolution?.text]).toEqual([
      ['orienteringen tages til efterretning.'],
      'Taget til efterretning',
    ])
  })

  it('parts a heading with a colon from the title before it', () => {
    const items = itemsOf(
      `${HEAD}1. Ny sti Sagsfremstilling: Stien mangler ved Engvej, hvor mange cykler.\n\n2. Ny bro Sagsfremstilling: Broen er gammel og skal males til foråret.\n`,
    )
    expect(items.map(({ name, sections }) => [name, sections[0]?.heading])).toEqual([
      ['Ny sti', 'Sagsfremstilling'],
      ['Ny bro', 'Sagsfremstilling'],
    ])
  })

  it('parts what ran together in one paragraph', () => {
    const [first, second] = readText(`${COUNCIL}
Punkt 1: Budget Indstilling Direktionen indstiller, at budgettet godkendes. Beslutning Godkendt. Fraværende: Bo Dam (C) Punkt 2: Skole Beslutning: Udsat.`).agendaItems
    expect(first).toMatchObject({ number: '1', resolution: { outcome: 'adopted' }, absent: ['Bo Dam'] })
    expect(second).toMatchObject({ number: '2', resolution: { outcome: 'postponed' } })
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
})
