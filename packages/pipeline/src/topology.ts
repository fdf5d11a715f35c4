import type { RevisionState, StageName } from '@arkivar/types'

type StageDeclaration = {
  readonly queue: string
  /** What follows; null ends the way. */
  readonly next: StageName | null
  /** The state of a revision that has passed the stage. */
  readonly state: RevisionState
  /** Jobs that one process works on at a time; a number, or one for each parser process. */
  readonly concurrency: number | 'per-parser'
  /** Revisions in one job of bulk work: what is done in a moment costs less than its way through the queue. */
  readonly bulkTogether: number
  /**
   * The service gives a job up after this long; the stage's own budgets are shorter and say what went wrong.
   * Extraction may have to read a thousand scanned pages.
   */
  readonly jobTimeoutMs: number
}

const minute = 60_000

/** The way of a document: stages, order, concurrency, budgets. Nowhere else. */
export const topology = {
  extract: {
    queue: 'arkivar-extract',
    next: 'classify',
    state: 'extracted',
    concurrency: 'per-parser',
    bulkTogether: 1,
    jobTimeoutMs: 180 * minute,
  },
  classify: {
    queue: 'arkivar-classify',
    next: 'normalize',
    state: 'classified',
    concurrency: 4,
    bulkTogether: 16,
    jobTimeoutMs: 5 * minute,
  },
  normalize: {
    queue: 'arkivar-normalize',
    next: 'index',
    state: 'normalized',
    concurrency: 4,
    bulkTogether: 16,
    jobTimeoutMs: 5 * minute,
  },
  index: {
    queue: 'arkivar-index',
    next: null,
    state: 'indexed',
    concurrency: 8,
    bulkTogether: 16,
    jobTimeoutMs: 5 * minute,
  },
} as const satisfies Record<StageName, StageDeclaration>

/** Limits of the machinery around the stages; each with its unit in its name and its reason beside it. */
export const limits = {
  /** A worker that is gone loses its jobs after this long; renewed twice in it, so that a busy machine keeps them. */
  lockMs: 20_000,
  /** How often the workers look for jobs of workers that are gone. */
  stalledCheckMs: 5_000,
  /** A worker whose server was away asks for jobs again after this long. */
  queueRetryMs: 1_000,
  /** A job that lost its worker so often has probably killed it. */
  lostWorkersPerJob: 8,
  /** Deliveries of a job that meets trouble outside the document, before the reconciler takes over. */
  deliveries: 8,
  /** Unexpected exceptions at one stage before the revision counts as failed. */
  surprises: 4,
  firstRetryMs: 1_000,
  lastRetryMs: 30_000,
  /** A revision that should move and was not touched for so long is enqueued again; enqueuing twice does no harm. */
  untouchedMs: 60_000,
  reconcileEveryMs: 60_000,
  /** Whoever keeps runs is heard so often: three times in what the ledger takes for silence. */
  runPulseMs: 10_000,
  /** Their books are in the metrics. */
  measuredRuns: 10,
  sweepEveryMs: 24 * 60 * 60_000,
  /** No upload takes longer. */
  uploadMs: 24 * 60 * 60_000,
  /** What was withdrawn so long ago has been looked at often enough; no stage works on anything for as long. */
  leftoversMs: 7 * 24 * 60 * 60_000,
  /** After trouble with a server and so long a calm, what was not touched since is enqueued again at once. */
  calmMs: 5_000,
  reconcileBatch: 2_000,
  /** Bulk work in the queue at a time: enough to keep every worker busy, little enough to leave room for tonight. */
  bulkPortion: 1_000,
  releaseEveryMs: 1_000,
  /** Whoever hands a document in does not wait longer than this for a queue that says nothing, */
  outboxPatienceMs: 2_000,
  /** what it has not taken is offered again so often, */
  outboxEveryMs: 1_000,
  /** and so much of it at most is kept in memory; more is left to the reconciler. */
  outboxMotions: 10_000,
  /** Fresh work comes first (0 is before every number). */
  bulkPriority: 10,
} as const
