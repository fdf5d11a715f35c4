import type { Topic } from './topic.ts'

export const kultur: Topic = {
  id: 'kultur',
  field: 'kultur',
  kle: '20.00.00',
  places: ['Kulturhuset Pakhuset', 'Svømmehallen', 'Hovedbiblioteket', 'Idrætsparken', 'Det gamle mejeri'],
  titles: [
    'Renovering af {sted}',
    'Fordeling af kulturpuljen {år}',
    'Åbningstider på {sted}',
    'Retningslinjer for tilskud til foreninger',
    'Kunstgræsbane i {by}, finansiering',
  ],
  units: [
    'Center for Kultur og Fritid',
    'Kultur- og Fritidsforvaltningen',
    'Kultur, Fritid og Borgerservice',
    'Fritidsafdelingen',
  ],
  summary: [
    'Der er modtaget {antal} ansøgninger til kulturpuljen. Forvaltningen foreslår, at {antal} projekter får støtte.',
    '{sted} trænger til en gennemgribende renovering, og forvaltningen fremlægger her tre scenarier.',
  ],
  background: [
    'Puljen på {tkr} uddeles to gange årligt efter kriterier, som udvalget vedtog i {forrige}.',
    '{sted} blev indviet i 1968 og har årligt omkring {stort} besøgende.',
  ],
  presentation: [
    'Tilstandsvurderingen viser, at taget skal udskiftes inden for tre år, og at ventilationen ikke kan opretholde den ønskede luftfugtighed.',
    'Foreningerne har peget på behov for flere depotrum og et større cafékøkken. Ønskerne er indarbejdet i scenarie 2 og 3.',
    'I scenarie 1 gennemføres alene de nødvendige reparationer. Bygningen kan dermed anvendes i yderligere ti år, men energiforbruget vil fortsat være højt.',
    'De ansøgte arrangementer spænder fra kammermusik i {by} kirke til et gadeteater, der inddrager unge fra ungdomsskolen.',
    'Selvbetjent åbningstid har givet flere besøgende i weekenden, men også enkelte episoder med hærværk. Der er derfor opsat bedre belysning ved indgangen.',
    'Folkeoplysningsudvalget anbefaler, at aktivitetstilskuddet fremover beregnes efter antal medlemmer under 25 år.',
    'En kunstgræsbane skal placeres mindst 40 meter fra nærmeste bolig for at overholde støjkravene. Placeringen ved {vej} opfylder kravet.',
  ],
  subheadings: ['Scenarier', 'Brugernes ønsker'],
  bullets: [
    {
      intro: 'Scenarierne er:',
      items: [
        'Scenarie 1: nødvendige reparationer',
        'Scenarie 2: renovering af tag, ventilation og omklædning',
        'Scenarie 3: renovering og tilbygning',
      ],
    },
    {
      intro: 'Ansøgningerne er vurderet ud fra:',
      items: ['kunstnerisk kvalitet', 'lokal forankring', 'realistisk budget'],
    },
  ],
  finances: [
    'Scenarie 2 koster {kr} og kan finansieres af puljen til bygningsvedligeholdelse.',
    'Tilskuddene holdes inden for puljens ramme på {tkr}.',
  ],
  process: [
    'Ansøgerne får svar senest den {efter}.',
    'Hvis scenarie 2 vælges, lukkes {sted} fra maj til september {næste}.',
  ],
  hearing: ['Brugerrådet ved {sted} er hørt og foretrækker scenarie 3.'],
  legal: [
    '[[Folkeoplysningslovens § 16|folkeoplysningsloven|16]] om tilskud til det frivillige foreningsarbejde.',
    '[[Biblioteksloven § 3|biblioteksloven|3]].',
  ],
  approve: [
    'der arbejdes videre med scenarie 2',
    'puljen fordeles som foreslået i bilag 1',
    'retningslinjerne godkendes',
    'der gives et anlægstilskud på {kr} til kunstgræsbanen',
  ],
  note: ['orienteringen om besøgstal tages til efterretning', 'tilstandsvurderingen tages til efterretning'],
  attachments: [
    'Bilag 1 - Ansøgninger og forslag til fordeling',
    'Tilstandsvurdering',
    'Udtalelse fra brugerrådet',
    'Besøgsstatistik {forrige}',
  ],
  table: {
    header: ['Ansøger', 'Ansøgt (kr.)', 'Forslag (kr.)'],
    rows: [
      'Musikforeningen Tonen',
      'Teatergruppen Spejlet',
      'Lokalhistorisk Forening',
      'Kunstforeningen',
      'Børnekoret',
    ],
    cell: 'antal',
    ranges: [
      [8000, 75000],
      [5000, 40000],
    ],
  },
  questions: [
    {
      question: 'Hvor mange foreninger har i {forrige} fået afslag på halltider?',
      answer: [
        'I alt {antal} foreninger har fået afslag på en eller flere af de ønskede tider. De fleste er i stedet tilbudt tider på en nærliggende skole.',
      ],
    },
    {
      question: 'Hvad koster det at holde {sted} åben i sommerferien?',
      answer: [
        'Merudgiften til personale og energi er beregnet til {tkr} for seks uger.',
        'Beløbet er ikke indeholdt i det nuværende budget.',
      ],
    },
  ],
}
