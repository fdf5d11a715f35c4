import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createLogger, createMetrics } from '@arkivar/observability'
import { type DeriveHandler, openPipeline, reconcile, type StageHandler } from '@arkivar/pipeline'
import { useEmbeddedPostgres } from '@arkivar/postgres'
import { stageNames } from '@arkivar/types'
import { startRedis } from '../servers/redis.ts'
import type { Benchmark } from './main.ts'
import { printTable } from './print-table.ts'

/** What the machinery costs where the stages do nothing: four jobs a document, on both queues. */
export const run: Benchmark = async (args) => {
  const { values } = parseArgs({ args: [...args], options: { documents: { type: 'string', default: '400' } } })
  const documents = Number(values.documents)
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-bench-'))
  const database = await useEmbeddedPostgres({ home: folder, graceMs: 0 })
  const redis = await startRedis()
  try {
    const onPostgres = await measure(documents, { databaseUrl: database.url, queueUrl: database.url, folder: join(folder, 'a') })
    const onRedis = await measure(documents, { databaseUrl: database.url, queueUrl: redis.url, folder: join(folder, 'b') })
    const row = (name: string, seconds: number) => [name, (documents / seconds).toFixed(0), ((seconds / documents) * 1000).toFixed(1)]
    printTable(`${documents} documents through four empty stages`, [
      ['queue', 'documents/s', 'ms a document'],
      row('PostgreSQL', onPostgres),
      row('Redis', onRedis),
    ])
    return { documents, secondsOnPostgres: onPostgres, secondsOnRedis: onRedis }
  } finally {
    await redis.stop()
    await database.release()
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

async function measure(count: number, where: { databaseUrl: string; queueUrl: string; folder: string }): Promise<number> {
  const { databaseUrl, queueUrl, folder } = where
  const pipeline = await openPipeline(
    { extractProcesses: 4, maxFileBytes: 1024 },
    { databaseUrl, queueUrl, searchUrl: databaseUrl, storageUrl: pathToFileURL(folder).href },
    { service: 'bench', log: createLogger({ level: 'silent', service: 'bench' }), metrics: createMetrics({ service: 'bench' }) },
  )
  try {
    for (let index = 0; index < count; index++) {
      const sha256 = createHash('sha256').update(`${queueUrl} ${index}`).digest('hex')
      await pipeline.ledger.documents.accept({ source: queueUrl, sourceKey: `${index}`, hints: {} }, { sha256, sizeBytes: 1 })
    }
    const workers = stageNames.map((stage) => pipeline.startStage(emptyStage(stage)))
    const startedAt = performance.now()
    await reconcile(pipeline, { untouchedForMs: 0 })
    while ((await pipeline.ledger.work.backlog()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const seconds = (performance.now() - startedAt) / 1000
    await Promise.all(workers.map((worker) => worker.close()))
    return seconds
  } finally {
    await pipeline.close()
  }
}

function emptyStage(stage: StageHandler['stage']): StageHandler {
  if (stage === 'index') return { stage, version: 1, apply: async () => undefined }
  const handler: DeriveHandler = { stage, version: 1, derive: async () => ({ ok: true, output: {}, summary: {} }) }
  return handler
}
