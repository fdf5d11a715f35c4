import type { Work } from '@arkivar/ledger'
import { readDerived, readOriginal } from '@arkivar/storage'
import { type Failure, FailureError } from '@arkivar/types'
import type { z } from 'zod'
import type { PipelineParts } from './pipeline-parts.ts'
import type { StageInputs } from './stage-handler.ts'
import { type DeriveStage, outputSchemas, type StageOutputs } from './stage-outputs.ts'
import { lossOf } from './stored-loss.ts'

/** An output that the ledger knows is damaged or gone: the stage that made it has to make it again. */
export class DamagedOutput extends FailureError {
  readonly stage: DeriveStage

  constructor(stage: DeriveStage, failure: Failure, cause: unknown) {
    super(failure, { cause })
    this.stage = stage
  }
}

/** Outputs that were made on this way just now, by key: the next stage in the same process need not read them back. */
export type MadeOutputs = Map<string, StageOutputs[DeriveStage]>

/** Loads what a stage asks for, by the keys that the ledger states; every byte is verified. */
export function stageInputs(work: Work, { ledger, store }: PipelineParts, made: MadeOutputs): StageInputs {
  return {
    original: () => readOriginal(store, work.revision),
    async output<Stage extends DeriveStage>(stage: Stage) {
      const key = work.keys[stage]
      if (key === undefined) throw new Error(`the ledger knows no output of the stage ${stage}`)
      const schema: z.ZodType<StageOutputs[Stage]> = outputSchemas[stage]
      const atHand = made.get(key)
      // Its key says what it is.
      if (atHand !== undefined) return atHand as StageOutputs[Stage]
      try {
        return schema.parse(await readDerived(store, key))
      } catch (error) {
        const failure = lossOf(error)
        if (failure === null) throw error
        // Without this, the damaged object would stand in the way of a sound one.
        await store.delete(key)
        await ledger.work.forget(key)
        throw new DamagedOutput(stage, failure, error)
      }
    },
  }
}
