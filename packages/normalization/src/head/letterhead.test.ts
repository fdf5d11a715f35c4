import type { Block } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import {
  paragraphs,
  readAnswer,
  readMemo,
  readText,
  SENTENCES,
  withFirst,
  withPageHead,
} from '../fixtures/read-text.ts'
import { normalize } from '../normalize.ts'

describe('letterheads that are set as tables', () => {
  it('hold a day below its label, and nothing else', () => {
    const extracted = fromText('Dato\tx\n12. maj 2023\tx\n\n# Klage over molen\n\nDen er lukket.\n')
    const [table] = extracted.pages[0]?.blocks ?? []
    if (table?.kind !== 'table') throw new Error('There is no table.')
    for (const row of table.rows) row.pop()
    const classification = {
      type: 'andet' as const,
      functions: [],
      confidence: 0.9,
      runnerUp: null,
      evidence: [],
      unsure: false,
      decidedBy: 'classifier' as const,
    }
    expect(normalize({ extracted, classification, hints: {}, decisions: {} }).content.date).toBe('2023-05-12')
  })

  it('hold stamp and office beside each other', () => {
    const memo =
      'NOTAT\tHavn og Kyst\nDato\t10-11-2023\nDokument\t2022-0515574-3\n\n# Status for molen\n\nMolen er åben.\n'
    expect(readAnswer(memo, 'notat')).toMatchObject({
      title: 'Status for molen',
      unit: 'Havn og Kyst',
      date: '2023-11-10',
      documentNumbers: ['2022-0515574-3'],
    })
  })

  it('hold a side column in one cell', () => {
    const extracted = fromText('Notat\tside\n\n# Status for molen\n\nMolen er åben.\n')
    const [page] = extracted.pages
    const [table] = page?.blocks ?? []
    if (table?.kind !== 'table' || table.rows[0]?.[1] === undefined) throw new Error('There is no table.')
    table.rows[0][1].text = 'Center for Havne\nDato\nden 4. maj 2021\nSagsnr.\n21/33445\n\nKajen 2'
    const classification = {
      type: 'notat' as const,
      functions: [],
      confidence: 0.9,
      runnerUp: null,
      evidence: [],
      unsure: false,
      decidedBy: 'classifier' as const,
    }
    const { content } = normalize({ extracted, classification, hints: {}, decisions: {} })
    expect(content).toMatchObject({ unit: 'Center for Havne', date: '2021-05-04', title: 'Status for molen' })
    expect(content.caseNumbers).toMatchObject([{ value: '21/33445' }])
  })
})

