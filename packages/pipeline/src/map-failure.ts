import { databaseTrouble } from '@arkivar/postgres'
import { type Failure, FailureError, failureOf, failureRules } from '@arkivar/types'

/** @returns the failure behind any exception: its own, or that of the server that is away, or `internal`. */
export function mapException(error: unknown): Failure {
  const own = failureOf(error)
  // Own failures first: a refused connection to the storage looks like one to the database, further down its causes.
  if (own.code !== 'internal') return own
  const message = databaseTrouble(error)
  return message === undefined ? own : { code: 'database-unavailable', message }
}

/** Whether the trouble lies outside the document, so that it waits instead of failing. */
export function isPassing(failure: Failure): boolean {
  const { retry } = failureRules[failure.code]
  return retry === 'transient' || retry === 'throttled'
}

/** Tells the queue to deliver the job again later. */
export class DeliverAgain extends FailureError {}
