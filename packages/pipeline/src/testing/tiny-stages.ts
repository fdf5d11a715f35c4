import type { Classification, ExtractedDocument, Normalization } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import type { AnyDeriveHandler, StageHandler } from '../stage-handler.ts'

const privacy = { cprNumbers: 0, findings: [] }

/** What the tiny stage makes of every file. */
export const tinyExtraction: ExtractedDocument = { ...fromText('', null), pages: [] }

export const tinyClassification: Classification = {
  type: 'andet',
  functions: [],
  confidence: 1,
  runnerUp: null,
  evidence: [],
  unsure: false,
  decidedBy: 'classifier',
}

const normalization: Normalization = {
  provenance: {},
  content: {
    type: 'andet',
    functions: [],
    classification: tinyClassification,
    caseNumbers: [],
    documentNumbers: [],
    agendaItems: [],
    references: { laws: [], urls: [] },
    privacy,
    text: '',
    pages: [],
    quality: { score: 1, lostPages: [] },
  },
}

/** For tests and benchmarks of the machinery: stages that do next to nothing, and count how often they are asked. */
export function tinyStages(overrides: Partial<Record<StageHandler['stage'], StageHandler>> = {}): {
  runs: Record<StageHandler['stage'], number>
  handlers: StageHandler[]
} {
  const runs = { extract: 0, classify: 0, normalize: 0, index: 0 }
  const derive: AnyDeriveHandler[] = [
    {
      stage: 'extract',
      version: 1,
      async derive(_work, inputs) {
        runs.extract += 1
        await inputs.original()
        return { ok: true, output: tinyExtraction, summary: {} }
      },
    },
    {
      stage: 'classify',
      version: 1,
      async derive(_work, inputs) {
        runs.classify += 1
        await inputs.output('extract')
        return { ok: true, output: tinyClassification, summary: {} }
      },
    },
    {
      stage: 'normalize',
      version: 1,
      async derive(_work, inputs) {
        runs.normalize += 1
        await inputs.output('classify')
        return { ok: true, output: normalization, summary: {} }
      },
    },
  ]
  const apply: StageHandler = {
    stage: 'index',
    version: 1,
    async apply() {
      runs.index += 1
    },
  }
  return { runs, handlers: [...derive, apply].map((handler) => overrides[handler.stage] ?? handler) }
}
