import { setTimeout as pause } from 'node:timers/promises'
import type { Pipeline } from '@arkivar/pipeline'
import { type Books, stageNames } from '@arkivar/types'
import { lookPauses } from '../look-pauses.ts'
import type { ProgressDisplay } from '../terminal/progress.ts'
import type { WaitOut } from '../wait-out.ts'

/**
 * Shows how far a run has come until everything is in and nothing waits any more.
 * @param options.found how many files have been found so far.
 * @param options.allFound aborted when the search for files has ended: then it is looked at once.
 * @returns the books of the run; with something waiting where the signal came first.
 */
export async function watchRun(
  runId: string,
  pipeline: Pick<Pipeline, 'ledger'>,
  options: { found(): number; allFound: AbortSignal; display: ProgressDisplay; signal: AbortSignal; waitOut: WaitOut },
): Promise<Books> {
  const { ledger } = pipeline
  const look = async (): Promise<Books> => {
    const [books, progress] = await Promise.all([ledger.runs.books(runId), ledger.runs.progress(runId)])
    const total = Math.max(options.found(), books.found)
    const waitingFor = books.waiting > 0 ? await ledger.runs.waitingFor(runId) : []
    options.display.show(
      stageNames.map((stage) => ({ label: stage, done: progress[stage], total })),
      waitingFor.length > 0 ? `waiting: ${waitingFor.join(', ')}` : '',
    )
    return books
  }
  const pauseAfter = lookPauses()
  for (;;) {
    // Asked before looking, so that what came in last is counted.
    const allFound = options.allFound.aborted
    const lookedAt = performance.now()
    const books = await options.waitOut(look)
    const tookMs = performance.now() - lookedAt
    const isOver = async () => books.waiting === 0 && (await ledger.runs.inside(runId)).waiting === 0
    if (options.signal.aborted || (allFound && (await options.waitOut(isOver)))) {
      options.display.end()
      return books
    }
    const until = AbortSignal.any(allFound ? [options.signal] : [options.signal, options.allFound])
    await pause(pauseAfter(tookMs), undefined, { signal: until }).catch(() => undefined)
  }
}
