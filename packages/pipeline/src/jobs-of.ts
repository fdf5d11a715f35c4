import type { Motion } from '@arkivar/ledger'
import type { JobPayload, StageName } from '@arkivar/types'
import { limits, topology } from './topology.ts'

/** @returns the jobs that carry these motions of one stage: each its own, or where bulk work is quick, several in one. */
export function jobsOf(stage: StageName, motions: readonly Motion[], lane: 'fresh' | 'bulk') {
  const size = lane === 'bulk' ? topology[stage].bulkTogether : 1
  const jobs = []
  for (let at = 0; at < motions.length; at += size) jobs.push(jobOf(stage, motions.slice(at, at + size), lane))
  return jobs
}

/** @returns the revisions that a job carries. */
export function motionsOf({ stage, documentId, revision, generation, more = [] }: JobPayload): Motion[] {
  return [{ documentId, revision, generation }, ...more].map((each) => ({ stage, ...each }))
}

/** One id for one motion, so that enqueuing it twice makes one job; for several, that of the first. Ids may hold no colon. */
function jobOf(stage: StageName, [first, ...more]: readonly Motion[], lane: 'fresh' | 'bulk') {
  if (first === undefined) throw new Error('a job without a motion')
  const together = more.map(({ documentId, revision, generation }) => ({ documentId, revision, generation }))
  const payload: JobPayload = {
    v: 1,
    stage,
    documentId: first.documentId,
    revision: first.revision,
    generation: first.generation,
    ...(together.length > 0 && { more: together }),
  }
  return {
    name: stage,
    data: payload,
    opts: {
      jobId: `${first.documentId}-${first.generation}-${stage}${more.length > 0 ? `-and-${more.length}` : ''}`,
      attempts: limits.deliveries,
      backoff: { type: 'custom' },
      removeOnComplete: true,
      removeOnFail: true,
      ...(lane === 'bulk' ? { priority: limits.bulkPriority } : {}),
    },
  }
}
