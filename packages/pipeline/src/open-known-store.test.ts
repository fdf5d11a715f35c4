import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from '@arkivar/ledger'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { originalKey } from '@arkivar/storage'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKnownStore } from './open-known-store.ts'

let folder: string
let database: Awaited<ReturnType<typeof scratchDatabase>>
let ledger: Ledger

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-known-'))
  database = await scratchDatabase()
  ledger = await openLedger({ url: database.url, applicationName: 'test' })
})
afterEach(async () => {
  await ledger.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const place = (name: string): string => join(folder, name)
const open = (name: string, acceptStorage = false) => openKnownStore(place(name), ledger, { acceptStorage })

/** Takes documents in, as the intake does. */
async function fill(name: string, texts: readonly string[]): Promise<void> {
  const store = await open(name)
  for (const text of texts) {
    const { sha256, sizeBytes } = await store.putOriginal([Buffer.from(text)], { maxBytes: 100 })
    await ledger.documents.accept({ source: 'test', sourceKey: text, hints: {} }, { sha256, sizeBytes })
  }
  await store.close()
}

test('a fresh storage is made, and found again wherever it was moved', async () => {
  await fill('storage', ['et', 'to'])
  await open('storage')
  await rename(place('storage'), place('moved'))
  await open('moved')
})

test('a storage that is away is refused, nothing is made in its place, and it is there again once it is back', async () => {
  await fill('disk/storage', ['et', 'to'])
  await rename(place('disk'), place('unmounted'))
  await mkdir(place('disk'))
  await expect(open('disk/storage')).rejects.toMatchObject({
    failure: { code: 'storage-unavailable', message: expect.stringContaining('Mount its disk') },
  })
  expect(existsSync(place('disk/storage'))).toBe(false)
  await rm(place('disk'), { recursive: true })
  await rename(place('unmounted'), place('disk'))
  await open('disk/storage')
})

test('a folder with another mark is refused, even where it holds some of the documents', async () => {
  await fill('storage', ['et', 'to'])
  const other = await openKnownStore(place('other'), ledger, { acceptStorage: true })
  await other.putOriginal([Buffer.from('et')], { maxBytes: 100 })
  await open('storage', true)
  await expect(open('other')).rejects.toThrow('(1 that were looked for is missing)')
})

test('a copy without its mark, and a storage from before there were marks, are known by what they hold', async () => {
  await fill('storage', ['et', 'to'])
  await cp(place('storage/originals'), place('copy/originals'), { recursive: true })
  const copy = await open('copy')
  expect(await ledger.storage.mark()).toBe(copy.mark)
  await open('copy')
})

test('whoever means another folder says so once', async () => {
  await fill('storage', ['et', 'to'])
  await expect(open('empty')).rejects.toThrow('--accept-storage')
  await open('empty', true)
  await open('empty')
})

test('a document that has lost its original, and one that was withdrawn, are not looked for', async () => {
  await fill('storage', ['taken out', 'lost'])
  const store = await open('storage')
  for (const text of ['taken out', 'lost'])
    await store.delete(originalKey(createHash('sha256').update(text).digest('hex')))
  await ledger.documents.withdraw('test', 'taken out', 'no longer there')
  const known = (await ledger.documents.known('test', ['lost'])).get('lost')
  if (known === undefined) throw new Error('it is not known')
  const { documentId, sha256: revision } = known
  const work = await ledger.work.load({ documentId, revision, stage: 'extract', generation: 1 })
  if (work === null) throw new Error('it is not on its way')
  await ledger.work.fail(work, { code: 'original-missing', message: 'It is gone.' }, 1)
  await rm(place('storage/.arkivar-storage'))
  await open('storage')
})
