import type { AgendaItem, NormalizedDocument } from '@arkivar/types'

/** Invented documents of all kinds, each with what the tests look for in it. */
export function inventedDocument(id: string, given: Partial<NormalizedDocument> = {}): NormalizedDocument {
  const type = given.type ?? 'notat'
  const pages = given.pages ?? [page(1, given.text ?? '')]
  return {
    schemaVersion: 1,
    id,
    revision: '0'.repeat(64),
    type,
    functions: [],
    classification: {
      type,
      functions: [],
      confidence: 1,
      runnerUp: null,
      evidence: [],
      unsure: false,
      decidedBy: 'classifier',
    },
    title: null,
    date: null,
    kommune: null,
    caseNumbers: [],
    documentNumbers: [],
    meeting: null,
    agendaItems: [],
    references: { laws: [], urls: [] },
    privacy: { cprNumbers: 0, findings: [] },
    text: pages.map((each) => each.text).join('\n\n'),
    quality: { score: 1, lostPages: [] },
    source: { name: 'test', key: id, url: `https://example.test/${id}`, fetchedAt: '2024-06-01T00:00:00Z' },
    stages: { extract: 1, classify: 1, normalize: 1 },
    ...given,
    pages,
  }
}

export function page(number: number, text: string): NormalizedDocument['pages'][number] {
  return { number, text, ocr: false, confidence: null, failure: null }
}

export function inventedItem(order: number, name: string, given: Partial<AgendaItem> = {}): AgendaItem {
  return {
    order,
    number: String(order),
    name,
    public: true,
    pages: [1, 1],
    caseNumbers: [],
    previously: [],
    sections: [],
    resolution: null,
    attachments: [],
    absent: [],
    tables: [],
    ...given,
  }
}

/** Three items, of which the last is closed: its contents stand on page 3 by mistake of the source. */
export const referat = inventedDocument('10000000-0000-4000-8000-000000000001', {
  type: 'referat',
  title: 'Socialudvalget 7. maj 2024',
  date: '2024-05-07',
  kommune: { code: '0151', name: 'Ballerup' },
  meeting: {
    organization: 'Socialudvalget',
    participants: [{ name: 'Signe Holm Krogh', party: 'A', roles: ['formand'], attendance: 'present' }],
  },
  agendaItems: [
    inventedItem(1, 'Tilsyn med botilbuddet Lyngtoften', {
      pages: [1, 2],
      caseNumbers: ['27.12.16-K09-1-23'],
      sections: [
        {
          heading: 'Sagsfremstilling',
          kind: 'presentation',
          page: 1,
          text: 'Socialtilsynet har besøgt stedet i marts.\n\nMedarbejderne oplyser, at magtanvendelser bliver indberettet rettidigt.',
        },
      ],
      attachments: [{ name: 'Tilsynsrapport 2024', recommended: true }],
      proposal: { by: 'Center for Social', points: ['at redegørelsen tages til efterretning'] },
      resolution: { text: 'Taget til efterretning.', outcome: 'noted', passed: null, final: true },
    }),
    inventedItem(2, 'Byggetilladelse til Ågårdens køkken', {
      pages: [2, 2],
      caseNumbers: ['02.34.02-P19-77-23'],
      sections: [{ heading: 'Baggrund', kind: 'background', page: 2, text: 'Forvaltningen foreslår et nyt køkken.' }],
      resolution: { text: 'Ikke godkendt. Otto stemte imod.', outcome: 'rejected', passed: false, final: true },
    }),
    inventedItem(3, 'Personsag', {
      public: false,
      pages: [3, 3],
      sections: [{ heading: 'Sagsfremstilling', kind: 'presentation', page: 3, text: 'Hemmeligheden om naboen.' }],
      resolution: { text: 'Hemmeligt vedtaget.', outcome: 'adopted', passed: true, final: true },
    }),
  ],
  pages: [
    page(
      1,
      'REFERAT Socialudvalget\nPunkt 1: Tilsyn med botilbuddet Lyngtoften\n27.12.16-K09-1-23\nSagsfremstilling\nSocialtilsynet har besøgt stedet i marts.\nMødet blev holdt i Kantinen.',
    ),
    page(
      2,
      'Medarbejderne oplyser, at magtanvendelser bliver indberettet rettidigt.\nIndstilling\nat redegørelsen tages til efterretning\nBeslutning\nTaget til efterretning.\nBilag\nANBEFALES Tilsynsrapport 2024\nPunkt 2: Byggetilladelse til Ågårdens køkken\nBaggrund\nForvaltningen foreslår et nyt køkken.\nBeslutning\nIkke godkendt. Otto stemte imod.',
    ),
    page(3, 'Punkt 3: Lukket: Personsag\nHemmeligheden om naboen.\nHemmeligt vedtaget.'),
  ],
})

export const notat = inventedDocument('20000000-0000-4000-8000-000000000002', {
  title: 'Status på cykelstier i Høje-Taastrup',
  date: '2023-12-05',
  kommune: { code: '0169', name: 'Høje-Taastrup' },
  unit: 'Center for Trafik',
  caseNumbers: [{ value: '23/29424', system: 'yy/n' }],
  documentNumbers: ['224674/23'],
  pages: [
    page(1, 'Sagsnr. 23/29424\nCykelstierne er ryddet for sne.'),
    page(2, 'Århusvej mangler belysning ved skolen.'),
  ],
})

export const besvarelse = inventedDocument('30000000-0000-4000-8000-000000000003', {
  type: 'besvarelse',
  title: 'Svar om tilladelser til udeservering',
  date: '2024-01-22',
  kommune: { code: '0101', name: 'København' },
  reply: {
    askedBy: { name: 'Maja Lind', party: 'Ø' },
    questions: [{ number: '1', text: 'Hvor mange tilladelser til udeservering er givet i 2023?' }],
    answers: [{ number: '1', text: 'Der er givet 412 tilladelser, heraf 17 på havnen.' }],
  },
  pages: [
    page(1, 'Maja Lind (Ø) har spurgt:\nHvor mange tilladelser til udeservering er givet i 2023?'),
    page(2, 'Svar\nDer er givet 412 tilladelser, heraf 17 på havnen.\nMed venlig hilsen'),
  ],
})
