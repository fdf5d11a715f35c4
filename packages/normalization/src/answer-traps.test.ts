import type { DocumentType, ExtractedDocument } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { readText } from './fixtures/read-text.ts'
import { normalize } from './normalize.ts'

const read = (written: string | ExtractedDocument, type: DocumentType = 'besvarelse') => readText(written, type)
const lines = (...all: string[]) => `${all.join('\n\n')}\n`

describe('who asked, and when', () => {
  it('is told behind the verb, where the sentence begins with the answer before', () => {
    const told =
      'I forlængelse af svaret af 3. maj 2023 har Asta Holm Lind (B) den 9. maj 2023 stillet to opfølgende spørgsmål.'
    const { reply } = read(
      lines(
        '# Molen',
        told,
        '# Opfølgende spørgsmål 1',
        'Hvornår åbner den?',
        'Svar',
        'Til maj.',
        '# Opfølgende spørgsmål 2',
        'Hvem betaler?',
        'Svar',
        'Havnen.',
      ),
    )
    expect(reply).toMatchObject({
      askedBy: { name: 'Asta Holm Lind', party: 'B' },
      askedOn: '2023-05-09',
      questions: [
        { number: '1', text: 'Hvornår åbner den?' },
        { number: '2', text: 'Hvem betaler?' },
      ],
      answers: [
        { number: '1', text: 'Til maj.' },
        { number: '2', text: 'Havnen.' },
      ],
    })
  })

  it('is the member that the sentence names, though the title names the group alone', () => {
    const told =
      'Stedfortræder Asta Holm Lind (Ø), der er indkaldt for Bo Ras Dam, har den 9. maj 2023 stillet følgende spørgsmål til forvaltningen:'
    const { reply } = read(
      lines(
        '# Besvarelse af spørgsmål fra Enhedslisten',
        told,
        'a) Hvornår åbner molen?',
        'b) Hvem betaler?',
        '# Forvaltningens svar',
        'Ad a) Til maj. Ad b) Havnen.',
      ),
    )
    expect(reply).toMatchObject({
      askedBy: { name: 'Asta Holm Lind', party: 'Ø' },
      askedOn: '2023-05-09',
      answers: [
        { number: 'a', text: 'Til maj.' },
        { number: 'b', text: 'Havnen.' },
      ],
    })
  })

  it('is no word that begins as the name of a group, and no place', () => {
    const told = 'Asta Holm Lind (C) har den 9. maj 2023 stillet følgende spørgsmål:'
    const rest = [told, '1) Hvornår åbner den?', 'Ad 1) Til maj.']
    expect(read(lines('# Svar på spørgsmål om lukning af SFO-afdelingen', ...rest)).reply?.askedBy?.name).toBe(
      'Asta Holm Lind',
    )
    expect(read(lines('# Svar på spørgsmål om renovering af kulturhuset Sønder Havn', ...rest)).reply?.askedBy).toEqual(
      {
        name: 'Asta Holm Lind',
        party: 'C',
      },
    )
  })

  it('is told by fields with their values below, in the text or beside it', () => {
    const form = ['# Spørgsmål', 'Hvornår åbner molen?', '# Svar', 'Til maj.']
    const fields = ['Spørger', 'Asta Holm Lind (V)', 'Modtaget', 'den 9. maj 2023', 'Besvaret', 'den 19. maj 2023']
    const expected = {
      askedBy: { name: 'Asta Holm Lind', party: 'V' },
      askedOn: '2023-05-09',
      questions: [{ text: 'Hvornår åbner molen?' }],
      answers: [{ text: 'Til maj.' }],
    }
    expect(read(lines(...fields, ...form)).reply).toMatchObject(expected)
    expect(read(lines(...fields.map((field) => `|${field}`), ...form)).reply).toMatchObject(expected)
    expect(read(lines(...form, 'Lejre Kommune', ...fields)).reply).toMatchObject(expected)
  })

  it('is of the group on whose behalf the question was put', () => {
    const letter = lines(
      'Asta Holm Lind',
      'Medlem af byrådet',
      '# Vedr. molen',
      'Kære Asta',
      'Du har den 9. maj 2023 på vegne af Venstre stillet mig følgende spørgsmål:',
      '”Hvornår åbner molen?”',
      'Mit svar er som følger:',
      'Til maj.',
      'Med venlig hilsen',
      'Bo Ras Dam Borgmester',
    )
    expect(read(letter).reply).toEqual({
      askedBy: { name: 'Asta Holm Lind', party: 'V' },
      askedOn: '2023-05-09',
      questions: [{ number: null, text: 'Hvornår åbner molen?' }],
      answers: [{ number: null, text: 'Til maj.' }],
      signedBy: { name: 'Bo Ras Dam', role: 'Borgmester' },
    })
  })
})

