import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createHttpServer, createLogger, listen } from '@arkivar/observability'
import { createMetrics } from '@arkivar/observability/metrics'
import { openPipeline, type Pipeline } from '@arkivar/pipeline'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { readSettings } from '@arkivar/types'
import { type UploaderOptions, uploaderPlugin } from '../uploader-plugin.ts'

export type TestUploader = {
  readonly url: string
  readonly pipeline: Pipeline
  readonly databaseUrl: string
  /** The uploader alone ends and begins again; ledger and store stay. */
  restart(options?: TestOptions): Promise<void>
  close(): Promise<void>
}
type TestOptions = Partial<UploaderOptions['settings']> & Pick<UploaderOptions, 'listEveryMs'>

/** A real uploader on a free port, over a database and a directory store of its own. */
export async function openTestUploader(first: TestOptions = {}): Promise<TestUploader> {
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-uploader-'))
  const database = await scratchDatabase()
  const log = createLogger({ level: 'silent', service: 'uploader' })
  const metrics = createMetrics({ service: 'uploader' })
  const maxFileBytes = first.maxFileBytes ?? 1_000_000
  const pipeline = await openPipeline(
    { extractProcesses: 1, maxFileBytes },
    {
      databaseUrl: database.url,
      queueUrl: database.url,
      searchUrl: database.url,
      storageUrl: pathToFileURL(join(folder, 'storage')).href,
    },
    { service: 'uploader', log, metrics },
  )

  const open = async ({ listEveryMs, ...settings }: TestOptions) => {
    const { app } = await createHttpServer({ log, metrics, checks: pipeline.checks })
    const plugin: UploaderOptions = {
      settings: { ...readSettings({}), maxFileBytes, ...settings },
      pipeline,
      log,
      metrics,
      settleMs: 50,
      ...(listEveryMs && { listEveryMs }),
    }
    await app.register(uploaderPlugin, plugin)
    const { url } = await listen(app, { host: '127.0.0.1', port: 0 })
    return { app, url }
  }
  let running = await open(first)

  return {
    get url() {
      return running.url
    },
    pipeline,
    databaseUrl: database.url,
    async restart(options = first) {
      await running.app.close()
      running = await open(options)
    },
    async close() {
      await running.app.close()
      await pipeline.close()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}
