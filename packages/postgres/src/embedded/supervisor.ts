import { setTimeout as delay } from 'node:timers/promises'
import { databaseName, ensureCluster, userName } from './cluster.ts'
import type { HomeLayout } from './home-layout.ts'
import { findInstallation } from './installation.ts'
import { adoptServer, type RunningServer, startServer, stopServer } from './server.ts'
import type { WayName } from './way-to-run.ts'

export type SupervisorOptions = {
  readonly layout: HomeLayout
  /** The server's port before an unclean end. */
  readonly formerPort: number | null
  readonly only?: readonly WayName[] | undefined
  readonly outside?: readonly string[] | undefined
  log(message: string): void
}

export type Supervisor = {
  readonly url: string
  readonly port: number
  readonly adopted: boolean
  /** Stops the server and waits until it is gone. */
  stop(): Promise<void>
}

/**
 * Starts the server, or takes over the one that runs, and starts it again on the same port whenever it dies.
 * @throws EmbeddedPostgresError where the first start fails.
 */
export async function supervise(options: SupervisorOptions): Promise<Supervisor> {
  const { layout, log } = options
  const installation = findInstallation(layout, options.only, options.outside)
  const adopted = await adoptServer(installation.data)
  const password = await ensureCluster(layout, installation, adopted !== undefined)
  let server = adopted ?? (await startServer(layout, installation, options.formerPort, false))
  const { port } = server
  log(
    `${adopted === undefined ? 'started' : 'took over'} PostgreSQL ${server.pid} on port ${port} (${installation.way.name})`,
  )

  const stopping = new AbortController()
  const watching = watch()
  return {
    // PGSSLMODE is for other servers.
    url: `postgres://${userName}:${password}@127.0.0.1:${port}/${databaseName}?sslmode=disable`,
    port,
    adopted: adopted !== undefined,
    stop: async () => {
      stopping.abort()
      await watching
      await stopServer(server)
    },
  }

  async function watch(): Promise<void> {
    const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()))
    while (!stopping.signal.aborted) {
      await Promise.race([server.exited, stopped])
      if (stopping.signal.aborted) return
      log(`PostgreSQL ${server.pid} ended unasked; starting it again`)
      server = (await startAgain(stopped)) ?? server
    }
  }

  async function startAgain(stopped: Promise<void>): Promise<RunningServer | undefined> {
    for (let pauseMs = 100; !stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, 5_000)) {
      try {
        const again = await startServer(layout, installation, port, true)
        log(`started PostgreSQL ${again.pid} again`)
        return again
      } catch (error) {
        log(error instanceof Error ? error.message : String(error))
        await Promise.race([delay(pauseMs), stopped])
      }
    }
    return undefined
  }
}
