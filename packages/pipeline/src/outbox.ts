import type { Motion } from '@arkivar/ledger'
import type { Logger } from '@arkivar/observability'
import type { Queues } from './queues.ts'
import { limits } from './topology.ts'

export interface Outbox {
  /**
   * Never rejects, and waits only so long: what the queue does not take now is offered again every second until it does,
   * and an answer that does not come is waited for in the background.
   */
  enqueue: Queues['enqueue']
  close(): void
}

type Lane = Parameters<Queues['enqueue']>[1]

/**
 * What has to be enqueued while the queue is away. Kept in memory alone, and not without end: whatever is lost with it
 * is found by the reconciler, only later.
 */
export function openOutbox(queues: Pick<Queues, 'enqueue'>, log: Logger): Outbox {
  const kept: Record<Lane, Motion[]> = { fresh: [], bulk: [] }
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const keep = (motions: readonly Motion[], lane: Lane, error: unknown): void => {
    if (timer === undefined) log.warn({ err: error }, 'Could not enqueue; it will be tried again')
    const room = limits.outboxMotions - kept.fresh.length - kept.bulk.length
    kept[lane].push(...motions.slice(0, Math.max(0, room)))
    // Whoever ends need not wait for this.
    if (!closed) timer ??= setTimeout(offerAgain, limits.outboxEveryMs).unref()
  }

  async function offerAgain(): Promise<void> {
    for (const lane of ['fresh', 'bulk'] as const) {
      const motions = kept[lane].splice(0)
      if (motions.length > 0) await queues.enqueue(motions, lane).catch(() => kept[lane].unshift(...motions))
    }
    timer =
      kept.fresh.length + kept.bulk.length > 0 && !closed
        ? setTimeout(offerAgain, limits.outboxEveryMs).unref()
        : undefined
  }

  let unanswered = 0

  return {
    async enqueue(motions, lane) {
      unanswered += motions.length
      const taken = queues
        .enqueue(motions, lane)
        .catch((error: unknown) => keep(motions, lane, error))
        .finally(() => {
          unanswered -= motions.length
        })
      // Beyond that, whoever brings more has to wait with us.
      await (unanswered > limits.outboxMotions ? taken : atMost(limits.outboxPatienceMs, taken))
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

async function atMost(ms: number, task: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms).unref()
  })
  await Promise.race([task, late])
  clearTimeout(timer)
}
