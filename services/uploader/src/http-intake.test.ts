import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestUploader, type TestUploader } from './testing/open-test-uploader.ts'

const token = 'a-token-that-only-the-harvester-knows'
let uploader: TestUploader
beforeAll(async () => {
  uploader = await openTestUploader({
    tokensSha256: [createHash('sha256').update(token).digest('hex')],
    maxFileBytes: 1_000_000,
    intakeMaxFiles: 4,
  })
})
afterAll(() => uploader.close())

type Answer = { status: number; body: Record<string, unknown> & { documents?: Record<string, unknown>[] } }
async function send(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`${uploader.url}/api/v1${path}`, init)
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}
/** In order: a string is a field, bytes are a file. */
type Part = readonly [name: string, value: string | Uint8Array<ArrayBuffer>, fileName?: string]
function form(parts: readonly Part[]): FormData {
  const data = new FormData()
  for (const [name, value, fileName] of parts) {
    if (typeof value === 'string') data.append(name, value)
    else data.append(name, new Blob([value], { type: 'application/pdf' }), fileName)
  }
  return data
}
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const post = (...parts: readonly Part[]) => send('/intake', { method: 'POST', body: form(parts) })
const put = (path: string, text: string) => send(`/intake/${path}`, { method: 'PUT', body: text })
const find = async (answer: Answer, at = 0) => {
  const id = String(answer.body.documents?.[at]?.id)
  const record = await uploader.pipeline.ledger.documents.find(id)
  if (record === null) throw new Error(`no document ${id}`)
  return record
}

