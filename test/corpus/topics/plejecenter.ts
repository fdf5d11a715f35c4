import type { Topic } from './topic.ts'

export const plejecenter: Topic = {
  id: 'plejecenter',
  field: 'omsorg',
  kle: '27.42.04',
  places: [
    'Plejecenter Solgården',
    'Plejecenter Åhaven',
    'Plejehjemmet Egelunden',
    'Plejecenter Kastanjehaven',
    'Omsorgscentret Bakkegården',
  ],
  titles: [
    'Redegørelse for tilsyn på ældreområdet {forrige}',
    'Nyt køkken på {sted}',
    'Kvalitetsstandarder for hjemmepleje {næste}',
    'Kapacitetsplan for plejeboliger',
    'Faste teams i hjemmeplejen, status',
  ],
  units: ['Center for Sundhed og Omsorg', 'Sundheds- og Omsorgsforvaltningen', 'Ældre og Sundhed', 'Center for Omsorg'],
  summary: [
    'Udvalget orienteres om resultatet af de kommunale tilsyn på plejecentrene og i hjemmeplejen i {forrige}.',
    'Tilsynene viser generelt gode forhold, men peger på behov for bedre dokumentation af borgernes ønsker til hverdagen.',
    'På {sted} er der givet to anbefalinger, som er fulgt op af en handleplan.',
  ],
  background: [
    'Kommunen skal hvert år foretage mindst ét uanmeldt tilsyn på hvert plejecenter, jf. [[servicelovens § 151|serviceloven|151]].',
    'Tilsynet er udført af {firma}, som har interviewet beboere, pårørende og medarbejdere og gennemgået dokumentationen for et antal borgere.',
    'Antallet af borgere over 80 år stiger med {pct} frem mod {næste+5}, og presset på plejeboligerne vokser tilsvarende.',
  ],
  presentation: [
    'Beboerne giver udtryk for stor tilfredshed med maden og med medarbejdernes venlighed. Flere ønsker dog mulighed for at komme mere ud i haven.',
    'Medarbejderne oplever, at faste teams har givet færre skift hos den enkelte borger. Det gennemsnitlige antal forskellige medarbejdere pr. borger er faldet fra 14 til 9 på en måned.',
    'Tilsynet vurderer, at medicinhåndteringen er sikker, men at der er enkelte mangler i mærkningen af håndkøbsmedicin.',
    'På {sted} er der indført en fast overlevering ved vagtskifte. Det har reduceret antallet af utilsigtede hændelser med {pct}.',
    'Der er ansat en aktivitetsmedarbejder, som sammen med de frivillige laver ugeprogrammer. De pårørende roser initiativet.',
    'Rekruttering er fortsat den største udfordring. Der er aktuelt {antal} ledige stillinger, og forbruget af vikarer er højere end budgetteret.',
    'Forvaltningen foreslår, at der arbejdes videre med et rotationsforløb, hvor elever tilbydes fast ansættelse allerede ved uddannelsens start.',
  ],
  subheadings: ['Resultatet af tilsynene', 'Rekruttering og fastholdelse', 'Beboernes oplevelse'],
  bullets: [
    {
      intro: 'Tilsynet giver følgende anbefalinger:',
      items: [
        'at dokumentationen af livshistorier ensrettes',
        'at måltiderne tilrettelægges mere roligt',
        'at alle medarbejdere kender retningslinjerne for magtanvendelse',
      ],
    },
    {
      intro: 'Kapacitetsplanen peger på tre muligheder:',
      items: [
        'udbygning af {sted} med {antal} boliger',
        'nyt plejecenter ved {vej}',
        'omdannelse af ældreboliger til plejeboliger',
      ],
    },
  ],
  finances: [
    'Udgiften til tilsynene udgør {tkr} årligt og er afsat i budgettet.',
    'Et nyt køkken anslås at koste {kr}. Beløbet indgår i budgetlægningen for {næste}.',
  ],
  process: [
    'Ældrerådets høringssvar indgår i den endelige behandling den {efter}.',
    'Forvaltningen forelægger en samlet kapacitetsplan i 1. kvartal {næste}.',
  ],
  hearing: [
    'Ældrerådet er hørt og bemærker, at tilsynene giver et retvisende billede. Rådet ønsker, at pårørende inddrages mere.',
    'Sagen sendes til Ældrerådet med frist den {efter}.',
  ],
  legal: [
    '[[Servicelovens § 83|serviceloven|83]] og [[servicelovens § 151|serviceloven|151]].',
    'Ældreloven samt bekendtgørelse om kvalitetsstandarder.',
  ],
  approve: [
    'kvalitetsstandarderne for {næste} godkendes',
    'der gives en anlægsbevilling på {kr} til nyt køkken på {sted}',
    'kapacitetsplanen sendes i høring i Ældrerådet',
  ],
  note: [
    'redegørelsen for tilsyn tages til efterretning',
    'status på faste teams tages til efterretning',
    'Ældrerådets høringssvar tages til efterretning',
  ],
  attachments: [
    'Redegørelse for tilsyn {forrige}',
    'Tilsynsrapport {sted}',
    'Høringssvar fra Ældrerådet',
    'Kapacitetsplan {næste}-{næste+10}',
    'Kvalitetsstandarder med ændringer',
  ],
  table: {
    header: ['Plejecenter', 'Boliger', 'Ledige stillinger'],
    rows: ['Solgården', 'Åhaven', 'Egelunden', 'Kastanjehaven', 'Bakkegården'],
    cell: 'antal',
    ranges: [
      [24, 96],
      [0, 9],
    ],
  },
  questions: [
    {
      question: 'Hvor mange borgere har det seneste år ventet mere end to måneder på en plejebolig?',
      answer: [
        'I alt {antal} borgere har ventet mere end to måneder. I alle tilfælde havde borgeren valgt en bestemt plejebolig og var derfor ikke omfattet af plejeboliggarantien.',
        'Den gennemsnitlige ventetid for borgere på den generelle liste var 38 dage.',
      ],
    },
    {
      question: 'Hvad er sygefraværet på plejecentrene sammenlignet med sidste år?',
      answer: [
        'Sygefraværet udgør {pct} i de første tre kvartaler af {år}, hvilket er lavere end i samme periode i {forrige}.',
        'Faldet ses især i korttidsfraværet.',
      ],
    },
    {
      question: 'Hvordan følger forvaltningen op på klager over hjemmeplejen?',
      answer: [
        'Alle klager registreres og besvares inden for ti hverdage. Forvaltningen udarbejder hvert halve år en samlet oversigt til udvalget.',
        'I {forrige} blev der modtaget {antal} klager, hvoraf halvdelen gav anledning til ændringer.',
      ],
    },
  ],
}
