import type { IntakeState, Submission } from '@arkivar/types'
import type { Motion } from './motion.ts'

/**
 * @property runId in whose books it is entered in the same moment.
 * @property expectation of what the bytes replace; nothing changes where it throws.
 */
export type Arrival = {
  submission: Submission
  original: StoredBytes
  runId?: string | undefined
  expectation?: Expectation | undefined
}

/**
 * What somebody expects of a document before he changes it, held against it when nobody else can change it any more.
 * @param sha256 its bytes; null where there is no such document, or it is withdrawn.
 * @throws whatever the caller is to get where it is not as expected.
 */
export type Expectation = (sha256: string | null) => void

export type Acceptance = {
  documentId: string
  revision: string
  state: IntakeState
  /** What to enqueue now; absent where nothing is to be done. */
  motion?: Motion
  /** The ledger had met these bytes before: they may be deleted with another document, until this one was known. */
  known: boolean
  /** The bytes were taken out by an operator before: the caller may drop the original again. */
  withdrawn: boolean
}

/** The bytes of a revision, in storage by now. */
export type StoredBytes = { sha256: string; sizeBytes: number; etag?: string }
