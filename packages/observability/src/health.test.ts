import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createLogger } from './logger.ts'
import { createMetrics } from './metrics.ts'
import type { Checks } from './readiness.ts'
import { type HealthServer, serveHealth } from './serve-health.ts'

const log = createLogger({ level: 'silent', service: 'test' })
const metrics = createMetrics({ service: 'test' })
let server: HealthServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function get(path: string, checks: Checks): Promise<{ status: number; text: string }> {
  server ??= await serveHealth({ host: '127.0.0.1', port: 0, checks, metrics, log })
  const response = await fetch(server.url + path)
  return { status: response.status, text: await response.text() }
}
test('a service that has all it needs is alive, ready and measured', async () => {
  const checks = { database: async () => 1 }
  expect(await get('/healthz', checks)).toEqual({ status: 200, text: '{"status":"ok"}' })
  expect(await get('/readyz', checks)).toEqual({ status: 200, text: '{"status":"ok","checks":{"database":"ok"}}' })
  expect((await get('/metrics', checks)).text).toContain('arkivar_jobs_total')
})

test('what else is asked of it is answered with a problem document', async () => {
  const { status, text } = await get('/nothing', {})
  expect([status, JSON.parse(text)]).toMatchObject([404, { code: 'not-found' }])
})

test('a service whose database is away is alive, not ready, says which it is, and keeps the password', async () => {
  const checks = {
    database: () => Promise.reject(new Error('postgres://arkivar:hunter2@db/arkivar does not answer')),
    storage: async () => undefined,
  }
  expect((await get('/healthz', checks)).status).toBe(200)
  const { status, text } = await get('/readyz', checks)
  expect(status).toBe(503)
  expect(JSON.parse(text)).toEqual({
    status: 'unavailable',
    checks: { database: 'postgres://arkivar:***@db/arkivar does not answer', storage: 'ok' },
  })
})

test('a check that never answers is given up after two seconds, and many probes make one check', async () => {
  let asked = 0
  const checks = {
    queue: () => {
      asked++
      return new Promise<never>(() => undefined)
    },
  }
  await get('/healthz', checks)
  const answers = await Promise.all(Array.from({ length: 5 }, () => get('/readyz', checks)))
  expect(new Set(answers.map(({ text }) => text))).toEqual(
    new Set(['{"status":"unavailable","checks":{"queue":"does not answer within 2 seconds"}}']),
  )
  expect(asked).toBe(1)
})

test('a port that is taken is told in one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await expect(serveHealth({ host: '127.0.0.1', port, checks: {}, metrics, log })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another process; set ARKIVAR_PORT to a free one.`,
  )
  other.close()
})
