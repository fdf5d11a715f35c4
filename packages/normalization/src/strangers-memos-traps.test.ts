import type { Block, DocumentType, ExtractedDocument } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { readText } from './fixtures/read-text.ts'

const read = (written: string | ExtractedDocument, type: DocumentType = 'besvarelse') => readText(written, type)
const lines = (...all: string[]) => all.join('\n\n')

const TEXT = 'Stierne er gennemgået i maj af to folk fra driften. Tre af dem trænger til nyt slidlag.'

function withHead(text: string, head: string): ExtractedDocument {
  const extracted = fromText(text)
  const block: Block = { kind: 'furniture', role: 'header', text: head, page: 1, confidence: 1, region: 'body' }
  const [first, ...others] = extracted.pages
  return first === undefined
    ? extracted
    : { ...extracted, pages: [{ ...first, blocks: [block, ...first.blocks] }, ...others] }
}

describe('who asked', () => {
  it.each([
    ['Seniorrådet har i brev af 3. maj 2023 stillet spørgsmål til stierne.', 'Seniorrådet'],
    ['Vandreforeningen stillede den 3. maj 2023 følgende spørgsmål:', 'Vandreforeningen'],
    ['Liste Q har i mail af 3. maj 2023 stillet følgende spørgsmål:', 'Liste Q'],
  ])('is a named group that is no party: %s', (told, name) => {
    const { reply } = read(
      lines('# Stier i nord', told, 'Spørgsmål 1: Hvornår åbner de?', 'Svar: Til maj, hvis vejret er til det.'),
    )
    expect(reply).toMatchObject({ askedBy: { name }, askedOn: '2023-05-03' })
  })

  it('is a group that has wished for answers, or a member in a field beside the office that answers', () => {
    const wished = 'Ved mail af 3. maj 2023 har Enhedslisten ønsket svar på følgende:'
    expect(
      read(lines('# Spørgsmål fra Enhedslisten til sag 11', wished, '1. Hvornår?', 'Svar: Til maj.')).reply,
    ).toMatchObject({
      askedBy: { name: 'Enhedslisten' },
      askedOn: '2023-05-03',
    })
    const head = lines('Dato: 9. maj 2023', '# Stier', 'Afsender: Fagcenter Teknik')
    expect(
      read(
        lines(head, 'Spørger: Asta Lind (Liste T)', 'Dato: 3. maj 2023', 'Spørgsmål', 'Hvornår?', 'Svar', 'Til maj.'),
      ).reply,
    ).toMatchObject({ askedBy: { name: 'Asta Lind', party: 'T' }, askedOn: '2023-05-03' })
  })

  it('is told behind the wish to know, and in no signature', () => {
    const wished = 'Under behandlingen den 3. maj 2023 ønskede Asta Lind oplyst:'
    expect(read(lines('# Svar om stien', wished, 'Hvor lang er den?', 'Svar', 'To kilometer.')).reply).toMatchObject({
      askedBy: { name: 'Asta Lind' },
      askedOn: '2023-05-03',
      questions: [{ text: 'Hvor lang er den?' }],
    })
    const told = 'Asta Lind, Engby, spurgte den 3. maj 2023:'
    const { reply } = read(
      lines('# Hvor lang er stien?', told, 'Er stien længere end broen?', 'Borgmester Bo Ras svarer:', 'Nej.'),
    )
    expect(reply).toMatchObject({ questions: [{ text: 'Er stien længere end broen?' }], answers: [{ text: 'Nej.' }] })
    expect(reply?.signedBy).toBeUndefined()
  })

  it('is of the party that stands with the name beside the text', () => {
    const side = ['| Til', '| Asta Holm Lind (Byrådsmedlem, V)', '| Sendt', '| 25. maj 2023 13:11']
    const mail = ['Fra: Asta Holm Lind', 'Sendt: 22. maj 2023 09:12', 'Til: Bo Ras', 'Hej Bo']
    const answer = [
      'Kære Asta',
      'Hermed svar på det, du spurgte om.',
      '1. Hvem ejer stien?',
      'Svar: Godset.',
      'Med venlig hilsen',
      'Bo Ras',
    ]
    expect(read(lines(...side, ...answer, ...mail)).reply?.askedBy).toEqual({ name: 'Asta Holm Lind', party: 'V' })
  })

  it('is no body of the kommune', () => {
    const told = 'Byrådet har den 3. maj 2023 stillet spørgsmål til stierne.'
    expect(
      read(lines('# Stier i nord', told, 'Spørgsmål 1: Hvornår?', 'Svar: Til maj.')).reply?.askedBy,
    ).toBeUndefined()
  })

  it.each([
    ['Til\n\nAsta Lind, byrådsmedlem', 'Du har den 3. maj 2023 rettet henvendelse om stierne.'],
    ['Gruppeformand Asta Lind\n\nKære Asta', 'I brev af 3. maj 2023 stiller du på vegne af gruppen to spørgsmål.'],
    ['# Svar til byrådsmedlem Asta Lind om stierne', 'Du har den 3. maj 2023 anmodet om svar på følgende spørgsmål:'],
    ['Kære Asta Lind', 'Byrådet har den 3. maj 2023 modtaget dit spørgsmål, som lyder:'],
    ['Kære Asta Lind', 'Du efterspurgte den 3. maj 2023 oplysninger om følgende:'],
    ['Kære Asta Lind', 'Den 3. maj 2023 skrev du til forvaltningen med dette spørgsmål:'],
    ['Til: Asta Lind <asli@engby.dk>', 'Du spørger i din mail fra den 3. maj 2023:'],
  ])('is the one whom the answer addresses: %s', (head, told) => {
    const { reply } = read(
      lines('Lejre Kommune', head, told, 'Hvornår åbner stien?', 'Svar', 'Til maj, siger driften.'),
    )
    expect(reply).toMatchObject({ askedBy: { name: 'Asta Lind' }, askedOn: '2023-05-03' })
  })

  it('asked on the day of the sentence about it, in the year in which the mail was sent', () => {
    const head = lines('Sendt: 15. oktober 2023 14:55', 'Til: Asta Lind', 'Emne: Svar på dine spørgsmål om stierne')
    const told = 'Jeg vender tilbage på dine spørgsmål af 10. oktober.'
    expect(read(lines(head, told, '1. Hvem ejer dem?', 'Svar: Godset.')).reply).toMatchObject({
      askedBy: { name: 'Asta Lind' },
      askedOn: '2023-10-10',
    })
    const put = 'Asta Lind har den 4. januar 2023 fremsat følgende forespørgsel: Hvem ejer stierne?'
    expect(read(lines('# Forespørgsel fra Asta Lind (V) om stier', put, 'Svar: Godset.')).reply).toMatchObject({
      askedBy: { name: 'Asta Lind', party: 'V' },
      askedOn: '2023-01-04',
    })
  })

  it('is told of, with the day, in a sentence about the question', () => {
    const told = 'Spørgsmålet er modtaget den 3. maj 2023 og lyder:'
    const head = lines('Til: Asta Lind, byrådsmedlem for Stilisten', '# Stien', told)
    expect(read(lines(head, 'Hvornår åbner stien?', 'Svar', 'Til maj.')).reply).toMatchObject({
      askedBy: { name: 'Asta Lind' },
      askedOn: '2023-05-03',
    })
  })
})

