import { Problem } from '@arkivar/observability'

export type RateLimitOptions = {
  /** Requests that a client may make at once after a pause. */
  readonly burst: number
  /** Requests a second that it may make for ever. */
  readonly perSecond: number
  /** Milliseconds that only rise; default the monotonic clock. */
  readonly now?: () => number
}

/** Beyond so many clients the ones that have their full allowance again are forgotten. */
const maxClients = 10_000

type Allowance = { left: number; at: number }

/** @returns a function to call once per request; it throws a Problem (429) that says how long to wait. */
export function createRateLimit(options: RateLimitOptions): (client: string) => void {
  const { burst, perSecond, now = () => performance.now() } = options
  const clients = new Map<string, Allowance>()
  const refill = (allowance: Allowance, at: number): number =>
    Math.min(burst, allowance.left + ((at - allowance.at) / 1000) * perSecond)

  return (client) => {
    const at = now()
    const before = clients.get(client)
    const left = before === undefined ? burst : refill(before, at)
    if (left < 1) {
      const seconds = Math.ceil((1 - left) / perSecond)
      throw new Problem(429, 'too-many-requests', `Wait ${seconds} s, then go on with at most ${perSecond} a second.`, {
        headers: { 'retry-after': String(seconds) },
      })
    }
    if (before === undefined && clients.size >= maxClients) {
      for (const [name, allowance] of clients) if (refill(allowance, at) >= burst) clients.delete(name)
    }
    clients.set(client, { left: left - 1, at })
  }
}
