import type { ExtractionBudgets, ExtractionOutcome, ReadingPhase } from '@arkivar/extraction'

/** What a parser process is asked to do. */
export interface ParserRequest {
  id: number
  bytes: Uint8Array
  fileName?: string
  budgets: ExtractionBudgets
  ocr: boolean
  /** Pages that an earlier process read or lost, as JSON. */
  known: readonly string[]
  sabotage: readonly Sabotage[]
}

/** For tests: what a parser does to its own process when it comes to a page, or before it opens the file. */
export interface Sabotage {
  at: 'open' | 'finish' | number
  does: 'crash' | 'hang' | 'grow' | 'grow-outside-heap' | 'read-file' | 'write-file' | 'connect' | 'start-process'
}

/** What a parser process says while it works. All but the last are on their way before the work goes on. */
export type ParserMessage =
  | { id: number; type: 'phase'; phase: ReadingPhase; page?: number; done?: { page: number; reading: string } }
  | { id: number; type: 'pageCount'; pages: number }
  | { id: number; type: 'outcome'; outcome: ExtractionOutcome }
  | { id: number; type: 'surprise'; message: string; stack: string }

export type ParserHello = { type: 'ready' }
