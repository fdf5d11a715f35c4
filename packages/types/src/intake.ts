import { z } from 'zod'
import { hintsSchema } from './hints.ts'
import { askedDaySchema } from './search.ts'

/** The fields that may come with a file, by the names of the HTTP intake. */
export const intakeMetadataSchema = z.object({
  source: z
    .string()
    .min(1, 'is empty; give it a name')
    .max(200)
    .regex(/^[^/\\\p{Cc}]+$/u, 'may hold no slash and no control character')
    .default('upload'),
  key: z.string().min(1).max(2000).optional(),
  url: z
    .url({ protocol: /^(?!javascript$|data$|vbscript$)/, error: 'is no address of a document' })
    .max(4000)
    // Where a document was found is told to everybody.
    .refine((url) => /^[a-z][\w+.-]*:\/*[^/?#]*@/i.test(url) === false, 'holds who may read there; leave that out')
    .optional(),
  kommune: z.string().max(100).optional(),
  title: z.string().max(2000).optional(),
  date: askedDaySchema.optional(),
  organization: z.string().max(500).optional(),
})
export type IntakeMetadata = z.infer<typeof intakeMetadataSchema>

/** One file as the intake knows it, once its bytes are stored. */
export const submissionSchema = z.object({
  source: z.string(),
  sourceKey: z.string(),
  fileName: z.string().optional(),
  mediaType: z.string().optional(),
  hints: hintsSchema,
  /** The document in which this one was embedded, and how deep. */
  parent: z.object({ documentId: z.string(), depth: z.number().int().min(1) }).optional(),
})
export type Submission = z.infer<typeof submissionSchema>

/** `unchanged`: this document has these bytes already; `duplicate`: another document has them. */
export const intakeStateSchema = z.enum(['received', 'unchanged', 'duplicate'])
export type IntakeState = z.infer<typeof intakeStateSchema>

export const intakeResultSchema = z.object({
  id: z.string(),
  revision: z.string(),
  source: z.string(),
  key: z.string(),
  state: intakeStateSchema,
})
export type IntakeResult = z.infer<typeof intakeResultSchema>

export const intakeResponseSchema = z.object({ documents: z.array(intakeResultSchema) })