describe('what was asked and answered', () => {
  const qa = (...body: string[]) => {
    const { reply } = read(lines(...body))
    return { questions: reply?.questions.map(({ text }) => text), answers: reply?.answers.map(({ text }) => text) }
  }

  it('stands in the columns of a table below a letterhead, though its names are those of fields', () => {
    const table = 'Spørgsmål\tSvar\nHvor lang er stien?\tTo kilometer.\nHvem ejer den?\tGodset.'
    expect(
      qa(
        '# Svar til byrådsmedlem',
        'Lejre Kommune – Natur & Stier',
        'Dato',
        '3. maj 2023',
        '# Stien',
        'De står i tabellen.',
        table,
        'Bo Ras',
        'Stichef',
      ),
    ).toEqual({ questions: ['Hvor lang er stien?', 'Hvem ejer den?'], answers: ['To kilometer.', 'Godset.'] })
  })

  it('is asked within the sentence that names the asker, and answered by what stands below', () => {
    const told = 'På mødet den 3. maj 2023 spurgte Asta Lind (V), om kommunen kan overtage stien. Det besvares her.'
    expect(qa('# Svar på spørgsmål om stien', told, TEXT)).toEqual({ questions: [], answers: [TEXT] })
    const wish = 'I en forespørgsel af 3. maj 2023 ønsker du svar på, hvor mange stier kommunen ejer.'
    expect(
      qa('Byrådsmedlem Asta Lind (V)', '# Besvarelse om stier', wish, 'Forvaltningen kan oplyse følgende:', TEXT),
    ).toEqual({ questions: [], answers: [TEXT] })
    const letter = 'Stiforeningen har i brev af 3. maj 2023 bedt kommunen oplyse, hvor mange stier der er lukket.'
    expect(qa('# Svar på Stiforeningens spørgsmål', letter, TEXT)).toEqual({ questions: [], answers: [TEXT] })
    const mail = 'Du spørger i din mail fra den 3. maj 2023, om stien kan lukkes.'
    expect(qa('Til: Asta Lind', 'Emne: Stien', mail, TEXT)).toEqual({ questions: [], answers: [TEXT] })
  })

  it('is parted where the numbers of the questions come again below the answers', () => {
    expect(
      qa(
        '# Svar om stien',
        'Asta Lind (V) har den 3. maj 2023 stillet følgende spørgsmål:',
        'Spm. 1: Hvor lang er den?',
        'Spm. 2: Hvem ejer den?',
        'SVAR:',
        'Spm. 1: To kilometer.',
        'Spm. 2: Godset.',
      ),
    ).toEqual({ questions: ['Hvor lang er den?', 'Hvem ejer den?'], answers: ['To kilometer.', 'Godset.'] })
  })

  it('goes without the sentence that leads to it', () => {
    const told = 'Stilisten har den 3. maj 2023 bedt om svar på: Hvilke stier er lukket, og hvad koster de?'
    expect(qa('# Svar om stier', 'Spørgsmål', told, 'Svar', 'To stier.').questions).toEqual([
      'Hvilke stier er lukket, og hvad koster de?',
    ])
    expect(
      qa(
        'Kære Asta Lind',
        'Du har stillet dette spørgsmål:',
        'Hvornår åbner stien?',
        'På byrådets vegne skal jeg svare følgende:',
        'Til maj.',
      ).answers,
    ).toEqual(['Til maj.'])
  })

  it('keeps its number above who asked', () => {
    const form = [
      'Spørgsmål nr. 1',
      'Spørger: Asta Lind (A)',
      'Spørgsmål: Hvornår åbner stien?',
      'Svar (borgmesteren): Til maj.',
    ]
    expect(read(lines('# Spørgehalvtime', ...form)).reply?.questions).toEqual([
      { number: '1', text: 'Hvornår åbner stien?' },
    ])
  })

  it.each([
    ['# Videre proces', 'Udvalget får en ny status i august.'],
    ['# Bilag 1: Stier', 'Oversigt over de lukkede stier.'],
    ['Giv endelig lyd, hvis det giver anledning til mere.', ''],
    ['Sidst opdateret af webredaktionen', ''],
    ['Center: Center for Stier', ''],
    ['Skulle du have flere spørgsmål, så kontakt mig endelig.', ''],
    ['Natur, Stier og Veje\n\nEngby Fælled 1', '4320 Engby'],
  ])('ends above what stands behind it: %s', (heading, below) => {
    const body = [
      '# Svar om stien',
      'Asta Lind (V) har den 3. maj 2023 stillet et spørgsmål.',
      '# Spørgsmål',
      'Hvor lang er stien?',
      '# Svar',
      'To kilometer.',
    ]
    expect(qa(...body, heading, below).answers).toEqual(['To kilometer.'])
  })
})

