import type { Topic } from './topic.ts'

export const beskaeftigelse: Topic = {
  id: 'beskaeftigelse',
  field: 'arbejde',
  kle: '15.00.00',
  places: ['Jobcentret', 'Ungeporten', 'Virksomhedsservice'],
  titles: [
    'Beskæftigelsesplan {næste}',
    'Status på indsatsen for sygemeldte',
    'Fritidsjob til unge, evaluering',
    'Investeringsplan for jobparate ledige',
    'Tilbagebetaling af kontanthjælp, orientering',
  ],
  units: [
    'Center for Arbejdsmarked',
    'Jobcenter og Ydelse',
    'Beskæftigelses- og Integrationsforvaltningen',
    'Center for Beskæftigelse og Borgerservice',
  ],
  summary: [
    'Udvalget orienteres om udviklingen i antallet af ydelsesmodtagere og de indsatser, der er igangsat i {år}.',
    'Antallet af langtidsledige er faldet, mens antallet af sygedagpengeforløb er steget siden årsskiftet.',
  ],
  background: [
    'Beskæftigelsesministeren udmelder hvert år en række mål, som kommunen kan lade sig inspirere af i beskæftigelsesplanen.',
    'Investeringsplanen blev vedtaget i {forrige} med det formål at give ledige flere og tættere samtaler.',
  ],
  presentation: [
    'Ledigheden er 3,1 procent, hvilket er under landsgennemsnittet. Der er fortsat mangel på arbejdskraft inden for social- og sundhedsområdet, transport og byggeri.',
    'I alt {stort} borgere har deltaget i et virksomhedsrettet tilbud. Halvdelen er efterfølgende kommet i job eller uddannelse.',
    'Fritidsjobindsatsen har formidlet {antal} job til unge mellem 13 og 17 år. De fleste er ansat i butikker og på plejecentre.',
    'Sygemeldte med stress tilbydes nu et gruppeforløb på otte uger. Deltagerne vender i gennemsnit tilbage tre uger tidligere end andre.',
    'Samarbejdet med de lokale virksomheder er samlet i én indgang, så virksomhederne har en fast kontaktperson.',
    'Forvaltningen vurderer, at effekten af investeringsplanen svarer til forudsætningerne, men at der går længere tid, før besparelsen slår fuldt igennem.',
  ],
  subheadings: ['Udviklingen på arbejdsmarkedet', 'Effekt af indsatsen'],
  bullets: [
    {
      intro: 'Planen prioriterer:',
      items: [
        'flere unge i uddannelse',
        'flere med handicap i job',
        'kortere sygedagpengeforløb',
        'rekruttering til velfærdsområderne',
      ],
    },
    {
      intro: 'Indsatsen for sygemeldte omfatter:',
      items: ['tidlig samtale inden for fire uger', 'delvis raskmelding', 'samarbejde med praktiserende læger'],
    },
  ],
  finances: [
    'Indsatsen finansieres inden for den afsatte ramme på {kr}.',
    'Forsørgelsesudgifterne forventes {kr} lavere end budgetteret.',
  ],
  process: ['Planen forelægges for {council} i {efter-måned}.', 'Der gives en ny status i 2. kvartal {næste}.'],
  hearing: ['Det Lokale Arbejdsmarkedsforum har drøftet planen og har ingen bemærkninger.'],
  legal: [
    '[[Lov om en aktiv beskæftigelsesindsats § 4|lov om en aktiv beskæftigelsesindsats|4]].',
    '[[Aktivlovens § 91|aktivloven|91]] om tilbagebetaling.',
  ],
  approve: [
    'beskæftigelsesplanen for {næste} godkendes',
    'investeringsplanen forlænges med to år',
    'der afsættes {tkr} til fritidsjobindsatsen',
  ],
  note: ['status på indsatsen tages til efterretning', 'evalueringen tages til efterretning'],
  attachments: [
    'Beskæftigelsesplan {næste}',
    'Nøgletal for {måned}',
    'Evaluering af fritidsjob',
    'Resultatoversigt {forrige}',
  ],
  table: {
    header: ['Ydelse', 'Antal {forrige}', 'Antal {år}'],
    rows: ['A-dagpenge', 'Kontanthjælp', 'Sygedagpenge', 'Ledighedsydelse', 'Fleksjob'],
    cell: 'antal',
    ranges: [
      [120, 890],
      [110, 880],
    ],
  },
  questions: [
    {
      question: 'Hvor mange borgere med handicap er kommet i job gennem kommunens indsats?',
      answer: [
        'I {forrige} kom {antal} borgere med handicap i ordinært job eller fleksjob. Det er {pct} flere end året før.',
      ],
    },
    {
      question: 'Hvordan arbejder jobcentret med at nedbringe antallet af klager?',
      answer: [
        'Alle afgørelser kvalitetssikres af en fagkoordinator, før de sendes. Omgørelsesprocenten er faldet til {pct}.',
        'Derudover undervises medarbejderne to gange om året i forvaltningsret.',
      ],
    },
  ],
}
