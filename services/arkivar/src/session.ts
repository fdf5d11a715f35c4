import { resolve } from 'node:path'
import {
  createLogger,
  createShutdown,
  type Logger,
  type Metrics,
  noMetrics,
  type Shutdown,
} from '@arkivar/observability'
import {
  openPipeline,
  type Pipeline,
  type ResolvedPlaces,
  reconcile,
  resolvePlaces,
  type StageHandler,
} from '@arkivar/pipeline'
import { describeConnectionError, explainHomeError, makeFolder } from '@arkivar/postgres'
import type { SearchIndex } from '@arkivar/search'
import { readSettings, type Settings } from '@arkivar/types'
import { CommandError, type ExitCode } from './command.ts'
import { openWhenThereIsRoom } from './open-when-there-is-room.ts'

/** Everything that a command may need, opened when it is asked for and released in reverse. */
export interface Session {
  readonly settings: Settings
  readonly places: ResolvedPlaces
  readonly pipeline: Pipeline
  readonly log: Logger
  readonly metrics: Metrics
  readonly shutdown: Shutdown
  /** Nobody else works here unless told to: the queue lives in the embedded or given database, not on Redis. */
  readonly worksAlone: boolean
  search(): Promise<SearchIndex>
  /** All stages in this process. @param options.parsersLate where there may be nothing to extract. */
  startWorkers(options?: { readonly parsersLate?: boolean }): Promise<void>
  /** What has to answer beside the servers, of the stages that were started. */
  readonly stageChecks: ReadonlyMap<string, () => Promise<void>>
  /** @returns what `work` gives, unless it turns out that a stage cannot work on this machine at all: then its failure. */
  unlessUnable<Result>(work: Promise<Result>): Promise<Result>
}

const nothingIsLost = 'What was taken in is kept: the same command goes on with it.'

/** Loaded only by those who work: a parser pool and the rules of all layouts are no small thing. */
async function loadStages() {
  const [{ openThreads }, { openExtractWith }, { openIndexWith }] = await Promise.all([
    import('./threads/open-threads.ts'),
    import('@arkivar/extract'),
    import('@arkivar/index'),
  ])
  return { openThreads, openExtractWith, openIndexWith }
}

async function servedMetrics(): Promise<Metrics> {
  const { createMetrics } = await import('@arkivar/observability/metrics')
  return createMetrics({ service: 'arkivar' })
}

/**
 * @param options.logTo `stdout` for a server; the default is a file in the home folder, because standard output
 *   carries nothing but results.
 * @param options.acceptStorage whatever storage folder is found is the right one from now on.
 * @param options.onlyReads the command has something to tell although storage or queue may be away.
 * @param options.server goes on until it is told to end.
 */
export async function openSession(
  environment: Readonly<Record<string, string | undefined>>,
  options: { logTo?: 'stdout'; server?: boolean; acceptStorage?: boolean; onlyReads?: boolean } = {},
): Promise<Session> {
  const settings = readSettings(environment)
  const log = openLog(settings, options.logTo)
  const metrics = options.server ? await servedMetrics() : noMetrics
  // A server that is told to end ends well; a command that is stopped has not done its work.
  const shutdown = createShutdown({ log, deadlineMs: 25_000, exitCode: () => (options.server ? 0 : 130) })
  try {
    const places = await resolvePlaces(settings)
    shutdown.onRelease('embedded database', () => places.release())
    const surroundings = {
      service: 'arkivar',
      log,
      metrics,
      queueMayWait: !options.server,
      alone: places.startedHere,
      acceptStorage: options.acceptStorage ?? false,
      onlyReads: options.onlyReads ?? false,
    }
    const open = () => openPipeline(settings, places, surroundings)
    const pipeline = await openWhenThereIsRoom(open, shutdown.signal)
    shutdown.onRelease('pipeline', () => pipeline.close())
    let search: Promise<SearchIndex> | undefined
    const stageChecks = new Map<string, () => Promise<void>>()
    const unable = Promise.withResolvers<never>()
    unable.promise.catch(() => undefined)
    return {
      settings,
      places,
      pipeline,
      log,
      metrics,
      shutdown,
      worksAlone: settings.queueUrl === undefined,
      stageChecks,
      unlessUnable: (work) => Promise.race([work, unable.promise]),
      search() {
        const openSearch = async () => (await import('@arkivar/search')).openSearchIndex({ database: places.searchUrl })
        search ??= openWhenThereIsRoom(openSearch, shutdown.signal).then((index) => {
          shutdown.onRelease('search index', () => index.close())
          return index
        })
        return search
      },
      async startWorkers({ parsersLate } = {}) {
        await openWhenThereIsRoom(() => pipeline.queues.ping(), shutdown.signal)
        // Whatever is in the queue was left by processes that are gone, with locks that nobody renews.
        if (places.startedHere && settings.queueUrl === undefined) await pipeline.queues.flush()
        const { openThreads, openExtractWith, openIndexWith } = await loadStages()
        const threads = openThreads(settings)
        shutdown.onRelease('threads', () => threads.close())
        const start = (handler: StageHandler): void => {
          const worker = pipeline.startStage(handler)
          shutdown.onRelease(`worker ${handler.stage}`, () => worker.close(10_000))
        }
        const opened: StageHandler[] = []
        for (const open of [openExtractWith(threads.summarize, parsersLate), openIndexWith(threads.makeRows)]) {
          const stage = await open({ settings, places, pipeline, log, metrics })
          shutdown.onRelease(stage.handler.stage, () => stage.close())
          for (const [name, check] of Object.entries(stage.checks ?? {})) stageChecks.set(name, check)
          opened.push(stage.handler)
        }
        // None before all are open: each worker carries documents through the other stages too, to its end.
        for (const handler of opened) start(handler)
        const threaded = await threads.handlers().catch((error: Error) => {
          throw new CommandError(`${error.message} ${nothingIsLost}`)
        })
        for (const handler of threaded) start(handler)
        if (places.startedHere)
          await reconcile({ ledger: pipeline.ledger, queues: pipeline.queues }, { untouchedForMs: 0 })
        const maintenance = pipeline.maintain()
        shutdown.onRelease('maintenance', () => maintenance.stop())
        // Not before everything is open: what is opened during the end is closed by nobody.
        for (const check of stageChecks.values()) {
          check().catch((error: Error) => unable.reject(new CommandError(`${error.message} ${nothingIsLost}`)))
        }
      },
    }
  } catch (error) {
    await shutdown.unwind('a failed start')
    throw error
  }
}

/** @throws EmbeddedPostgresError in one sentence where the home takes no log: it is the first that is written there. */
function openLog({ logLevel, home }: Settings, to: string | undefined): Logger {
  const destination = to ?? resolve(home, 'arkivar.log')
  try {
    if (to === undefined) makeFolder(home)
    return createLogger({ level: logLevel, service: 'arkivar', destination })
  } catch (error) {
    throw explainHomeError(error, destination)
  }
}

/**
 * Runs `task` with a session that is released whatever happens.
 * @throws FailureError that says where PostgreSQL was looked for, for what its driver says of a lost connection.
 */
export async function withSession(
  environment: Readonly<Record<string, string | undefined>>,
  task: (session: Session) => Promise<ExitCode>,
  options: { acceptStorage?: boolean; onlyReads?: boolean } = {},
): Promise<ExitCode> {
  const session = await openSession(environment, options)
  try {
    return await task(session)
  } catch (error) {
    throw describeConnectionError(error, session.places.databaseUrl) ?? error
  } finally {
    await session.shutdown.unwind('the command has ended')
  }
}
