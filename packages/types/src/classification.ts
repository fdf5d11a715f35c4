import { z } from 'zod'
import { documentTypeSchema } from './document-type.ts'

/** Words of the document that speak for a conclusion. `weight` is in nats (log-odds): positive speaks for it. */
export const evidenceSchema = z.object({
  /** Stable name of the signal, such as `self-declared`. */
  signal: z.string(),
  page: z.number().int().positive(),
  quote: z.string(),
  weight: z.number(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** The output of the stage `classify`. */
export const classificationSchema = z.object({
  type: documentTypeSchema,
  /** What the document does besides its form: `besvarelse` where a stated question is answered. */
  functions: z.array(z.enum(['besvarelse'])),
  /** Calibrated: of all documents with 0.9, nine in ten are right. */
  confidence: z.number().min(0).max(1),
  runnerUp: z.object({ type: documentTypeSchema, confidence: z.number().min(0).max(1) }).nullable(),
  evidence: z.array(evidenceSchema),
  /** A careful reader would hesitate; `type` is the likeliest. */
  unsure: z.boolean(),
  decidedBy: z.enum(['classifier', 'operator']),
})
export type Classification = z.infer<typeof classificationSchema>
