import type { Metrics } from '@arkivar/observability'
import type { Intake, IntakeOptions } from '@arkivar/pipeline'
import { type Failure, failureOf, failureRules, type IntakeResult, type Submission } from '@arkivar/types'
import type { RunningRuns } from './running-runs.ts'

export type TakeInParts = { readonly intake: Intake; readonly runs: RunningRuns; readonly metrics: Metrics }
export type Channel = Parameters<Intake['startRun']>[0]
export type TakenIn =
  | { readonly ok: true; readonly result: IntakeResult }
  | { readonly ok: false; readonly failure: Failure }

/**
 * Takes in one file within the run of its channel. A file that is to blame itself comes back as a failure, and is in
 * the books as such.
 *
 * @throws whatever is no fault of the file: a server that is away, a client that went.
 */
export async function takeIn(
  { intake, runs, metrics }: TakeInParts,
  channel: Channel,
  submission: Submission,
  body: AsyncIterable<Uint8Array>,
  held: Pick<IntakeOptions, 'etag' | 'expectation'> = {},
): Promise<TakenIn> {
  return runs.within(channel, submission.source, async (runId) => {
    try {
      const result = await intake.submit(submission, body, {
        runId,
        ...held,
        ...(submission.mediaType !== undefined && { contentType: submission.mediaType }),
      })
      metrics.intake.inc({ state: result.state })
      return { ok: true, result }
    } catch (error) {
      const failure = failureOf(error)
      if (failureRules[failure.code].retry !== 'permanent') throw error
      await intake.reject(runId, submission.source, submission.sourceKey, failure)
      metrics.intake.inc({ state: 'rejected' })
      return { ok: false, failure }
    }
  })
}
