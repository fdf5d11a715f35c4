import { createServer } from 'node:net'

/** Some servers open a second port at this distance from the first. */
const companionOffset = 10_000

/** Whoever was given a port may not listen yet when the next one asks. */
const given = new Set<number>()

/** A port on loopback on which nobody listens now, nor on the one 10,000 above it; never the same twice. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    // Below the range from which the kernel gives ports to outgoing connections.
    const port = 12_000 + Math.floor(Math.random() * 10_000)
    if (given.has(port) || !(await isFree(port)) || !(await isFree(port + companionOffset))) continue
    given.add(port)
    return port
  }
  throw new Error('found no free port on 127.0.0.1')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