describe('files that are sent', () => {
  test('a file is known to ledger and store when the answer comes, and the same again answers 200 with the same id', async () => {
    const first = await post(['file', bytes('et referat'), 'referat æøå.pdf'])
    expect(first).toMatchObject({
      status: 201,
      body: { documents: [{ source: 'upload', key: 'referat æøå.pdf', state: 'received' }] },
    })
    const sha256 = createHash('sha256').update('et referat').digest('hex')
    expect(first.body.documents?.[0]?.revision).toBe(sha256)
    expect(Buffer.from(await uploader.pipeline.store.read(`originals/${sha256}`)).toString()).toBe('et referat')
    const record = await find(first)
    expect(record.revisions[0]).toMatchObject({ fileName: 'referat æøå.pdf', mediaType: 'application/pdf' })

    const again = await post(['file', bytes('et referat'), 'referat æøå.pdf'])
    expect(again).toMatchObject({ status: 200, body: { documents: [{ id: record.id, state: 'unchanged' }] } })
    const elsewhere = await post(['file', bytes('et referat'), 'kopi.pdf'])
    expect(elsewhere).toMatchObject({ status: 201, body: { documents: [{ state: 'duplicate' }] } })
  })

  test('fields apply to the files that follow them, but a key names only one', async () => {
    const answer = await post(
      ['source', 'høringsportalen'],
      ['kommune', 'Ballerup'],
      ['key', 'sag/1'],
      ['file', bytes('felter 1'), 'a.pdf'],
      ['title', 'Notat om felter'],
      ['metadata', JSON.stringify({ date: '2024-05-07', organization: 'Socialudvalget' })],
      ['file', bytes('felter 2'), 'b.pdf'],
      ['source', ''],
      ['file', bytes('felter 3'), 'c.pdf'],
    )
    expect(answer.body.documents?.map(({ source, key }) => [source, key])).toEqual([
      ['høringsportalen', 'sag/1'],
      ['høringsportalen', 'b.pdf'],
      ['upload', 'c.pdf'],
    ])
    expect((await find(answer, 0)).hints).toEqual({ kommune: '0151' })
    expect((await find(answer, 1)).hints).toEqual({
      kommune: '0151',
      title: 'Notat om felter',
      date: '2024-05-07',
      organization: 'Socialudvalget',
    })
  })

  test('a name in letters and accents apart is the same name, and quotation marks and line ends come through', async () => {
    const composed = await post(['file', bytes('å'), 'å.pdf'])
    const apart = await post(['file', bytes('å'), 'a\u030a.pdf'])
    expect(apart.body.documents?.[0]).toMatchObject({ id: composed.body.documents?.[0]?.id, state: 'unchanged' })
    const odd = await post(['file', bytes('odd'), 'et "citat"\nog 100 % mere.pdf'])
    expect(odd.body.documents?.[0]?.key).toBe('et "citat"\nog 100 % mere.pdf')
  })

  test('of many files an empty one is named and in the books, and the others are taken in', async () => {
    const answer = await post(
      ['source', 'blandet'],
      ['file', bytes('før'), 'før.pdf'],
      ['file', bytes(''), 'tom.pdf'],
      ['file', new Uint8Array(1_500_000), 'stor.pdf'],
      ['file', bytes('efter'), 'efter.pdf'],
    )
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      code: 'empty',
      key: 'tom.pdf',
      problems: [
        { code: 'empty', status: 422 },
        { code: 'too-large', status: 413, key: 'stor.pdf' },
      ],
    })
    expect(answer.body.documents?.map(({ key }) => key)).toEqual(['før.pdf', 'efter.pdf'])
    const [run] = await uploader.pipeline.ledger.runs.list({ limit: 1 })
    expect(run).toMatchObject({ kind: 'upload', source: 'blandet', books: { found: 4, failed: 2, waiting: 2 } })
  })

  test('what was taken in before a request went wrong stands in the answer', async () => {
    const answer = await post(['file', bytes('ens 1'), 'ens.pdf'], ['file', bytes('ens 2'), 'ens.pdf'])
    expect(answer).toMatchObject({ status: 409, body: { documents: [{ key: 'ens.pdf', state: 'received' }] } })
  })

  test('a request with too many files is told how many there may be, and which of them were taken in', async () => {
    const answer = await post(...[1, 2, 3, 4, 5].map((n) => ['file', bytes(`mange ${n}`), `mange-${n}.pdf`] as const))
    expect(answer).toMatchObject({ status: 413, body: { detail: expect.stringContaining('may have 4 files') } })
    expect(answer.body.documents).toHaveLength(4)
  })

  test.each([
    ['key', 'x'.repeat(2001), /^key: may have 2000 characters at most\.$/],
    ['key', 'ø'.repeat(901), /^key: may have 1800 bytes at most, as UTF-8\.$/],
    ['metadata', '{"title":5}', /^title: is no text\.$/],
    ['kommun', 'Ballerup', /^kommun: no such field; there are source, key, .* and metadata\.$/],
    ['date', '7. maj 2024', /^date: is no day; write it as 2024-05-07\.$/],
  ])('a field %s that cannot be used is told with what can', async (name, value, detail) => {
    const answer = await post([name, value], ['file', bytes('x'), 'x.pdf'])
    expect(answer).toMatchObject({ status: 400, body: { detail: expect.stringMatching(detail) } })
  })

  test('what is said behind the last file is refused, since it would be lost without a word', async () => {
    const answer = await post(['file', bytes('bagefter'), 'bagefter.pdf'], ['kommune', 'Ballerup'], ['title', ''])
    expect(answer).toMatchObject({
      status: 400,
      body: {
        code: 'field-after-file',
        detail: expect.stringContaining('Send "kommune" before the file'),
        documents: [{ key: 'bagefter.pdf' }],
      },
    })
  })

  test.each([
    ['without a file', [['title', 'Intet']], 400, 'no-file'],
    [
      'with a misspelt field',
      [
        ['komune', '0151'],
        ['file', bytes('x'), 'x.pdf'],
      ],
      400,
      'invalid-field',
    ],
    [
      'of no kommune',
      [
        ['kommune', 'Andeby'],
        ['file', bytes('x'), 'x.pdf'],
      ],
      400,
      'invalid-field',
    ],
    [
      'with broken metadata',
      [
        ['metadata', '{'],
        ['file', bytes('x'), 'x.pdf'],
      ],
      400,
      'invalid-field',
    ],
    ['with a part of another name', [['document', bytes('x'), 'x.pdf']], 400, 'invalid-field'],
    [
      'with two files of one key',
      [
        ['file', bytes('x1'), 'x.pdf'],
        ['file', bytes('x2'), 'x.pdf'],
      ],
      409,
      'key-taken',
    ],
    [
      'with too many files',
      [1, 2, 3, 4, 5].map((n) => ['file', bytes(`m${n}`), `m${n}.pdf`] as const),
      413,
      'too-many-parts',
    ],
  ] as const)('a request %s is told what to correct', async (_what, parts, status, code) => {
    const answer = await post(...parts)
    expect(answer).toMatchObject({ status, body: { status, code, detail: expect.any(String) } })
  })

  test('a body that is no form, and a form without a boundary, are told so', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/pdf'])
      expect(await send('/intake', { method: 'POST', body: 'x', headers: { 'content-type': type } })).toMatchObject({
        status: 415,
        body: { code: 'not-multipart' },
      })
    const headers = { 'content-type': 'multipart/form-data' }
    const answer = await send('/intake', { method: 'POST', body: 'x', headers })
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-body' } })
  })

  test.each(['/intake', '/intake/kk/pakket.pdf'])(
    'a body that is packed for its way to %s is refused',
    async (path) => {
      const method = path === '/intake' ? 'POST' : 'PUT'
      const answer = await send(path, { method, body: 'x', headers: { 'content-encoding': 'gzip' } })
      expect(answer).toMatchObject({ status: 415, body: { code: 'content-encoding' } })
    },
  )

  test('a file whose sender goes away in the middle leaves nothing behind', async () => {
    const start = [
      'POST /api/v1/intake HTTP/1.1',
      `Host: ${new URL(uploader.url).host}`,
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 100000',
      '',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="afbrudt.pdf"\r\n\r\nkun halv',
    ].join('\r\n')
    const socket = connect(Number(new URL(uploader.url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(start)
    await expect.poll(metric('http_request_duration_seconds_count')).toBeGreaterThan(0)
    socket.destroy()
    await expect
      .poll(async () => (await uploader.pipeline.ledger.documents.known('upload', ['afbrudt.pdf'])).size)
      .toBe(0)
    const cut = await send('/intake', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: '--b\r\nContent-Disposition: form-data; name="file"; filename="afkortet.pdf"\r\n\r\nkun halv',
    })
    expect(cut).toMatchObject({ status: 400, body: { code: 'incomplete-body' } })
    expect((await uploader.pipeline.ledger.documents.known('upload', ['afkortet.pdf'])).size).toBe(0)
  })
})

