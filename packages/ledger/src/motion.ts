import type { StageName } from '@arkivar/types'

/** A revision that has to be moved on: what a job is made of. */
export type Motion = { documentId: string; revision: string; stage: StageName; generation: number }
