import type { FastifyInstance } from 'fastify'

type Address = { readonly host: string; readonly port: number }

/**
 * @param address.port 0 takes a free one.
 * @returns where the server can be reached.
 * @throws Error in one sentence that says what to do, where the port is taken or may not be used.
 */
export async function listen(app: FastifyInstance, address: Address): Promise<{ url: string; port: number }> {
  const url = await app.listen(address).catch((error: unknown) => {
    throw listenError(error, address)
  })
  return { url, port: Number(new URL(url).port) }
}

function listenError(error: unknown, { host, port }: Address): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const advice = new Map<unknown, string>([
    ['EADDRINUSE', `Port ${port} on ${host} is taken by another process; set ARKIVAR_PORT to a free one.`],
    ['EACCES', `Port ${port} may not be used by this user; set ARKIVAR_PORT to one above 1023.`],
    ['EADDRNOTAVAIL', `This machine has no address ${host}; set ARKIVAR_HOST to one that it has.`],
    ['ENOTFOUND', `The host name ${host} is unknown; set ARKIVAR_HOST to an address of this machine.`],
  ]).get(code)
  return advice === undefined && error instanceof Error ? error : new Error(advice ?? String(error), { cause: error })
}
