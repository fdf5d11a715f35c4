import type { Work } from '@arkivar/ledger'
import type { Logger } from '@arkivar/observability'
import type { DeriveStage, Failure, StageOutputs } from '@arkivar/types'

/** What a stage may read, loaded and verified only when asked for. */
export type StageInputs = {
  /** The bytes as they were taken in. */
  original(): Promise<Uint8Array>
  /** The output of an earlier stage. */
  output<Stage extends DeriveStage>(stage: Stage): Promise<StageOutputs[Stage]>
  /** The same as it is stored, gzipped JSON, not verified yet: for whoever unpacks it elsewhere. */
  packed(stage: DeriveStage): Promise<Uint8Array>
}

export type StageContext = {
  readonly signal: AbortSignal
  readonly log: Logger
  /** Waits for those that go the same way, so that one statement can serve all of them. */
  readonly inStep: () => Promise<void>
}

/** `key` is that under which the output will be stored. */
export type DeriveContext = StageContext & { readonly key: string }

/** What lists and books show of an output, kept in the ledger. */
export type StageSummary = Record<string, string | number | boolean | null>

export type EmbeddedFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

/** An output, or how it is stored, gzipped JSON, where whoever made it has packed it already; or both. */
export type Made<Output> =
  | { readonly output: Output; readonly packed?: Uint8Array }
  | { readonly output?: Output; readonly packed: Uint8Array }

export type StageOutcome<Output> =
  | (Made<Output> & {
      readonly ok: true
      readonly summary: StageSummary
      readonly embedded?: readonly EmbeddedFile[]
    })
  | { readonly ok: false; readonly failure: Failure }

/** A stage whose output depends on nothing but its inputs and its version, and is stored under a key made of these. */
export interface DeriveHandler<Stage extends DeriveStage> {
  readonly stage: Stage
  /** Raised whenever the same inputs may give another output. */
  readonly version: number
  /** What changes the output besides the inputs that every stage has, such as limits. */
  readonly options?: Readonly<Record<string, string | number | boolean>>
  derive(work: Work, inputs: StageInputs, context: DeriveContext): Promise<StageOutcome<StageOutputs[Stage]>>
  /** Why the revision has to wait for a person, judged on stored outputs too. */
  hold?(work: Work, summary: Readonly<Record<string, unknown>>): { code: string; message: string } | undefined
}

/** A stage that needs nothing but its inputs and what the ledger says: it can be run wherever these are. */
export type PureStage<Stage extends DeriveStage> = {
  readonly stage: Stage
  readonly version: number
  derive(work: Work, inputs: Pick<StageInputs, 'output'>): Promise<StageOutcome<StageOutputs[Stage]>>
}

/** The last stage: makes what the ledger says true in the search index. Doing it twice changes nothing. */
export interface ApplyHandler {
  readonly stage: 'index'
  readonly version: number
  apply(work: Work, inputs: StageInputs, context: StageContext): Promise<void>
}

export type AnyDeriveHandler = { [Stage in DeriveStage]: DeriveHandler<Stage> }[DeriveStage]
export type StageHandler = AnyDeriveHandler | ApplyHandler
