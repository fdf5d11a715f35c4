import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestUploader, type TestUploader } from './testing/open-test-uploader.ts'

// What clients of others send that ours would not.

let uploader: TestUploader
beforeAll(async () => {
  uploader = await openTestUploader()
})
afterAll(() => uploader.close())

type Answer = { status: number | undefined; body: { code?: string; documents?: Record<string, unknown>[] } }

/** Headers and body as they are: `fetch` would mend both. */
async function send(
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | Uint8Array,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  request(`${uploader.url}/api/v1/intake${path}`, { method, headers }, (response) => {
    text(response).then((answer) => resolve({ status: response.statusCode, body: JSON.parse(answer) }), reject)
  })
    .on('error', reject)
    .end(body)
  return promise
}
const disposition = 'Content-Disposition: form-data; name='
const post = (...parts: readonly string[]) => {
  const body = `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`
  return send('POST', '', { 'content-type': 'multipart/form-data; boundary=b' }, Buffer.from(body, 'latin1'))
}
const file = (name: string, bytes: string) => `${disposition}"file"; filename="${name}"\r\n\r\n${bytes}`
const find = async (answer: Answer) =>
  uploader.pipeline.ledger.documents.find(String(answer.body.documents?.[0]?.id ?? ''))

test('metadata that comes as a file of its own is read like the field', async () => {
  const metadata = `${disposition}"metadata"; filename="m.json"\r\nContent-Type: application/json\r\n\r\n`
  const answer = await post(`${metadata}{"source":"portal","date":"2024-05-07"}`, file('a.pdf', 'med metadata'))
  expect(answer).toMatchObject({ status: 201, body: { documents: [{ source: 'portal', key: 'a.pdf' }] } })
  expect((await find(answer))?.hints).toEqual({ date: '2024-05-07' })
  expect(await post(`${metadata}[1]`, file('a.pdf', 'x'))).toMatchObject({
    status: 400,
    body: { code: 'invalid-field' },
  })
  expect(await post(metadata + ' '.repeat(70_000), file('a.pdf', 'x'))).toMatchObject({ status: 413 })
})

test('a name that is written as in mails is the name that was meant', async () => {
  const answer = await post(file('=?utf-8?B?bcO4ZGUudHh0?=', 'fra .NET'))
  expect(answer).toMatchObject({ status: 201, body: { documents: [{ key: 'møde.txt' }] } })
})

test('two names that differ only where a client cannot write them are two documents', async () => {
  const named = (letter: string) =>
    `${disposition}"file"; filename="bl?.txt"; filename*=UTF-8''bl${encodeURIComponent(letter)}.txt\r\n\r\n${letter}`
  expect(await post(named('å'), named('æ'))).toMatchObject({
    status: 201,
    body: { documents: [{ key: 'blå.txt' }, { key: 'blæ.txt' }] },
  })
})

