import type { Block, DocumentType, ExtractedDocument } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { readText } from './fixtures/read-text.ts'

const read = (written: string | ExtractedDocument, type: DocumentType = 'notat') => readText(written, type)

function withBlocks(text: string, ...added: Block[]): ExtractedDocument {
  const extracted = fromText(text)
  const [first, ...others] = extracted.pages
  return first === undefined
    ? extracted
    : { ...extracted, pages: [{ ...first, blocks: [...added, ...first.blocks] }, ...others] }
}

const head = (text: string): Block => ({
  kind: 'furniture',
  role: 'header',
  text,
  page: 1,
  confidence: 1,
  region: 'body',
})

const TEXT = 'Stierne er gennemgået i maj. Tre af dem trænger til nyt slidlag.'

describe('the office that wrote a memo', () => {
  it.each([
    ['Stiafdelingen, Lejre Kommune', 'Stiafdelingen'],
    ['Juridisk Afdeling, Lejre Kommune', 'Juridisk Afdeling'],
    ['Lejre Kommune · By- og Kulturforvaltningen', 'By- og Kulturforvaltningen'],
    ['Social og Sundhed · Lejre Kommune · 30. oktober 2023', 'Social og Sundhed'],
    ['Lejre Kommune, Børne- og Kulturforvaltningen, den 24. november 2022', 'Børne- og Kulturforvaltningen'],
    ['Dato: 6. marts 2024, Teknisk Forvaltning, Lejre Kommune', 'Teknisk Forvaltning'],
    ['Byplan Lejre Kommune', 'Byplan'],
    ['Besvaret den 09-11-2021 af Byrådssekretariatet, Lejre Kommune', 'Byrådssekretariatet'],
    ['Lejre Kommune Side 1 Center for Skole og Dagtilbud', 'Center for Skole og Dagtilbud'],
    ['NOTAT | Sundhed og Ældre', 'Sundhed og Ældre'],
  ])('stands beside the name of the kommune: %s', (line, unit) => {
    expect(read(`NOTAT\n\nStier i nord\n\n${line}\n\n${TEXT}`).unit).toBe(unit)
  })

  it('stands at the head of the pages, with the form between', () => {
    expect(read(withBlocks(`# Stier i nord\n\n${TEXT}`, head('Lejre Kommune NOTAT By, Erhverv og Natur'))).unit).toBe(
      'By, Erhverv og Natur',
    )
  })

  it.each([
    ['Arbejdsmarked og Sundhed\n\nLejre Kommune', 'Arbejdsmarked og Sundhed'],
    ['LEJRE KOMMUNE\n\nTeknik & Miljø\n\nLejre, den 11. maj 2016', 'Teknik & Miljø'],
    ['Lejre Kommune\n\nVeje og Grønne Områder\n\nDato: 4. april 2024', 'Veje og Grønne Områder'],
    ['Lejre Kommune\n\nKommunaldirektørens Område', 'Kommunaldirektørens Område'],
    ['Kulturforvaltningen\n\nIdræt og Anlæg\n\nDato: 4. april 2024', 'Idræt og Anlæg'],
    ['Lejre Kommune\n\nTeknikforvaltningen\n\nBydækkende Planlægning\n\nEngvej 37', 'Bydækkende Planlægning'],
    ['Center for Økonomi og\n\nStyring\n\nEngvej 37', 'Center for Økonomi og Styring'],
    ['Center for Børn\n\nog Læring\n\nEngvej 37', 'Center for Børn og Læring'],
    ['Koncern HR\n\nRådhuset\n\nEngvej 37\n\n4320 Lejre', 'Koncern HR'],
    [
      'Omsorgsforvaltningen Center for Omsorg Stab for Kvalitet 17. januar 2023 Sagsnummer 2023-0011207',
      'Stab for Kvalitet',
    ],
    ['Forvaltning: Plan, Byg og Miljø\n\nDato: 26. januar 2024', 'Plan, Byg og Miljø'],
    ['LEJRE KOMMUNE\n\nTEKNIK OG MILJØ', 'TEKNIK OG MILJØ'],
    ['Erhverv og Bosætning\n\nNOTAT\n\nLejre, 9. juni 2022', 'Erhverv og Bosætning'],
    ['Lejre Kommune, Socialforvaltningen\n\nMyndighed og Visitation\n\n07-04-2022', 'Myndighed og Visitation'],
  ])('stands near it, or in parts beneath each other: %s', (lines, unit) => {
    expect(read(`${lines}\n\n# Stier i nord\n\n${TEXT}`).unit).toBe(unit)
  })

  it('may be one word for what it does, above the fields, and is then no title', () => {
    const memo = `Koncernøkonomi\n\nDato: 11. marts 2025\n\nNOTAT\n\nTil Økonomiudvalget\n\nSkøn over likviditeten\n\n${TEXT}`
    expect(read(memo)).toMatchObject({ unit: 'Koncernøkonomi', title: 'Skøn over likviditeten' })
  })

  it('is nobody who wrote it: "Fra: Økonomichef …", a mail', () => {
    expect(
      read(`Økonomi og Analyse\n\nLejre Kommune\n\nFra: Økonomichef Otto Lind Holm\n\n# Regnskab\n\n${TEXT}`).unit,
    ).toBe('Økonomi og Analyse')
    expect(read(`Fra: Lise-Lotte Vang Holm\n\nSendt: 14. juni 2022\n\nEmne: Stier\n\n${TEXT}`).unit).toBeUndefined()
  })
})

