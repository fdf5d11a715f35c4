import { classifyStage } from '@arkivar/classify'
import { normalizeStage } from '@arkivar/normalize'
import type { AnyDeriveHandler, DeriveContext, StageInputs } from '@arkivar/pipeline'
import { entryRows } from '@arkivar/search/rows'
import { packDerived, unpackDerived } from '@arkivar/storage'
import { composeDocument, type DeriveStage, outputSchemas, type StageOutputs } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThreads, type ThreadedStages } from './open-threads.ts'

const extraction = fromText(
  'Referat\n\nSkoleudvalget\n\nMødet den 7. maj 2024 kl. 16.00\n\n1. Ny legeplads ved Bækvej\n\nBeslutning\n\nGodkendt.',
)
const context = { signal: new AbortController().signal, key: 'key' } as DeriveContext
const keys = { extract: 'e', classify: 'c', normalize: 'n' }
const work = {
  documentId: 'd',
  revision: 'ab'.repeat(32),
  source: 'legepladsby',
  hints: {},
  decisions: {},
  generation: 1,
  versions: {},
  summary: {},
  parentId: null,
  keys,
} as unknown as Parameters<AnyDeriveHandler['derive']>[0]

let threads: ThreadedStages
let classify: AnyDeriveHandler
let normalize: AnyDeriveHandler

beforeAll(async () => {
  threads = openThreads({ privacy: 'mask', extractMemoryMb: 1024 })
  ;[classify, normalize] = (await threads.handlers()) as [AnyDeriveHandler, AnyDeriveHandler]
})
afterAll(() => threads.close())

/** What a stage finds in storage, by stage. */
function inputsOf(stored: Partial<Record<DeriveStage, Uint8Array>>): StageInputs {
  const packed = async (stage: DeriveStage): Promise<Uint8Array> => stored[stage] ?? new Uint8Array()
  return {
    original: () => Promise.reject(new Error('nobody needs the original')),
    packed,
    async output<Stage extends DeriveStage>(stage: Stage) {
      const value = outputSchemas[stage].parse(await unpackDerived(stage, await packed(stage)))
      return value as StageOutputs[Stage]
    },
  }
}

async function packedBy(handler: AnyDeriveHandler, inputs: StageInputs, key: string): Promise<Uint8Array> {
  const outcome = await handler.derive(work, inputs, { ...context, key })
  if (!outcome.ok || outcome.packed === undefined) throw new Error('nothing was made')
  return outcome.packed
}

test('the stages make in a thread what they make here', async () => {
  const stored: Partial<Record<DeriveStage, Uint8Array>> = { extract: await packDerived(extraction) }
  const inputs = inputsOf(stored)
  const versions = [classify.version, normalize.version]
  expect(versions).toEqual([classifyStage.version, normalizeStage.version])

  stored.classify = await packedBy(classify, inputs, 'c')
  const here = await classifyStage.derive(work, inputs)
  expect(await unpackDerived('c', stored.classify)).toEqual(here.ok && here.output)

  stored.normalize = await packedBy(normalize, inputs, 'n')
  const record = await normalizeStage.derive(work, inputs)
  expect(await unpackDerived('n', stored.normalize)).toEqual(JSON.parse(JSON.stringify(record.ok && record.output)))

  const { content } = await inputs.output('normalize')
  const envelope = { id: 'd', revision: work.revision, source: { name: 'legepladsby' } }
  const document = composeDocument(envelope as Parameters<typeof composeDocument>[0], content)
  const rows = await threads.makeRows(work, inputs, context)
  expect(rows).toEqual(entryRows(document))
  expect(rows.document.type).toBe('referat')
})

test('what a parser said is looked at, and summarised', async () => {
  const packed = await packDerived(extraction)
  expect(await threads.summarize(packed, work.revision, context)).toMatchObject({ pages: 1, lostPages: 0 })
  const nothing = await packDerived({ pages: 'none' })
  await expect(threads.summarize(nothing, work.revision, { ...context, key: 'x' })).rejects.toThrow(/pages/)
})

test('an output that is damaged is named by whoever can have it made anew', async () => {
  const damaged = inputsOf({ extract: Buffer.from('no gzip') })
  const other = { ...work, keys: { ...keys, extract: 'damaged' } }
  await expect(classify.derive(other, damaged, context)).rejects.toMatchObject({
    failure: { code: 'integrity-mismatch' },
  })
})
