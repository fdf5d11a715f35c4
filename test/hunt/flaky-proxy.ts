import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** What the way to a server does to what passes. */
export type Weather =
  | { kind: 'clear' }
  /** Connections are refused, and those that stand are cut. */
  | { kind: 'cut' }
  /** Nothing passes, and nobody is told; held back until the weather changes. */
  | { kind: 'hang' }
  | { kind: 'slow'; delayMs: number }
  /** Each answer breaks off after so many bytes. */
  | { kind: 'truncate'; afterBytes: number }
  /** Every request gets these bytes instead of an answer. */
  | { kind: 'instead'; answer: string }

export type FlakyProxy = AsyncDisposable & { readonly port: number; set(weather: Weather): void }

/** Stands on loopback between a client and the server at `port`, and is as good a way as its weather lets it be. */
export async function startFlakyProxy(port: number): Promise<FlakyProxy> {
  let weather: Weather = { kind: 'clear' }
  const sockets = new Set<Socket>()
  const held: (() => void)[] = []

  const pass = (from: Socket, to: Socket, answers: boolean): void => {
    let passed = 0
    const forward = (chunk: Buffer): void => {
      if (to.destroyed) return
      if (!to.write(chunk)) {
        from.pause()
        to.once('drain', () => from.resume())
      } else from.resume()
    }
    from.on('data', (chunk: Buffer) => {
      switch (weather.kind) {
        case 'clear':
          return forward(chunk)
        case 'cut':
          return void from.destroy()
        case 'hang':
          from.pause()
          return void held.push(() => forward(chunk))
        case 'slow':
          from.pause()
          return void setTimeout(forward, weather.delayMs, chunk)
        case 'truncate':
          if (!answers) return forward(chunk)
          if (passed + chunk.length > weather.afterBytes) {
            to.end(chunk.subarray(0, Math.max(0, weather.afterBytes - passed)))
            return void from.destroy()
          }
          passed += chunk.length
          return forward(chunk)
        case 'instead':
          if (answers) return forward(chunk)
          from.end(weather.answer)
          return void to.destroy()
      }
    })
    from.on('end', () => to.end())
    from.on('error', () => to.destroy())
    from.on('close', () => {
      to.destroy()
      sockets.delete(from)
    })
    sockets.add(from)
  }

  const server = createServer({ allowHalfOpen: true }, (client) => {
    if (weather.kind === 'cut') return void client.destroy()
    const behind = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    pass(client, behind, false)
    pass(behind, client, true)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a listening socket has no port')

  const clear = (): void => {
    for (const go of held.splice(0)) go()
  }
  return {
    port: address.port,
    set(next) {
      weather = next
      if (next.kind === 'cut') for (const socket of sockets) socket.destroy()
      if (next.kind !== 'hang') clear()
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
