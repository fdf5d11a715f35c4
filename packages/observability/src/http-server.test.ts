import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FailureError } from '@arkivar/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttpServer } from './http-server.ts'
import { createLogger } from './logger.ts'
import { createMetrics } from './metrics.ts'
import { Problem } from './problem.ts'

let folder: string
let app: Awaited<ReturnType<typeof createHttpServer>>['app']
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-http-'))
  const log = createLogger({ level: 'debug', service: 'test', destination: join(folder, 'log') })
  ;({ app } = await createHttpServer({ log, metrics: createMetrics({ service: 'test' }), checks: {} }))
})
afterEach(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const failing = async (error: unknown) => {
  app.get('/fails/:key', async () => {
    throw error
  })
  const response = await app.inject('/fails/a?q=010190-1234')
  return { status: response.statusCode, headers: response.headers, body: response.json<Record<string, unknown>>() }
}

test('an error is a problem document with a stable code and a sentence that says what to do', async () => {
  const { status, headers, body } = await failing(
    new Problem(429, 'too-many-requests', 'Wait two seconds.', { headers: { 'retry-after': '2' } }),
  )
  expect(status).toBe(429)
  expect(headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '2' })
  expect(body).toEqual({
    type: 'urn:arkivar:problem:too-many-requests',
    title: 'Too Many Requests',
    status: 429,
    detail: 'Wait two seconds.',
    code: 'too-many-requests',
  })
})

test('an expected failure keeps its code, and one that passes asks the client to come back', async () => {
  const cause = new FailureError({ code: 'storage-unavailable', message: 'The object storage does not answer.' })
  const { status, headers, body } = await failing(new Error('put failed', { cause }))
  expect(status).toBe(503)
  expect(headers['retry-after']).toBe('5')
  expect(body).toMatchObject({ code: 'storage-unavailable' })
})

test('a surprise tells the client nothing but where to look, and the log everything but the query', async () => {
  const { status, headers, body } = await failing(new Error('relation "document" does not exist'))
  expect(status).toBe(500)
  expect(body.detail).toBe(`Something went wrong here; the log tells more under ${String(headers['x-request-id'])}.`)
  const log = await readFile(join(folder, 'log'), 'utf8')
  expect(log).toContain('relation \\"document\\" does not exist')
  expect(log).toContain('"path":"/fails/a"')
  expect(log).not.toContain('q=')
})

test('an unknown path is a problem document too, and every answer is measured by its route', async () => {
  const response = await app.inject('/nowhere')
  expect(response.json()).toMatchObject({ status: 404, code: 'not-found' })
  await app.inject('/healthz')
  const { payload } = await app.inject('/metrics')
  expect(payload).toMatch(/http_request_duration_seconds_count\{.*method="GET",route="\/healthz",status="200"\} 1/)
  expect(payload).toMatch(/http_request_duration_seconds_count\{.*route="unknown",status="404"\} 1/)
})
