import type { Work } from '@arkivar/ledger'
import type { Logger } from '@arkivar/observability'
import type { Failure } from '@arkivar/types'
import type { DeriveStage, StageOutputs } from './stage-outputs.ts'

/** What a stage may read, loaded and verified only when asked for. */
export type StageInputs = {
  /** The bytes as they were taken in. */
  original(): Promise<Uint8Array>
  /** The output of an earlier stage. */
  output<Stage extends DeriveStage>(stage: Stage): Promise<StageOutputs[Stage]>
}

export type StageContext = { readonly signal: AbortSignal; readonly log: Logger }

/** What lists and books show of an output, kept in the ledger. */
export type StageSummary = Record<string, string | number | boolean | null>

export type EmbeddedFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

export type StageOutcome<Output> =
  | {
      readonly ok: true
      readonly output: Output
      /** The output as it is stored, gzipped JSON, where whoever made it has packed it already. */
      readonly packed?: Uint8Array
      readonly summary: StageSummary
      readonly embedded?: readonly EmbeddedFile[]
    }
  | { readonly ok: false; readonly failure: Failure }

/** A stage whose output depends on nothing but its inputs and its version, and is stored under a key made of these. */
export interface DeriveHandler<Stage extends DeriveStage> {
  readonly stage: Stage
  /** Raised whenever the same inputs may give another output. */
  readonly version: number
  /** What changes the output besides the inputs that every stage has, such as limits. */
  readonly options?: Readonly<Record<string, string | number | boolean>>
  derive(work: Work, inputs: StageInputs, context: StageContext): Promise<StageOutcome<StageOutputs[Stage]>>
  /** Why the revision has to wait for a person, judged on stored outputs too. */
  hold?(work: Work, summary: Readonly<Record<string, unknown>>): { code: string; message: string } | undefined
}

/** The last stage: makes what the ledger says true in the search index. Doing it twice changes nothing. */
export interface ApplyHandler {
  readonly stage: 'index'
  readonly version: number
  apply(work: Work, inputs: StageInputs, context: StageContext): Promise<void>
}

export type AnyDeriveHandler = { [Stage in DeriveStage]: DeriveHandler<Stage> }[DeriveStage]
export type StageHandler = AnyDeriveHandler | ApplyHandler
