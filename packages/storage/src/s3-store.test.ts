import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { describeObjectStore, expectFailure, pattern } from '../test/object-store-suite.ts'
import { openObjectStore } from './open-object-store.ts'
import { openS3Store } from './s3-store.ts'
import { parseStorageUrl, type S3Location } from './storage-url.ts'

const serverUrl = process.env.ARKIVAR_TEST_S3_URL
if (serverUrl === undefined) {
  process.stderr.write('SKIPPED: the S3 store, since ARKIVAR_TEST_S3_URL names no server; see npm run test:servers\n')
}

function locationOf(url: string): S3Location {
  const location = parseStorageUrl(url)
  if (location.kind !== 's3') throw new Error(`${url} is no bucket`)
  return location.s3
}

function clientOf(url: string): S3Client {
  const { endpoint, region, pathStyle, credentials } = locationOf(url)
  return new S3Client({
    region,
    forcePathStyle: pathStyle,
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
  })
}

/** It looks for the key before it joins the parts, and another upload may come between: one in forty pairs did. */
async function isSeaweedfs(url: string): Promise<boolean> {
  const { endpoint } = locationOf(url)
  if (endpoint === undefined) return false
  const { headers } = await fetch(endpoint)
  return headers.get('server')?.startsWith('SeaweedFS') ?? false
}

/** The same bucket with something in the URL changed. */
function changed(url: string, change: (url: URL) => void): string {
  const result = new URL(url)
  change(result)
  return result.href
}

describe.skipIf(serverUrl === undefined)('a bucket as store', { timeout: 120_000 }, () => {
  const url = serverUrl ?? ''

  describeObjectStore('the S3 store', async () => {
    const spoolFolder = await mkdtemp(join(tmpdir(), 'arkivar-spool-'))
    const ownPrefix = changed(url, (whole) => {
      whole.pathname = `${whole.pathname.replace(/\/$/, '')}/suite-${randomUUID()}`
    })
    const { bucket, keyPrefix } = locationOf(ownPrefix)
    const client = clientOf(ownPrefix)
    const store = await openObjectStore(ownPrefix, { spoolFolder })
    return {
      store,
      tellsTwoFirst: await isSeaweedfs(ownPrefix),
      async overwrite(key, body) {
        await client.send(new PutObjectCommand({ Bucket: bucket, Key: keyPrefix + key, Body: body }))
      },
      async dispose() {
        for await (const { key } of store.list('')) await store.delete(key)
        await store.close()
        client.destroy()
        const leftovers = await readdir(spoolFolder)
        await rm(spoolFolder, { recursive: true, force: true })
        expect(leftovers).toEqual([])
      },
    }
  })

  it('deletes for good where the bucket keeps older versions', async () => {
    const bucket = `versioned-${randomUUID()}`
    const client = clientOf(url)
    onTestFinished(() => client.destroy())
    await client.send(new CreateBucketCommand({ Bucket: bucket }))
    const versioning = { Status: 'Enabled' } as const
    await client.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: versioning }))
    const store = await openObjectStore(changed(url, (whole) => (whole.hostname = bucket)))
    onTestFinished(() => store.close())
    const { key } = await store.putOriginal([pattern(100)], { maxBytes: 100 })
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: pattern(99) }))
    await store.putIfAbsent(`derived/${key.split('/')[1]}/a`, pattern(3))
    await store.delete(key)
    const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }))
    expect([...Versions, ...DeleteMarkers].map(({ Key }) => Key)).toEqual([`derived/${key.split('/')[1]}/a`])
  })

  it('gives back the room of its own uploads that were cut off, and leaves those of others alone', async () => {
    const bucket = `unfinished-${randomUUID()}`
    const client = clientOf(url)
    onTestFinished(() => client.destroy())
    await client.send(new CreateBucketCommand({ Bucket: bucket }))
    const store = await openObjectStore(changed(url, (whole) => (whole.hostname = bucket)))
    onTestFinished(() => store.close())
    for (const Key of ['originals/cut-off', 'derived/cut-off/extract', 'incoming/of-others'])
      await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key }))
    const left = async () => {
      const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }))
      return Uploads.map(({ Key }) => Key)
    }
    expect(await store.sweep(60 * 60 * 1000)).toBe(0)
    expect(await left()).toHaveLength(3)
    // Servers give whole seconds, and their clocks are their own.
    expect(await store.sweep(-60_000)).toBe(2)
    expect(await left()).toEqual(['incoming/of-others'])
  })

  const refusals: readonly [string, (url: URL) => void, string][] = [
    ['a bucket that does not exist', (whole) => (whole.hostname = 'no-such-bucket-here'), 'create it'],
    ['an unknown access key', (whole) => (whole.username = 'nobody'), 'correct the key'],
    ['a wrong secret', (whole) => (whole.password = 'wrongsecret'), 'correct the key'],
  ]
  it.each(refusals)('tells of %s in one line that says what to do', async (_what, change, advice) => {
    const store = await openObjectStore(changed(url, change))
    onTestFinished(() => store.close())
    const message = await expectFailure(store.check(), 'storage-unavailable')
    expect(message).toContain(advice)
    expect(message).not.toContain('wrongsecret')
    await expectFailure(store.putOriginal([pattern(10)], { maxBytes: 10 }), 'storage-unavailable')
    await expectFailure(store.read('originals/'.padEnd(74, '0')), 'storage-unavailable')
  })
})

