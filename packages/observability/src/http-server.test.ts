import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { FailureError } from '@arkivar/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createHttpServer } from './http-server.ts'
import { listen } from './listen.ts'
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
  const cause = new FailureError({ code: 'storage-unavailable', message: 'Storage in /srv/arkivar: the disk is full.' })
  const { status, headers, body } = await failing(new Error('put failed', { cause }))
  expect(status).toBe(503)
  expect(headers['retry-after']).toBe('5')
  expect(body).toMatchObject({
    code: 'storage-unavailable',
    detail: expect.stringMatching(/^Arkivar waits for the object storage. Send/),
  })
  expect(JSON.stringify(body)).not.toContain('/srv/')
  expect(await readFile(join(folder, 'log'), 'utf8')).toContain('Storage in /srv/arkivar')
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

test('a method that a path does not have is told which ones it has, and OPTIONS asks for them', async () => {
  app.get('/documents/:id', async () => 'read')
  app.route({ method: ['PUT', 'DELETE'], url: '/intake/:source/*', handler: async () => 'changed' })
  for (const method of ['POST', 'DELETE', 'TRACE', 'QUERY'] as const) {
    const refused = await app.inject({ method, url: '/documents/7?x=1' })
    expect(refused.json()).toMatchObject({ status: 405, code: 'method-not-allowed' })
    expect(refused.headers.allow).toBe('GET, HEAD, OPTIONS')
  }
  const nested = await app.inject({ method: 'GET', url: '/intake/source/folder/file.pdf' })
  expect(nested).toMatchObject({ statusCode: 405, headers: { allow: 'DELETE, PUT, OPTIONS' } })
  const asked = await app.inject({ method: 'OPTIONS', url: '/documents/7' })
  expect(asked).toMatchObject({ statusCode: 204, headers: { allow: 'GET, HEAD, OPTIONS' } })
  for (const url of ['/documents', '/documents/7/more', '/documents/', '/intake/source'])
    expect((await app.inject({ method: 'POST', url })).statusCode, url).toBe(404)
})

test('an address that is no UTF-8 is a problem document like any other', async () => {
  app.get('/documents/:id', async () => 'read')
  const response = await app.inject('/documents/%E6')
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(response.json()).toMatchObject({ status: 400, code: 'bad-url' })
})

