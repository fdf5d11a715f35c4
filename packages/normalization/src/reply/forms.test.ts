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

const answerMail = [
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

const answered = {
  askedBy: { name: 'Asta Holm Lind', party: 'O' },
  askedOn: '2023-05-09',
  answers: [{ text: 'Til maj.' }],
  signedBy: { name: 'Bo Ras Dam', role: 'Havnechef' },
}

describe('forms and mails that answer', () => {
  it('are read whatever they call their fields', () => {
    const content = readAsking(`# Besvarelse af spørgsmål fra medlem af Byrådet

Medlem af Byrådet\tAsta Vang Holm (C)
Dato for henvendelse\t15-03-2022
Emne\tHallen
Spørgsmål\tHvornår åbner hallen?
Svar\tHallen åbner i maj.
Svar afgivet af\tAfdelingsleder Otto Lind Ras
Dato for svar\t24-03-2022`)
    expect(content).toMatchObject({
      date: '2022-03-24',
      reply: {
        askedBy: { name: 'Asta Vang Holm', party: 'C' },
        askedOn: '2022-03-15',
        questions: [numbered(null, 'Hvornår åbner hallen?')],
        answers: [numbered(null, 'Hallen åbner i maj.')],
        signedBy: { name: 'Otto Lind Ras', role: 'Afdelingsleder' },
      },
    })
  })

  it('may end all their labels with a colon', () => {
    expect(
      readAsking(`Svar på politikerspørgsmål

Spørgsmål fra:\tAsta Vang Holm, Liberal Alliance
Spørgsmål stillet:\t12.11.2023
Svar afgivet:\t20.11.2023
Ansvarlig:\tCenter for Haller
Offentliggøres:\tJa

Spørgsmål:

Hvornår åbner hallen?

Svar:

Hallen åbner i maj.`),
    ).toMatchObject({
      date: '2023-11-20',
      unit: 'Center for Haller',
      reply: { askedBy: { name: 'Asta Vang Holm', party: 'I' }, askedOn: '2023-11-12' },
    })
  })

  it('may know the number of the question, the group and the office', () => {
    expect(
      readAsking(`# BESVARELSE AF SPØRGSMÅL TIL BUDGET 2026

Spørgsmål nr. 61

Partigruppe\tRadikale Venstre
Udvalg\tHaludvalget
Modtaget\t29-08-2025
Besvaret\t04-09-2025
Fagområde\tKultur, Fritid og Land

# Spørgsmål

Hvornår åbner hallen?

# Svar

Hallen åbner i maj.`),
    ).toMatchObject({
      unit: 'Kultur, Fritid og Land',
      reply: {
        askedBy: { name: 'Radikale Venstre' },
        askedOn: '2025-08-29',
        questions: [numbered('61', 'Hvornår åbner hallen?')],
        answers: [numbered('61', 'Hallen åbner i maj.')],
      },
    })
  })

  it('may date the question "Dato", and tell below when it was answered', () => {
    expect(
      readAsking(`[Svar fra Byrådssekretariatet]

Spørgsmål 22/2021

Spørger: Asta Vang Holm (Alternativet)

Dato: 03-11-2021

Hvornår åbner hallen?

Svar:

Hallen åbner i maj.

Besvaret den 09-11-2021 af Byrådssekretariatet, Lejre Kommune`),
    ).toMatchObject({
      date: '2021-11-09',
      unit: 'Byrådssekretariatet',
      reply: { askedOn: '2021-11-03', questions: [numbered(null, 'Hvornår åbner hallen?')] },
    })
  })

  it('answer a question that is told within a sentence with what stands below it', () => {
    const content = readAsking(`Fra: Otto Lind Ras

Sendt: tirsdag den 4. april 2023 15:06

Til: Asta Vang Holm

Emne: Svar: Spørgsmål til punkt 7

Hej Asta

Du spurgte i går, hvor mange pladser hallen har.

Hallen har 400 pladser.

Mvh

Otto Lind Ras

Halchef, Lejre Kommune`)
    expect(content).toMatchObject({
      title: 'Svar: Spørgsmål til punkt 7',
      reply: {
        answers: [numbered(null, 'Hallen har 400 pladser.')],
        signedBy: { name: 'Otto Lind Ras', role: 'Halchef' },
      },
    })
  })

  it('keep an answer under its heading though no question is stated for itself', () => {
    expect(
      replyOf(`Til: Asta Vang Holm (SF), medlem af Byrådet

# Svar på spørgsmål om hallen

I e-mail af 29. september 2020 spurgte du, hvor mange pladser hallen har.

# Svar

Hallen har 400 pladser.`),
    ).toMatchObject({ askedOn: '2020-09-29', answers: [numbered(null, 'Hallen har 400 pladser.')] })
  })

  it('name in the field "Til" who has asked, and head the question with its day', () => {
    expect(
      replyOf(`# Besvarelse af skriftlig forespørgsel

Til: Gruppeformand Asta Vang Holm, Venstre

Fra: Rådmand for Haller

Dato: 30. november 2023

Forespørgsel af 20. november 2023

Rådmanden bedes redegøre for, hvorfor hallen er forsinket.

Rådmandens besvarelse

Der mangler tegl.`),
    ).toMatchObject({
      askedBy: { name: 'Asta Vang Holm', party: 'V' },
      askedOn: '2023-11-20',
      questions: [numbered(null, 'Rådmanden bedes redegøre for, hvorfor hallen er forsinket.')],
    })
  })

  it('are written to who speaks for a list', () => {
    expect(
      replyOf(`Liste T, Havnelisten

v/ Asta Vang Holm

Vedr. jeres spørgsmål om hallen

Kære Asta

I har på vegne af Liste T den 18. november 2024 spurgt:

1. Hvornår åbner hallen?

Svar:

Ad 1) Hallen åbner i maj.`)?.askedBy,
    ).toEqual({ name: 'Asta Vang Holm', party: 'T' })
  })

  it('tell of several who asked what', () => {
    expect(
      replyOf(`# Svar på spørgsmål fra Asta Vang Holm og Bo Engholm Ras

Asta Vang Holm (B) og Bo Engholm Ras (C) har stillet nedenstående spørgsmål:

Spørgsmål 1 (Asta Vang Holm):

Hvornår åbner hallen?

Spørgsmål 2 (Bo Engholm Ras):

Hvad koster den?

Besvarelse af spørgsmål 1

Hallen åbner i maj.

Besvarelse af spørgsmål 2

Den koster to mio. kr.`),
    ).toMatchObject({ questions: QUESTIONS, answers: ANSWERS })
    expect(
      replyOf(`# Svar på spørgsmål

Under punkt 5 stillede Asta Vang Holm (B) og Bo Engholm Ras (V) en række spørgsmål, som besvares nedenfor.

Asta Vang Holm spurgte: Hvornår åbner hallen?

Hallen åbner i maj.

Bo Engholm Ras spurgte: Hvad koster den?

Den koster to mio. kr.`)?.questions,
    ).toEqual(QUESTIONS.map(({ text }) => numbered(null, text)))
  })

  it('keeps the headings of those who asked out of the answers', () => {
    const { reply } = readAnswer(
      paragraphs(
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
})

describe('lines that came together', () => {
  it('leave the fields of a form to it, where the number of the question stands above them', () => {
    expect(
      replyOf(`# Besvarelse af spørgsmål til budget 2026

Spørgsmål nr. 61

Partigruppe Radikale Venstre

Udvalg: Haludvalget

# Spørgsmål

Hvornår åbner hallen?

# Svar

Hallen åbner i maj.`),
    ).toMatchObject({
      questions: [numbered('61', 'Hvornår åbner hallen?')],
      answers: [numbered('61', 'Hallen åbner i maj.')],
    })
  })
})

describe('who asks', () => {
  it('may stand in a table of labels and values', () => {
    const { reply } = readText(
      'Spørgsmål til budget 2024\n\nStillet af\tLiberal Alliance\nDato\t21. august 2023\nSpørgsmål\tHvad koster åbningstiden?\nSvar\t310.000 kr. om året.\nBesvaret af\tCenter for Kultur\n',
      'besvarelse',
    )
    expect(reply).toEqual({
      askedBy: { name: 'Liberal Alliance' },
      questions: [{ number: null, text: 'Hvad koster åbningstiden?' }],
      answers: [{ number: null, text: '310.000 kr. om året.' }],
    })
  })

  it('keeps the fields of a form out of the question', () => {
    const { reply } = readText(
      'Politikerspørgsmål\n\nEmne: Støj ved havnen\n\nSpørger: Asta Lind (Ø)\n\nModtaget den: 24. januar 2023\n\nBesvaret af: Teknik & Miljø\n\nSpørgsmål:\n\nHvad gøres der?\n\nSvar:\n\nIntet endnu.\n',
      'besvarelse',
    )
    expect(reply?.questions).toEqual([{ number: null, text: 'Hvad gøres der?' }])
  })
})

describe('an answer by mail', () => {
  it.each([
    [['Fra: Asta Holm Lind', 'Sendt: 9. maj 2023 09:12', 'Til: Bo Ras Dam', 'Emne: Molen']],
    [['Den 9. maj 2023 kl. 09.12 skrev Asta Holm Lind <asta@lejre.example>:']],
  ])('ends where the mail begins that it answers', (head) => {
    const mail = paragraphs(
      ...answerMail,
      ...head,
      'Hej Bo',
      'Kan du svare på det her?',
      'Venlig hilsen',
      'Asta Holm Lind',
    )
    expect(readAnswer(mail).reply).toMatchObject(answered)
    expect(readAnswer(mail).unit).not.toBe('Asta Holm Lind')
  })
})

describe('questions that are marked in other ways', () => {
  const asked = 'Bo Engholm Ras (V) har den 9. maj 2023 stillet følgende spørgsmål:'
  const two = (questions: unknown[] = [], answers: unknown[] = []) => ({ questions, answers })

  it.each([
    [
      'I',
      'II',
      'Spørgsmål I\n\nHvad koster hallen?\n\nSvar I\n\nTo mio. kr.\n\nSpørgsmål II\n\nHvornår åbner den?\n\nSvar II\n\nTil maj.',
    ],
    ['I', 'II', 'I. Hvad koster hallen?\n\nII. Hvornår åbner den?\n\nSvar:\n\nI. To mio. kr.\n\nII. Til maj.'],
    ['1', '2', '(1) Hvad koster hallen?\n\n(2) Hvornår åbner den?\n\nAd (1) To mio. kr.\n\nAd (2) Til maj.'],
    [
      '1',
      '2',
      '1. Hvad koster hallen?\n\n2. Hvornår åbner den?\n\nBy og Land har følgende svar:\n\n1. To mio. kr.\n\n2. Til maj.',
    ],
    [
      '1',
      '2',
      'Spm. 1: Hvad koster hallen?\n\nSv.: To mio. kr.\n\nSpm. 2: Hvornår åbner den?\n\nSv.: Til maj.\n\nSvarene er udarbejdet af hallens leder.',
    ],
    ['12', '13', '12. Hvad koster hallen?\n\nTo mio. kr.\n\n13. Hvornår åbner den?\n\nTil maj.'],
  ])('by %s and %s: %s', (first, second, text) => {
    expect(replyOf(paragraphs('# Svar på spørgsmål om hallen', asked, text))).toMatchObject(
      two(
        [
          { number: first, text: 'Hvad koster hallen?' },
          { number: second, text: 'Hvornår åbner den?' },
        ],
        [
          { number: first, text: 'To mio. kr.' },
          { number: second, text: 'Til maj.' },
        ],
      ),
    )
  })

  it.each([
    'Dit spørgsmål:\n\nHvad koster hallen?\n\nForvaltningens svar:\n\nTo mio. kr.\n\nDit spørgsmål:\n\nHvornår åbner den?\n\nForvaltningens svar:\n\nTil maj.',
    'Spørgsmål: Hvad koster hallen?\n\nUdvalgsformandens svar: To mio. kr.\n\nOpfølgende spørgsmål: Hvornår åbner den?\n\nUdvalgsformandens svar: Til maj.',
    'Spørgsmålets ordlyd\n\nHvad koster hallen?\n\nSvarets ordlyd\n\nTo mio. kr.\n\nSupplerende spørgsmål\n\nHvornår åbner den?\n\nSvar pr. 14. maj 2023:\n\nTil maj.',
  ])('by headings alone: %s', (text) => {
    const { questions, answers } = replyOf(paragraphs('# Svar på spørgsmål om hallen', asked, text)) ?? {}
    expect(questions?.map((each) => each.text)).toEqual(['Hvad koster hallen?', 'Hvornår åbner den?'])
    expect(answers?.map((each) => each.text)).toEqual(['To mio. kr.', 'Til maj.'])
  })
})

describe('who has asked, and who signs', () => {
  const body = ['Spørgsmål:', 'Hvad koster hallen?', 'Svar:', 'To mio. kr.']

  it.each([
    [
      'Fremsat af: kommunalbestyrelsesmedlem Asta Vang Holm (B)',
      'Fremsat d. 9. maj 2023',
      'Svar afgivet d. 20. maj 2023',
    ],
    ['Rejst af: Byrådsmedlem Asta Vang Holm (B)', 'Rejst den: 9. maj 2023', 'Svar givet: 20. maj 2023'],
    ['Indsendt af: Asta Vang Holm, Radikale Venstre', 'Indkommet: 9. maj 2023', 'Besvaret: 20. maj 2023'],
    ['Stiller: Asta Vang Holm (B)', 'Indgivet: 9. maj 2023', 'Besvares af: Plejeafdelingen', 'Besvaret: 20. maj 2023'],
    ['Politiker: Asta Vang Holm, Radikale Venstre', 'Fremsendt: 9. maj 2023', 'Besvaret: 20. maj 2023'],
    ['Medlem: Asta Vang Holm (B)', 'Indleveret den: 9. maj 2023', 'Svardato: 20. maj 2023'],
    [
      'Fra: Asta Vang Holm, Radikale Venstre',
      'Til: Kulturforvaltningen',
      'Sendt: 9. maj 2023',
      'Besvaret: 20. maj 2023',
    ],
  ])('is told by a field, whatever it is called: %s', (...fields) => {
    expect(readAsking(paragraphs('# Hallen', ...fields, ...body))).toMatchObject({
      date: '2023-05-20',
      reply: {
        askedBy: { name: 'Asta Vang Holm', party: 'B' },
        askedOn: '2023-05-09',
        questions: [{ text: 'Hvad koster hallen?' }],
      },
    })
  })

  it.each([
    'Asta Vang Holm har rettet henvendelse til forvaltningen den 9. maj 2023 med følgende:',
    'Asta Vang Holm har henvendt sig til forvaltningen den 9. maj 2023 med følgende:',
  ])('is told by a sentence without the word for a question: %s', (sentence) => {
    const text = paragraphs(
      'Svar til Asta Vang Holm (B) vedrørende hallen',
      sentence,
      '”Jeg vil gerne vide, hvad hallen koster.”',
      'Park og Vej svarer:',
      'To mio. kr.',
    )
    expect(replyOf(text)).toEqual({
      askedBy: { name: 'Asta Vang Holm', party: 'B' },
      askedOn: '2023-05-09',
      questions: [{ number: null, text: 'Jeg vil gerne vide, hvad hallen koster.' }],
      answers: [{ number: null, text: 'To mio. kr.' }],
    })
  })

  it('is a group that wishes to know how many, and the answer is signed on behalf of an office', () => {
    const text = paragraphs(
      'Besvarelse vedrørende bosteder',
      'Radikale Venstres byrådsgruppe har den 28. september 2021 anmodet om svar på, hvor mange pladser der er.',
      'Centret kan oplyse følgende:',
      'Der er 37 pladser.',
      'På centrets vegne',
      'Gurli Holm Ravn, seniorchef',
    )
    expect(replyOf(text)).toEqual({
      askedBy: { name: 'Radikale Venstre' },
      askedOn: '2021-09-28',
      questions: [],
      answers: [{ number: null, text: 'Der er 37 pladser.' }],
      signedBy: { name: 'Gurli Holm Ravn', role: 'seniorchef' },
    })
  })

  it.each(['Besvaret af: Gurli Holm Ravn, skolechef', 'Svar givet af: Skolechef Gurli Holm Ravn'])(
    'signs in a field: %s',
    (field) => {
      const reply = replyOf(paragraphs('# Hallen', 'Spørger: Asta Vang Holm (B)', field, ...body))
      expect(reply?.signedBy?.name).toBe('Gurli Holm Ravn')
      expect(reply?.signedBy?.role?.toLowerCase()).toBe('skolechef')
    },
  )

  it.each([
    ['Du skrev den 9. maj 2023 til mig med spørgsmål om broerne.'],
    ['Du sendte den 9. maj 2023 en mail til mig med flere spørgsmål om broerne.'],
  ])('wrote on a day: %s', (sentence) => {
    const text = paragraphs(
      'Til Byrådsmedlem Asta Vang Holm (B)',
      'Svar om broerne',
      'Kære Asta',
      sentence,
      ...body,
      'Venlig hilsen',
      'Bo Ras Lind',
    )
    expect(replyOf(text)?.askedOn).toBe('2023-05-09')
  })

  it('is the member to whom the title says it answers, and a slash stands before who signs', () => {
    const text = paragraphs(
      'Svar til Bo Engholm Ras, byrådsmedlem (V)',
      'Spm: Hvad koster hallen?',
      'Svar: To mio. kr.',
      'Spm: Hvornår åbner den?',
      'Svar: Til maj.',
      '/Otto Lind Holm, vejingeniør',
    )
    expect(replyOf(text)).toEqual({
      askedBy: { name: 'Bo Engholm Ras', party: 'V' },
      questions: [
        { number: null, text: 'Hvad koster hallen?' },
        { number: null, text: 'Hvornår åbner den?' },
      ],
      answers: [
        { number: null, text: 'To mio. kr.' },
        { number: null, text: 'Til maj.' },
      ],
      signedBy: { name: 'Otto Lind Holm', role: 'vejingeniør' },
    })
  })

  it('asks two numbered questions in one quotation, and sentences answer them by their numbers', () => {
    const text = paragraphs(
      'Bo Engholm Ras (V) har den 9. maj 2023 stillet følgende spørgsmål:',
      '”1) Hvornår begynder ombygningen? 2) Hvor mange pladser forsvinder?”',
      'Svaret på 1) er, at den begynder i august.',
      'Svaret på 2) er, at 140 pladser spærres.',
    )
    expect(replyOf(text)).toMatchObject({
      questions: [
        { number: '1', text: 'Hvornår begynder ombygningen?' },
        { number: '2', text: 'Hvor mange pladser forsvinder?' },
      ],
      answers: [
        { number: '1', text: 'Svaret på 1) er, at den begynder i august.' },
        { number: '2', text: 'Svaret på 2) er, at 140 pladser spærres.' },
      ],
    })
  })

  it.each(['Borgmester: Asta Vang Holm (B)', 'Ansvarlig: Asta Vang Holm (B)', 'Svar fra: Asta Vang Holm (B)'])(
    'is nobody who answers: %s',
    (field) => {
      expect(replyOf(paragraphs('# Hallen', field, ...body))?.askedBy).toBeUndefined()
    },
  )

  it('has the party behind the name of the one who is written to', () => {
    const text = paragraphs(
      'Til MB Asta Vang Holm, SF',
      'Kære Asta Vang Holm',
      'Tak for din henvendelse af 9. maj 2023, hvor du har stillet følgende spørgsmål:',
      ...body.slice(1),
    )
    expect(replyOf(text)?.askedBy).toEqual({ name: 'Asta Vang Holm', party: 'SF' })
  })
})
