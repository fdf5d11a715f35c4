import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase, sql } from '../index.ts'
import { layoutOf } from './home-layout.ts'
import { readNote, writeNote } from './keeper-note.ts'
import { isAlive, readPostmaster } from './postmaster.ts'
import { type EmbeddedPostgresOptions, useEmbeddedPostgres } from './use-embedded-postgres.ts'

let home: string
const processes: ChildProcess[] = []

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'arkivar postgres æ-'))
})

afterEach(async () => {
  for (const child of processes.splice(0)) child.kill('SIGKILL')
  await expect.poll(() => serverPid() === undefined && readNote(layoutOf(home)) === undefined, patience).toBe(true)
  rmSync(home, { recursive: true, force: true })
})

const patience = { timeout: 20_000, interval: 20 }

const use = (options: Partial<EmbeddedPostgresOptions> = {}) => useEmbeddedPostgres({ home, graceMs: 0, ...options })

function serverPid(): number | undefined {
  const pid = readPostmaster(layoutOf(home).data)?.pid
  return pid !== undefined && isAlive(pid) ? pid : undefined
}

async function query<Row>(url: string, statement: string): Promise<Row[]> {
  const database = openDatabase({ url, applicationName: 'test', max: 1 })
  try {
    return (await sql.raw<Row>(statement).execute(database.db)).rows
  } finally {
    await database.close()
  }
}

type Client = { url: string; startedHere: boolean; process: ChildProcess }

