import { createLogger, createShutdown, type Logger, type Metrics, type Shutdown } from '@arkivar/observability'
import { readSettings, type Settings } from '@arkivar/types'
import { openPipeline, type Pipeline, type Places } from './open-pipeline.ts'
import { resolvePlaces } from './resolve-places.ts'

/** What every service is given before it starts to do its own. */
export type ServiceSurroundings = {
  readonly settings: Settings
  readonly places: Places
  readonly pipeline: Pipeline
  readonly log: Logger
  readonly metrics: Metrics
  readonly shutdown: Shutdown
}

/** Below the ten seconds more that Docker and Kubernetes are told to wait. */
const deadlineMs = 25_000

/**
 * The frame of every service that is a process of its own: settings, log, connections, an orderly end.
 * @param start does the service's own, registers its releases, and returns the address it listens on.
 */
export async function runService(
  service: string,
  environment: Readonly<Record<string, string | undefined>>,
  start: (surroundings: ServiceSurroundings) => Promise<string>,
): Promise<void> {
  const { createMetrics } = await import('@arkivar/observability/metrics')
  const metrics = createMetrics({ service })
  let log = createLogger({ level: 'info', service })
  let shutdown: Shutdown | undefined
  try {
    const settings = readSettings(environment)
    log = createLogger({ level: settings.logLevel, service })
    shutdown = createShutdown({ log, deadlineMs })
    const places = await resolvePlaces(settings)
    shutdown.onRelease('embedded database', () => places.release())
    const pipeline = await openPipeline(settings, places, { service, log, metrics, alone: places.startedHere })
    shutdown.onRelease('pipeline', () => pipeline.close())
    const url = await start({ settings, places, pipeline, log, metrics, shutdown })
    log.info({ url }, 'Ready')
  } catch (error) {
    log.fatal({ reason: error instanceof Error ? error.message : String(error) }, 'Cannot start')
    await shutdown?.unwind('a failed start')
    process.exitCode = 1
  }
}