describe('an answer by mail', () => {
  const answer = [
    'Fra: Bo Ras Dam (Lejre Kommune)',
    'Sendt: 12. maj 2023 11:45',
    'Til: Asta Holm Lind (Byrådsmedlem, O)',
    'Emne: Svar på spørgsmål om molen',
    'Kære Asta',
    'Hermed svar på det, du spurgte om.',
    'Spørgsmål: Hvornår åbner molen?',
    'Svar: Til maj.',
    'Med venlig hilsen',
    'Bo Ras Dam',
    'Havnechef',
  ]
  const expected = {
    askedBy: { name: 'Asta Holm Lind', party: 'O' },
    askedOn: '2023-05-09',
    answers: [{ text: 'Til maj.' }],
    signedBy: { name: 'Bo Ras Dam', role: 'Havnechef' },
  }

  it.each([
    [['Fra: Asta Holm Lind', 'Sendt: 9. maj 2023 09:12', 'Til: Bo Ras Dam', 'Emne: Molen']],
    [['Den 9. maj 2023 kl. 09.12 skrev Asta Holm Lind <asta@lejre.example>:']],
  ])('ends where the mail begins that it answers', (head) => {
    const mail = lines(...answer, ...head, 'Hej Bo', 'Kan du svare på det her?', 'Venlig hilsen', 'Asta Holm Lind')
    expect(read(mail).reply).toMatchObject(expected)
    expect(read(mail).unit).not.toBe('Asta Holm Lind')
  })
})

