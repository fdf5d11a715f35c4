import { classificationSchema, documentTypes } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { classify } from './classify.ts'

const read = (text: string) => classify({ extracted: fromText(text), hints: {} })

const MINUTES = `Referat - Byrådet den 28. oktober 2024

Mødested: Byrådssalen

1. Godkendelse af dagsorden

Indstilling

Direktionen indstiller, at dagsordenen godkendes.

Beslutning

Godkendt.

2. Budget

Indstilling

Direktionen indstiller, at budgettet godkendes.

Beslutning

Udsat.
`
const MEMO = `Besvarelse af spørgsmål om handleplaner

NOTAT

Karla Dam Holm har den 27. november 2023 spurgt til handleplaner.

Sagsnr.: 23/29424

1) Hvor mange planer er der udarbejdet?

Svar

Ad 1)

Der er udarbejdet fire planer.
`

it('tells a memo whose lines ran together by its stamp, and stays unsure', () => {
  const prose = 'Planerne følges op hvert år, og der er afsat tid til det i alle afdelinger. '
  const { type, confidence, unsure } = read(`${MEMO} ${prose.repeat(10)}`.replace(/\s+/g, ' '))
  expect(type).toBe('notat')
  expect(unsure).toBe(true)
  expect(confidence).toBeGreaterThan(0.4)
})

