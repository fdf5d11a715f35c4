import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SetTask } from './set-worker.ts'
import { type EvaluationSet, SETS } from './sets.ts'
import { legibleTally, type Tally } from './tally.ts'

/** What a set came to; a set with damaged print twice, the second time compared with what is still legible. */
export interface SetResult {
  name: string
  set: EvaluationSet
  tally: Tally
}

/** Generates and judges all sets, in as many threads as there are cores, at most four. The order is that of the sets. */
export async function evaluateSets(
  options: { scale: number; ocr: boolean; cache?: string | undefined },
  finished: (result: SetResult) => void,
): Promise<SetResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-evaluate-'))
  const results: SetResult[][] = []
  const waiting = [...SETS.entries()]
  try {
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, set] = next
        const own = resultsOf(set, await judged({ set, folder: join(folder, String(index)), ...options }))
        results[index] = own
        for (const result of own) finished(result)
      }
    }
    await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))
    return results.flat()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function resultsOf(set: EvaluationSet, tally: Tally): SetResult[] {
  const legible = legibleTally(tally)
  return [
    { name: set.name, set, tally },
    ...(legible === null ? [] : [{ name: `${set.name}, as far as legible`, set, tally: legible }]),
  ]
}

async function judged(task: SetTask): Promise<Tally> {
  const worker = new Worker(new URL('set-worker.ts', import.meta.url), { workerData: task })
  const [tally] = (await once(worker, 'message')) as [Tally]
  await worker.terminate()
  return tally
}