test('the longest name that is taken in is known, however little it repeats itself, and a longer one is refused', async () => {
  const source = Array.from({ length: 200 }, (_none, index) => String.fromCodePoint(0x1d400 + index * 3)).join('')
  const name = Array.from({ length: 600 }, (_none, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
  ).join('')
  const within = `${disposition}"source"\r\n\r\n${Buffer.from(source).toString('latin1')}`
  const named = (whole: string) => file(Buffer.from(whole).toString('latin1'), 'langt navn')
  expect((await post(within, named(name))).status).toBe(201)
  expect(await post(named(`${name}x`))).toMatchObject({ status: 400, body: { code: 'invalid-field' } })
})

test.each(['base64', 'Quoted-Printable', 'x-uuencode'])(
  'a part that is packed as in mails, %s, is refused before it is stored so',
  async (packing) => {
    const packed = `${disposition}"file"; filename="p.pdf"\r\nContent-Transfer-Encoding: ${packing}\r\n\r\nZXQgbm90YXQ=`
    const answer = await post(file('sound.pdf', `beside ${packing}`), packed)
    expect(answer).toMatchObject({
      status: 415,
      body: {
        code: 'content-encoding',
        detail: expect.stringContaining(packing.toLowerCase()),
        documents: [{ key: 'sound.pdf' }],
      },
    })
    const field = `${disposition}"title"\r\nContent-Transfer-Encoding: ${packing}\r\n\r\nVGl0ZWw=`
    expect((await post(field, file('p.pdf', 'x'))).status).toBe(415)
  },
)

test.each(['7bit', '8bit', 'binary'])('a part that says it is not packed, %s, is taken as it is', async (saying) => {
  const part = `${disposition}"file"; filename="${saying}.pdf"\r\nContent-Transfer-Encoding: ${saying}\r\n\r\n${saying} \xe6`
  expect((await post(part)).status).toBe(201)
})

test.for([
  [
    'broken JSON in a field that says it is JSON',
    `${disposition}"metadata"\r\nContent-Type: application/json\r\n\r\n{`,
  ],
  ['a file that has no name', `${disposition}"file"\r\n\r\ncontent`],
  ['an address that would run something', `${disposition}"url"\r\n\r\njavascript:alert(1)`],
] as const)('%s is told as what it is', async ([, part]) => {
  expect(await post(part, file('x.pdf', 'x'))).toMatchObject({ status: 400, body: { code: 'invalid-field' } })
})

test('a name in another encoding is refused, since two such names would become one; a key mends it', async () => {
  const latin1 = file('h\u00f8ring.pdf', 'latin1')
  expect(await post(latin1)).toMatchObject({ status: 400, body: { code: 'invalid-field' } })
  expect(await post(`${disposition}"key"\r\n\r\nhoering.pdf`, latin1)).toMatchObject({
    status: 201,
    body: { documents: [{ key: 'hoering.pdf' }] },
  })
})

test('PUT with a content type that is none is taken in all the same', async () => {
  const answer = await send('PUT', '/kk/type.pdf', { 'content-type': 'pdf' }, 'type')
  expect(answer.status).toBe(201)
  expect((await find(answer))?.revisions[0]?.mediaType ?? null).toBeNull()
})

test('POST with a content type that is none hears what to send', async () => {
  expect(await send('POST', '', { 'content-type': 'form' }, 'x')).toMatchObject({
    status: 415,
    body: { code: 'not-multipart' },
  })
})

test('PUT without a key, and what neither address answers, is told what would do', async () => {
  expect(await send('PUT', '/kk/', {}, 'x')).toMatchObject({ status: 400, body: { code: 'key-missing' } })
  for (const [method, path] of [
    ['GET', ''],
    ['PUT', ''],
    ['GET', '/kk/a.pdf'],
    ['POST', '/kk/a.pdf'],
  ] as const)
    expect(await send(method, path, {}, ''), `${method} ${path}`).toMatchObject({
      status: 405,
      body: { code: 'method-not-allowed' },
    })
})

test('a program of this machine that speaks HTTP/1.0 may leave out the host, and nobody else may', async () => {
  const say = async (...lines: readonly string[]): Promise<string> => {
    const { hostname, port } = new URL(uploader.url)
    return text(connect(Number(port), hostname).end([...lines, 'Content-Length: 3', '', 'old'].join('\r\n')))
  }
  expect(await say('PUT /api/v1/intake/kk/old.txt HTTP/1.0')).toMatch(/^HTTP\/1\.1 201 /)
  // No program, but a page of somebody else in a browser.
  expect(await say('PUT /api/v1/intake/kk/old.txt HTTP/1.0', 'Origin: http://a.example')).toMatch(/^HTTP\/1\.1 401 /)
  expect(await say('PUT /api/v1/intake/kk/old.txt HTTP/1.0', 'Host: a.example')).toMatch(/^HTTP\/1\.1 401 /)
  expect(await say('PUT /api/v1/intake/kk/old.txt HTTP/1.1')).toContain('host-missing')
})

test('who asks before sending hears at once of a file that is too large', async () => {
  const headers = { expect: '100-continue', 'content-length': '1000001' }
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const asking = request(`${uploader.url}/api/v1/intake/kk/large.pdf`, { method: 'PUT', headers }, (response) => {
    text(response).then((answer) => resolve({ status: response.statusCode, body: JSON.parse(answer) }), reject)
  })
  asking.on('continue', () => reject(new Error('it was told to send')))
  asking.flushHeaders()
  expect(await promise).toMatchObject({ status: 413, body: { code: 'too-large' } })
  asking.destroy()
})

test('a body that is packed for its transfer is refused, since the file in it would be another one', async () => {
  const answer = await send('PUT', '/kk/packed.txt', { 'transfer-encoding': 'gzip, chunked' }, 'packed')
  expect(answer).toMatchObject({ status: 501, body: { code: 'transfer-encoding' } })
})

test.each(['/kk/resumed.pdf', ''])('a piece of a file never passes for the whole, at /intake%s', async (path) => {
  const headers = { 'content-range': 'bytes 100-104/105', 'content-type': 'multipart/form-data; boundary=b' }
  const answer = await send(
    path === '' ? 'POST' : 'PUT',
    path,
    headers,
    `--b\r\n${file('piece.pdf', 'piece')}\r\n--b--`,
  )
  expect(answer).toMatchObject({ status: 400, body: { code: 'content-range' } })
})

test('a document that its sender did not expect is left as it is', async () => {
  const put = (text: string, headers: Record<string, string>) => send('PUT', '/kk/expected.txt', headers, text)
  const tagOf = (text: string) => `"${createHash('sha256').update(text).digest('hex')}"`
  const refused = { status: 412, body: { code: 'precondition-failed' } }
  expect(await put('first', { 'if-match': '*' })).toMatchObject(refused)
  expect(await put('first', { 'if-none-match': '*' })).toMatchObject({ status: 201 })
  expect(await put('second', { 'if-none-match': '*' })).toMatchObject(refused)
  expect(await put('second', { 'if-match': tagOf('other') })).toMatchObject(refused)
  expect(await put('second', { 'if-match': `${tagOf('other')}, ${tagOf('first')}` })).toMatchObject({ status: 201 })
  expect(await put('third', { 'if-none-match': `W/${tagOf('second')}` })).toMatchObject(refused)
  expect(await send('DELETE', '/kk/expected.txt', { 'if-match': tagOf('first') }, '')).toMatchObject(refused)
  expect(await send('DELETE', '/kk/expected.txt', { 'if-match': tagOf('second') }, '')).toMatchObject({ status: 200 })
  expect(await put('fourth', { 'if-none-match': '*' })).toMatchObject({ status: 201 })
})

test.each(['if-none-match', 'if-match'])('of many who expect the same by %s, one is heeded', async (header) => {
  const at = `/kk/at-once-${header}.txt`
  const put = (text: string, headers = {}) => send('PUT', at, headers, `${header} ${text}`)
  if (header === 'if-match') await put('before')
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, each) => put(`${each}`, { [header]: expected(header) })),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 412)).toHaveLength(7)
  const left = [0, 1, 2, 3, 4, 5, 6, 7].map((each) => `originals/${hashOf(`${header} ${each}`)}`)
  const stored = await Promise.all(left.map((key) => uploader.pipeline.store.stat(key)))
  expect(stored.filter((object) => object !== null)).toHaveLength(1)
})
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const expected = (header: string) => (header === 'if-match' ? `"${hashOf('if-match before')}"` : '*')

