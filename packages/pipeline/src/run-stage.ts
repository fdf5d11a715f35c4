import type { Motion, Work } from '@arkivar/ledger'
import { putDerived, putPacked } from '@arkivar/storage'
import type { Failure } from '@arkivar/types'
import { dropUnused } from './drop-unused.ts'
import { acceptEmbedded, checkStored, storeEmbedded } from './embedded-files.ts'
import type { PipelineParts } from './pipeline-parts.ts'
import type { AnyDeriveHandler, ApplyHandler, StageContext, StageHandler, StageSummary } from './stage-handler.ts'
import { type MadeOutputs, stageInputs } from './stage-inputs.ts'
import { stageKey } from './stage-key.ts'
import { topology } from './topology.ts'
import type { WayBook } from './way-book.ts'

/** What the runs of one way share. */
export type Way = {
  /** Sets in motion what was found inside the file. Never rejects. */
  readonly enqueue: (motions: readonly Motion[]) => Promise<void>
  readonly made: MadeOutputs
  readonly book: WayBook
}

/** How one run of a stage ended. `next` is what to enqueue now. */
export type StageEnd =
  | { kind: 'done' | 'reused'; next: Work | null }
  | { kind: 'stale' }
  | { kind: 'failed'; failure: Failure }

/**
 * The runner of every stage: load, run the stage, store its output, record it, name the next. Killed anywhere, it can
 * be run again: outputs lie under keys made of their inputs, and the ledger moves a revision only from where it is.
 * @throws whatever the outside world throws; the caller decides whether to deliver the job again.
 */
export async function runStage(
  handler: StageHandler,
  work: Work,
  parts: PipelineParts & Way,
  context: StageContext,
): Promise<StageEnd> {
  return handler.stage === 'index' ? runApply(handler, work, parts, context) : runDerive(handler, work, parts, context)
}

async function runDerive(
  handler: AnyDeriveHandler,
  work: Work,
  { ledger, store, made, book, enqueue }: PipelineParts & Way,
  context: StageContext,
): Promise<StageEnd> {
  const startedAt = performance.now()
  const key = stageKey(handler, work)
  const known = work.results[key]
  let summary = known as StageSummary | undefined
  let sizeBytes = 0
  if (summary === undefined) {
    const outcome = await handler.derive(work, stageInputs(work, { ledger, store }, made), { ...context, key })
    if (!outcome.ok) {
      await book.tell()
      await ledger.work.fail(work, outcome.failure, handler.version)
      return { kind: 'failed', failure: outcome.failure }
    }
    summary = outcome.summary
    for (const file of outcome.embedded ?? []) await storeEmbedded(store, file)
    const put = outcome.packed ? putPacked(store, key, outcome.packed) : putDerived(store, key, outcome.output)
    sizeBytes = (await put).sizeBytes
    made.set(key, outcome)
  }
  if (handler.stage === 'extract' && (work.hasParts || Number(summary.embeddedFiles ?? 0) > 0)) {
    const extracted = { ...work, keys: { ...work.keys, extract: key } }
    const extraction = await stageInputs(extracted, { ledger, store }, made).output('extract')
    await enqueue(await acceptEmbedded(work, extraction, ledger))
    if (known === undefined) await checkStored(store, extraction)
  }
  const { next: follows, state } = topology[handler.stage]
  const hold = handler.hold?.(work, summary)
  const next = await book.complete(work, {
    key,
    version: handler.version,
    sizeBytes,
    durationMs: Math.round(performance.now() - startedAt),
    summary,
    state,
    next: follows,
    ...(hold && { hold }),
  })
  // The document has moved on: withdrawn meanwhile, its bytes are deleted by now.
  if (next === null) {
    await dropUnused(work.revision, { ledger, store })
    return { kind: 'stale' }
  }
  return { kind: known === undefined ? 'done' : 'reused', next: next === 'at rest' ? null : next }
}

async function runApply(
  handler: ApplyHandler,
  work: Work,
  { ledger, store, made }: PipelineParts & Way,
  context: StageContext,
): Promise<StageEnd> {
  await handler.apply(work, stageInputs(work, { ledger, store }, made), context)
  await context.inStep()
  return (await ledger.work.settle(work)) ? { kind: 'done', next: null } : { kind: 'stale' }
}
