import type { NormalizedContent } from '@arkivar/types'

const item = {
  public: true,
  caseNumbers: ['27.12.16-K09-1-24'],
  previously: [],
  attachments: [{ name: 'Tilsynsrapport', recommended: true }],
  absent: ['Otto Lindgaard'],
  tables: [],
}

/** Invented minutes of an invented meeting, with a vote, a recommendation and a name that tries to be HTML. */
export const sampleContent: NormalizedContent = {
  type: 'referat',
  functions: [],
  classification: {
    type: 'referat',
    functions: [],
    confidence: 0.98,
    runnerUp: { type: 'dagsorden', confidence: 0.02 },
    evidence: [{ signal: 'self-declared', page: 1, quote: 'REFERAT Socialudvalget', weight: 4.1 }],
    unsure: false,
    decidedBy: 'classifier',
  },
  title: 'Referat af Socialudvalgets møde den 7. maj 2024',
  date: '2024-05-07',
  language: 'da',
  kommune: { code: '0151', name: 'Ballerup' },
  caseNumbers: [{ value: '27.12.16-K09-1-24', system: 'kle' }],
  documentNumbers: [],
  meeting: {
    organization: 'Socialudvalget',
    start: '2024-05-07T13:00:00+02:00',
    location: 'Mødelokale 2, Rådhuset',
    participants: [
      { name: 'Signe Holm Krogh', party: 'A', roles: ['formand'], attendance: 'present' },
      { name: 'Otto Lindgaard', party: 'V', roles: [], attendance: 'absent' },
    ],
  },
  agendaItems: [
    {
      ...item,
      order: 1,
      number: '1',
      name: 'Tilsyn med botilbuddet Solgården',
      pages: [1, 2],
      sections: [
        {
          heading: 'Sammendrag',
          kind: 'summary',
          text: 'Tilsynet har besøgt botilbuddet Solgården.\n\nBeboerne er trygge, men der mangler faste vagter.',
          page: 1,
        },
      ],
      proposal: {
        by: 'Center for Social',
        points: ['at tilsynsrapporten godkendes', 'at der ansættes to medarbejdere'],
      },
      authoritativeBody: 'Socialudvalget',
      resolution: {
        text: 'Indstillingen blev godkendt.',
        outcome: 'adopted',
        passed: true,
        final: true,
        vote: {
          for: { count: 5, voters: ['Signe Holm Krogh'] },
          against: { count: 1, voters: [] },
          abstained: null,
        },
        dissents: [{ by: 'Liste Ø', text: 'Vi ønskede tre medarbejdere.' }],
      },
    },
    {
      ...item,
      order: 2,
      number: '2',
      name: 'Høring om <b>budgettet</b> & takster',
      pages: [3, 3],
      sections: [],
      resolution: { text: 'Anbefales.', outcome: 'recommended', passed: null, final: false },
    },
  ],
  references: { laws: [], urls: [] },
  privacy: { cprNumbers: 0, findings: [] },
  text: 'REFERAT Socialudvalget. Tilsynet har besøgt botilbuddet Solgården.',
  pages: [1, 2, 3].map((number) => ({
    number,
    text:
      number === 1
        ? 'REFERAT Socialudvalget\n\n1. Tilsyn med botilbuddet Solgården\n\nTilsynet har besøgt botilbuddet Solgården.'
        : `Side ${number} af referatet`,
    ocr: false,
    confidence: null,
    failure: null,
  })),
  quality: { score: 0.97, lostPages: [] },
}
