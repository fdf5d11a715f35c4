import { type Failure, FailureError } from '@arkivar/types'

/** @returns how a stored output was lost; null for every other trouble, such as a storage that is away. */
export function lossOf(error: unknown): Failure | null {
  if (!(error instanceof FailureError)) return null
  const { failure } = error
  return failure.code === 'derived-missing' || failure.code === 'integrity-mismatch' ? failure : null
}
