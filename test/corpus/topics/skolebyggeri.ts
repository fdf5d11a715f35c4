import type { Topic } from './topic.ts'

export const skolebyggeri: Topic = {
  id: 'skolebyggeri',
  field: 'børn',
  kle: '17.03.01',
  places: ['Nørrevangsskolen', 'Skovgårdsskolen', 'Fjordskolen', 'Kildeskolen', 'Vestre Skole', 'Engdalsskolen'],
  titles: [
    'Anlægsbevilling til udbygning af {sted}',
    'Valg af totalentreprenør til {sted}',
    'Placering af ny skole i {by}',
    'Ændring af skoledistrikter ved {sted}',
    'Indeklima på {sted}, frigivelse af midler',
  ],
  units: [
    'Center for Børn og Læring',
    'Børne- og Ungeforvaltningen',
    'Center for Ejendomme og Byggeri',
    'Skoleafdelingen',
  ],
  summary: [
    'I sagen fremlægges et byggeprogram for udbygningen af {sted}, som skal give plads til to ekstra spor fra skoleåret {næste}/{næste+1}.',
    'Elevtallet på {sted} forventes at stige med {antal} elever frem mod {næste+5}. Der er derfor behov for flere faglokaler og en udvidelse af skolefritidsordningen.',
    'Byggeriet gennemføres i to etaper, så undervisningen kan fortsætte i de eksisterende bygninger.',
  ],
  background: [
    'I budgetaftalen for {år} blev der afsat en ramme på {kr} til udbygning af {sted}. Rammen dækker nybyggeri, ombygning af indskolingen og nye udearealer.',
    'Den seneste befolkningsprognose viser, at antallet af 6-16-årige i {by} vokser hurtigere end ventet, fordi boligområdet ved {vej} er blevet udbygget.',
    'Skolebestyrelsen pegede allerede i {forrige} på, at musik- og naturfagslokalerne er utidssvarende, og at idrætshallen er optaget i alle skoletimer.',
  ],
  presentation: [
    'Byggeprogrammet er udarbejdet sammen med skolens ledelse, medarbejdere og elevråd. Der er holdt fire workshopper, hvor behovene er prioriteret.',
    'Den nye bygning placeres mod nord, hvor den danner en gård sammen med den gamle hovedbygning. Indgangspartiet flyttes, så trafikken fra {vej} holdes adskilt fra elevernes færden.',
    'Der etableres {antal} cykelparkeringspladser og en ny afsætningsplads for biler. Trafikafdelingen har vurderet, at løsningen forbedrer trafiksikkerheden om morgenen.',
    'Bygningen opføres efter den frivillige bæredygtighedsklasse, og en stor del af murstenene fra det nedrevne pedelhus genbruges i facaden.',
    'Tre firmaer har afgivet tilbud. Forvaltningen har sammen med bygherrerådgiveren vurderet tilbuddene på pris, arkitektur og proces, og {firma} har afgivet det økonomisk mest fordelagtige tilbud.',
    'Under byggeriet undervises 4.-6. årgang i pavilloner på boldbanen. Pavillonerne er lejet for 14 måneder med mulighed for forlængelse.',
    'Risikoen i projektet knytter sig især til jordbundsforholdene. Der er derfor gennemført supplerende boringer, som viser, at der kan funderes direkte på størstedelen af grunden.',
    'Skolebestyrelsen har udtalt sig positivt om projektet, men ønsker sikkerhed for, at legepladsen står klar ved indflytningen.',
  ],
  subheadings: ['Byggeprogrammet', 'Trafik og parkering', 'Udbud og tilbud'],
  bullets: [
    {
      intro: 'Udbygningen omfatter:',
      items: [
        'otte klasselokaler med grupperum',
        'et naturfagscenter med værksted',
        'ny indskoling og skolefritidsordning',
        'renovering af skolekøkkenet',
      ],
    },
    {
      intro: 'Følgende hensyn har været styrende for placeringen:',
      items: [
        'kort afstand til idrætshal og bibliotek',
        'sikker skolevej fra begge sider af {vej}',
        'mulighed for senere udvidelse',
      ],
    },
  ],
  finances: [
    'Den samlede anlægsudgift er beregnet til {kr} (i {år}-priser), heraf {tkr} til inventar. Udgiften finansieres af det afsatte rådighedsbeløb.',
    'Den afledte drift udgør {tkr} årligt fra {næste+1}, når bygningen er taget i brug.',
    'Der er indregnet {pct} til uforudsete udgifter.',
  ],
  process: [
    'Første spadestik ventes taget i {efter-måned}, og byggeriet forventes at stå færdigt til skolestart {næste+1}.',
    'Når licitationen er afholdt, forelægges resultatet for udvalget.',
  ],
  hearing: [
    'Forslaget har været i høring hos skolebestyrelserne fra den {før}. Der er indkommet syv høringssvar, som er samlet i bilag 2.',
    'Børne- og Ungdomsorganisationernes Samråd har ingen bemærkninger.',
  ],
  legal: [
    '[[Folkeskolelovens § 40|folkeskoleloven|40]] samt kommunens kasse- og regnskabsregulativ.',
    'Ændring af skolestrukturen skal sendes i høring efter [[folkeskolelovens § 24|folkeskoleloven|24]].',
  ],
  approve: [
    'der gives en anlægsbevilling på {kr} til udbygning af {sted}',
    'rådighedsbeløbet frigives til projektering',
    '{firma} vælges som totalentreprenør',
    'de nye skoledistrikter godkendes med virkning fra 1. august {næste}',
  ],
  note: [
    'orienteringen om byggeprogrammet tages til efterretning',
    'skolebestyrelsens høringssvar tages til efterretning',
  ],
  attachments: [
    'Byggeprogram for {sted}',
    'Samlede høringssvar',
    'Situationsplan',
    'Tidsplan for byggeriet',
    'Elevtalsprognose {år}',
    'Tilbudsvurdering',
  ],
  table: {
    header: ['Skoleår', 'Elever', 'Klasser'],
    rows: ['{år}/{næste}', '{næste}/{næste+1}', '{næste+1}/{næste+2}', '{næste+2}/{næste+3}', '{næste+3}/{næste+4}'],
    cell: 'antal',
    ranges: [
      [410, 690],
      [18, 28],
    ],
  },
  questions: [
    {
      question: 'Hvor mange elever i kommunen går i dag i klasser med flere end 26 elever?',
      answer: [
        'I indeværende skoleår går {stort} elever i klasser med flere end 26 elever. Det svarer til {pct} af eleverne.',
        'Tallet er opgjort den 5. september og omfatter ikke specialklasser.',
      ],
    },
    {
      question: 'Hvornår forventes indeklimaet på {sted} at leve op til bygningsreglementet?',
      answer: [
        'Der er bestilt nye ventilationsanlæg til samtlige klasselokaler i indskolingen. Anlæggene sættes i drift i løbet af efteråret.',
        'De øvrige lokaler indgår i udbygningen og lever derfor først op til kravene, når byggeriet er færdigt.',
      ],
    },
    {
      question: 'Kan forvaltningen redegøre for udgifterne til leje af pavilloner de seneste tre år?',
      answer: [
        'Udgiften til leje af pavilloner har i gennemsnit været {tkr} om året.',
        'Udgiften forventes at bortfalde, når udbygningen er afsluttet.',
      ],
    },
  ],
}
