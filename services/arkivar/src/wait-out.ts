import { setTimeout as pause } from 'node:timers/promises'
import { mapException } from '@arkivar/pipeline'
import { describeConnectionError } from '@arkivar/postgres'
import { type Failure, failureRules } from '@arkivar/types'
import { tell } from './command.ts'
import { codesAlong } from './open-when-there-is-room.ts'
import type { Session } from './session.ts'

/** Soon enough to go on without delay, seldom enough not to trouble a server that starts. */
const askEveryMs = 500

/** A disk does not get emptier, nor a right granted, by waiting: whoever started the command has to know. */
const needsAPerson = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EFBIG', '53100'])

export type WaitOut = <Result>(task: () => Promise<Result>) => Promise<Result>

/**
 * @returns what runs a task that may be repeated until the servers that it needs are there, as the workers do; told
 *   once for each trouble on standard error.
 */
export function waitOut({ shutdown, places }: Pick<Session, 'shutdown' | 'places'>): WaitOut {
  const told = new Set<string>()
  const { signal } = shutdown
  return async (task) => {
    for (;;) {
      try {
        return await task()
      } catch (error) {
        const failure = serverTrouble(error)
        if (failure === null || signal.aborted) throw error
        if (!told.has(failure.code)) {
          const described = describeConnectionError(error, places.databaseUrl)
          tell(`Waiting: ${failure.code === 'database-unavailable' && described ? described.message : failure.message}`)
          told.add(failure.code)
        }
        await pause(askEveryMs, undefined, { signal }).catch(() => undefined)
      }
    }
  }
}

/** @returns why the task has to wait; null where waiting would not help. */
function serverTrouble(error: unknown): Failure | null {
  if (codesAlong(error).some((code) => needsAPerson.has(code))) return null
  const failure = mapException(error)
  return failureRules[failure.code].retry === 'transient' ? failure : null
}
