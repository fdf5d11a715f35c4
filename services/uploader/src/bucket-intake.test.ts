import { openDatabase, sql } from '@arkivar/postgres'
import { afterEach, expect, test } from 'vitest'
import { openTestUploader, type TestUploader } from './testing/open-test-uploader.ts'

let uploader: TestUploader
afterEach(() => uploader.close())
const hour = 60 * 60_000

const drop = (key: string, text: string) => uploader.pipeline.store.putIfAbsent(`incoming/${key}`, Buffer.from(text))
const known = (...keys: string[]) => uploader.pipeline.ledger.documents.known('bucket', keys)
const until = (...keys: string[]) =>
  expect.poll(async () => [...(await known(...keys)).keys()].sort(), { timeout: 10_000 }).toEqual(keys.sort())
const tell = async (body: unknown) => {
  const response = await fetch(`${uploader.url}/api/v1/events/bucket`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}
const created = (key: string) => ({
  Records: [{ eventName: 's3:ObjectCreated:Put', s3: { bucket: { name: 'arkivar' }, object: { key } } }],
})
const count = async (state: 'received' | 'unchanged') => {
  const text = await (await fetch(`${uploader.url}/metrics`)).text()
  return Number(new RegExp(`intake_total\\{state="${state}".*\\} (\\d+)`).exec(text)?.[1] ?? 0)
}

test('the listing finds at start what no event told, and a restart reads nothing again', async () => {
  uploader = await openTestUploader({ intakeBucket: false })
  await drop('kk/æ +&%.pdf', 'et notat')
  await drop('tom.pdf', 'x')
  await drop('.skjult', 'skjult')
  await uploader.restart({ intakeBucket: true, listEveryMs: hour })
  await until('kk/æ +&%.pdf', 'tom.pdf')
  expect((await known('.skjult')).size).toBe(0)
  // So new an object may change without showing it, and is read again until it is old enough.
  await uploader.restart({ intakeBucket: true, listEveryMs: 200 })
  await expect
    .poll(async () => [...(await known('kk/æ +&%.pdf', 'tom.pdf')).values()].every((each) => each.etag), {
      timeout: 10_000,
    })
    .toBe(true)
  await uploader.restart({ intakeBucket: true, listEveryMs: hour })
  const before = await count('unchanged')
  await drop('ny.pdf', 'ny')
  await tell(created('incoming/ny.pdf'))
  await until('kk/æ +&%.pdf', 'ny.pdf', 'tom.pdf')
  await expect.poll(() => count('received')).toBe(3)
  expect(await count('unchanged')).toBe(before)
})

test('a document is withdrawn by the key of its object, as its sender expects it or not at all', async () => {
  uploader = await openTestUploader({ intakeBucket: true, listEveryMs: hour })
  const key = 'bla\u030ar.txt'
  await drop(key, 'blår')
  await tell(created(`incoming/${encodeURIComponent(key)}`))
  await until(key)
  const withdraw = async (hash: string) => {
    const address = `${uploader.url}/api/v1/intake/bucket/${encodeURIComponent(key)}`
    const response = await fetch(address, { method: 'DELETE', headers: { 'if-match': `"${hash}"` } })
    return { status: response.status, body: await response.json() }
  }
  const hash = String((await known(key)).get(key)?.sha256)
  expect(await withdraw(hash.replace(/./g, '0'))).toMatchObject({ status: 412 })
  expect(await withdraw(hash)).toMatchObject({ status: 200, body: { key, state: 'withdrawn' } })
})

test('of two objects whose names look the same, the one that was named is withdrawn', async () => {
  uploader = await openTestUploader({ intakeBucket: true, listEveryMs: hour })
  const [composed, decomposed] = ['bl\u00e5r.txt', 'bla\u030ar.txt'] as const
  for (const key of [composed, decomposed]) {
    await drop(key, `blår med ${key.length} tegn`)
    await tell(created(`incoming/${encodeURIComponent(key)}`))
  }
  await until(composed, decomposed)
  for (const key of [decomposed, composed, decomposed]) {
    const response = await fetch(`${uploader.url}/api/v1/intake/bucket/${encodeURIComponent(key)}`, {
      method: 'DELETE',
    })
    expect({ status: response.status, body: await response.json() }).toMatchObject({ status: 200, body: { key } })
  }
})

test('an original that storage has lost since comes back with the first listing after a restart', async () => {
  uploader = await openTestUploader({ intakeBucket: true, listEveryMs: 100 })
  await drop('tabt.pdf', 'tabt')
  // By then nothing is read again for the sake of its age.
  await expect.poll(async () => (await known('tabt.pdf')).get('tabt.pdf')?.etag, { timeout: 10_000 }).toBeTruthy()
  const lost = `originals/${(await known('tabt.pdf')).get('tabt.pdf')?.sha256}`
  await uploader.pipeline.store.delete(lost)
  await uploader.restart({ intakeBucket: true, listEveryMs: hour })
  await expect.poll(async () => await uploader.pipeline.store.stat(lost), { timeout: 10_000 }).not.toBeNull()
})

test.each(['text/plain; charset=UTF-8', '', 'application/json'])(
  'an event is read whatever its sender calls it, such as %j, and what is none is refused with what was expected',
  async (type) => {
    uploader = await openTestUploader({ intakeBucket: true, listEveryMs: hour })
    const send = (body: string) =>
      fetch(`${uploader.url}/api/v1/events/bucket`, {
        method: 'POST',
        headers: type === '' ? {} : { 'content-type': type },
        body: new TextEncoder().encode(body),
      })
    expect((await send(JSON.stringify(created('incoming/a.pdf')))).status).toBe(202)
    const refused = await send('no event')
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ code: 'unknown-event', detail: expect.stringContaining('as JSON') })
  },
)

