import type { PageReading } from './reading.ts'

/** What the parser is at; whoever watches it knows by this which budget runs. */
export type ReadingPhase = 'open' | 'page' | 'recognize' | 'finish'

/** How the parser tells what it does while it does it. Each call is awaited. */
export interface ReadingJournal {
  /** When it returns, this and the page told before it are known outside of the process. */
  phase(phase: ReadingPhase, page?: number): Promise<void>
  /** The document has this many pages; budgets grow with it. */
  pageCount(pages: number): Promise<void>
  /** A page that need not be read again; the next phase is told right after it. */
  page(reading: PageReading): Promise<void>
}

export const silentJournal: ReadingJournal = {
  phase: () => Promise.resolve(),
  pageCount: () => Promise.resolve(),
  page: () => Promise.resolve(),
}
