import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createLogger, type Metrics } from '@arkivar/observability'
import { createMetrics } from '@arkivar/observability/metrics'
import { openDatabase, sql } from '@arkivar/postgres'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { FailureError } from '@arkivar/types'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  compareOriginals,
  dropLeftovers,
  dropUnused,
  openPipeline,
  type Pipeline,
  readStanding,
  reconcile,
  releaseBulk,
  type StageHandler,
} from './index.ts'
import { leftoverPause } from './leftover-pause.ts'
import type { EmbeddedFile } from './stage-handler.ts'
import { tinyClassification, tinyExtraction, tinyStages } from './testing/tiny-stages.ts'

let folder: string
let database: Awaited<ReturnType<typeof scratchDatabase>>
let pipeline: Pipeline
let metrics: Metrics
const closers: (() => Promise<unknown>)[] = []

// On PostgreSQL everywhere, and on Redis where one is at hand.
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-pipeline-'))
  database = await scratchDatabase()
  metrics = createMetrics({ service: 'test' })
  pipeline = await openPipeline(
    { extractProcesses: 1, maxFileBytes: 1024 },
    {
      databaseUrl: database.url,
      queueUrl: database.url,
      searchUrl: database.url,
      storageUrl: pathToFileURL(folder).href,
    },
    {
      service: 'test',
      log: createLogger({ level: 'silent', service: 'test' }),
      metrics,
    },
  )
  await pipeline.queues.flush()
})
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()))
  await pipeline.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

function start(handlers: readonly StageHandler[]): void {
  for (const handler of handlers) {
    const worker = pipeline.startStage(handler)
    closers.push(() => worker.close(5_000))
  }
}

async function submit(sourceKey: string, text: string): Promise<string> {
  const { id } = await pipeline.intake.submit(
    { source: 'test', sourceKey, hints: {} },
    (async function* () {
      yield Buffer.from(text)
    })(),
  )
  return id
}

async function revisionOf(id: string) {
  const revision = (await pipeline.ledger.documents.find(id))?.revisions[0]
  if (revision === undefined) throw new Error(`no revision of ${id}`)
  return revision
}

/** How often it has met what nobody expected. */
async function attemptsOf(id: string): Promise<number | undefined> {
  const raw = openDatabase({ url: database.url, applicationName: 'test' })
  const { rows } = await sql<{ attempts: number }>`select attempts from revision where document_id = ${id}`.execute(
    raw.db,
  )
  await raw.close()
  return rows[0]?.attempts
}

/** Finds a file inside every file but that one. */
function extractOnce(file: EmbeddedFile): StageHandler {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const found = { name: file.name, mediaType: file.mediaType, sizeBytes: file.bytes.length, sha256 }
  return {
    stage: 'extract',
    version: 1,
    async derive({ revision }) {
      if (revision === sha256) return { ok: true, output: tinyExtraction, summary: {} }
      const output = { ...tinyExtraction, embeddedFiles: [found] }
      return { ok: true, output, summary: { embeddedFiles: 1 }, embedded: [file] }
    },
  }
}

const reaches = (id: string, state: string) =>
  vi.waitFor(async () => expect((await revisionOf(id)).state).toBe(state), { timeout: 15_000, interval: 50 })

test('a document passes all stages, and its outputs lie under keys made of their inputs', async () => {
  const { handlers } = tinyStages()
  start(handlers)
  const id = await submit('one', 'some text')
  await reaches(id, 'indexed')
  const { keys, sha256 } = await revisionOf(id)
  for (const stage of ['extract', 'classify', 'normalize'] as const) {
    expect(keys[stage]).toMatch(new RegExp(`^derived/${sha256}/${stage}@1-[0-9a-f]{16}\\.json\\.gz$`))
  }
  await vi.waitFor(async () =>
    expect(await pipeline.queues.depths()).toEqual(
      (['extract', 'classify', 'normalize', 'index'] as const).map((stage) => ({
        stage,
        waiting: 0,
        active: 0,
        delayed: 0,
      })),
    ),
  )
})

test('all workers of a process share one connection that listens', async () => {
  start(tinyStages().handlers)
  await reaches(await submit('listening', 'who listens'), 'indexed')
  const raw = openDatabase({ url: database.url, applicationName: 'test' })
  const listening = await sql`
    select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query like '%LISTEN bullmq_jobs%'
  `.execute(raw.db)
  await raw.close()
  expect(listening.rows).toHaveLength(1)
})

