/** Something took longer than it was given. */
export class DeadlineError extends Error {
  constructor(what: string, deadlineMs: number) {
    super(`${what} took longer than ${deadlineMs} ms`)
    this.name = 'DeadlineError'
  }
}

/**
 * Waits for `work`, but no longer than `deadlineMs`. The work itself is not stopped: nobody waits for it any more.
 *
 * @param what the subject of the error's sentence.
 * @throws DeadlineError
 */
export async function withDeadline<T>(work: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new DeadlineError(what, deadlineMs)), deadlineMs)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
