import type { Topic } from './topic.ts'

export const botilbud: Topic = {
  id: 'botilbud',
  field: 'social',
  kle: '27.12.16',
  places: [
    'Botilbuddet Lindehuset',
    'Botilbuddet Kærmarken',
    'Bofællesskabet Ellebo',
    'Botilbuddet Strandgården',
    'Opholdsstedet Bakkely',
    'Botilbuddet Møllebo',
  ],
  titles: [
    'Orientering om driftsorienteret tilsyn på {sted}',
    'Udvidelse af {sted} med seks pladser',
    'Handleplan efter tilsyn på {sted}',
    'Status på genopretning af {sted}',
    'Godkendelse af kvalitetsstandard for botilbud {næste}',
  ],
  units: [
    'Center for Social Indsats',
    'Center for Handicap og Voksenstøtte',
    'Afdelingen for Botilbud og Støtte',
    'Socialforvaltningen',
  ],
  summary: [
    'Udvalget præsenteres for resultatet af det seneste tilsyn på {sted}. Rapporten viser fremgang på fire ud af syv temaer siden sidste besøg.',
    'Sagen beskriver, hvordan {sted} har fulgt op på de anmærkninger, som tilsynet gav i {forrige}, og hvilke indsatser der fortsat er i gang.',
    'Det samlede indtryk er, at tilbuddet lever op til godkendelsesgrundlaget, men at der fortsat er brug for ledelsesmæssigt fokus på dokumentation og fastholdelse af medarbejdere.',
  ],
  background: [
    '{sted} er et længerevarende botilbud efter [[servicelovens § 108|serviceloven|108]] med {antal} pladser til voksne med udviklingshæmning og psykiske lidelser.',
    'Socialtilsynet fører efter [[lov om socialtilsyn § 6|lov om socialtilsyn|6]] tilsyn med, at tilbuddet fortsat har den fornødne kvalitet. Tilsynet vurderer syv temaer på en skala fra 1 til 5, og temaer under 4 udløser en handleplan.',
    'Udvalget blev senest orienteret om forholdene på {sted} i {forrige}, hvor det blev besluttet at afsætte midler til kompetenceudvikling af personalet.',
  ],
  presentation: [
    'Ved besøget den {før} talte tilsynet med ledelsen, seks medarbejdere og fem borgere. Derudover gennemgik tilsynet et udsnit af dagbogsnotater, pædagogiske planer og registreringer af magtanvendelse.',
    'Tilsynet hæfter sig ved, at borgerne oplever at have indflydelse på deres hverdag. Der holdes faste husmøder, hvor der træffes beslutninger om måltider, udflugter og indretning af fællesarealerne.',
    'Personaleomsætningen er faldet fra 24 til 17 procent på et år, og antallet af vikartimer er reduceret tilsvarende. Ledelsen tilskriver det en ny vagtplan, hvor medarbejderne har fået større medindflydelse.',
    'Der er fortsat udfordringer med de fysiske rammer. Akustikken i fællesrummet er dårlig, og to af badeværelserne kan ikke benyttes af borgere i kørestol.',
    'Forvaltningen har haft dialog med pårørenderådet, som bakker op om den valgte retning, men som ønsker hurtigere svar på henvendelser uden for almindelig arbejdstid.',
    'Dokumentationen er styrket ved, at alle delmål nu følges op hver tredje måned. Tilsynet bemærker dog, at der er forskel på kvaliteten mellem de to afdelinger.',
    'Forvaltningen vurderer, at tilbuddet er på rette vej, og at handleplanens indsatser kan gennemføres inden for den eksisterende ramme.',
    'Der er indgået aftale med {firma} om et kursusforløb i neuropædagogik, som alle faste medarbejdere gennemfører inden udgangen af {næste}.',
  ],
  subheadings: ['Tilsynets samlede vurdering', 'Opfølgning på handleplanen', 'Inddragelse af pårørende'],
  bullets: [
    {
      intro: 'Tilsynet peger på følgende udviklingspunkter:',
      items: [
        'at støtten i højere grad tilrettelægges efter borgernes egne mål',
        'at nye medarbejdere får en fast introduktion over tre måneder',
        'at registreringen af utilsigtede hændelser ensrettes',
        'at ledelsen følger op på sygefraværet hver måned',
      ],
    },
    {
      intro: 'Handleplanen indeholder tre spor:',
      items: [
        'Faglighed: fælles metode og supervision hver sjette uge',
        'Fysiske rammer: renovering af køkken og badeværelser',
        'Samarbejde: faste møder med pårørenderådet',
      ],
    },
  ],
  finances: [
    'Udgifterne til kompetenceudvikling udgør {tkr} og afholdes inden for {sted}s eget budget.',
    'Renoveringen af badeværelserne anslås til {kr}, som indgår i prioriteringen af anlægsmidler for {næste}.',
  ],
  process: [
    'Forvaltningen vender tilbage med en status på handleplanen inden sommerferien {næste}.',
    'Når det næste tilsyn er gennemført, forelægges rapporten for udvalget sammen med Handicaprådets bemærkninger.',
  ],
  hearing: [
    'Handicaprådet har behandlet sagen og kvitterer for, at borgerne er blevet hørt. Rådet opfordrer til, at adgangsforholdene udbedres snarest.',
    'Sagen sendes i høring i Handicaprådet forud for den endelige behandling.',
  ],
  legal: [
    '[[Lov om social service § 108|serviceloven|108]] og [[lov om socialtilsyn § 6|lov om socialtilsyn|6]].',
    'Kommunen har efter [[retssikkerhedslovens § 16|retssikkerhedsloven|16]] pligt til at føre tilsyn med, hvordan opgaverne løses.',
  ],
  approve: [
    'handleplanen for {sted} godkendes',
    'der afsættes {kr} til renovering af badeværelser i {næste}',
    'kvalitetsstandarden godkendes med virkning fra 1. januar {næste}',
  ],
  note: [
    'tilsynsrapporten for {sted} tages til efterretning',
    'orienteringen om status på handleplanen tages til efterretning',
    'Handicaprådets høringssvar tages til efterretning',
  ],
  attachments: [
    'Tilsynsrapport {sted} {år}',
    'Handleplan {år}-{næste}',
    'Høringssvar fra Handicaprådet',
    'Oversigt over indsatser og tidsfrister',
    'Notat om fysiske rammer',
  ],
  table: {
    header: ['Tema', '{forrige}', '{år}'],
    rows: [
      'Uddannelse og beskæftigelse',
      'Selvstændighed og relationer',
      'Målgruppe, metoder og resultater',
      'Sundhed og trivsel',
      'Organisation og ledelse',
      'Kompetencer',
      'Fysiske rammer',
    ],
    cell: 'score',
    ranges: [
      [20, 41],
      [24, 47],
    ],
  },
  questions: [
    {
      question: 'Hvor mange borgere står på venteliste til et botilbud, og hvor længe venter de i gennemsnit?',
      answer: [
        'Der står aktuelt {antal} borgere på venteliste til en plads i et længerevarende botilbud. Den gennemsnitlige ventetid har det seneste år været otte måneder.',
        'Forvaltningen tilbyder støtte i eget hjem eller en midlertidig plads i venteperioden, så ingen borgere står uden hjælp.',
      ],
    },
    {
      question: 'Hvordan sikrer forvaltningen, at nye medarbejdere på botilbuddene har de nødvendige kompetencer?',
      answer: [
        'Alle nye medarbejdere gennemgår et introduktionsforløb på tre måneder med en fast mentor. Forløbet omfatter medicinhåndtering, konflikthåndtering og reglerne om magtanvendelse.',
        'Andelen af uddannede medarbejdere er {pct}, og målet er at fastholde niveauet de kommende år.',
      ],
    },
    {
      question: 'Er der afsat midler til at udbedre de fysiske forhold på {sted}?',
      answer: [
        'Ja. Der er afsat {kr} i anlægsbudgettet til renovering af badeværelser og køkken.',
        'Arbejdet udbydes i foråret {næste} og ventes afsluttet inden årets udgang.',
      ],
    },
  ],
}