test('what lies inside a file goes its way at once', async () => {
  const letter = { name: 'letter.txt', mediaType: 'text/plain', bytes: Buffer.from('a letter') }
  const { handlers } = tinyStages({ extract: extractOnce(letter) })
  start(handlers)
  const archive = await submit('archive', 'holds a letter')
  await reaches(archive, 'indexed')
  const change = await vi.waitFor(
    async () => {
      const told = await pipeline.ledger.feed.read(0, 10)
      expect(told).toHaveLength(2)
      return told.find(({ documentId }) => documentId !== archive)
    },
    { timeout: 15_000 },
  )
  expect(await pipeline.ledger.documents.find(change?.documentId ?? '')).toMatchObject({
    parentId: archive,
    sourceKey: 'archive!/letter.txt',
  })
})

test('what lay inside a file leaves when newer bytes do not hold it any more', async () => {
  const letter = { name: 'letter.txt', mediaType: 'text/plain', bytes: Buffer.from('Dear all') }
  let isInside = true
  const found = extractOnce(letter)
  const { handlers } = tinyStages({
    extract: {
      stage: 'extract',
      version: 1,
      derive: async (...given) =>
        isInside && found.stage === 'extract'
          ? found.derive(...given)
          : { ok: true, output: tinyExtraction, summary: {} },
    },
  })
  start(handlers)
  const archive = await submit('archive', 'holds a letter')
  await reaches(archive, 'indexed')
  const known = async () =>
    (await pipeline.ledger.documents.known('test', ['archive!/letter.txt'])).values().next().value
  await vi.waitFor(async () => expect((await known())?.settled).toBe(true), { timeout: 15_000 })
  isInside = false
  await submit('archive', 'holds nothing')
  const id = (await known())?.documentId ?? ''
  await reaches(id, 'withdrawn')
  await vi.waitFor(async () =>
    expect((await pipeline.ledger.feed.read(0, 10)).find(({ documentId }) => documentId === id)?.op).toBe('delete'),
  )
})

test('the same bytes under ten names, handed in at once, are worked on once', async () => {
  const { handlers } = tinyStages()
  start(handlers)
  const ids = await Promise.all(Array.from({ length: 10 }, (_, index) => submit(`name-${index}`, 'the same')))
  for (const id of ids) await reaches(id, 'indexed')
  const keys = await Promise.all(ids.map(async (id) => JSON.stringify((await revisionOf(id)).keys)))
  expect(new Set(keys).size).toBe(1)
  expect(new Set(ids).size).toBe(10)
})

test('a job delivered twice at the same time has one result', async () => {
  const { handlers, runs } = tinyStages()
  const id = await submit('twice', 'delivered twice')
  const motion = { documentId: id, revision: (await revisionOf(id)).sha256, stage: 'extract' as const, generation: 1 }
  await pipeline.queues.flush()
  start(handlers)
  start(handlers)
  await Promise.all([pipeline.enqueue([motion]), pipeline.enqueue([motion])])
  await reaches(id, 'indexed')
  expect(await pipeline.ledger.feed.read(0, 10)).toHaveLength(1)
  expect(runs.index).toBe(1)
})

test('bulk work of a quick stage travels in company, and trouble of one is not that of the others', async () => {
  let away = true
  const first = tinyStages()
  start(first.handlers)
  const ids = await Promise.all(Array.from({ length: 20 }, (_, index) => submit(`bulk-${index}`, `bulk ${index}`)))
  for (const id of ids) await reaches(id, 'indexed')
  await Promise.all(closers.splice(0).map((close) => close()))
  const [troubled] = ids
  const again = tinyStages({
    classify: {
      stage: 'classify',
      version: 2,
      async derive(work) {
        if (away && work.documentId === troubled)
          throw new FailureError({ code: 'storage-unavailable', message: 'The object storage does not answer.' })
        return { ok: true, output: tinyClassification, summary: {} }
      },
    },
  })
  await pipeline.ledger.operators.reprocess({ ids }, 'classify', 'tester')
  expect(await releaseBulk(pipeline)).toBe(20)
  const waiting = (await pipeline.queues.depths()).find(({ stage }) => stage === 'classify')?.waiting
  expect(waiting).toBe(2)
  start(again.handlers)
  for (const id of ids.slice(1)) await reaches(id, 'indexed')
  expect(await revisionOf(troubled ?? '')).toMatchObject({ waitingFor: 'storage-unavailable' })
  away = false
  await reaches(troubled ?? '', 'indexed')
  expect(await pipeline.ledger.failures.groups({})).toEqual([])
})

