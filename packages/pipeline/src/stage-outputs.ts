import {
  type Classification,
  classificationSchema,
  type ExtractedDocument,
  extractedDocumentSchema,
  type Normalization,
  normalizationSchema,
  type StageName,
} from '@arkivar/types'
import type { z } from 'zod'

/** The stages that make something; the last one only applies. */
export type DeriveStage = Exclude<StageName, 'index'>

/** What each stage makes. */
export type StageOutputs = { extract: ExtractedDocument; classify: Classification; normalize: Normalization }

/** How a stored output is read back. */
export const outputSchemas: { readonly [Stage in DeriveStage]: z.ZodType<StageOutputs[Stage]> } = {
  extract: extractedDocumentSchema,
  classify: classificationSchema,
  normalize: normalizationSchema,
}
