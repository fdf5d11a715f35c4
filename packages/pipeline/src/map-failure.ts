import { isDatabaseUnavailable } from '@arkivar/postgres'
import { type Failure, FailureError, failureOf, failureRules } from '@arkivar/types'

/** @returns the failure behind any exception: its own, or that of the server that is away, or `internal`. */
export function mapException(error: unknown): Failure {
  if (isDatabaseUnavailable(error)) {
    return { code: 'database-unavailable', message: 'The database does not answer.' }
  }
  return failureOf(error)
}

/** Whether the trouble lies outside the document, so that it waits instead of failing. */
export function isPassing(failure: Failure): boolean {
  const { retry } = failureRules[failure.code]
  return retry === 'transient' || retry === 'throttled'
}

/** Tells the queue to deliver the job again later. */
export class DeliverAgain extends FailureError {}