describe('the letterhead', () => {
  it('takes the office between the address and the stamp for the one that wrote it, and no report', () => {
    const memo = paragraphs(
      'Kajen 2',
      '5815 Lejre',
      'Havn og Kyst',
      'ORIENTERINGSNOTAT',
      '# Status for molen',
      'Molen er åben.',
    )
    expect(readAnswer(memo, 'notat').unit).toBe('Havn og Kyst')
    expect(
      readAnswer(paragraphs('# Tilsynsrapport', '# Badeanstalten 2019', 'Alt er i orden.'), 'andet').unit,
    ).toBeUndefined()
  })

  it('names the office that wrote it: the lowest of several, and no recipient', () => {
    const memo = 'LEJRE KOMMUNE\n\nØkonomiforvaltningen\n\nCenter for Økonomi og HR\n\nTil Økonomiudvalget\n\nNOTAT\n'
    expect(readText(memo, 'notat').unit).toBe('Center for Økonomi og HR')
    expect(readText('LUNDBY KOMMUNE\n\nBorgmesterens Forvaltning\n\nTorvet 13\n\nNotat\n', 'notat').unit).toBe(
      'Borgmesterens Forvaltning',
    )
    expect(
      readText('NOTAT\n\nFra Borgerservice og Biblioteker, Lejre Kommune\n\nDen 2. maj 2018\n', 'notat').unit,
    ).toBe('Borgerservice og Biblioteker')
    expect(readText('Lejre Kommune, Plan og Byg\n\nLandzonetilladelse til shelter\n', 'andet').unit).toBe('Plan og Byg')
    expect(
      readText('Lejre Kommune\n\nVerner Gade\n\nEngtoften 8\n\n8680 Ry\n\nAfslag\n\nKære Verner\n', 'andet').unit,
    ).toBeUndefined()
  })

  it('has case and document numbers with the number of the document behind that of the case', () => {
    const { caseNumbers, documentNumbers } = readText(
      'Svar\n\nSagsnr.\n\n2021-0098123\n\nDokumentnr.\n\n2021-0098123-2\n\nSag: 22/016341-2\n',
      'notat',
    )
    expect(caseNumbers.map(({ value }) => value)).toEqual(['2021-0098123', '22/016341-2'])
    expect(documentNumbers).toEqual(['2021-0098123-2'])
  })

  it('has no number of whom the letter is written to', () => {
    const { caseNumbers } = readText(
      'Udtalelse\n\nSagsnr.: 20/41122\n\nDeres j.nr.: 20/41187\n\nJeres sagsnr. 19/44120\n',
      'andet',
    )
    expect(caseNumbers.map(({ value }) => value)).toEqual(['20/41122'])
  })

  it('takes the paragraphs of rules of procedure for no law', () => {
    const text =
      'Svar på § 20-spørgsmål\n\nHan har efter § 20 i Byrådets forretningsorden spurgt til sundhedslovens § 140.\n'
    expect(readText(text, 'besvarelse').references.laws.map((law) => law.text)).toEqual(['sundhedslovens § 140'])
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
    expect(readMemo(withFirst(table, SENTENCES), 'besvarelse')).toMatchObject({
      title: `${title} og om bænke`,
      unit: 'Kultur og Fritid',
      date: '2025-02-07',
    })
  })

  it('reads a letterhead column by column, where fields stand beside kommune and office', () => {
    expect(
      readMemo(`NOTAT

LEJRE KOMMUNE\tDato: 1. november 2023
Kultur og Fritid\tSagsnr.: 20.00.00-G01-11-23

Stier i nord

${SENTENCES}`),
    ).toMatchObject({ unit: 'Kultur og Fritid', date: '2023-11-01', caseNumbers: [{ value: '20.00.00-G01-11-23' }] })
  })
})

describe('forms and letters', () => {
  it('have offices with a word for office in capitals, and streets of two words', () => {
    expect(
      readAnswer(paragraphs('Juridisk Sekretariat', 'Dato: 4. maj 2021', '# Støtte til molen', 'Det kan den.'), 'notat')
        .unit,
    ).toBe('Juridisk Sekretariat')
    const letter = paragraphs(
      '# Kvittering',
      'Havn og Kyst',
      'Dato: 4. maj 2021',
      'Vi har den.',
      'Lejre Kommune Nordre Kajvej 29 4320 Lejre',
    )
    expect(readAnswer(letter, 'andet').unit).toBe('Havn og Kyst')
  })
})

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
    expect(readMemo(`NOTAT\n\nStier i nord\n\n${line}\n\n${SENTENCES}`).unit).toBe(unit)
  })

  it('stands at the head of the pages, with the form between', () => {
    expect(
      readMemo(withPageHead(`# Stier i nord\n\n${SENTENCES}`, 'Lejre Kommune NOTAT By, Erhverv og Natur')).unit,
    ).toBe('By, Erhverv og Natur')
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
    expect(readMemo(`${lines}\n\n# Stier i nord\n\n${SENTENCES}`).unit).toBe(unit)
  })

  it('may be one word for what it does, above the fields, and is then no title', () => {
    const memo = `Koncernøkonomi\n\nDato: 11. marts 2025\n\nNOTAT\n\nTil Økonomiudvalget\n\nSkøn over likviditeten\n\n${SENTENCES}`
    expect(readMemo(memo)).toMatchObject({ unit: 'Koncernøkonomi', title: 'Skøn over likviditeten' })
  })

  it('is nobody who wrote it: "Fra: Økonomichef …", a mail', () => {
    expect(
      readMemo(`Økonomi og Analyse\n\nLejre Kommune\n\nFra: Økonomichef Otto Lind Holm\n\n# Regnskab\n\n${SENTENCES}`)
        .unit,
    ).toBe('Økonomi og Analyse')
    expect(
      readMemo(`Fra: Lise-Lotte Vang Holm\n\nSendt: 14. juni 2022\n\nEmne: Stier\n\n${SENTENCES}`).unit,
    ).toBeUndefined()
  })
})

