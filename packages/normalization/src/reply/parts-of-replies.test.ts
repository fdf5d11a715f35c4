import { describe, expect, it } from 'vitest'
import { numbered, paragraphs, readAnswer, readAsking, replyOf, SENTENCES } from '../fixtures/read-text.ts'

describe('a mail that answers', () => {
  const mail = paragraphs(
    'Fra: Lis Dam Holm',
    'Sendt: 14. november 2023 10:42',
    'Til: Asta Lind Ras',
    'Emne: SV: Spørgsmål om stien',
    'Kære Asta',
    'Tak for dit spørgsmål. Driften oplyser følgende:',
    SENTENCES,
    'Venlig hilsen',
    'Lis Dam Holm',
    'Fra: Asta Lind Ras',
    'Sendt: 9. november 2023 21:07',
    'Til: Driften',
    'Hej',
    'Mange har spurgt mig. Hvem ejer stien, og kan den asfalteres?',
    'Asta Lind Ras (F)',
  )

  it('has its question in the mail below, and is itself the answer', () => {
    expect(replyOf(mail)).toMatchObject({
      askedBy: { name: 'Asta Lind Ras', party: 'F' },
      askedOn: '2023-11-09',
      questions: [numbered(null, 'Hvem ejer stien, og kan den asfalteres?')],
      answers: [numbered(null, SENTENCES)],
    })
  })

  it('is none where a memo has its fields below its stamp', () => {
    const memo = paragraphs(
      'Engby Kommune',
      'Socialforvaltningen',
      'Socialområdet',
      'NOTAT',
      'Til: Socialudvalget',
      'Fra: Socialchef Lis Dam Holm',
      'Dato: 2. marts 2023',
      '# Svar på spørgsmål om stien',
      'Udvalgsmedlem Asta Lind Ras spurgte på mødet den 8. februar 2023 til stien.',
      'Hvem ejer den?',
      SENTENCES,
    )
    expect(replyOf(memo, 'notat')).toMatchObject({
      askedBy: { name: 'Asta Lind Ras' },
      askedOn: '2023-02-08',
      questions: [numbered(null, 'Hvem ejer den?')],
      answers: [numbered(null, SENTENCES)],
    })
  })
})

