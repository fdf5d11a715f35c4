import { type Logger, type Metrics, scopedLogger } from '@arkivar/observability'
import { type Failure, jobPayloadSchema } from '@arkivar/types'
import type { Job, WorkerOptions } from 'bullmq'
import { DeliverAgain, isPassing, mapException } from './map-failure.ts'
import type { PipelineParts } from './pipeline-parts.ts'
import type { Queues, WorkerHandle } from './queues.ts'
import { runStage, type StageEnd } from './run-stage.ts'
import type { StageHandler } from './stage-handler.ts'
import { DamagedOutput } from './stage-inputs.ts'
import { limits, topology } from './topology.ts'

export type StageWorker = {
  /** Lets running jobs end within the deadline, then cancels them: they are delivered again elsewhere. */
  close(deadlineMs?: number): Promise<void>
}

type Surroundings = PipelineParts & { readonly queues: Queues; readonly log: Logger; readonly metrics: Metrics }

/** Makes the worker of a stage: the only place where workers are made. */
export function startStage(handler: StageHandler, concurrency: number, surroundings: Surroundings): StageWorker {
  const { log, metrics, queues } = surroundings
  const options: Omit<WorkerOptions, 'connection'> = {
    concurrency,
    lockDuration: limits.lockMs,
    stalledInterval: limits.stalledCheckMs,
    maxStalledCount: limits.lostWorkersPerJob,
    drainDelay: 5,
    settings: { backoffStrategy: retryAfterMs },
  }
  // BullMQ makes a signal only for a processor that names three parameters.
  const worker = queues.makeWorker(
    handler.stage,
    async (job: Job, _token, signal): Promise<string> => {
      const startedAt = performance.now()
      const end = await deliver(handler, job, signal ?? new AbortController().signal, surroundings)
      const outcome = end.kind === 'failed' ? end.failure.code : end.kind
      metrics.jobs.inc({ stage: handler.stage, outcome })
      metrics.stageDuration.observe({ stage: handler.stage, outcome }, (performance.now() - startedAt) / 1000)
      if (end.kind === 'failed') metrics.failures.inc({ stage: handler.stage, code: end.failure.code })
      return outcome
    },
    options,
  )
  let closing: Promise<void> | undefined
  return {
    close(deadlineMs = 10_000) {
      closing ??= closeWithin(worker, deadlineMs, log)
      return closing
    },
  }
}

async function deliver(
  handler: StageHandler,
  job: Job,
  signal: AbortSignal,
  { ledger, store, queues, log }: Surroundings,
): Promise<StageEnd> {
  const parsed = jobPayloadSchema.safeParse(job.data)
  if (!parsed.success || parsed.data.stage !== handler.stage) {
    const failure: Failure = {
      code: 'invalid-payload',
      message: `The job ${job.id} of the stage ${handler.stage} holds no payload that this version understands.`,
    }
    await ledger.failures.record(`job ${topology[handler.stage].queue} ${job.id}`, failure, handler.stage)
    log.error({ job: job.id, stage: handler.stage, code: failure.code }, 'A job was refused')
    return { kind: 'failed', failure }
  }
  const payload = parsed.data
  const scope = {
    document: payload.documentId,
    revision: payload.revision,
    stage: handler.stage,
    attempt: job.attemptsMade + 1,
  }
  const scoped = scopedLogger(log, scope)
  try {
    const work = await ledger.work.load(payload)
    if (work === null) {
      scoped.debug('A stale job was dropped')
      return { kind: 'stale' }
    }
    const guarded = AbortSignal.any([signal, AbortSignal.timeout(topology[handler.stage].jobTimeoutMs)])
    const end = await runStage(handler, work, { ledger, store }, { signal: guarded, log: scoped }).catch(
      async (error: unknown): Promise<StageEnd> => {
        const failure = mapException(error)
        if (isPassing(failure) || signal.aborted) throw error
        if (failure.code === 'internal') {
          scoped.error({ err: error }, 'A stage met an unexpected error')
          if ((await ledger.work.countSurprise(work)) < limits.surprises) throw error
        }
        // A damaged output is the business of the stage that made it: a retry starts there.
        const blamed = error instanceof DamagedOutput ? error.stage : handler.stage
        await ledger.work.fail(work, failure, handler.version, blamed)
        return { kind: 'failed', failure }
      },
    )
    if (end.kind === 'failed') scoped.warn({ code: end.failure.code, page: end.failure.page }, 'A document failed')
    else scoped.info({ outcome: end.kind }, 'A stage ended')
    if ((end.kind === 'done' || end.kind === 'reused') && end.next !== null) {
      await queues.enqueue([end.next], job.priority > 0 ? 'bulk' : 'fresh').catch((error: Error) => {
        scoped.warn({ err: error }, 'The next stage could not be enqueued; the reconciler will')
      })
    }
    return end
  } catch (error) {
    const failure = mapException(error)
    scoped.warn({ code: failure.code, reason: failure.message }, 'A job has to be delivered again')
    await ledger.work.wait(payload, failure.code).catch(() => undefined)
    throw new DeliverAgain(failure, { cause: error })
  }
}

/** Exponential with jitter, so that a server that comes back is not met by everybody at once. */
function retryAfterMs(deliveries: number): number {
  const ceiling = Math.min(limits.firstRetryMs * 2 ** (deliveries - 1), limits.lastRetryMs)
  return Math.round(ceiling * (0.5 + Math.random() / 2))
}

async function closeWithin(worker: WorkerHandle, deadlineMs: number, log: Logger): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), deadlineMs)
  })
  const closed = worker.close().then(() => 'closed' as const)
  const first = await Promise.race([closed, deadline])
  clearTimeout(timer)
  if (first === 'late') {
    log.warn('Work was still going on at the deadline; it will be done again')
    worker.cancelAllJobs('the service ends')
    await worker.close(true)
  }
}
