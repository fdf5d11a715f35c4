import type { Topic } from './topic.ts'

export const budget: Topic = {
  id: 'budget',
  field: 'økonomi',
  kle: '00.30.14',
  places: ['rådhuset', 'administrationen', 'koncernen'],
  titles: [
    'Budgetopfølgning pr. 31. {måned} {år}',
    'Budgetprocedure for {næste}-{næste+4}',
    'Anlægsregnskab for {vej}',
    'Likviditet og kassebeholdning, orientering',
    'Tillægsbevillinger i forbindelse med budgetopfølgning',
  ],
  units: ['Center for Økonomi', 'Økonomi og Ledelsessekretariat', 'Økonomiforvaltningen', 'Budget og Regnskab'],
  summary: [
    'Budgetopfølgningen viser et forventet merforbrug på serviceudgifterne på {kr}.',
    'Det forventede regnskab afviger samlet med {pct} fra det korrigerede budget. Afvigelsen skyldes især det specialiserede socialområde.',
  ],
  background: [
    'Efter principperne for økonomistyring skal der tre gange årligt forelægges en samlet vurdering af regnskabet.',
    'Servicerammen er udmeldt af KL, og kommunen kan blive pålagt en sanktion, hvis rammen overskrides.',
  ],
  presentation: [
    'På børneområdet ventes et merforbrug på {kr}, som skyldes flere anbringelser end forudsat. Antallet af helårspladser er steget med {antal}.',
    'På det tekniske område er der et mindreforbrug til vintertjeneste, fordi der har været færre udkald end i et normalår.',
    'Skatteindtægterne følger budgettet, da kommunen har valgt statsgaranti. Der er dog en efterregulering vedrørende grundskyld på {kr}.',
    'Anlægsudgifterne ventes {kr} lavere end budgetteret som følge af forsinkelser i to større projekter. Forvaltningen vil søge beløbet overført til {næste}.',
    'Den gennemsnitlige likviditet efter kassekreditreglen var {kr} ved udgangen af måneden. Det er højere end målsætningen i den økonomiske politik.',
    'Der er i opfølgningen indarbejdet en lønfremskrivning efter det seneste skøn fra KL.',
    'Direktionen har igangsat en opbremsning, så stillinger først genbesættes efter en konkret vurdering.',
  ],
  subheadings: ['Drift', 'Anlæg', 'Likviditet'],
  bullets: [
    {
      intro: 'De største afvigelser er:',
      items: ['anbringelser af børn og unge', 'botilbud til voksne', 'vejvedligeholdelse', 'barselspuljen'],
    },
    {
      intro: 'Budgetprocessen tilrettelægges i fire faser:',
      items: ['opstart og rammer', 'fagudvalgenes forslag', 'budgetseminar og forhandlinger', '1. og 2. behandling'],
    },
  ],
  finances: [
    'Der søges tillægsbevillinger for netto {kr}, som finansieres af kassebeholdningen.',
    'Bevillingsændringerne fremgår af bilag 1 og er samlet set neutrale.',
  ],
  process: [
    'Sagen behandles i Økonomiudvalget den {efter} og derefter i {council}.',
    'Næste opfølgning forelægges efter sommerferien.',
  ],
  hearing: ['Hovedudvalget er orienteret på møde den {før}.'],
  legal: [
    '[[Styrelseslovens § 40|kommunestyrelsesloven|40]] om bevillinger.',
    'Bekendtgørelse om kommunernes budget- og regnskabsvæsen.',
  ],
  approve: [
    'budgetopfølgningen godkendes',
    'der gives tillægsbevillinger for {kr} som anført i bilag 1',
    'anlægsregnskabet godkendes',
    'budgetproceduren godkendes',
  ],
  note: ['orienteringen om likviditet tages til efterretning', 'det forventede regnskab tages til efterretning'],
  attachments: [
    'Bilag 1 - Bevillingsoversigt',
    'Bilag 2 - Forventet regnskab',
    'Anlægsoversigt',
    'Tids- og procesplan',
  ],
  table: {
    header: ['Udvalg (mio. kr.)', 'Korrigeret budget', 'Forventet regnskab', 'Afvigelse'],
    rows: ['Økonomiudvalget', 'Børn og skole', 'Social og sundhed', 'Teknik og miljø', 'Kultur og fritid', 'I alt'],
    cell: 'kr',
    ranges: [],
  },
  questions: [
    {
      question: 'Hvor meget har kommunen brugt på eksterne konsulenter i {forrige}?',
      answer: [
        'Kommunen brugte {kr} på eksterne konsulenter i {forrige}. Heraf vedrører to tredjedele tekniske rådgivere på anlægsprojekter.',
        "Opgørelsen er foretaget efter KL's definition og omfatter ikke vikarer.",
      ],
    },
    {
      question: 'Hvad er den forventede kassebeholdning ved årets udgang?',
      answer: ['Den gennemsnitlige likviditet forventes at udgøre {kr} ved årets udgang.'],
    },
    {
      question: 'Hvilke områder bidrager mest til det forventede merforbrug?',
      answer: [
        'Det er især det specialiserede børneområde og botilbud til voksne, der trækker op.',
        'Omvendt er der mindreforbrug på førtidspensioner og vintertjeneste.',
      ],
    },
  ],
}
