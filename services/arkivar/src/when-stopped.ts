import { tell } from './command.ts'
import type { Session } from './session.ts'
import type { ProgressDisplay } from './terminal/progress.ts'

/**
 * Tells somebody who stops a command what becomes of the work. At once: the process may be gone before the command
 * itself notices.
 */
export function whenStopped(session: Pick<Session, 'shutdown'>, display: ProgressDisplay, words: string): Disposable {
  const { signal } = session.shutdown
  const onStop = (): void => {
    display.end()
    tell(words)
  }
  signal.addEventListener('abort', onStop, { once: true })
  return { [Symbol.dispose]: () => signal.removeEventListener('abort', onStop) }
}
