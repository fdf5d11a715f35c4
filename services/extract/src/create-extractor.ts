import { availableParallelism } from 'node:os'
import { defaultBudgets, type EmbeddedFile, type ExtractionBudgets } from '@arkivar/extraction'
import type { ExtractedDocument, Failure } from '@arkivar/types'
import { ExtractionRun, type ReadOutcome } from './extraction-run.ts'
import type { Sabotage } from './parser-messages.ts'
import { ParserPool, type PoolLog, type PoolStats } from './parser-pool.ts'
import { readByTika } from './read-by-tika.ts'
import { unpackDocument } from './unpack.ts'

export interface ExtractorOptions {
  /** Parser processes; 0 means one per core. */
  processes: number
  /** What differs from `defaultBudgets`. */
  budgets?: Partial<ExtractionBudgets>
  /** What happens to the processes; never anything of a document. */
  log?: PoolLog
  /** Apache Tika server for formats that are not read here. */
  tikaUrl?: string | undefined
  /** Whether pages without usable text are rendered and read; true unless said otherwise. */
  ocr?: boolean
  /** Whether parser processes start with the first document only, for whoever may have none; else at once. */
  late?: boolean
}

export interface ExtractionContext {
  fileName?: string
  signal?: AbortSignal
  /** For tests only. */
  sabotage?: readonly Sabotage[]
}

export interface ExtractorStats extends PoolStats {
  documents: number
}

export type UnpackedOutcome =
  | { ok: true; document: ExtractedDocument; embedded: EmbeddedFile[] }
  | { ok: false; failure: Failure }

export interface Extractor {
  /**
   * Parses a document in a process of its own. What is wrong with the document is a value.
   * @throws the reason of the signal; FailureError `converter-unavailable`, `parser-unavailable`; Error for a fault of ours
   */
  extract(bytes: Uint8Array, context?: ExtractionContext): Promise<UnpackedOutcome>
  /** The same for whoever unpacks the document elsewhere, and has to see there that it is one. */
  read(bytes: Uint8Array, context?: ExtractionContext): Promise<ReadOutcome>
  /** @throws FailureError `parser-unavailable` where parser processes cannot be started here at all. */
  check(): Promise<void>
  /** Ends all parser processes; documents in progress are given up. */
  close(): Promise<void>
  stats(): ExtractorStats
}

/** Starts the parser processes at once, so that the first document does not wait for them, unless told otherwise. */
export function createExtractor(options: ExtractorOptions): Extractor {
  const budgets = { ...defaultBudgets, ...options.budgets }
  const processes = options.processes > 0 ? options.processes : availableParallelism()
  const { log = () => {}, late = false } = options
  const pool = new ParserPool({ processes, memoryMb: budgets.memoryMb, log, atOnce: !late })
  let documents = 0
  let runs = 0
  const parse = (bytes: Uint8Array, context: ExtractionContext) =>
    new ExtractionRun(pool, { id: ++runs, bytes, budgets, ocr: options.ocr ?? true, ...context }).run()
  const read: Extractor['read'] = async (bytes, context = {}) => {
    documents++
    const outcome = await parse(bytes, context)
    if (outcome.ok || outcome.failure.code !== 'unsupported-format') return outcome
    return readByTika(outcome.failure, { bytes, context, tikaUrl: options.tikaUrl, budgets, parse })
  }
  return {
    read,
    async extract(bytes, context) {
      const outcome = await read(bytes, context)
      if (!outcome.ok) return outcome
      return { ok: true, document: await unpackDocument(outcome.packed), embedded: outcome.embedded }
    },
    check: () => pool.check(),
    close: () => pool.close(),
    stats: () => ({ ...pool.stats(), documents }),
  }
}
