import type { Topic } from './topic.ts'

export const lokalplan: Topic = {
  id: 'lokalplan',
  field: 'teknik',
  kle: '01.02.05',
  places: [
    'Havnekvarteret',
    'Teglværksgrunden',
    'Mejerigrunden',
    'Gartneriet ved {vej}',
    'Stationspladsen',
    'Kærhaven',
  ],
  titles: [
    'Forslag til lokalplan {nr} for et boligområde ved {vej}',
    'Endelig vedtagelse af lokalplan {nr} for {sted}',
    'Igangsætning af planlægning for {sted}',
    'Tillæg nr. 4 til Kommuneplan {forrige} for {sted}',
    'Dispensation fra lokalplan {nr} til altaner',
  ],
  units: ['Center for Plan og Miljø', 'Plan og Byg', 'Teknik- og Miljøforvaltningen', 'Afdelingen for By og Landskab'],
  summary: [
    'Der skal tages stilling til, om forslag til lokalplan {nr} for {sted} kan sendes i offentlig høring i otte uger.',
    'Planforslaget giver mulighed for at opføre op til {antal} boliger i to til tre etager samt et mindre torv med plads til café og liberalt erhverv.',
    'Forvaltningen anbefaler, at planen vedtages med de ændringer, som høringen har givet anledning til.',
  ],
  background: [
    'Området rummer i dag nedlagte lagerbygninger og en større asfalteret plads. Ejeren ønsker at omdanne grunden til et blandet boligområde.',
    'I kommuneplanen er arealet udlagt til blandet bolig og erhverv med en bebyggelsesprocent på 60. Forslaget forudsætter et tillæg, da den maksimale højde hæves fra 8,5 til 11 meter.',
    'Udvalget besluttede den {før} at igangsætte planlægningen og bad samtidig forvaltningen om at se nærmere på støj fra {vej}.',
  ],
  presentation: [
    'Bebyggelsen trappes ned mod de eksisterende parcelhuse mod syd. Facader skal udføres i tegl eller træ, og tage skal fremstå i mørke farver eller med beplantning.',
    'Regnvand håndteres på egen grund i lavninger og et bassin, som samtidig kan bruges rekreativt. Beregningerne viser, at anlægget kan rumme en 20-årshændelse.',
    'Vejadgang sker fra {vej}. Der udlægges areal til en fællessti, som forbinder kvarteret med stationen og den kommende cykelrute.',
    'Parkering etableres med 1,25 plads pr. bolig, heraf en del i konstruktion. Naboerne har i idéfasen udtrykt bekymring for parkering på de omkringliggende villaveje.',
    'Støjberegningen viser, at den vejledende grænseværdi på 58 dB kan overholdes på alle udendørs opholdsarealer, når der opsættes en støjskærm på to meter langs {vej}.',
    'Der er registreret to bevaringsværdige bygninger i området. Den gamle kontorbygning bevares og indrettes til fælleshus.',
    'Planen er screenet efter miljøvurderingsloven. Forvaltningen vurderer, at den ikke har væsentlig indvirkning på miljøet, og at der derfor ikke skal udarbejdes miljørapport.',
    'I høringsperioden indkom {antal} bemærkninger. De fleste handler om højde, trafik og indbliksgener. Forvaltningens svar fremgår af hvidbogen.',
  ],
  subheadings: ['Planens indhold', 'Miljøvurdering', 'Forholdet til kommuneplanen'],
  bullets: [
    {
      intro: 'Forvaltningen foreslår følgende ændringer efter høringen:',
      items: [
        'at bygningshøjden i delområde B nedsættes med én etage',
        'at der fastlægges et beplantningsbælte mod syd',
        'at antallet af cykelparkeringspladser øges',
      ],
    },
    {
      intro: 'Området deles i tre delområder:',
      items: [
        'Delområde A: etageboliger i tre etager',
        'Delområde B: rækkehuse i to etager',
        'Delområde C: torv, fælleshus og erhverv',
      ],
    },
  ],
  finances: [
    'Ejeren afholder udgifterne til veje og stier inden for området. Kommunen skal medfinansiere krydset ved {vej} med {kr}.',
  ],
  process: [
    'Planforslaget sendes i høring fra den {efter} og otte uger frem. Der holdes borgermøde midtvejs i perioden.',
    'Efter høringen forelægges planen til endelig vedtagelse i {council}.',
  ],
  hearing: [
    'Der har været holdt idéfase i fire uger. I perioden kom {antal} forslag og bemærkninger, som er vedlagt.',
    'Naboer og berørte myndigheder er hørt efter [[planlovens § 24|planloven|24]].',
  ],
  legal: [
    '[[Planlovens § 13, stk. 2|planloven|13]], hvorefter der skal tilvejebringes en lokalplan, før større bygge- eller anlægsarbejder sættes i gang.',
    'Lov om miljøvurdering af planer og programmer.',
  ],
  approve: [
    'lokalplan {nr} vedtages med de ændringer, der fremgår af hvidbogen',
    'planen ikke miljøvurderes',
    'forvaltningen bemyndiges til at foretage redaktionelle rettelser',
    'der indgås en udbygningsaftale med grundejeren',
  ],
  note: ['orienteringen om resultatet af idéfasen tages til efterretning', 'hvidbogen tages til efterretning'],
  attachments: [
    'Forslag til lokalplan {nr}',
    'Hvidbog med høringssvar',
    'Skyggediagrammer',
    'Støjnotat',
    'Screening for miljøvurdering',
    'Referat af borgermøde',
  ],
  table: {
    header: ['Delområde', 'Boliger', 'Etagemeter'],
    rows: ['Delområde A', 'Delområde B', 'Delområde C', 'I alt'],
    cell: 'antal',
    ranges: [
      [18, 74],
      [1400, 6900],
    ],
  },
  questions: [
    {
      question: 'Hvor mange boliger kan der opføres inden for gældende lokalplaner, som endnu ikke er bygget?',
      answer: [
        'Den samlede restrummelighed i vedtagne lokalplaner er opgjort til {stort} boliger, heraf hovedparten i {by}.',
        'Opgørelsen er behæftet med usikkerhed, da ikke alle grundejere har oplyst, hvornår de forventer at bygge.',
      ],
    },
    {
      question: 'Kan kommunen stille krav om almene boliger på {sted}?',
      answer: [
        'Ja, der kan i lokalplaner for nye boligområder stilles krav om, at op til 25 procent af boligmassen skal være almene boliger.',
        'Kravet kan ikke stilles i dette tilfælde, da planen allerede er vedtaget.',
      ],
    },
    {
      question: 'Hvordan er naboerne blevet inddraget i planlægningen?',
      answer: [
        'Der har været holdt et åbent hus-arrangement og et digitalt borgermøde med i alt {antal} deltagere.',
        'Bemærkningerne er samlet i en hvidbog, som indgår i den politiske behandling.',
      ],
    },
  ],
}
