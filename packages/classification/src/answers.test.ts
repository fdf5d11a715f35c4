import { describe, expect, it } from 'vitest'
import { classifyParagraphs, classifyText } from './fixtures/classify-text.ts'

const BODY = `Byrådet besluttede i juni, at stierne skal gennemgås, og at der skal ses på belysningen.

Gennemgangen tager et halvt år. Den omfatter alle stier i de tre byer og begynder i nord.`

const TWO_SENTENCES = 'Stierne er gennemgået i maj af to folk fra driften. Tre af dem trænger til nyt slidlag.'

describe('answers', () => {
  it('sees no answers where questions alone are listed', () => {
    const page = `Spørgsmål fra rådet

Spørgsmål

Hvad gør kommunen ved lugten fra havnen?

Spørgsmål

Hvornår kommer der fortov på Møllevej?
`
    expect(classifyText(page)).toMatchObject({ functions: [] })
    expect(classifyText(page).type).not.toBe('besvarelse')
  })

  it('knows the answer to a member though it calls itself like the questions of citizens', () => {
    const page = (asker: string) => `SPØRGSMÅL OG SVAR

${asker}

"Hvor mange biler kører på el, og hvornår er resten skiftet ud?"

Center for Stier svarer den 9/9 2022:

61 af 148 biler kører på el. Resten udskiftes senest i 2027.`
    expect(classifyText(page('Byrådsmedlem Bo Dam (L) har via mail den 30/8 2022 spurgt:')).type).toBe('besvarelse')
    expect(classifyText(page('Her er, hvad vi ofte hører:')).type).toBe('andet')
  })

  it('knows what a member has inquired about, though no question mark ends it', () => {
    const text = (who: string) => `Lejre Kommune

Forespørgsel fra ${who} vedr. udgifter til broer

Svar

Udgifterne var 7,1 mio. kr. i 2021. Opgørelsen omfatter ikke stier.

30. januar 2023`
    expect(classifyText(text('kommunalbestyrelsesmedlem Eva Holm')).type).toBe('besvarelse')
    expect(classifyText(text('naboerne')).type).toBe('andet')
  })

  it('knows an answer by its thanks for the questions', () => {
    const mail = (thanks: string) => `Mail fra direktør Eva Holm til Bo Dam (Ø), sendt 4. april 2019

Hej Bo

${thanks} Her er svarene:

1. Hvor mange stillinger er ubesatte?

Der er ni ubesatte stillinger.

2. Hvor mange timer er aflyst?

Elleve timer er aflyst.

Mvh Eva`
    expect(classifyText(mail('Tak for dine spørgsmål om stierne.'))).toMatchObject({
      type: 'besvarelse',
      unsure: false,
    })
    expect(classifyText(mail('Tak for sidst i hallen.')).type).not.toBe('besvarelse')
  })

  it('keeps as a function what is answered right below each question', () => {
    const memo = `Notat

Besvarelse af forespørgsel om vikarer

Enhedslistens byrådsgruppe har stillet en række spørgsmål om vikarer.

1. Hvor mange timer er der brugt?

Der er brugt 118 timer.
`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
    const committee = memo.replace('Enhedslistens byrådsgruppe', 'Udvalget')
    expect(classifyText(committee)).toMatchObject({ type: 'notat', functions: [] })
  })

  it('takes answers to a consultation or an application for letters', () => {
    const letter = `Svar på ansøgning om dispensation

Jens Falk
Overvej 14
4583 Lundby

Center for Miljø, Nyvej 22
4573 Højby

Sagsnr.: 20/1234
Sagsbehandler: Mie Lade

Kommunen giver hermed dispensation til det ansøgte skur.

Med venlig hilsen
`
    expect(classifyText(letter)).toMatchObject({ type: 'andet', functions: [] })
  })

  it('keeps as a function what several named persons asked', () => {
    const memo = `Notat

Svar på spørgsmål stillet på seminaret

1. Lis Dam (V): Hvad er effekten af at hæve kassen?

Svar: Det kræver 20 mio. kr.
`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })

  it('takes what is written to an authority for a letter, and an answer to a member for one', () => {
    const letter = (title: string, opening: string) =>
      `Lundby Kommune

${title}

Kære Asta

${opening}

Kontrakten udløber til sommer.

Med venlig hilsen
`
    const authority = letter('Svar på Ankestyrelsens henvendelse om frister', 'Styrelsen har bedt om en udtalelse.')
    expect(classifyText(authority).type).toBe('andet')
    const member = letter('Vedr.: Dit spørgsmål om udbud', 'Du spurgte i en mail den 14. maj til udbuddet:')
    expect(classifyText(member).type).toBe('besvarelse')
  })

  it('knows an answer without a title by what it does', () => {
    const letter = `Familieforvaltningen

Byrådsmedlem Per Ras (Ø)

12. marts 2019

Kære Per Ras

Du har den 1. marts 2019 stillet følgende spørgsmål:

"Vil rådmanden oplyse, hvor mange hjemløse der er i byen?"

Svar:

Ved seneste tælling var der 316.

Venlig hilsen
`
    expect(classifyText(letter)).toMatchObject({ type: 'besvarelse', unsure: false })
  })

  it('knows an answer that went by mail', () => {
    const mail = `Fra: Teknik og Miljø

Til: Keld Bro

Emne: SV: Spørgsmål om snerydning

Kære Keld Bro

Tak for din mail, hvor du spørger:

Hvorfor ryddes stierne først efter kl. 9?

De ryddes efter vejene.
`
    expect(classifyText(mail).type).toBe('besvarelse')
  })

  it('takes questions that nothing answers for no answer', () => {
    const member = `Til borgmesteren

3. maj 2021

Efter forretningsordenen stiller undertegnede hermed følgende spørgsmål til mødet:

1. Hvor mange står på venteliste?

2. Hvornår er boligerne færdige?

Med venlig hilsen

Ida Kragh Munk
`
    const committee = `Skoleudvalget

I et kommende samråd ønsker udvalget en drøftelse af følgende spørgsmål:

Er bøgerne for gamle?

Spørgsmålet er stillet efter ønske fra Ida Kragh Munk (C).
`
    expect(classifyText(member).type).toBe('andet')
    expect(classifyText(committee).type).toBe('andet')
    expect(classifyText(`${committee}\nSvar:\n\nNej, de er nye.\n`).type).toBe('besvarelse')
  })

  it('finds the subject of an answer below a long letterhead', () => {
    const letter = `Retsudvalget\n\nTorvet 1\n\nDato:\n\nKontor:\n\nSagsbeh.:\n\nDok.:\n\n30. november 2021\n\nRetskontoret\n\nMols Net\n\n2194292\n\nT 33 92 00 00\n\nF 33 93 00 00\n\nwww.eksempel.dk\n
Besvarelse af spørgsmål nr. 131 (Alm. del) fra Retsudvalget

Hermed sendes besvarelse af det spørgsmål, som udvalget har stillet den 29. oktober 2021.

Er der pligt til at skrive ned, hvad der bliver sagt på et møde af denne slags?

Svar:

Ja, hvor der træffes beslutninger, som griber ind i andres forhold.
`
    expect(classifyText(letter).type).toBe('besvarelse')
  })

  it('is not sure of an answer where questions are only told of', () => {
    const news = `Mols spørger igen

Meget tyder på, at byrådsmedlem Mols Net, Lundbylisten, vil slå rekorden, for han stiller følgende spørgsmål:

Hvor mange skind er der solgt i 2017?

Svaret er 16.281, og det har kunnet læses i to uger.
`
    expect(classifyText(news).unsure).toBe(true)
    const list = `Spørgsmål fra medlemmerne

Her finder du de spørgsmål, som rådets medlemmer har stillet i 2018.

Mols Net (I)

Hvad koster en sti?

Svar mangler
`
    expect(classifyText(list).type).toBe('andet')
  })

  it('knows an answer in which a table holds question and answer, and the sentence an abbreviation', () => {
    const told = 'Asta Holm Lind (B) har pr. mail den 3. maj 2023 fremsendt spørgsmål til forvaltningen.'
    const table = 'Nr.\tSpørgsmål\tSvar\n1\tHvornår åbner molen?\tTil maj.\n2\tHvem betaler?\tHavnen.'
    expect(classifyText(`# Spørgsmål og svar til budgettet\n\n${told}\n\n${table}\n`).type).toBe('besvarelse')
  })

  it.each(['Jeg kan svare følgende:', 'Mit svar er som følger:'])(
    'knows the answer of a mayor by the words that lead into it: %s',
    (leads) => {
      const letter = `Asta Holm Lind\n\nMedlem af byrådet\n\n# Vedr. molen\n\nKære Asta\n\nDu har den 3. maj 2023 på vegne af Venstre stillet mig følgende spørgsmål:\n\n”Hvornår åbner molen?”\n\n${leads}\n\nMolen åbner til maj, når belysningen er sat op.\n\nMed venlig hilsen\n\nBo Ras\n\nBorgmester\n`
      expect(classifyText(letter).type).toBe('besvarelse')
    },
  )

  it('knows questions that follow up on an answer, though the verb stands before the name', () => {
    const told =
      'I forlængelse af svaret af 3. maj 2023 har Asta Holm Lind (B) den 9. maj 2023 stillet to opfølgende spørgsmål, som besvares nedenfor.'
    const text = `# Molen\n\n${told}\n\nOpfølgende spørgsmål 1\n\nHvornår åbner den?\n\nSvar\n\nTil maj.\n`
    expect(classifyText(text).type).toBe('besvarelse')
  })

  it('takes the name of a place in a question for nobody who asked', () => {
    const text = `# Spørgsmål til forvaltningen om renovering af kulturhuset Sønder Havn\n\nJeg vil gerne have svar på følgende spørgsmål inden mødet:\n\n1. Hvornår åbner huset?\n\n2. Hvem betaler?\n\nVenlig hilsen\n\nBo Ras (V)\n`
    expect(classifyText(text).type).toBe('andet')
  })

  it('takes a letter for no answer where something was applied for', () => {
    const letter = `Asta Lind\n\n# Besvarelse af din henvendelse af 5. maj 2019\n\nDu har den 5. maj 2019 anmodet om aktindsigt i sagen om molen. Du har desuden spurgt, hvornår du hører nærmere.\n\nVi behandler sagen inden syv dage efter offentlighedslovens § 36. Molen er ikke en del af sagen.\n\nMed venlig hilsen\n\nBo Ras\n\njurist\n`
    expect(classifyText(letter).type).toBe('andet')
  })

  it('knows the answer to a mail that asks for answers, whatever the subject line says', () => {
    const letter = `# Spørgsmål om molen\n\nKære Asta\n\nTak for din mail af 3. maj 2023, hvor du beder om svar på to spørgsmål. Jeg har gengivet dem i kursiv og svarer nedenfor.\n\nHvornår åbner molen?\n\nTil maj.\n\nHvem betaler?\n\nHavnen.\n\nVenlig hilsen\n\nBo Ras\n\nteamleder\n`
    expect(classifyText(letter).type).toBe('besvarelse')
  })

  it('is not sure that a letter to somebody answers a question of a politician', () => {
    const letter = `Asta Lind\n\nMolevej 3\n\n4320 Lejre\n\n# Svar på din henvendelse om støj fra molen\n\nKære Asta\n\nTak for din henvendelse. Du spørger, om molen lukkes om natten.\n\nMolen lukkes fremover klokken 21, når lyset slukkes.\n\nVenlig hilsen\n\nBo Ras\n`
    expect(classifyText(letter)).toMatchObject({ type: 'besvarelse', unsure: true })
  })

  it.each([
    'Tale ved indvielsen af molen\n\nKære alle sammen\n\nI har stillet mig det spørgsmål mange gange, hvad det koster, og svaret er enkelt: det koster ingenting at bade her.\n',
    'FAQ: Molens åbningstider\n\nHer finder du svar på de spørgsmål, vi oftest får.\n\nSpørgsmål: Hvem ejer molen?\n\nSvar: Havnen.\n\nSpørgsmål: Hvornår åbner den?\n\nSvar: Til maj.\n',
  ])('takes no speech and no page of questions for an answer', (text) => {
    expect(classifyText(`# ${text}`).type).toBe('andet')
  })

  it.each([
    'Spørgsmål og svar fra borgermødet om molen',
    'Opsamling på spørgsmål fra borgermøde om støj ved Sønder Havn',
  ])('is not sure that what citizens asked is answered to a politician: %s', (title) => {
    const page = `# ${title}\n\nDer var mange til mødet.\n\nSpørgsmål: Hvem ejer molen?\n\nSvar: Havnen.\n\nSpørgsmål: Hvornår åbner den?\n\nSvar: Til maj.\n`
    const { type, unsure } = classifyText(page)
    expect(type === 'andet' || unsure).toBe(true)
  })

  it('takes the words that close the answers of København for no word against the stamp', () => {
    const told = 'Asta Holm Lind (B) har den 3. maj 2023 stillet følgende spørgsmål til forvaltningen om molen.'
    const memo = `NOTAT\n\nTil Asta Holm Lind, MB\n\n# Svar på spørgsmål om molen\n\n${told}\n\nSpørgsmål\n\n1. Hvornår åbner den?\n\nSvar\n\nAd 1. Til maj.\n\nVenlig hilsen\n\nBo Ras\n\nSvaret er offentligt tilgængeligt på udvalgets dagsorden.\n`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })

  it('is not sure that what citizens ask at question time makes an answer to a politician', () => {
    const text = `Spørgetid i byrådet den 25. august 2022

Spørgsmål fra Asta Vang Holm, Mosestien 2, Engby

Hvornår åbner hallen?

Borgmester Otto Lind svarede: Hallen åbner i maj.`
    expect(classifyText(text)).toMatchObject({ type: 'andet', unsure: true })
  })

  it('knows an answer that stands on the line of its question', () => {
    const memo = `Notat

Udvalgsformand Asta Vang Holm (A) bad på møde den 16. maj 2022 om svar på følgende:

Spørgsmål 1: Hvor mange stier er der? Svar: Der er ti.

Spørgsmål 2: Hvem ejer dem? Svar: Det gør kommunen.`
    expect(classifyText(memo).functions).toEqual(['besvarelse'])
  })

  it('is a memo with a number as well', () => {
    expect(classifyText(`# Delnotat 2: Folketal og boliger\n\n${BODY}`)).toMatchObject({ type: 'notat', unsure: false })
    expect(classifyText(`# Folketal og boliger\n\nNotatet er det andet af tre om stierne.\n\n${BODY}`).type).toBe(
      'notat',
    )
  })

  it('takes a page that tells how to ask for no answer', () => {
    const page = `Stil et spørgsmål til Byrådet

Enhver borger med bopæl i Lundby Kommune har lov til at stille spørgsmål til Byrådet, før mødet begynder.

Spørgsmål skal være Lundby Kommune i hænde senest 10 dage før det møde, hvor du ønsker et svar.

Borgmesteren afgør, hvem der skal besvare de spørgsmål, der stilles.`
    expect(classifyText(page).type).toBe('andet')
  })

  it('the results of a survey answer nobody, though there are questions and columns for the answers', () => {
    const body = [
      'I alt 90 har svaret på skemaet.',
      '# Spørgsmål 1: Er du glad for stien?',
      'Svar\tAndel\nJa\t61 pct.\nNej\t39 pct.',
    ]
    const more = ['# Spørgsmål 2: Bruger du den?', 'Svar\tAndel\nJa\t80 pct.\nNej\t20 pct.']
    const { type, evidence } = classifyParagraphs('# Hvad brugerne siger om stierne', ...body, ...more)
    expect(type).toBe('andet')
    expect(evidence.map(({ signal }) => signal)).not.toContain('questions-and-answers')
  })
})

