import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { isDatabaseUnavailable, openDatabase, sql, startTemporaryPostgres } from './index.ts'

let server: Awaited<ReturnType<typeof startTemporaryPostgres>>
beforeAll(async () => {
  server = await startTemporaryPostgres()
})
afterAll(() => server.close())

/** A way to the server on which nothing passes any more once it hangs: nobody is refused, and nobody hears an answer. */
async function wayThatHangs(): Promise<{ url: string; hang(): void }> {
  const { port, hostname } = new URL(server.url)
  const sockets = new Set<Socket>()
  let hangs = false
  const way = createServer((client) => {
    sockets.add(client.on('error', () => undefined))
    if (hangs) return
    const upstream = connect(Number(port), hostname)
    sockets.add(upstream.on('error', () => undefined))
    client.pipe(upstream).pipe(client)
  })
  way.listen(0, '127.0.0.1')
  await once(way, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    way.close()
  })
  const url = new URL(server.url)
  url.hostname = '127.0.0.1'
  url.port = String((way.address() as AddressInfo).port)
  const hang = (): void => {
    hangs = true
    for (const socket of sockets) socket.unpipe().pause()
  }
  return { url: url.href, hang }
}

const open = (url: string) => {
  const database = openDatabase({ url, applicationName: 'test', max: 2, silenceMs: 200 })
  onTestFinished(() => database.close())
  return database
}

test('a statement and a transaction on a server that hangs end as on one that is away', async () => {
  const way = await wayThatHangs()
  const database = open(way.url)
  // Each has its connection before.
  await Promise.all([database.ping(), database.ping()])
  const begun = Promise.withResolvers<void>()
  const hung = Promise.withResolvers<void>()
  const inside = database.db.transaction().execute(async (transaction) => {
    await sql`select 1`.execute(transaction)
    begun.resolve()
    await hung.promise
    await sql`select 2`.execute(transaction)
  })
  await begun.promise
  way.hang()
  hung.resolve()
  const alone = sql`select 3`.execute(database.db)
  for (const asked of [inside, alone]) {
    expect(isDatabaseUnavailable(await asked.catch((error: unknown) => error))).toBe(true)
  }
})

test('a statement that takes its time on a server that answers others is waited for', async () => {
  const database = open(server.url)
  const { rows } = await sql`select pg_sleep(1), 'slow' as answer`.execute(database.db)
  expect(rows).toMatchObject([{ answer: 'slow' }])
})

test('a server that has no connection left answers', async () => {
  const database = open(server.url)
  const one = openDatabase({ url: server.url, applicationName: 'limited', max: 1 })
  onTestFinished(() => one.close())
  await sql`create role narrow login superuser connection limit 1 password 'narrow'`.execute(one.db)
  const url = new URL(server.url)
  url.username = 'narrow'
  url.password = 'narrow'
  const narrow = open(url.href)
  await sql`alter role narrow nosuperuser`.execute(database.db)
  const { rows } = await sql`select pg_sleep(1), 'slow' as answer`.execute(narrow.db)
  expect(rows).toMatchObject([{ answer: 'slow' }])
})
