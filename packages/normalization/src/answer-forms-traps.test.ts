import type { DocumentType } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.ts'

function contentOf(text: string, type: DocumentType = 'besvarelse') {
  const classification = {
    type,
    functions: ['besvarelse'] as const,
    confidence: 0.9,
    runnerUp: null,
    evidence: [],
    unsure: false,
    decidedBy: 'classifier' as const,
  }
  return normalize({
    extracted: fromText(text),
    classification: { ...classification, functions: [...classification.functions] },
    hints: {},
    decisions: {},
  }).content
}

const replyOf = (text: string, type?: DocumentType) => contentOf(text, type).reply

const numbered = (number: string | null, text: string) => ({ number, text })
const QUESTIONS = [numbered('1', 'Hvornår åbner hallen?'), numbered('2', 'Hvad koster den?')]
const ANSWERS = [numbered('1', 'Hallen åbner i maj.'), numbered('2', 'Den koster to mio. kr.')]

describe('questions and answers in their forms', () => {
  it('are told by headings that say whose answer it is, and by the number of who asked', () => {
    const reply = replyOf(`# Spørgsmål til borgmesteren

## 1) Spørgsmål fra Asta Vang Holm (B)

Hvornår åbner hallen?

Borgmesterens svar:

Hallen åbner i maj.

## 2) Spørgsmål fra Bo Engholm Ras (V)

Hvad koster den?

Borgmesterens svar:

Den koster to mio. kr.

Engby Kommune, 28. september 2022`)
    expect(reply).toMatchObject({ questions: QUESTIONS, answers: ANSWERS })
  })

  it('may stand under "Ad spørgsmål a)" both', () => {
    const reply = replyOf(`# Besvarelse af forespørgsel fra Asta Vang Holm om hallen

Ad spørgsmål a)

Hvornår åbner hallen?

Hallen åbner i maj.

Ad spørgsmål b)

Hvad koster den?

Den koster to mio. kr.

Engby, den 16. maj 2023`)
    expect(reply?.questions).toEqual(QUESTIONS.map(({ text }, at) => numbered('ab'.charAt(at), text)))
    expect(reply?.answers).toEqual(ANSWERS.map(({ text }, at) => numbered('ab'.charAt(at), text)))
  })

  it('have their numbers in the cells of a table', () => {
    const reply = replyOf(`# Besvarelse af spørgsmål

Spørgsmål stillet af Asta Vang Holm, Venstre

Spørgsmål\tSvar
1. Hvornår åbner hallen?\tHallen åbner i maj.
2. Hvad koster den?\tDen koster to mio. kr.`)
    expect(reply).toMatchObject({ questions: QUESTIONS, answers: ANSWERS })
  })

  it('leave out why it is asked, and sentences about the answers', () => {
    const reply = replyOf(`Kære Asta Vang Holm

Du har den 4. marts 2024 stillet nedenstående spørgsmål til forvaltningen.

Spørgsmålene er besvaret sammen med Kulturforvaltningen.

Spørgsmålets ordlyd:

Hvornår åbner hallen?

Begrundelse for spørgsmålet:

Mange har ringet til mig.

Borgmesterens svar:

Hallen åbner i maj.

Er du interesseret i mere, er du velkommen til at ringe.

Svaret lægges ud på hjemmesiden.

Med venlig hilsen

Otto Lind`)
    expect(reply).toMatchObject({
      questions: [numbered(null, 'Hvornår åbner hallen?')],
      answers: [numbered(null, 'Hallen åbner i maj.')],
    })
  })

  it.each([
    'Hertil kan det oplyses:',
    'Centrets svar er følgende:',
    'Svar ad 1',
    'Svarene er følgende:',
    'Svar fra Haller og Service',
  ])('part at "%s"', (lead) => {
    const reply = replyOf(`# Svar til byrådsmedlem Asta Vang Holm

Asta Vang Holm har den 2. maj 2016 stillet følgende spørgsmål:

1. Hvornår åbner hallen?

${lead}

Hallen åbner i maj.`)
    expect(reply).toMatchObject({
      questions: [{ text: 'Hvornår åbner hallen?' }],
      answers: [{ text: 'Hallen åbner i maj.' }],
    })
  })

  it('may stand on one line without a word for the answer', () => {
    const reply = replyOf(
      `# Notat

Besvarelse af spørgsmål fra Dansk Folkeparti om hallen

Dansk Folkepartis gruppe har den 9. november 2020 anmodet om svar på nedenstående.

1. Hvornår åbner hallen? Hallen åbner i maj.

2. Hvad koster den?

Den koster to mio. kr.`,
      'notat',
    )
    expect(reply).toMatchObject({
      askedBy: { name: 'Dansk Folkeparti' },
      askedOn: '2020-11-09',
      questions: QUESTIONS,
      answers: ANSWERS,
    })
  })
})

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

  it('is a member of the council rather than the office above the address', () => {
    const reply = replyOf(`Engby Kommune

Bydækkende Planlægning

Engvej 37

Til Medlem af Byrådet Asta Vang Holm

Kære Asta Vang Holm

Tak for din henvendelse af 3. maj 2022, hvor du stiller følgende spørgsmål:

Hvad koster den?

Svar

To mio. kr.`)
    expect(reply?.askedBy).toEqual({ name: 'Asta Vang Holm' })
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
})

describe('forms and mails that answer', () => {
  it('are read whatever they call their fields', () => {
    const content = contentOf(`# Besvarelse af spørgsmål fra medlem af Byrådet

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
      contentOf(`Svar på politikerspørgsmål

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
      contentOf(`# BESVARELSE AF SPØRGSMÅL TIL BUDGET 2026

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
      contentOf(`[Svar fra Byrådssekretariatet]

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
    const content = contentOf(`Fra: Otto Lind Ras

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
})

describe('lines that came together', () => {
  it('part where an office or the mayor answers', () => {
    expect(
      replyOf(`# Spørgsmål om hallen

Oprindeligt spørgsmål fra Asta Vang Holm (T), modtaget 1. februar 2022:

Hvornår åbner hallen? Borgmesterens svar:

Hallen åbner i maj.`),
    ).toMatchObject({
      questions: [numbered(null, 'Hvornår åbner hallen?')],
      answers: [numbered(null, 'Hallen åbner i maj.')],
    })
  })

  it('hold no foot of a page in an answer', () => {
    expect(
      replyOf(`# Svar på spørgsmål fra Asta Vang Holm

1. Hvornår åbner hallen?

Hallen åbner i maj.

Lejre Kommune · Engvej 5 · 4320 Lejre

2. Hvad koster den?

Den koster to mio. kr.`),
    ).toMatchObject({ questions: QUESTIONS, answers: ANSWERS })
  })

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

describe('questions of several at one meeting, and forms in one line', () => {
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
      expect(contentOf(form)).toMatchObject({
        date: '2022-02-21',
        unit: 'Halcenteret',
        reply: { askedOn: '2022-02-14' },
      })
    },
  )
})