/** Another process that uses the server until it is killed. */
async function useInProcess(): Promise<Client> {
  const module = new URL('./use-embedded-postgres.ts', import.meta.url).href
  const script = `import { useEmbeddedPostgres } from ${JSON.stringify(module)}
    const { url, startedHere } = await useEmbeddedPostgres({ home: ${JSON.stringify(home)}, graceMs: 0 })
    console.log(JSON.stringify({ url, startedHere }))
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processes.push(child)
  for await (const line of createInterface({ input: child.stdout })) return { ...JSON.parse(line), process: child }
  throw new Error('The process ended without an answer.')
}

async function kill(pid: number | undefined): Promise<void> {
  if (pid === undefined) throw new Error('Nothing to kill.')
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => isAlive(pid), patience).toBe(false)
}

describe('the embedded server', () => {
  test('starts on an empty home, knows Danish, is shared, and stops with its last user', async () => {
    const here = await use()
    expect(here.startedHere).toBe(true)
    const answer = await query(
      here.url,
      `select current_database() as name, lower('ÆØÅ') as lower, to_tsvector('danish', 'borgernes')::text as stem,
        current_setting('fsync') as fsync, (select array_agg(x order by x collate "da-x-icu") from unnest(array['å', 'z', 'ø', 'æ']) x) as sorted`,
    )
    expect(answer).toEqual([
      { name: 'arkivar', lower: 'æøå', stem: "'borg':1", fsync: 'on', sorted: ['z', 'æ', 'ø', 'å'] },
    ])
    // What a shell sets for other servers.
    vi.stubEnv('PGSSLMODE', 'require')
    onTestFinished(() => void vi.unstubAllEnvs())
    const other = await useInProcess()
    expect(other).toMatchObject({ url: here.url, startedHere: false })
    await here.release()
    await here.release()
    expect(await query(other.url, 'select 1 as one')).toEqual([{ one: 1 }])
    other.process.kill('SIGKILL')
    await expect.poll(serverPid, patience).toBeUndefined()
  })

  test('is one for processes that start at the same moment on an empty home', async () => {
    const clients = await Promise.all([useInProcess(), useInProcess(), useInProcess()])
    expect(new Set(clients.map((client) => client.url)).size).toBe(1)
    expect(clients.filter((client) => client.startedHere)).toHaveLength(1)
  })

  test('keeps what was committed when its only user is killed, and stops', async () => {
    const client = await useInProcess()
    await query(client.url, 'create table kept as select 42 as answer')
    client.process.kill('SIGKILL')
    await expect.poll(serverPid, patience).toBeUndefined()
    const again = await use()
    expect(again.startedHere).toBe(true)
    expect(await query(again.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    await again.release()
  })

  test('comes back at the same address when it is killed while in use', async () => {
    const here = await use()
    await query(here.url, 'create table kept as select 42 as answer')
    const former = serverPid()
    await kill(former)
    await expect
      .poll(() => query(here.url, 'select answer from kept').catch(() => []), patience)
      .toEqual([{ answer: 42 }])
    expect(serverPid()).not.toBe(former)
    await here.release()
  })

  test('goes on when its keeper is killed, under a new keeper, which stops it at the end', async () => {
    const here = await use()
    const [server, keeper] = [serverPid(), readNote(layoutOf(home))?.pid]
    await kill(keeper)
    await expect.poll(() => readNote(layoutOf(home))?.pid, patience).not.toBe(keeper)
    const newcomer = await use()
    expect(newcomer).toMatchObject({ url: here.url, startedHere: false })
    expect(serverPid()).toBe(server)
    await newcomer.release()
    await here.release()
    await expect.poll(serverPid, patience).toBeUndefined()
  })

  test('starts after everything was killed, though its pid file names a living process and its port is taken', async () => {
    const client = await useInProcess()
    await query(client.url, 'create table kept as select 42 as answer')
    const layout = layoutOf(home)
    const [server, note] = [serverPid(), readNote(layout)]
    client.process.kill('SIGKILL')
    await kill(note?.pid)
    await kill(server)
    const stale = join(layout.data, 'postmaster.pid')
    writeFileSync(stale, readFileSync(stale, 'utf8').replace(String(server), String(process.pid)))
    const squatter = createServer().listen(note?.serverPort ?? 0, '127.0.0.1')
    await once(squatter, 'listening')
    if (note !== undefined) writeNote(layout, { ...note, pid: process.pid, users: [] })

    const again = await use()
    squatter.close()
    expect(again.startedHere).toBe(true)
    expect(again.url).not.toBe(client.url)
    expect(await query(again.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    await again.release()
  })

  test('makes its cluster anew when that was interrupted, and a new password when the old one is lost', async () => {
    const layout = layoutOf(home)
    const interrupted = useInProcess().catch(() => undefined)
    await expect.poll(() => existsSync(layout.root) && readdirSync(layout.root).some(isUnfinished), patience).toBe(true)
    await kill(readNote(layout)?.pid)
    for (const child of processes) child.kill('SIGKILL')
    await interrupted
    mkdirSync(join(layout.root, 'data.new-old', 'base'), { recursive: true })

    const here = await use()
    expect(readdirSync(layout.root)).not.toContain('data.new-old')
    await here.release()
    await expect.poll(serverPid, patience).toBeUndefined()
    rmSync(layout.password)
    const again = await use()
    expect(again.url).not.toContain(new URL(here.url).password)
    expect(await query(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await again.release()
  })

  test('says in one line what stands in its way', async () => {
    const layout = layoutOf(home)
    mkdirSync(join(layout.data, 'base'), { recursive: true })
    await expect(use()).rejects.toThrow(/holds files but no whole database: restore it from a backup, or move it away/)
    mkdirSync(join(layout.data, 'global'))
    writeFileSync(join(layout.data, 'global', 'pg_control'), '')
    writeFileSync(join(layout.data, 'PG_VERSION'), '12\n')
    await expect(use()).rejects.toThrow(/was made by PostgreSQL 12, this Arkivar brings 18: go back/)
    writeFileSync(join(home, 'file'), '')
    await expect(useEmbeddedPostgres({ home: join(home, 'file') })).rejects.toThrow(/a file is in its way: move it/)
  })
})

function isUnfinished(name: string): boolean {
  return name.startsWith('data.new-')
}
