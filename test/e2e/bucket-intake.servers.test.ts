import { createServer } from 'node:http'
import { createHttpServer, createLogger, listen } from '@arkivar/observability'
import { createMetrics } from '@arkivar/observability/metrics'
import { openPipeline } from '@arkivar/pipeline'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { readSettings } from '@arkivar/types'
import { uploaderPlugin } from '@arkivar/uploader'
import { describe, expect, test } from 'vitest'
import { freePort } from '../servers/free-port.ts'
import { startSeaweedfs } from '../servers/seaweedfs.ts'
import { startVersitygw } from '../servers/versitygw.ts'

/** So long that only an event can have told. */
const never = 24 * 60 * 60_000
/** Spaces, letters that are more than a byte, and all that a decoder could take for something else. */
const oddKey = 'inn boks/æøå fil (1)+a&b=c%20d.txt'

describe.each([
  ['versitygw', startVersitygw],
  ['SeaweedFS', startSeaweedfs],
])('the bucket of %s', (_name, startServer) => {
  test('tells of new objects by event, and what no event told is found by the listing', async () => {
    const port = await freePort()
    // versitygw does not start while nobody listens; the uploader needs to know where the bucket is.
    const listener = createServer((_request, response) => response.end()).listen(port, '127.0.0.1')
    await using server = await startServer({ webhookUrl: `http://127.0.0.1:${port}/api/v1/events/bucket` })
    listener.closeAllConnections()
    await new Promise((closed) => listener.close(closed))
    const database = await scratchDatabase()
    const log = createLogger({ level: 'silent', service: 'test' })
    const metrics = createMetrics({ service: 'test' })
    const maxFileBytes = 30_000_000
    const pipeline = await openPipeline(
      { extractProcesses: 1, maxFileBytes },
      { databaseUrl: database.url, queueUrl: database.url, searchUrl: database.url, storageUrl: server.url },
      { service: 'test', log, metrics },
    )
    const startUploader = async () => {
      const { app } = await createHttpServer({ log, metrics, checks: {} })
      await app.register(uploaderPlugin, {
        settings: { ...readSettings({}), maxFileBytes, intakeBucket: true },
        pipeline,
        log,
        metrics,
        listEveryMs: never,
      })
      await listen(app, { host: '127.0.0.1', port })
      return app
    }
    const drop = (key: string, bytes: Uint8Array) => pipeline.store.putIfAbsent(`incoming/${key}`, bytes)
    const until = (...keys: string[]) =>
      expect
        .poll(async () => [...(await pipeline.ledger.documents.known('bucket', keys)).keys()].sort(), {
          timeout: 20_000,
        })
        .toEqual(keys.sort())

    let app = await startUploader()
    try {
      // Known when the first listing has ended: what comes now comes by event.
      await drop('first.txt', Buffer.from('first'))
      await until('first.txt')
      await drop(oddKey, Buffer.from('odd'))
      await drop('a b.txt', Buffer.from('with a space'))
      await drop('a+b.txt', Buffer.from('with a plus'))
      await drop('large.bin', Buffer.alloc(20_000_000, 7))
      await until(oddKey, 'a b.txt', 'a+b.txt', 'large.bin')

      await app.close()
      await drop('nobody/listened.txt', Buffer.from('nobody listened'))
      app = await startUploader()
      await until('nobody/listened.txt')
      const [run] = await pipeline.ledger.runs.list({ limit: 1 })
      expect(run?.books.failed).toBe(0)
    } finally {
      await app.close()
      await pipeline.close()
      await database.drop()
    }
  })
})
