import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createExtractor, type Extractor } from './create-extractor.ts'

/** Begins as Word files of old do. */
const oldWord = new Uint8Array(Buffer.from(`D0CF11E0A1B11AE1${'00'.repeat(600)}`, 'hex'))

let server: Server
let status = 200
let extractor: Extractor

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().once('end', () => {
      response.writeHead(status, { 'content-type': 'text/html' })
      response.end(
        status === 200 ? '<html><body><h1>Notat</h1><p>Udvalget besøgte havnen.</p></body></html>' : undefined,
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  extractor = createExtractor({ processes: 1, tikaUrl: `http://127.0.0.1:${port}` })
})

afterAll(async () => {
  await extractor.close()
  server.close()
})

test('a format that is not read here is read by way of Tika', async () => {
  status = 200
  const outcome = await extractor.extract(oldWord)
  expect(outcome).toMatchObject({
    ok: true,
    document: { format: 'other', mediaType: 'application/x-ole-storage', notices: [{ code: 'read-by-tika' }] },
  })
})

test.each([
  [204, 'empty'],
  [415, 'unsupported-format'],
  [422, 'corrupt'],
])('what Tika says with status %i is a failure of the document', async (code, failure) => {
  status = code
  expect(await extractor.extract(oldWord)).toMatchObject({ ok: false, failure: { code: failure } })
})

test('a Tika server in trouble is no fault of the document', async () => {
  status = 503
  await expect(extractor.extract(oldWord)).rejects.toMatchObject({ failure: { code: 'converter-unavailable' } })
})

test('without a Tika server the failure says how to set one', async () => {
  const own = createExtractor({ processes: 1 })
  const outcome = await own.extract(oldWord)
  await own.close()
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'unsupported-format' } })
  if (!outcome.ok) expect(outcome.failure.message).toContain('ARKIVAR_TIKA_URL')
})
