export {
  createExtractor,
  type ExtractionContext,
  type Extractor,
  type ExtractorOptions,
  type ExtractorStats,
} from './create-extractor.ts'
export { extractStage } from './extract-stage.ts'
export { openExtract } from './open-extract.ts'
export type { Sabotage } from './parser-messages.ts'
export type { UnpackedOutcome } from './unpack.ts'
