import { gunzipSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createExtractor, type Extractor } from './create-extractor.ts'
import type { Sabotage } from './parser-messages.ts'

let extractor: Extractor
let fivePages: Uint8Array

beforeAll(async () => {
  extractor = createExtractor({ processes: 1, budgets: { pageMs: 2_000, memoryMb: 512 } })
  const document = new PDFDocument()
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  for (let page = 1; page <= 5; page++) {
    if (page > 1) document.addPage()
    document.text(`Punkt ${page} handler om havnen og vejen til den.`)
  }
  document.end()
  await new Promise((resolve) => document.on('end', resolve))
  fivePages = new Uint8Array(Buffer.concat(chunks))
})

afterAll(() => extractor.close())

test.each<[Sabotage['does'], string]>([
  ['crash', 'worker-crashed'],
  ['hang', 'timeout'],
  ['grow-outside-heap', 'out-of-memory'],
])('a page at which the parser does %s is lost alone, and the next document is read', async (does, code) => {
  const outcome = await extractor.extract(fivePages, { sabotage: [{ at: 3, does }] })
  if (!outcome.ok) throw new Error(outcome.failure.message)
  const { pages } = outcome.document
  expect(pages.map((page) => page.failure?.code ?? null)).toEqual([null, null, code, null, null])
  expect(pages[3]?.blocks).toMatchObject([{ text: 'Punkt 4 handler om havnen og vejen til den.' }])
  expect(await extractor.extract(fivePages)).toMatchObject({ ok: true, document: { quality: { readPages: 1 } } })
})

test('a document that crashes its parser while it is opened has failed, and hurts nobody else', async () => {
  const outcomes = await Promise.all([
    extractor.extract(fivePages, { sabotage: [{ at: 'open', does: 'crash' }] }),
    extractor.extract(fivePages),
  ])
  expect(outcomes[0]).toMatchObject({ ok: false, failure: { code: 'worker-crashed' } })
  expect(outcomes[1]).toMatchObject({ ok: true })
})

test('an aborted document is given up at once with the reason of the signal', async () => {
  const controller = new AbortController()
  const given = extractor.extract(fivePages, { signal: controller.signal, sabotage: [{ at: 2, does: 'hang' }] })
  const reason = new Error('shutting down')
  controller.abort(reason)
  await expect(given).rejects.toBe(reason)
  expect(await extractor.extract(fivePages)).toMatchObject({ ok: true })
})

test.each<Sabotage['does']>(['read-file', 'write-file', 'connect', 'start-process'])(
  'a parser is refused to %s',
  async (does) => {
    expect(await extractor.extract(fivePages, { sabotage: [{ at: 'open', does }] })).toMatchObject({ ok: true })
  },
)

test('what was read can be had as it will be stored', async () => {
  const [packed, unpacked] = [await extractor.read(fivePages), await extractor.extract(fivePages)]
  if (!packed.ok || !unpacked.ok) throw new Error('nothing was read')
  expect(JSON.parse(gunzipSync(packed.packed).toString())).toEqual(unpacked.document)
})

test('whoever may have nothing to read starts no process before there is something', async () => {
  const own = createExtractor({ processes: 2, late: true })
  expect(own.stats().started).toBe(0)
  expect(await own.extract(fivePages)).toMatchObject({ ok: true })
  expect(own.stats().started).toBe(2)
  await own.close()
})

test('closing twice does no harm, and leaves no process behind', async () => {
  const own = createExtractor({ processes: 1 })
  await own.extract(fivePages)
  await Promise.all([own.close(), own.close()])
  await vi.waitFor(() => expect(own.stats().processes).toBe(0))
  await expect(own.extract(fivePages)).rejects.toThrow('closed')
})