it('keeps the headings of those who asked out of the answers', () => {
  const { reply } = read(
    lines(
      '# Svar på partiernes spørgsmål til budgettet',
      'Nedenfor besvares spørgsmål fra Venstre og Radikale Venstre.',
      '# Spørgsmål fra Venstre',
      'Spørgsmål 1: Hvornår åbner molen?',
      'Svar: Til maj.',
      '# Spørgsmål fra Radikale Venstre',
      'Spørgsmål 2: Hvem betaler?',
      'Svar: Havnen.',
    ),
  )
  expect(reply?.questions.map(({ text }) => text)).toEqual(['Hvornår åbner molen?', 'Hvem betaler?'])
  expect(reply?.answers.map(({ text }) => text)).toEqual(['Til maj.', 'Havnen.'])
})

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
    expect(read(memo, 'notat')).toMatchObject({
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

it.each([
  [['Lejre Kommune', '# Pressemeddelelse fra Lejre Kommune', '# Molen åbner før tid'], 'Molen åbner før tid'],
  [['# Evaluering', '# Skolernes svømmehal 2018'], 'Skolernes svømmehal 2018'],
  [['# FOA Lejre', 'Dato: 4. maj 2021', '# Høringssvar – bade ved Lejre'], 'Høringssvar – bade ved Lejre'],
])('takes neither form nor sender for the title: %s', (head, title) => {
  expect(
    read(lines(...head, 'Der er nu plads til flere, og det er en god dag for alle ved fjorden.'), 'andet').title,
  ).toBe(title)
})

it('takes the office between the address and the stamp for the one that wrote it, and no report', () => {
  const memo = lines(
    'Kajen 2',
    '5815 Lejre',
    'Havn og Kyst',
    'ORIENTERINGSNOTAT',
    '# Status for molen',
    'Molen er åben.',
  )
  expect(read(memo, 'notat').unit).toBe('Havn og Kyst')
  expect(read(lines('# Tilsynsrapport', '# Badeanstalten 2019', 'Alt er i orden.'), 'andet').unit).toBeUndefined()
})

describe('forms and letters of other kommuner', () => {
  it('number their questions in fields, with who asked and who answered around them', () => {
    const form = (number: number, group: string, question: string, answer: string) =>
      `Spørgsmål nr. ${number}\n\nStillet af\t${group}\nSpørgsmål\t${question}\nSvar\t${answer}\nBesvaret af\tHavnekontoret`
    const { reply } = read(
      lines(
        '# Budgetspørgsmål 2025',
        form(1, 'Venstre', 'Hvornår åbner molen?', 'Til maj.'),
        form(2, 'SF', 'Hvem betaler?', 'Havnen.'),
      ),
    )
    expect(reply).toMatchObject({
      questions: [
        { number: '1', text: 'Hvornår åbner molen?' },
        { number: '2', text: 'Hvem betaler?' },
      ],
      answers: [
        { number: '1', text: 'Til maj.' },
        { number: '2', text: 'Havnen.' },
      ],
    })
  })

  it('write the number behind the word, and are no letterhead for that', () => {
    const told =
      'Kommunalbestyrelsesmedlem Asta Holm Lind (I) rettede den 9. maj 2023 henvendelse til administrationen med nedenstående spørgsmål:'
    const { reply } = read(
      lines(
        '# Svar på Asta Holm Linds spørgsmål om molen',
        told,
        'Spørgsmål nr. 1: Hvornår åbner den?',
        'Svar på spørgsmål nr. 1: Til maj.',
        'Spørgsmål nr. 2: Hvem betaler?',
        'Svar på spørgsmål nr. 2: Havnen.',
        'Lejre Kommune · Kajen 2 · 4320 Lejre · Tlf. 11 22 33 44 · post@lejre.example',
      ),
    )
    expect(reply).toMatchObject({
      askedBy: { name: 'Asta Holm Lind', party: 'I' },
      askedOn: '2023-05-09',
      questions: [{ number: '1' }, { number: '2' }],
      answers: [
        { number: '1', text: 'Til maj.' },
        { number: '2', text: 'Havnen.' },
      ],
    })
  })

  it('say that the administration tells, in a line of its own', () => {
    const told = 'På mødet den 9. maj 2023 spurgte Asta Holm Lind (C), som deltog i stedet for Bo Ras Dam, om følgende:'
    const { reply } = read(lines('# Svar', told, '»Hvornår åbner molen?«', '# Administrationen oplyser', 'Til maj.'))
    expect(reply?.answers).toEqual([{ number: null, text: 'Til maj.' }])
  })

  it('have labels above their values, one of them their own', () => {
    const head = 'Sags-id\tDato\tKode\n2023-0243082\t22. september 2023\tlaf'
    expect(read(lines('Lejre Kommune', head, '# Nøgletal om molen', 'Molen er åben.'), 'notat')).toMatchObject({
      date: '2023-09-22',
      caseNumbers: [{ value: '2023-0243082' }],
    })
  })

  it('have offices with a word for office in capitals, and streets of two words', () => {
    expect(
      read(lines('Juridisk Sekretariat', 'Dato: 4. maj 2021', '# Støtte til molen', 'Det kan den.'), 'notat').unit,
    ).toBe('Juridisk Sekretariat')
    const letter = lines(
      '# Kvittering',
      'Havn og Kyst',
      'Dato: 4. maj 2021',
      'Vi har den.',
      'Lejre Kommune Nordre Kajvej 29 4320 Lejre',
    )
    expect(read(letter, 'andet').unit).toBe('Havn og Kyst')
  })
})

it.each([
  [['# Læserbrev', '# Molen kræver modige valg'], 'Molen kræver modige valg'],
  [['# Lejre Kommune', '# Sådan søger du plads', '## Inden du går i gang'], 'Sådan søger du plads'],
  [['## Forældrebestyrelsen i Engens Børnehave', '# Høringssvar til budgettet'], 'Høringssvar til budgettet'],
])('takes the heading that is the highest, and no board, for the title: %s', (head, title) => {
  expect(
    read(lines(...head, 'Der er nu plads til flere, og det er en god dag for alle ved fjorden.'), 'andet').title,
  ).toBe(title)
})

describe('what stands around an answer', () => {
  const told = 'Du har den 9. maj 2023 på vegne af Venstre stillet mig følgende spørgsmål:'

  it('does not belong to it: the words that lead in, and the letterhead below', () => {
    const letter = lines(
      'Asta Holm Lind Medlem af byrådet',
      '# Vedr. molen',
      'Kære Asta',
      `${told} ”Hvornår åbner molen?”`,
      'Mit svar er som følger:',
      'Til maj.',
      'Med venlig hilsen',
      'Bo Ras Dam',
      'Borgmester',
    )
    expect(read(letter).reply).toMatchObject({
      askedBy: { name: 'Asta Holm Lind', party: 'V' },
      answers: [{ text: 'Til maj.' }],
    })
    const memo = lines(
      '# Svar på spørgsmål fra Asta Holm Lind (B)',
      'Asta Holm Lind (B) har den 9. maj 2023 stillet følgende spørgsmål:',
      'a) Hvornår åbner molen?',
      '# Forvaltningens svar',
      'Ad a) Den åbner til maj.',
      'Lejre Kommune',
      'Havn og Kyst',
      'Bo Ras Dam',
    )
    expect(read(memo).reply?.answers).toEqual([{ number: 'a', text: 'Den åbner til maj.' }])
  })

  it('tells the day on which it was received, where the title alone tells who asked', () => {
    const memo = lines(
      '# Spørgsmål fra Asta Holm Lind (C) vedrørende molen',
      'Administrationen modtog den 9. maj 2023 disse spørgsmål fra Asta Holm Lind (C):',
      'Spørgsmål 1: Hvornår åbner den?',
      'Svar: Til maj.',
    )
    expect(read(memo).reply?.askedOn).toBe('2023-05-09')
  })

  it('numbers questions in a table as the table does', () => {
    const table = 'Spørgsmål\tSvar\nHvornår åbner molen?\tTil maj.\nHvem betaler?\tHavnen.'
    const memo = lines('# Svar', 'Asta Holm Lind (B) har den 9. maj 2023 fremsendt spørgsmål.', table)
    expect(read(memo).reply?.questions.map(({ number }) => number)).toEqual([null, null])
  })

  it('bears the day on which it was sent', () => {
    expect(read(lines('Sendt: 12. maj 2023 11:45', '# Molen', 'Den åbner.'), 'andet').date).toBe('2023-05-12')
  })

  it('is told between the word for the question and the question', () => {
    const memo = lines(
      '# Skriftlig besvarelse af spørgsmål fra Asta Holm Lind (B)',
      'Spørgsmål stillet den 9. maj 2023: Hvornår åbner molen?',
      'Besvarelse: Til maj.',
    )
    expect(read(memo).reply).toMatchObject({
      askedOn: '2023-05-09',
      questions: [{ text: 'Hvornår åbner molen?' }],
      answers: [{ text: 'Til maj.' }],
    })
  })
})
