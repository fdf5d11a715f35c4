import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { classifyParagraphs, classifyText } from './fixtures/classify-text.ts'

const ANSWER = 'Stien er gennemgået i maj af to folk fra driften, og tre steder trænger den til nyt slidlag.'

describe('an answer', () => {
  it('has its title below the longest letterhead', () => {
    const head =
      'Sociale Forhold\n\nVoksne og Job\n\nEngby Kommune\n\nNyvej 15\n\n4573 Højby\n\nTelefon 59 65 60 60\n\n'
    const text = `${head}Sag: 24/17733\n\nSagsbehandler:\n\nLis Dam\n\nTil Liste Q\n\n21. marts 2024\n\nSide 1 af 2\n\n# Besvarelse af forespørgsel om stien i Engby\n\nForespørgslen besvares nedenfor.\n\n${ANSWER}`
    expect(classifyText(text)).toMatchObject({ type: 'besvarelse', unsure: false })
    expect(classifyText(text.replace('# Besvarelse af forespørgsel om stien i Engby', '# Tid og sted')).type).toBe(
      'andet',
    )
  })

  it('may be one to a "forespørgsel" of a member', () => {
    const { type } = classifyParagraphs(
      'Stien i Engby',
      'Venstre ved byrådsmedlem Asta Vang Holm har den 11. marts 2024 fremsendt en forespørgsel om stien. Den besvares nedenfor.',
      '1. Hvornår er stien gennemgået?',
      ANSWER,
    )
    expect(type).toBe('besvarelse')
  })

  const table = (head: string, answer: string) =>
    classifyText(
      fromText(
        `# Spørgsmål til budgettet\n\nEngby Kommune\n\n${head}\n1\tV\tHvad koster vikarer i skolen?\t${answer}\n2\tSF\tHvad koster en aftenvagt mere?\t${answer}\n`,
      ),
    )

  it('is a table with columns for who asked, what was asked and what is answered', () => {
    expect(table('Nr.\tParti\tSpørgsmål\tSvar', ANSWER)).toMatchObject({ type: 'besvarelse' })
    expect(table('Nr.\tEmne\tSpørgsmål\tSvar', ANSWER).type).toBe('andet')
  })

  it('is no list that only links to answers', () => {
    const { type, unsure } = table('Nr.\tSpørger\tSpørgsmål\tSvar', 'Læs svar')
    expect(type === 'andet' || unsure).toBe(true)
  })

  it.each(['Byrådsmedlem\n\nAsta Vang Holm', 'Til Asta Vang Holm, MB', 'Til Asta Vang Holm, byrådsmedlem'])(
    'is a letter to a member that tells what was asked: %s',
    (to) => {
      const text = `Engby Kommune\n\n10. maj 2023\n\n${to}\n\nVedr. stien i Engby\n\nKære Asta\n\nTak for din henvendelse af 2. maj 2023, hvor du spørger, om stien er gennemgået.\n\n${ANSWER}\n\nMed venlig hilsen\n\nBo Ras Lind`
      expect(classifyText(text)).toMatchObject({ type: 'besvarelse', unsure: false })
    },
  )

  it('stands behind the matter in the title', () => {
    const text = `# Budget 2026: Svar på partiernes spørgsmål\n\nEngby Kommune\n\n## Spørgsmål A – Venstre\n\nSpørgsmål: Hvad koster vikarer?\n\nSvar: ${ANSWER}`
    expect(classifyText(text)).toMatchObject({ type: 'besvarelse', unsure: false })
  })

  it('is a letter whose answer the rest of the council gets as well', () => {
    const letter = (copied: string) =>
      classifyText(
        `Kære Bo\n\nTak for din mail, som jeg modtog den 3. oktober 2023.\n\nDu vil gerne vide, hvorfor stien er lukket.\n\n${ANSWER}\n\n${copied}\n\nMed venlig hilsen\n\nLis Dam Holm\n\nVejchef\n\nEngby Kommune`,
      )
    expect(letter('Jeg har sendt en kopi til de øvrige medlemmer af byrådet.').type).toBe('besvarelse')
    const { type, unsure } = letter('Hvis du vil vide mere, kan du ringe.')
    expect(type === 'andet' || unsure).toBe(true)
  })

  it('is a letter to a member that only tells how many questions there were', () => {
    const letter = `Byrådsmedlem Asta Vang Holm\n\nKære Asta\n\nDu har bedt mig svare på fire spørgsmål om stien. Jeg tager dem i den rækkefølge, de er stillet.\n\nOmfang\n\n${ANSWER}\n\nVenlig hilsen\n\nBo Ras Lind`
    expect(classifyText(letter).type).toBe('besvarelse')
    expect(classifyText(letter.replace('bedt mig svare på fire spørgsmål om', 'fået adgang til')).type).toBe('andet')
  })

  it('may have the kommune before its title', () => {
    const text = `# ENGBY KOMMUNE · SVAR PÅ SPØRGSMÅL FRA KOMMUNALBESTYRELSEN\n\n1. Hvornår er stien gennemgået?\n\n2. Hvem ejer den?\n\n## Svar afgivet den 16. maj 2023\n\n1. ${ANSWER}\n\n2. Kommunen.`
    expect(classifyText(text).type).toBe('besvarelse')
  })

  it('is a form for what a politician has asked', () => {
    const form = `# Politikerhenvendelse nr. 2024-118\n\nPolitiker\tAsta Vang Holm (Ø)\nSvarfrist\t28-05-2024\nSvaret af\tVeje og Stier, Engby Kommune\n\nHenvendelse\n\nJeg vil gerne vide, hvornår stien er gennemgået.\n\nSvar\n\n${ANSWER}`
    expect(classifyText(form)).toMatchObject({ type: 'besvarelse', unsure: false })
  })

  it('is a list of questions with the letters of the parties behind their numbers', () => {
    const text = `# Engby Kommune – Budget 2025\n\n## Spørgsmål og svar, 3. runde\n\nSpørgsmål 31 (A): Hvad koster stien?\n\nSvar: Den koster 1,1 mio. kr.\n\nSpørgsmål 32 (T): Kan den vente?\n\nSvar: ${ANSWER}`
    expect(classifyText(text).type).toBe('besvarelse')
    expect(classifyText(text.replaceAll(/ \([AT]\)/g, '')).type).toBe('andet')
  })

  it('is none where a group puts its questions', () => {
    const text = `Til kommunalbestyrelsen i Engby\n\nFra Socialistisk Folkepartis gruppe\n\nSpørgsmål til mødet\n\nSF stiller hermed følgende spørgsmål til borgmesteren:\n\n1. Hvad er status for stien?\n\n2. Hvornår kan den åbne igen?\n\nVi beder om, at spørgsmålene besvares på mødet.\n\nAsta Vang Holm`
    expect(classifyText(text)).toMatchObject({ type: 'andet', functions: [] })
  })

  it('is a function of a memo in which each question has its paragraph', () => {
    const memo = `Engby Kommune\n\n# Notat vedr. spørgsmål stillet af Asta Vang Holm (Konservative)\n\nAsta Vang Holm har på mødet den 1. april 2025 stillet to spørgsmål.\n\n### 1. Hvornår er stien gennemgået?\n\nI maj.\n\n### 2. Er der lovkrav om det?\n\n${ANSWER}`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })

  it('may be one to a citizen with a name, and is in doubt', () => {
    const text = (from: string) =>
      `Vedr. spørgsmål til byrådets møde den 28. august 2024 fra ${from}\n\n23. august 2024\n\nSpørgsmål:\n\nHvem ejer stien?\n\nBorgmesterens svar på mødet:\n\n${ANSWER}`
    const { type, unsure } = classifyText(text('borger Asta Vang Holm'))
    expect(type === 'besvarelse' || unsure).toBe(true)
  })

  it('is a form of a member who is the sender', () => {
    const form = (from: string) =>
      classifyText(
        `Politisk spørgsmål\n\nFra: ${from}\n\nTil: Veje og Stier\n\nStillet: 10. marts 2025\n\nSvar: 17. marts 2025\n\nHvem ejer stien?\n\n${ANSWER}`,
      )
    expect(form('Asta Vang Holm (M)').type).toBe('besvarelse')
  })

  it('is a function of a memo that tells what a member asked, and goes on with the answer', () => {
    const memo = `Notat\n\n# Rotter i Engby\n\nDato: 21-08-2023\n\nUdvalgsmedlem Asta Vang Holm spurgte på mødet den 7. august 2023, hvor mange anmeldelser der er.\n\n${ANSWER}`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })

  it('is no table of what neighbours asked at a meeting', () => {
    const rows = `Spørger\tSpørgsmål\tSvar\nNabo\tHvor meget larmer det?\t${ANSWER}\nBeboer i Engby\tVil det lugte?\t${ANSWER}`
    expect(classifyText(`# Spørgsmål og svar fra informationsmøde\n\n${rows}\n`)).toMatchObject({ functions: [] })
  })

  it('is none where an item of minutes is called so', () => {
    const item = `Byrådet den 30. marts 2022\n\nPunkt 12: Svar på spørgsmål fra Asta Holm (V) om stien\n\nSagsfremstilling\n\nAsta Holm (V) har den 14. marts 2022 stillet følgende spørgsmål:\n\nHvem ejer stien?\n\nForvaltningens svar:\n\nKommunen.\n\nBeslutning\n\nTaget til efterretning.`
    const { type, unsure } = classifyText(item)
    expect(type === 'referat' || unsure).toBe(true)
  })

  it('may be a form in which a party is the sender', () => {
    const form = (from: string) =>
      classifyText(
        `# Teknisk spørgsmål nr. 9\n\nFra: ${from}\n\nTil: Veje og Stier\n\nSpørgsmålet lyder: Hvad koster stien?\n\nForvaltningens svar: ${ANSWER}`,
      )
    expect(form('Radikale Venstre').type).toBe('besvarelse')
    const { type, unsure } = form('Direktionen')
    expect(type !== 'besvarelse' || unsure).toBe(true)
  })

  it('has a part for the question and one for the answer', () => {
    const memo = `NOTAT\n\n# Skolefravær i Engby\n\n## 1. Spørgsmål\n\nVenstres gruppe ved Asta Vang Holm har den 28. februar 2023 bedt om at få oplyst, hvor mange elever der er væk.\n\n## 2. Svar\n\n${ANSWER}`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })

  it('takes up what a named member has asked, question by question', () => {
    const memo = `Notat\n\n# Opfølgning på spørgsmål fra Asta Vang Holm (V)\n\nAsta Vang Holm har ved mail af 14. marts 2024 stillet spørgsmål. Spørgsmålene er gengivet med fed.\n\nHvornår er stien gennemgået?\n\n${ANSWER}`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })
})

