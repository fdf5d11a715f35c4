import type { Motion } from '@arkivar/ledger'
import { type StageName, stageNames } from '@arkivar/types'
import type { Processor } from 'bullmq'
import { jobsOf } from './jobs-of.ts'
import type { Door, OwnWorkerOptions, QueueHandle, WorkerHandle } from './queue-door.ts'
import { answered } from './reach-queue.ts'
import { topology } from './topology.ts'

export type QueueDepth = { stage: StageName; waiting: number; active: number; delayed: number }

/** The queues of all stages over one server. They are disposable: what has to be done is in the ledger. */
export interface Queues {
  enqueue(motions: readonly Motion[], lane: 'fresh' | 'bulk'): Promise<void>
  /** @throws FailureError `queue-unavailable`, soon: whoever looks has other things to tell. */
  depths(): Promise<QueueDepth[]>
  /** Throws everything away, work that is being done included. */
  flush(): Promise<void>
  /** Queues at which nobody works until they are resumed. */
  paused(): Promise<StageName[]>
  resume(stages: readonly StageName[]): Promise<void>
  ping(): Promise<void>
  makeWorker(stage: StageName, processor: Processor<unknown, string>, options: OwnWorkerOptions): WorkerHandle
  close(): Promise<void>
}

/**
 * @param url `redis://…`, `rediss://…` or `postgres://…`.
 * @param options.onError told about connections that break; they mend themselves.
 */
export async function openQueues(url: string, options: { onError: (error: Error) => void }): Promise<Queues> {
  const door = await openDoor(url, options.onError)
  const queues = new Map(stageNames.map((stage) => [stage, door.queue(topology[stage].queue)]))
  for (const queue of queues.values()) queue.on('error', options.onError)
  const queueOf = (stage: StageName): QueueHandle => {
    const queue = queues.get(stage)
    if (queue === undefined) throw new Error(`there is no queue for the stage ${stage}`)
    return queue
  }

  return {
    async enqueue(motions, lane) {
      for (const stage of stageNames) {
        const jobs = jobsOf(
          stage,
          motions.filter((motion) => motion.stage === stage),
          lane,
        )
        // On PostgreSQL a bulk of one costs seven times what one job does.
        const [only] = jobs
        if (jobs.length === 1 && only !== undefined) await queueOf(stage).add(only.name, only.data, only.opts)
        else if (jobs.length > 0) await queueOf(stage).addBulk(jobs)
      }
    },
    async depths() {
      const asked = stageNames.map(async (stage) => {
        const counts = await queueOf(stage).getJobCounts('waiting', 'prioritized', 'active', 'delayed')
        return {
          stage,
          waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0),
          active: counts.active ?? 0,
          delayed: counts.delayed ?? 0,
        }
      })
      return answered(Promise.all(asked), url)
    },
    async flush() {
      for (const queue of queues.values()) await queue.obliterate({ force: true })
    },
    async paused() {
      const asked = stageNames.map(async (stage) => ((await queueOf(stage).isPaused()) ? [stage] : []))
      return (await Promise.all(asked)).flat()
    },
    async resume(stages) {
      for (const stage of stages) await queueOf(stage).resume()
    },
    async ping() {
      await queueOf('extract').getJobCounts('waiting')
    },
    makeWorker(stage, processor, workerOptions) {
      const worker = door.worker(topology[stage].queue, processor, workerOptions)
      worker.on('error', options.onError)
      return worker
    },
    async close() {
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()))
      await door.close()
    },
  }
}

/** Loaded only by those who use a queue: its library takes longer to load than a short command takes to run. */
async function openDoor(url: string, onError: (error: Error) => void): Promise<Door> {
  if (/^rediss?:/.test(url)) return (await import('./redis-door.ts')).redisDoor(url, onError)
  return (await import('./postgres-door.ts')).postgresDoor(url)
}