const base64 = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('base64')

test.each([
  ['content-digest', (text: string) => `sha-512=:${base64('sha512', text)}:, sha-256=:${base64('sha256', text)}:`],
  ['repr-digest', (text: string) => `sha-256=:${base64('sha256', text)}:`],
  ['digest', (text: string) => `SHA-256=${base64('sha256', text)}`],
  ['content-md5', (text: string) => base64('md5', text)],
] as const)(
  'bytes that are not those of which %s tells are refused, and leave nothing behind',
  async (header, told) => {
    const text = `told by ${header}`
    const other = await send('PUT', `/kk/other-${header}.txt`, { [header]: told('something else') }, text)
    expect(other).toMatchObject({ status: 400, body: { code: 'digest-mismatch' } })
    expect((await uploader.pipeline.ledger.documents.known('kk', [`other-${header}.txt`])).size).toBe(0)
    expect(await send('PUT', `/kk/${header}.txt`, { [header]: told(text) }, text)).toMatchObject({ status: 201 })
  },
)

test('a digest that nobody here can make says nothing', async () => {
  const headers = { 'content-digest': 'crc32c=:AAAAAA==:', digest: 'unixsum=30637' }
  expect(await send('PUT', '/kk/unknown-digest.txt', headers, 'unknown digest')).toMatchObject({ status: 201 })
})

test('what the address of a form says holds for all its files', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const parts = [file('one.txt', 'in query 1'), `${disposition}"source"\r\n\r\nform`, file('two.txt', 'in query 2')]
  const body = `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--`
  const answer = await send('POST', '?source=query&date=2024-05-07', headers, body)
  expect(answer).toMatchObject({ status: 201, body: { documents: [{ source: 'query' }, { source: 'form' }] } })
  expect((await find(answer))?.hints).toEqual({ date: '2024-05-07' })
  expect(await send('POST', '?sorce=query', headers, body)).toMatchObject({
    status: 400,
    body: { code: 'invalid-field' },
  })
})

test('a field for a file that a browser sends unfilled is no file', async () => {
  const unfilled = `${disposition}"file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n`
  expect(await post(unfilled, file('chosen.txt', 'chosen'), unfilled)).toMatchObject({
    status: 201,
    body: { documents: [{ key: 'chosen.txt' }] },
  })
  expect(await post(unfilled)).toMatchObject({ status: 400, body: { code: 'no-file' } })
  expect(await post(`${unfilled}content`)).toMatchObject({ status: 400, body: { code: 'key-missing' } })
})

test.each(['https://reader:word@a.example/x.pdf', 'ftp://reader@a.example/x.pdf'])(
  'an address that holds who may read there is refused, since it would be published: %s',
  async (url) => {
    const answer = await post(`${disposition}"url"\r\n\r\n${url}`, file('secret.txt', 'secret'))
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-field' } })
    expect(JSON.stringify(answer)).not.toContain('word')
  },
)
