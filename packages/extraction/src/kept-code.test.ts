import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KeptCode } from './kept-code.ts'

const source = '(function () { return 42 })'
const file = new URL(import.meta.url)
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arkivar-code-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const compiled = () => new Script(source).createCachedData()

test('the next process finds the source and what was compiled of it', () => {
  expect(new KeptCode(folder, file, 'edits').put(source, compiled())).toBe(true)
  const kept = new KeptCode(folder, file, 'edits').get()
  expect(kept?.source).toBe(source)
  const script = new Script(source, { cachedData: kept?.compiled })
  expect(script.cachedDataRejected).toBe(false)
  expect(script.runInThisContext()()).toBe(42)
})

test('what was made with other edits is not found', () => {
  new KeptCode(folder, file, 'edits').put(source, compiled())
  expect(new KeptCode(folder, file, 'other edits').get()).toBeNull()
})

test('damaged code is not used', () => {
  const kept = new KeptCode(folder, file, 'edits')
  kept.put(source, compiled())
  const [name = ''] = readdirSync(folder)
  const bytes = readFileSync(join(folder, name))
  bytes[20] = (bytes[20] ?? 0) ^ 1
  writeFileSync(join(folder, name), bytes)
  expect(kept.get()).toBeNull()
  writeFileSync(join(folder, name), bytes.subarray(0, 3))
  expect(kept.get()).toBeNull()
})

test('where nothing can be written, nothing is kept and nothing fails', () => {
  expect(new KeptCode(join(folder, 'not-there'), file, 'edits').put(source, compiled())).toBe(false)
})
