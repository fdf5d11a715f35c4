import { type HealthOptions, healthPlugin } from './health-plugin.ts'
import { listen } from './listen.ts'

export type HealthServer = { readonly url: string; readonly port: number; close(): Promise<void> }

/**
 * For a service that speaks no other HTTP.
 *
 * @param options.port 0 takes a free one.
 * @throws Error in one sentence where the port is taken.
 */
export async function serveHealth(
  options: HealthOptions & { readonly host: string; readonly port: number },
): Promise<HealthServer> {
  const { fastify } = await import('fastify')
  const app = fastify({ forceCloseConnections: true })
  await app.register(healthPlugin, options)
  const address = await listen(app, { host: options.host, port: options.port })
  return { ...address, close: () => app.close() }
}
