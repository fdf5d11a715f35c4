import type { Ledger } from '@arkivar/ledger'
import type { Logger, Metrics } from '@arkivar/observability'
import type { ObjectStore } from '@arkivar/storage'
import { bookColumns, booksDifference } from '@arkivar/types'
import { dropLeftovers } from './drop-leftovers.ts'
import { leftoverPause } from './leftover-pause.ts'
import type { Outbox } from './outbox.ts'
import type { Queues } from './queues.ts'
import { reconcile, releaseBulk } from './reconciler.ts'
import { limits } from './topology.ts'
import type { Trouble } from './trouble.ts'

export type Maintenance = { stop(): Promise<void> }

/**
 * Keeps things moving: reconciles at start, every minute and after trouble, releases bulk work every second, and at
 * start and once a day gives back the room of uploads that were cut off, and of withdrawn documents. Any number of
 * processes may do this at once: rows that one has taken are passed over by the others.
 */
export function startMaintenance(parts: {
  ledger: Ledger
  store: ObjectStore
  queues: Pick<Queues, 'paused' | 'resume'>
  outbox: Pick<Outbox, 'enqueue'>
  trouble: Pick<Trouble, 'isOver'>
  log: Logger
  metrics: Pick<Metrics, 'books'>
}): Maintenance {
  const releasing = { ledger: parts.ledger, queues: parts.outbox }
  const resumeLeftover = leftoverPause(parts.queues)
  const mend = async (untouchedForMs: number) => {
    const enqueued = await reconcile(releasing, { untouchedForMs })
    if (enqueued > 0) parts.log.warn({ enqueued }, 'Revisions that had stopped were set in motion again')
  }
  const loops = [
    repeat(parts.log, limits.reconcileEveryMs, () => mend(limits.untouchedMs)),
    repeat(parts.log, limits.releaseEveryMs, async () => {
      if (parts.trouble.isOver()) await mend(limits.calmMs)
      await releaseBulk(releasing)
    }),
    repeat(parts.log, limits.reconcileEveryMs, async () => {
      const stages = await resumeLeftover()
      if (stages.length > 0) parts.log.warn({ stages }, 'Queues that somebody was killed over go on')
    }),
    repeat(parts.log, limits.reconcileEveryMs, () => measureBooks(parts)),
    repeat(parts.log, limits.sweepEveryMs, async () => {
      const swept = await parts.store.sweep(limits.uploadMs)
      if (swept > 0) parts.log.info({ swept }, 'Leftovers of uploads that were cut off are gone')
    }),
    repeat(parts.log, limits.sweepEveryMs, async () => {
      const dropped = await dropLeftovers(parts, { withinMs: limits.leftoversMs })
      if (dropped > 0) parts.log.info({ dropped }, 'Leftovers of documents that were withdrawn are gone')
    }),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

/** What an alarm can be set on: the books of the last runs, and by how much they do not add up. */
async function measureBooks({ ledger, metrics }: { ledger: Ledger; metrics: Pick<Metrics, 'books'> }): Promise<void> {
  const runs = await ledger.runs.list({ limit: limits.measuredRuns })
  for (const column of bookColumns) {
    metrics.books.set(
      { column },
      runs.reduce((sum, { books }) => sum + books[column], 0),
    )
  }
  const difference = runs.reduce((sum, { books }) => sum + Math.abs(booksDifference(books)), 0)
  metrics.books.set({ column: 'difference' }, difference)
}

function repeat(log: Logger, everyMs: number, task: () => Promise<void>): Maintenance {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const turn = (): void => {
    running = task()
      .catch((error: unknown) => log.warn({ err: error }, 'Maintenance has to wait'))
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, everyMs)
      })
  }
  turn()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
