import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  databaseTrouble,
  describeConnectionError,
  isDatabaseUnavailable,
  openDatabase,
  sql,
  startTemporaryPostgres,
} from './index.ts'

let server: Awaited<ReturnType<typeof startTemporaryPostgres>>

beforeAll(async () => {
  server = await startTemporaryPostgres()
})

afterAll(async () => {
  await server.close()
})

const open = (url = server.url) => openDatabase({ url, applicationName: 'test', max: 2 })

async function failureOfPing(change: (url: URL) => void): Promise<unknown> {
  const url = new URL(server.url)
  change(url)
  const database = open(url.href)
  return await database
    .ping()
    .then(
      () => undefined,
      (error: unknown) => error,
    )
    .finally(() => database.close())
}

describe('a database', () => {
  test('gives whole numbers as numbers, days and times as ISO 8601 with all their digits', async () => {
    const database = open()
    const { rows } = await sql`
      select count(*) as count, array[1, null, 3]::int8[] as list, date '2024-05-07' as day,
        timestamptz '2024-05-07 13:00:00.123456+02' as time, ${new Date('2024-01-02T03:04:05.678Z')}::timestamptz as written`.execute(
      database.db,
    )
    expect(rows).toEqual([
      {
        count: 1,
        list: [1, null, 3],
        day: '2024-05-07',
        time: '2024-05-07T11:00:00.123456Z',
        written: '2024-01-02T03:04:05.678Z',
      },
    ])
    await database.close()
  })

  test('fails rather than round a number that is too large', async () => {
    const database = open()
    await expect(sql`select 9007199254740993::int8 as large`.execute(database.db)).rejects.toThrow(/9007199254740993/)
    await database.close()
  })

  test('goes on after its idle connections were cut, and in the middle of a transaction says that the server was away', async () => {
    const database = open()
    const other = open()
    await database.ping()
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name = 'test'`
    await cut.execute(other.db)
    await expect
      .poll(() =>
        database.ping().then(
          () => 'answers',
          () => 'away',
        ),
      )
      .toBe('answers')
    const lost = database.db.transaction().execute(async (transaction) => {
      await cut.execute(other.db)
      await sql`select 1`.execute(transaction)
    })
    expect(isDatabaseUnavailable(await lost.catch((error: unknown) => new Error('outer', { cause: error })))).toBe(true)
    await database.close()
    await database.close()
    await other.close()
  })
})

describe('a connection that fails', () => {
  test('for a wrong password says so in one line, without the password', async () => {
    const failure = await failureOfPing((url) => {
      url.password = 'wrong-one'
    })
    expect(failure).toMatchObject({ failure: { code: 'database-unavailable' } })
    expect(String(failure)).toMatch(/refuses this user or password: correct them/)
    expect(String(failure)).not.toMatch(/wrong-one|\n/)
    expect(isDatabaseUnavailable(failure)).toBe(false)
  })

  test('for an unknown database says so, and is not taken for a server that is away', async () => {
    const failure = await failureOfPing((url) => {
      url.pathname = '/nowhere'
    })
    expect(String(failure)).toMatch(/has no such database: create it, or correct the name/)
    expect(isDatabaseUnavailable(failure)).toBe(false)
  })

  test('for nobody at the address counts as away', async () => {
    const unused = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => unused.once('listening', resolve))
    const address = unused.address()
    await new Promise((resolve) => unused.close(resolve))
    const failure = await failureOfPing((url) => {
      url.port = String(typeof address === 'object' ? address?.port : 0)
    })
    expect(String(failure)).toMatch(/does not answer .*ECONNREFUSED.*: start it, or correct/)
    expect(isDatabaseUnavailable(failure)).toBe(true)
  })

  test('for an address of something else is refused before anything is tried', () => {
    expect(() => open('http://localhost/x')).toThrow(/no address of PostgreSQL: write postgres:/)
    expect(() => open('nonsense')).toThrow(/no address of PostgreSQL/)
  })

  test('is told from an error of the statement', async () => {
    const database = open()
    const error: unknown = await sql`select nothing from nowhere`.execute(database.db).catch((cause: unknown) => cause)
    expect(isDatabaseUnavailable(error)).toBe(false)
    expect(describeConnectionError(error, server.url)).toBeUndefined()
    await database.close()
  })
})

test.each(['57P01', '57P03', '08006', '53300', '58030', '58P01', 'XX001', 'ECONNRESET', 'ETIMEDOUT'])(
  '%s means that the server is away',
  (code) => {
    const error = Object.assign(new Error('x'), { code })
    expect(isDatabaseUnavailable(new Error('outer', { cause: new AggregateError([error]) }))).toBe(true)
  },
)

test('a server whose files are gone tells what to do, and no document is blamed', () => {
  const error = Object.assign(new Error('could not open file "base/1/2"'), { code: '58P01' })
  expect(databaseTrouble(error)).toMatch(/cannot read its own files \(could not open.*restore a backup/)
})
