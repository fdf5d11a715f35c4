import type { DocumentType } from '@arkivar/types'

/** Where a document stands before any signal has spoken. */
export const PRIOR: Record<DocumentType, number> = { referat: 0, notat: 0, besvarelse: 0, dagsorden: 0, andet: 1.2 }

/** Signals are not independent of each other: their sum is scaled down so that confidence keeps its promise. */
export const SCALE = 0.8

/** What the source says of a document. */
export const HINT_WEIGHT = 2.5

/** Below this a careful reader would hesitate. */
export const SURE = 0.8