describe('a memo', () => {
  it.each(['Engby Kommune Notat Side 1', 'Engby Kommune    Notat    Side 1 af 2'])(
    'may say so at the head of its pages, beside their number: %s',
    (running) => {
      const extracted = fromText(`Kultur og Fritid\n\n22. maj 2023\n\n# Stierne i Engby\n\n${ANSWER} ${ANSWER}`)
      const [page] = extracted.pages
      page?.blocks.unshift({
        kind: 'furniture',
        role: 'pageNumber',
        text: running,
        page: 1,
        confidence: 1,
        region: 'body',
      })
      expect(classifyText(extracted)).toMatchObject({ type: 'notat', unsure: false })
    },
  )

  it('may say so in the middle of a paragraph, below the name of another form', () => {
    const text = `Engby Kommune\n\nDato: 12. december 2023\n\nSagsnr.: 23/5512\n\n# Redegørelse om stierne i Engby\n\nUdvalget har bedt om en redegørelse. Notatet er udarbejdet af Veje og Stier.\n\n${ANSWER}`
    const { type, unsure } = classifyText(text)
    expect(type === 'notat' || unsure).toBe(true)
  })

  it.each([
    'Supplerende notat til punkt 8 – Udvidelse af stien',
    'Opfølgende notat om stien i Engby',
    'Budgetnotat 2025-11: Stien i Engby',
    'Notat nr. 4 om stien i Engby',
  ])('says so in its title: %s', (title) => {
    expect(classifyParagraphs('Engby Kommune', `# ${title}`, ANSWER, ANSWER)).toMatchObject({
      type: 'notat',
      unsure: false,
    })
  })
})
