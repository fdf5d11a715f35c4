import { describe, expect, it } from 'vitest'
import {
  ANSWERS,
  numbered,
  paragraphs,
  QUESTIONS,
  readAnswer,
  readAsking,
  replyOf,
  SENTENCES,
} from '../fixtures/read-text.ts'

const askedByLetter = 'Du har den 9. maj 2023 på vegne af Venstre stillet mig følgende spørgsmål:'

const qa = (...body: string[]) => {
  const { reply } = readAnswer(paragraphs(...body))
  return { questions: reply?.questions.map(({ text }) => text), answers: reply?.answers.map(({ text }) => text) }
}

describe('questions and answers', () => {
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

  it('may both stand under "Svar", where the answer repeats what was asked', () => {
    const reply = replyOf(`Asta Vang Holm har stillet et mundtligt spørgsmål:

Svar

"Du har stillet følgende spørgsmål til sagen om hallen, som blev behandlet den 18. september.

1) Hvornår åbner hallen?

2) Hvad koster den?

Ad spørgsmål 1) Hallen åbner i maj.

Ad spørgsmål 2) Den koster to mio. kr.`)
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

  it('pairs questions and answers by number, whatever the style, past a letterhead in their midst', () => {
    const { reply } = readAsking(
      `Besvarelse af spørgsmål om handleplaner

NOTAT

Karla Dam Holm (F) har den 27. november 2023 spurgt til handleplaner.

1) Hvor mange planer er der?
2. Hvem udarbejder dem?

Kan det gøres hurtigere?

Svar

Center for Social har bidraget til besvarelsen.

Ad 1)

Der er fire.

Sagsnr.: 23/29424

Dato: 05-12-2023

Det er flere end i fjor.

Ad 2)

Rådgivningen.

Med venlig hilsen

Jens Kær Lund
centerchef
`,
      'notat',
    )
    expect(reply).toEqual({
      askedBy: { name: 'Karla Dam Holm', party: 'F' },
      askedOn: '2023-11-27',
      questions: [
        { number: '1', text: 'Hvor mange planer er der?' },
        { number: '2', text: 'Hvem udarbejder dem?\nKan det gøres hurtigere?' },
      ],
      answers: [
        { number: '1', text: 'Der er fire.\nDet er flere end i fjor.' },
        { number: '2', text: 'Rådgivningen.' },
      ],
      signedBy: { name: 'Jens Kær Lund', role: 'centerchef' },
    })
  })

  it('parts questions and answers that run on in one paragraph', () => {
    const { reply } = readAsking(
      `Besvarelse af spørgsmål

Karla Dam Holm (F) har den 27. november 2023 bedt om svar på følgende: Spørgsmål 1: Hvor mange bænke er der? Svar: Der er ni. Spørgsmål 2: Hvem maler dem? Svar: Det gør Vej og Park. Spørgsmål 3 er trukket tilbage.
`,
      'besvarelse',
    )
    expect(reply?.questions).toEqual([
      { number: '1', text: 'Hvor mange bænke er der?' },
      { number: '2', text: 'Hvem maler dem?' },
    ])
    expect(reply?.answers).toEqual([
      { number: '1', text: 'Der er ni.' },
      { number: '2', text: 'Det gør Vej og Park. Spørgsmål 3 er trukket tilbage.' },
    ])
  })

  it('takes the quotes around a question away though others stand within, and no stamp or file for a title', () => {
    const { title, reply } = readAsking(
      `Offentligt

1689916_0001.png

Engby Udvalg

Udvalget har d. 5. oktober 2016 stillet følgende spørgsmål nr. 3 til ministeren, som hermed besvares.

Spørgsmålet er stillet efter ønske fra Eva Holm Lind (A).

Spørgsmål nr. 3:

”Ministeren bedes kommentere artiklen "Broen er lukket" og oplyse, hvem der lukkede den?”

Svar:

Broen er lukket af vejmyndigheden.
`,
      'besvarelse',
    )
    expect(reply?.questions).toEqual([
      { number: null, text: 'Ministeren bedes kommentere artiklen "Broen er lukket" og oplyse, hvem der lukkede den?' },
    ])
    expect(title ?? '').not.toMatch(/png|Offentligt/)
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
})

describe('forms and letters', () => {
  it('number their questions in fields, with who asked and who answered around them', () => {
    const form = (number: number, group: string, question: string, answer: string) =>
      `Spørgsmål nr. ${number}\n\nStillet af\t${group}\nSpørgsmål\t${question}\nSvar\t${answer}\nBesvaret af\tHavnekontoret`
    const { reply } = readAnswer(
      paragraphs(
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
    const { reply } = readAnswer(
      paragraphs(
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
    const { reply } = readAnswer(
      paragraphs('# Svar', told, '»Hvornår åbner molen?«', '# Administrationen oplyser', 'Til maj.'),
    )
    expect(reply?.answers).toEqual([{ number: null, text: 'Til maj.' }])
  })

  it('have labels above their values, one of them their own', () => {
    const head = 'Sags-id\tDato\tKode\n2023-0243082\t22. september 2023\tlaf'
    expect(
      readAnswer(paragraphs('Lejre Kommune', head, '# Nøgletal om molen', 'Molen er åben.'), 'notat'),
    ).toMatchObject({
      date: '2023-09-22',
      caseNumbers: [{ value: '2023-0243082' }],
    })
  })
})

describe('what stands around an answer', () => {
  it('does not belong to it: the words that lead in, and the letterhead below', () => {
    const letter = paragraphs(
      'Asta Holm Lind Medlem af byrådet',
      '# Vedr. molen',
      'Kære Asta',
      `${askedByLetter} ”Hvornår åbner molen?”`,
      'Mit svar er som følger:',
      'Til maj.',
      'Med venlig hilsen',
      'Bo Ras Dam',
      'Borgmester',
    )
    expect(readAnswer(letter).reply).toMatchObject({
      askedBy: { name: 'Asta Holm Lind', party: 'V' },
      answers: [{ text: 'Til maj.' }],
    })
    const memo = paragraphs(
      '# Svar på spørgsmål fra Asta Holm Lind (B)',
      'Asta Holm Lind (B) har den 9. maj 2023 stillet følgende spørgsmål:',
      'a) Hvornår åbner molen?',
      '# Forvaltningens svar',
      'Ad a) Den åbner til maj.',
      'Lejre Kommune',
      'Havn og Kyst',
      'Bo Ras Dam',
    )
    expect(readAnswer(memo).reply?.answers).toEqual([{ number: 'a', text: 'Den åbner til maj.' }])
  })

  it('numbers questions in a table as the table does', () => {
    const table = 'Spørgsmål\tSvar\nHvornår åbner molen?\tTil maj.\nHvem betaler?\tHavnen.'
    const memo = paragraphs('# Svar', 'Asta Holm Lind (B) har den 9. maj 2023 fremsendt spørgsmål.', table)
    expect(readAnswer(memo).reply?.questions.map(({ number }) => number)).toEqual([null, null])
  })

  it('is told between the word for the question and the question', () => {
    const memo = paragraphs(
      '# Skriftlig besvarelse af spørgsmål fra Asta Holm Lind (B)',
      'Spørgsmål stillet den 9. maj 2023: Hvornår åbner molen?',
      'Besvarelse: Til maj.',
    )
    expect(readAnswer(memo).reply).toMatchObject({
      askedOn: '2023-05-09',
      questions: [{ text: 'Hvornår åbner molen?' }],
      answers: [{ text: 'Til maj.' }],
    })
  })
})

describe('who asks', () => {
  it('leads in to the answers by a sentence of the office', () => {
    const short = readAsking(
      'Asta Lind (B) har stillet et spørgsmål:\n\n"Hvor mange stativer er der?"\n\nPark og Vej oplyser:\n\nDer er 1.140.\n',
      'besvarelse',
    )
    expect(short.reply?.answers).toEqual([{ number: null, text: 'Der er 1.140.' }])
    const { reply } = readAsking(
      'Asta Lind (B) har stillet følgende spørgsmål:\n\n1) Hvad er målt?\n\n2) Er det for meget?\n\nCentret kan oplyse følgende:\n\nAd 1)\n\nStøjen.\n\nAd 2)\n\nNej.\n',
      'besvarelse',
    )
    expect(reply?.questions.map(({ text }) => text)).toEqual(['Hvad er målt?', 'Er det for meget?'])
    expect(reply?.answers.map(({ text }) => text)).toEqual(['Støjen.', 'Nej.'])
  })

  it('has no side column among the answers, though it names two offices', () => {
    const { reply } = readAsking(
      'Asta Lind (B) har stillet følgende spørgsmål.\n\nSpørgsmål 1\n\nHvor mange er i praktik?\n\nSvar på spørgsmål 1\n\nDer er 214.\n\n20-10-2022\n\nDokumentnummer i F2\n\n887123\n\nIntegrationsforvaltningen\n\nCenter for Analyse\n\nSpørgsmål 2\n\nHvor mange får job?\n\nSvar på spørgsmål 2\n\nFå.\n',
      'besvarelse',
    )
    expect(reply?.answers.map(({ text }) => text)).toEqual(['Der er 214.', 'Få.'])
  })

  it('is told apart from the lists within an answer, and from the next question', () => {
    const { reply } = readAsking(
      'Svar på spørgsmål fra Asta Lind (B) om fravær\n\nMedlem af rådet Asta Lind (B) har den 27. februar 2023 stillet nedenstående spørgsmål.\n\n1. Hvor stort er fraværet?\n\n2. Hvad gøres der?\n\n3. Hvad koster det?\n\nSvar på spørgsmål 1\n\n8 procent.\n\nSvar på spørgsmål 2\n\nTre ting:\n\n1. Hold\n\n2. Besøg\n\n3. Data\n\nDet virker.\n\nSvar på spørgsmål 3\n\n6 mio. kr.\n',
      'besvarelse',
    )
    expect(reply?.askedOn).toBe('2023-02-27')
    expect(reply?.answers.map(({ text }) => text)).toEqual([
      '8 procent.',
      'Tre ting:\n1. Hold\n2. Besøg\n3. Data\nDet virker.',
      '6 mio. kr.',
    ])
    const inTurn = readAsking(
      'Asta Lind (B) har stillet nedenstående spørgsmål:\n\n1. Hvor meget samles?\n\nSvar:\n\n1.210 tons.\n\n2. Hvor meget genbruges?\n\nSvar:\n\nDet meste.\n\nResten brændes.\n\nMed venlig hilsen\n\nCenter for Miljø\n',
      'besvarelse',
    )
    expect(inTurn.reply?.questions.map(({ text }) => text)).toEqual(['Hvor meget samles?', 'Hvor meget genbruges?'])
    expect(inTurn.reply?.answers).toEqual([
      { number: '1', text: '1.210 tons.' },
      { number: '2', text: 'Det meste.\nResten brændes.' },
    ])
  })
})

describe('what was asked and answered', () => {
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
    expect(qa('# Svar på spørgsmål om stien', told, SENTENCES)).toEqual({ questions: [], answers: [SENTENCES] })
    const wish = 'I en forespørgsel af 3. maj 2023 ønsker du svar på, hvor mange stier kommunen ejer.'
    expect(
      qa('Byrådsmedlem Asta Lind (V)', '# Besvarelse om stier', wish, 'Forvaltningen kan oplyse følgende:', SENTENCES),
    ).toEqual({ questions: [], answers: [SENTENCES] })
    const letter = 'Stiforeningen har i brev af 3. maj 2023 bedt kommunen oplyse, hvor mange stier der er lukket.'
    expect(qa('# Svar på Stiforeningens spørgsmål', letter, SENTENCES)).toEqual({
      questions: [],
      answers: [SENTENCES],
    })
    const mail = 'Du spørger i din mail fra den 3. maj 2023, om stien kan lukkes.'
    expect(qa('Til: Asta Lind', 'Emne: Stien', mail, SENTENCES)).toEqual({
      questions: [],
      answers: [SENTENCES],
    })
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
    expect(readAnswer(paragraphs('# Spørgehalvtime', ...form)).reply?.questions).toEqual([
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
