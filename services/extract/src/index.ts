export {
  createExtractor,
  type ExtractionContext,
  type Extractor,
  type ExtractorOptions,
  type ExtractorStats,
  type UnpackedOutcome,
} from './create-extractor.ts'
export { extractStage } from './extract-stage.ts'
export { openExtract, openExtractWith, type Summarize } from './open-extract.ts'
export type { Sabotage } from './parser-messages.ts'