describe('what was asked and answered', () => {
  it('stands in numbered parts of a memo', () => {
    const asked =
      'Venstres gruppe ved Asta Lind Ras har den 28. februar 2023 bedt om at få oplyst, hvem der ejer stien.'
    const reply = replyOf(
      paragraphs('# Besvarelse af spørgsmål fra Venstres gruppe', '## 1. Spørgsmål', asked, '## 2. Svar', SENTENCES),
      'notat',
    )
    expect(reply).toMatchObject({ askedBy: { name: 'Asta Lind Ras' }, askedOn: '2023-02-28' })
    expect(reply?.answers).toEqual([numbered(null, SENTENCES)])
  })

  it('keeps its number where questions and answers are numbered by turns', () => {
    const body = ['1. Spørgsmål', 'Hvem ejer stien?', '1. Svar', 'Kommunen.', '2. Spørgsmål', 'Hvor lang er den?']
    const reply = replyOf(paragraphs('# Svar til Asta Lind Ras (V)', ...body, '2. Svar', SENTENCES))
    expect(reply?.questions.map(({ text }) => text)).toEqual(['Hvem ejer stien?', 'Hvor lang er den?'])
  })

  it('has its number in a field of the form', () => {
    const form = 'Spørgsmål nr.\t17\nStillet af\tAsta Lind Ras (V)\nModtaget\t21-08-2023\nBesvaret\t29-08-2023'
    const reply = replyOf(
      `# Budgetspørgsmål\n\n${form}\n\n## Spørgsmål\n\nHvem ejer stien?\n\n## Svar\n\n${SENTENCES}\n`,
    )
    expect(reply).toMatchObject({
      questions: [numbered('17', 'Hvem ejer stien?')],
      answers: [numbered('17', SENTENCES)],
    })
  })

  it.each(['Spørgsmål A – Venstre', 'Spørgsmål A (Asta Lind Ras, V)', 'Spørgsmål A – Asta Lind Ras (V)'])(
    'is not who asked it: %s',
    (heading) => {
      const reply = replyOf(
        paragraphs(
          '# Svar på partiernes spørgsmål',
          `## ${heading}`,
          'Spørgsmål: Hvem ejer stien?',
          `Svar: ${SENTENCES}`,
        ),
      )
      expect(reply).toMatchObject({
        questions: [numbered('A', 'Hvem ejer stien?')],
        answers: [numbered('A', SENTENCES)],
      })
    },
  )

  it('may have who asked behind it', () => {
    const reply = replyOf(
      paragraphs(
        '# Svar på spørgsmål fra Stiudvalget',
        'Her samles svar på det, som medlemmerne spurgte om.',
        '## Hvem ejer stien? (Asta Lind Ras, V)',
        SENTENCES,
        '## Hvor lang er den? (Ø)',
        'Den er 8,7 km.',
      ),
    )
    expect(reply?.questions).toEqual([numbered(null, 'Hvem ejer stien?'), numbered(null, 'Hvor lang er den?')])
    expect(reply?.answers).toEqual([numbered(null, SENTENCES), numbered(null, 'Den er 8,7 km.')])
  })

  it('is taken up under numbers that a letter does not repeat', () => {
    const letter = paragraphs(
      'Byrådsmedlem Asta Lind Ras',
      '# Besvarelse af spørgsmål om stien',
      'Med henvisning til din mail af 22. februar 2023 skal forvaltningen hermed besvare dine spørgsmål.',
      'Ad 1 – Afstand til naboer',
      SENTENCES,
      'Ad 2 – Tidsplan',
      'Stien er færdig i maj.',
    )
    expect(replyOf(letter)?.answers).toEqual([numbered('1', SENTENCES), numbered('2', 'Stien er færdig i maj.')])
  })

  it('stands behind "Ad 1)", and the answer below it', () => {
    const letter = ['# Svar på spørgsmål af 31. maj 2024 om stien', 'Kommunalbestyrelsesmedlem Asta Lind Ras']
    const body = ['## Ad 1) Hvem ejer stien?', 'Kommunen.', '## Ad 2) Hvor lang er den?', SENTENCES]
    expect(replyOf(paragraphs(...letter, 'Vi kan besvare spørgsmålene således:', ...body))).toMatchObject({
      askedOn: '2024-05-31',
      questions: [numbered('1', 'Hvem ejer stien?'), numbered('2', 'Hvor lang er den?')],
      answers: [numbered('1', 'Kommunen.'), numbered('2', SENTENCES)],
    })
  })

  it('is answered where an office "svarer:", below its own letterhead', () => {
    const head = ['Rebild Kommune', 'Center Plan, Byg og Vej', 'Terndrup, den 6. november 2023']
    const asked = 'Ledelsen har modtaget spørgsmål fra Asta Lind Ras (C) vedrørende stien ved Støvring:'
    const reply = replyOf(paragraphs(...head, asked, 'Hvem ejer stien?', 'Vejcenteret svarer:', SENTENCES))
    expect(reply).toMatchObject({
      questions: [numbered(null, 'Hvem ejer stien?')],
      answers: [numbered(null, SENTENCES)],
    })
    expect(reply?.signedBy).toBeUndefined()
  })

  it('stands below who asks it, under a title that names the form alone', () => {
    const head = ['# Besvarelse', 'Vedr.: Henvendelse fra Asta Lind Ras (SF) af 24. oktober 2024']
    const body = ['Asta Lind Ras spørger:', 'Hvem ejer stien?', 'Svar:', 'Kommunen.']
    const more = ['Asta Lind Ras spørger:', 'Er den ny?', 'Svar:', SENTENCES]
    expect(replyOf(paragraphs(...head, ...body, ...more))).toMatchObject({
      askedBy: { name: 'Asta Lind Ras', party: 'SF' },
      askedOn: '2024-10-24',
      questions: [numbered(null, 'Hvem ejer stien?'), numbered(null, 'Er den ny?')],
      answers: [numbered(null, 'Kommunen.'), numbered(null, SENTENCES)],
    })
  })

  it('has the number of a list behind "Nr."', () => {
    const list = ['## Nr. 3: Hvem ejer stien?', 'Kommunen.', '## Nr. 4: Hvor lang er den?', SENTENCES]
    expect(replyOf(paragraphs('# Svar på budgetspørgsmål fra SF', ...list))).toMatchObject({
      questions: [numbered('3', 'Hvem ejer stien?'), numbered('4', 'Hvor lang er den?')],
      answers: [numbered('3', 'Kommunen.'), numbered('4', SENTENCES)],
    })
  })

  it('is not the title', () => {
    const form = [
      '# Besvarelse: Nedslidte stier',
      'Spørger',
      'Konservative (Asta Lind Ras)',
      'Modtaget',
      '1. oktober 2024',
    ]
    const reply = replyOf(paragraphs(...form, '## Spørgsmål', 'Hvem ejer stien?', '## Svar', SENTENCES))
    expect(reply).toMatchObject({ askedBy: { name: 'Asta Lind Ras', party: 'C' }, askedOn: '2024-10-01' })
    expect(reply?.answers).toEqual([numbered(null, SENTENCES)])
  })

  it('comes from a party, and is answered by an office, in a form that looks like a mail', () => {
    const content = readAsking(
      paragraphs(
        '# Teknisk spørgsmål',
        'Fra: Radikale Venstre',
        'Til: By- og Miljøforvaltningen',
        'Modtaget: 12. august 2024',
        'Svar afsendt: 19. august 2024',
        'Spørgsmålet lyder: Hvem ejer stien?',
        `Forvaltningens svar: ${SENTENCES}`,
      ),
    )
    expect(content).toMatchObject({
      unit: 'By- og Miljøforvaltningen',
      date: '2024-08-19',
      reply: {
        askedBy: { name: 'Radikale Venstre' },
        askedOn: '2024-08-12',
        questions: [numbered(null, 'Hvem ejer stien?')],
        answers: [numbered(null, SENTENCES)],
      },
    })
  })

  it('is answered by an office whose name has several words', () => {
    const reply = replyOf(
      paragraphs(
        '# Svar på spørgsmål om stien',
        '## Spørgsmål fra byrådsmedlem Asta Lind Ras (C)',
        'Hvem ejer stien?',
        '## By-, Kultur- og Miljøområdets svar',
        SENTENCES,
      ),
    )
    expect(reply?.answers).toEqual([numbered(null, SENTENCES)])
  })

  it('ends above the name of who answered, and above links', () => {
    const body = ['Spørgsmål', 'Hvem ejer stien?', 'Svar', SENTENCES]
    for (const foot of [
      ['Svar afgivet af', 'Center for Veje, Engby Kommune'],
      ['Tilbage til oversigten over spørgsmål'],
    ])
      expect(replyOf(paragraphs('# Svar til Asta Lind Ras (V)', ...body, ...foot))?.answers).toEqual([
        numbered(null, SENTENCES),
      ])
  })

  it.each(['Spørgsmål fra Stiudvalget', 'Spørgsmål'])('has a number with a point in a table: %s', (column) => {
    const { reply } = readAsking(
      `# Opsamling på politiske spørgsmål\n\nNr.\t${column}\tAdministrationens besvarelse\n12.1\tHvem ejer stien?\t${SENTENCES}\n`,
    )
    expect(reply).toMatchObject({
      questions: [numbered('12.1', 'Hvem ejer stien?')],
      answers: [numbered('12.1', SENTENCES)],
    })
  })

  it('is answered below a heading that tells who answers, and when', () => {
    const heads = [
      'Svar fra Veje og Stier, Engby Kommune, 24.02.2025',
      'Svar afgivet den 24. februar 2025 af Veje og Stier',
    ]
    for (const head of heads) {
      const asked = ['Spørgsmål fra Asta Lind Ras, Venstre', 'Indsendt 17.02.2025', 'Hvem ejer stien?']
      const content = readAsking(paragraphs(...asked, `## ${head}`, SENTENCES))
      expect(content).toMatchObject({
        date: '2025-02-24',
        reply: { askedOn: '2025-02-17', questions: [numbered(null, 'Hvem ejer stien?')] },
      })
      expect(content.reply?.answers).toEqual([numbered(null, SENTENCES)])
    }
  })

  it('is not the day on which it was sent in, above the second of two', () => {
    const part = ['Spørgsmål fra Asta Lind Ras, Venstre', 'Indsendt 17.02.2025']
    const reply = replyOf(
      paragraphs(...part, 'Hvem ejer stien?', 'Svar', SENTENCES, ...part, 'Er den ny?', 'Svar', 'Nej.'),
    )
    expect(reply?.questions).toEqual([numbered(null, 'Hvem ejer stien?'), numbered(null, 'Er den ny?')])
  })

  it('is not in the column of those who asked', () => {
    const { reply } = readAsking(
      `# Svar på spørgsmål fra byrådet\n\nSpørgsmål stillet af\tSpørgsmål\tForvaltningens svar\nAsta Lind Ras (A)\tHvem ejer stien?\t${SENTENCES}\n`,
    )
    expect(reply?.questions).toEqual([numbered(null, 'Hvem ejer stien?')])
  })
})