test('what the queue forgot is found by the reconciler', async () => {
  const id = await submit('forgotten', 'lost by the queue')
  await pipeline.queues.flush()
  const { handlers } = tinyStages()
  start(handlers)
  expect(await reconcile(pipeline, { untouchedForMs: 0 })).toBe(1)
  await reaches(id, 'indexed')
})

test('queues that somebody was killed over while emptying them go on, once that was seen twice', async () => {
  const raw = openDatabase({ url: database.url, applicationName: 'test' })
  // As it stands between the two steps of emptying a queue.
  await sql`insert into arkivar_queue.meta (queue, field, value) values ('arkivar-extract', 'paused', '1')`.execute(
    raw.db,
  )
  await raw.close()
  start(tinyStages().handlers)
  const id = await submit('paused', 'waits at first')
  const resumeLeftover = leftoverPause(pipeline.queues)
  expect(await resumeLeftover()).toEqual([])
  expect((await revisionOf(id)).nextStage).toBe('extract')
  expect(await resumeLeftover()).toEqual(['extract'])
  await reaches(id, 'indexed')
  expect(await resumeLeftover()).toEqual([])
})

test('a payload that cannot be understood becomes a named failure, visible once', async () => {
  const { handlers } = tinyStages()
  start(handlers)
  const broken = { documentId: 'no-id', revision: 'no-hash', stage: 'extract' as const, generation: 1 }
  await pipeline.enqueue([broken, { ...broken, generation: 1 }])
  await vi.waitFor(async () =>
    expect(await pipeline.ledger.failures.groups({})).toMatchObject([{ code: 'invalid-payload', count: 1 }]),
  )
})

test('an original that is gone, and one with a flipped byte, fail by name; the same file mends them', async () => {
  const [gone, flipped] = [await submit('gone', 'this one goes'), await submit('flipped', 'this one rots')]
  const [goneFile, flippedFile] = [await originalFile(gone), await originalFile(flipped)]
  await rm(goneFile)
  const bytes = await readFile(flippedFile)
  bytes[0] = (bytes[0] ?? 0) ^ 1
  await writeFile(flippedFile, bytes)
  const { handlers } = tinyStages()
  start(handlers)
  await reaches(gone, 'failed')
  await reaches(flipped, 'failed')
  expect((await revisionOf(gone)).failure?.code).toBe('original-missing')
  expect((await revisionOf(flipped)).failure?.code).toBe('integrity-mismatch')
  expect((await pipeline.ledger.failures.groups({})).map(({ count }) => count)).toEqual([1, 1])
  await submit('gone', 'this one goes')
  await submit('flipped', 'this one rots')
  await reaches(gone, 'indexed')
  await reaches(flipped, 'indexed')
})

test('a damaged output of an earlier stage fails by name, and a retry makes it anew', async () => {
  const id = await submit('derived', 'derived and damaged')
  const first = tinyStages()
  const extract = first.handlers.find((handler) => handler.stage === 'extract')
  if (extract === undefined) throw new Error('no extract stage')
  const worker = pipeline.startStage(extract)
  await reaches(id, 'extracted')
  await worker.close(5_000)
  const { keys } = await revisionOf(id)
  await pipeline.store.delete(keys.extract ?? '')
  await pipeline.store.putIfAbsent(keys.extract ?? '', Buffer.from('no gzip'))
  start(tinyStages().handlers)
  await reaches(id, 'failed')
  expect((await revisionOf(id)).failure?.code).toBe('integrity-mismatch')
  await pipeline.ledger.operators.retry({ ids: [id] }, 'tester')
  await reconcile(pipeline, { untouchedForMs: 0 })
  await reaches(id, 'indexed')
})

test('trouble around a document makes it wait, and never blames it', async () => {
  let away = true
  const { handlers } = tinyStages({
    index: {
      stage: 'index',
      version: 1,
      async apply() {
        if (away) throw new FailureError({ code: 'search-unavailable', message: 'The search index does not answer.' })
      },
    },
  })
  start(handlers)
  const id = await submit('patient', 'waits for search')
  await vi.waitFor(async () => expect((await revisionOf(id)).waitingFor).toBe('search-unavailable'), {
    timeout: 10_000,
  })
  expect((await revisionOf(id)).state).toBe('normalized')
  away = false
  await reaches(id, 'indexed')
  expect(await pipeline.ledger.failures.groups({})).toEqual([])
})

