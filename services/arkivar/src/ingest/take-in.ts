import { basename } from 'node:path'
import type { Known, RunItem } from '@arkivar/ledger'
import { fittingKey, type Pipeline } from '@arkivar/pipeline'
import { originalKey } from '@arkivar/storage'
import { FailureError, failureOf, failureRules, type Hints, sameHints } from '@arkivar/types'
import type { WaitOut } from '../wait-out.ts'
import { type FoundFile, findFiles } from './find-files.ts'
import { hashFile, readFile } from './read-file.ts'

export type TakeInOptions = {
  runId: string
  source: string
  hints: Hints
  /** Real paths of what is no document. */
  leaveOut: readonly string[]
  signal: AbortSignal
  /** Told after every batch how many files have been found so far. */
  onFound(count: number): void
  /** Through which every question to a server goes. */
  waitOut: WaitOut
  /** Told before the first file is handed in that is not known yet, or has not come to rest. */
  onWork(): Promise<void>
}

/** One question to the ledger for so many files. */
const batchSize = 200
/** Files that are read and stored at a time. */
const atOnce = 4

/**
 * Takes in every file below the paths. What is known with the same bytes and has come to rest is only counted.
 * @returns how many files were found.
 */
export async function takeIn(paths: readonly string[], pipeline: Pipeline, options: TakeInOptions): Promise<number> {
  let found = 0
  for await (const batch of inBatches(findFiles(paths, options.leaveOut))) {
    if (options.signal.aborted) break
    found += batch.length
    options.onFound(found)
    await takeInBatch(batch, pipeline, options)
  }
  return found
}

async function takeInBatch(batch: readonly FoundFile[], pipeline: Pipeline, options: TakeInOptions): Promise<void> {
  const { ledger, store, intake } = pipeline
  const { runId, source, hints, waitOut } = options
  const keys = batch.map(({ path }) => keyOf(path))
  const known = await waitOut(() => ledger.documents.known(source, keys))
  const same: { file: FoundFile; before: Known }[] = []
  await eachOf(batch, (file) => takeInFile(file, (before) => same.push({ file, before })))
  // An original that storage has lost comes back with the file; what was withdrawn has none.
  const needed = same.flatMap(({ before }) => (before.withdrawn ? [] : [originalKey(before.sha256)]))
  const lost = needed.length === 0 ? new Set() : await waitOut(() => store.lacking(needed))
  const isLost = ({ before }: (typeof same)[number]) => !before.withdrawn && lost.has(originalKey(before.sha256))
  await eachOf(same.filter(isLost), ({ file }) => takeInFile(file))
  const unchanged = same.filter((each) => !isLost(each)).map(({ before }) => itemOf(before))
  await waitOut(() => ledger.runs.add(runId, unchanged))

  async function eachOf<Each>(all: readonly Each[], task: (each: Each) => Promise<void>): Promise<void> {
    const waiting = all.values()
    const workers = Array.from({ length: atOnce }, async () => {
      for (const each of waiting) if (!options.signal.aborted) await task(each)
    })
    await Promise.all(workers)
  }

  /** @param onSame told of what is known with the same bytes and has come to rest; without, it is handed in again. */
  async function takeInFile(file: FoundFile, onSame?: (before: Known) => void): Promise<void> {
    const sourceKey = keyOf(file.path)
    try {
      if ('failure' in file) throw new FailureError(file.failure)
      const before = known.get(sourceKey)
      const isSame = before?.settled && sameHints(before.hints, hints) && before.sha256 === (await hashFile(file.place))
      if (isSame && onSame !== undefined) return onSame(before)
      await options.onWork()
      const submission = { source, sourceKey, fileName: basename(file.path).normalize('NFC'), hints }
      await waitOut(() => intake.submit(submission, readFile(file.place), { runId }))
    } catch (error) {
      const failure = failureOf(error)
      // Trouble of ours ends the run; trouble of the file is the file's.
      if (!(error instanceof FailureError) || failureRules[failure.code].retry !== 'permanent') throw error
      await waitOut(() => intake.reject(runId, source, sourceKey, failure))
    }
  }
}

function itemOf({ source, sourceKey, documentId, sha256 }: Known): RunItem {
  return { source, sourceKey, documentId, sha256, outcome: 'unchanged' }
}

/** Where a file lies is its name in the ledger; the same name in two spellings of Unicode is one name. */
function keyOf(path: string): string {
  return fittingKey(path.normalize('NFC'))
}

async function* inBatches<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length === batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
