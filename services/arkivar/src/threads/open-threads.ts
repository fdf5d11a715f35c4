import { availableParallelism } from 'node:os'
import type { Summarize } from '@arkivar/extract'
import type { MakeRows } from '@arkivar/index'
import { holdForCpr } from '@arkivar/normalize/hold'
import { type DeriveHandler, envelopeOf, type StageHandler, type StageInputs } from '@arkivar/pipeline'
import type { DeriveStage, Settings } from '@arkivar/types'
import { StageThreads } from './stage-threads.ts'
import type { PackedInput, PureStageName, TaskEnd } from './thread-messages.ts'

/** One thread keeps up with the parser processes of so many cores; bulk work can use them all. */
const coresPerThread = 4

const reads = { classify: ['extract'], normalize: ['extract', 'classify'] } as const satisfies Record<
  PureStageName,
  readonly DeriveStage[]
>

/** Stages that run in threads, as if they ran here. */
export type ThreadedStages = {
  /** @throws FailureError `parser-unavailable` where threads do not start. */
  handlers(): Promise<readonly StageHandler[]>
  readonly summarize: Summarize
  readonly makeRows: MakeRows
  close(): Promise<void>
}

/** Starts the threads at once; what else has to be opened need not wait for them. */
export function openThreads({
  privacy,
  extractMemoryMb,
}: Pick<Settings, 'privacy' | 'extractMemoryMb'>): ThreadedStages {
  // What a parser may need to read a document is enough to go on with it; one setting raises both.
  const cores = availableParallelism()
  const threads = new StageThreads({
    usual: Math.ceil(cores / coresPerThread),
    most: cores,
    memoryMb: extractMemoryMb,
  })
  return {
    async handlers() {
      const versions = await threads.versions()
      const classify = { stage: 'classify', version: versions.classify, derive: deriveInThread('classify', threads) }
      const normalize = {
        stage: 'normalize',
        version: versions.normalize,
        derive: deriveInThread('normalize', threads),
      }
      return [classify, { ...normalize, hold: holdForCpr(privacy) }] as readonly StageHandler[]
    },
    async summarize(packed, revision, { key, signal }) {
      const task = {
        does: 'summarize',
        revision,
        inputs: [{ stage: 'extract', key, packed: byItself(packed) }],
      } as const
      const end = await threads.run(task, signal)
      if (end.kind === 'summary') return end.summary
      throw end.kind === 'surprise' ? surprise(end) : new Error('what a parser said is no document')
    },
    async makeRows(work, inputs, { signal }) {
      const packed = await packedInputs(['normalize'], work.keys, inputs)
      const task = { does: 'index', revision: work.revision, envelope: envelopeOf(work), inputs: packed } as const
      const end = await threads.run(task, signal)
      return end.kind === 'rows' ? end.rows : fail(end, inputs)
    },
    close: () => threads.close(),
  }
}

function deriveInThread<Stage extends PureStageName>(
  stage: Stage,
  threads: Pick<StageThreads, 'run'>,
): DeriveHandler<Stage>['derive'] {
  return async (work, inputs, { key, signal }) => {
    const packed = await packedInputs(reads[stage], work.keys, inputs)
    // What else was made of these bytes is for the runner to know.
    const task = {
      does: 'derive',
      revision: work.revision,
      stage,
      work: { ...work, results: {} },
      inputs: packed,
      key,
    } as const
    const end = await threads.run(task, signal)
    if (end.kind === 'made') return { ok: true, packed: end.packed, summary: end.summary }
    return end.kind === 'failed' ? { ok: false, failure: end.failure } : fail(end, inputs)
  }
}

function packedInputs(
  stages: readonly DeriveStage[],
  keys: Partial<Record<DeriveStage, string>>,
  inputs: StageInputs,
): Promise<PackedInput[]> {
  return Promise.all(
    stages.map(async (stage) => ({ stage, key: keys[stage] ?? '', packed: byItself(await inputs.packed(stage)) })),
  )
}

/** Bytes are sent with all of the memory that they lie in, such as a message that carried other files too. */
function byItself(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength < bytes.buffer.byteLength / 2 ? new Uint8Array(bytes) : bytes
}

function surprise({ message, stack }: { message: string; stack: string }): Error {
  return Object.assign(new Error(message), { stack })
}

/** Throws what the thread could not. */
async function fail(end: TaskEnd, inputs: StageInputs): Promise<never> {
  if (end.kind === 'surprise') throw surprise(end)
  if (end.kind !== 'unreadable') throw new Error(`a thread answered "${end.kind}" to something else`)
  // Reading it here tells what is wrong with it, and has it made anew.
  await inputs.output(end.stage)
  throw new Error(`the output of the stage ${end.stage} could not be read a moment ago`)
}