test('an unexpected error is tried again, then fails under the name internal', async () => {
  let times = 0
  const { handlers } = tinyStages({
    classify: {
      stage: 'classify',
      version: 1,
      async derive() {
        times += 1
        throw new TypeError('cannot read what is not there')
      },
    },
  })
  start(handlers)
  const id = await submit('surprise', 'surprises')
  await reaches(id, 'failed')
  expect(times).toBe(4)
  expect((await revisionOf(id)).failure).toMatchObject({ code: 'internal' })
})

test('what fails because its stage was closed under it is not held against the document', async () => {
  const entered = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<void>()
  const index: StageHandler = {
    stage: 'index',
    version: 1,
    async apply() {
      entered.resolve()
      await closed.promise
      throw new Error('Cannot use a pool after calling end on the pool')
    },
  }
  const { handlers } = tinyStages()
  // Carried on by the worker of its first stage, which goes on working.
  start(handlers.filter(({ stage }) => stage !== 'index'))
  const worker = pipeline.startStage(index)
  const id = await submit('closing', 'at the end')
  await entered.promise
  await worker.close(1_000)
  closed.resolve()
  await vi.waitFor(async () => expect((await revisionOf(id)).waitingFor).toBe('internal'))
  start(handlers.filter(({ stage }) => stage === 'index'))
  await reaches(id, 'indexed')
  expect(await attemptsOf(id)).toBe(0)
})

test('what stands while newer bytes of a document fail is read for an index that is made anew', async () => {
  const { handlers } = tinyStages({
    extract: {
      stage: 'extract',
      version: 1,
      async derive(_work, inputs) {
        const text = Buffer.from(await inputs.original()).toString()
        if (text.includes('damaged')) return { ok: false, failure: { code: 'corrupt', message: 'It is damaged.' } }
        return { ok: true, output: tinyExtraction, summary: {} }
      },
    },
  })
  start(handlers)
  const id = await submit('stands', 'as it was')
  await submit('other', 'has no newer bytes')
  await reaches(id, 'indexed')
  const { sha256: older } = await revisionOf(id)
  await submit('stands', 'damaged')
  await reaches(id, 'failed')
  const standing = async () => {
    const read = []
    for await (const entry of readStanding(pipeline)) read.push(entry)
    return read
  }
  expect(await standing()).toMatchObject([{ document: { id, revision: older }, version: 0 }])
  await submit('stands', 'mended')
  await reaches(id, 'indexed')
  expect(await standing()).toEqual([])
})

test('the same bytes handed in while they are being deleted are there in the end', async () => {
  const id = await submit('deleted', 'once withdrawn')
  const { sha256 } = await revisionOf(id)
  await pipeline.intake.withdraw('test', 'deleted', 'taken down')
  const watcher = openDatabase({ url: database.url, applicationName: 'watcher', max: 1 })
  closers.push(() => watcher.close())
  let handingIn: Promise<string> | undefined
  await pipeline.ledger.documents.whileUnused(sha256, async () => {
    handingIn = submit('deleted', 'once withdrawn')
    // By then it has seen that the bytes lie there, and stored nothing.
    await vi.waitFor(async () => {
      const { rows } = await sql`
        select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      `.execute(watcher.db)
      expect(rows).toHaveLength(1)
    })
    await pipeline.store.delete(`originals/${sha256}`)
  })
  expect(await handingIn).toBe(id)
  expect(Buffer.from(await pipeline.store.read(`originals/${sha256}`)).toString()).toBe('once withdrawn')
})

test('what a stage makes of a document that is withdrawn meanwhile is deleted with it, and nobody counts on it', async () => {
  const begun = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const { handlers } = tinyStages({
    extract: {
      stage: 'extract',
      version: 1,
      async derive() {
        begun.resolve()
        await goOn.promise
        return { ok: true, output: tinyExtraction, summary: {} }
      },
    },
  })
  start(handlers)
  const id = await submit('gone', 'withdrawn in the middle')
  const { sha256 } = await revisionOf(id)
  await begun.promise
  await pipeline.intake.withdraw('test', 'gone', 'taken down')
  await dropUnused(sha256, pipeline)
  goOn.resolve()
  await vi.waitFor(async () => {
    for (const { waiting, active } of await pipeline.queues.depths()) expect(waiting + active).toBe(0)
  })
  expect((await readdir(folder, { recursive: true })).filter((name) => name.includes(sha256))).toEqual([])
  const again = await submit('again', 'withdrawn in the middle')
  await reaches(again, 'indexed')
  await pipeline.store.read((await revisionOf(again)).keys.normalize ?? '')
})

