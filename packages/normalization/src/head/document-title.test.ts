import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { LETTER, paragraphs, readAnswer, readMemo, readText, SENTENCES } from '../fixtures/read-text.ts'

describe('the title of a document', () => {
  it.each([
    [['Lejre Kommune', '# Pressemeddelelse fra Lejre Kommune', '# Molen åbner før tid'], 'Molen åbner før tid'],
    [['# Evaluering', '# Skolernes svømmehal 2018'], 'Skolernes svømmehal 2018'],
    [['# FOA Lejre', 'Dato: 4. maj 2021', '# Høringssvar – bade ved Lejre'], 'Høringssvar – bade ved Lejre'],
  ])('takes neither form nor sender for the title: %s', (head, title) => {
    expect(
      readAnswer(paragraphs(...head, 'Der er nu plads til flere, og det er en god dag for alle ved fjorden.'), 'andet')
        .title,
    ).toBe(title)
  })

  it.each([
    [['# Læserbrev', '# Molen kræver modige valg'], 'Molen kræver modige valg'],
    [['# Lejre Kommune', '# Sådan søger du plads', '## Inden du går i gang'], 'Sådan søger du plads'],
    [['## Forældrebestyrelsen i Engens Børnehave', '# Høringssvar til budgettet'], 'Høringssvar til budgettet'],
  ])('takes the heading that is the highest, and no board, for the title: %s', (head, title) => {
    expect(
      readAnswer(paragraphs(...head, 'Der er nu plads til flere, og det er en god dag for alle ved fjorden.'), 'andet')
        .title,
    ).toBe(title)
  })

  it('takes the number under which it was published for no title', () => {
    expect(
      readAnswer(
        paragraphs(
          'TIL 12-304',
          'Svar om stier, som ingen gav',
          '03-02-2012',
          'En borger skrev tre breve om stierne, og ingen af dem blev besvaret.',
        ),
        'andet',
      ).title,
    ).toBe('Svar om stier, som ingen gav')
  })

  it('takes the name of a layer of a drawing for no title', () => {
    expect(
      readAnswer(
        paragraphs(
          'side_luk Layer 2',
          'Forretningsorden for stirådet',
          'Der er møde hver anden måned, og alle kan tage punkter op.',
        ),
        'andet',
      ).title,
    ).toBe('Forretningsorden for stirådet')
  })

  it('finds no title below the greeting of a letter', () => {
    const letter = `Engvej 2\n\n4320 Lejre\n\nDato: 22. januar 2024\n\n${SENTENCES}\n\nMed venlig hilsen\n\nOtto Lind\n\nSekretariatschef`
    expect(readMemo(letter, 'andet').title).toBeUndefined()
  })

  it('takes no street for the title of a letter, and the day of the mail for that of the question', () => {
    const { title, reply } = readText(
      `Ringsted Kommune

Enggade 9

4100 Ringsted

14. november 2023

Svar på spørgsmål fra Ea Lykke Ras (Ø) om stien ved Engvej

Kære Ea

Tak for din mail af 3. november 2023, hvor du spørger til stien.

Du spørger:

"Hvornår er stien færdig?"

Forvaltningen kan oplyse, at stien er færdig i maj.
`,
      'besvarelse',
    )
    expect([title, reply?.askedBy, reply?.askedOn]).toEqual([
      'Svar på spørgsmål fra Ea Lykke Ras (Ø) om stien ved Engvej',
      { name: 'Ea Lykke Ras', party: 'Ø' },
      '2023-11-03',
    ])
  })

  it('finds the subject below the line that tells whose letter it is, and a title with the number of its chapter', () => {
    const body =
      'Du har den 3. september 2014 rettet henvendelse til tilsynet, som fører tilsyn med kommunerne, og bedt om hjælp.'
    expect(
      readText(`Tilsynets brev til en borger\n\nHenvendelse vedrørende stien langs åen i Engby\n\n${body}`, 'andet')
        .title,
    ).toBe('Henvendelse vedrørende stien langs åen i Engby')
    expect(
      readText(
        `2. Opfølgning på undersøgelse om stier\n\n12-02-2008\n\nSagsbehandler\n\nEa Ras/ Bo Dam/Eva Holm\n\n${body}`,
        'notat',
      ).title,
    ).toMatch(/Opfølgning på undersøgelse om stier$/)
  })

  it('gives a document no name of a section for its title', () => {
    expect(
      readText(
        `Ringsted Kommune

Baggrund

Åen er lang, og stien langs den er slidt efter vinteren, så at cykler ikke kan komme frem uden at støde på huller.
`,
        'notat',
      ).title,
    ).toBeUndefined()
  })
})

