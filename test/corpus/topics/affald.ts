import type { Topic } from './topic.ts'

export const affald: Topic = {
  id: 'affald',
  field: 'teknik',
  kle: '07.00.01',
  places: ['Genbrugspladsen på {vej}', 'Genbrugspladsen i {by}', 'Affaldscentret'],
  titles: [
    'Takster for affald {næste}',
    'Ny affaldsordning i sommerhusområder',
    'Regulativ for husholdningsaffald',
    'Åbningstid på {sted}',
    'Affaldsplan {næste}-{næste+11}, høring',
  ],
  units: ['Affald og Genbrug', 'Center for Miljø og Drift', 'Teknik og Miljø', 'Driftsafdelingen'],
  summary: [
    'Der fremlægges forslag til takster for {næste}. For en almindelig husstand stiger den samlede betaling med {pct}.',
    'Regulativet skal tilpasses, så tekstilaffald indsamles som den tiende fraktion.',
  ],
  background: [
    'Affaldsområdet er brugerfinansieret og skal hvile i sig selv over en årrække.',
    'Udvalget vedtog i {forrige}, at alle husstande skal have todelte beholdere til mad- og restaffald.',
  ],
  presentation: [
    'Stigningen skyldes højere priser på forbrænding og en afgift på CO2, som er indført fra {år}. Samtidig er indtægten fra salg af papir og pap faldet.',
    'Indsamlingen af tekstiler sker i klare poser, som lægges oven på beholderen hver ottende uge. Ordningen har været afprøvet i to kvarterer med gode erfaringer.',
    'I sommerhusområderne foreslås fælles kuber ved indkørslerne, fordi renovationsbilerne har svært ved at komme frem på de smalle veje.',
    'En brugerundersøgelse viser, at ni ud af ti er tilfredse med afhentningen, men at mange savner påmindelser. Der er derfor udviklet en sms-tjeneste.',
    '{sted} har flest besøg i weekenden. Forvaltningen foreslår, at der indføres udvidet selvbetjent adgang på hverdage fra kl. 7 til 20.',
    'Grundejerforeningerne er blevet inddraget gennem to dialogmøder med {antal} deltagere.',
  ],
  subheadings: ['Takster', 'Tekstilordningen'],
  bullets: [
    {
      intro: 'Husstandene sorterer i følgende fraktioner:',
      items: [
        'mad- og restaffald',
        'papir og småt pap',
        'glas og metal',
        'plast og mælkekartoner',
        'farligt affald',
        'tekstiler',
      ],
    },
    {
      intro: 'Regulativet ændres på disse punkter:',
      items: ['krav til adgangsveje', 'placering af kuber', 'gebyr for fejlsortering'],
    },
  ],
  finances: [
    'Ordningen er brugerfinansieret og påvirker ikke det skattefinansierede område.',
    'Etableringen af kuber koster {kr}, som afskrives over ti år.',
  ],
  process: [
    'Regulativet sendes i fire ugers høring og forventes at træde i kraft den 1. januar {næste}.',
    'Husstandene orienteres med brev i Digital Post.',
  ],
  hearing: ['Der er indkommet {antal} høringssvar, hovedsageligt fra grundejerforeninger.'],
  legal: ['[[Miljøbeskyttelseslovens § 44|miljøbeskyttelsesloven|44]] og affaldsbekendtgørelsen.'],
  approve: ['taksterne for {næste} godkendes', 'regulativet vedtages', 'der etableres kuber i sommerhusområderne'],
  note: ['brugerundersøgelsen tages til efterretning', 'orienteringen om høringen tages til efterretning'],
  attachments: ['Takstblad {næste}', 'Forslag til regulativ', 'Høringssvar', 'Brugerundersøgelse {år}'],
  table: {
    header: ['Ydelse', 'Takst {år} (kr.)', 'Takst {næste} (kr.)'],
    rows: ['Grundgebyr', 'Mad- og restaffald', 'Genanvendeligt affald', 'Genbrugsplads', 'Farligt affald'],
    cell: 'antal',
    ranges: [
      [180, 1450],
      [190, 1560],
    ],
  },
  questions: [
    {
      question: 'Hvor stor en del af husholdningsaffaldet bliver reelt genanvendt?',
      answer: ['Den reelle genanvendelse er opgjort til {pct} i {forrige}. Målet er 60 procent i 2030.'],
    },
    {
      question: 'Hvorfor stiger taksten mere end i nabokommunerne?',
      answer: [
        'Kommunen har de seneste to år brugt af en opsparing på området. Opsparingen er nu brugt op, og taksten skal derfor igen svare til de faktiske udgifter.',
        'Det samlede gebyr ligger fortsat under gennemsnittet i regionen.',
      ],
    },
  ],
}
