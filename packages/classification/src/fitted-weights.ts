import type { DocumentType } from '@arkivar/types'
import type { Weights } from './signals.ts'

// Written by `npm run evaluate -- fit`, from generated documents and those that operators have labelled.

/** Where a document stands before any signal has spoken. */
export const PRIOR: Record<DocumentType, number> = { referat: 0, notat: 0, besvarelse: 0, dagsorden: 0, andet: 1.2 }

/** Signals are not independent of each other: their sum is scaled down so that confidence keeps its promise. */
export const SCALE = 0.8

/** Signal → weights that labelled documents moved away from those in signals.ts and structure.ts. */
export const FITTED: Record<string, Weights> = {
  asker: { referat: -1.5, notat: 0.47, besvarelse: 2.19, dagsorden: -1.5, andet: -0.55 },
  decisions: { referat: 3.3, notat: -2, besvarelse: -2, dagsorden: -4.3, andet: -1.5 },
  'meeting-head': { referat: 1.1, notat: -1.2, besvarelse: -1.5, dagsorden: 1.5, andet: -1 },
  'memo-fields': { referat: 0, notat: 1.19, besvarelse: 0.55, dagsorden: 0, andet: -0.23 },
  proposals: { referat: 0.8, notat: -1, besvarelse: -1.2, dagsorden: 1.4, andet: -0.8 },
  'questions-and-answers': { referat: -0.8, notat: 0.29, besvarelse: 1.93, dagsorden: -0.8, andet: -0.02 },
  'self-declared-dagsorden': { referat: 0.1, notat: -1, besvarelse: -1.5, dagsorden: 3.71, andet: -0.5 },
  'stamped-notat': { referat: -1, notat: 5.56, besvarelse: -4.54, dagsorden: -1, andet: -1.02 },
  'titled-besvarelse': { referat: -1, notat: 0.49, besvarelse: 4.05, dagsorden: -1, andet: -1.04 },
  'titled-notat': { referat: -0.51, notat: 4.67, besvarelse: -3.04, dagsorden: -0.02, andet: -0.61 },
}
