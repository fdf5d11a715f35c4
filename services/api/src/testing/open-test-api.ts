import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Motion, Work } from '@arkivar/ledger'
import { createHttpServer, createLogger, listen } from '@arkivar/observability'
import { createMetrics } from '@arkivar/observability/metrics'
import { openPipeline, type Pipeline, readDocument } from '@arkivar/pipeline'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { openSearchIndex, type SearchIndex } from '@arkivar/search'
import { putDerived } from '@arkivar/storage'
import type { NormalizedContent, Provenance, StageName, Submission } from '@arkivar/types'
import { apiPlugin } from '../api-plugin.ts'
import { problemPage } from '../pages/problem-page.ts'
import { openCuttableProxy } from './cuttable-proxy.ts'
import { sampleContent } from './sample-content.ts'

export type TestApi = {
  readonly url: string
  readonly pipeline: Pipeline
  readonly search: SearchIndex
  /** Takes in a document without moving it. @returns its motion. */
  takeIn(key: string, bytes: string, extra?: Partial<Submission>): Promise<Motion>
  /** Carries a motion through the stages that are left, with the given content as what they make of it. */
  publish(
    motion: Motion,
    content?: Partial<NormalizedContent>,
    provenance?: Provenance,
    summary?: Readonly<Record<string, unknown>>,
  ): Promise<void>
  /** Loads the work of a motion, as the runner does. */
  load(motion: Motion): Promise<Work>
  /** From now on nothing that stages have stored can be read. */
  breakStorage(): Promise<void>
  /** From now on the database does not answer. */
  cutDatabase(): void
  close(): Promise<void>
}

/** A real api on a free port over a ledger, store and search index of its own; only the stages are played. */
export async function openTestApi(): Promise<TestApi> {
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-api-'))
  const database = await scratchDatabase()
  const log = createLogger({ level: 'silent', service: 'api' })
  const metrics = createMetrics({ service: 'api' })
  const proxy = await openCuttableProxy(database.url)
  const { url: databaseUrl } = proxy
  const storageUrl = pathToFileURL(join(folder, 'storage')).href
  const pipeline = await openPipeline(
    { extractProcesses: 1, maxFileBytes: 1_000_000 },
    { databaseUrl, queueUrl: databaseUrl, searchUrl: databaseUrl, storageUrl },
    { service: 'api', log, metrics },
  )
  const search = await openSearchIndex({ database: databaseUrl })
  const { app } = await createHttpServer({ log, metrics, checks: pipeline.checks, problemPage })
  await app.register(apiPlugin, { pipeline, search })
  const { url } = await listen(app, { host: '127.0.0.1', port: 0 })
  const { ledger, store } = pipeline

  const load = async (motion: Motion): Promise<Work> => {
    const work = await ledger.work.load(motion)
    if (work === null) throw new Error('the motion is stale')
    return work
  }

  return {
    url,
    pipeline,
    search,
    load,
    async takeIn(key, bytes, extra) {
      const submission: Submission = { source: 'test', sourceKey: key, fileName: key, hints: {}, ...extra }
      const { sha256, sizeBytes } = await store.putOriginal([Buffer.from(bytes)], { maxBytes: 1_000_000 })
      const { motion } = await ledger.documents.accept(submission, { sha256, sizeBytes })
      if (motion === undefined) throw new Error('nothing is to be done')
      return motion
    },
    async publish(motion, content, provenance = {}, summary = {}) {
      let work = await load(motion)
      const first = way.findIndex(([stage]) => stage === motion.stage)
      for (const [stage, state, next] of way.slice(first)) {
        const key = `derived/${work.revision}/${stage}@1-${work.documentId}${work.generation}.json.gz`
        const output = { content: { ...sampleContent, ...content }, provenance }
        if (stage === 'normalize') await putDerived(store, key, output)
        const completion = {
          key,
          version: 1,
          sizeBytes: 1,
          durationMs: 1,
          summary: { mediaType: 'application/pdf', type: content?.type ?? sampleContent.type, ...summary },
          state,
          next,
        }
        const following = await ledger.work.complete(work, completion)
        work = await load(following === null || following === 'at rest' ? motion : following)
      }
      const record = await ledger.documents.find(work.documentId)
      const read = record === null ? null : await readDocument(record, pipeline)
      if (read === null) throw new Error('the document cannot be read')
      await search.upsert([{ document: read.document, version: work.generation }])
      await ledger.work.settle(work)
    },
    async breakStorage() {
      const derived = join(folder, 'storage', 'derived')
      await rm(derived, { recursive: true })
      await symlink(derived, derived)
    },
    cutDatabase: proxy.cut,
    async close() {
      await app.close()
      await search.close()
      await pipeline.close()
      await proxy.close()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}

const way: readonly (readonly [StageName, 'extracted' | 'classified' | 'normalized', StageName])[] = [
  ['extract', 'extracted', 'classify'],
  ['classify', 'classified', 'normalize'],
  ['normalize', 'normalized', 'index'],
]
