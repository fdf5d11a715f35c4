import type { Motion } from '@arkivar/ledger'
import type { JobPayload } from '@arkivar/types'
import { limits } from './topology.ts'

/** One id for one motion, so that enqueuing it twice makes one job. Ids may hold no colon. */
export function jobOf(motion: Motion, lane: 'fresh' | 'bulk') {
  const payload: JobPayload = {
    v: 1,
    stage: motion.stage,
    documentId: motion.documentId,
    revision: motion.revision,
    generation: motion.generation,
  }
  return {
    name: motion.stage,
    data: payload,
    opts: {
      jobId: `${motion.documentId}-${motion.generation}-${motion.stage}`,
      attempts: limits.deliveries,
      backoff: { type: 'custom' },
      removeOnComplete: true,
      removeOnFail: true,
      ...(lane === 'bulk' ? { priority: limits.bulkPriority } : {}),
    },
  }
}