test('an event brings an object at once, in whatever way its server writes the key, and below whatever prefix', async () => {
  uploader = await openTestUploader({ intakeBucket: true, listEveryMs: hour })
  await drop('a b+c%20d.pdf', 'rå')
  await drop('kodet æ.pdf', 'kodet')
  await drop('tang.pdf', 'tang')
  expect(await tell(created('incoming/a b+c%20d.pdf'))).toEqual({ status: 202, body: { hints: 1, ignored: 0 } })
  await tell(created('prefix%2Fincoming%2Fkodet+%C3%A6.pdf'))
  await tell({
    event_type: 'create',
    key: '/buckets/arkivar/incoming/tang.pdf',
    message: { new_entry: { name: 'tang.pdf', attributes: { file_size: 4, mime: '' } } },
  })
  await until('a b+c%20d.pdf', 'kodet æ.pdf', 'tang.pdf')
})

test('an event of an object that is not there, or for somebody else, harms nobody', async () => {
  uploader = await openTestUploader({ intakeBucket: true, listEveryMs: hour })
  expect((await tell(created('incoming/findes+ikke.pdf'))).status).toBe(202)
  expect((await tell(created('originals/x'))).status).toBe(202)
  expect((await tell({ Event: 's3:TestEvent' })).body).toEqual({ hints: 0, ignored: 1 })
  expect((await tell({ what: 'is this' })).status).toBe(400)
  await drop('findes.pdf', 'findes')
  await tell(created('incoming/findes.pdf'))
  await until('findes.pdf')
})

test('an object that was replaced is another revision, and one that is too large is in the books without being read', async () => {
  uploader = await openTestUploader({ intakeBucket: true, listEveryMs: 50, maxFileBytes: 100 })
  await drop('skifter.pdf', 'udgave 1')
  await drop('stor.pdf', 'x'.repeat(200))
  await until('skifter.pdf')
  await uploader.pipeline.store.delete('incoming/skifter.pdf')
  await drop('skifter.pdf', 'udgave 2')
  await expect.poll(async () => revisionsOf('skifter.pdf'), { timeout: 10_000 }).toBe(2)
  const [run] = await uploader.pipeline.ledger.runs.list({ limit: 1 })
  expect(run).toMatchObject({ kind: 'bucket', books: { found: 2, failed: 1 } })
})

test('an event that comes while its object is being taken in is news: it was replaced meanwhile', async () => {
  uploader = await openTestUploader({ intakeBucket: true, listEveryMs: hour })
  const holder = openDatabase({ url: uploader.databaseUrl, applicationName: 'holder', max: 2 })
  const taken = Promise.withResolvers<void>()
  const letGo = Promise.withResolvers<void>()
  const holding = holder.db.transaction().execute(async (trx) => {
    await sql`lock table document in exclusive mode`.execute(trx)
    taken.resolve()
    await letGo.promise
  })
  await taken.promise
  await drop('skifter.pdf', 'udgave 1')
  await tell(created('incoming/skifter.pdf'))
  const waiting = async () => {
    const { rows } =
      await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
        holder.db,
      )
    return rows.length
  }
  await expect.poll(waiting, { timeout: 10_000 }).toBe(1)
  await uploader.pipeline.store.delete('incoming/skifter.pdf')
  await drop('skifter.pdf', 'udgave 2')
  await tell(created('incoming/skifter.pdf'))
  letGo.resolve()
  await holding
  await holder.close()
  await expect.poll(async () => revisionsOf('skifter.pdf'), { timeout: 10_000 }).toBe(2)
})

async function revisionsOf(key: string): Promise<number> {
  const id = (await known(key)).get(key)?.documentId
  return id === undefined ? 0 : ((await uploader.pipeline.ledger.documents.find(id))?.revisions.length ?? 0)
}