describe('one document by its address', () => {
  test('PUT takes the body as it is, whatever it says it is, with slashes and odd characters in the key', async () => {
    const path = `kk/${encodeURIComponent('sager/2024/æ +&%.pdf')}?kommune=0101&title=Notat`
    const answer = await put(path, 'rå bytes')
    expect(answer).toMatchObject({ status: 201, body: { documents: [{ source: 'kk', key: 'sager/2024/æ +&%.pdf' }] } })
    expect((await find(answer)).hints).toEqual({ kommune: '0101', title: 'Notat' })
    expect((await find(answer)).revisions[0]?.fileName).toBe('æ +&%.pdf')
    const asForm = await send('/intake/kk/form', {
      method: 'PUT',
      body: 'ikke en form',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect(asForm.status).toBe(201)
  })

  test('other bytes under the same key make another revision of the same document', async () => {
    const first = await put('kk/skiftet', 'udgave 1')
    const second = await put('kk/skiftet', 'udgave 2')
    expect(second).toMatchObject({
      status: 201,
      body: { documents: [{ id: first.body.documents?.[0]?.id, state: 'received' }] },
    })
    expect((await find(second)).revisions).toHaveLength(2)
  })

  test('an empty body is refused, and one that is too large with 413', async () => {
    expect(await put('kk/tom', '')).toMatchObject({ status: 422, body: { code: 'empty' } })
    expect(await put('kk/stor', 'x'.repeat(1_500_000))).toMatchObject({ status: 413, body: { code: 'too-large' } })
  })

  test('a client that would send for ever hears 413 as well', async () => {
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const upload = request(`${uploader.url}/api/v1/intake/kk/endeløs`.replace('ø', '%C3%B8'), { method: 'PUT' })
      const chunk = Buffer.alloc(64 * 1024)
      const more = setInterval(() => upload.write(chunk), 1)
      upload.on('close', () => clearInterval(more))
      upload.on('response', (response) => {
        resolve(response.statusCode)
        upload.destroy()
      })
      upload.on('error', reject)
    })
    expect(answer).toBe(413)
  })

  test('DELETE withdraws, twice without harm, and 404 tells of what was never there', async () => {
    const { body } = await put('kk/væk', 'skal væk')
    const gone = await send(`/intake/kk/${encodeURIComponent('væk')}?reason=Fejl`, { method: 'DELETE' })
    expect(gone).toMatchObject({ status: 200, body: { id: body.documents?.[0]?.id, state: 'withdrawn' } })
    expect((await send(`/intake/kk/${encodeURIComponent('væk')}`, { method: 'DELETE' })).status).toBe(200)
    expect(await send('/intake/kk/ukendt', { method: 'DELETE' })).toMatchObject({ status: 404 })
  })
})

