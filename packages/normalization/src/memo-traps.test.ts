import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { readText } from './fixtures/read-text.ts'

const LETTER = `Lejre Kommune

Nyvej 22, 4320 Lejre

Jens og Kirsten Falk

Overbyvej 14

4583 Lundby

Center for Teknik og Miljø

Natur, Vand og Trafik

Dato: 2. juni 2020

Ref. MILA

Tilladelse til nedsivning af spildevand på Overbyvej 14

Kære Jens og Kirsten Falk

Kommunen giver hermed tilladelse til nedsivning.

Med venlig hilsen

Mie Lade
`

describe('the title of a letter, a report or a page', () => {
  it('is neither sender, recipient, address nor field of the letterhead', () => {
    expect(readText(LETTER, 'andet').title).toBe('Tilladelse til nedsivning af spildevand på Overbyvej 14')
  })

  it.each([
    [
      'Notatpligt\n\nDine rettigheder, når du er over 15 år\n\nKommunen skal skrive ned, hvad den får at vide.',
      'Notatpligt',
    ],
    [
      'Lolland Ældreråd\n\nTil Socialudvalget\n\nMaribo, den 28. oktober 2021\n\nHøringssvar vedr. standarder 2022\n\nVi takker for muligheden for at afgive et svar på det udsendte.',
      'Høringssvar vedr. standarder 2022',
    ],
    [
      'Lejre Kommune\n\nLokalplan 386\n\nfor et boligområde ved Æblehaven\n\nVedtaget af byrådet den 26. januar 2023\n\nLokalplanens baggrund\n\nPlanen er lavet efter en ansøgning om at opføre 24 rækkehuse her.',
      'Lokalplan 386 for et boligområde ved Æblehaven',
    ],
    [
      'SOLRØD KOMMUNE\n\nTEKNISK ADMINISTRATION & ØKONOMIAFDELINGEN\n\nBefolkningsprognose 2009\n\nGrundlag for udarbejdelse af budget\n\nIndledning\n\nDer foreligger nu en ny prognose, som er beregnet af forvaltningen.',
      'Befolkningsprognose 2009',
    ],
    [
      'Besvarelse af spørgsmål om\n\nHovedgadens træer\n\nForvaltningen kan oplyse, at efterslæbet er opgjort ved det seneste syn.',
      'Besvarelse af spørgsmål om Hovedgadens træer',
    ],
    [
      'TEKNIK OG MILJØ\n\nRådmanden\n\nSvar på forespørgsel om skolevejen\n\nKære Asta\n',
      'Svar på forespørgsel om skolevejen',
    ],
    [
      'Tilsynsrapport\n\nLejre Kommune\n\nÆldreområdet\n\nPlejecenter Enggård\n\nUanmeldt tilsyn\n\nSeptember 2018\n\nForord\n\nDette er en rapport om et besøg, som tilsynet har aflagt på stedet.\n',
      'Tilsynsrapport Lejre Kommune Ældreområdet Plejecenter Enggård',
    ],
    [
      'Kvalitetsstandarder\n\nLejre Kommune\n\n2016\n\nGældende fra 15. marts 2016\n\nIndhold\n',
      'Kvalitetsstandarder Lejre Kommune 2016',
    ],
    [
      'Åben postliste for 4. maj 2023\n\nTitel: Svar om stier\n\nSagsnr.: 23/12345\n\nTitel: Notat om broer\n\nSagsnr.: 23/12346\n',
      'Åben postliste for 4. maj 2023',
    ],
    [
      'Journalist Ib Ask\n\nia@avis.example\n\nLejre Kommune\n\nNyvej 22, 4320 Lejre\n\nSvar på anmodning om aktindsigt\n\nDu har bedt om aktindsigt i alle de dokumenter, som hører til sagen.\n',
      'Svar på anmodning om aktindsigt',
    ],
    ['Juridisk notat\n\nTilskud til privat vej\n\nSpørgsmål\n', 'Tilskud til privat vej'],
    [
      'Bilag 4: Svar fra rådet vedr. madservice\n\nRådet har spurgt om mad.\n\nSvar: Ja.\n',
      'Bilag 4: Svar fra rådet vedr. madservice',
    ],
    [
      'Lejre Kommune\n\nTrafiksikkerhedsplan\n\n2022-2026\n\nForord\n\nPlanen er vedtaget af byrådet i foråret efter en høring.\n',
      'Trafiksikkerhedsplan 2022-2026',
    ],
    [
      'Notat\n\nVurdering af behov for plejeboliger\n\nStab for Velfærd\n\nRådhustorvet 4\n\n8700 Lundby\n\nMetteB\n\nAntallet af borgere over 80 år vokser i de kommende år.\n',
      'Vurdering af behov for plejeboliger',
    ],
    [
      'Lejre Kommune\n\nNotat til punkt 20 på byrådets møde\n\nBoligforeningen har oplyst, at byggeriet går i gang.\n',
      'Notat til punkt 20 på byrådets møde',
    ],
    [
      'Lejre Kommune\n\nPlan og Byg\n\nNaboorientering om opførelse af hal på Møllevej 5\n\nVi har modtaget en ansøgning om dispensation fra planen.\n',
      'Naboorientering om opførelse af hal på Møllevej 5',
    ],
    [
      'Lejre Kommune\n\nEvaluering af projekt Flere skal med\n\nMarts 2020\n\nProjektet blev igangsat i 2017.\n',
      'Evaluering af projekt Flere skal med',
    ],
    ['LEJRE KOMMUNE\n\nAdministrationsnotat 30.04.2012\n\nPraksis for hegn\n\nBaggrund\n', 'Praksis for hegn'],
    ['September 2012\n\nTilskud til foreninger i byen\n\nHvem kan få tilskud?\n', 'Tilskud til foreninger i byen'],
    ['Handicaprådet\n\nKommunens råd består af 10 medlemmer.\n\nSe dagsordener\n', 'Handicaprådet'],
    [
      'Lejre Kommune\n\nBorgmesteren\n\nOle Mark Ras\n\nKanalen 27\n\n1220 Lundby\n\nSkoler og Fjordbanen\n\nKære Ole Mark Ras\n\nPå vegne af byrådet skriver jeg om togene.\n',
      'Skoler og Fjordbanen',
    ],
    [
      'Lejre Kommune\n\nNotat\n\nSvar på spørgsmål om ledige boliger\n\nPå mødet spurgte Lis Dam (O): Hvor mange boliger står lige nu tomme i kommunen?\n',
      'Svar på spørgsmål om ledige boliger',
    ],
    [
      'Afdelingsleder til Socialforvaltningen\n\nVil du være med til at løse opgaver, der betyder noget for borgerne i byen?',
      'Afdelingsleder til Socialforvaltningen',
    ],
    [
      'Skip to content\n\nMols Nets tale ved åbningen\n\nDet er en stor glæde for mig at byde jer velkommen her i dag.\n',
      'Mols Nets tale ved åbningen',
    ],
    [
      'ForældreNet v2.19.1\n\nGenåbning af børnehaven\n\n7. april 2020\n\nKære forældre\n\nVi glæder os til at se jer alle sammen igen.\n',
      'Genåbning af børnehaven',
    ],
    [
      'TILLADELSE | Arkiv Lejre\n\nDispensation fra byggelinjen til oprensning af sø ved Engvej.\n\nKommunen har modtaget en ansøgning om at oprense søen.\n',
      'Dispensation fra byggelinjen til oprensning af sø ved Engvej.',
    ],
    [
      'Lejre Kommune\n\nAtt.: Team Jura\n\nMinisteriets udtalelse om det kommunale tilsyns adgang til at se efter, om en kommune har brugt for lang tid på at svare i en sag om aktindsigt, og om det i dette tilfælde var lovligt at bruge så lang tid\n\nMinisteriet har taget sagen op af egen drift.\n',
      'Ministeriets udtalelse om det kommunale tilsyns adgang til at se efter, om en kommune har brugt for lang tid på at svare i en sag om aktindsigt, og om det i dette tilfælde var lovligt at bruge så lang tid',
    ],
    [
      'Udvalget for Sager 2020-21\n\nUFS Alm.del\n\nUdvalget for Sager\n\nSvar på spørgsmål 32 (Alm. del):\n\nI brev af 18. marts har udvalget stillet mig følgende spørgsmål:\n',
      'Svar på spørgsmål 32 (Alm. del)',
    ],
    [
      'Vedtægt\n\nLundby Ældreråd\n\nVedtægt gældende for årene 2022 - 2025\n\nRådets hjemsted er den by, som formanden bor i.\n',
      'Vedtægt Lundby Ældreråd',
    ],
    [
      'TILSYNET\n\nVedrørende takst for pasning\n\nDu har den 31. maj 2011 skrevet til os om taksten for pasning.\n',
      'Vedrørende takst for pasning',
    ],
    [
      'Skip til hovedindholdet\n\nForside Demokrati Byrådet Spørg Byrådet\n\nSpørg Byrådet\n\nVed ordinære møder i byrådet er der spørgetid på højst en halv time.\n',
      'Spørg Byrådet',
    ],
    [
      'Mols Net\n\nPartner\n\nNOTAT\n\n19. februar 2013\n\nUdlejning af lokaler til politiet\n\nByrådet har besluttet at opføre et nyt center til idræt.\n',
      'Udlejning af lokaler til politiet',
    ],
    [
      'Tilsynsrapport Botilbuddet Linden\n\nUanmeldt tilsyn i Lejre Kommune\n\nTilsynet har den 4. maj besøgt stedet og talt med fire beboere.\n',
      'Tilsynsrapport Botilbuddet Linden',
    ],
    [
      'Lokalplan 209\n\nfor Lundby bydelscenter\n\nLUNDBY KOMMUNE\n\nLOKALPLANENS BAGGRUND\n\nHandlen i kommunen er kendetegnet ved mange små centre.\n',
      'Lokalplan 209 for Lundby bydelscenter',
    ],
    [
      'SAMARBEJDSAFTALE\n\nSamarbejdsaftale mellem Lundby Idrætsråd og Lejre Kommune.\n\nRådet yder råd og vejledning til alle foreninger i byen.\n',
      'Samarbejdsaftale mellem Lundby Idrætsråd og Lejre Kommune.',
    ],
    [
      'Driftsaftale\n\nmellem\n\nLejre Kommune\n\nog\n\nden selvejende institution\n\nParterne er enige om, at aftalen beskriver rammen.\n',
      'Driftsaftale mellem Lejre Kommune og den selvejende institution',
    ],
  ])('is found above the text: %j', (text, title) => {
    expect(readText(text, 'andet').title).toBe(title)
  })

  it('is signed by the first of two names', () => {
    const answer =
      'Svar på spørgsmål om stier\n\nAsta Lind (B) har spurgt:\n\n"Hvad koster en sti?"\n\nSvar\n\nDen koster 2 mio. kr.\n\nMed venlig hilsen\n\nMols Net\n\n/\n\nIb Ask\n'
    expect(readText(answer, 'besvarelse').reply?.signedBy).toEqual({ name: 'Mols Net' })
  })

  it('has no day where several are listed', () => {
    const list =
      'Spørgsmål til administrationen\n\nMols Net\n\n28/12-2017\n\nHvad koster en sti?\n\nAsta Lind\n\n21/12-2017\n\nHvad koster en bro?\n\nIb Ask\n\n18/12-2017\n\nHvad koster en vej?\n'
    expect(readText(list, 'andet').date).toBeUndefined()
    expect(readText('Nye stier\n\n28/12-2017\n\nDer er lagt nye stier i skoven ved søen.\n', 'andet').date).toBe(
      '2017-12-28',
    )
  })

  it('may bear the number of a chapter', () => {
    const chapter = fromText(
      '12. Om valg af formand\n\n14-12-2012\n\nBaggrund\n\nEn kommune har spurgt, hvordan en formand vælges, når der er flere grupper.\n\nI den anledning har styrelsen meddelt kommunen følgende:\n',
    )
    const [title] = chapter.pages[0]?.blocks ?? []
    if (title?.kind === 'listItem') title.marker = '12.1.5.'
    expect(readText(chapter, 'andet').title).toBe('Om valg af formand')
  })
})

