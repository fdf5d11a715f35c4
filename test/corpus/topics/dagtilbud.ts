import type { Topic } from './topic.ts'

export const dagtilbud: Topic = {
  id: 'dagtilbud',
  field: 'børn',
  kle: '28.06.00',
  places: [
    'Børnehuset Mælkevejen',
    'Daginstitutionen Regnbuen',
    'Børnehaven Skovtrolden',
    'Børnehuset Spiren',
    'Vuggestuen Elverhøj',
  ],
  titles: [
    'Minimumsnormeringer i dagtilbud, status',
    'Ændring af åbningstid i {sted}',
    'Kapacitet på dagtilbudsområdet i {by}',
    'Pædagogisk tilsyn på dagtilbudsområdet {forrige}',
    'Ny styrket tværfaglig indsats for sårbare familier',
  ],
  units: ['Center for Dagtilbud og Familie', 'Børn og Familie', 'Dagtilbudsafdelingen', 'Center for Børn og Læring'],
  summary: [
    'Sagen giver en status på normeringerne i de kommunale dagtilbud og beskriver, hvordan statens tilskud er anvendt.',
    'Prognosen viser, at der kommer til at mangle {antal} pladser i {by} fra {næste}, hvis der ikke oprettes nye grupper.',
  ],
  background: [
    'Fra {forrige} er det et krav, at der i gennemsnit på kommuneniveau mindst skal være én voksen til tre vuggestuebørn og én til seks børnehavebørn, jf. [[dagtilbudslovens § 52 a|dagtilbudsloven|52 a]].',
    'Udvalget bad den {før} om en redegørelse for, hvordan åbningstiden bruges i ydertimerne.',
    '{sted} har plads til {antal} børn og er indrettet i en tidligere skolebygning fra 1974.',
  ],
  presentation: [
    'Normeringen er i {år} opgjort til 2,9 i vuggestuerne og 5,8 i børnehaverne. Kravet er dermed opfyldt i kommunen som helhed, men der er forskel på de enkelte huse.',
    'Det pædagogiske tilsyn har besøgt samtlige institutioner. Der ses gode læringsmiljøer, men overgangen fra vuggestue til børnehave kan styrkes flere steder.',
    'Forældrebestyrelserne peger på, at lukketiden om fredagen er en udfordring for familier med lang transport.',
    'En undersøgelse af fremmødet viser, at færre end ti procent af børnene er i institutionen efter kl. 16.30. Forvaltningen foreslår, at timerne flyttes til midt på dagen.',
    'Legepladsen trænger til renovering. Faldunderlaget lever ikke op til gældende standard, og to redskaber er allerede fjernet.',
    'Der er ansat en vejleder, som hjælper personalet med sproglige indsatser. Andelen af børn med behov for støtte er faldet med {pct}.',
    'Dagplejen oplever faldende efterspørgsel, og der er aktuelt {antal} ledige pladser. Forvaltningen anbefaler, at pladserne ikke nedlægges, før prognosen er opdateret.',
  ],
  subheadings: ['Status på normeringer', 'Det pædagogiske tilsyn', 'Kapacitet og efterspørgsel'],
  bullets: [
    {
      intro: 'Tilskuddet er anvendt til:',
      items: ['flere uddannede pædagoger', 'merituddannelse af medhjælpere', 'sprogvejleder i fire huse'],
    },
    {
      intro: 'Kapaciteten kan udvides på følgende måder:',
      items: ['midlertidige pavilloner ved {sted}', 'ny institution ved {vej}', 'aftale med en selvejende institution'],
    },
  ],
  finances: ['Etablering af en ekstra gruppe koster {tkr} i drift årligt og {kr} i anlæg.'],
  process: [
    'Nye åbningstider træder i kraft den 1. august {næste}, hvis forslaget vedtages.',
    'Forvaltningen forelægger en samlet plan for kapaciteten i {efter-måned}.',
  ],
  hearing: [
    'Forældrebestyrelserne har afgivet {antal} høringssvar, som overvejende er positive.',
    'Sagen har været drøftet i det lokale samarbejdsudvalg.',
  ],
  legal: [
    '[[Dagtilbudslovens § 4|dagtilbudsloven|4]] om kommunens ansvar for dagtilbud.',
    '[[Barnets lov § 15|barnets lov|15]] om den forebyggende indsats.',
  ],
  approve: [
    'åbningstiden ændres som beskrevet',
    'der oprettes en ny gruppe i {sted}',
    'rammen for pædagogisk tilsyn godkendes',
  ],
  note: [
    'status på minimumsnormeringer tages til efterretning',
    'redegørelsen for pædagogisk tilsyn tages til efterretning',
  ],
  attachments: [
    'Opgørelse af normeringer',
    'Tilsynsnotater {forrige}',
    'Høringssvar fra forældrebestyrelser',
    'Kapacitetsprognose',
  ],
  table: {
    header: ['Distrikt', 'Pladser', 'Behov {næste}'],
    rows: ['Nord', 'Syd', 'Vest', 'Midtbyen'],
    cell: 'antal',
    ranges: [
      [180, 520],
      [190, 560],
    ],
  },
  questions: [
    {
      question: 'Hvor mange af kommunens dagtilbud lever i dag ikke op til minimumsnormeringerne?',
      answer: [
        'Kravet gælder som gennemsnit for hele kommunen, og det er opfyldt. Seks af kommunens institutioner ligger dog under gennemsnittet.',
        'Forvaltningen følger de seks institutioner tæt og justerer tildelingen ved årsskiftet.',
      ],
    },
    {
      question: 'Hvor stor en andel af personalet er uddannede pædagoger?',
      answer: [
        'Andelen er {pct} på tværs af vuggestuer og børnehaver.',
        'Det er en stigning i forhold til {forrige}, hvor der blev igangsat et meritforløb.',
      ],
    },
    {
      question: 'Kan forvaltningen oplyse, hvor mange lukkedage der er i {år}?',
      answer: [
        'Der er ni lukkedage i {år}. Der tilbydes alternativ pasning i et fælles hus på alle lukkedage undtagen juleaftensdag.',
      ],
    },
  ],
}
