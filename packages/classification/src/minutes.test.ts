import { describe, expect, it } from 'vitest'
import { classifyText, MINUTES } from './fixtures/classify-text.ts'

const below = (heading: string) =>
  `Stikommissionen\n\nOnsdag den 16-12-2015 kl. 16:00\n\nMedlemmer:\n\nEva Holm\n\n1. Status for stier\n\nSagsfremstilling\n\nStierne er anlagt i to kommuner.\n\nAdministrationens indstilling\n\n${heading}`

const BODY = `Byrådet besluttede i juni, at stierne skal gennemgås, og at der skal ses på belysningen.

Gennemgangen tager et halvt år. Den omfatter alle stier i de tre byer og begynder i nord.`

describe('minutes and agendas', () => {
  it('knows minutes by their decisions, though every one of them approves an agenda', () => {
    expect(classifyText(MINUTES)).toMatchObject({ type: 'referat', unsure: false, decidedBy: 'classifier' })
  })

  it.each([
    'Orientering fra møde i Landsstirådet den 19. september 2023',
    'Nyt fra mødet i Stirådet den 3. maj 2023',
    'Orientering fra bestyrelsesmøde i Stiens Venner 3. maj 2023',
  ])('takes %s for minutes, and is not sure', (title) => {
    const told = `${title}

Medlemmerne orienterede på skift om det, der fylder mest hos dem.

Rådet fik en status fra arbejdsgruppen, og drøftede det kommende møde med kommunen.

Rådet fik en præsentation af programmet for årets temadag.`
    expect(classifyText(told)).toMatchObject({ type: 'referat', unsure: true })
  })

  it('knows an agenda that calls to a meeting like a letter, and asks to be told who cannot come', () => {
    const call = `Indkaldelse til møde i Stirådet

Tid: tirsdag den 7. maj 2024 kl. 16.30
Sted: Naturskolen

Kære alle

1. Velkomst og præsentation

2. Nye bænke langs åen

3. Eventuelt

Afbud bedes meddelt senest den 1. maj.

Venlig hilsen

Stier og Broer`
    expect(classifyText(call).type).toBe('dagsorden')
  })

  it('knows an agenda that is a program as well', () => {
    const text = (title: string) => `${title}

Temamøde for Stirådet

4. oktober 2022 kl. 13-16, Multihuset

13.00 Oplæg om broer

14.15 Drøftelse: Hvad skal rådet arbejde med?`
    expect(classifyText(text('Program og dagsorden')).type).toBe('dagsorden')
    expect(classifyText(text('Program for havnens dag')).type).toBe('andet')
  })

  it('takes what items are about for no form of the document', () => {
    const list = `Dagsordensliste

Udvalget for Natur, 23.01.2024 kl. 08:00

1 Godkendelse af dagsorden

2 Vandløbsregulativ for åen

3 Status på energi

4 Meddelelser`
    expect(classifyText(list)).toMatchObject({ type: 'dagsorden', unsure: false })
    expect(classifyText(`Vandløbsregulativ for åen\n\n${BODY}`).type).toBe('andet')
  })

  it('knows minutes whose agenda was approved', () => {
    const minutes = `Stirådet

5. møde, 14. marts 2023

Deltog: Eva Holm (formand), Bo Dam, Ib Toft

Ad punkt 1: Godkendelse

Dagsorden og referat blev godkendt.

Ad punkt 2: Bænke

Rådet anbefalede fem bænke.`
    expect(classifyText(minutes).type).toBe('referat')
  })

  it('knows minutes that tell what was said, where nothing is decided and nobody names them', () => {
    const told = `Dialogmøde om stierne

Tirsdag den 7. maj 2024 kl. 17-19, Kulturhuset

Deltagere: bestyrelser fra fem stiforeninger

1. Velkomst

Udvalgsformand Eva Holm bød velkommen.

2. Drøftelse i grupper

Grupperne drøftede slid og skilte. Flere ønsker en fælles kampagne.

3. Afrunding

Næste møde holdes i oktober.`
    expect(classifyText(told)).toMatchObject({ type: 'referat', unsure: false })
    const untold = told.replace('bød velkommen', 'byder velkommen').replace('drøftede', 'drøfter')
    expect(classifyText(untold).unsure).toBe(true)
  })

  it('knows an agenda by what is not filled in', () => {
    const agenda = MINUTES.replaceAll(/Godkendt\.|Udsat\./g, '').replace('Referat', 'Dagsorden')
    expect(classifyText(agenda)).toMatchObject({ type: 'dagsorden', unsure: false })
  })

  it('takes no decisions of several days for those of a meeting that no head names', () => {
    const items = ['Nye bænke', 'Takster for havnen', 'Plan for stier'].map(
      (title, index) =>
        `${index + 1}. ${title}\n\nIndstilling\n\nForvaltningen indstiller, at sagen godkendes.\n\nSagens forløb\n\nØkonomiudvalget, ${index + 12}. januar 2023, pkt. ${index + 3}:\n\nAnbefales.\n`,
    )
    expect(classifyText(items.join('\n'))).not.toMatchObject({ type: 'referat', unsure: false })
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
    expect(classifyText(page('BESLUTNINGSPROTOKOL', 'Økonomiudvalgets beslutning'))).toMatchObject({
      type: 'referat',
      unsure: false,
    })
    expect(classifyText(page('DAGSORDEN', 'Socialudvalgets beslutning'))).toMatchObject({
      type: 'dagsorden',
      unsure: false,
    })
  })

  it('takes a list of what was dealt with, below those who came, for no agenda', () => {
    const items = '1. Velkomst\n\nPB bød velkommen.\n\n2. Eventuelt\n\nIntet.\n'
    const minutes = `Årsmøde i Fonden Bækby Havn\n\n27. marts 2025\n\nFraværende: Bo Pind, Ida Lund\n\nFremmødte: 40\n\nDagsorden\n\n1. Velkomst\n\n2. Eventuelt\n\n${items}`
    expect(classifyText(minutes)).toMatchObject({ type: 'referat', unsure: false })
    const agenda =
      'Dagsorden\n\nÅrsmøde i Fonden Bækby Havn\n\n27. marts 2025\n\nAfbud: Bo Pind\n\n1. Velkomst\n\n2. Eventuelt\n'
    expect(classifyText(agenda).type).toBe('dagsorden')
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
    expect(classifyText(item)).toMatchObject({ type: 'referat', unsure: false })
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
    expect(classifyText(minutes)).toMatchObject({ type: 'referat', unsure: false })
    const before = minutes
      .replaceAll('Taget til', 'Cykelrådet den 9. oktober 2012:\n\nTaget til')
      .replaceAll('Godkendt', 'Cykelrådet den 9. oktober 2012:\n\nGodkendt')
    expect(classifyText(before)).not.toMatchObject({ type: 'referat', unsure: false })
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
    expect(classifyText(memo)).toMatchObject({ type: 'notat', unsure: false })
    expect(classifyText('Lundby Kommune\n\nAdministrationsnotat 30.04.2012\n\nPraksis for hegn i byen\n').type).toBe(
      'notat',
    )
    const followUp = `Lundby Kommune

Notat

19. maj 2022

Opfølgning på udvalgets møde den 4. maj 2022

Punkt 3: Skolebusser

Beslutning: Udsat.

Punkt 5: Takster

Beslutning: Godkendt.
`
    expect(classifyText(followUp).type).toBe('notat')
    const item = `Punkt 4

Salg af det gamle posthus

Beslutning

Godkendt.

Bilag

Notat
`
    expect(classifyText(item).type).not.toBe('notat')
  })

  it('knows an agenda by the items that every meeting has', () => {
    const agenda = `Handicaprådet

Dagsorden til møde den 15. marts 2023

1. Godkendelse af dagsorden
2. Orientering fra forvaltningen

Bilag: Udkast til politik

3. Eventuelt
`
    expect(classifyText(agenda)).toMatchObject({ type: 'dagsorden', unsure: false })
  })

  it('knows notes of a meeting by the name they give themselves', () => {
    const notes = `Noter fra dialogmøde mellem Kulturudvalget og Svømmerådet

Deltagere: Kulturudvalget og rådets bestyrelse

Åbningstider

Rådet ønsker en ny fordeling af timerne i bassinet. Udvalget lytter, men vil se tallene først, inden der bliver lovet noget.

Næste dialogmøde bliver i april, og kulturchefen sender en liste over de baner, som mangler lys om aftenen.
`
    expect(classifyText(notes).type).toBe('referat')
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
    expect(classifyText(lines.join('\n\n')).type).toBe('referat')
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
    expect(classifyText(matter)).toMatchObject({ unsure: true })
    expect(classifyText(`Mødedato: 3. maj 2023\n\n${matter}`)).toMatchObject({ type: 'dagsorden', unsure: false })
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
    expect(classifyText(matter).type).toBe('andet')
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
    expect(classifyText(page).type).toBe('andet')
    const run = `BESLUTNINGSPROTOKOL 1. Godkendelse af dagsorden Fraværende Mols Net som varslet. J.nr. BOR 17/2012 Et enigt udvalg vedtog at udsætte punkt 7 til det ekstraordinære møde den 30. maj. `
    expect(classifyText(run.repeat(8)).type).toBe('referat')
  })

  it('is not sure that an evening that is told of was a meeting', () => {
    const notes = `# Opsamling fra dialogmøde i brugerrådet\n\nTil stede: Asta Lind, Bo Ras og Eva Holm\n\nMaden\n\nDer er ros til køkkenet, og suppen må gerne være varmere, når den kommer ind i stuerne.\n\nHaven\n\nBænkene males til foråret, og der kommer blomster i krukkerne ved døren.\n`
    expect(classifyText(notes)).toMatchObject({ type: 'andet', unsure: true })
  })

  it('takes "the decision of the committee on that day" for a decision', () => {
    const { type } = classifyText(
      'REGION VEST\n\nBESLUTNINGER\n\nSTIUDVALGET\n\nMandag den 29. august 2016\n\n1. Godkendelse af dagsorden\n\nADMINISTRATIONENS INDSTILLING\n\nFormanden indstiller,\n\n1. at dagsordenen godkendes\n\nPOLITISK BEHANDLING\n\nStiudvalgets beslutning den 29. august 2016:\n\nGodkendt.\n\n2. Ny sti\n\nADMINISTRATIONENS INDSTILLING\n\nStiforvaltningen indstiller,\n\n1. at stien anlægges\n\nPOLITISK BEHANDLING\n\nStiudvalgets beslutning den 29. august 2016:\n\nIntet at bemærke.\n',
    )
    expect(type).toBe('referat')
  })

  it('takes "Dagsorden" in the rules of a board for the heading of a part, and a sentence for no field of a head', () => {
    expect(
      classifyText(
        'Forretningsorden for stirådet\n\nTid: Møderne er om aftenen\n\nDagsorden\n\nFaste punkter:\n\n• Godkendelse af referat fra sidst\n\n• Meddelelser fra lederen\n\nAlle punkter skal være kendte, før mødet begynder, og et medlem kan bede om, at et punkt udsættes.\n\nAfbud\n\nDer meldes afbud til lederen.\n',
      ),
    ).toMatchObject({ type: 'andet' })
    expect(
      classifyText(
        'Stirådet - valg og udpegning\n\nDer er valg hvert andet år, og det begynder i maj.\n\n1. Formanden vælges af byrådet.\n\n2. Medlemmer til stirådet udpeges af foreningerne på alle tre pladser.\n\nSekretariatet samler navnene i en liste, som alle kan se på siden her.\n',
      ),
    ).toMatchObject({ type: 'andet', unsure: false })
  })

  it('takes the heading of a numbered section for no title: "4. Referat" in rules of procedure', () => {
    const rules = `# Forretningsorden for Stirådet

# 1. Rådets opgave

Rådet rådgiver byrådet om stier.

# 2. Indkaldelse og dagsorden

Formanden udarbejder dagsordenen og sender den ud syv dage før mødet.

# 4. Referat

Der føres beslutningsreferat, som godkendes på næste møde.`
    expect(classifyText(rules)).toMatchObject({ type: 'andet', unsure: false })
  })

  it('knows the protocol of an inspection of a fence by what it tells', () => {
    const told =
      'Hegnsynet i Engby Kommune\n\nÅr 2023, søndag den 5. marts kl. 14.00\n\nafholdtes hegnsynsforretning på ejendommen Engvej 14.\n\nTil stede var formand Eva Holm og plantningskyndigt medlem Bo Ras.\n\nSom klager mødte Ib Toft.\n\nKendelse\n\nHækken klippes ned til to meter.\n'
    expect(classifyText(told).type).toBe('referat')
    const page =
      '# Hegnsyn\n\nHvis du er uenig med din nabo om hegnet, kan du bede om et hegnsyn. Hegnsynet indkalder parterne og kommer ud og ser på hegnet.\n\nDet koster 2.000 kr.\n'
    expect(classifyText(page).type).toBe('andet')
  })

  it('takes "Spørgsmål og svar" below the title of minutes for the heading of a part', () => {
    const told =
      '# Referat af borgermøde om molen\n\nTorsdag den 7. april 2022 kl. 19.00 i Salen\n\n## Velkomst\n\nBorgmesteren bød velkommen.\n\n## Spørgsmål og svar\n\nSpørgsmål: Hvem ejer molen?\n\nSvar: Havnen.\n\nSpørgsmål: Hvornår åbner den?\n\nSvar: Til maj.\n'
    expect(classifyText(told).type).toBe('referat')
  })

  it('knows what the body at the top has decided by its name in the heading, and by the hour at which it began', () => {
    const item = (title: string, decision: string) =>
      `## ${title}\n\nIndstilling\n\nDirektøren indstiller, at sagen godkendes.\n\nSti- og Broudvalgets beslutning\n\n${decision}\n\n`
    const told = `# Sti- og Broudvalget\n\nMødested: Salen\n\n${item('87 Stier', 'Anbefales.')}${item('88 Broer', 'Orienteret.')}`
    expect(classifyText(told)).toMatchObject({ type: 'referat', unsure: false })
    const others = told.replaceAll('Sti- og Broudvalgets', 'Havneudvalgets')
    expect(classifyText(others).type).toBe('dagsorden')
    const begun = classifyText(`${others}Mødedato: 7. maj 2024. Mødet begyndte kl. 14.00 og sluttede kl. 16.25.\n`)
    expect(begun.type === 'referat' || begun.confidence < classifyText(others).confidence).toBe(true)
  })

  it('knows a matter put forward by nobody for one of a meeting', () => {
    const text = `Sager til efterretning\n\nDet indstilles at;\n\n1. at udvalget tager svarene til efterretning.\n\n${BODY}`
    expect(classifyText(text)).not.toMatchObject({ type: 'andet', unsure: false })
  })

  it('is in doubt at a text with the fields of a case on lines of their own', () => {
    const text = `Opfølgning på undersøgelse om stier\n\n12-02-2008\n\nSagsnr.\n\nDokumentnr.\n\nSagsbehandler\n\nEa Ras\n\n${BODY}`
    expect(classifyText(text)).toMatchObject({ unsure: true })
  })
})

