import type { Motion } from '@arkivar/ledger'
import { type JobPayload, type StageName, stageNames } from '@arkivar/types'
import type { JobType, Processor, WorkerOptions } from 'bullmq'
import { limits, topology } from './topology.ts'

export type QueueDepth = { stage: StageName; waiting: number; active: number; delayed: number }

/** The queues of all stages over one server. They are disposable: what has to be done is in the ledger. */
export interface Queues {
  enqueue(motions: readonly Motion[], lane: 'fresh' | 'bulk'): Promise<void>
  depths(): Promise<QueueDepth[]>
  /** Throws everything away, work that is being done included. */
  flush(): Promise<void>
  ping(): Promise<void>
  makeWorker(stage: StageName, processor: Processor<unknown, string>, options: OwnWorkerOptions): WorkerHandle
  close(): Promise<void>
}

/** What we use of a queue and a worker, the same on Redis and PostgreSQL. */
type QueueHandle = {
  add(name: string, data: JobPayload, options: ReturnType<typeof jobOf>['opts']): Promise<unknown>
  addBulk(jobs: ReturnType<typeof jobOf>[]): Promise<unknown>
  getJobCounts(...states: JobType[]): Promise<Record<string, number>>
  obliterate(options: { force: boolean }): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
  close(): Promise<void>
}
export type WorkerHandle = {
  on(event: 'error', listener: (error: Error) => void): unknown
  cancelAllJobs(reason: string): void
  close(force?: boolean): Promise<void>
}
type OwnWorkerOptions = Omit<WorkerOptions, 'connection'>

/** The way to the queues of one server. */
export type Door = {
  queue(name: string): QueueHandle
  worker(name: string, processor: Processor<unknown, string>, options: OwnWorkerOptions): WorkerHandle
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
        const jobs = motions.filter((motion) => motion.stage === stage).map((motion) => jobOf(motion, lane))
        // On PostgreSQL a bulk of one costs seven times what one job does.
        const [only] = jobs
        if (jobs.length === 1 && only !== undefined) await queueOf(stage).add(only.name, only.data, only.opts)
        else if (jobs.length > 0) await queueOf(stage).addBulk(jobs)
      }
    },
    async depths() {
      return Promise.all(
        stageNames.map(async (stage) => {
          const counts = await queueOf(stage).getJobCounts('waiting', 'prioritized', 'active', 'delayed')
          return {
            stage,
            waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0),
            active: counts.active ?? 0,
            delayed: counts.delayed ?? 0,
          }
        }),
      )
    },
    async flush() {
      for (const queue of queues.values()) await queue.obliterate({ force: true })
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

/** One id for one motion, so that enqueuing it twice makes one job. Ids may hold no colon. */
function jobOf(motion: Motion, lane: 'fresh' | 'bulk') {
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

/** Loaded only by those who use a queue: its library takes longer to load than a short command takes to run. */
async function openDoor(url: string, onError: (error: Error) => void): Promise<Door> {
  if (/^rediss?:/.test(url)) return (await import('./redis-door.ts')).redisDoor(url, onError)
  return (await import('./postgres-door.ts')).postgresDoor(url)
}
