import type { Block, ExtractedDocument } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { classify } from './classify.ts'

const read = (extracted: string | ExtractedDocument) =>
  classify({ extracted: typeof extracted === 'string' ? fromText(extracted) : extracted, hints: {} })

/** A document with something at the head of its first page. */
function withHead(text: string, head: string): ExtractedDocument {
  const extracted = fromText(text)
  const furniture: Block = { kind: 'furniture', role: 'header', text: head, page: 1, confidence: 1, region: 'body' }
  const [first, ...others] = extracted.pages
  if (first === undefined) return extracted
  return { ...extracted, pages: [{ ...first, blocks: [furniture, ...first.blocks] }, ...others] }
}

const BODY = `Byrådet besluttede i juni, at stierne skal gennemgås, og at der skal ses på belysningen.

Gennemgangen tager et halvt år. Den omfatter alle stier i de tre byer og begynder i nord.`

describe('a memo that says so elsewhere than above its title', () => {
  it.each(['Engby Kommune NOTAT Veje og Stier', 'Engby Kommune | Notat', 'Notat til Stiudvalget', 'NOTAT'])(
    'is one by what runs at the head of its pages: %s',
    (head) => {
      expect(read(withHead(`# Helhedsplan for stierne: status\n\n${BODY}`, head)).type).toBe('notat')
    },
  )

  it('is none where the pages are headed by something else', () => {
    expect(read(withHead(`# Helhedsplan for stierne: status\n\n${BODY}`, 'Notatsystem for Engby')).type).toBe('andet')
  })

  it('is one by the stamp beside the office, or beside the number of the page', () => {
    expect(read(`Notat Børn, Unge og Familie\n\nPladser i Engby\n\n${BODY}`)).toMatchObject({
      type: 'notat',
      unsure: false,
    })
    expect(read(`Notat Side 1/2\n\nPladser i Engby\n\n${BODY}`).type).toBe('notat')
  })

  it('is one by the end of its title', () => {
    expect(read(`# Foreløbigt regnskab for stierne – notat til orientering\n\n${BODY}`)).toMatchObject({
      type: 'notat',
      unsure: false,
    })
  })

  it('is one by what it calls itself, though rather unsurely, and minutes that quote one are none', () => {
    expect(read(`# Stier i Engby\n\nDette notat beskriver, hvordan stierne gennemgås.\n\n${BODY}`).type).toBe('notat')
    const minutes = `Referat - Stiudvalget den 4. maj 2023\n\nMødested: Salen\n\n1. Stier\n\nSagsfremstilling\n\nDette notat beskriver stierne.\n\nBeslutning\n\nGodkendt.`
    expect(read(minutes)).toMatchObject({ type: 'referat', unsure: false })
  })
})

