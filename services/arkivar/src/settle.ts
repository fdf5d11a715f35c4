import { setTimeout as pause } from 'node:timers/promises'
import { lookPauses } from './look-pauses.ts'
import type { Session } from './session.ts'
import { progressDisplay } from './terminal/progress.ts'
import { waitOut } from './wait-out.ts'
import { whenStopped } from './when-stopped.ts'

/**
 * Works in this process until nothing moves any more.
 * @returns how many revisions are left to be moved: other than 0 only where the session ended first.
 */
export async function settle(session: Session): Promise<number> {
  await session.startWorkers({ parsersLate: true })
  return session.unlessUnable(watchBacklog(session))
}

async function watchBacklog(session: Session): Promise<number> {
  const { ledger } = session.pipeline
  const patiently = waitOut(session)
  const display = progressDisplay()
  using _ = whenStopped(session, display, 'Stopped. Nothing is lost: "npm run arkivar -- reconcile" goes on.')
  const pauseAfter = lookPauses()
  let most = 0
  for (;;) {
    const lookedAt = performance.now()
    const backlog = await patiently(() => ledger.work.backlog())
    const tookMs = performance.now() - lookedAt
    const left = backlog.reduce((sum, { moving }) => sum + moving, 0)
    most = Math.max(most, left)
    if (most > 0) display.show([{ label: 'done', done: most - left, total: most }], '')
    if (left === 0 || session.shutdown.signal.aborted) {
      display.end()
      return left
    }
    await pause(pauseAfter(tookMs), undefined, { signal: session.shutdown.signal }).catch(() => undefined)
  }
}