describe('who signed', () => {
  it('has the role that stands above, beside the sender', () => {
    const letter = paragraphs(
      'Til: Asta Lind Ras',
      'Fra: Lis Dam Holm, sekretariatschef',
      'Dato: 5. december 2022',
      'Emne: Svar vedr. henvendelse om stien',
      'Kære Asta',
      'Du rettede den 28. november 2022 henvendelse til sekretariatet med spørgsmål om, hvem der ejer stien.',
      SENTENCES,
      'Venlig hilsen',
      'Lis Dam Holm',
    )
    expect(replyOf(letter)).toMatchObject({
      askedBy: { name: 'Asta Lind Ras' },
      askedOn: '2022-11-28',
      answers: [numbered(null, SENTENCES)],
      signedBy: { name: 'Lis Dam Holm', role: 'sekretariatschef' },
    })
  })

  it('is whoever stands below the answer with a role before the name', () => {
    const body = [
      '# Svar til Asta Lind Ras vedr. stien',
      'Asta Lind Ras (C) har spurgt:',
      'a) Hvem ejer stien?',
      'Svar',
    ]
    const { reply } = readAnswer(paragraphs(...body, `Ad a) ${SENTENCES}`, 'Vejchef Bo Ras Dam'))
    expect(reply).toMatchObject({
      answers: [numbered('a', SENTENCES)],
      signedBy: { name: 'Bo Ras Dam', role: 'Vejchef' },
    })
  })
})

