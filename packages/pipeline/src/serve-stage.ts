import {
  createLogger,
  createMetrics,
  createShutdown,
  type Logger,
  type Metrics,
  serveHealth,
} from '@arkivar/observability'
import { readSettings, type Settings } from '@arkivar/types'
import { openPipeline, type Pipeline, type Places } from './open-pipeline.ts'
import { resolvePlaces } from './resolve-places.ts'
import type { StageHandler } from './stage-handler.ts'

/** What a stage's service is made from. */
export type StageSurroundings = {
  readonly settings: Settings
  readonly places: Places
  readonly pipeline: Pipeline
  readonly log: Logger
  readonly metrics: Metrics
}

/** A stage with whatever it holds open, such as parser processes. */
export type StageService = {
  readonly handler: StageHandler
  readonly checks?: Readonly<Record<string, () => Promise<void>>>
  close(): Promise<void>
}

export type OpenStage = (surroundings: StageSurroundings) => Promise<StageService>

/** Runs one stage as a process of its own: `main` of the services that are nothing but a stage. */
export async function serveStage(options: {
  service: string
  /** For health and metrics, unless ARKIVAR_PORT says otherwise. */
  port: number
  environment: Readonly<Record<string, string | undefined>>
  open: OpenStage
}): Promise<void> {
  const settings = readSettings(options.environment)
  const log = createLogger({ level: settings.logLevel, service: options.service })
  const metrics = createMetrics({ service: options.service })
  const shutdown = createShutdown({ log, deadlineMs: 25_000 })
  try {
    const places = await resolvePlaces(settings)
    shutdown.onRelease('embedded database', () => places.release())
    const pipeline = await openPipeline(settings, places, { service: options.service, log, metrics })
    shutdown.onRelease('pipeline', () => pipeline.close())
    const stage = await options.open({ settings, places, pipeline, log, metrics })
    shutdown.onRelease(options.service, () => stage.close())
    const maintenance = pipeline.maintain()
    shutdown.onRelease('maintenance', () => maintenance.stop())
    const worker = pipeline.startStage(stage.handler)
    shutdown.onRelease('worker', () => worker.close(15_000))
    const health = await serveHealth({
      host: settings.host,
      port: settings.port ?? options.port,
      checks: { ...pipeline.checks, ...stage.checks },
      metrics,
    })
    shutdown.onRelease('health', () => health.close())
    log.info({ url: health.url }, 'Ready')
  } catch (error) {
    log.fatal({ reason: error instanceof Error ? error.message : String(error) }, 'Cannot start')
    await shutdown.unwind('a failed start')
    process.exitCode = 1
  }
}