describe('who signed', () => {
  it.each([['Lis Dam\n\nDirektør\n\nBo Ras\n\nAfdelingsleder'], ['Lis Dam, direktør\n\nBo Ras, afdelingsleder']])(
    'is the first of two below one greeting: %s',
    (names) => {
      const body = [
        '# Svar om stien',
        'Asta Lind (V) har stillet et spørgsmål.',
        'Spørgsmål',
        'Hvem ejer den?',
        'Svar',
        TEXT,
      ]
      const { reply } = read(lines(...body, 'Med venlig hilsen', names))
      expect(reply?.signedBy?.name).toBe('Lis Dam')
      expect(reply?.answers.map(({ text }) => text)).toEqual([TEXT])
    },
  )
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
    expect(read(lines(head, 'NOTAT', '# Stier i nord', TEXT), 'notat').unit).toBe(unit)
  })

  it('stands below the title, or at the foot', () => {
    expect(read(lines('# Notat', '## Stier i nord', 'Natur og Stier', TEXT), 'notat').unit).toBe('Natur og Stier')
    expect(read(lines('# Notat', 'Stier i nord', 'Natur og Stier', TEXT), 'notat').unit).toBe('Natur og Stier')
    expect(read(lines('# Stier i nord', TEXT, TEXT, 'Natur og Stier, Engvej 7, 4320 Lejre'), 'notat').unit).toBe(
      'Natur og Stier',
    )
  })

  it('is told in a sentence where no letterhead tells it, and never by who keeps the page', () => {
    const page = ['# Stier i nord', TEXT, 'Sidst opdateret af webredaktionen']
    expect(read(lines('Notatet er udarbejdet af Stiafdelingen.', ...page), 'notat').unit).toBe('Stiafdelingen')
    expect(read(lines(...page), 'notat').unit).toBeUndefined()
  })

  it('is who sends the memo, and not who is named below as having sent something in', () => {
    const table = 'Afsender\tHøringssvar\nStiforeningen i Engby\tØnsker bænke'
    expect(read(lines('NOTAT', 'Fra: Center for Natur', '# Stier i nord', TEXT, table), 'notat').unit).toBe(
      'Center for Natur',
    )
  })
})

