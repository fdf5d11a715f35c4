import { normalizedDocumentSchema, searchResultSchema } from '@arkivar/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changesSchema, problemSchema, runsSchema, statusSchema } from './endpoints.ts'
import { openTestApi, type TestApi } from './testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}/api/v1${path}`, { headers })
  const text = await response.text()
  const isJson =
    response.headers.get('content-type')?.includes('json') && !response.headers.get('content-type')?.includes('ndjson')
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text !== '' ? (JSON.parse(text) as unknown) : null,
  }
}
let count = 0
async function published(
  content?: Parameters<TestApi['publish']>[1],
  key = `dokument-${++count}.pdf`,
): Promise<string> {
  const motion = await api.takeIn(key, `bytes of ${key} ${count}`)
  await api.publish(motion, content, { '/date': { page: 1, quote: 'den 7. maj 2024' } })
  return motion.documentId
}

describe('a document', () => {
  test('is the record of the contract, with its identity and source', async () => {
    const id = await published({}, 'referat æøå.pdf')
    const { status, body } = await get(`/documents/${id}`)
    expect(status).toBe(200)
    expect(normalizedDocumentSchema.strict().parse(body)).toMatchObject({
      schemaVersion: 1,
      id,
      type: 'referat',
      source: { name: 'test', key: 'referat æøå.pdf', mediaType: 'application/pdf' },
      stages: { extract: 1, classify: 1, normalize: 1 },
    })
    const { body: provenance } = await get(`/documents/${id}/provenance`)
    expect(provenance).toEqual({ '/date': { page: 1, quote: 'den 7. maj 2024' } })
  })

  test('is not sent again to whoever has it, until it changes', async () => {
    const motion = await api.takeIn('etag.pdf', 'etag 1')
    await api.publish(motion)
    const first = await get(`/documents/${motion.documentId}`)
    const tag = first.headers.get('etag') ?? ''
    expect(await get(`/documents/${motion.documentId}`, { 'if-none-match': tag })).toMatchObject({
      status: 304,
      text: '',
    })
    await api.publish(await api.takeIn('etag.pdf', 'etag 2'), { title: 'Ny udgave' })
    const second = await get(`/documents/${motion.documentId}`, { 'if-none-match': tag })
    expect(second).toMatchObject({ status: 200, body: { title: 'Ny udgave' } })
  })

  test('that is still on its way answers 202 with its state, and its original is not shown yet', async () => {
    const { documentId } = await api.takeIn('på-vej.pdf', 'på vej')
    expect(await get(`/documents/${documentId}`)).toMatchObject({
      status: 202,
      body: { id: documentId, state: 'received', nextStage: 'extract', waitingFor: null },
    })
    expect(await get(`/documents/${documentId}/original`)).toMatchObject({ status: 404, body: { code: 'not-ready' } })
  })

  test('stays what search and feed show while a newer revision is on its way', async () => {
    const motion = await api.takeIn('afløst.pdf', 'udgave 1')
    await api.publish(motion, { title: 'Udgave 1' })
    await api.takeIn('afløst.pdf', 'udgave 2')
    expect(await get(`/documents/${motion.documentId}`)).toMatchObject({ status: 200, body: { title: 'Udgave 1' } })
  })

  test('that could not be read says by what name it failed', async () => {
    const motion = await api.takeIn('krypteret.pdf', 'krypteret')
    await api.pipeline.ledger.work.fail(
      await api.load(motion),
      { code: 'encrypted', message: 'The file needs a password.' },
      1,
    )
    const { status, body } = await get(`/documents/${motion.documentId}`)
    expect(status).toBe(409)
    expect(problemSchema.parse(body)).toMatchObject({ code: 'encrypted', id: motion.documentId, stage: 'extract' })
  })

  test('that is held back shows nothing of itself, not even its original', async () => {
    const motion = await api.takeIn('holdt.pdf', 'holdt')
    await api.pipeline.ledger.work.complete(await api.load(motion), {
      key: `derived/${motion.revision}/extract@1-x.json.gz`,
      version: 1,
      sizeBytes: 1,
      durationMs: 1,
      summary: {},
      state: 'extracted',
      next: 'classify',
      hold: { code: 'cpr', message: 'A CPR number was found.' },
    })
    for (const path of ['', '/original', '/provenance']) {
      const { status, text } = await get(`/documents/${motion.documentId}${path}`)
      expect(status).toBe(403)
      expect(text).not.toContain('CPR')
    }
  })

  test('that was withdrawn is gone, with a tombstone that tells downstream', async () => {
    const id = await published()
    await api.pipeline.ledger.operators.withdraw(id, 'Offentliggjort ved en fejl', 'test')
    for (const path of ['', '/original', '/provenance']) {
      expect(await get(`/documents/${id}${path}`)).toMatchObject({
        status: 410,
        body: { code: 'withdrawn', id, reason: 'Offentliggjort ved en fejl' },
      })
    }
  })

  test.each(['nothing', '00000000-0000-7000-8000-000000000000', "'; drop table document; --"])(
    '%s is none',
    async (id) => {
      expect(await get(`/documents/${encodeURIComponent(id)}`)).toMatchObject({
        status: 404,
        body: { code: 'unknown-document' },
      })
    },
  )
})