describe('the office that wrote', () => {
  it.each([
    ['Lejre Kommune\n\nSektor for Natur og Stier\n\nDato: 3. maj 2023', 'Sektor for Natur og Stier'],
    ['Lejre Kommune\n\nStiområdet\n\nDato\n\n3. maj 2023', 'Stiområdet'],
    ['Direktionen\n\nLejre Kommune\n\nDagtilbud\n\nDato\n\n3. maj 2023', 'Dagtilbud'],
    ['Lejre Kommune\n\nBorgmesteren\n\nDato 3. maj 2023', 'Borgmesteren'],
    ['Lejre Kommune Natur og Stier Engstrædet 6\n\n4320 Lejre', 'Natur og Stier'],
    ['Lejre Kommune, Natur, Stier og HR, Engvej 7, 4320 Lejre', 'Natur, Stier og HR'],
    [
      '| Lejre Kommune\n\n| Borgercenter Voksne\n\n| Engvej 7\n\n| 4320 Lejre\n\nSocialforvaltningen',
      'Borgercenter Voksne',
    ],
    ['Dato 3. maj 2023 • Sagsnr. 23/7001\n\nNatur og Stier\n\nTil Udvalget for Natur', 'Natur og Stier'],
    ['Natur, Stier og Veje\n\nEngby Fælled 1\n\n4320 Lejre', 'Natur, Stier og Veje'],
    ['Notat fra Natur og Stier, Lejre Kommune', 'Natur og Stier'],
    ['Lejre Kommune. Natur og Stier. Dato 3. maj 2023. Sag 23/7001', 'Natur og Stier'],
  ])('is read in its letterhead: %s', (head, unit) => {
    expect(readAnswer(paragraphs(head, 'NOTAT', '# Stier i nord', SENTENCES), 'notat').unit).toBe(unit)
  })

  it('stands below the title, or at the foot', () => {
    expect(readAnswer(paragraphs('# Notat', '## Stier i nord', 'Natur og Stier', SENTENCES), 'notat').unit).toBe(
      'Natur og Stier',
    )
    expect(readAnswer(paragraphs('# Notat', 'Stier i nord', 'Natur og Stier', SENTENCES), 'notat').unit).toBe(
      'Natur og Stier',
    )
    expect(
      readAnswer(paragraphs('# Stier i nord', SENTENCES, SENTENCES, 'Natur og Stier, Engvej 7, 4320 Lejre'), 'notat')
        .unit,
    ).toBe('Natur og Stier')
  })

  it('is told in a sentence where no letterhead tells it, and never by who keeps the page', () => {
    const page = ['# Stier i nord', SENTENCES, 'Sidst opdateret af webredaktionen']
    expect(readAnswer(paragraphs('Notatet er udarbejdet af Stiafdelingen.', ...page), 'notat').unit).toBe(
      'Stiafdelingen',
    )
    expect(readAnswer(paragraphs(...page), 'notat').unit).toBeUndefined()
  })

  it('is who sends the memo, and not who is named below as having sent something in', () => {
    const table = 'Afsender\tHøringssvar\nStiforeningen i Engby\tØnsker bænke'
    expect(
      readAnswer(paragraphs('NOTAT', 'Fra: Center for Natur', '# Stier i nord', SENTENCES, table), 'notat').unit,
    ).toBe('Center for Natur')
  })
})

