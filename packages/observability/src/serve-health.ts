import { createHttpServer, type HttpServerOptions } from './http-server.ts'
import { listen } from './listen.ts'

export type HealthServer = { readonly url: string; readonly port: number; close(): Promise<void> }

/**
 * For a service that speaks no other HTTP.
 *
 * @param options.port 0 takes a free one.
 * @throws Error in one sentence where the port is taken.
 */
export async function serveHealth(
  options: HttpServerOptions & { readonly host: string; readonly port: number },
): Promise<HealthServer> {
  const { app } = await createHttpServer(options)
  const address = await listen(app, { host: options.host, port: options.port })
  return { ...address, close: () => app.close() }
}
