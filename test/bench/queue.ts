import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createLogger } from '@arkivar/observability'
import { createMetrics } from '@arkivar/observability/metrics'
import { openPipeline, type Pipeline, reconcile, type StageHandler } from '@arkivar/pipeline'
import { tinyStages } from '@arkivar/pipeline/testing'
import { useEmbeddedPostgres } from '@arkivar/postgres'
import { startRedis } from '../servers/redis.ts'
import { readOptions } from '../support/read-options.ts'
import type { Benchmark } from './benchmark.ts'
import { printTable } from './print-table.ts'

/** What the machinery costs where the stages do nothing: four jobs a document, on both queues. */
export const run: Benchmark = async (args) => {
  const { values } = readOptions({ args: [...args], options: { documents: { type: 'string', default: '400' } } })
  const documents = Number(values.documents)
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-bench-'))
  const database = await useEmbeddedPostgres({ home: folder, graceMs: 0 })
  const redis = await startRedis()
  try {
    const rows: { name: string; seconds: number }[] = []
    for (const [name, queueUrl] of [
      ['PostgreSQL', database.url],
      ['Redis', redis.url],
    ] as const) {
      for (const way of ['together', 'apart'] as const) {
        const where = { databaseUrl: database.url, queueUrl, folder: join(folder, `${name}-${way}`) }
        rows.push({ name: `${name}, stages ${way}`, seconds: await measure(documents, way, where) })
      }
    }
    const row = (name: string, seconds: number) => [
      name,
      (documents / seconds).toFixed(0),
      ((seconds / documents) * 1000).toFixed(1),
    ]
    printTable(`${documents} documents through four empty stages`, [
      ['queue', 'documents/s', 'ms a document'],
      ...rows.map(({ name, seconds }) => row(name, seconds)),
    ])
    return { documents, rows }
  } finally {
    await redis.stop()
    await database.release()
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

/** `together`: in one process, where each stage goes on with the next; `apart`: every stage through the queue. */
async function measure(
  count: number,
  way: 'together' | 'apart',
  where: { databaseUrl: string; queueUrl: string; folder: string },
): Promise<number> {
  const { databaseUrl, queueUrl, folder } = where
  const open = () =>
    openPipeline(
      { extractProcesses: 4, maxFileBytes: 1024 },
      { databaseUrl, queueUrl, searchUrl: databaseUrl, storageUrl: pathToFileURL(folder).href },
      {
        service: 'bench',
        log: createLogger({ level: 'silent', service: 'bench' }),
        metrics: createMetrics({ service: 'bench' }),
      },
    )
  const { handlers } = tinyStages()
  const pipelines = await Promise.all((way === 'together' ? [0] : handlers).map(open))
  const [first] = pipelines
  if (first === undefined) throw new Error('there is no pipeline')
  try {
    for (let index = 0; index < count; index++) await submit(first, `${folder} ${index}`)
    const workers = handlers.map((handler: StageHandler, index) => (pipelines[index] ?? first).startStage(handler))
    const startedAt = performance.now()
    await reconcile(first, { untouchedForMs: 0 })
    while ((await first.ledger.work.backlog()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const seconds = (performance.now() - startedAt) / 1000
    await Promise.all(workers.map((worker) => worker.close()))
    return seconds
  } finally {
    await Promise.all(pipelines.map((pipeline) => pipeline.close()))
  }
}

/** Known to the ledger, not yet in the queue. */
async function submit({ ledger, store }: Pipeline, text: string): Promise<void> {
  const { sha256, sizeBytes } = await store.putOriginal([Buffer.from(text)], { maxBytes: 1024 })
  await ledger.documents.accept({ source: 'bench', sourceKey: text, hints: {} }, { sha256, sizeBytes })
}
