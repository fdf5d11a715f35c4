import type { Topic } from './topic.ts'

export const klima: Topic = {
  id: 'klima',
  field: 'teknik',
  kle: '06.00.05',
  places: ['Lillesø', 'Kildebækken', 'Mosebækken', 'Strandengen ved {by}', 'Skovsøen'],
  titles: [
    'Klimatilpasning ved {sted}',
    'Tillæg nr. 7 til spildevandsplanen',
    'Vandløbsrestaurering i {sted}',
    'Klimahandleplan {næste}-{næste+5}',
    'Oversvømmelser ved {vej}, redegørelse',
  ],
  units: ['Center for Natur og Klima', 'Natur og Miljø', 'Teknik- og Miljøforvaltningen', 'Miljøafdelingen'],
  summary: [
    'Efter skybruddet i august {forrige} er der udarbejdet en plan for, hvordan regnvand kan ledes væk fra de lavtliggende kældre ved {vej}.',
    'Planen omfatter et åbent regnvandsbassin ved {sted} og separering af kloakken i {antal} ejendomme.',
  ],
  background: [
    "Kloaksystemet i {by} er fra 1960'erne og er fælles for spildevand og regnvand. Ved kraftig regn sker der overløb til {sted}.",
    'Miljøstyrelsen har udpeget vandløbet som særligt indsatsområde i vandområdeplanen.',
  ],
  presentation: [
    'Bassinet får et volumen på {stort} m³ og anlægges som et naturpræget landskab med stier og opholdspladser.',
    'Forsyningsselskabet finansierer den del af anlægget, som vedrører serviceniveauet for regnvand, mens kommunen finansierer stier og beplantning.',
    'Beregningerne er foretaget for en hundredeårshændelse med klimafaktor 1,3. Løsningen reducerer skaderne væsentligt, men fjerner dem ikke helt.',
    'Der er fundet stor vandsalamander i det ene vandhul. Anlægget er derfor flyttet 40 meter mod vest, og der etableres et erstatningsvandhul.',
    'Lodsejerne langs vandløbet er generelt positive, men to ønsker erstatning for arealer, der bliver vådere.',
    'Ved restaureringen udlægges gydegrus på fire strækninger, og en spærring fjernes, så fisk igen kan passere.',
    'Fredningsnævnet har meddelt dispensation på vilkår om, at arbejdet udføres uden for fuglenes yngletid.',
  ],
  subheadings: ['Bassinet ved {sted}', 'Naturforhold', 'Finansiering af anlægget'],
  bullets: [
    {
      intro: 'Planen indeholder følgende tiltag:',
      items: [
        'regnvandsbassin ved {sted}',
        'separatkloakering af to kvarterer',
        'højvandslukke ved udløbet',
        'rådgivning af grundejere om kældersikring',
      ],
    },
    {
      intro: 'Følgende alternativer er undersøgt:',
      items: ['nedsivning på egen grund', 'større rør til renseanlægget', 'underjordisk bassin under {vej}'],
    },
  ],
  finances: [
    'Kommunens andel udgør {kr}, som er afsat på investeringsoversigten for {næste}.',
    'Forsyningen afholder {kr} over taksterne.',
  ],
  process: [
    'Tillægget sendes i høring i otte uger fra den {efter}.',
    'Anlægsarbejdet forventes påbegyndt i {efter-måned} {næste}.',
  ],
  hearing: [
    'Grønt Råd har behandlet sagen og anbefaler, at bassinet får svagt skrånende bredder.',
    'Der er modtaget {antal} høringssvar fra lodsejere og organisationer.',
  ],
  legal: [
    '[[Miljøbeskyttelseslovens § 32|miljøbeskyttelsesloven|32]] om spildevandsplaner.',
    '[[Naturbeskyttelseslovens § 3|naturbeskyttelsesloven|3]] om beskyttede naturtyper.',
  ],
  approve: [
    'tillægget til spildevandsplanen vedtages endeligt',
    'der frigives {kr} til regnvandsbassin ved {sted}',
    'reguleringsprojektet for {sted} godkendes',
  ],
  note: [
    'redegørelsen om oversvømmelserne tages til efterretning',
    'status på klimahandleplanen tages til efterretning',
  ],
  attachments: [
    'Tillæg nr. 7 til spildevandsplanen',
    'Notat om recipientforhold',
    'Kortbilag',
    'Høringssvar og forvaltningens bemærkninger',
  ],
  table: {
    header: ['Opland', 'Areal (ha)', 'Overløb pr. år'],
    rows: ['Opland A1', 'Opland A2', 'Opland B1', 'Opland B4'],
    cell: 'antal',
    ranges: [
      [4, 60],
      [1, 12],
    ],
  },
  questions: [
    {
      question: 'Hvor mange ejendomme blev ramt af oversvømmelse under skybruddet i august?',
      answer: [
        'Forsyningen har modtaget {antal} henvendelser fra grundejere, der har haft vand i kælderen.',
        'Beredskabet var udkaldt til {antal} adresser i løbet af natten.',
      ],
    },
    {
      question: 'Hvad gør kommunen for at nå målet i klimahandleplanen?',
      answer: [
        'Udledningen er reduceret med {pct} siden {forrige-4}. De største bidrag kommer fra omlægning af kørsel og udfasning af naturgas i egne bygninger.',
        'Forvaltningen fremlægger en midtvejsevaluering i {efter-måned}.',
      ],
    },
  ],
}