describe('who may hand in', () => {
  const sendAs = (headers: Record<string, string>) => put2('kk/hvem', headers)
  async function put2(path: string, headers: Record<string, string>): Promise<Answer> {
    // fetch refuses to send some of these headers.
    return new Promise((resolve, reject) => {
      const sending = request(`${uploader.url}/api/v1/intake/${path}`, { method: 'PUT', headers }, async (response) => {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk as Buffer)
        resolve({
          status: response.statusCode ?? 0,
          body: JSON.parse(Buffer.concat(chunks).toString()) as Answer['body'],
        })
      })
      sending.on('error', reject).end('hvem')
    })
  }

  test('a program on this machine, and whoever holds a token', async () => {
    expect((await sendAs({})).status).toBe(201)
    expect((await sendAs({ authorization: `Bearer ${token}` })).status).toBe(200)
    expect((await sendAs({ authorization: `Bearer ${token}`, 'x-forwarded-for': '192.0.2.1' })).status).toBe(200)
  })

  test.each([
    ['a wrong token, even here', { authorization: 'Bearer wrong' }],
    ['another kind of authorization', { authorization: 'Basic d3Jvbmc=' }],
    ['a stranger behind a proxy on this machine', { 'x-forwarded-for': '127.0.0.1' }],
    ['a proxy with the newer header', { forwarded: 'for=127.0.0.1' }],
    ['a foreign page in a browser here', { origin: 'https://example.org', 'sec-fetch-site': 'cross-site' }],
    ['a page whose name was pointed at this machine', { host: 'example.org:4681' }],
  ])('not %s', async (_who, headers) => {
    expect(await sendAs(headers)).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
  })

  test('a client that asks too often waits, and is told how long', async () => {
    await uploader.restart({ intakeBurst: 2, intakeRate: 0.1 })
    expect((await put('kk/1', '1')).status).toBe(201)
    expect((await put('kk/2', '2')).status).toBe(201)
    const response = await fetch(`${uploader.url}/api/v1/intake/kk/3`, { method: 'PUT', body: '3' })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    await uploader.restart()
  })
})

test('curl as the README shows it', async () => {
  const args = ['-s', '-F', `file=@${import.meta.filename}`, `${uploader.url}/api/v1/intake`]
  const { stdout } = await promisify(execFile)('curl', args)
  expect(JSON.parse(stdout)).toMatchObject({ documents: [{ key: 'http-intake.test.ts', state: 'received' }] })
})

const metric = (name: string) => async () => {
  const text = await (await fetch(`${uploader.url}/metrics`)).text()
  return text.split('\n').filter((line) => line.includes(name)).length
}