describe('an answer', () => {
  it('is one though the mayor gives it', () => {
    const text = `# Spørgsmål til borgmesteren fra medlemmer af byrådet

## 1) Spørgsmål fra Asta Vang Holm (B)

Hvornår åbner hallen i Engby igen?

Borgmesterens svar:

Hallen åbner i maj.

## 2) Spørgsmål fra Bo Engholm Ras (V)

Hvornår åbner stien igen?

Borgmesterens svar:

Stien åbner i juni.`
    const { type, confidence } = classifyText(text)
    expect(type).toBe('besvarelse')
    expect(confidence).toBeGreaterThan(0.7)
  })

  it('is one where the letter says "du stiller"', () => {
    const text = `Til medlem af Byrådet Asta Vang Holm

Svar vedr. hallen i Engby

Kære Asta Vang Holm

Tak for din henvendelse, hvor du stiller følgende spørgsmål om hallen.

Spørgsmål

1. Hvornår åbner hallen?

Svar

Ad 1

Hallen åbner i maj.

Med venlig hilsen

Otto Lind`
    expect(classifyText(text)).toMatchObject({ type: 'besvarelse', unsure: false })
  })

  it('is told by letters as well as by numbers, and by "Emne:"', () => {
    const memo = `Notat

Notat vedr. spørgsmål fra Asta Vang Holm (B) om hallen

a. Hvornår åbner hallen?

b. Hvad koster den?

Forvaltningens besvarelse

Ad a. Hallen åbner i maj.

Ad b. Den koster to mio. kr.`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
    const table = `# Notat

Emne\tBesvarelse af spørgsmål fra Dansk Folkeparti om hallen
Til\tHaludvalget
Dato\t4. maj 2023

1. Hvad koster hallen?

Den koster to mio. kr.`
    expect(classifyText(table)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })

  it('is none where questions are only put: "I henhold til" is no "I"', () => {
    const text = `Til Byrådet

Spørgsmål til besvarelse på byrådets møde

I henhold til forretningsordenens § 5 stiller undertegnede hermed følgende spørgsmål:

1. Hvornår åbner hallen?

2. Hvilke løsninger er overvejet?

Med venlig hilsen

Asta Vang Holm`
    expect(classifyText(text)).toMatchObject({ type: 'andet', functions: [] })
  })

  it('is one where the question is told within a sentence', () => {
    const memo = `NOTAT

Asta Vang Holm (A) har på udvalgets møde den 5. februar 2024 spurgt, om lyset på stien kan dæmpes om natten.

Svar

Lyset kan dæmpes uden udgifter.`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
    expect(classifyText(memo.replace('\n\nSvar\n\n', '\n\nVurdering\n\n')).functions).toEqual([])
  })

  it('is one where somebody "bad om svar", and where an office "svarer"', () => {
    const memo = `Notat

Spørgsmål og svar om stierne

Udvalgsformand Asta Vang Holm (A) bad på møde den 16. maj 2022 om svar på følgende:

Spørgsmål 1: Hvor mange stier er der?

Svar: Der er ti.`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
    const form = `# Spørgsmål 2019/112 fra Asta Vang Holm (EL) om stierne

## Spørgsmålet lyder:

Hvor mange stier er der?

## Stiafdelingen svarer:

Der er ti stier i kommunen.`
    const { type, confidence } = classifyText(form)
    expect(type).toBe('besvarelse')
    expect(confidence).toBeGreaterThan(0.7)
  })

  it('is none where an authority is answered, where everybody has asked, or where the state supervises', () => {
    const to = (title: string) =>
      `Stistyrelsen\n\nAtt.: Kontor for veje\n\n# ${title}\n\n${BODY}\n\nMed venlig hilsen\n\nOtto Lind`
    expect(classifyText(to('Svar på styrelsens spørgsmål om stierne')).type).toBe('andet')
    expect(classifyText(to('Svar på bestyrelsens spørgsmål om stierne')).type).toBe('besvarelse')
    const meeting = `Opsamling på spørgsmål fra borgermøde om stierne

Spørgsmål: Hvor mange stier er der?

Svar: Der er ti.

Spørgsmål: Hvem har tegnet dem?

Svar: En arkitekt fra byen.`
    expect(classifyText(meeting).type).toBe('andet')
    const supervision = `Henvendelse vedrørende Engby Kommune om stierne

Asta Vang Holm har som medlem af byrådet den 2. marts 2019 spurgt Ankestyrelsen, om kommunens praksis er lovlig.

Resultat

Vi rejser ikke en tilsynssag. Det betyder, at vi ikke foretager os mere.

Venlig hilsen

Otto Lind`
    expect(classifyText(supervision).type).toBe('andet')
  })
})

describe('a memo that answers', () => {
  it.each([
    'På mødet den 3. maj 2023 spurgte Asta Lind (V), om kommunen kan overtage stien. Det besvares her.',
    'Asta Lind (V) har den 3. maj 2023 spurgt, om kommunen kan overtage stien.',
  ])('states the question in the sentence that tells who asked: %s', (told) => {
    expect(
      classifyParagraphs('NOTAT', 'Til: Stiudvalget', '# Svar på udvalgsspørgsmål om stien', told, TWO_SENTENCES),
    ).toMatchObject({
      type: 'notat',
      functions: ['besvarelse'],
    })
  })

  it('tells behind the question who has asked it', () => {
    const told = 'Notatet giver en status og besvarer et spørgsmål, som Asta Lind (V) stillede den 3. maj 2023.'
    const body = ['# Status', TWO_SENTENCES, '# Spørgsmål', 'Hvem ejer stierne?', '# Svar', 'Godset ejer de fleste.']
    expect(classifyParagraphs('NOTAT', '# Stierne', told, ...body)).toMatchObject({
      type: 'notat',
      functions: ['besvarelse'],
    })
  })

  it('does so to named groups that are no party, and not to a body of the kommune', () => {
    const asked = (who: string) =>
      classifyParagraphs(
        'NOTAT',
        '# Stierne',
        `${who} har stillet spørgsmål til stierne.`,
        '1. Hvem ejer dem?',
        'Svar: Godset.',
      ).functions
    expect(asked('Seniorrådet')).toEqual(['besvarelse'])
    expect(asked('Vandreforeningen')).toEqual(['besvarelse'])
    expect(asked('Byrådet')).toEqual([])
  })
})

describe('a letter that answers', () => {
  it('is an answer where one citizen has asked, though questions of question time are many', () => {
    const told = 'Byrådet har den 3. maj 2023 modtaget dit spørgsmål, som lyder:'
    const letter = [
      'Kære Asta Lind',
      told,
      'Hvornår åbner stien?',
      'Jeg kan svare følgende:',
      TWO_SENTENCES,
      'Venlig hilsen',
    ]
    expect(classifyParagraphs('# Borgerspørgsmål til mødet den 9. maj 2023', ...letter).type).toBe('besvarelse')
    expect(classifyParagraphs('# Spørgetid', 'Hvornår åbner stien?', 'Svar: Til maj.', TWO_SENTENCES).type).toBe(
      'andet',
    )
  })

  it.each([
    'I brev af 3. maj 2023 stiller du på vegne af gruppen to spørgsmål om stierne.',
    'I en forespørgsel modtaget den 3. maj 2023 ønsker du svar på, hvor mange stier kommunen ejer.',
    'Den 3. maj 2023 skrev du til forvaltningen med to spørgsmål om stierne.',
    'Du efterspurgte den 3. maj 2023 oplysninger om stierne.',
    'Under behandlingen den 3. maj 2023 ønskede Asta Lind oplyst:',
    'Nedenfor er dine spørgsmål gengivet med forvaltningens svar.',
  ])('tells in many ways that somebody has asked: %s', (told) => {
    const { evidence } = classifyParagraphs(
      '# Svar om stierne',
      'Kære Asta',
      told,
      'Hvor mange er der?',
      'Svar: Ti.',
      TWO_SENTENCES,
    )
    expect(evidence.map(({ signal }) => signal)).toContain('asker')
  })

  it('is one by its subject, but for applications', () => {
    const body = [
      'Kære Asta',
      'Du efterspurgte den 3. maj 2023 følgende:',
      '1) Hvor lang er stien?',
      'Den er to kilometer.',
    ]
    expect(classifyParagraphs('Din forespørgsel om stien i Engby', ...body, 'Venlig hilsen').type).toBe('besvarelse')
    expect(classifyParagraphs('Din forespørgsel om aktindsigt', 'Kære Asta', TWO_SENTENCES, 'Venlig hilsen').type).toBe(
      'andet',
    )
  })

  it('calls itself one in a word of its own', () => {
    expect(
      classifyParagraphs(
        '# Svarnotits',
        'Til: Byrådet',
        '# Broer',
        'Asta Lind (V) har spurgt til følgende:',
        '1. Hvem ejer broen?',
        'Svar ad 1: Godset.',
      ),
    ).toMatchObject({ type: 'besvarelse', unsure: false })
  })
})

describe('forms and titles that remind of other types', () => {
  it.each(['Svarskema', 'Besvarelsesskema'])('is an answer on a form that is called %s', (title) => {
    const text = `# ${title}\n\nRejst af: Kommunalbestyrelsesmedlem Asta Vang Holm (B)\n\nRejst den: 4. oktober 2024\n\nSpørgsmålets ordlyd\n\nHvor mange penge er der brugt på broen?\n\nSvarets ordlyd\n\nDer er brugt 9,6 mio. kr. på broen i alt.`
    expect(classifyText(text)).toMatchObject({ type: 'besvarelse', unsure: false })
  })

  it('is no minutes where a question was put at a meeting of a body', () => {
    const text = `# Svar til udvalgsmedlem Asta Vang Holm vedr. biblioteket\n\nSpørgsmålet blev stillet på Kulturudvalgets møde den 7. maj 2024:\n\n”Hvorfor er åbningstiden ændret?”\n\nSvar pr. 14. maj 2024:\n\nDen er ændret, fordi kun få kommer den sidste time.`
    expect(classifyText(text).type).toBe('besvarelse')
  })

  it.each([
    ['Til Asta Vang Holm (Enhedslisten)', 'Du vil vide, hvor mange rotter der er meldt i 2023, og hvad kommunen gør.'],
    ['Til: Byrådsmedlem Asta Vang Holm', 'Du ønsker at vide, hvor mange rotter der er meldt i 2023.'],
    ['Til Asta Vang Holm (V)', 'Du vil gerne have oplyst, hvor mange rotter der er meldt i 2023.'],
  ])('is the letter to a politician who wished to know: %s', (to, sentence) => {
    const text = `Engby Kommune\n\n8. januar 2024\n\n${to}\n\nAngående rotter i Engby\n\nTak for din henvendelse, modtaget den 2. januar 2024.\n\n${sentence}\n\nDer var 188 anmeldelser i 2023. Rottebekæmperen kommer inden for to hverdage, og der er sat spærrer i kloakken tre steder.\n\nHilsen\n\nBo Ras Lind`
    expect(classifyText(text).type).toBe('besvarelse')
  })

  it.each(['Til Asta Vang Holm', 'Kære Asta'])('is no answer to a politician: %s', (to) => {
    const text = `Engby Kommune\n\n8. januar 2024\n\n${to}\n\nAngående rotter i Engby\n\nTak for din henvendelse. Du vil vide, hvor du kan få hjælp.\n\nRottebekæmperen kommer inden for to hverdage, og der er sat spærrer i kloakken tre steder.\n\nHilsen\n\nBo Ras Lind`
    const { type, unsure } = classifyText(text)
    expect(type === 'andet' || unsure).toBe(true)
  })

  it('is question time where several citizens ask, and headings say who answers', () => {
    const text = `Engby Kommune\n\nSpørgetid i Byrådet den 24. juni 2024\n\nSpørgsmål fra Inga Holm Thrane, Vonsby:\n\nHvornår bliver der lavet en rundkørsel?\n\nSvar fra borgmesteren:\n\nDen er ikke på oversigten.\n\nSpørgsmål fra Erik Lind, Bramby:\n\nHvorfor er der ikke flere skraldespande?\n\nSvar fra udvalgsformanden:\n\nDer sættes fem nye op i juli.`
    const { type, unsure } = classifyText(text)
    expect(type === 'andet' || unsure).toBe(true)
  })

  it('is a memo that answers where the questions come again below with the answers', () => {
    const text = `Engby Kommune\n\nNotat vedr. spørgsmål fra Asta Vang Holm, SF, om ladestandere\n\nAsta Vang Holm (SF) har den 22. januar 2025 i en mail stillet en række spørgsmål. De er gengivet nedenfor med forvaltningens svar i kursiv.\n\nHvor mange ladestandere er der i Engby?\n\nDer er 42 offentligt tilgængelige ladestandere i Engby.`
    expect(classifyText(text)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })

  it.each([
    'Anmodning om optagelse af sag på byrådets dagsorden',
    'Forslag til byrådets dagsorden',
    'Ønske om punkt på dagsorden',
  ])('is no agenda: %s', (title) => {
    const text = `Byrådsgruppen i Engby\n\nTil borgmesteren\n\n${title}\n\nVi foreslår, at der laves en plan for flere boliger i vest, fordi mange står på venteliste og priserne stiger.\n\nPå gruppens vegne\n\nAsta Vang Holm`
    expect(classifyText(text).type).not.toBe('dagsorden')
  })
})
