import type { Ledger, Motion } from '@arkivar/ledger'
import type { Queues } from './queues.ts'
import { limits } from './topology.ts'

/**
 * Enqueues what should be moving and is not. An id holds at most one job, so enqueuing what is in the queue already
 * does nothing.
 * @param options.untouchedForMs 0 takes everything that should be moving.
 * @returns how many revisions were enqueued.
 */
export async function reconcile(
  { ledger, queues }: { ledger: Ledger; queues: Pick<Queues, 'enqueue'> },
  options: { untouchedForMs: number; lane?: 'fresh' | 'bulk' } = { untouchedForMs: limits.untouchedMs },
): Promise<number> {
  const startedAt = performance.now()
  let enqueued = 0
  for (;;) {
    // Touched rows must not come back in the same sweep.
    const untouchedForMs = options.untouchedForMs + (performance.now() - startedAt)
    const motions: Motion[] = await ledger.work.due({ untouchedForMs, limit: limits.reconcileBatch })
    if (motions.length > 0) await queues.enqueue(motions, options.lane ?? 'fresh')
    enqueued += motions.length
    if (motions.length < limits.reconcileBatch) return enqueued
  }
}

/** Releases the next portion of bulk work. @returns how many revisions. */
export async function releaseBulk({
  ledger,
  queues,
}: {
  ledger: Ledger
  queues: Pick<Queues, 'enqueue'>
}): Promise<number> {
  const motions = await ledger.work.release(limits.bulkPortion)
  if (motions.length > 0) await queues.enqueue(motions, 'bulk')
  return motions.length
}
