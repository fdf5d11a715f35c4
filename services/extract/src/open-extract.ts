import { defaultBudgets } from '@arkivar/extraction'
import type { DeriveContext, DeriveHandler, OpenStage, StageSummary } from '@arkivar/pipeline'
import { createExtractor, type Extractor } from './create-extractor.ts'
import { extractStage } from './extract-stage.ts'
import { extractSummary } from './extract-summary.ts'
import { unpackDocument } from './unpack.ts'

/** Whether pages without usable text are read from their picture. */
const ocr = true

/** Sees that what a parser said is a document. @throws Error where it is not */
export type Summarize = (packed: Uint8Array, revision: string, context: DeriveContext) => Promise<StageSummary>

const summarizeHere: Summarize = async (packed) => extractSummary(await unpackDocument(packed))

function makeHandler(extractor: Extractor, summarize: Summarize): DeriveHandler<'extract'> {
  return {
    stage: 'extract',
    version: extractStage.version,
    options: extractStage.optionsOf(defaultBudgets, ocr),
    async derive({ fileName, revision }, inputs, context) {
      const { signal } = context
      const outcome = await extractor.read(await inputs.original(), { signal, ...(fileName && { fileName }) })
      if (!outcome.ok) return outcome
      const { packed, embedded } = outcome
      return { ok: true, packed, embedded, summary: await summarize(packed, revision, context) }
    },
  }
}

/** Bytes become pages, in processes that a document can kill without harm. */
export const openExtract = openExtractWith(summarizeHere)

/** The same, with documents unpacked by somebody else. @param late as of an extractor. */
export function openExtractWith(summarize: Summarize, late = false): OpenStage {
  return async ({ settings, log }) => {
    const extractor = createExtractor({
      late,
      processes: settings.extractProcesses,
      budgets: { memoryMb: settings.extractMemoryMb },
      tikaUrl: settings.tikaUrl,
      log: (event, fields) => log.warn({ ...fields, event }, 'A parser process was replaced'),
    })
    return {
      handler: makeHandler(extractor, summarize),
      checks: { parsers: () => extractor.check() },
      close: () => extractor.close(),
    }
  }
}
