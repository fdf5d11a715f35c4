import { defaultBudgets } from '@arkivar/extraction'
import type { DeriveHandler, OpenStage } from '@arkivar/pipeline'
import { createExtractor, type Extractor } from './create-extractor.ts'
import { extractStage } from './extract-stage.ts'

/** Whether pages without usable text are read from their picture. */
const ocr = true

function makeHandler(extractor: Extractor): DeriveHandler<'extract'> {
  return {
    stage: 'extract',
    version: extractStage.version,
    options: extractStage.optionsOf(defaultBudgets, ocr),
    async derive({ fileName }, inputs, { signal }) {
      const outcome = await extractor.extract(await inputs.original(), { signal, ...(fileName && { fileName }) })
      if (!outcome.ok) return outcome
      const { document, embedded, packed } = outcome
      return {
        ok: true,
        output: document,
        ...(packed && { packed }),
        embedded,
        summary: {
          mediaType: document.mediaType,
          pages: document.pages.length,
          ocrPages: document.pages.filter((page) => page.ocr).length,
          lostPages: document.pages.filter((page) => page.failure !== null).length,
          embeddedFiles: document.embeddedFiles.length,
        },
      }
    },
  }
}

/** Bytes become pages, in processes that a document can kill without harm. */
export const openExtract: OpenStage = async ({ settings, log }) => {
  const extractor = createExtractor({
    processes: settings.extractProcesses,
    budgets: { memoryMb: settings.extractMemoryMb },
    tikaUrl: settings.tikaUrl,
    log: (event, fields) => log.warn({ ...fields, event }, 'A parser process was replaced'),
  })
  return {
    handler: makeHandler(extractor),
    checks: { parsers: () => extractor.check() },
    close: () => extractor.close(),
  }
}
