import { z } from 'zod'
import { stageNameSchema } from './stages.ts'

const revisionInMotion = {
  documentId: z.uuid(),
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  /** Counts how often the revision was set in motion; a job of an earlier generation is stale and does nothing. */
  generation: z.number().int().min(1),
}

/**
 * What travels through the queue: ids and keys, never content.
 * Jobs of an older version outlive a deploy, so a field that is added later has to be optional and say why.
 */
export const jobPayloadSchema = z.object({
  v: z.literal(1),
  stage: stageNameSchema,
  ...revisionInMotion,
  /**
   * More revisions at the same stage: bulk work travels in company. Jobs of the first version have one revision each; a
   * worker that does not know the field leaves the others to the reconciler.
   */
  more: z.array(z.object(revisionInMotion)).optional(),
})
export type JobPayload = z.infer<typeof jobPayloadSchema>
