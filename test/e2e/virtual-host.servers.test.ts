import dns from 'node:dns'
import { openObjectStore } from '@arkivar/storage'
import { expect, onTestFinished, test } from 'vitest'
import { s3Account } from '../servers/s3-account.ts'
import { startVersitygw } from '../servers/versitygw.ts'

const domain = 's3.test'
const megabyte = 1024 * 1024

/** Stands in for an entry in the name server: every bucket's host is this machine. */
function resolveHere(): void {
  const lookup = dns.lookup
  const here = (host: string, ...rest: unknown[]) =>
    Reflect.apply(lookup, dns, [host.endsWith(`.${domain}`) ? '127.0.0.1' : host, ...rest])
  Object.assign(dns, { lookup: here })
  onTestFinished(() => void Object.assign(dns, { lookup }))
}

test('a bucket with a host name of its own is a store like any other', { timeout: 60_000 }, async () => {
  await using server = await startVersitygw({ domain })
  resolveHere()
  const { bucket, accessKey, secretKey } = s3Account
  const endpoint = `http://${domain}:${server.port}`
  const store = await openObjectStore(
    `s3://${accessKey}:${secretKey}@${bucket}/deep/er?endpoint=${endpoint}&pathStyle=false`,
  )
  onTestFinished(() => store.close())
  await store.check()

  // Larger than a part: it goes up in several.
  const bytes = Buffer.alloc(30 * megabyte, 'arkivar')
  const { key, sha256, created } = await store.putOriginal([bytes], { maxBytes: 40 * megabyte })
  expect(created).toBe(true)
  expect(await store.stat(key)).toMatchObject({ sizeBytes: bytes.length })
  expect(bytes.equals(await store.read(key))).toBe(true)
  const part = await store.open(key, { start: bytes.length - 7, end: bytes.length - 1 })
  expect(Buffer.concat(await part.toArray())).toEqual(bytes.subarray(-7))

  await store.putIfAbsent('incoming/æ ø+å%20.txt', Buffer.from('x'))
  const keys: string[] = []
  for await (const object of store.list('')) keys.push(object.key)
  expect(keys).toEqual(['incoming/æ ø+å%20.txt', `originals/${sha256}`])
  await store.delete(key)
  expect(await store.stat(key)).toBeNull()
})
