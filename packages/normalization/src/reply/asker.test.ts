import { describe, expect, it } from 'vitest'
import {
  ANSWERS,
  numbered,
  paragraphs,
  QUESTIONS,
  readAnswer,
  readAsking,
  readText,
  replyOf,
} from '../fixtures/read-text.ts'

describe('who asked, and when', () => {
  it('is told before the verb, in a sentence that the title only announces', () => {
    const reply = replyOf(`Notat vedr. spørgsmål fra Asta Vang Holm (Ø) om hallen

På mødet i Haludvalget den 9. januar 2023 stillede Asta Vang Holm (Ø) følgende spørgsmål, som besvares her:

a. Hvornår åbner hallen?

Forvaltningens besvarelse

Ad a. Hallen åbner i maj.`)
    expect(reply).toMatchObject({ askedBy: { name: 'Asta Vang Holm', party: 'Ø' }, askedOn: '2023-01-09' })
  })

  it('is a field rather than the day of the meeting', () => {
    const reply = replyOf(`Spørgsmål og svar til byrådets møde den 25. april 2024

Stillet af: Asta Vang Holm (F)

Modtaget den: 17. april 2024

Spørgsmål

Hvornår åbner hallen?

Svar

Hallen åbner i maj.`)
    expect(reply?.askedOn).toBe('2024-04-17')
  })

  it('is who speaks for a group, and to whom the answer is written', () => {
    const of = (who: string) =>
      replyOf(`Svar\n\n${who}\n\nSpørgsmål\n\nHvad koster den?\n\nSvar\n\nTo mio. kr.`)?.askedBy
    expect(of('Spørgsmål stillet af: Det Konservative Folkeparti v/ Asta Vang Holm')).toEqual({
      name: 'Asta Vang Holm',
      party: 'C',
    })
    expect(
      replyOf(`# Svar til Asta Vang Holm (I)

Du stillede den 1. november 2021 følgende spørgsmål:

Hvad koster den?

Svar

To mio. kr.`),
    ).toMatchObject({ askedBy: { name: 'Asta Vang Holm', party: 'I' }, askedOn: '2021-11-01' })
  })

  it('is a day without a year in an answer by mail, the last before it was sent', () => {
    const reply = replyOf(`Fra: Otto Lind

Sendt: 14. juni 2022 13:52

Til: Asta Vang Holm

Emne: SV: Spørgsmål om hallen

Kære Asta

Tak for dine spørgsmål, som du sendte den 9. juni.

1. Hvad koster den?

Svar: To mio. kr.`)
    expect(reply?.askedOn).toBe('2022-06-09')
  })

  it('signs with the role before the name, below the day', () => {
    const reply = replyOf(`# Svar på spørgsmål

Spørgsmål

Hvad koster den?

Svar

To mio. kr.

Engby den 24. februar 2022

Borgmester Otto Lind Holm`)
    expect(reply?.signedBy).toEqual({ name: 'Otto Lind Holm', role: 'Borgmester' })
    expect(reply?.answers).toEqual([numbered(null, 'To mio. kr.')])
  })

  it('is told behind the verb, where the sentence begins with the answer before', () => {
    const told =
      'I forlængelse af svaret af 3. maj 2023 har Asta Holm Lind (B) den 9. maj 2023 stillet to opfølgende spørgsmål.'
    const { reply } = readAnswer(
      paragraphs(
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
    const { reply } = readAnswer(
      paragraphs(
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
    expect(
      readAnswer(paragraphs('# Svar på spørgsmål om lukning af SFO-afdelingen', ...rest)).reply?.askedBy?.name,
    ).toBe('Asta Holm Lind')
    expect(
      readAnswer(paragraphs('# Svar på spørgsmål om renovering af kulturhuset Sønder Havn', ...rest)).reply?.askedBy,
    ).toEqual({
      name: 'Asta Holm Lind',
      party: 'C',
    })
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
    expect(readAnswer(paragraphs(...fields, ...form)).reply).toMatchObject(expected)
    expect(readAnswer(paragraphs(...fields.map((field) => `|${field}`), ...form)).reply).toMatchObject(expected)
    expect(readAnswer(paragraphs(...form, 'Lejre Kommune', ...fields)).reply).toMatchObject(expected)
  })
})

describe('what stands around an answer', () => {
  it('tells the day on which it was received, where the title alone tells who asked', () => {
    const memo = paragraphs(
      '# Spørgsmål fra Asta Holm Lind (C) vedrørende molen',
      'Administrationen modtog den 9. maj 2023 disse spørgsmål fra Asta Holm Lind (C):',
      'Spørgsmål 1: Hvornår åbner den?',
      'Svar: Til maj.',
    )
    expect(readAnswer(memo).reply?.askedOn).toBe('2023-05-09')
  })

  it('bears the day on which it was sent', () => {
    expect(readAnswer(paragraphs('Sendt: 12. maj 2023 11:45', '# Molen', 'Den åbner.'), 'andet').date).toBe(
      '2023-05-12',
    )
  })
})

describe('who asks', () => {
  it.each([
    [
      'Kære Asta Lind (B)\n\nTak for din henvendelse af 25. marts 2021, hvor du har stillet følgende spørgsmål:',
      { name: 'Asta Lind', party: 'B' },
      '2021-03-25',
    ],
    [
      'Til Asta Lind, MB\n\nKære Asta\n\nDu har den 25. marts 2021 stillet følgende spørgsmål:',
      { name: 'Asta Lind' },
      '2021-03-25',
    ],
    [
      'Asta Lind\n\nEngtoften 8\n\n8680 Ry\n\nSvar på spørgsmål til spørgetiden den 24. april 2019\n\nPå mødet den 25. marts 2021 stillede du følgende spørgsmål:',
      { name: 'Asta Lind' },
      '2021-03-25',
    ],
    [
      'På mødet den 25. marts 2021 spurgte Asta Lind (B) forvaltningen om træerne.',
      { name: 'Asta Lind', party: 'B' },
      '2021-03-25',
    ],
    ['Svar på spørgsmål stillet af SF i forbindelse med budgettet', { name: 'SF' }, undefined],
    [
      'Asta Lind (B)\n\nVedr.: Dit spørgsmål om træer\n\nKære Asta\n\nDu spurgte i en mail den 25. marts 2021 til træerne:',
      { name: 'Asta Lind', party: 'B' },
      '2021-03-25',
    ],
    [
      'Forespørgsel nr. 7 fra Asta Lind om beskæring af træer på Enghave Plads\n\nAsta Lind (B) ønsker svar på følgende:',
      { name: 'Asta Lind', party: 'B' },
      undefined,
    ],
    [
      'Svar på henvendelse om beskæring af træer på Enghave Plads\n\nKære Asta Lind\n\nDu har den 25. marts 2021 stillet følgende spørgsmål:',
      { name: 'Asta Lind' },
      '2021-03-25',
    ],
    [
      'Lejre Kommune\n\nSkolegade 1\n\nByrådsmedlem Asta Lind (F)\n\nI brev af 25. marts 2021 stiller du følgende spørgsmål:',
      { name: 'Asta Lind', party: 'F' },
      '2021-03-25',
    ],
    ['Spørgsmål fra Asta Lind, Lundby:', { name: 'Asta Lind' }, undefined],
    ['Spørgsmål og svar til budget 2025 fra Enhedslisten', { name: 'Enhedslisten' }, undefined],
    ['Enhedslisten har den 25. marts 2021 spurgt:', { name: 'Enhedslisten' }, '2021-03-25'],
    ['Svar på Radikale Venstres spørgsmål om jordkøb', { name: 'Radikale Venstre' }, undefined],
    ['Stillet af: Venstre\n\nStillet den: 25. marts 2021\n\nSpørgsmål', { name: 'Venstre' }, '2021-03-25'],
    [
      'I brev af 25. marts 2021 har udvalget efter ønske fra Asta Lind (DD) stillet mig følgende spørgsmål:',
      { name: 'Asta Lind', party: 'DD' },
      '2021-03-25',
    ],
    [
      'Tingets Sundheds- og Ældreudvalg har den 25. marts 2021 stillet følgende spørgsmål nr. 516 til ministeren.\n\nSpørgsmålet er stillet efter ønske fra Asta Lind (DF).',
      { name: 'Asta Lind', party: 'DF' },
      '2021-03-25',
    ],
    [
      'Hermed sendes svar på spørgsmål nr. 7, som udvalget har stillet den 25. marts 2021. Spørgsmålet er stillet efter ønske fra ikkemedlem af udvalget (MFU) Asta Lind (DF).',
      { name: 'Asta Lind', party: 'DF' },
      '2021-03-25',
    ],
  ])('is told by %j', (head, askedBy, askedOn) => {
    const { reply } = readText(`${head}\n\n"Hvornår fældes træerne?"\n\nSvar\n\nDe fældes i maj.\n`, 'besvarelse')
    expect(reply).toMatchObject({
      askedBy,
      ...(askedOn !== undefined && { askedOn }),
      questions: [{ number: null, text: 'Hvornår fældes træerne?' }],
      answers: [{ number: null, text: 'De fældes i maj.' }],
    })
  })

  it('may put the question in the sentence itself', () => {
    const { reply } = readText(
      'Asta Lind (B) har den 3. maj 2021 spurgt: "Hvornår fældes træerne?"\n\nDe fældes i maj.\n\nDu er altid velkommen til at kontakte os.\n\nMed venlig hilsen\n\nOve Ras\n',
      'besvarelse',
    )
    expect(reply?.questions).toEqual([{ number: null, text: 'Hvornår fældes træerne?' }])
    expect(reply?.answers).toEqual([{ number: null, text: 'De fældes i maj.' }])
  })

  it.each([
    ['Seniorrådet har i brev af 3. maj 2023 stillet spørgsmål til stierne.', 'Seniorrådet'],
    ['Vandreforeningen stillede den 3. maj 2023 følgende spørgsmål:', 'Vandreforeningen'],
    ['Liste Q har i mail af 3. maj 2023 stillet følgende spørgsmål:', 'Liste Q'],
  ])('is a named group that is no party: %s', (told, name) => {
    const { reply } = readAnswer(
      paragraphs('# Stier i nord', told, 'Spørgsmål 1: Hvornår åbner de?', 'Svar: Til maj, hvis vejret er til det.'),
    )
    expect(reply).toMatchObject({ askedBy: { name }, askedOn: '2023-05-03' })
  })

  it('is a group that has wished for answers, or a member in a field beside the office that answers', () => {
    const wished = 'Ved mail af 3. maj 2023 har Enhedslisten ønsket svar på følgende:'
    expect(
      readAnswer(paragraphs('# Spørgsmål fra Enhedslisten til sag 11', wished, '1. Hvornår?', 'Svar: Til maj.')).reply,
    ).toMatchObject({
      askedBy: { name: 'Enhedslisten' },
      askedOn: '2023-05-03',
    })
    const head = paragraphs('Dato: 9. maj 2023', '# Stier', 'Afsender: Fagcenter Teknik')
    expect(
      readAnswer(
        paragraphs(
          head,
          'Spørger: Asta Lind (Liste T)',
          'Dato: 3. maj 2023',
          'Spørgsmål',
          'Hvornår?',
          'Svar',
          'Til maj.',
        ),
      ).reply,
    ).toMatchObject({ askedBy: { name: 'Asta Lind', party: 'T' }, askedOn: '2023-05-03' })
  })

  it('is told behind the wish to know, and in no signature', () => {
    const wished = 'Under behandlingen den 3. maj 2023 ønskede Asta Lind oplyst:'
    expect(
      readAnswer(paragraphs('# Svar om stien', wished, 'Hvor lang er den?', 'Svar', 'To kilometer.')).reply,
    ).toMatchObject({
      askedBy: { name: 'Asta Lind' },
      askedOn: '2023-05-03',
      questions: [{ text: 'Hvor lang er den?' }],
    })
    const told = 'Asta Lind, Engby, spurgte den 3. maj 2023:'
    const { reply } = readAnswer(
      paragraphs('# Hvor lang er stien?', told, 'Er stien længere end broen?', 'Borgmester Bo Ras svarer:', 'Nej.'),
    )
    expect(reply).toMatchObject({ questions: [{ text: 'Er stien længere end broen?' }], answers: [{ text: 'Nej.' }] })
    expect(reply?.signedBy).toBeUndefined()
  })

  it('is no body of the kommune', () => {
    const told = 'Byrådet har den 3. maj 2023 stillet spørgsmål til stierne.'
    expect(
      readAnswer(paragraphs('# Stier i nord', told, 'Spørgsmål 1: Hvornår?', 'Svar: Til maj.')).reply?.askedBy,
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
    const { reply } = readAnswer(
      paragraphs('Lejre Kommune', head, told, 'Hvornår åbner stien?', 'Svar', 'Til maj, siger driften.'),
    )
    expect(reply).toMatchObject({ askedBy: { name: 'Asta Lind' }, askedOn: '2023-05-03' })
  })

  it('asked on the day of the sentence about it, in the year in which the mail was sent', () => {
    const head = paragraphs(
      'Sendt: 15. oktober 2023 14:55',
      'Til: Asta Lind',
      'Emne: Svar på dine spørgsmål om stierne',
    )
    const told = 'Jeg vender tilbage på dine spørgsmål af 10. oktober.'
    expect(readAnswer(paragraphs(head, told, '1. Hvem ejer dem?', 'Svar: Godset.')).reply).toMatchObject({
      askedBy: { name: 'Asta Lind' },
      askedOn: '2023-10-10',
    })
    const put = 'Asta Lind har den 4. januar 2023 fremsat følgende forespørgsel: Hvem ejer stierne?'
    expect(
      readAnswer(paragraphs('# Forespørgsel fra Asta Lind (V) om stier', put, 'Svar: Godset.')).reply,
    ).toMatchObject({
      askedBy: { name: 'Asta Lind', party: 'V' },
      askedOn: '2023-01-04',
    })
  })

  it('is told of, with the day, in a sentence about the question', () => {
    const told = 'Spørgsmålet er modtaget den 3. maj 2023 og lyder:'
    const head = paragraphs('Til: Asta Lind, byrådsmedlem for Stilisten', '# Stien', told)
    expect(readAnswer(paragraphs(head, 'Hvornår åbner stien?', 'Svar', 'Til maj.')).reply).toMatchObject({
      askedBy: { name: 'Asta Lind' },
      askedOn: '2023-05-03',
    })
  })
})

describe('questions of several at one meeting', () => {
  it('are answered by whom the parentheses name', () => {
    expect(
      replyOf(`Byrådets spørgehalvtime 19. marts 2024

Spørgsmål nr. 1

Spørger: Asta Vang Holm (A)

Spørgsmål: Hvornår åbner hallen?

Svar (borgmesteren): Hallen åbner i maj.

Spørgsmål nr. 2

Spørger: Bo Engholm Ras (Å)

Spørgsmål: Hvad koster den?

Svar (formanden for Haludvalget): Den koster to mio. kr.`),
    ).toMatchObject({ questions: QUESTIONS, answers: ANSWERS })
  })

  it.each(['Modtaget 14.02.2022 – Besvaret 21.02.2022', 'Indsendt: 14. februar 2022. Besvaret: 21. februar 2022.'])(
    'tell when they were asked and answered: %s',
    (days) => {
      const form = `# Spørgsmål fra Asta Vang Holm – besvaret af Halcenteret\n\n${days}\n\nSpørgsmål\n\nHvad koster den?\n\nSvar\n\nTo mio. kr.`
      expect(readAsking(form)).toMatchObject({
        date: '2022-02-21',
        unit: 'Halcenteret',
        reply: { askedOn: '2022-02-14' },
      })
    },
  )
})
