import { setTimeout as sleep } from 'node:timers/promises'

export type Pause = {
  /** Resolves after `ms`, at a call of `cut`, or at once where there was one since the last pause. */
  take(ms: number): Promise<void>
  cut(): void
}

/** A wait that can be cut short. */
export function createPause(): Pause {
  let cutShort = new AbortController()
  return {
    async take(ms) {
      await sleep(ms, undefined, { signal: cutShort.signal }).catch(() => undefined)
      cutShort = new AbortController()
    },
    cut: () => cutShort.abort(),
  }
}