describe('title, day and numbers of a memo', () => {
  it('are those at the head of its pages, where its lines tell none', () => {
    const head = 'Lejre Kommune\nStiafdelingen\tDato: 3. maj 2023\nSagsnr.: 23/7001\nDok.nr.: 70012-23'
    expect(readAnswer(withPageHead(`NOTAT\n\n# Stier i nord\n\n${SENTENCES}`, head), 'notat')).toMatchObject({
      date: '2023-05-03',
      caseNumbers: [{ value: '23/7001' }],
      documentNumbers: ['70012-23'],
    })
    expect(
      readAnswer(withPageHead(`NOTAT\n\n4. juni 2023\n\nSag 23/8001\n\n${SENTENCES}`, head), 'notat'),
    ).toMatchObject({
      date: '2023-06-04',
      caseNumbers: [{ value: '23/8001' }],
    })
  })

  it('has title, day and case number in cells that hold label and value both', () => {
    const table =
      'NOTAT\tDato: 3. maj 2023\nEmne: Bænke ved stien\tSagsnr.: 23/7001\nTil: Stiudvalget\tFra: Vej og Park'
    expect(readAnswer(paragraphs(table, '# Indledning', SENTENCES), 'notat')).toMatchObject({
      title: 'Bænke ved stien',
      date: '2023-05-03',
      caseNumbers: [{ value: '23/7001' }],
    })
  })

  it('has the day in a cell beside others, or that of its publication where it bears no other', () => {
    const table = 'NOTAT\tLejre Kommune\nTil:\tDato 3. maj 2023\nStiudvalget\tSagsnr. 23/7001'
    expect(readAnswer(paragraphs(table, '# Stier i nord', SENTENCES), 'notat').date).toBe('2023-05-03')
    expect(readAnswer(paragraphs('# Stien', 'Offentliggjort 3. maj 2023', SENTENCES)).date).toBe('2023-05-03')
    expect(readAnswer(paragraphs('# Opfølgning pr. 31. maj 2023', '17. juni 2023', SENTENCES), 'notat').date).toBe(
      '2023-06-17',
    )
    const row = 'Lejre Kommune, Social-, Sundheds- og Arbejdsmarkedsområdet for voksne, 3. maj 2023'
    expect(readAnswer(paragraphs('# Stien', row, SENTENCES)).date).toBe('2023-05-03')
    expect(readAnswer(paragraphs('# Stien', 'Offentliggjort 3. maj 2023', SENTENCES, 'Dato: 4. juni 2023')).date).toBe(
      '2023-06-04',
    )
  })

  it('is named by its title, not by form, kommune or office beside it', () => {
    expect(
      readAnswer(paragraphs('Lejre Kommune Natur og Stier', 'Aftale om drift af stier', SENTENCES), 'andet').title,
    ).toBe('Aftale om drift af stier')
    expect(readAnswer(paragraphs('Lejre Kommune BESVARELSE AF SPØRGSMÅL', '# Mobile broer', SENTENCES)).title).toBe(
      'Mobile broer',
    )
    expect(
      readAnswer(paragraphs('# Politikerspørgsmål nr. 8', 'Dato', '3. maj 2023', '## Broer i nord', SENTENCES)).title,
    ).toBe('Broer i nord')
    expect(readAnswer(paragraphs('# Svarnotits', '## Spørgsmål fra Stilisten om broer', SENTENCES)).title).toBe(
      'Spørgsmål fra Stilisten om broer',
    )
    expect(
      readAnswer(paragraphs('Lejre Kommune', 'Besvarelse Spørgsmål om broer', 'Til: Byrådet', SENTENCES)).title,
    ).toBe('Spørgsmål om broer')
  })

  it('is not taken from a field of a form that nobody has filled in', () => {
    const cell = (text: string) => ({ text, rowSpan: 1, columnSpan: 1, header: false })
    const rows = [
      ['Navn', ''],
      ['Emne', ''],
      ['Spørgsmål til udvalget', 'Skriv her'],
    ].map((row) => row.map(cell))
    const extracted = fromText(paragraphs('# Ansøgning om foretræde', 'Skemaet sendes til sekretariatet.'))
    const [heading, ...below] = extracted.pages[0]?.blocks ?? []
    if (heading === undefined || extracted.pages[0] === undefined) throw new Error('no blocks')
    const table: Block = { kind: 'table', rows, pages: [1], page: 1, confidence: 1, region: 'body' }
    const page = { ...extracted.pages[0], blocks: [heading, table, ...below] }
    expect(readAnswer({ ...extracted, pages: [page] }, 'andet').title).toBe('Ansøgning om foretræde')
  })
})

