import { classificationSchema, documentTypes } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { classify } from './classify.ts'
import { classifyParagraphs, classifyText, MEMO, MINUTES } from './fixtures/classify-text.ts'

describe('classify', () => {
  it('follows the form that a document declares, and keeps what else it does', () => {
    expect(classifyText(MEMO)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
    const asked = 'Karla Dam Holm (F) har den 27. november 2023 stillet spørgsmål om bænke.\n'
    expect(classifyText(MEMO.replace('NOTAT\n', `NOTAT ${asked}`))).toMatchObject({
      type: 'notat',
      functions: ['besvarelse'],
    })
    expect(classifyText(MEMO.replace('NOTAT\n', '\n'))).toMatchObject({ type: 'besvarelse', functions: [] })
  })

  it('reads the form behind the dash, and the matter before it', () => {
    const answers = `Budget 2031 – spørgsmål og svar fra de politiske grupper

Nr. 1 – stillet af Venstre

Spørgsmål: Hvad koster bassinet om søndagen?

Svar: Det koster 0,4 mio. kr.

Nr. 2 – stillet af Enhedslisten

Spørgsmål: Hvor mange får frugt?

Svar: 2.310 elever.
`
    expect(classifyText(answers)).toMatchObject({ type: 'besvarelse', unsure: false })
    expect(classifyText('Budget 2031 – høringssvar\n\nVi har set forslaget.\n').type).toBe('andet')
  })

  it('reads the fields of a form or letterhead that are set as a table', () => {
    const form = `Spørgsmål til budget 2024

Stillet af	Liberal Alliance
Dato	21. august 2023
Spørgsmål	Hvad koster det at udvide bibliotekets åbningstid?
Svar	En udvidelse på fem timer om ugen koster 310.000 kr. årligt.
`
    expect(classifyText(form).type).toBe('besvarelse')
    const matter = `Indstilling

Til	Rådet
Fra	Teknik og Miljø
Dato	14. marts 2017

Ny legeplads

1. Resume

2. Beslutningspunkter

3. Baggrund
`
    expect(classifyText(matter).type).toBe('andet')
  })

  it('looks for titles above the text, not for the headings of its parts', () => {
    const prose =
      'Møderne begynder med spørgetid, og den starter på det tidspunkt, der er fastlagt for byrådets ordinære møde. Den kan vare op til en halv time, og herefter begynder mødet efter sin dagsorden.'
    const page = `Stil spørgsmål til byrådet\n\n${prose}\n\n${prose}\n\nDine spørgsmål\n\nskal være korte\n\nBesvarelse af spørgsmål\n\nSå vidt muligt får du svar med det samme.\n`
    expect(classifyText(page)).toMatchObject({ type: 'andet' })
  })

  it('reads a head that has its labels above their values', () => {
    const head = 'Fra\tTil\tDato\tEmne\nBo Ras\tAsta Holm Lind\t16. juli 2021\tSV: Spørgsmål om molen'
    const mail = `${head}\n\nHej Asta\n\nSe svarene indsat under dine spørgsmål.\n\nSpørgsmål 1: Hvornår åbner molen?\n\nSvar: Til maj.\n\nMvh.\n\nBo Ras\n`
    expect(classifyText(mail).type).toBe('besvarelse')
  })

  it('is not sure by absence where the head uses the word for one of the four', () => {
    const told = `Opsamling og notat fra seminaret\n\nDet var en god dag, hvor alle kom til orde, og vi fik talt om mange ting, som vi ellers ikke når.\n\nTak til alle, der lagde vejen forbi og gav deres besyv med. Vi ses igen til næste år på samme sted.\n`
    expect(classifyText(told).unsure).toBe(true)
  })

  it('is not sure of a page whose fonts do not tell what its letters are', () => {
    const line = '! "2 # $% (1 ) * 8 5 . 6 , x %& 1 2 (( 3 - / 0 + '
    expect(classifyParagraphs(...Array.from({ length: 12 }, (_, index) => `${line}${index}`)).unsure).toBe(true)
  })

  it('is fairly sure of texts that have nothing of the four', () => {
    const page = `Borgerinddragelse

Forslaget har været udsendt i offentlig høring i otte uger. De indkomne svar blev forelagt ved den endelige behandling.

Forud for høringen var der fordebat, og der blev holdt et borgermøde på skolen med deltagelse af omkring fyrre borgere.

Se skemaet med de indkomne svar her.
`
    expect(classifyText(page)).toMatchObject({ type: 'andet', unsure: false })
  })

  it.each([
    ['Høringssvar til forslag til lokalplan 12\n\nVi har følgende bemærkninger til forslaget.'],
    ['Pressemeddelelse\n\nKommunen åbner en ny skole.'],
    ['Vejledning til ansøgning om tilskud\n\nSådan gør du.'],
    ['Åben postliste for 4. maj 2023\n\nDato: 4. maj 2023\n\nSagsnr.: 23/12345\n\nTitel: Notat om stier.'],
    ['Fremsendelse af bilag til seminar\n\nBilag 1: Notat om stier\n\nBilag 2: Svar på spørgsmål fra grupperne'],
    [
      'Svar på anmodning om aktindsigt\n\nDu har den 4. maj 2023 bedt om aktindsigt i sagen.\n\nDu spørger også, om der er kort.\n\nVenlig hilsen\n\nIb Ask',
    ],
    ['Tilsynsrapport 2024\n\nTilsynet har besøgt Solgården.'],
  ])('forces nothing into the four: %j', (text) => {
    expect(classifyText(text).type).toBe('andet')
  })

  it('hesitates where there is nothing to go by', () => {
    expect(classifyText('')).toMatchObject({ type: 'andet', unsure: true })
    expect(classifyText('Torvet bliver renoveret til foråret, og der kommer nye træer.')).toMatchObject({
      unsure: true,
    })
  })

  it('gives its reasons with page and quote', () => {
    const { evidence } = classifyText(MEMO)
    expect(evidence[0]).toMatchObject({ signal: 'stamped-notat', page: 1, quote: 'NOTAT' })
  })

  it('puts the decision of an operator above its own', () => {
    const decided = classify({ extracted: fromText(MINUTES), hints: {}, decisions: { type: 'andet' } })
    expect(decided).toMatchObject({ type: 'andet', decidedBy: 'operator', confidence: 1, unsure: false })
  })

  it('spreads all its confidence over the types', () => {
    for (const text of [MINUTES, MEMO, '']) {
      const found = classifyText(text)
      expect(classificationSchema.safeParse(found).success).toBe(true)
      expect(documentTypes).toContain(found.type)
      expect(found.confidence + (found.runnerUp?.confidence ?? 0)).toBeLessThanOrEqual(1.01)
    }
  })
})
