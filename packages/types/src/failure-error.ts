import type { Failure } from './failures.ts'

/** An expected failure on its way through code that can only throw. Whoever maps exceptions looks for it along `cause`. */
export class FailureError extends Error {
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options)
    this.name = 'FailureError'
    this.failure = failure
  }
}

/** @returns the failure that `error`, or something along its `cause`, carries; `internal` for everything else. */
export function failureOf(error: unknown): Failure {
  let current = error
  for (let depth = 0; depth < 10 && current instanceof Error; depth++) {
    if (current instanceof FailureError) return current.failure
    current = current.cause
  }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
}