describe('a bucket on a server that does not do its work', () => {
  const openAt = async (port: number) => {
    const store = await openObjectStore(`s3://key:secret@bucket/?endpoint=http://127.0.0.1:${port}`)
    onTestFinished(() => store.close())
    return store
  }
  const serve = async (handler: Parameters<typeof createServer>[1]): Promise<number> => {
    const server = createServer(handler)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    return (server.address() as AddressInfo).port
  }

  it('names the setting of the folder through which files go up, where that cannot be used', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'arkivar-spool-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, 'no-folder'), '')
    const spoolFolder = join(folder, 'no-folder', 'spool')
    const opened = openS3Store(locationOf('s3://key:secret@bucket/?endpoint=http://127.0.0.1:9'), { spoolFolder })
    expect(await expectFailure(opened, 'storage-unavailable')).toMatch(/no-folder.*correct TMPDIR/)
  })

  it('waits for one that is not there', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    const message = await expectFailure((await openAt(port)).check(), 'storage-unavailable')
    expect(message).toContain('check that it runs')
  })

  it('waits for one that takes the question and never answers', async () => {
    const port = await serve(() => undefined)
    const s3 = locationOf(`s3://key:secret@bucket/?endpoint=http://127.0.0.1:${port}`)
    const spoolFolder = await mkdtemp(join(tmpdir(), 'arkivar-spool-'))
    onTestFinished(() => rm(spoolFolder, { recursive: true }))
    const store = await openS3Store(s3, { spoolFolder, patienceMs: 100 })
    onTestFinished(() => store.close())
    const listed = store.list('originals/')[Symbol.asyncIterator]().next()
    for (const asked of [store.check(), store.stat('a'), store.read('a'), store.delete('a'), listed]) {
      expect(await expectFailure(asked, 'storage-unavailable')).toContain('check that it runs')
    }
    await expectFailure(store.putOriginal([pattern(10)], { maxBytes: 10 }), 'storage-unavailable')
  })

  it.each([500, 503, 429])('waits for one that answers %d', async (status) => {
    const port = await serve((_request, response) => response.writeHead(status).end())
    await expectFailure((await openAt(port)).putIfAbsent('a', pattern(3)), 'storage-unavailable')
  })

  it.each([
    ['a login page', 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 12\r\n\r\n<html>Log in'],
    [
      'a page for people',
      'HTTP/1.1 404 Not Found\r\ncontent-type: text/html\r\ncontent-length: 15\r\n\r\n<html>Not found',
    ],
    ['a redirect', 'HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:9/\r\ncontent-length: 0\r\n\r\n'],
    ['something that is no HTTP', 'what do you mean?\r\n\r\n'],
  ])('waits for one that answers with %s, and takes nothing for stored or damaged', async (_what, answer) => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(answer))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const store = await openAt((server.address() as AddressInfo).port)
    const original = 'originals/'.padEnd(74, '0')
    await expectFailure(store.read(original), 'storage-unavailable')
    await expectFailure(store.putIfAbsent('a', pattern(3)), 'storage-unavailable')
    await expectFailure(store.replace('a', pattern(3)), 'storage-unavailable')
    await expectFailure(store.putOriginal([pattern(10)], { maxBytes: 10 }), 'storage-unavailable')
  })

  it('is asked by others while many read slowly', async () => {
    const port = await serve(({ method }, response) => {
      response.writeHead(200, { 'content-length': '1000', etag: '"slow"' })
      if (method === 'GET') response.write('begun')
      else response.end()
    })
    const store = await openAt(port)
    const reading = await Promise.all(Array.from({ length: 60 }, () => store.open('a')))
    expect(await store.stat('a')).toMatchObject({ sizeBytes: 1000 })
    for (const each of reading) each.destroy()
  })

  it('does not take half an object for a whole one', async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '1000', etag: '"half"' })
      response.write('half')
      response.once('drain', () => undefined)
      setImmediate(() => response.destroy())
    })
    await expectFailure((await openAt(port)).read('a'), 'storage-unavailable')
  })
})
