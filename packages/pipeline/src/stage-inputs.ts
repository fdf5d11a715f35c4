import type { Work } from '@arkivar/ledger'
import { readOriginal, unpackDerived } from '@arkivar/storage'
import { type DeriveStage, type Failure, FailureError, outputSchemas, type StageOutputs } from '@arkivar/types'
import type { z } from 'zod'
import type { PipelineParts } from './pipeline-parts.ts'
import type { Made, StageInputs } from './stage-handler.ts'
import { lossOf } from './stored-loss.ts'

/** An output that the ledger knows is damaged or gone: the stage that made it has to make it again. */
export class DamagedOutput extends FailureError {
  readonly stage: DeriveStage

  constructor(stage: DeriveStage, failure: Failure, cause: unknown) {
    super(failure, { cause })
    this.stage = stage
  }
}

/** Outputs that were made or read on this way just now, by key: the next stage in the same process need not read them again. */
export type MadeOutputs = Map<string, Made<StageOutputs[DeriveStage]>>

/** Loads what a stage asks for, by the keys that the ledger states; every byte of what is unpacked is verified. */
export function stageInputs(work: Work, { ledger, store }: PipelineParts, made: MadeOutputs): StageInputs {
  const keyOf = (stage: DeriveStage): string => {
    const key = work.keys[stage]
    if (key === undefined) throw new Error(`the ledger knows no output of the stage ${stage}`)
    return key
  }
  const packed = async (key: string): Promise<Uint8Array> => {
    const known = made.get(key)
    if (known?.packed !== undefined) return known.packed
    const stored = await store.read(key)
    if (known === undefined) made.set(key, { packed: stored })
    return stored
  }

  /** Without this, a damaged object would stand in the way of a sound one. */
  async function clearAway(stage: DeriveStage, error: unknown): Promise<never> {
    const failure = lossOf(error)
    if (failure === null) throw error
    made.delete(keyOf(stage))
    await store.delete(keyOf(stage))
    await ledger.work.forget(keyOf(stage))
    throw new DamagedOutput(stage, failure, error)
  }

  return {
    original: () => readOriginal(store, work.revision),
    async output<Stage extends DeriveStage>(stage: Stage) {
      const key = keyOf(stage)
      const schema: z.ZodType<StageOutputs[Stage]> = outputSchemas[stage]
      // Its key says what it is.
      const atHand = made.get(key)?.output as StageOutputs[Stage] | undefined
      if (atHand !== undefined) return atHand
      return packed(key)
        .then(async (bytes) => schema.parse(await unpackDerived(key, bytes)))
        .catch((error: unknown) => clearAway(stage, error))
    },
    packed: (stage) => packed(keyOf(stage)).catch((error: unknown) => clearAway(stage, error)),
  }
}
