import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '@arkivar/observability'
import { createMetrics } from '@arkivar/observability/metrics'
import { openPipeline } from '@arkivar/pipeline'
import { type Database, openDatabase, sql } from '@arkivar/postgres'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FlakyProxy, startFlakyProxy } from '../hunt/flaky-proxy.ts'
import { until } from './until.ts'

/** A worker of the queue on PostgreSQL, whose connections meet one trouble after the other. */
let folder: string
let database: Awaited<ReturnType<typeof scratchDatabase>>
let behind: Database
let proxy: FlakyProxy
let pipeline: Awaited<ReturnType<typeof openPipeline>>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-sleeping-'))
  database = await scratchDatabase()
  behind = openDatabase({ url: database.url, applicationName: 'test', max: 1 })
  proxy = await startFlakyProxy(Number(new URL(database.url).port))
  const queueUrl = new URL(database.url)
  queueUrl.port = String(proxy.port)
  const log = createLogger({ level: 'silent', service: 'test' })
  pipeline = await openPipeline(
    { extractProcesses: 1, maxFileBytes: 1024 },
    {
      databaseUrl: database.url,
      queueUrl: queueUrl.href,
      searchUrl: database.url,
      storageUrl: join(folder, 'storage'),
    },
    { service: 'test', log, metrics: createMetrics({ service: 'test' }) },
  )
})
afterEach(async () => {
  proxy.set({ kind: 'clear' })
  await pipeline.close()
  await proxy[Symbol.asyncDispose]()
  await behind.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

test('a worker that found nobody to ask what there is to do looks again by itself', { timeout: 60_000 }, async () => {
  const done: unknown[] = []
  const listening = async () => {
    const { rows } = await sql`
      select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and query ilike '%listen bullmq_jobs%'
    `.execute(behind.db)
    return rows.length > 0
  }
  const options = { concurrency: 1, drainDelay: 5, runRetryDelay: 100 }
  const worker = pipeline.queues.makeWorker('extract', async (job) => String(done.push(job.data)), options)
  try {
    await until('the worker waits for jobs', listening)
    proxy.set({ kind: 'cut' })
    await until('its connections are gone', async () => !(await listening()))
    // It comes in while the worker cannot be woken, and the worker cannot ask either when it listens again.
    await sql`
      insert into arkivar_queue.job (queue, id, seq, name, state, data, opts, max_attempts, added_at_ms)
      values ('arkivar-extract', 'one', 1, 'extract', 'waiting', '{}', '{}', 1, 0)
    `.execute(behind.db)
    await sql`alter table arkivar_queue.job rename to job_away`.execute(behind.db)
    proxy.set({ kind: 'clear' })
    await until('the worker waits for jobs again', listening)
    await sql`select pg_sleep(0.5)`.execute(behind.db)
    expect(done).toEqual([])
    await sql`alter table arkivar_queue.job_away rename to job`.execute(behind.db)
    await until('the job is done', () => done.length > 0, 30_000)
  } finally {
    await worker.close(true)
  }
})