test('what a killed stage left of a withdrawn document is found and deleted, and nothing of what is needed', async () => {
  start(tinyStages().handlers)
  const shared = await submit('shared', 'is withdrawn under one name only')
  await submit('twin', 'is withdrawn under one name only')
  const gone = await submit('gone', 'is withdrawn')
  for (const id of [shared, gone]) await reaches(id, 'indexed')
  const [needed, unneeded] = [await revisionOf(shared), await revisionOf(gone)]
  for (const name of ['twin', 'gone']) await pipeline.intake.withdraw('test', name, 'taken down')
  await reaches(gone, 'withdrawn')
  await vi.waitFor(async () => expect((await revisionOf(gone)).nextStage).toBeNull())
  await dropUnused(unneeded.sha256, pipeline)
  const files = async (sha256: string) =>
    (await readdir(folder, { recursive: true })).filter((name) => name.includes(sha256))
  expect(await files(unneeded.sha256)).toEqual([])
  expect(await dropLeftovers(pipeline)).toBe(0)
  const before = await files(needed.sha256)
  // Stored by a stage that was killed before it could say so.
  await pipeline.store.replace(unneeded.keys.extract ?? '', Buffer.from('left over'))
  await pipeline.store.replace(needed.keys.extract?.replace('@1-', '@2-') ?? '', Buffer.from('just stored'))
  expect(await dropLeftovers(pipeline, { withinMs: 60_000 })).toBe(1)
  expect(await files(unneeded.sha256)).toEqual([])
  expect(await files(needed.sha256)).toHaveLength(before.length + 1)
})

test('the services look at start for what killed ones left of withdrawn documents', async () => {
  const id = await submit('gone', 'is withdrawn')
  const { sha256 } = await revisionOf(id)
  await pipeline.intake.withdraw('test', 'gone', 'taken down')
  start(tinyStages().handlers)
  await vi.waitFor(async () => expect((await revisionOf(id)).nextStage).toBeNull())
  await dropUnused(sha256, pipeline)
  const key = `derived/${sha256}/extract@1-left.json.gz`
  await pipeline.store.replace(key, Buffer.from('left over'))
  const maintenance = pipeline.maintain()
  closers.push(() => maintenance.stop())
  await vi.waitFor(async () => expect(await pipeline.store.stat(key)).toBeNull())
})

test('originals that only storage or only the ledger has are found, and those of withdrawn documents missed by nobody', async () => {
  const kept = await submit('kept', 'is in both')
  const lost = await submit('lost', 'is in the ledger alone')
  await submit('withdrawn', 'is in neither')
  await pipeline.intake.withdraw('test', 'withdrawn', 'taken down')
  await submit('older', 'was replaced')
  await submit('older', 'replaced it')
  const withdrawnKey = `originals/${createHash('sha256').update('is in neither').digest('hex')}`
  const lostHash = (await revisionOf(lost)).sha256
  for (const key of [withdrawnKey, `originals/${lostHash}`]) await pipeline.store.delete(key)
  const stray = await pipeline.store.putOriginal([Buffer.from('is in storage alone')], { maxBytes: 100 })
  const { unknown, missing } = await compareOriginals(pipeline, { arrivingMs: 0 })
  expect(unknown).toMatchObject([{ key: stray.key, sizeBytes: stray.sizeBytes }])
  expect(missing).toEqual([{ sha256: lostHash, documentId: lost }])
  expect(lost).not.toBe(kept)
})

test('the books of the last runs are measured, and by how much they do not add up', async () => {
  const runId = await pipeline.intake.startRun('upload', 'test')
  await pipeline.intake.reject(runId, 'test', 'broken', { code: 'empty', message: 'The file holds no bytes.' })
  const maintenance = pipeline.maintain()
  closers.push(() => maintenance.stop())
  const measured = async (column: string) =>
    new RegExp(`^arkivar_books\\{.*column="${column}".*\\} (\\d+)$`, 'm').exec(await metrics.text())?.[1]
  await vi.waitFor(async () => expect(await measured('difference')).toBe('0'))
  expect([await measured('found'), await measured('failed'), await measured('indexed')]).toEqual(['1', '1', '0'])
})

test('a file that is too large is refused at the door, and nothing of it stays', async () => {
  await expect(submit('large', 'x'.repeat(2000))).rejects.toThrow(/large/)
  expect(await readdir(join(folder, 'originals')).catch(() => [])).toEqual([])
})

async function originalFile(id: string): Promise<string> {
  const { sha256 } = await revisionOf(id)
  const names = await readdir(folder, { recursive: true })
  const name = names.find((each) => each.endsWith(sha256))
  if (name === undefined) throw new Error(`no original of ${id}`)
  return join(folder, name)
}