it('the kommune is known in letterspaced capitals, whose blank is lost', () => {
  expect(read(lines('LEJREKOMMUNE', 'Notat', '# Stier i nord', TEXT), 'notat').kommune).toEqual({
    code: '0350',
    name: 'Lejre',
  })
})

describe('title, day and numbers of a memo', () => {
  it('are those at the head of its pages, where its lines tell none', () => {
    const head = 'Lejre Kommune\nStiafdelingen\tDato: 3. maj 2023\nSagsnr.: 23/7001\nDok.nr.: 70012-23'
    expect(read(withHead(`NOTAT\n\n# Stier i nord\n\n${TEXT}`, head), 'notat')).toMatchObject({
      date: '2023-05-03',
      caseNumbers: [{ value: '23/7001' }],
      documentNumbers: ['70012-23'],
    })
    expect(read(withHead(`NOTAT\n\n4. juni 2023\n\nSag 23/8001\n\n${TEXT}`, head), 'notat')).toMatchObject({
      date: '2023-06-04',
      caseNumbers: [{ value: '23/8001' }],
    })
  })

  it('has the day in a cell beside others, or that of its publication where it bears no other', () => {
    const table = 'NOTAT\tLejre Kommune\nTil:\tDato 3. maj 2023\nStiudvalget\tSagsnr. 23/7001'
    expect(read(lines(table, '# Stier i nord', TEXT), 'notat').date).toBe('2023-05-03')
    expect(read(lines('# Stien', 'Offentliggjort 3. maj 2023', TEXT)).date).toBe('2023-05-03')
    expect(read(lines('# Opfølgning pr. 31. maj 2023', '17. juni 2023', TEXT), 'notat').date).toBe('2023-06-17')
    const row = 'Lejre Kommune, Social-, Sundheds- og Arbejdsmarkedsområdet for voksne, 3. maj 2023'
    expect(read(lines('# Stien', row, TEXT)).date).toBe('2023-05-03')
    expect(read(lines('# Stien', 'Offentliggjort 3. maj 2023', TEXT, 'Dato: 4. juni 2023')).date).toBe('2023-06-04')
  })

  it('is named by its title, not by form, kommune or office beside it', () => {
    expect(read(lines('Lejre Kommune Natur og Stier', 'Aftale om drift af stier', TEXT), 'andet').title).toBe(
      'Aftale om drift af stier',
    )
    expect(read(lines('Lejre Kommune BESVARELSE AF SPØRGSMÅL', '# Mobile broer', TEXT)).title).toBe('Mobile broer')
    expect(read(lines('# Politikerspørgsmål nr. 8', 'Dato', '3. maj 2023', '## Broer i nord', TEXT)).title).toBe(
      'Broer i nord',
    )
    expect(read(lines('# Svarnotits', '## Spørgsmål fra Stilisten om broer', TEXT)).title).toBe(
      'Spørgsmål fra Stilisten om broer',
    )
    expect(read(lines('Lejre Kommune', 'Besvarelse Spørgsmål om broer', 'Til: Byrådet', TEXT)).title).toBe(
      'Spørgsmål om broer',
    )
  })

  it('is not taken from a field of a form that nobody has filled in', () => {
    const cell = (text: string) => ({ text, rowSpan: 1, columnSpan: 1, header: false })
    const rows = [
      ['Navn', ''],
      ['Emne', ''],
      ['Spørgsmål til udvalget', 'Skriv her'],
    ].map((row) => row.map(cell))
    const extracted = fromText(lines('# Ansøgning om foretræde', 'Skemaet sendes til sekretariatet.'))
    const [heading, ...below] = extracted.pages[0]?.blocks ?? []
    if (heading === undefined || extracted.pages[0] === undefined) throw new Error('no blocks')
    const table: Block = { kind: 'table', rows, pages: [1], page: 1, confidence: 1, region: 'body' }
    const page = { ...extracted.pages[0], blocks: [heading, table, ...below] }
    expect(read({ ...extracted, pages: [page] }, 'andet').title).toBe('Ansøgning om foretræde')
  })
})