test.for([
  ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ['what is no HTTP', 'HELLO\r\n\r\n', 400, 'malformed-request'],
  ['a letter as it is in an address', 'GET /?q=ø HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'bad-url'],
  ['a request that names no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400, 'host-missing'],
  ['an expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: more\r\n\r\n', 417, 'unknown-expectation'],
  ['who takes it for a proxy', 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n', 405, 'method-not-allowed'],
  ['what breaks off', 'GET / HTTP/1.1\r\nHost: a\r\n', 400, 'incomplete-request'],
] as const)('%s is answered with a problem document', async ([, sent, status, code]) => {
  const { port } = await listen(app, { host: '127.0.0.1', port: 0 })
  const socket = connect(port, '127.0.0.1').end(sent)
  const answer = await text(socket)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  expect(head).toContain(`HTTP/1.1 ${status} `)
  expect(head.toLowerCase()).toContain('content-type: application/problem+json')
  expect(JSON.parse(body)).toMatchObject({ status, code })
})

test('what is sent in one go with what is no HTTP is answered before that is', async () => {
  app.get('/later', async () => {
    await pause(50)
    return 'at last'
  })
  const { port } = await listen(app, { host: '127.0.0.1', port: 0 })
  const request = 'GET /later HTTP/1.1\r\nHost: a\r\n\r\n'
  const socket = connect(port, '127.0.0.1')
  socket.write(`${request}${request}HELLO\r\n\r\n`)
  expect(await text(socket)).toMatch(
    /^HTTP\/1\.1 200 OK.*at lastHTTP\/1\.1 200 OK.*at lastHTTP\/1\.1 400 .*malformed-request/s,
  )
})

test('HTTP/1.0 need not name a host', async () => {
  const { port } = await listen(app, { host: '127.0.0.1', port: 0 })
  expect(await text(connect(port, '127.0.0.1').end('GET /healthz HTTP/1.0\r\n\r\n'))).toContain(' 200 OK')
})

test('whoever has sent all and closes that side gets the answer, though it takes a moment', async () => {
  app.get('/later', async () => {
    await pause(50)
    return 'at last'
  })
  const { port } = await listen(app, { host: '127.0.0.1', port: 0 })
  const answer = await text(connect(port, '127.0.0.1').end('GET /later HTTP/1.1\r\nHost: a\r\n\r\n'))
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK.*at last$/s)
})

test('whoever asks before sending is told to go on where the request is let in, and else what is wrong', async () => {
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  app.addHook('onRequest', async ({ headers }) => {
    if (headers.authorization === undefined) throw new Problem(401, 'unauthorized', 'Say who you are.')
  })
  app.put('/file', async ({ raw }) => text(raw))
  const { port } = await listen(app, { host: '127.0.0.1', port: 0 })
  const ask = (...more: readonly string[]) => {
    const lines = ['PUT /file HTTP/1.1', 'Host: a', 'Connection: close', 'Content-Length: 4', 'Expect: 100-continue']
    const socket = connect(port, '127.0.0.1')
    socket.write([...lines, ...more, '', ''].join('\r\n'))
    return socket
  }
  expect(await text(ask())).toMatch(/^HTTP\/1\.1 401 /)
  const socket = ask('Authorization: me')
  const [first] = (await once(socket, 'data')) as [Buffer]
  expect(first.toString()).toBe('HTTP/1.1 100 Continue\r\n\r\n')
  socket.write('body')
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK.*body$/s)
})

test('whoever closes in the middle of a body hears that, and the body never counts as whole', async () => {
  let came: Promise<string> | undefined
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  app.put('/file', async ({ raw }) => {
    came = text(raw)
    return came
  })
  const { port } = await listen(app, { host: '127.0.0.1', port: 0 })
  const sent = 'PUT /file HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf'
  expect(await text(connect(port, '127.0.0.1').end(sent))).toMatch(/^HTTP\/1\.1 400 .*"code":"incomplete-request"/s)
  await expect(came).rejects.toThrow('aborted')
})

describe('where nothing passes for too long', () => {
  let impatient: typeof app
  beforeEach(async () => {
    const log = createLogger({ level: 'silent', service: 'test' })
    const metrics = createMetrics({ service: 'test' })
    ;({ app: impatient } = await createHttpServer({ log, metrics, checks: {}, silenceMs: 200 }))
  })
  afterEach(() => impatient.close())

  /** @returns all that came until the connection ended. */
  async function say(words: string): Promise<string> {
    const { port } = await listen(impatient, { host: '127.0.0.1', port: 0 })
    const socket = connect(port, '127.0.0.1')
    socket.write(words)
    return text(socket)
  }

  test('whoever stops in the middle of a body hears why', async () => {
    impatient.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    impatient.put('/file', async ({ raw }) => text(raw))
    const answer = await say('PUT /file HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nbegun')
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toContain('"code":"request-timeout"')
  })

  test('whoever waits for an answer in vain is told to come back', async () => {
    impatient.get('/slow', async () => new Promise<never>(() => undefined))
    const answer = await say('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 503 /)
    expect(answer.toLowerCase()).toContain('retry-after: 30')
  })

  test('whoever says nothing more after an answer is let go without another', async () => {
    impatient.server.keepAliveTimeout = 1
    const answer = await say('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
  })
})

test('a server that ends waits for requests only so long, and tells those that it cannot wait for', async () => {
  const log = createLogger({ level: 'silent', service: 'test' })
  const metrics = createMetrics({ service: 'test' })
  const { app: ending } = await createHttpServer({ log, metrics, checks: {}, graceMs: 200 })
  ending.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  const reached = Promise.withResolvers<void>()
  ending.put('/file', async ({ raw }) => {
    reached.resolve()
    return text(raw)
  })
  const { port } = await listen(ending, { host: '127.0.0.1', port: 0 })
  const idle = connect(port, '127.0.0.1')
  const uploading = connect(port, '127.0.0.1')
  uploading.write('PUT /file HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nbegun')
  await reached.promise
  const answer = text(uploading)
  await ending.close()
  expect(await answer).toMatch(/^HTTP\/1\.1 503 .*"code":"ending"/s)
  idle.destroy()
})

test('a person in a browser gets a page where there is one, a program the problem document', async () => {
  const log = createLogger({ level: 'silent', service: 'test' })
  const { app: withPages } = await createHttpServer({
    log,
    metrics: createMetrics({ service: 'test' }),
    checks: {},
    problemPage: ({ status, code }, path) =>
      path.startsWith('/api/') ? null : { html: `<h1>${status} ${code}</h1>`, headers: { 'x-page': 'yes' } },
  })
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
  const page = await withPages.inject({ url: '/nowhere', headers: browser })
  expect(page).toMatchObject({ statusCode: 404, payload: '<h1>404 not-found</h1>', headers: { 'x-page': 'yes' } })
  expect((await withPages.inject({ url: '/api/nowhere', headers: browser })).json()).toMatchObject({ status: 404 })
  expect((await withPages.inject('/nowhere')).json()).toMatchObject({ status: 404 })
  await withPages.close()
})