describe('classify', () => {
  it('knows minutes by their decisions, though every one of them approves an agenda', () => {
    expect(read(MINUTES)).toMatchObject({ type: 'referat', unsure: false, decidedBy: 'classifier' })
  })

  it('knows an agenda by what is not filled in', () => {
    const agenda = MINUTES.replaceAll(/Godkendt\.|Udsat\./g, '').replace('Referat', 'Dagsorden')
    expect(read(agenda)).toMatchObject({ type: 'dagsorden', unsure: false })
  })

  it('takes no decisions of several days for those of a meeting that no head names', () => {
    const items = ['Nye bænke', 'Takster for havnen', 'Plan for stier'].map(
      (title, index) =>
        `${index + 1}. ${title}\n\nIndstilling\n\nForvaltningen indstiller, at sagen godkendes.\n\nSagens forløb\n\nØkonomiudvalget, ${index + 12}. januar 2023, pkt. ${index + 3}:\n\nAnbefales.\n`,
    )
    expect(read(items.join('\n'))).not.toMatchObject({ type: 'referat', unsure: false })
  })

  it('follows the form that a document declares, and keeps what else it does', () => {
    expect(read(MEMO)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
    const asked = 'Karla Dam Holm (F) har den 27. november 2023 stillet spørgsmål om bænke.\n'
    expect(read(MEMO.replace('NOTAT\n', `NOTAT ${asked}`))).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
    expect(read(MEMO.replace('NOTAT\n', '\n'))).toMatchObject({ type: 'besvarelse', functions: [] })
  })

  it('takes what the body of the page itself has decided for a decision, and not what others have', () => {
    const page = (heading: string, decision: string) => `Regnskab 2019 (Udsat i mødet 9. maj 2020)

Økonomiudvalget

${heading}

fra møde tirsdag den 16. maj 2020

INDSTILLING OG BESLUTNING

Forvaltningen indstiller, at regnskabet aflægges.

${decision}: Forvaltningen udleverede et rettelsesblad.

Anbefales.
`
    expect(read(page('BESLUTNINGSPROTOKOL', 'Økonomiudvalgets beslutning'))).toMatchObject({
      type: 'referat',
      unsure: false,
    })
    expect(read(page('DAGSORDEN', 'Socialudvalgets beslutning'))).toMatchObject({ type: 'dagsorden', unsure: false })
  })

  it('takes a list of what was dealt with, below those who came, for no agenda', () => {
    const items = '1. Velkomst\n\nPB bød velkommen.\n\n2. Eventuelt\n\nIntet.\n'
    const minutes = `Årsmøde i Fonden Bækby Havn\n\n27. marts 2025\n\nFraværende: Bo Pind, Ida Lund\n\nFremmødte: 40\n\nDagsorden\n\n1. Velkomst\n\n2. Eventuelt\n\n${items}`
    expect(read(minutes)).toMatchObject({ type: 'referat', unsure: false })
    const agenda =
      'Dagsorden\n\nÅrsmøde i Fonden Bækby Havn\n\n27. marts 2025\n\nAfbud: Bo Pind\n\n1. Velkomst\n\n2. Eventuelt\n'
    expect(read(agenda).type).toBe('dagsorden')
  })

  it('reads the day of the meeting in its head, not in a sentence about another', () => {
    const item = `1. Spørgetid for borgerne

Åbent

Sagsfremstilling

Som led i sin politik vedtog rådet på møde den 24. februar 2009 at indføre en spørgetid før hvert møde.

Retningslinjer for spørgsmålene i spørgetiden er følgende:

Beslutning Byrådet den 24-09-2019

Der var spørgsmål om en cykelsti.
`
    expect(read(item)).toMatchObject({ type: 'referat', unsure: false })
  })

  it('takes what stands alone below the titles of items for their decisions', () => {
    const minutes = `Cykelrådet

Tirsdag den 6. november 2012 kl. 17.00

1. Nyt fra formanden

Taget til efterretning.

2. Stativer ved havnen

Godkendt.

3. Eventuelt

Intet.
`
    expect(read(minutes)).toMatchObject({ type: 'referat', unsure: false })
    const before = minutes
      .replaceAll('Taget til', 'Cykelrådet den 9. oktober 2012:\n\nTaget til')
      .replaceAll('Godkendt', 'Cykelrådet den 9. oktober 2012:\n\nGodkendt')
    expect(read(before)).not.toMatchObject({ type: 'referat', unsure: false })
  })

  it('takes decisions that a memo cites for what they are', () => {
    const memo = `LUNDBY KOMMUNE

NOTAT

19. oktober 2023

Forløbet i sagen om det gamle posthus

Økonomiudvalget behandlede sagen i marts.

Beslutning i Økonomiudvalget den 4. marts 2023

Anbefales godkendt.

Fraværende: Ole Mark

Indstilling

Administrationen forelægger en ny sag til november.
`
    expect(read(memo)).toMatchObject({ type: 'notat', unsure: false })
    expect(read('Lundby Kommune\n\nAdministrationsnotat 30.04.2012\n\nPraksis for hegn i byen\n').type).toBe('notat')
    const followUp = `Lundby Kommune

Notat

19. maj 2022

Opfølgning på udvalgets møde den 4. maj 2022

Punkt 3: Skolebusser

Beslutning: Udsat.

Punkt 5: Takster

Beslutning: Godkendt.
`
    expect(read(followUp).type).toBe('notat')
    const item = `Punkt 4

Salg af det gamle posthus

Beslutning

Godkendt.

Bilag

Notat
`
    expect(read(item).type).not.toBe('notat')
  })

  it('knows an agenda by the items that every meeting has', () => {
    const agenda = `Handicaprådet

Dagsorden til møde den 15. marts 2023

1. Godkendelse af dagsorden
2. Orientering fra forvaltningen

Bilag: Udkast til politik

3. Eventuelt
`
    expect(read(agenda)).toMatchObject({ type: 'dagsorden', unsure: false })
  })

  it('knows notes of a meeting by the name they give themselves', () => {
    const notes = `Noter fra dialogmøde mellem Kulturudvalget og Svømmerådet

Deltagere: Kulturudvalget og rådets bestyrelse

Åbningstider

Rådet ønsker en ny fordeling af timerne i bassinet. Udvalget lytter, men vil se tallene først, inden der bliver lovet noget.

Næste dialogmøde bliver i april, og kulturchefen sender en liste over de baner, som mangler lys om aftenen.
`
    expect(read(notes).type).toBe('referat')
  })

  it.each([
    [
      'Temamøde for Kystudvalget om diger',
      'Deltog: 17 medlemmer og direktionen',
      'Oplæg',
      'Kystlederen gennemgik de tre planer for diget, og der blev vist kort over de lave områder ved fjorden.',
      'Drøftelse',
      'Flere medlemmer ville se en rækkefølge. Der var enighed om at begynde ved åen, hvor vandet står højest om vinteren.',
    ],
    [
      'Ungerådet, møde 3. oktober 2023',
      'Tilstede: Asta, Bo og Liv',
      'Hus: Vi var ude at se lokalerne. De er fine, men lyset er dårligt.',
      'Fest: Bo laver en plakat. Asta spørger skolerne.',
      'Næste gang: 7. november, Liv tager kage med.',
    ],
  ])('takes it for minutes that it says who was there: %s', (...lines) => {
    expect(read(lines.join('\n\n')).type).toBe('referat')
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
    expect(read(answers)).toMatchObject({ type: 'besvarelse', unsure: false })
    expect(read('Budget 2031 – høringssvar\n\nVi har set forslaget.\n').type).toBe('andet')
  })

  it('sees no answers where questions alone are listed', () => {
    const page = `Spørgsmål fra rådet

Spørgsmål

Hvad gør kommunen ved lugten fra havnen?

Spørgsmål

Hvornår kommer der fortov på Møllevej?
`
    expect(read(page)).toMatchObject({ functions: [] })
    expect(read(page).type).not.toBe('besvarelse')
  })

  it('keeps as a function what is answered right below each question', () => {
    const memo = `Notat

Besvarelse af forespørgsel om vikarer

Enhedslistens byrådsgruppe har stillet en række spørgsmål om vikarer.

1. Hvor mange timer er der brugt?

Der er brugt 118 timer.
`
    expect(read(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
    const committee = memo.replace('Enhedslistens byrådsgruppe', 'Udvalget')
    expect(read(committee)).toMatchObject({ type: 'notat', functions: [] })
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
    expect(read(letter)).toMatchObject({ type: 'andet', functions: [] })
  })

  it('keeps as a function what several named persons asked', () => {
    const memo = `Notat

Svar på spørgsmål stillet på seminaret

1. Lis Dam (V): Hvad er effekten af at hæve kassen?

Svar: Det kræver 20 mio. kr.
`
    expect(read(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
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
    expect(read(authority).type).toBe('andet')
    const member = letter('Vedr.: Dit spørgsmål om udbud', 'Du spurgte i en mail den 14. maj til udbuddet:')
    expect(read(member).type).toBe('besvarelse')
  })

  it('reads the fields of a form or letterhead that are set as a table', () => {
    const form = `Spørgsmål til budget 2024

Stillet af	Liberal Alliance
Dato	21. august 2023
Spørgsmål	Hvad koster det at udvide bibliotekets åbningstid?
Svar	En udvidelse på fem timer om ugen koster 310.000 kr. årligt.
`
    expect(read(form).type).toBe('besvarelse')
    const matter = `Indstilling

Til	Rådet
Fra	Teknik og Miljø
Dato	14. marts 2017

Ny legeplads

1. Resume

2. Beslutningspunkter

3. Baggrund
`
    expect(read(matter).type).toBe('andet')
  })

  it('finds the stamp of a memo in the text that a side column ran into', () => {
    const page = `LUNDBY KOMMUNE Økonomiforvaltningen Til Økonomiudvalget Bidrag 2016 Forvaltningens bidrag svarer til vedtaget budget med enkelte undtagelser, og er indarbejdet i planen. NOTAT Sagsnr Dokumentnr Sagsbehandler Thea Dam Skøn for indtægter vil blive revideret.`
    expect(read(page).type).toBe('notat')
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
    expect(read(letter)).toMatchObject({ type: 'besvarelse', unsure: false })
  })

  it('hesitates at a matter that nothing ties to a meeting', () => {
    const matter = `Salg af areal ved Industrivej

Sagsfremstilling

Firmaet har ansøgt om at købe et areal.

Økonomi

Prisen er 110 kr. pr. m2.

Indstilling

Administrationen indstiller, at arealet sælges.
`
    expect(read(matter)).toMatchObject({ unsure: true })
    expect(read(`Mødedato: 3. maj 2023\n\n${matter}`)).toMatchObject({ type: 'dagsorden', unsure: false })
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
    expect(read(mail).type).toBe('besvarelse')
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
    expect(read(member).type).toBe('andet')
    expect(read(committee).type).toBe('andet')
    expect(read(`${committee}\nSvar:\n\nNej, de er nye.\n`).type).toBe('besvarelse')
  })

  it('finds the subject of an answer below a long letterhead', () => {
    const letter = `Retsudvalget\n\nTorvet 1\n\nDato:\n\nKontor:\n\nSagsbeh.:\n\nDok.:\n\n30. november 2021\n\nRetskontoret\n\nMols Net\n\n2194292\n\nT 33 92 00 00\n\nF 33 93 00 00\n\nwww.eksempel.dk\n
Besvarelse af spørgsmål nr. 131 (Alm. del) fra Retsudvalget

Hermed sendes besvarelse af det spørgsmål, som udvalget har stillet den 29. oktober 2021.

Er der pligt til at skrive ned, hvad der bliver sagt på et møde af denne slags?

Svar:

Ja, hvor der træffes beslutninger, som griber ind i andres forhold.
`
    expect(read(letter).type).toBe('besvarelse')
  })

  it('looks for titles above the text, not for the headings of its parts', () => {
    const prose =
      'Møderne begynder med spørgetid, og den starter på det tidspunkt, der er fastlagt for byrådets ordinære møde. Den kan vare op til en halv time, og herefter begynder mødet efter sin dagsorden.'
    const page = `Stil spørgsmål til byrådet\n\n${prose}\n\n${prose}\n\nDine spørgsmål\n\nskal være korte\n\nBesvarelse af spørgsmål\n\nSå vidt muligt får du svar med det samme.\n`
    expect(read(page)).toMatchObject({ type: 'andet' })
  })

  it('knows the memo of an authority by its name in the title', () => {
    const memo = `Revisionens notat om brug af konsulenter\n\n7. august 2017\n\nRevisionen følger i dette notat op på sagen, som blev indledt i 2014.\n\nDet er tilfredsstillende, at der er arbejdet videre, og at der er lavet en strategi, som alle nu bruger i hverdagen.\n`
    expect(read(memo)).toMatchObject({ type: 'notat', unsure: false })
  })

  it('is not sure of an answer where questions are only told of', () => {
    const news = `Mols spørger igen

Meget tyder på, at byrådsmedlem Mols Net, Lundbylisten, vil slå rekorden, for han stiller følgende spørgsmål:

Hvor mange skind er der solgt i 2017?

Svaret er 16.281, og det har kunnet læses i to uger.
`
    expect(read(news).unsure).toBe(true)
    const list = `Spørgsmål fra medlemmerne

Her finder du de spørgsmål, som rådets medlemmer har stillet i 2018.

Mols Net (I)

Hvad koster en sti?

Svar mangler
`
    expect(read(list).type).toBe('andet')
  })

  it('knows a memo by any name that ends so', () => {
    expect(
      read('LEJRE KOMMUNE\n\nHøringsnotat - Forslag til plan for trafik\n\nForslaget har været i høring.').type,
    ).toBe('notat')
  })

  it('knows a case on its own by whom it is put to', () => {
    const matter = `Indstilling

Til Lundby Byråd

via Magistraten

Den 16. november 2007

Bevilling til drift

1. Resume

Året har været præget af et nyt system til økonomi.

2. Beslutningspunkter

At 1) der gives en bevilling på 114 mio. kr. til drift.
`
    expect(read(matter).type).toBe('andet')
  })

  it('takes no list of minutes for minutes, and no statutes for an agenda', () => {
    const page = `Forsamlingen er foreningens øverste myndighed.

Hvert år, den sidste torsdag i oktober, afholdes forsamling med følgende dagsorden:

1. Valg af ordstyrer

2. Fremlæggelse af regnskab

3. Eventuelt

Referat generalforsamling:

Ordinær forsamling torsdag den 26. oktober 2023
`
    expect(read(page).type).toBe('andet')
    const run = `BESLUTNINGSPROTOKOL 1. Godkendelse af dagsorden Fraværende Mols Net som varslet. J.nr. BOR 17/2012 Et enigt udvalg vedtog at udsætte punkt 7 til det ekstraordinære møde den 30. maj. `
    expect(read(run.repeat(8)).type).toBe('referat')
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
    expect(read(meeting)).toMatchObject({ unsure: true })
    const proposal = `Medlemsforslag

Forslag om gratis mad i skolen

Stillet af Enhedslisten til mødet den 22. juni 2022

Byrådet afsætter 4 mio. kr. til et forsøg.
`
    expect(read(proposal).type).toBe('andet')
    const page = `Spørgetid

Du kan stille spørgsmål til rådet fra talerstolen i salen. Herunder finder du information om tidspunkt.

Sådan stiller du spørgsmål

Spørgsmål kan stilles skriftligt før mødet eller mundtligt på dagen, og du får svar med det samme eller siden.
`
    expect(read(page).type).toBe('andet')
  })

  it('is not sure by absence where the head uses the word for one of the four', () => {
    const told = `Opsamling og notat fra seminaret\n\nDet var en god dag, hvor alle kom til orde, og vi fik talt om mange ting, som vi ellers ikke når.\n\nTak til alle, der lagde vejen forbi og gav deres besyv med. Vi ses igen til næste år på samme sted.\n`
    expect(read(told).unsure).toBe(true)
  })

  it('is fairly sure of texts that have nothing of the four', () => {
    const page = `Borgerinddragelse

Forslaget har været udsendt i offentlig høring i otte uger. De indkomne svar blev forelagt ved den endelige behandling.

Forud for høringen var der fordebat, og der blev holdt et borgermøde på skolen med deltagelse af omkring fyrre borgere.

Se skemaet med de indkomne svar her.
`
    expect(read(page)).toMatchObject({ type: 'andet', unsure: false })
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
    expect(read(text).type).toBe('andet')
  })

  it('hesitates where there is nothing to go by', () => {
    expect(read('')).toMatchObject({ type: 'andet', unsure: true })
    expect(read('Torvet bliver renoveret til foråret, og der kommer nye træer.')).toMatchObject({ unsure: true })
  })

  it('gives its reasons with page and quote', () => {
    const { evidence } = read(MEMO)
    expect(evidence[0]).toMatchObject({ signal: 'stamped-notat', page: 1, quote: 'NOTAT' })
  })

  it('puts the decision of an operator above its own', () => {
    const decided = classify({ extracted: fromText(MINUTES), hints: {}, decisions: { type: 'andet' } })
    expect(decided).toMatchObject({ type: 'andet', decidedBy: 'operator', confidence: 1, unsure: false })
  })

  it('spreads all its confidence over the types', () => {
    for (const text of [MINUTES, MEMO, '']) {
      const found = read(text)
      expect(classificationSchema.safeParse(found).success).toBe(true)
      expect(documentTypes).toContain(found.type)
      expect(found.confidence + (found.runnerUp?.confidence ?? 0)).toBeLessThanOrEqual(1.01)
    }
  })
})

describe('decisions that are hard to see', () => {
  const below = (heading: string) =>
    `Stikommissionen\n\nOnsdag den 16-12-2015 kl. 16:00\n\nMedlemmer:\n\nEva Holm\n\n1. Status for stier\n\nSagsfremstilling\n\nStierne er anlagt i to kommuner.\n\nAdministrationens indstilling\n\n${heading}`

  it('sees a heading that ran into the sentence above it', () => {
    expect(read(below('At orienteringen tages til efterretning.Beslutning\n\nTaget til efterretning\n')).type).toBe(
      'referat',
    )
    expect(read(below('At orienteringen tages til efterretning.Beslutning\n')).type).toBe('dagsorden')
  })

  it('sees what was put off below a line of absentees', () => {
    expect(
      read(
        below(
          'At orienteringen tages til efterretning.\n\nBeslutning i Stikommissionen den 16. december 2015:\n\nFraværende: Bo Ras (V)\n\nSagen udskudt.\n',
        ),
      ).type,
    ).toBe('referat')
  })

  it('takes the name of a column for no room that was left for a decision', () => {
    expect(
      read(
        'Referat 25. maj 2022\n\nSkolebestyrelsesmøde den 25. maj kl. 18.30 - Personalerummet\n\nDeltagere:\n\nEva Holm, Bo Ras\n\nAfbud:\n\nDagsorden\n\nPkt. 1\n\nGodkendelse af dagsorden\n\nBeslutning\n\nPkt. 2\n\nEventuelt\n\nDer er valg til efteråret.\n',
      ).type,
    ).toBe('referat')
  })

  it('takes the day of a figure for no day of the meeting', () => {
    expect(
      read(
        '137. Skoleåret - elevtal\n\nÅbent\n\nIndstilling:\n\nDirektionen indstiller,\n\nat orienteringen tages til efterretning.\n\nBilag:\n\nElevtal pr. 1.8.2008\n\nBeslutning i Skoleudvalget, den 7. august 2008:\n\nIkke til stede: Bo Ras\n\nTaget til efterretning.\n',
      ).type,
    ).toBe('referat')
  })
})

describe('what the names of forms alone do not tell', () => {
  it('is sure that a stamp beside the office in a table makes a memo', () => {
    const told = 'Medlem af byrådet Asta Holm Lind (B) har den 3. maj 2023 stillet følgende spørgsmål:'
    const memo = `NOTAT\tCenter for Havne\nDato\t10-11-2023\nSagsnr.\t23/4455\n\n# Svar på spørgsmål fra Asta Holm Lind (B) om molen\n\n${told}\n\nSpørgsmål\n\nHvornår åbner molen?\n\nSvar\n\nMolen åbner til maj.\n`
    expect(read(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })

  it('knows an answer in which a table holds question and answer, and the sentence an abbreviation', () => {
    const told = 'Asta Holm Lind (B) har pr. mail den 3. maj 2023 fremsendt spørgsmål til forvaltningen.'
    const table = 'Nr.\tSpørgsmål\tSvar\n1\tHvornår åbner molen?\tTil maj.\n2\tHvem betaler?\tHavnen.'
    expect(read(`# Spørgsmål og svar til budgettet\n\n${told}\n\n${table}\n`).type).toBe('besvarelse')
  })

  it.each(['Jeg kan svare følgende:', 'Mit svar er som følger:'])(
    'knows the answer of a mayor by the words that lead into it: %s',
    (leads) => {
      const letter = `Asta Holm Lind\n\nMedlem af byrådet\n\n# Vedr. molen\n\nKære Asta\n\nDu har den 3. maj 2023 på vegne af Venstre stillet mig følgende spørgsmål:\n\n”Hvornår åbner molen?”\n\n${leads}\n\nMolen åbner til maj, når belysningen er sat op.\n\nMed venlig hilsen\n\nBo Ras\n\nBorgmester\n`
      expect(read(letter).type).toBe('besvarelse')
    },
  )

  it('knows questions that follow up on an answer, though the verb stands before the name', () => {
    const told =
      'I forlængelse af svaret af 3. maj 2023 har Asta Holm Lind (B) den 9. maj 2023 stillet to opfølgende spørgsmål, som besvares nedenfor.'
    const text = `# Molen\n\n${told}\n\nOpfølgende spørgsmål 1\n\nHvornår åbner den?\n\nSvar\n\nTil maj.\n`
    expect(read(text).type).toBe('besvarelse')
  })

  it('takes the name of a place in a question for nobody who asked', () => {
    const text = `# Spørgsmål til forvaltningen om renovering af kulturhuset Sønder Havn\n\nJeg vil gerne have svar på følgende spørgsmål inden mødet:\n\n1. Hvornår åbner huset?\n\n2. Hvem betaler?\n\nVenlig hilsen\n\nBo Ras (V)\n`
    expect(read(text).type).toBe('andet')
  })

  it('is not sure that an evening that is told of was a meeting', () => {
    const notes = `# Opsamling fra dialogmøde i brugerrådet\n\nTil stede: Asta Lind, Bo Ras og Eva Holm\n\nMaden\n\nDer er ros til køkkenet, og suppen må gerne være varmere, når den kommer ind i stuerne.\n\nHaven\n\nBænkene males til foråret, og der kommer blomster i krukkerne ved døren.\n`
    expect(read(notes)).toMatchObject({ type: 'andet', unsure: true })
  })

  it('takes a letter for no answer where something was applied for', () => {
    const letter = `Asta Lind\n\n# Besvarelse af din henvendelse af 5. maj 2019\n\nDu har den 5. maj 2019 anmodet om aktindsigt i sagen om molen. Du har desuden spurgt, hvornår du hører nærmere.\n\nVi behandler sagen inden syv dage efter offentlighedslovens § 36. Molen er ikke en del af sagen.\n\nMed venlig hilsen\n\nBo Ras\n\njurist\n`
    expect(read(letter).type).toBe('andet')
  })

  it('knows the answer to a mail that asks for answers, whatever the subject line says', () => {
    const letter = `# Spørgsmål om molen\n\nKære Asta\n\nTak for din mail af 3. maj 2023, hvor du beder om svar på to spørgsmål. Jeg har gengivet dem i kursiv og svarer nedenfor.\n\nHvornår åbner molen?\n\nTil maj.\n\nHvem betaler?\n\nHavnen.\n\nVenlig hilsen\n\nBo Ras\n\nteamleder\n`
    expect(read(letter).type).toBe('besvarelse')
  })

  it('is not sure that a letter to somebody answers a question of a politician', () => {
    const letter = `Asta Lind\n\nMolevej 3\n\n4320 Lejre\n\n# Svar på din henvendelse om støj fra molen\n\nKære Asta\n\nTak for din henvendelse. Du spørger, om molen lukkes om natten.\n\nMolen lukkes fremover klokken 21, når lyset slukkes.\n\nVenlig hilsen\n\nBo Ras\n`
    expect(read(letter)).toMatchObject({ type: 'besvarelse', unsure: true })
  })

  it('reads a head that has its labels above their values', () => {
    const head = 'Fra\tTil\tDato\tEmne\nBo Ras\tAsta Holm Lind\t16. juli 2021\tSV: Spørgsmål om molen'
    const mail = `${head}\n\nHej Asta\n\nSe svarene indsat under dine spørgsmål.\n\nSpørgsmål 1: Hvornår åbner molen?\n\nSvar: Til maj.\n\nMvh.\n\nBo Ras\n`
    expect(read(mail).type).toBe('besvarelse')
  })

  it.each([
    'Tale ved indvielsen af molen\n\nKære alle sammen\n\nI har stillet mig det spørgsmål mange gange, hvad det koster, og svaret er enkelt: det koster ingenting at bade her.\n',
    'FAQ: Molens åbningstider\n\nHer finder du svar på de spørgsmål, vi oftest får.\n\nSpørgsmål: Hvem ejer molen?\n\nSvar: Havnen.\n\nSpørgsmål: Hvornår åbner den?\n\nSvar: Til maj.\n',
  ])('takes no speech and no page of questions for an answer', (text) => {
    expect(read(`# ${text}`).type).toBe('andet')
  })

  it('knows the stamp beside the office, whatever the other rows are called', () => {
    expect(
      read(
        'Fagligt notat\tHavnekontoret\nSags-id\t21/21690\nDato\t20-04-2018\n\n# Molen\n\nDen er åben for alle, som vil bade.\n',
      ),
    ).toMatchObject({ type: 'notat', unsure: false })
  })

  it.each([
    'Spørgsmål og svar fra borgermødet om molen',
    'Opsamling på spørgsmål fra borgermøde om støj ved Sønder Havn',
  ])('is not sure that what citizens asked is answered to a politician: %s', (title) => {
    const page = `# ${title}\n\nDer var mange til mødet.\n\nSpørgsmål: Hvem ejer molen?\n\nSvar: Havnen.\n\nSpørgsmål: Hvornår åbner den?\n\nSvar: Til maj.\n`
    const { type, unsure } = read(page)
    expect(type === 'andet' || unsure).toBe(true)
  })

  it('takes the words that close the answers of København for no word against the stamp', () => {
    const told = 'Asta Holm Lind (B) har den 3. maj 2023 stillet følgende spørgsmål til forvaltningen om molen.'
    const memo = `NOTAT\n\nTil Asta Holm Lind, MB\n\n# Svar på spørgsmål om molen\n\n${told}\n\nSpørgsmål\n\n1. Hvornår åbner den?\n\nSvar\n\nAd 1. Til maj.\n\nVenlig hilsen\n\nBo Ras\n\nSvaret er offentligt tilgængeligt på udvalgets dagsorden.\n`
    expect(read(memo)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })
})

it('takes "the decision of the committee on that day" for a decision', () => {
  const { type } = read(
    'REGION VEST\n\nBESLUTNINGER\n\nSTIUDVALGET\n\nMandag den 29. august 2016\n\n1. Godkendelse af dagsorden\n\nADMINISTRATIONENS INDSTILLING\n\nFormanden indstiller,\n\n1. at dagsordenen godkendes\n\nPOLITISK BEHANDLING\n\nStiudvalgets beslutning den 29. august 2016:\n\nGodkendt.\n\n2. Ny sti\n\nADMINISTRATIONENS INDSTILLING\n\nStiforvaltningen indstiller,\n\n1. at stien anlægges\n\nPOLITISK BEHANDLING\n\nStiudvalgets beslutning den 29. august 2016:\n\nIntet at bemærke.\n',
  )
  expect(type).toBe('referat')
})

it('knows the protocol of an inspection of a fence by what it tells', () => {
  const told =
    'Hegnsynet i Engby Kommune\n\nÅr 2023, søndag den 5. marts kl. 14.00\n\nafholdtes hegnsynsforretning på ejendommen Engvej 14.\n\nTil stede var formand Eva Holm og plantningskyndigt medlem Bo Ras.\n\nSom klager mødte Ib Toft.\n\nKendelse\n\nHækken klippes ned til to meter.\n'
  expect(read(told).type).toBe('referat')
  const page =
    '# Hegnsyn\n\nHvis du er uenig med din nabo om hegnet, kan du bede om et hegnsyn. Hegnsynet indkalder parterne og kommer ud og ser på hegnet.\n\nDet koster 2.000 kr.\n'
  expect(read(page).type).toBe('andet')
})

it('takes "Spørgsmål og svar" below the title of minutes for the heading of a part', () => {
  const told =
    '# Referat af borgermøde om molen\n\nTorsdag den 7. april 2022 kl. 19.00 i Salen\n\n## Velkomst\n\nBorgmesteren bød velkommen.\n\n## Spørgsmål og svar\n\nSpørgsmål: Hvem ejer molen?\n\nSvar: Havnen.\n\nSpørgsmål: Hvornår åbner den?\n\nSvar: Til maj.\n'
  expect(read(told).type).toBe('referat')
})

it('knows what the body at the top has decided by its name in the heading, and by the hour at which it began', () => {
  const item = (title: string, decision: string) =>
    `## ${title}\n\nIndstilling\n\nDirektøren indstiller, at sagen godkendes.\n\nSti- og Broudvalgets beslutning\n\n${decision}\n\n`
  const told = `# Sti- og Broudvalget\n\nMødested: Salen\n\n${item('87 Stier', 'Anbefales.')}${item('88 Broer', 'Orienteret.')}`
  expect(read(told)).toMatchObject({ type: 'referat', unsure: false })
  const others = told.replaceAll('Sti- og Broudvalgets', 'Havneudvalgets')
  expect(read(others).type).toBe('dagsorden')
  const begun = read(`${others}Mødedato: 7. maj 2024. Mødet begyndte kl. 14.00 og sluttede kl. 16.25.\n`)
  expect(begun.type === 'referat' || begun.confidence < read(others).confidence).toBe(true)
})
