import type { DocumentType } from '@arkivar/types'
import type { Weights } from './signals.ts'

// Written by `npm run evaluate -- fit`, from generated documents and those that operators have labelled.

/** Where a document stands before any signal has spoken. */
export const PRIOR: Record<DocumentType, number> = { referat: 0, notat: 0, besvarelse: 0, dagsorden: 0, andet: 1.2 }

/** Signals are not independent of each other: their sum is scaled down so that confidence keeps its promise. */
export const SCALE = 0.8

/** Signal → weights that labelled documents moved away from those in signals.ts and structure.ts. */
export const FITTED: Record<string, Weights> = {
  asker: { referat: -1.5, notat: 0.56, besvarelse: 2.06, dagsorden: -1.5, andet: -0.52 },
  decisions: { referat: 3.18, notat: -2, besvarelse: -2, dagsorden: -4.18, andet: -1.5 },
  'meeting-head': { referat: 0.98, notat: -1.2, besvarelse: -1.5, dagsorden: 1.62, andet: -1 },
  'memo-fields': { referat: 0, notat: 1.26, besvarelse: 0.43, dagsorden: 0, andet: -0.19 },
  'memo-sections': { referat: -0.36, notat: 0.88, besvarelse: -0.04, dagsorden: 0.25, andet: 0.07 },
  'none-of-the-four': { referat: -0.02, notat: -0.02, besvarelse: -0.02, dagsorden: -0.02, andet: 2.67 },
  proposals: { referat: 0.68, notat: -1, besvarelse: -1.2, dagsorden: 1.52, andet: -0.8 },
  'question-answered': { referat: -0.5, notat: 0.36, besvarelse: 1.66, dagsorden: -0.8, andet: -0.82 },
  'questions-and-answers': { referat: -0.8, notat: 0.36, besvarelse: 1.84, dagsorden: -0.8, andet: 0 },
  'self-declared-dagsorden': { referat: -0.02, notat: -1, besvarelse: -1.5, dagsorden: 3.82, andet: -0.5 },
  'self-declared-other': { referat: -0.51, notat: -0.16, besvarelse: -0.51, dagsorden: -0.51, andet: 3.39 },
  'stamped-notat': { referat: -1, notat: 5.7, besvarelse: -4.58, dagsorden: -1.01, andet: -1.11 },
  'titled-besvarelse': { referat: -1, notat: 0.57, besvarelse: 3.96, dagsorden: -1, andet: -1.03 },
  'titled-notat': { referat: -0.5, notat: 4.65, besvarelse: -3.08, dagsorden: -0.01, andet: -0.56 },
}
