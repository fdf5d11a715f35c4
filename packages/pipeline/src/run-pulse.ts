import type { Ledger } from '@arkivar/ledger'
import type { Logger } from '@arkivar/observability'
import { limits } from './topology.ts'

/** The runs that this process keeps: while it lives, the ledger hears so; when it ends, it lets go of those that have not ended. */
export interface RunPulse {
  keep(runId: string): void
  /** @throws where the database is away; then it is tried again until it is done. */
  end(runId: string): Promise<void>
  close(): Promise<void>
}

export function openRunPulse(
  runs: Pick<Ledger['runs'], 'showLife' | 'end' | 'interrupt'>,
  log: Logger,
  everyMs: number = limits.runPulseMs,
): RunPulse {
  const kept = new Set<string>()
  const ending = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  const endNow = async (runId: string): Promise<void> => {
    await runs.end(runId)
    ending.delete(runId)
  }
  const beat = async (): Promise<void> => {
    for (const runId of ending) await endNow(runId)
    if (kept.size > 0) await runs.showLife([...kept])
  }
  const beatOnAndOn = (): void => {
    timer ??= setTimeout(async () => {
      await beat().catch((error: unknown) => log.warn({ err: error }, 'The ledger does not hear of the runs'))
      timer = undefined
      if (kept.size + ending.size > 0) beatOnAndOn()
    }, everyMs).unref()
  }

  return {
    keep(runId) {
      kept.add(runId)
      beatOnAndOn()
    },
    async end(runId) {
      kept.delete(runId)
      ending.add(runId)
      beatOnAndOn()
      await endNow(runId)
    },
    async close() {
      clearTimeout(timer)
      const left = [...kept]
      kept.clear()
      ending.clear()
      // Where the database is away, the silence tells it.
      if (left.length > 0) await runs.interrupt(left).catch(() => undefined)
    },
  }
}
