import type { z } from 'zod'
import { type Classification, classificationSchema } from './classification.ts'
import { type ExtractedDocument, extractedDocumentSchema } from './extracted-document.ts'
import { type Normalization, normalizationSchema } from './normalized-document.ts'
import type { StageName } from './stages.ts'

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
