import { mkdir } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { evaluateFolder } from './evaluate-folder.ts'
import { generate } from './generate.ts'
import type { EvaluationSet } from './sets.ts'

/** Sets are judged in threads of their own; what they come to is posted as a tally. */
export interface SetTask {
  set: EvaluationSet
  /** Where the documents are put; it need not exist. */
  folder: string
  /** Share of the documents of the set. */
  scale: number
  ocr: boolean
  cache?: string | undefined
}

const { set, folder, scale, ...options } = workerData as SetTask
await mkdir(folder, { recursive: true })
await generate(['--out', folder, '--count', String(Math.max(1, Math.round(set.count * scale))), ...set.args])
parentPort?.postMessage(await evaluateFolder(folder, options))
