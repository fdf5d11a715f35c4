import type { PureStage, StageSummary } from '@arkivar/pipeline'
import type { EntryRows } from '@arkivar/search/rows'
import type { DeriveStage, DocumentEnvelope, Failure } from '@arkivar/types'

/** The stages that need nothing but their inputs: they are run in threads. */
export type PureStageName = Exclude<DeriveStage, 'extract'>

/** An input as it is stored; `key` says what it is. */
export type PackedInput = { readonly stage: DeriveStage; readonly key: string; readonly packed: Uint8Array }

export type DeriveTask = {
  readonly does: 'derive'
  readonly revision: string
  readonly stage: PureStageName
  readonly work: Parameters<PureStage<PureStageName>['derive']>[0]
  readonly inputs: readonly PackedInput[]
  /** Under which the output will be stored. */
  readonly key: string
}

/** Sees that an extraction is one, and says what lists show of it. */
export type SummarizeTask = {
  readonly does: 'summarize'
  readonly revision: string
  readonly inputs: readonly PackedInput[]
}

/** What the search index writes of a document. */
export type IndexTask = {
  readonly does: 'index'
  readonly revision: string
  readonly envelope: DocumentEnvelope
  readonly inputs: readonly PackedInput[]
}

export type ThreadTask = DeriveTask | SummarizeTask | IndexTask

/** `packed` is the output as it will be stored, in memory of its own: it changes hands. */
export type Derived =
  | { readonly kind: 'made'; readonly packed: Uint8Array<ArrayBuffer>; readonly summary: StageSummary }
  | { readonly kind: 'failed'; readonly failure: Failure }

export type Summary = { readonly kind: 'summary'; readonly summary: StageSummary }

export type Rows = { readonly kind: 'rows'; readonly rows: EntryRows }

/** What became of a task. */
export type TaskEnd =
  | Derived
  | Summary
  | Rows
  | { readonly kind: 'unreadable'; readonly stage: DeriveStage }
  | { readonly kind: 'surprise'; readonly message: string; readonly stack: string }

/** Said once, when the thread is ready. */
export type ThreadHello = { readonly versions: Readonly<Record<PureStageName, number>> }
