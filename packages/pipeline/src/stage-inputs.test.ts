import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Work } from '@arkivar/ledger'
import { openObjectStore, putDerived, unpackDerived } from '@arkivar/storage'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PipelineParts } from './pipeline-parts.ts'
import { type MadeOutputs, stageInputs } from './stage-inputs.ts'

const key = `derived/${'a'.repeat(64)}/extract@1-0123456789abcdef.json.gz`
const work = { revision: 'a'.repeat(64), keys: { extract: key } } as unknown as Work
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-inputs-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('an output is read once on a way, however many stages ask for it, and anew on the next one', async () => {
  const store = await openObjectStore(folder)
  await putDerived(store, key, { pages: [] })
  const parts = { store } as unknown as PipelineParts
  const made: MadeOutputs = new Map()
  const first = await stageInputs(work, parts, made).packed('extract')
  await putDerived(store, key, { pages: ['changed'] })
  expect(await stageInputs(work, parts, made).packed('extract')).toBe(first)
  const next = await stageInputs(work, parts, new Map()).packed('extract')
  expect(await unpackDerived(key, next)).toEqual({ pages: ['changed'] })
})