describe('the title of a memo', () => {
  it.each([
    [`Notat Side 1/2\n\nNotat om stier i nord\n\nDato: 19-01-2023\n\n${SENTENCES}`, 'Notat om stier i nord'],
    [`Notat Børn, Unge og Familie\n\nDato: 19-01-2023\n\nPladser i Engby 2024\n\n${SENTENCES}`, 'Pladser i Engby 2024'],
    [
      `Byplan Lejre Kommune\n\nDato: 19-01-2023\n\nNotat\n\nSkygger ved stationen\n\n${SENTENCES}`,
      'Skygger ved stationen',
    ],
    [
      `Lejre Kommune NOTAT By og Natur\n\nStier og bænke i nord\n\nDato: 19-01-2023\n\n${SENTENCES}`,
      'Stier og bænke i nord',
    ],
    [
      `# NOTAT TIL\n\n# KULTURUDVALGET\n\n## Besøg og udlån, august 2022\n\n${SENTENCES}`,
      'Besøg og udlån, august 2022',
    ],
  ])('is not what stands in the letterhead: %#', (text, title) => {
    expect(readMemo(text).title).toBe(title)
  })
})

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

  it('may bear the number of a chapter', () => {
    const chapter = fromText(
      '12. Om valg af formand\n\n14-12-2012\n\nBaggrund\n\nEn kommune har spurgt, hvordan en formand vælges, når der er flere grupper.\n\nI den anledning har styrelsen meddelt kommunen følgende:\n',
    )
    const [title] = chapter.pages[0]?.blocks ?? []
    if (title?.kind === 'listItem') title.marker = '12.1.5.'
    expect(readText(chapter, 'andet').title).toBe('Om valg af formand')
  })
})

describe('the title below a letterhead', () => {
  it.each([
    [['Lejre Kommune · By og Kultur', 'Svar på spørgsmål til forvaltningen'], 'Svar på spørgsmål til forvaltningen'],
    [['NOVA-id: 20102213', '**Støj fra motorvejen ved Engby**'], '**Støj fra motorvejen ved Engby**'],
    [['Løbenr. 190221/24', 'Evaluering af forsøg med borgersamling'], 'Evaluering af forsøg med borgersamling'],
    [['Emne: Sygefravær i Lejre Kommune 2024', 'Fravær og nærvær'], 'Sygefravær i Lejre Kommune 2024'],
    [
      ['Orienteringsskrivelse til Økonomiudvalget', '6. marts 2024', 'Status på salg af bygninger'],
      'Status på salg af bygninger',
    ],
    [['Beslutningsoplæg til chefgruppen den 3. juni 2024', 'Fælles booking af lokaler'], 'Fælles booking af lokaler'],
    [['# Arbejdsnotat: Flere hænder i plejen'], 'Flere hænder i plejen'],
    [['# Høringsnotat - Forslag til nye stier'], 'Høringsnotat - Forslag til nye stier'],
    [
      ['Jobcenter Engby: Indsatsen over for virksomheder i 2023'],
      'Jobcenter Engby: Indsatsen over for virksomheder i 2023',
    ],
    [
      ['Redegørelse fra administrationen', 'Notat', 'Status på hjemgivelser og anbringelser'],
      'Status på hjemgivelser og anbringelser',
    ],
    [['TILSYNSRAPPORT', 'Uanmeldt tilsyn på Plejecenter Engen'], 'Uanmeldt tilsyn på Plejecenter Engen'],
    [
      ['Dagtilbudsrådet i Lejre Kommune', 'Spørgsmål til Børneudvalget om legepladser'],
      'Spørgsmål til Børneudvalget om legepladser',
    ],
    [
      [
        'Region Sjælland',
        'Nære Sundhedstilbud',
        'Notat til Hospitalsudvalget',
        'Samarbejde med kommunerne om akutpladser',
      ],
      'Samarbejde med kommunerne om akutpladser',
    ],
    [['Forretningsorden Engby Lokalråd', '§ 1 Formål'], 'Forretningsorden Engby Lokalråd'],
    [['# Nyt fra direktionen', 'Nyhedsbrev nr. 4, juni 2025, Lejre Kommune', '## Budget 2026'], 'Nyt fra direktionen'],
  ])('is neither field nor office nor form: %s', (head, title) => {
    expect(readMemo(paragraphs(...head, SENTENCES), 'andet').title).toBe(title)
  })
})
