import { withDeadline } from '@arkivar/observability'
import { describeConnectionError, redactUrl } from '@arkivar/postgres'
import { FailureError } from '@arkivar/types'

/** A queue that is there answers at once; whoever typed a wrong address should not wait long. */
const patienceMs = 3_000

/**
 * Asks the queue once. On PostgreSQL that also makes its tables, whose loss in between would end the process.
 * @param options.lastError what its connections complained of meanwhile; they themselves go on trying for ever.
 * @throws FailureError `queue-unavailable`, in one line that says what to do.
 */
export async function reachQueue(
  queues: { ping(): Promise<void> },
  { url, lastError }: { url: string; lastError: () => Error | undefined },
): Promise<void> {
  await answered(queues.ping(), url, lastError)
}

/** @throws as `reachQueue`, also where the queue hangs. */
export async function answered<Answer>(
  asking: Promise<Answer>,
  url: string,
  lastError: () => Error | undefined = () => undefined,
): Promise<Answer> {
  const onRedis = /^rediss?:/.test(url)
  try {
    // The tables of a queue on PostgreSQL may take a while to make.
    return await (onRedis ? withDeadline(asking, patienceMs, 'The queue') : asking)
  } catch (error) {
    throw onRedis ? redisTrouble(url, lastError() ?? error) : databaseTrouble(url, error)
  }
}

function redisTrouble(url: string, cause: unknown): FailureError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const message = /WRONGPASS|NOAUTH|invalid password|NOPERM/.test(reason)
    ? `Redis at ${redactUrl(url)} refuses this user or password: correct them in ARKIVAR_QUEUE_URL.`
    : `Redis does not answer at ${redactUrl(url)} (${reason || 'no reason given'}): start it, or correct ARKIVAR_QUEUE_URL.`
  return new FailureError({ code: 'queue-unavailable', message }, { cause })
}

function databaseTrouble(url: string, cause: unknown): unknown {
  const described = describeConnectionError(cause, url)
  if (described === undefined) return cause
  const message = described.message.replaceAll('ARKIVAR_DATABASE_URL', 'ARKIVAR_QUEUE_URL')
  return new FailureError({ code: 'queue-unavailable', message }, { cause })
}
