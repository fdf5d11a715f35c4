import type { Topic } from './topic.ts'

export const cykelstier: Topic = {
  id: 'cykelstier',
  field: 'teknik',
  kle: '05.01.08',
  places: ['{vej}', 'Ringvejen', 'Kystvejen', 'Gl. Landevej', 'Stationsvej'],
  titles: [
    'Cykelsti langs {sted}, frigivelse af anlægsmidler',
    'Trafiksikkerhedsplan {næste}-{næste+4}',
    'Hastighedsdæmpning på {sted}',
    'Prioritering af cykelpuljen {år}',
    'Supercykelsti mellem {by} og nabokommunen',
  ],
  units: ['Center for Trafik og Veje', 'Vej og Park', 'Teknik og Miljø', 'Afdelingen for Mobilitet'],
  summary: [
    'Forvaltningen fremlægger et projekt for dobbeltrettet cykelsti langs {sted} på en strækning af 2,3 km.',
    'Projektet gør det muligt for skolebørn i {by} at cykle til skole uden at krydse den stærkt trafikerede vej.',
    'Der søges om frigivelse af {kr} af det afsatte rådighedsbeløb.',
  ],
  background: [
    'Strækningen er i dag uden cykelsti og har en årsdøgntrafik på {stort} køretøjer. I perioden fra {forrige-4} til {forrige} er der registreret {antal} uheld, heraf fire med personskade.',
    'Udvalget prioriterede strækningen højest, da cykelpuljen blev drøftet den {før}.',
    'Beboerforeningen har over for udvalget peget på, at lysreguleringen i krydset giver farlige situationer, når skolen slutter.',
  ],
  presentation: [
    'Cykelstien anlægges i vejens østside i en bredde på 2,5 meter og adskilles fra kørebanen af en rabat på 1,5 meter. Ved busstoppestederne etableres heller, så passagerer kan vente i sikkerhed.',
    'Der skal erhverves areal fra ni ejendomme. Forvaltningen har talt med alle ejere, og syv har på forhånd givet tilsagn om en frivillig aftale.',
    'På den nordligste del fældes en række ældre popler. De erstattes af {antal} nye træer, som plantes på begge sider af stien.',
    'Belysningen udføres med armaturer, der dæmper lyset om natten. Løsningen sænker energiforbruget og tager hensyn til flagermusene i området.',
    'Anlægsarbejdet udføres etapevis for at holde vejen åben i begge retninger. Der må påregnes enkelte natlukninger i forbindelse med asfaltarbejdet.',
    'Hastigheden er målt to steder. Gennemsnitshastigheden ligger 8 km/t over den tilladte, og forvaltningen foreslår derfor, at der suppleres med to hævede flader.',
    'Politiet er hørt om hastighedsdæmpningen og har givet samtykke til den foreslåede løsning.',
    '{firma} har udarbejdet skitseprojektet, og anlægsoverslaget er kvalitetssikret af en uvildig rådgiver.',
  ],
  subheadings: ['Arealerhvervelse', 'Trafikale forhold under anlægsarbejdet', 'Beplantning og belysning'],
  bullets: [
    {
      intro: 'Projektet består af:',
      items: [
        '2,3 km dobbeltrettet cykelsti',
        'to signalregulerede krydsninger',
        'ombygning af fire busstoppesteder',
        'ny belysning på hele strækningen',
      ],
    },
    {
      intro: 'Strækningerne er prioriteret efter:',
      items: ['antal uheld de seneste fem år', 'betydning for skolevej', 'sammenhæng med det øvrige stinet'],
    },
  ],
  finances: [
    'Anlægsudgiften er anslået til {kr}. Der er opnået tilsagn om statslig medfinansiering på op til {pct} fra cykelpuljen.',
    'Den afledte drift til vintertjeneste og renhold udgør {tkr} årligt, som indarbejdes i budgetforslaget for {næste}.',
  ],
  process: [
    'Arealerhvervelsen ventes afsluttet inden årets udgang, hvorefter arbejdet kan udbydes i foråret {næste}.',
    'Stien forventes taget i brug i {efter-måned} {næste}.',
  ],
  hearing: [
    'Cyklistforbundets lokalafdeling og skolebestyrelsen er hørt og støtter projektet.',
    'Projektet har været sendt til naboer i området. Der er modtaget {antal} bemærkninger.',
  ],
  legal: [
    '[[Vejlovens § 96|vejloven|96]] om ekspropriation til offentlige vejanlæg.',
    '[[Færdselslovens § 100, stk. 2|færdselsloven|100]] om samtykke fra politiet.',
  ],
  approve: [
    'der frigives {kr} til anlæg af cykelsti langs {sted}',
    'skitseprojektet godkendes som grundlag for detailprojektering',
    'der gives bemyndigelse til at indlede ekspropriation, hvis frivillige aftaler ikke kan opnås',
    'trafiksikkerhedsplanen godkendes',
  ],
  note: ['orienteringen om uheldsstatistikken tages til efterretning', 'status for cykelpuljen tages til efterretning'],
  attachments: [
    'Skitseprojekt for {sted}',
    'Anlægsoverslag',
    'Uheldsanalyse',
    'Oversigtskort',
    'Høringssvar fra naboer',
  ],
  table: {
    header: ['Strækning', 'Længde (m)', 'Overslag (t.kr.)'],
    rows: ['Etape 1', 'Etape 2', 'Etape 3', 'Kryds ved {vej}'],
    cell: 'antal',
    ranges: [
      [250, 1400],
      [900, 7800],
    ],
  },
  questions: [
    {
      question: 'Hvor mange kilometer cykelsti er der anlagt i indeværende valgperiode?',
      answer: [
        'Der er i valgperioden anlagt 14,6 km ny cykelsti og 5,2 km cykelbane.',
        'Derudover er {antal} km eksisterende sti blevet renoveret med ny belægning.',
      ],
    },
    {
      question: 'Hvad er årsagen til, at projektet langs {sted} er forsinket?',
      answer: [
        'Forsinkelsen skyldes, at forhandlingerne om arealerhvervelse har taget længere tid end forudsat, og at der undervejs er fundet forurenet jord på en delstrækning.',
        'Forvaltningen forventer, at arbejdet kan genoptages i {efter-måned}.',
      ],
    },
    {
      question: 'Vil forvaltningen overveje at sænke hastigheden på {vej} til 40 km/t?',
      answer: [
        'En nedsættelse af hastigheden forudsætter politiets samtykke og en vurdering af vejens indretning.',
        'Forvaltningen vil tage spørgsmålet op i den kommende trafiksikkerhedsplan.',
      ],
    },
  ],
}