it('takes a letter with a programme in it for a letter', () => {
  const letter = `Til grundejerne på Mosestien

Orientering om nye kloakker

Du modtager dette brev, fordi vi skal grave i jeres vej i maj og juni. Vi begynder ved mosen og slutter ved skolen.

Informationsmøde

Dagsorden for mødet:

1. Velkomst

2. Tidsplan

Med venlig hilsen

Engby Kommune`
  expect(read(letter).type).toBe('andet')
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
    const { type, confidence } = read(text)
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
    expect(read(text)).toMatchObject({ type: 'besvarelse', unsure: false })
  })

  it('is told by letters as well as by numbers, and by "Emne:"', () => {
    const memo = `Notat

Notat vedr. spørgsmål fra Asta Vang Holm (B) om hallen

a. Hvornår åbner hallen?

b. Hvad koster den?

Forvaltningens besvarelse

Ad a. Hallen åbner i maj.

Ad b. Den koster to mio. kr.`
    expect(read(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
    const table = `# Notat

Emne\tBesvarelse af spørgsmål fra Dansk Folkeparti om hallen
Til\tHaludvalget
Dato\t4. maj 2023

1. Hvad koster hallen?

Den koster to mio. kr.`
    expect(read(table)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })

  it('is none where questions are only put: "I henhold til" is no "I"', () => {
    const text = `Til Byrådet

Spørgsmål til besvarelse på byrådets møde

I henhold til forretningsordenens § 5 stiller undertegnede hermed følgende spørgsmål:

1. Hvornår åbner hallen?

2. Hvilke løsninger er overvejet?

Med venlig hilsen

Asta Vang Holm`
    expect(read(text)).toMatchObject({ type: 'andet', functions: [] })
  })

  it('is one where the question is told within a sentence', () => {
    const memo = `NOTAT

Asta Vang Holm (A) har på udvalgets møde den 5. februar 2024 spurgt, om lyset på stien kan dæmpes om natten.

Svar

Lyset kan dæmpes uden udgifter.`
    expect(read(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
    expect(read(memo.replace('\n\nSvar\n\n', '\n\nVurdering\n\n')).functions).toEqual([])
  })

  it('is one where somebody "bad om svar", and where an office "svarer"', () => {
    const memo = `Notat

Spørgsmål og svar om stierne

Udvalgsformand Asta Vang Holm (A) bad på møde den 16. maj 2022 om svar på følgende:

Spørgsmål 1: Hvor mange stier er der?

Svar: Der er ti.`
    expect(read(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
    const form = `# Spørgsmål 2019/112 fra Asta Vang Holm (EL) om stierne

## Spørgsmålet lyder:

Hvor mange stier er der?

## Stiafdelingen svarer:

Der er ti stier i kommunen.`
    const { type, confidence } = read(form)
    expect(type).toBe('besvarelse')
    expect(confidence).toBeGreaterThan(0.7)
  })

  it('is none where an authority is answered, where everybody has asked, or where the state supervises', () => {
    const to = (title: string) =>
      `Stistyrelsen\n\nAtt.: Kontor for veje\n\n# ${title}\n\n${BODY}\n\nMed venlig hilsen\n\nOtto Lind`
    expect(read(to('Svar på styrelsens spørgsmål om stierne')).type).toBe('andet')
    expect(read(to('Svar på bestyrelsens spørgsmål om stierne')).type).toBe('besvarelse')
    const meeting = `Opsamling på spørgsmål fra borgermøde om stierne

Spørgsmål: Hvor mange stier er der?

Svar: Der er ti.

Spørgsmål: Hvem har tegnet dem?

Svar: En arkitekt fra byen.`
    expect(read(meeting).type).toBe('andet')
    const supervision = `Henvendelse vedrørende Engby Kommune om stierne

Asta Vang Holm har som medlem af byrådet den 2. marts 2019 spurgt Ankestyrelsen, om kommunens praksis er lovlig.

Resultat

Vi rejser ikke en tilsynssag. Det betyder, at vi ikke foretager os mere.

Venlig hilsen

Otto Lind`
    expect(read(supervision).type).toBe('andet')
  })
})

it('tells a memo by form and office in the last line, where the page has put them', () => {
  expect(read(`# Stierne: svar på en henvendelse\n\n${BODY}\n\nNOTAT | Veje og Stier`).type).toBe('notat')
})

it('is not sure that what citizens ask at question time makes an answer to a politician', () => {
  const text = `Spørgetid i byrådet den 25. august 2022

Spørgsmål fra Asta Vang Holm, Mosestien 2, Engby

Hvornår åbner hallen?

Borgmester Otto Lind svarede: Hallen åbner i maj.`
  expect(read(text)).toMatchObject({ type: 'andet', unsure: true })
})

it('tells a memo by the stamp between kommune and office in the first line', () => {
  expect(read(`Engby Kommune • NOTAT • Veje og Stier\n\nHelhedsplan for stierne: status\n\n${BODY}`).type).toBe('notat')
  expect(read(`Engby Kommune NOTAT Veje og Stier\n\nStierne i nord\n\n${BODY}`)).toMatchObject({
    type: 'notat',
    unsure: false,
  })
})

it('takes the heading of a numbered section for no title: "4. Referat" in rules of procedure', () => {
  const rules = `# Forretningsorden for Stirådet

# 1. Rådets opgave

Rådet rådgiver byrådet om stier.

# 2. Indkaldelse og dagsorden

Formanden udarbejder dagsordenen og sender den ud syv dage før mødet.

# 4. Referat

Der føres beslutningsreferat, som godkendes på næste møde.`
  expect(read(rules)).toMatchObject({ type: 'andet', unsure: false })
})

it('knows an answer that stands on the line of its question', () => {
  const memo = `Notat

Udvalgsformand Asta Vang Holm (A) bad på møde den 16. maj 2022 om svar på følgende:

Spørgsmål 1: Hvor mange stier er der? Svar: Der er ti.

Spørgsmål 2: Hvem ejer dem? Svar: Det gør kommunen.`
  expect(read(memo).functions).toEqual(['besvarelse'])
})

it('is a memo with a number as well', () => {
  expect(read(`# Delnotat 2: Folketal og boliger\n\n${BODY}`)).toMatchObject({ type: 'notat', unsure: false })
  expect(read(`# Folketal og boliger\n\nNotatet er det andet af tre om stierne.\n\n${BODY}`).type).toBe('notat')
})

it('is in doubt at a text with the fields of a case on lines of their own', () => {
  const text = `Opfølgning på undersøgelse om stier\n\n12-02-2008\n\nSagsnr.\n\nDokumentnr.\n\nSagsbehandler\n\nEa Ras\n\n${BODY}`
  expect(read(text)).toMatchObject({ unsure: true })
})

it('knows a matter put forward by nobody for one of a meeting', () => {
  const text = `Sager til efterretning\n\nDet indstilles at;\n\n1. at udvalget tager svarene til efterretning.\n\n${BODY}`
  expect(read(text)).not.toMatchObject({ type: 'andet', unsure: false })
})

it('takes a page that tells how to ask for no answer', () => {
  const page = `Stil et spørgsmål til Byrådet

Enhver borger med bopæl i Lundby Kommune har lov til at stille spørgsmål til Byrådet, før mødet begynder.

Spørgsmål skal være Lundby Kommune i hænde senest 10 dage før det møde, hvor du ønsker et svar.

Borgmesteren afgør, hvem der skal besvare de spørgsmål, der stilles.`
  expect(read(page).type).toBe('andet')
})