describe('the title of a memo', () => {
  it.each([
    [`Notat Side 1/2\n\nNotat om stier i nord\n\nDato: 19-01-2023\n\n${TEXT}`, 'Notat om stier i nord'],
    [`Notat Børn, Unge og Familie\n\nDato: 19-01-2023\n\nPladser i Engby 2024\n\n${TEXT}`, 'Pladser i Engby 2024'],
    [`Byplan Lejre Kommune\n\nDato: 19-01-2023\n\nNotat\n\nSkygger ved stationen\n\n${TEXT}`, 'Skygger ved stationen'],
    [
      `Lejre Kommune NOTAT By og Natur\n\nStier og bænke i nord\n\nDato: 19-01-2023\n\n${TEXT}`,
      'Stier og bænke i nord',
    ],
    [`# NOTAT TIL\n\n# KULTURUDVALGET\n\n## Besøg og udlån, august 2022\n\n${TEXT}`, 'Besøg og udlån, august 2022'],
  ])('is not what stands in the letterhead: %#', (text, title) => {
    expect(read(text).title).toBe(title)
  })
})

it('finds title, office and day in a letterhead of two cells, one of them long', () => {
  const cell = (text: string) => ({ text, rowSpan: 1, columnSpan: 1, header: false })
  const title = 'Besvarelse af forespørgsel fra Venstres byrådsgruppe om stierne i nord og syd'
  const table: Block = {
    kind: 'table',
    rows: [
      [
        cell(`${title}\nog om bænke`),
        cell('Lejre Kommune\nKultur og Fritid\nEngvej 2\n4320 Lejre\nDato: 7. februar 2025'),
      ],
    ],
    pages: [1],
    page: 1,
    confidence: 1,
    region: 'body',
  }
  expect(read(withBlocks(TEXT, table), 'besvarelse')).toMatchObject({
    title: `${title} og om bænke`,
    unit: 'Kultur og Fritid',
    date: '2025-02-07',
  })
})

it('takes town and day at the head of a memo for the home of the kommune', () => {
  expect(read(`NOTAT\n\nThisted, den 8. april 2021\n\nValg til ældreråd – form\n\n${TEXT}`).kommune).toEqual({
    code: '0787',
    name: 'Thisted',
  })
  // Authorities of the state are at home in the capital.
  expect(
    read(`AFGØRELSE\n\nKøbenhavn, den 8. april 2021\n\nKlage over støj\n\n${TEXT}`, 'andet').kommune,
  ).toBeUndefined()
})

it('reads a letterhead column by column, where fields stand beside kommune and office', () => {
  expect(
    read(`NOTAT

LEJRE KOMMUNE\tDato: 1. november 2023
Kultur og Fritid\tSagsnr.: 20.00.00-G01-11-23

Stier i nord

${TEXT}`),
  ).toMatchObject({ unit: 'Kultur og Fritid', date: '2023-11-01', caseNumbers: [{ value: '20.00.00-G01-11-23' }] })
})

describe('the day of a memo', () => {
  it('is not that of a short sentence', () => {
    const letter = `# Svar på ansøgning\n\nI har den 3. marts 2023 søgt om tilskud.\n\n${TEXT}\n\nVenlig hilsen\n\nOtto Lind\n\n20. april 2023`
    expect(read(letter, 'andet').date).toBe('2023-04-20')
  })

  it.each([
    '5. juni 2023 · Sags-ID 23/7001 · Udarbejdet af Otto Lind',
    'Center for Børn Engvej 2 4320 Lejre Sag 23/15091 Dato 05-06-2023',
    'Omsorgsforvaltningen Stab for Kvalitet 5. juni 2023 Sagsnummer 2023-0011207',
    'Ringkøbing-Skjern Kommune, Kultur- og Fritidsforvaltningen, den 5. juni 2023',
  ])('stands among other things: %s', (line) => {
    expect(read(`${line}\n\n# Notat om stierne\n\n${TEXT}`).date).toBe('2023-06-05')
  })
})

it('takes the address in a letterhead whose lines ran together for the home of the kommune', () => {
  const line = 'Center for Børn Frederiksgade 2 3400 Hillerød Sag 23/15091 Dato 16-10-2023'
  expect(read(`${line}\n\n# Notat om stierne\n\n${TEXT}`).kommune?.code).toBe('0219')
  // A board of appeal has its address in the capital.
  expect(read(`NÆVNET FOR STIER\n\nEngvej 15, 1360 København K\n\n${TEXT}`, 'andet').kommune).toBeUndefined()
})

it('finds no title below the greeting of a letter', () => {
  const letter = `Engvej 2\n\n4320 Lejre\n\nDato: 22. januar 2024\n\n${TEXT}\n\nMed venlig hilsen\n\nOtto Lind\n\nSekretariatschef`
  expect(read(letter, 'andet').title).toBeUndefined()
})
