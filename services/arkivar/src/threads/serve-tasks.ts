import { parentPort } from 'node:worker_threads'
import { classifyStage } from '@arkivar/classify'
import { extractSummary } from '@arkivar/extract/summary'
import { normalizeStage } from '@arkivar/normalize'
import type { PureStage, StageInputs } from '@arkivar/pipeline'
import { entryRows } from '@arkivar/search/rows'
import { packDerived, unpackDerived } from '@arkivar/storage'
import { composeDocument, type DeriveStage, outputSchemas, type StageOutputs } from '@arkivar/types'
import { RecentOutputs } from './recent-outputs.ts'
import type {
  Derived,
  DeriveTask,
  IndexTask,
  PackedInput,
  PureStageName,
  Rows,
  TaskEnd,
  ThreadHello,
  ThreadTask,
} from './thread-messages.ts'

const stages = { classify: classifyStage, normalize: normalizeStage } as const

type Inputs = Pick<StageInputs, 'output'>

class Unreadable extends Error {
  readonly stage: DeriveStage

  constructor(stage: DeriveStage, cause: unknown) {
    super(`the output of the stage ${stage} cannot be read`, { cause })
    this.stage = stage
  }
}

/** The thread's side: does one task after the other, in the order in which they come. */
export function serveTasks(): void {
  if (parentPort === null) throw new Error('a thread of stages is started by the program only')
  const port = parentPort
  const recent = new RecentOutputs()
  let last = Promise.resolve()
  port.on('message', (task: ThreadTask) => {
    last = last.then(async () => {
      const end = await endOf(task, recent)
      port.postMessage(end, end.kind === 'made' ? [end.packed.buffer] : [])
      if (isLastReader(task)) for (const { key } of task.inputs) recent.drop(key)
    })
  })
  const hello: ThreadHello = { versions: { classify: classifyStage.version, normalize: normalizeStage.version } }
  port.postMessage(hello)
}

async function endOf(task: ThreadTask, recent: RecentOutputs): Promise<TaskEnd> {
  try {
    const inputs = unpacked(task.inputs, recent)
    switch (task.does) {
      case 'derive':
        return await derive(task, inputs, recent)
      case 'summarize':
        return { kind: 'summary', summary: extractSummary(await inputs.output('extract')) }
      case 'index':
        return await makeRows(task, inputs)
    }
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', stage: error.stage }
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    return { kind: 'surprise', message, stack }
  }
}

/** What is kept for longer than it is needed costs the collector of garbage more than unpacking it once more. */
function isLastReader(task: ThreadTask): boolean {
  return task.does === 'index' || (task.does === 'derive' && task.stage === 'normalize')
}

async function derive({ stage, work, key }: DeriveTask, inputs: Inputs, recent: RecentOutputs): Promise<Derived> {
  const { derive }: Pick<PureStage<PureStageName>, 'derive'> = stages[stage]
  const outcome = await derive(work, inputs)
  if (!outcome.ok) return { kind: 'failed', failure: outcome.failure }
  const packed = outcome.packed ?? (await packDerived(outcome.output))
  // The index reads the record of a document that it may know only where it has changed.
  const isReadNext = stage === 'classify' || work.generation === 1
  if (isReadNext && outcome.output !== undefined) recent.keep(key, packed.length, outcome.output)
  return { kind: 'made', packed: Uint8Array.from(packed), summary: outcome.summary }
}

async function makeRows({ envelope }: IndexTask, inputs: Inputs): Promise<Rows> {
  const { content } = await inputs.output('normalize')
  return { kind: 'rows', rows: entryRows(composeDocument(envelope, content)) }
}

function unpacked(inputs: readonly PackedInput[], recent: RecentOutputs): Inputs {
  return {
    async output<Stage extends DeriveStage>(stage: Stage) {
      const input = inputs.find((each) => each.stage === stage)
      if (input === undefined) throw new Error(`the stage ${stage} is not among the inputs`)
      const value = await recent.get(input.key, input.packed.length, async () => {
        const stored = await unpackDerived(input.key, input.packed).catch((error: unknown) => {
          throw new Unreadable(stage, error)
        })
        return outputSchemas[stage].parse(stored)
      })
      return value as StageOutputs[Stage]
    },
  }
}
