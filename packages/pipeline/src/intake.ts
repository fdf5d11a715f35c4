import type { Acceptance, Expectation, Motion, RunKind } from '@arkivar/ledger'
import type { StoredOriginal } from '@arkivar/storage'
import type { Failure, IntakeResult, Submission } from '@arkivar/types'
import { dropUnused } from './drop-unused.ts'
import type { PipelineParts } from './pipeline-parts.ts'
import type { RunPulse } from './run-pulse.ts'

export type IntakeOptions = { runId?: string; etag?: string; contentType?: string; expectation?: Expectation }

/** The one door for everything that comes in, whoever brings it. */
export interface Intake {
  /**
   * Resolves once the original is stored and the ledger knows it: from then on nothing can lose it.
   * @throws FailureError `too-large`, `empty`, or of a server that is away; what `expectation` throws, and nothing changes.
   */
  submit(submission: Submission, body: AsyncIterable<Uint8Array>, options?: IntakeOptions): Promise<IntakeResult>
  /** The source took it away. @returns null where there is no such document. */
  withdraw(source: string, sourceKey: string, reason: string, expectation?: Expectation): Promise<{ id: string } | null>
  /** The run counts as interrupted where this process ends, or is killed, before `endRun`. */
  startRun(kind: RunKind, source: string): Promise<string>
  endRun(runId: string): Promise<void>
  /** A file that could not even be read is in the books too. */
  reject(runId: string, source: string, sourceKey: string, failure: Failure): Promise<void>
}

/**
 * @param options.enqueue may fail without harm: the reconciler finds what was not enqueued.
 * @param options.maxBytes larger files are refused.
 */
export function openIntake(
  { ledger, store }: PipelineParts,
  options: { enqueue: (motions: readonly Motion[]) => Promise<void>; maxBytes: number; pulse: RunPulse },
): Intake {
  return {
    async submit(submission, body, { runId, etag, contentType, expectation } = {}) {
      const accept = ({ sha256, sizeBytes }: StoredOriginal) =>
        ledger.documents.accept(submission, { sha256, sizeBytes, ...(etag && { etag }) }, runId, expectation)
      const acceptance = Promise.withResolvers<Acceptance>()
      let refused: string | undefined
      const storing = store.putOriginal(body, {
        maxBytes: options.maxBytes,
        ...(contentType && { contentType }),
        async whileHeld(original, putAgain) {
          if (expectation !== undefined) refused = original.sha256
          const accepted = await accept(original)
          refused = undefined
          // The last document that had the same bytes may have been withdrawn, and they with it, before these were known.
          if (accepted.known && (await store.stat(original.key)) === null) await putAgain()
          acceptance.resolve(accepted)
        },
      })
      await storing.catch(async (error: unknown) => {
        if (refused !== undefined) await dropUnused(refused, { ledger, store })
        throw error
      })
      const accepted = await acceptance.promise
      // Taken out by an operator before: what nobody may have is not kept either.
      if (accepted.withdrawn) await dropUnused(accepted.revision, { ledger, store })
      if (accepted.motion !== undefined) await options.enqueue([accepted.motion])
      return {
        id: accepted.documentId,
        revision: accepted.revision,
        source: submission.source,
        key: submission.sourceKey,
        state: accepted.state,
      }
    },

    async withdraw(source, sourceKey, reason, expectation) {
      const withdrawn = await ledger.documents.withdraw(source, sourceKey, reason, expectation)
      if (withdrawn === null) return null
      await options.enqueue(withdrawn.motions)
      return { id: withdrawn.id }
    },

    async startRun(kind, source) {
      const runId = await ledger.runs.start(kind, source)
      options.pulse.keep(runId)
      return runId
    },
    endRun: (runId) => options.pulse.end(runId),

    async reject(runId, source, sourceKey, failure) {
      await ledger.runs.add(runId, [{ source, sourceKey, outcome: 'failed', failure }])
      await ledger.failures.recordFile(source, sourceKey, failure)
    },
  }
}
