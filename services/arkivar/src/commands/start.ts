import { once } from 'node:events'
import { apiPlugin, problemPage } from '@arkivar/api'
import { createHttpServer, listen } from '@arkivar/observability'
import { uploaderPlugin } from '@arkivar/uploader'
import { type CommandContext, type ExitCode, tell } from '../command.ts'
import { portOfAll } from '../served-at.ts'
import { openSession } from '../session.ts'

/** Everything in one process, until it is told to end. */
export async function start(context: CommandContext): Promise<ExitCode> {
  // A person gets two lines and a log file; a container gets the log.
  const watched = process.stdout.isTTY
  const session = await openSession(context.environment, { server: true, ...(!watched && { logTo: 'stdout' }) })
  const { settings, pipeline, log, metrics, shutdown } = session
  try {
    const search = await session.search()
    await session.startWorkers()
    const { app } = await createHttpServer({
      log,
      metrics,
      checks: { ...pipeline.checks, ...Object.fromEntries(session.stageChecks), search: () => search.check() },
      problemPage,
    })
    shutdown.onRelease('http', () => app.close())
    await app.register(uploaderPlugin, { settings, pipeline, log, metrics })
    await app.register(apiPlugin, { pipeline, search })
    const { url } = await listen(app, { host: settings.host, port: settings.port ?? portOfAll })
    log.info({ url }, 'Ready')
    tell(`Arkivar runs at ${url}`)
    tell(`  hand a document in:  curl -F file=@referat.pdf ${url}/api/v1/intake`)
    tell('  end it:              Ctrl-C')
  } catch (error) {
    await shutdown.unwind('a failed start')
    throw error
  }
  await once(shutdown.signal, 'abort')
  await shutdown.unwind('the end')
  return 0
}
