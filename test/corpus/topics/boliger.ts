import type { Topic } from './topic.ts'

export const boliger: Topic = {
  id: 'boliger',
  field: 'økonomi',
  kle: '03.02.00',
  places: [
    'Boligforeningen Fremtidens afdeling 7',
    'Boligselskabet Lyngens afdeling 12',
    'Andelsboligforeningen Kilen',
  ],
  titles: [
    'Skema B for {antal} almene familieboliger ved {vej}',
    'Salg af storparcel ved {vej}',
    'Helhedsplan for {sted}',
    'Kommunegaranti for lån til {sted}',
    'Anvisning af boliger til flygtninge',
  ],
  units: ['Center for Ejendomme', 'Jura og Boliger', 'Center for Byudvikling', 'Økonomi og Ledelsessekretariat'],
  summary: [
    'Boligorganisationen søger om godkendelse af skema B til opførelse af almene boliger ved {vej}.',
    'Den samlede anskaffelsessum ligger under det gældende maksimumbeløb, og kommunen skal yde grundkapitallån på {pct}.',
  ],
  background: [
    '{council} godkendte skema A den {før}. Siden er projektet blevet udbudt i totalentreprise.',
    'I budgetaftalen er det forudsat, at der skal opføres mindst {antal} almene boliger i valgperioden.',
  ],
  presentation: [
    'Boligerne opføres som tæt-lav bebyggelse i to etager med en gennemsnitlig størrelse på 85 m². En fjerdedel forbeholdes unge under uddannelse.',
    'Huslejen er beregnet til 1.140 kr. pr. m² årligt, hvilket forvaltningen finder acceptabelt i forhold til tilsvarende byggerier.',
    'Boligorganisationen har indgået aftale med {firma}, der afgav det laveste af fire tilbud.',
    'Grunden sælges på vilkår om, at byggeriet påbegyndes inden 18 måneder. I modsat fald kan kommunen tilbagekøbe arealet.',
    'Kommunen får anvisningsret til hver fjerde bolig. Retten bruges i dag i omkring {antal} tilfælde om året.',
    'Helhedsplanen omfatter udskiftning af facader, nye badeværelser og sammenlægning af mindre lejligheder. Beboerne har stemt om planen, og et flertal sagde ja.',
  ],
  subheadings: ['Byggeriet', 'Husleje og finansiering'],
  bullets: [
    {
      intro: 'Anskaffelsessummen fordeler sig på:',
      items: ['grundudgifter', 'håndværkerudgifter', 'omkostninger', 'gebyrer'],
    },
    {
      intro: 'Salget sker på følgende vilkår:',
      items: ['byggepligt', 'tilbagekøbsret', 'krav om fælles regnvandshåndtering'],
    },
  ],
  finances: ['Grundkapitallånet udgør {kr} og er afsat i budgettet.', 'Salgsindtægten på {kr} tilgår kassen.'],
  process: ['Skema C forventes forelagt i {næste+1}.', 'Byggeriet går i gang, når byggetilladelsen foreligger.'],
  hearing: ['Beboerdemokratiet har godkendt projektet på et afdelingsmøde den {før}.'],
  legal: [
    '[[Almenboliglovens § 115|almenboligloven|115]] og støttebekendtgørelsen.',
    '[[Lov om almene boliger § 59|almenboligloven|59]] om anvisning.',
  ],
  approve: [
    'skema B godkendes',
    'der ydes grundkapitallån på {kr}',
    'arealet sælges til {firma} for {kr}',
    'kommunen stiller garanti for lånet',
  ],
  note: ['orienteringen om beboernes afstemning tages til efterretning'],
  attachments: ['Ansøgning om skema B', 'Helhedsplan', 'Udkast til købsaftale', 'Huslejeberegning'],
  table: {
    header: ['Post (t.kr.)', 'Skema A', 'Skema B'],
    rows: ['Grundudgifter', 'Håndværkerudgifter', 'Omkostninger', 'Gebyrer', 'I alt'],
    cell: 'antal',
    ranges: [
      [3000, 42000],
      [3100, 43000],
    ],
  },
  questions: [
    {
      question: 'Hvor mange almene boliger er der givet tilsagn til i denne valgperiode?',
      answer: [
        'Der er givet tilsagn til {antal} familieboliger og {antal} ungdomsboliger.',
        'Derudover er der reserveret grundkapital til yderligere {antal} boliger i {næste}.',
      ],
    },
    {
      question: 'Hvad er den gennemsnitlige ventetid på en almen familiebolig?',
      answer: [
        'Ventetiden varierer fra få måneder til over ti år afhængigt af beliggenheden. For den generelle liste er gennemsnittet knap fire år.',
      ],
    },
  ],
}
