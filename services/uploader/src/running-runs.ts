import type { Intake } from '@arkivar/pipeline'

type RunKind = Parameters<Intake['startRun']>[0]
type RunOptions = {
  /** A run ends after so long without a file. */
  readonly idleMs: number
  /** A stream that never pauses is cut into runs of this length, so that their books stay readable. */
  readonly maxMs: number
  readonly onError: (error: unknown) => void
}

export type RunningRuns = {
  /** Runs `work` within the run of a kind and source, which is begun where there is none. */
  within<T>(kind: RunKind, source: string, work: (runId: string) => Promise<T>): Promise<T>
  /** Ends all runs. */
  close(): Promise<void>
}

type Running = {
  readonly id: Promise<string>
  readonly startedAt: number
  working: number
  timer: NodeJS.Timeout | undefined
}

/**
 * Gathers what arrives one by one (a request, a file in a folder, an object in a bucket) into runs, whose books can be
 * read and checked.
 */
export function createRunningRuns(intake: Intake, { idleMs, maxMs, onError }: RunOptions): RunningRuns {
  const running = new Map<string, Running>()
  const ending = new Set<Promise<void>>()

  const begin = (name: string, kind: RunKind, source: string): Running => {
    const run: Running = {
      id: intake.startRun(kind, source),
      startedAt: performance.now(),
      working: 0,
      timer: undefined,
    }
    running.set(name, run)
    run.id.catch(() => running.delete(name))
    return run
  }
  const end = (name: string, run: Running): void => {
    if (running.get(name) === run) running.delete(name)
    const done = run.id.then((id) => intake.endRun(id)).catch(onError)
    ending.add(done)
    void done.then(() => ending.delete(done))
  }

  return {
    async within(kind, source, work) {
      const name = `${kind} ${source}`
      let run = running.get(name)
      if (run !== undefined && performance.now() - run.startedAt > maxMs) {
        running.delete(name)
        if (run.working === 0) {
          clearTimeout(run.timer)
          end(name, run)
        }
        run = undefined
      }
      const current = run ?? begin(name, kind, source)
      clearTimeout(current.timer)
      current.working++
      try {
        return await work(await current.id)
      } finally {
        current.working--
        if (current.working === 0) {
          if (running.get(name) === current) current.timer = setTimeout(() => end(name, current), idleMs).unref()
          else end(name, current)
        }
      }
    },
    async close() {
      for (const [name, run] of running) {
        clearTimeout(run.timer)
        end(name, run)
      }
      await Promise.all(ending)
    },
  }
}