describe('decisions that are hard to see', () => {
  it('sees a heading that ran into the sentence above it', () => {
    expect(
      classifyText(below('At orienteringen tages til efterretning.Beslutning\n\nTaget til efterretning\n')).type,
    ).toBe('referat')
    expect(classifyText(below('At orienteringen tages til efterretning.Beslutning\n')).type).toBe('dagsorden')
  })

  it('sees what was put off below a line of absentees', () => {
    expect(
      classifyText(
        below(
          'At orienteringen tages til efterretning.\n\nBeslutning i Stikommissionen den 16. december 2015:\n\nFraværende: Bo Ras (V)\n\nSagen udskudt.\n',
        ),
      ).type,
    ).toBe('referat')
  })

  it('takes the name of a column for no room that was left for a decision', () => {
    expect(
      classifyText(
        'Referat 25. maj 2022\n\nSkolebestyrelsesmøde den 25. maj kl. 18.30 - Personalerummet\n\nDeltagere:\n\nEva Holm, Bo Ras\n\nAfbud:\n\nDagsorden\n\nPkt. 1\n\nGodkendelse af dagsorden\n\nBeslutning\n\nPkt. 2\n\nEventuelt\n\nDer er valg til efteråret.\n',
      ).type,
    ).toBe('referat')
  })

  it('takes the day of a figure for no day of the meeting', () => {
    expect(
      classifyText(
        '137. Skoleåret - elevtal\n\nÅbent\n\nIndstilling:\n\nDirektionen indstiller,\n\nat orienteringen tages til efterretning.\n\nBilag:\n\nElevtal pr. 1.8.2008\n\nBeslutning i Skoleudvalget, den 7. august 2008:\n\nIkke til stede: Bo Ras\n\nTaget til efterretning.\n',
      ).type,
    ).toBe('referat')
  })

  it('sees a decision that goes on at length behind its heading, and a day before the name', () => {
    const passedOn = `Beslutning Tilbagesendes Stiforvaltningen med bemærkning, at byrådet i sit møde har ${'set på stien og '.repeat(12)}vedtaget indstillingen.`
    expect(
      classifyText(
        `Referat Engby Byråd 08-05-2019\n\nNy sti\n\n${passedOn}\n\nResumé\n\nStien mangler.\n\nIndstilling\n\nDet indstilles:\n\nAt 1) stien anlægges.\n`,
      ).type,
    ).toBe('referat')
    expect(classifyText(`25.09.24 - Referat af skolebestyrelsesmøde\n\nSted: Personalerummet\n\n${BODY}\n`).type).toBe(
      'referat',
    )
  })

  it('takes no section of rules for the name of an agenda', () => {
    expect(
      classifyText(
        'Forretningsorden Engby Lokalråd\n\n§ 2 Konstituering\n\nLokalrådet vælger selv sin formand.\n\n§ 4 Mødeindkaldelse\n\nMøder holdes for lukkede døre, og afbud gives til formanden.\n\n§ 5 Dagsorden\n\nVed ordinære møder skal dagsordenen mindst have følgende punkter:\n\n- Underskrift af referat\n\n- Godkendelse af dagsorden\n\n- Korte meddelelser\n\n- Eventuelt\n',
      ).type,
    ).toBe('andet')
  })
})