describe('the letterhead', () => {
  it('names the office that wrote it: the lowest of several, and no recipient', () => {
    const memo = 'LEJRE KOMMUNE\n\nØkonomiforvaltningen\n\nCenter for Økonomi og HR\n\nTil Økonomiudvalget\n\nNOTAT\n'
    expect(readText(memo, 'notat').unit).toBe('Center for Økonomi og HR')
    expect(readText('LUNDBY KOMMUNE\n\nBorgmesterens Forvaltning\n\nTorvet 13\n\nNotat\n', 'notat').unit).toBe(
      'Borgmesterens Forvaltning',
    )
    expect(
      readText('NOTAT\n\nFra Borgerservice og Biblioteker, Lejre Kommune\n\nDen 2. maj 2018\n', 'notat').unit,
    ).toBe('Borgerservice og Biblioteker')
    expect(readText('Lejre Kommune, Plan og Byg\n\nLandzonetilladelse til shelter\n', 'andet').unit).toBe('Plan og Byg')
    expect(
      readText('Lejre Kommune\n\nVerner Gade\n\nEngtoften 8\n\n8680 Ry\n\nAfslag\n\nKære Verner\n', 'andet').unit,
    ).toBeUndefined()
  })

  it('bears a day, and an invitation that of its event', () => {
    expect(readText(LETTER, 'andet').date).toBe('2020-06-02')
    const invitation = 'Invitation til dialogmøde\n\nTid: Onsdag den 9. november 2022\n\nSted: Kantinen\n'
    expect(readText(invitation, 'andet').date).toBeUndefined()
    expect(readText('Udkast til politik\n\nSendt i høring den 1. februar 2022\n', 'andet').date).toBeUndefined()
    expect(readText('Nyt fra rådet\n\nNyhedsbrev nr. 3 - oktober 2022\n', 'andet').date).toBeUndefined()
  })

  it('has case and document numbers with the number of the document behind that of the case', () => {
    const { caseNumbers, documentNumbers } = readText(
      'Svar\n\nSagsnr.\n\n2021-0098123\n\nDokumentnr.\n\n2021-0098123-2\n\nSag: 22/016341-2\n',
      'notat',
    )
    expect(caseNumbers.map(({ value }) => value)).toEqual(['2021-0098123', '22/016341-2'])
    expect(documentNumbers).toEqual(['2021-0098123-2'])
  })

  it('has no number of whom the letter is written to', () => {
    const { caseNumbers } = readText(
      'Udtalelse\n\nSagsnr.: 20/41122\n\nDeres j.nr.: 20/41187\n\nJeres sagsnr. 19/44120\n',
      'andet',
    )
    expect(caseNumbers.map(({ value }) => value)).toEqual(['20/41122'])
  })

  it('takes the paragraphs of rules of procedure for no law', () => {
    const text =
      'Svar på § 20-spørgsmål\n\nHan har efter § 20 i Byrådets forretningsorden spurgt til sundhedslovens § 140.\n'
    expect(readText(text, 'besvarelse').references.laws.map((law) => law.text)).toEqual(['sundhedslovens § 140'])
  })
})

