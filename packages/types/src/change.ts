import { z } from 'zod'
import { normalizedDocumentSchema } from './normalized-document.ts'

/** One entry of the change feed: what to do with a document downstream, and where to go on reading. */
export const changeSchema = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('upsert'),
    cursor: z.string(),
    id: z.string(),
    changedAt: z.iso.datetime({ offset: true }),
    document: normalizedDocumentSchema,
  }),
  z.object({
    op: z.literal('delete'),
    cursor: z.string(),
    id: z.string(),
    changedAt: z.iso.datetime({ offset: true }),
    reason: z.string().nullish(),
  }),
])
export type Change = z.infer<typeof changeSchema>
