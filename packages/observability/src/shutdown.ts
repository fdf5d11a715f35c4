import { withDeadline } from './deadline.ts'
import type { Logger } from './logger.ts'

type Release = () => Promise<unknown> | unknown

export type Shutdown = {
  /** Aborted when the end begins; for loops and waits. */
  readonly signal: AbortSignal
  /**
   * Whoever acquires something registers its release here, at once. Registered during the end, it is released at once.
   * @returns undo, for what was released earlier by other means.
   */
  onRelease(name: string, release: Release): () => void
  /** Releases everything, the latest first. A second call waits for the first. Never rejects. @returns whether all went well. */
  unwind(reason: string): Promise<boolean>
}

export type ShutdownOptions = {
  readonly log: Logger
  /** For everything together. What is not released by then is left to the operating system. */
  readonly deadlineMs: number
  /** Default SIGTERM and SIGINT; none for a part of a process that another part ends. */
  readonly signals?: readonly NodeJS.Signals[]
  /** Exit code after a signal and an orderly end; default 0. */
  readonly exitCode?: (signal: NodeJS.Signals) => number
}

/**
 * npm and the terminal both pass Ctrl-C on, so that one press arrives twice within milliseconds. Whoever really means
 * "now" presses again later.
 */
const sameSignalMs = 500

/** Of the deadline: what each of those that wait behind one that does not end can count on. */
const keptShare = 1 / 20

/** The end of a process: in reverse order, within a deadline, twice without harm; a second signal exits at once. */
export function createShutdown({ log, deadlineMs, signals, exitCode = () => 0 }: ShutdownOptions): Shutdown {
  const releases: { readonly name: string; readonly release: Release }[] = []
  const ending = new AbortController()
  let end: Promise<boolean> | undefined
  let firstSignalAt: number | undefined

  const releaseAll = async (): Promise<boolean> => {
    const endsAt = performance.now() + deadlineMs
    let clean = true
    for (let last = releases.pop(); last !== undefined; last = releases.pop()) {
      const leftMs = endsAt - performance.now()
      // Whoever is slow has all the time but what those behind need: a slow upload must not leave a database to itself.
      const forOthersMs = Math.min(keptShare * deadlineMs, leftMs / (releases.length + 1)) * releases.length
      const ownMs = Math.max(1, Math.round(leftMs - forOthersMs))
      try {
        await withDeadline(Promise.try(last.release), ownMs, `Releasing ${last.name}`)
      } catch (error) {
        clean = false
        log.error({ err: error, resource: last.name }, 'A resource could not be released')
      }
    }
    return clean
  }

  const unwind = (reason: string): Promise<boolean> => {
    if (end === undefined) {
      log.info({ reason }, 'Ending')
      end = releaseAll().finally(stopListening)
      ending.abort(new Error(`Ending: ${reason}`))
    }
    return end
  }

  const onSignal = (signal: NodeJS.Signals): void => {
    if (firstSignalAt === undefined) {
      firstSignalAt = performance.now()
      void unwind(signal).then((clean) => process.exit(clean ? exitCode(signal) : 1))
    } else if (performance.now() - firstSignalAt > sameSignalMs) {
      log.warn({ signal }, 'Ending at once')
      process.exit(1)
    }
  }
  const listened = signals ?? (['SIGTERM', 'SIGINT'] as const)
  for (const signal of listened) process.on(signal, onSignal)
  // Called by `releaseAll` only once all is released, so that a signal during the end is still heard.
  function stopListening(): void {
    if (firstSignalAt !== undefined) return
    for (const signal of listened) process.off(signal, onSignal)
  }

  return {
    signal: ending.signal,
    onRelease(name, release) {
      const entry = { name, release }
      releases.push(entry)
      if (ending.signal.aborted) end = Promise.all([end, releaseAll()]).then((clean) => clean.every(Boolean))
      return () => {
        const at = releases.indexOf(entry)
        if (at >= 0) releases.splice(at, 1)
      }
    },
    unwind,
  }
}
