import type { Ledger, Motion, Work } from '@arkivar/ledger'
import { type Logger, type Metrics, scopedLogger } from '@arkivar/observability'
import { jobPayloadSchema, type StageName } from '@arkivar/types'
import type { Job, WorkerOptions } from 'bullmq'
import { Company } from './company.ts'
import { motionsOf } from './jobs-of.ts'
import { DeliverAgain, isPassing, mapException } from './map-failure.ts'
import type { Outbox } from './outbox.ts'
import type { PipelineParts } from './pipeline-parts.ts'
import type { WorkerHandle } from './queue-door.ts'
import type { Queues } from './queues.ts'
import { runStage, type StageEnd, type Way } from './run-stage.ts'
import type { StageContext, StageHandler } from './stage-handler.ts'
import { DamagedOutput } from './stage-inputs.ts'
import { limits, topology } from './topology.ts'
import type { Trouble } from './trouble.ts'
import { WayBook } from './way-book.ts'

export type StageWorker = {
  /** Lets running jobs end within the deadline, then cancels them: they are delivered again elsewhere. */
  close(deadlineMs?: number): Promise<void>
}

export type StageSurroundings = PipelineParts & {
  readonly queues: Pick<Queues, 'makeWorker'>
  readonly outbox: Pick<Outbox, 'enqueue'>
  readonly trouble: Pick<Trouble, 'note'>
  readonly log: Logger
  readonly metrics: Metrics
  /** The stages of this process: what follows here is done at once, without a turn through the queue. */
  readonly here: ReadonlyMap<StageName, StageHandler>
}

type JobDelivery = {
  readonly attempt: number
  readonly lane: 'fresh' | 'bulk'
  readonly signal: AbortSignal
}
type Delivery = Way & JobDelivery & Pick<StageContext, 'inStep'>

const alone = async (): Promise<void> => undefined

