import type { Ledger } from '@arkivar/ledger'
import type { ObjectStore } from '@arkivar/storage'

/** The two that hold the truth; everything else can be made anew from them. */
export type PipelineParts = { readonly ledger: Ledger; readonly store: ObjectStore }
