import { serveHealth } from '@arkivar/observability'
import { runService, type ServiceSurroundings } from './run-service.ts'
import type { StageHandler } from './stage-handler.ts'

/** A stage with whatever it holds open, such as parser processes. */
export type StageService = {
  readonly handler: StageHandler
  readonly checks?: Readonly<Record<string, () => Promise<void>>>
  close(): Promise<void>
}

export type OpenStage = (surroundings: Omit<ServiceSurroundings, 'shutdown'>) => Promise<StageService>

/**
 * Runs one stage as a process of its own: `main` of the services that are nothing but a stage.
 * @param options.port for health and metrics, unless ARKIVAR_PORT says otherwise.
 */
export async function serveStage(options: {
  service: string
  port: number
  environment: Readonly<Record<string, string | undefined>>
  open: OpenStage
}): Promise<void> {
  const { service, port, environment, open } = options
  await runService(service, environment, async (surroundings) => {
    const { settings, pipeline, log, metrics, shutdown } = surroundings
    const stage = await open(surroundings)
    shutdown.onRelease(service, () => stage.close())
    const maintenance = pipeline.maintain()
    shutdown.onRelease('maintenance', () => maintenance.stop())
    const worker = pipeline.startStage(stage.handler)
    shutdown.onRelease('worker', () => worker.close(15_000))
    const health = await serveHealth({
      host: settings.host,
      port: settings.port ?? port,
      checks: { ...pipeline.checks, ...stage.checks },
      metrics,
      log,
    })
    shutdown.onRelease('health', () => health.close())
    return health.url
  })
}