describe('who asked', () => {
  it.each([
    [
      'Kære Asta Lind (B)\n\nTak for din henvendelse af 25. marts 2021, hvor du har stillet følgende spørgsmål:',
      { name: 'Asta Lind', party: 'B' },
      '2021-03-25',
    ],
    [
      'Til Asta Lind, MB\n\nKære Asta\n\nDu har den 25. marts 2021 stillet følgende spørgsmål:',
      { name: 'Asta Lind' },
      '2021-03-25',
    ],
    [
      'Asta Lind\n\nEngtoften 8\n\n8680 Ry\n\nSvar på spørgsmål til spørgetiden den 24. april 2019\n\nPå mødet den 25. marts 2021 stillede du følgende spørgsmål:',
      { name: 'Asta Lind' },
      '2021-03-25',
    ],
    [
      'På mødet den 25. marts 2021 spurgte Asta Lind (B) forvaltningen om træerne.',
      { name: 'Asta Lind', party: 'B' },
      '2021-03-25',
    ],
    ['Svar på spørgsmål stillet af SF i forbindelse med budgettet', { name: 'SF' }, undefined],
    [
      'Asta Lind (B)\n\nVedr.: Dit spørgsmål om træer\n\nKære Asta\n\nDu spurgte i en mail den 25. marts 2021 til træerne:',
      { name: 'Asta Lind', party: 'B' },
      '2021-03-25',
    ],
    [
      'Forespørgsel nr. 7 fra Asta Lind om beskæring af træer på Enghave Plads\n\nAsta Lind (B) ønsker svar på følgende:',
      { name: 'Asta Lind', party: 'B' },
      undefined,
    ],
    [
      'Svar på henvendelse om beskæring af træer på Enghave Plads\n\nKære Asta Lind\n\nDu har den 25. marts 2021 stillet følgende spørgsmål:',
      { name: 'Asta Lind' },
      '2021-03-25',
    ],
    [
      'Lejre Kommune\n\nSkolegade 1\n\nByrådsmedlem Asta Lind (F)\n\nI brev af 25. marts 2021 stiller du følgende spørgsmål:',
      { name: 'Asta Lind', party: 'F' },
      '2021-03-25',
    ],
    ['Spørgsmål fra Asta Lind, Lundby:', { name: 'Asta Lind' }, undefined],
    ['Spørgsmål og svar til budget 2025 fra Enhedslisten', { name: 'Enhedslisten' }, undefined],
    ['Enhedslisten har den 25. marts 2021 spurgt:', { name: 'Enhedslisten' }, '2021-03-25'],
    ['Svar på Radikale Venstres spørgsmål om jordkøb', { name: 'Radikale Venstre' }, undefined],
    ['Stillet af: Venstre\n\nStillet den: 25. marts 2021\n\nSpørgsmål', { name: 'Venstre' }, '2021-03-25'],
    [
      'I brev af 25. marts 2021 har udvalget efter ønske fra Asta Lind (DD) stillet mig følgende spørgsmål:',
      { name: 'Asta Lind', party: 'DD' },
      '2021-03-25',
    ],
    [
      'Tingets Sundheds- og Ældreudvalg har den 25. marts 2021 stillet følgende spørgsmål nr. 516 til ministeren.\n\nSpørgsmålet er stillet efter ønske fra Asta Lind (DF).',
      { name: 'Asta Lind', party: 'DF' },
      '2021-03-25',
    ],
    [
      'Hermed sendes svar på spørgsmål nr. 7, som udvalget har stillet den 25. marts 2021. Spørgsmålet er stillet efter ønske fra ikkemedlem af udvalget (MFU) Asta Lind (DF).',
      { name: 'Asta Lind', party: 'DF' },
      '2021-03-25',
    ],
  ])('is told by %j', (head, askedBy, askedOn) => {
    const { reply } = readText(`${head}\n\n"Hvornår fældes træerne?"\n\nSvar\n\nDe fældes i maj.\n`, 'besvarelse')
    expect(reply).toMatchObject({
      askedBy,
      ...(askedOn !== undefined && { askedOn }),
      questions: [{ number: null, text: 'Hvornår fældes træerne?' }],
      answers: [{ number: null, text: 'De fældes i maj.' }],
    })
  })

  it('may put the question in the sentence itself', () => {
    const { reply } = readText(
      'Asta Lind (B) har den 3. maj 2021 spurgt: "Hvornår fældes træerne?"\n\nDe fældes i maj.\n\nDu er altid velkommen til at kontakte os.\n\nMed venlig hilsen\n\nOve Ras\n',
      'besvarelse',
    )
    expect(reply?.questions).toEqual([{ number: null, text: 'Hvornår fældes træerne?' }])
    expect(reply?.answers).toEqual([{ number: null, text: 'De fældes i maj.' }])
  })

  it('leads in to the answers by a sentence of the office', () => {
    const short = readText(
      'Asta Lind (B) har stillet et spørgsmål:\n\n"Hvor mange stativer er der?"\n\nPark og Vej oplyser:\n\nDer er 1.140.\n',
      'besvarelse',
    )
    expect(short.reply?.answers).toEqual([{ number: null, text: 'Der er 1.140.' }])
    const { reply } = readText(
      'Asta Lind (B) har stillet følgende spørgsmål:\n\n1) Hvad er målt?\n\n2) Er det for meget?\n\nCentret kan oplyse følgende:\n\nAd 1)\n\nStøjen.\n\nAd 2)\n\nNej.\n',
      'besvarelse',
    )
    expect(reply?.questions.map(({ text }) => text)).toEqual(['Hvad er målt?', 'Er det for meget?'])
    expect(reply?.answers.map(({ text }) => text)).toEqual(['Støjen.', 'Nej.'])
  })

  it('has no side column among the answers, though it names two offices', () => {
    const { reply } = readText(
      'Asta Lind (B) har stillet følgende spørgsmål.\n\nSpørgsmål 1\n\nHvor mange er i praktik?\n\nSvar på spørgsmål 1\n\nDer er 214.\n\n20-10-2022\n\nDokumentnummer i F2\n\n887123\n\nIntegrationsforvaltningen\n\nCenter for Analyse\n\nSpørgsmål 2\n\nHvor mange får job?\n\nSvar på spørgsmål 2\n\nFå.\n',
      'besvarelse',
    )
    expect(reply?.answers.map(({ text }) => text)).toEqual(['Der er 214.', 'Få.'])
  })

  it('is told apart from the lists within an answer, and from the next question', () => {
    const { reply } = readText(
      'Svar på spørgsmål fra Asta Lind (B) om fravær\n\nMedlem af rådet Asta Lind (B) har den 27. februar 2023 stillet nedenstående spørgsmål.\n\n1. Hvor stort er fraværet?\n\n2. Hvad gøres der?\n\n3. Hvad koster det?\n\nSvar på spørgsmål 1\n\n8 procent.\n\nSvar på spørgsmål 2\n\nTre ting:\n\n1. Hold\n\n2. Besøg\n\n3. Data\n\nDet virker.\n\nSvar på spørgsmål 3\n\n6 mio. kr.\n',
      'besvarelse',
    )
    expect(reply?.askedOn).toBe('2023-02-27')
    expect(reply?.answers.map(({ text }) => text)).toEqual([
      '8 procent.',
      'Tre ting:\n1. Hold\n2. Besøg\n3. Data\nDet virker.',
      '6 mio. kr.',
    ])
    const inTurn = readText(
      'Asta Lind (B) har stillet nedenstående spørgsmål:\n\n1. Hvor meget samles?\n\nSvar:\n\n1.210 tons.\n\n2. Hvor meget genbruges?\n\nSvar:\n\nDet meste.\n\nResten brændes.\n\nMed venlig hilsen\n\nCenter for Miljø\n',
      'besvarelse',
    )
    expect(inTurn.reply?.questions.map(({ text }) => text)).toEqual(['Hvor meget samles?', 'Hvor meget genbruges?'])
    expect(inTurn.reply?.answers).toEqual([
      { number: '1', text: '1.210 tons.' },
      { number: '2', text: 'Det meste.\nResten brændes.' },
    ])
  })

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
