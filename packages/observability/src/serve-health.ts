import { fastify } from 'fastify'
import { type HealthOptions, healthPlugin } from './health-plugin.ts'

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
  const app = fastify({ forceCloseConnections: true })
  await app.register(healthPlugin, options)
  const url = await app.listen({ host: options.host, port: options.port }).catch((error: unknown) => {
    throw listenError(error, options)
  })
  return { url, port: Number(new URL(url).port), close: () => app.close() }
}

/** @returns what to tell somebody whose server could not take its port. */
export function listenError(error: unknown, { host, port }: { readonly host: string; readonly port: number }): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const advice = new Map<unknown, string>([
    ['EADDRINUSE', `Port ${port} on ${host} is taken by another process; set ARKIVAR_PORT to a free one.`],
    ['EACCES', `Port ${port} may not be used by this user; set ARKIVAR_PORT to one above 1023.`],
    ['EADDRNOTAVAIL', `This machine has no address ${host}; set ARKIVAR_HOST to one that it has.`],
    ['ENOTFOUND', `The host name ${host} is unknown; set ARKIVAR_HOST to an address of this machine.`],
  ]).get(code)
  return advice === undefined && error instanceof Error ? error : new Error(advice ?? String(error), { cause: error })
}
