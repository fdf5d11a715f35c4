import { z } from 'zod'
import { stageNameSchema } from './stages.ts'

/**
 * What travels through the queue: ids and keys, never content.
 * Jobs of an older version outlive a deploy, so a field that is added later has to be optional and say why.
 */
export const jobPayloadSchema = z.object({
  v: z.literal(1),
  stage: stageNameSchema,
  documentId: z.uuid(),
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  /** Counts how often the revision was set in motion; a job of an earlier generation is stale and does nothing. */
  generation: z.number().int().min(1),
})
export type JobPayload = z.infer<typeof jobPayloadSchema>