describe('an original', () => {
  test('comes as it was, with its type, size and name, and is not sent twice', async () => {
    const motion = await api.takeIn('notat "æ" 1.pdf', 'rå bytes')
    await api.publish(motion)
    const { status, text, headers } = await get(`/documents/${motion.documentId}/original`)
    expect([status, text]).toEqual([200, 'rå bytes'])
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-length')).toBe(String(Buffer.byteLength('rå bytes')))
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="notat ____ 1.pdf"; filename*=UTF-8''notat%20%22%C3%A6%22%201.pdf`.replace('____', '___'),
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const again = await get(`/documents/${motion.documentId}/original`, { 'if-none-match': headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    const any = await get(`/documents/${motion.documentId}/original`, { 'if-none-match': '*' })
    expect(any.status).toBe(304)
    const head = await fetch(`${api.url}/api/v1/documents/${motion.documentId}/original`, { method: 'HEAD' })
    expect(head.status).toBe(200)
  })

  test('comes in parts to whoever asks for a part', async () => {
    const motion = await api.takeIn('dele.pdf', '0123456789')
    await api.publish(motion)
    const path = `/documents/${motion.documentId}/original`
    const whole = await get(path)
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    const tag = whole.headers.get('etag') ?? ''

    const part = await get(path, { range: 'bytes=2-4' })
    expect([part.status, part.text]).toEqual([206, '234'])
    expect(part.headers.get('content-range')).toBe('bytes 2-4/10')
    expect(part.headers.get('content-length')).toBe('3')
    expect(await get(path, { range: 'bytes=-2', 'if-range': tag })).toMatchObject({ status: 206, text: '89' })

    const beyond = await get(path, { range: 'bytes=10-' })
    expect(beyond).toMatchObject({ status: 416, body: { code: 'range-not-satisfiable' } })
    expect(beyond.headers.get('content-range')).toBe('bytes */10')
    for (const headers of [{ range: 'bytes=0-1', 'if-range': '"other"' }, { range: 'bytes=0-1,4-5' }])
      expect(await get(path, headers)).toMatchObject({ status: 200, text: '0123456789' })
    expect((await get(path, { range: 'bytes=2-4', 'if-none-match': tag })).status).toBe(304)
  })

  test('is not taken for the one that a client knows, when it is another one', async () => {
    const motion = await api.takeIn('rest.pdf', '0123456789')
    await api.publish(motion)
    const paths = ['', '/provenance', '/original'].map((path) => `/documents/${motion.documentId}${path}`)
    for (const path of paths) {
      const tag = (await get(path)).headers.get('etag') ?? ''
      for (const names of [tag, `"other", ${tag}`, '*']) {
        expect(await get(path, { 'if-match': names })).toMatchObject({ status: 200 })
      }
      for (const names of ['"other"', `W/${tag}`]) {
        const refused = await get(path, { range: 'bytes=5-', 'if-match': names })
        expect(refused).toMatchObject({ status: 412, body: { code: 'precondition-failed' } })
      }
    }
  })

  test('in which a CPR number stands is not shown, though its masked text is', async () => {
    const id = await published({ privacy: { cprNumbers: 1, findings: [{ kind: 'cpr', page: 3 }] } })
    expect((await get(`/documents/${id}`)).status).toBe(200)
    expect(await get(`/documents/${id}/original`)).toMatchObject({ status: 403, body: { code: 'private' } })
  })

  test('that is gone from storage is a named failure', async () => {
    const motion = await api.takeIn('mistet.pdf', 'mistet')
    await api.publish(motion)
    await api.pipeline.store.delete(`originals/${motion.revision}`)
    expect(await get(`/documents/${motion.documentId}/original`)).toMatchObject({
      status: 404,
      body: { code: 'original-missing' },
    })
  })
})

describe('search', () => {
  test('finds the item with its page and snippet', async () => {
    const id = await published({ title: 'Referat med zebrastriber' }, 'zebra.pdf')
    const { status, body } = await get(
      '/search?q=botilbud&kommune=Ballerup&type=referat&from=2024-05-01&to=2024-05-31&limit=100',
    )
    expect(status).toBe(200)
    const hit = searchResultSchema.parse(body).hits.find(({ documentId }) => documentId === id)
    expect(hit).toMatchObject({ item: { number: '1', order: 1 }, page: 1, type: 'referat' })
    expect(hit?.snippet.some(({ highlighted }) => highlighted)).toBe(true)
  })

  test.each([
    'type=brev',
    'from=i+g%C3%A5r',
    'limit=1000',
    'kommune=Andeby',
    'cursor=x',
    'sort=date',
    'type=referat&type=notat',
  ])('%s is told to be wrong', async (query) => {
    expect(await get(`/search?q=x&${query}`)).toMatchObject({ status: 400, body: { code: 'invalid-parameter' } })
  })

  test('nothing that can be typed is an error', async () => {
    for (const q of ['"', '-', 'or or', '(((', '%', "'); drop", ':*', 'æøå'.repeat(300), '\u0000']) {
      expect((await get(`/search?q=${encodeURIComponent(q)}`)).status).toBe(200)
    }
  })
})

describe('the change feed', () => {
  test('is read to its end page by page, in JSON or line by line, without missing or doubling anything', async () => {
    const other = await openTestApi()
    const changesAfter = async (cursor: string, limit: number) => {
      const response = await fetch(`${other.url}/api/v1/changes?cursor=${cursor}&limit=${limit}`)
      return changesSchema.parse(await response.json())
    }
    try {
      expect(await changesAfter('', 10)).toEqual({ changes: [], next: '0', more: false })
      const ids: string[] = []
      for (const key of ['a', 'b', 'c', 'd', 'e']) {
        const motion = await other.takeIn(key, key)
        await other.publish(motion)
        ids.push(motion.documentId)
      }
      await other.pipeline.ledger.operators.withdraw(ids[1] ?? '', 'væk', 'test')

      const seen: string[] = []
      let cursor = ''
      for (let more = true; more; ) {
        const page = await changesAfter(cursor, 2)
        seen.push(...page.changes.map(({ op, id }) => `${op} ${ids.indexOf(id)}`))
        cursor = page.next
        more = page.more
      }
      expect(seen).toEqual(['upsert 0', 'upsert 2', 'upsert 3', 'upsert 4', 'delete 1'])
      expect(await changesAfter(cursor, 2)).toEqual({ changes: [], next: cursor, more: false })

      const response = await fetch(`${other.url}/api/v1/changes`, { headers: { accept: 'application/x-ndjson' } })
      expect(response.headers.get('content-type')).toBe('application/x-ndjson')
      const lines = (await response.text()).trimEnd().split('\n')
      expect(lines.map((line) => (JSON.parse(line) as { op: string }).op)).toEqual([
        'upsert',
        'upsert',
        'upsert',
        'upsert',
        'delete',
      ])
    } finally {
      await other.close()
    }
  })

  test.each(['cursor=-1', 'cursor=abc', 'limit=0', 'limit=100000'])('%s is told to be wrong', async (query) => {
    expect(await get(`/changes?${query}`)).toMatchObject({ status: 400, body: { code: 'invalid-parameter' } })
  })

  test('tells a reader whose cursor it has never reached to begin anew', async () => {
    await published()
    const { body } = await get('/status')
    const { cursor } = statusSchema.parse(body)
    expect(await get(`/changes?cursor=${cursor}`)).toMatchObject({ status: 200, body: { changes: [], next: cursor } })
    const ahead = await get(`/changes?cursor=${Number(cursor) + 1}`)
    expect(ahead).toMatchObject({ status: 400, body: { code: 'cursor-ahead' } })
  })

  test('goes on behind a document whose stored content is lost, tells operators once, and has it again after a retry', async () => {
    const other = await openTestApi()
    const idsAfter = async (cursor: string, limit = 100) => {
      const response = await fetch(`${other.url}/api/v1/changes?cursor=${cursor}&limit=${limit}`)
      const { changes, next } = changesSchema.parse(await response.json())
      return { ids: changes.map(({ id }) => id), next }
    }
    try {
      const [first, lost, last] = await Promise.all(['først', 'mistet', 'sidst'].map((key) => other.takeIn(key, key)))
      if (!first || !lost || !last) throw new Error('three documents were taken in')
      for (const motion of [first, lost, last]) await other.publish(motion)
      for await (const { key } of other.pipeline.store.list(`derived/${lost.revision}/`))
        await other.pipeline.store.delete(key)

      // A page is filled from behind what is lost, so that nobody takes it for the end.
      expect((await idsAfter('', 2)).ids).toEqual([first.documentId, last.documentId])
      const { ids, next } = await idsAfter('')
      expect(ids).toEqual([first.documentId, last.documentId])

      const { ledger } = other.pipeline
      expect(await ledger.failures.groups({})).toEqual([
        expect.objectContaining({
          stage: 'normalize',
          code: 'derived-missing',
          count: 1,
          sample: expect.objectContaining({ documentId: lost.documentId }),
        }),
      ])
      expect(await fetch(`${other.url}/api/v1/documents/${lost.documentId}`)).toMatchObject({ status: 409 })

      expect(await ledger.operators.retry({ failed: { code: 'derived-missing' } }, 'test')).toBe(1)
      const [again] = await ledger.work.due({ untouchedForMs: 0, limit: 1 })
      if (again === undefined) throw new Error('the document should be moving again')
      await other.publish(again)
      expect((await idsAfter(next)).ids).toEqual([lost.documentId])
      expect(await ledger.failures.groups({})).toEqual([])
    } finally {
      await other.close()
    }
  })

  test('breaks off where the storage is in trouble, and blames no document', async () => {
    const other = await openTestApi()
    try {
      await other.publish(await other.takeIn('hel', 'hel'))
      await other.breakStorage()
      expect(await fetch(`${other.url}/api/v1/changes`)).toMatchObject({ status: 500 })
      expect(await other.pipeline.ledger.failures.groups({})).toEqual([])
    } finally {
      await other.close()
    }
  })
})

test('runs are listed with their books, newest first, and the status sums up', async () => {
  const { ledger } = api.pipeline
  const runs = [await ledger.runs.start('ingest', 'mappe'), await ledger.runs.start('upload', 'upload')]
  const first = runsSchema.parse((await get('/runs?limit=1')).body)
  expect(first.runs.map(({ id }) => id)).toEqual([runs[1]])
  const second = runsSchema.parse((await get(`/runs?limit=1&before=${first.next}`)).body)
  expect(second.runs.map(({ id }) => id)).toEqual([runs[0]])
  await ledger.runs.interrupt(runs.slice(0, 1))
  const both = runsSchema.parse((await get('/runs?limit=2')).body)
  expect(both.runs.map(({ interrupted }) => interrupted)).toEqual([false, true])
  const status = statusSchema.parse((await get('/status')).body)
  expect(status.states).not.toHaveLength(0)
  expect(Number(status.cursor)).toBeGreaterThan(0)
})

test('a database that is away is told as such, to programs and to people, and nobody is blamed', async () => {
  const other = await openTestApi()
  try {
    const { documentId } = await other.takeIn('x', 'x')
    // The queue has made its tables: until then, a lost connection ends the process.
    await other.pipeline.queues.depths()
    other.cutDatabase()
    const response = await fetch(`${other.url}/api/v1/documents/${documentId}`)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(await response.json()).toMatchObject({ code: 'database-unavailable' })
    expect((await fetch(`${other.url}/api/v1/search?q=x`)).status).toBe(503)
    const page = await fetch(`${other.url}/dokument/${documentId}`)
    expect(page.status).toBe(503)
    expect(await page.text()).toContain('Arkivet svarer ikke lige nu')
    const ready = await fetch(`${other.url}/readyz`)
    expect(ready.status).toBe(503)
  } finally {
    await other.close()
  }
})

test('OpenAPI says of every parameter that it may be empty, and so it may', async () => {
  const { body } = await get('/openapi.json')
  type Parameter = { name: string; in: string; allowEmptyValue?: boolean }
  const { paths } = body as { paths: Record<string, { get: { parameters: Parameter[]; responses: object } }> }
  for (const [path, { get: operation }] of Object.entries(paths)) {
    expect(operation.responses).toHaveProperty('431')
    const asked = operation.parameters.filter((parameter) => parameter.in === 'query')
    expect(asked.every((parameter) => parameter.allowEmptyValue)).toBe(true)
    const query = asked.map(({ name }) => `${name}=`).join('&')
    if (asked.length > 0) expect(await get(`${path.replace('/api/v1', '')}?${query}`)).toMatchObject({ status: 200 })
  }
})

test('OpenAPI describes every path that there is, and refers to nothing that is not', async () => {
  const { body, text } = await get('/openapi.json')
  const { paths, components } = body as {
    paths: Record<string, object>
    components: { schemas: Record<string, object> }
  }
  for (const path of Object.keys(paths)) {
    const { status } = await get(path.replace('/api/v1', '').replace('{id}', '00000000-0000-7000-8000-000000000000'))
    expect([200, 404], path).toContain(status)
  }
  for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
    expect(Object.keys(components.schemas)).toContain(name)
  expect(text).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/)/)
  expect(text).not.toContain('prefixItems')
})