describe('the office that wrote', () => {
  const cells = (...rows: string[][]): Block => ({
    kind: 'table',
    rows: rows.map((row) => row.map((text) => ({ text, rowSpan: 1, columnSpan: 1, header: false }))),
    pages: [1],
    page: 1,
    confidence: 1,
    region: 'body',
  })

  it.each([
    ['SOLRØD KOMMUNE\n\nØKONOMIAFDELINGEN\n\nDato: 3. maj 2022', 'ØKONOMIAFDELINGEN'],
    ['HOLBÆK KOMMUNE · JURIDISK TEAM · FORTROLIGT INDTIL 1. OKTOBER 2023', 'JURIDISK TEAM'],
    ['Rebild Kommune\n\nFællescenter Sundhed, Kultur og Familie', 'Fællescenter Sundhed, Kultur og Familie'],
    ['Norddjurs Kommune — Sundhed og Omsorg', 'Sundhed og Omsorg'],
    ['Odense Kommune • Klimasekretariatet • 5. juli 2024 • Sag 24/11052', 'Klimasekretariatet'],
    ['Rebild Kommune\n\nVelfærdscenter Nord og Syd', 'Velfærdscenter Nord og Syd'],
    ['Gentofte Kommune\n\nTeknik og Miljø, Park og Vej\n\nDato: 13. juni 2023', 'Park og Vej'],
    [
      'Haderslev Kommune\n\nVoksen- og Sundhedsservice\n\nAnalyse og Kvalitet\n\nDen 4. november 2022 • Sagsident: 22/27110 • Sagsbehandler: Jeppe Rold',
      'Analyse og Kvalitet',
    ],
    ['Region Sjælland\n\nNære Sundhedstilbud\n\nNotat til Hospitalsudvalget', 'Nære Sundhedstilbud'],
    ['Notat udarbejdet af Stier og Broer, Odense Kommune, den 14. februar 2024.', 'Stier og Broer'],
    [
      'Fra: Malthe Ryberg Dam, Moderaterne\n\nTil: Kultur- og Fritidsforvaltningen, Lejre Kommune\n\nBesvaret: 14. maj 2025',
      'Kultur- og Fritidsforvaltningen',
    ],
  ])('stands in the letterhead: %s', (head, unit) => {
    expect(readMemo(`${head}\n\n# Stierne ved fjorden\n\n${SENTENCES}`).unit).toBe(unit)
  })

  it('is named by a field before the top of the page is', () => {
    const text = paragraphs(
      'Center for Dagtilbud og Skole',
      'Notat',
      'Fra: Økonomi- og Analyseteamet',
      '# Elevtal',
      SENTENCES,
    )
    expect(readMemo(text).unit).toBe('Økonomi- og Analyseteamet')
  })

  it('is among fields that no other kommune has', () => {
    const form = cells(
      ['Rekvireret af', 'Venstres byrådsgruppe'],
      ['Afleveret', '2. september 2024'],
      ['Udarbejdet af', 'Budget og Analyse'],
    )
    expect(readMemo(withFirst(form, `# Stierne ved fjorden\n\n${SENTENCES}`))).toMatchObject({
      unit: 'Budget og Analyse',
      date: '2024-09-02',
    })
  })

  it('stands beside the day of a town', () => {
    const head = cells(['Halsnæs Kommune', 'Engby, 22. januar 2024'], ['Plan og Erhverv', 'Sag: 01.02.05-P16-9-23'])
    expect(readMemo(withFirst(head, `Notat om kanalen\n\n${SENTENCES}`))).toMatchObject({
      unit: 'Plan og Erhverv',
      date: '2024-01-22',
    })
  })
})

describe('the office of a memo', () => {
  it.each(['Ansvarlig afdeling: Vej og Park', 'Ansvarlig afdeling\n\nVej og Park', 'Ansvarlig enhed\tVej og Park'])(
    'is told behind its label or below it: %s',
    (office) => {
      const memo = `NOTAT\n\nBænke langs åen\n\nDato\n\n05.06.2023\n\n${office}\n\nForfatter: Otto Lind\n\n${SENTENCES}`
      expect(readMemo(memo).unit).toBe('Vej og Park')
    },
  )
})
