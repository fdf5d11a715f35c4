import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, MigrationRefusedError, migrate, openDatabase, sql, startTemporaryPostgres } from './index.ts'

let server: Awaited<ReturnType<typeof startTemporaryPostgres>>
let database: Database

beforeAll(async () => {
  server = await startTemporaryPostgres()
  database = openDatabase({ url: server.url, applicationName: 'test' })
})

afterAll(async () => {
  await database.close()
  await server.close()
})

const first = { name: '0001-first', up: 'create table one (n int8); insert into one values (1)' }
const second = { name: '0002-second', up: 'alter table one add column m int8' }

test('migrations run once, in order, and new ones join later; components do not see each other', async () => {
  expect(await migrate(database, { component: 'a', migrations: [first] })).toEqual(['0001-first'])
  const third = {
    name: '0003-third',
    up: async (db: Database['db']) => {
      await sql`update one set m = n + 1`.execute(db)
    },
  }
  expect(await migrate(database, { component: 'a', migrations: [first, second, third] })).toEqual([
    '0002-second',
    '0003-third',
  ])
  expect(await migrate(database, { component: 'a', migrations: [first, second, third] })).toEqual([])
  expect(
    await migrate(database, { component: 'b', migrations: [{ name: '0001-first', up: 'create table two ()' }] }),
  ).toEqual(['0001-first'])
  expect((await sql`select n, m from one`.execute(database.db)).rows).toEqual([{ n: 1, m: 2 }])
})

test('a migration that fails leaves nothing of the upgrade behind', async () => {
  const bad = { name: '0002-bad', up: 'create table gone (); select 1/0' }
  const migrations = [{ name: '0001-good', up: 'create table good ()' }, bad]
  await expect(migrate(database, { component: 'c', migrations })).rejects.toThrow(/division by zero/)
  const { rows } = await sql`select to_regclass('good') as good, to_regclass('gone') as gone`.execute(database.db)
  expect(rows).toEqual([{ good: null, gone: null }])
})

test('a database of a newer version is refused in one line that says what to do', async () => {
  await migrate(database, {
    component: 'd',
    migrations: [
      { name: '0001', up: 'select 1' },
      { name: '0002', up: 'select 2' },
    ],
  })
  const refused = migrate(database, { component: 'd', migrations: [{ name: '0001', up: 'select 1' }] })
  await expect(refused).rejects.toThrow(MigrationRefusedError)
  await expect(refused).rejects.toThrow(
    /^The database was upgraded by a newer Arkivar \(d: 0002\): run that version or a later one/,
  )
})

test('a migration that was changed after it was applied is refused, white space aside', async () => {
  await migrate(database, { component: 'e', migrations: [{ name: '0001', up: 'select 1' }] })
  expect(await migrate(database, { component: 'e', migrations: [{ name: '0001', up: '  select\n 1' }] })).toEqual([])
  const changed = migrate(database, { component: 'e', migrations: [{ name: '0001', up: 'select 2' }] })
  await expect(changed).rejects.toThrow(/The migration 0001 of e was changed after this database had applied it/)
  const reordered = [
    { name: '0000', up: 'select 0' },
    { name: '0001', up: 'select 1' },
  ]
  await expect(migrate(database, { component: 'e', migrations: reordered })).rejects.toThrow(/out of order/)
})

test('four processes that start at once apply each migration once', async () => {
  const script = `import { migrate, openDatabase } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    const database = openDatabase({ url: ${JSON.stringify(server.url)}, applicationName: 'race' })
    const migrations = [1, 2, 3].map((n) => ({ name: String(n), up: \`create table race_\${n} (); select pg_sleep(0.05)\` }))
    console.log(JSON.stringify(await migrate(database, { component: 'race', migrations })))
    await database.close()`
  const outputs = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let output = ''
      child.stdout.on('data', (chunk) => {
        output += chunk
      })
      await once(child, 'close')
      return output.trim()
    }),
  )
  expect(outputs.toSorted()).toEqual(['["1","2","3"]', '[]', '[]', '[]'])
})
