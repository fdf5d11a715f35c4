import type { EmbeddedFile, ExtractionBudgets, ReadingPhase } from '@arkivar/extraction'
import type { Failure } from '@arkivar/types'

/** What a parser process is asked to do. */
export interface ParserRequest {
  id: number
  bytes: Uint8Array
  fileName?: string
  budgets: ExtractionBudgets
  ocr: boolean
  /** Pages that an earlier process read or lost, as JSON. */
  known: readonly Uint8Array[]
  sabotage: readonly Sabotage[]
}

/** For tests: what a parser does to its own process when it comes to a page, or before it opens the file. */
export interface Sabotage {
  at: 'open' | 'finish' | number
  does: 'crash' | 'hang' | 'grow' | 'grow-outside-heap' | 'read-file' | 'write-file' | 'connect' | 'start-process'
}

/** What a parser process says in the end. `packed` is the document as it will be stored: JSON, gzipped. */
export type ParserMessage =
  | { id: number; type: 'read'; packed: Uint8Array; embedded: EmbeddedFile[] }
  | { id: number; type: 'failed'; failure: Failure }
  | { id: number; type: 'surprise'; message: string; stack: string }

export type ParserHello = { type: 'ready' }

/** What a parser process says while it works. It is on its way before the work goes on. */
export type ParserReport =
  | { id: number; type: 'phase'; phase: ReadingPhase; page: number; done?: DonePage }
  | { id: number; type: 'pageCount'; pages: number }

/** A page that need not be read again, as JSON. */
export interface DonePage {
  page: number
  reading: Uint8Array
}
