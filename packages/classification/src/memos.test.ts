import type { Block, ExtractedDocument } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { classifyParagraphs, classifyText, MEMO } from './fixtures/classify-text.ts'

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

const TWO_SENTENCES = 'Stierne er gennemgået i maj af to folk fra driften. Tre af dem trænger til nyt slidlag.'

describe('memos', () => {
  it('tells a memo whose lines ran together by its stamp, and stays unsure', () => {
    const prose = 'Planerne følges op hvert år, og der er afsat tid til det i alle afdelinger. '
    const { type, confidence, unsure } = classifyText(`${MEMO} ${prose.repeat(10)}`.replace(/\s+/g, ' '))
    expect(type).toBe('notat')
    expect(unsure).toBe(true)
    expect(confidence).toBeGreaterThan(0.4)
  })

  it('takes the name of an office for no form, and the fields of a memo for those of one', () => {
    const text = (office: string) => `Brøndby Kommune

${office}

Nøgletal for stier

Dato: 5. februar 2024

Dokument nr.: 24-11873

Sagsbehandler: Eva Holm

${BODY}`
    expect(classifyText(text('Analyse og Styring')).type).toBe('notat')
    expect(classifyText(text('Analyse af slid')).type).toBe('andet')
  })

  it('knows a memo by the form at the head of its title', () => {
    const text = (form: string) => `${form} til sag 27.42.00-G01-3-20\n\n${BODY}`
    expect(classifyText(text('Notits')).type).toBe('notat')
    expect(classifyText(text('Tillæg')).type).not.toBe('notat')
  })

  it.each(['NOTE', 'MEMO'])('knows a memo by its stamp %s', (stamp) => {
    expect(classifyText(`${stamp}\n\nTil: Byrådet\n\nVedr.: Stien mod vest\n\n${BODY}`)).toMatchObject({
      type: 'notat',
      unsure: false,
    })
  })

  it('takes what lawyers assess for a memo, though it does not say so', () => {
    const text = `Juridisk vurdering af habilitet ved plan 512

Juridisk Afdeling, 6. juni 2023

Spørgsmålet er, om et medlem, der bor ved stien, er inhabilt.

Regelgrundlag

Den, der har en særlig interesse i sagen, er inhabil.

Vurdering

${TWO_SENTENCES} Medlemmet påvirkes ikke mere end andre.`
    expect(classifyText(text).type).toBe('notat')
    expect(classifyText(text.replace('Juridisk vurdering af', 'Hæfte om')).type).toBe('andet')
  })

  it('finds the stamp of a memo in the text that a side column ran into', () => {
    const page = `LUNDBY KOMMUNE Økonomiforvaltningen Til Økonomiudvalget Bidrag 2016 Forvaltningens bidrag svarer til vedtaget budget med enkelte undtagelser, og er indarbejdet i planen. NOTAT Sagsnr Dokumentnr Sagsbehandler Thea Dam Skøn for indtægter vil blive revideret.`
    expect(classifyText(page).type).toBe('notat')
  })

  it('knows the memo of an authority by its name in the title', () => {
    const memo = `Revisionens notat om brug af konsulenter\n\n7. august 2017\n\nRevisionen følger i dette notat op på sagen, som blev indledt i 2014.\n\nDet er tilfredsstillende, at der er arbejdet videre, og at der er lavet en strategi, som alle nu bruger i hverdagen.\n`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', unsure: false })
  })

  it('takes the fields of a memo for such where a table of them was written line by line', () => {
    const fields = ['Dato', '19. januar 2022', 'Til', 'Stiudvalget', 'Fra', 'Vejafdelingen', 'Sagsnr.', '22/117']
    expect(classifyParagraphs(...fields, 'Slidlag i 2022', BODY)).toMatchObject({ type: 'notat', unsure: true })
  })

  it('knows a memo by its name and the matter right behind it', () => {
    expect(classifyText(`Notat stibelysning - Engvej\n\nSekretariatet\n\n${BODY}\n`).type).toBe('notat')
    expect(classifyText(`Notat er vedlagt\n\nSekretariatet\n\n${BODY}\n`).type).not.toBe('notat')
  })

  it('knows a memo by any name that ends so', () => {
    expect(
      classifyText('LEJRE KOMMUNE\n\nHøringsnotat - Forslag til plan for trafik\n\nForslaget har været i høring.').type,
    ).toBe('notat')
  })

  it('hesitates at a memo of a meeting, and knows what a member proposes or a page explains', () => {
    const meeting = `Mødenotat

Møde med lokalrådet om veje ved skolen

Deltagere: Mols Net, Ib Ask

1. Skiltning

Ib gennemgik den nye skiltning.

2. Næste møde

Foråret 2021.
`
    expect(classifyText(meeting)).toMatchObject({ unsure: true })
    const proposal = `Medlemsforslag

Forslag om gratis mad i skolen

Stillet af Enhedslisten til mødet den 22. juni 2022

Byrådet afsætter 4 mio. kr. til et forsøg.
`
    expect(classifyText(proposal).type).toBe('andet')
    const page = `Spørgetid

Du kan stille spørgsmål til rådet fra talerstolen i salen. Herunder finder du information om tidspunkt.

Sådan stiller du spørgsmål

Spørgsmål kan stilles skriftligt før mødet eller mundtligt på dagen, og du får svar med det samme eller siden.
`
    expect(classifyText(page).type).toBe('andet')
  })

  it('is sure that a stamp beside the office in a table makes a memo', () => {
    const told = 'Medlem af byrådet Asta Holm Lind (B) har den 3. maj 2023 stillet følgende spørgsmål:'
    const memo = `NOTAT\tCenter for Havne\nDato\t10-11-2023\nSagsnr.\t23/4455\n\n# Svar på spørgsmål fra Asta Holm Lind (B) om molen\n\n${told}\n\nSpørgsmål\n\nHvornår åbner molen?\n\nSvar\n\nMolen åbner til maj.\n`
    expect(classifyText(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })

  it('knows the stamp beside the office, whatever the other rows are called', () => {
    expect(
      classifyText(
        'Fagligt notat\tHavnekontoret\nSags-id\t21/21690\nDato\t20-04-2018\n\n# Molen\n\nDen er åben for alle, som vil bade.\n',
      ),
    ).toMatchObject({ type: 'notat', unsure: false })
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
    expect(classifyText(letter).type).toBe('andet')
  })

  it('tells a memo by form and office in the last line, where the page has put them', () => {
    expect(classifyText(`# Stierne: svar på en henvendelse\n\n${BODY}\n\nNOTAT | Veje og Stier`).type).toBe('notat')
  })

  it('tells a memo by the stamp between kommune and office in the first line', () => {
    expect(
      classifyText(`Engby Kommune • NOTAT • Veje og Stier\n\nHelhedsplan for stierne: status\n\n${BODY}`).type,
    ).toBe('notat')
    expect(classifyText(`Engby Kommune NOTAT Veje og Stier\n\nStierne i nord\n\n${BODY}`)).toMatchObject({
      type: 'notat',
      unsure: false,
    })
  })

  it('a memo says below its title which office it is from, and notes from a meeting are none', () => {
    const body = [TWO_SENTENCES, '# Gennemgang', TWO_SENTENCES, '# Vurdering', TWO_SENTENCES, TWO_SENTENCES]
    const head = (line: string) =>
      classifyParagraphs('# Budgetopfølgning for stierne', line, '17. juni 2023', ...body).type
    expect(head('Notat fra Stiafdelingen, Lejre Kommune')).toBe('notat')
    expect(head('Notat fra borgermøde i Engby')).not.toBe('notat')
  })
})

describe('a memo that says so elsewhere than above its title', () => {
  it.each(['Engby Kommune NOTAT Veje og Stier', 'Engby Kommune | Notat', 'Notat til Stiudvalget', 'NOTAT'])(
    'is one by what runs at the head of its pages: %s',
    (head) => {
      expect(classifyText(withHead(`# Helhedsplan for stierne: status\n\n${BODY}`, head)).type).toBe('notat')
    },
  )

  it('is none where the pages are headed by something else', () => {
    expect(classifyText(withHead(`# Helhedsplan for stierne: status\n\n${BODY}`, 'Notatsystem for Engby')).type).toBe(
      'andet',
    )
  })

  it('is one by the stamp beside the office, or beside the number of the page', () => {
    expect(classifyText(`Notat Børn, Unge og Familie\n\nPladser i Engby\n\n${BODY}`)).toMatchObject({
      type: 'notat',
      unsure: false,
    })
    expect(classifyText(`Notat Side 1/2\n\nPladser i Engby\n\n${BODY}`).type).toBe('notat')
  })

  it('is one by the end of its title', () => {
    expect(classifyText(`# Foreløbigt regnskab for stierne – notat til orientering\n\n${BODY}`)).toMatchObject({
      type: 'notat',
      unsure: false,
    })
  })

  it('is one by what it calls itself, though rather unsurely, and minutes that quote one are none', () => {
    expect(classifyText(`# Stier i Engby\n\nDette notat beskriver, hvordan stierne gennemgås.\n\n${BODY}`).type).toBe(
      'notat',
    )
    const minutes = `Referat - Stiudvalget den 4. maj 2023\n\nMødested: Salen\n\n1. Stier\n\nSagsfremstilling\n\nDette notat beskriver stierne.\n\nBeslutning\n\nGodkendt.`
    expect(classifyText(minutes)).toMatchObject({ type: 'referat', unsure: false })
  })
})

describe('a memo with its stamp beside something else', () => {
  it.each(['NOTAT Teknik- og Miljøudvalget', 'Engby Kommune SVARNOTAT'])('is one: %s', (stamp) => {
    expect(classifyParagraphs(stamp, '# Cykler ved skolerne', TWO_SENTENCES)).toMatchObject({
      type: 'notat',
      unsure: false,
    })
  })
})

describe('a memo that says below its title who wrote it', () => {
  it.each([
    'Notat udarbejdet af Stier og Broer, Lejre Kommune, den 14. februar 2024.',
    'Notat skrevet til Byudvalget af Stier og Broer.',
  ])('is none of the forms that its title reminds of: %s', (line) => {
    const text = `# Cykelregnskab 2023: tællinger og udgifter\n\n${line}\n\nDer er talt på fjorten steder i to uger, og der er brugt 6,4 mio. kr. på nye stier ved skolerne i nord.`
    expect(classifyText(text)).toMatchObject({ type: 'notat' })
  })
})
