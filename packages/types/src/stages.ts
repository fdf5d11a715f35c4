import { z } from 'zod'

/** The stages in the order in which a document passes them. */
export const stageNames = ['extract', 'classify', 'normalize', 'index'] as const

export const stageNameSchema = z.enum(stageNames)
export type StageName = z.infer<typeof stageNameSchema>

/** The states of a revision; `quarantined` is held back until a person decides. */
export const revisionStates = [
  'received',
  'extracted',
  'classified',
  'normalized',
  'indexed',
  'failed',
  'quarantined',
  'withdrawn',
  'superseded',
] as const

export const revisionStateSchema = z.enum(revisionStates)
export type RevisionState = z.infer<typeof revisionStateSchema>