/** Makes the worker of a stage: the only place where workers are made. */
export function startStage(handler: StageHandler, concurrency: number, surroundings: StageSurroundings): StageWorker {
  const { log, queues, ledger } = surroundings
  const options: Omit<WorkerOptions, 'connection'> = {
    concurrency,
    lockDuration: limits.lockMs,
    stalledInterval: limits.stalledCheckMs,
    maxStalledCount: limits.lostWorkersPerJob,
    drainDelay: 5,
    runRetryDelay: limits.queueRetryMs,
    settings: { backoffStrategy: retryAfterMs },
  }
  // BullMQ makes a signal only for a processor that names three parameters.
  const worker = queues.makeWorker(
    handler.stage,
    async (job: Job, _token, signal = new AbortController().signal): Promise<string> => {
      const payload = jobPayloadSchema.safeParse(job.data)
      if (!payload.success || payload.data.stage !== handler.stage) {
        const code = 'invalid-payload'
        const message = `The job ${job.id} of the stage ${handler.stage} holds no payload that this version understands.`
        await ledger.failures.record(`job ${topology[handler.stage].queue} ${job.id}`, { code, message }, handler.stage)
        log.error({ job: job.id, stage: handler.stage, code }, 'A job was refused')
        return code
      }
      const lane = job.priority > 0 ? 'bulk' : 'fresh'
      const delivery = { attempt: job.attemptsMade + 1, lane, signal } as const
      const motions = motionsOf(payload.data)
      const [only] = motions
      if (only !== undefined && motions.length === 1) await carry(only, handler, delivery, surroundings, alone)
      else await carryAll(motions, handler, delivery, surroundings)
      return 'done'
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

/** Trouble that one of several meets is its own: it is delivered again alone, and the others are done. */
async function carryAll(
  motions: readonly Motion[],
  handler: StageHandler,
  delivery: JobDelivery,
  surroundings: StageSurroundings,
): Promise<void> {
  const company = new Company(motions.length)
  await Promise.all(
    motions.map((motion) =>
      carry(motion, handler, delivery, surroundings, () => company.step())
        .catch(() => surroundings.outbox.enqueue([motion], delivery.lane))
        .finally(() => company.leave()),
    ),
  )
}

/** Carries one revision from the stage of its job as far as this process goes. @throws DeliverAgain */
async function carry(
  motion: Motion,
  handler: StageHandler,
  job: JobDelivery,
  surroundings: StageSurroundings,
  inStep: StageContext['inStep'],
): Promise<void> {
  const { ledger, here, outbox } = surroundings
  const delivery: Delivery = {
    ...job,
    made: new Map(),
    inStep,
    book: new WayBook(ledger.work, here, inStep),
    enqueue: (motions) => outbox.enqueue(motions, job.lane),
  }
  const work = await loadWork(handler, motion, surroundings)
  const next = work && (await runOnce(handler, work, delivery, surroundings))
  await goOn(next, { ...delivery, attempt: 1 }, surroundings)
}

/** Carries a revision on: here, as far as the stages of this process go, then through the queue. */
async function goOn(from: Work | null, delivery: Delivery, surroundings: StageSurroundings): Promise<void> {
  const { here, outbox } = surroundings
  let next = from
  while (next !== null) {
    const handler = delivery.signal.aborted ? undefined : here.get(next.stage)
    const work = next
    if (handler === undefined) {
      await delivery.book.tell()
      await outbox.enqueue([work], delivery.lane)
      return
    }
    // Trouble at this stage is for the queue to deliver again; the stage before it is done.
    next = await runOnce(handler, work, delivery, surroundings).catch(async () => {
      await outbox.enqueue([await delivery.book.standing(work)], delivery.lane)
      return null
    })
  }
}

/** @returns null where the job is stale. @throws DeliverAgain where the ledger does not answer. */
async function loadWork(
  handler: StageHandler,
  motion: Motion,
  { ledger, metrics }: StageSurroundings,
): Promise<Work | null> {
  const work = await ledger.work.load(motion).catch((error: unknown) => {
    throw new DeliverAgain(mapException(error), { cause: error })
  })
  if (work === null) metrics.jobs.inc({ stage: handler.stage, outcome: 'stale' })
  return work
}

/**
 * Runs one stage for one revision, and tells logs and metrics how it ended.
 * @returns what follows, null where nothing does.
 * @throws DeliverAgain where something outside the document is in trouble.
 */
async function runOnce(
  handler: StageHandler,
  work: Work,
  delivery: Delivery,
  { ledger, store, trouble, log, metrics, here }: StageSurroundings,
): Promise<Work | null> {
  const startedAt = performance.now()
  const { stage } = handler
  const scoped = scopedLogger(log, {
    document: work.documentId,
    revision: work.revision,
    stage,
    attempt: delivery.attempt,
  })
  try {
    const signal = AbortSignal.any([delivery.signal, AbortSignal.timeout(topology[stage].jobTimeoutMs)])
    const context = { signal, log: scoped, inStep: delivery.inStep }
    const end = await runStage(handler, work, { ledger, store, ...delivery }, context).catch((error: unknown) =>
      failOrThrow(error, work, handler, {
        ledger,
        book: delivery.book,
        log: scoped,
        // What a stage holds open is closed once its worker is, though another worker may be at it still.
        ending: delivery.signal.aborted || here.get(stage) !== handler,
      }),
    )
    const outcome = end.kind === 'failed' ? end.failure.code : end.kind
    metrics.jobs.inc({ stage, outcome })
    metrics.stageDuration.observe({ stage, outcome }, (performance.now() - startedAt) / 1000)
    if (end.kind === 'failed') {
      metrics.failures.inc({ stage, code: end.failure.code })
      scoped.warn({ code: end.failure.code, page: end.failure.page }, 'A document failed')
      return null
    }
    const next = end.kind === 'stale' ? null : end.next
    // One line a document is enough where nothing went wrong.
    if (next === null) scoped.info({ outcome }, 'A document came to rest')
    else scoped.debug({ outcome }, 'A stage ended')
    return next
  } catch (error) {
    const failure = mapException(error)
    trouble.note()
    scoped.warn({ code: failure.code, reason: failure.message }, 'A job has to be delivered again')
    await delivery.book.tell().catch(() => undefined)
    await ledger.work.wait(work, failure.code).catch(() => undefined)
    throw new DeliverAgain(failure, { cause: error })
  }
}

/** Decides what an exception means: trouble outside the document is thrown on, trouble of the document ends its way. */
async function failOrThrow(
  error: unknown,
  work: Work,
  handler: StageHandler,
  { ledger, book, log, ending }: { ledger: Ledger; book: WayBook; log: Logger; ending: boolean },
): Promise<StageEnd> {
  const failure = mapException(error)
  if (isPassing(failure) || ending) throw error
  await book.tell()
  if (failure.code === 'internal') {
    log.error({ err: error }, 'A stage met an unexpected error')
    if ((await ledger.work.countSurprise(work)) < limits.surprises) throw error
  }
  // A damaged output is the business of the stage that made it: a retry starts there.
  await ledger.work.fail(work, failure, handler.version, error instanceof DamagedOutput ? error.stage : handler.stage)
  return { kind: 'failed', failure }
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
