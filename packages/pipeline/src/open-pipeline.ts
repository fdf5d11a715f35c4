import { availableParallelism } from 'node:os'
import { type Ledger, type Motion, openLedger } from '@arkivar/ledger'
import type { Logger, Metrics } from '@arkivar/observability'
import type { ObjectStore } from '@arkivar/storage'
import type { Settings, StageName } from '@arkivar/types'
import { type Intake, openIntake } from './intake.ts'
import { type Maintenance, startMaintenance } from './maintenance.ts'
import { openKnownStore, openKnownStoreOrNone } from './open-known-store.ts'
import { openLate } from './open-late.ts'
import { openOutbox } from './outbox.ts'
import { openQueues, type Queues } from './queues.ts'
import { reachQueue } from './reach-queue.ts'
import { openRunPulse } from './run-pulse.ts'
import type { StageHandler } from './stage-handler.ts'
import { type StageWorker, startStage } from './start-stage.ts'
import { topology } from './topology.ts'
import { watchTrouble } from './trouble.ts'

/** Where things are, once every default is settled. */
export type Places = {
  readonly databaseUrl: string
  readonly queueUrl: string
  readonly storageUrl: string
  readonly searchUrl: string
}

export interface Pipeline {
  readonly ledger: Ledger
  readonly store: ObjectStore
  readonly queues: Queues
  readonly intake: Intake
  /** What has to answer before the process is ready. */
  readonly checks: Readonly<Record<string, () => Promise<void>>>
  enqueue(motions: readonly Motion[]): Promise<void>
  startStage(handler: StageHandler): StageWorker
  /** The reconciler and the releasers. */
  maintain(): Maintenance
  close(): Promise<void>
}

/**
 * Connects to everything that a service needs, in order, and lets go of all of it where one is not to be had.
 * @param options.queueMayWait until it is first asked, where it lies in the database that has just answered.
 * @param options.acceptStorage see `openKnownStore`.
 * @param options.onlyReads storage and queue may be away: then only what needs them fails.
 * @param options.alone nobody else uses the database: runs that have not ended were left by processes that are gone.
 */
export async function openPipeline(
  settings: Pick<Settings, 'extractProcesses' | 'maxFileBytes'>,
  places: Places,
  {
    service,
    log,
    metrics,
    queueMayWait = false,
    alone = false,
    acceptStorage = false,
    onlyReads = false,
  }: {
    service: string
    log: Logger
    metrics: Metrics
    queueMayWait?: boolean
    alone?: boolean
    acceptStorage?: boolean
    onlyReads?: boolean
  },
): Promise<Pipeline> {
  const ledger = await openLedger({ url: places.databaseUrl, applicationName: `arkivar-${service}` })
  const releases: (() => Promise<unknown>)[] = [() => ledger.close()]
  const releaseAll = async () => {
    for (let release = releases.pop(); release !== undefined; release = releases.pop()) await release()
  }
  try {
    if (alone) await ledger.runs.interrupt()
    const openStore = onlyReads ? openKnownStoreOrNone : openKnownStore
    const store = await openStore(places.storageUrl, ledger, { acceptStorage })
    releases.push(() => store.close())
    const trouble = watchTrouble()
    let lastError: Error | undefined
    const queues = openLate(async () => {
      const reached = await openQueues(places.queueUrl, {
        onError: (error) => {
          lastError = error
          trouble.note()
          log.warn({ reason: error.message }, 'The queue does not answer')
        },
      })
      await reachQueue(reached, { url: places.queueUrl, lastError: () => lastError }).catch(async (error: unknown) => {
        await reached.close()
        throw error
      })
      return reached
    })
    releases.push(() => queues.close())
    if (!onlyReads && !(queueMayWait && places.queueUrl === places.databaseUrl)) await queues.ping()
    const here = new Map<StageName, StageHandler>()
    const outbox = openOutbox(queues, log)
    releases.push(async () => outbox.close())
    const pulse = openRunPulse(ledger.runs, log)
    releases.push(() => pulse.close())
    const enqueue = (motions: readonly Motion[]) => outbox.enqueue(motions, 'fresh')
    metrics.beforeScrape(async () => {
      for (const { stage, ...depths } of await queues.depths()) {
        for (const [state, depth] of Object.entries(depths)) metrics.queueDepth.set({ stage, state }, depth)
      }
    })
    return {
      ledger,
      store,
      queues,
      enqueue,
      intake: openIntake({ ledger, store }, { enqueue, maxBytes: settings.maxFileBytes, pulse }),
      checks: {
        database: () => ledger.ping(),
        storage: () => store.check(),
        queue: () => queues.ping(),
      },
      startStage(handler) {
        const { concurrency } = topology[handler.stage]
        const parsers = settings.extractProcesses || availableParallelism()
        // More jobs than parsers: while some documents go through the later stages, every parser has one to read.
        const jobs = concurrency === 'per-parser' ? parsers + 2 : concurrency
        here.set(handler.stage, handler)
        const worker = startStage(handler, jobs, { ledger, store, queues, outbox, trouble, log, metrics, here })
        return {
          close(deadlineMs) {
            here.delete(handler.stage)
            return worker.close(deadlineMs)
          },
        }
      },
      maintain: () => startMaintenance({ ledger, store, queues, outbox, trouble, log, metrics }),
      close: releaseAll,
    }
  } catch (error) {
    await releaseAll()
    throw error
  }
}