describe('who asked, and when', () => {
  it('stands in a line of its own, and signs nothing', () => {
    const reply = replyOf(
      paragraphs(
        '# Svar til medlem',
        '## Fra hvem og hvornår',
        'Asta Lind Ras, Venstre, den 9. januar 2025.',
        '## Spørgsmålet',
        'Hvem ejer stien?',
        '## Centrets svar',
        SENTENCES,
      ),
    )
    expect(reply).toMatchObject({
      askedBy: { name: 'Asta Lind Ras', party: 'V' },
      askedOn: '2025-01-09',
      questions: [numbered(null, 'Hvem ejer stien?')],
      answers: [numbered(null, SENTENCES)],
    })
    expect(reply?.signedBy).toBeUndefined()
  })

  it.each([
    ['Forespørgsel nr. 14/2024 af 4. november 2024', '# Besvarelse af skriftlig forespørgsel fra Liste T'],
    ['Du har den 4. november 2024 henvendt dig med spørgsmål om stien.', 'Byrådsmedlem Asta Lind Ras'],
  ])('is told with the day: %s', (told, first) => {
    const reply = replyOf(paragraphs(first, told, 'Spørgsmål', 'Hvem ejer stien?', 'Svar', SENTENCES))
    expect(reply?.askedOn).toBe('2024-11-04')
  })

  it('is the member below the title, and not the rådmand who signs', () => {
    const title = paragraphs(
      '# Svar på § 12-spørgsmål',
      'fra byrådsmedlem Asta Lind Ras (V)',
      'Spørgsmål',
      'Hvem ejer stien?',
    )
    expect(replyOf(`${title}\nSvar\n\n${SENTENCES}\n`)?.askedBy).toEqual({ name: 'Asta Lind Ras', party: 'V' })
    const letter = [
      'Rådmand Lis Dam Holm',
      'Byrådsmedlem Asta Lind Ras',
      'Du har bedt mig svare på et spørgsmål om stien.',
    ]
    expect(replyOf(paragraphs(...letter, SENTENCES, 'Venlig hilsen', 'Lis Dam Holm'))?.askedBy).toEqual({
      name: 'Asta Lind Ras',
    })
  })

  it('is who the form says it was sent to', () => {
    const form = 'Sendt til\tAsta Lind Ras (O)\nKopi\tByrådet\nFagområde\tVeje\nAfsendt\t30. november 2023'
    expect(readAsking(`# Svar til byrådsmedlem\n\n${form}\n\n## Hvem ejer stien?\n\n${SENTENCES}\n`)).toMatchObject({
      date: '2023-11-30',
      reply: { askedBy: { name: 'Asta Lind Ras', party: 'O' } },
    })
  })

  it('has a day of its own, where the heading of the answer has another', () => {
    const form = ['# Spørgsmål om stien', 'Stillet af: Asta Lind Ras, Alternativet', 'Dato: 3. september 2024']
    const body = ['Hvem ejer stien?', 'Svar fra Veje og Stier, den 11. september 2024', SENTENCES]
    expect(readAsking(paragraphs(...form, ...body))).toMatchObject({
      date: '2024-09-11',
      reply: { askedOn: '2024-09-03' },
    })
  })

  it('has the day of the answer below it', () => {
    const content = readAsking(
      paragraphs(
        '# Spørgsmål til borgmesteren fra Asta Lind Ras (V)',
        'Fremsendt: 20. oktober 2025',
        'Svar: 27. oktober 2025',
        'Spørgsmål: Hvem ejer stien?',
        `Svar: ${SENTENCES}`,
      ),
    )
    expect(content).toMatchObject({ date: '2025-10-27', reply: { askedOn: '2025-10-20' } })
    expect(content.reply?.answers).toEqual([numbered(null, SENTENCES)])
  })

  it('is a party, whose letter stands behind the number of the question', () => {
    const list = ['Spørgsmål 31 (A): Hvem ejer stien?', 'Svar: Kommunen.', 'Spørgsmål 32 (T): Hvor lang er den?']
    const reply = replyOf(paragraphs('# Budget 2025', ...list, `Svar: ${SENTENCES}`))
    expect(reply?.questions).toEqual([numbered('31', 'Hvem ejer stien?'), numbered('32', 'Hvor lang er den?')])
  })
})

describe('a letter that answers nobody by name', () => {
  it('still has who signed it', () => {
    const letter = paragraphs('Kære Bo', 'Du vil gerne vide, hvem der ejer stien.', SENTENCES, 'Med venlig hilsen')
    expect(replyOf(`${letter}\nLis Dam Holm\n\nVejchef\n`)).toMatchObject({
      signedBy: { name: 'Lis Dam Holm', role: 'Vejchef' },
    })
  })
})
