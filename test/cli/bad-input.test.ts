import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openDatabase, sql } from '@arkivar/postgres'
import { scratchDatabase } from '@arkivar/postgres/testing'
import type { Books } from '@arkivar/types'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { until } from '../faults/until.ts'
import { freePort } from '../servers/free-port.ts'
import { arkivar, arkivarJson, type Finished, projectFolder, startProgram } from '../support/arkivar-process.ts'

/** What people and machines do wrong: each is told in one line that says what to do, and nothing is lost. */
let folder: string
let database: Awaited<ReturnType<typeof scratchDatabase>>
let environment: Record<string, string>
let count = 0
// Two at a time, each with processes of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })
const locked = 'test/samples/notat-med-adgangskode-2024-02-20.pdf'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-cli-'))
  await chmod(folder, 0o755)
  database = await scratchDatabase()
  environment = {
    ARKIVAR_HOME: join(folder, 'home'),
    ARKIVAR_DATABASE_URL: database.url,
    ARKIVAR_EXTRACT_PROCESSES: '1',
  }
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

/** Some Danish lines, different each time. */
const someText = () =>
  `NOTAT\n\nEmne: Sag nummer ${++count}\n\nForvaltningen har set på sagen og vender tilbage med et svar til udvalget.\n`
async function newFolder(files: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  const made = await mkdtemp(join(folder, 'in-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(made, name), content)
  return made
}

type Ingested = { books: Books; failures: { code: string; count: number }[] }
const ingest = (paths: readonly string[]) => arkivarJson<Ingested>(['ingest', ...paths], environment)

/** Settings with a database of their own, for a storage of their own. */
async function apart(
  settings: Record<string, string>,
): Promise<{ own: Record<string, string>; drop(): Promise<void> }> {
  const { url, drop } = await scratchDatabase()
  return { own: { ...environment, ARKIVAR_DATABASE_URL: url, ...settings }, drop }
}

/** The command failed with one line of its own that begins with its name and matches. */
function expectOneLine({ code, stdout, stderr }: Finished, message: RegExp): void {
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(/^arkivar: /)])
  expect(stderr).toMatch(message)
  expect(stdout).toBe('')
  expect(code).toBe(1)
}

describe.concurrent('files', () => {
  test('a path that is not there is named before anything is done', async () => {
    const there = await newFolder({ 'a.txt': someText() })
    expectOneLine(await arkivar(['ingest', there, join(there, 'missing')], environment), /missing: It is not there/)
    expect(await ingest([there])).toMatchObject({ books: { found: 1, indexed: 1 } })
  })

  test('a file that may not be read is in the books by name, and is taken in when it may', async () => {
    const there = await newFolder({ 'open.txt': someText(), 'closed.txt': someText() })
    await chmod(there, 0o755)
    await chmod(join(there, 'closed.txt'), 0)
    const uid = process.getuid?.() === 0 ? 65_534 : undefined
    const main = join(projectFolder, 'services/arkivar/main.ts')
    if (uid !== undefined && startsAs(uid, main) === false) {
      process.stderr.write('NOT TESTED: an unreadable file, since root may read all, and no other user the project\n')
      return
    }
    const home = join(folder, 'home of another user')
    await mkdir(home)
    if (uid !== undefined) await chown(home, uid, uid)
    const { own, drop } = await apart({ ARKIVAR_HOME: home, HOME: home })
    const run = async (): Promise<Ingested> => {
      const args = [main, 'ingest', '--json', there]
      const { code, stdout, stderr } = await startProgram(args, own, uid === undefined ? {} : { uid }).finished
      expect(code, stderr).toBe(0)
      return JSON.parse(stdout) as Ingested
    }
    expect(await run()).toMatchObject({
      books: { found: 2, indexed: 1, failed: 1 },
      failures: [{ code: 'unreadable', count: 1 }],
    })
    await chmod(join(there, 'closed.txt'), 0o644)
    expect(await run()).toMatchObject({ books: { found: 2, indexed: 1, unchanged: 1 }, failures: [] })
    await drop()
  })

  test('a retry that fails again says so, and nothing is said of what was not done', async () => {
    const there = await newFolder({ 'no.pdf': await readFile(join(projectFolder, locked)) })
    // A database of its own: all that failed there is tried again.
    const { drop, own } = await apart({})
    expect((await arkivarJson<Ingested>(['ingest', there], own)).books).toMatchObject({ found: 1, failed: 1 })
    const { code, stdout, stderr } = await arkivar(['retry', '--all'], own)
    expect(stderr).toMatch(/^(done 0\/1\n)?done 1\/1\n$/)
    expect(stdout).toBe('1 document retried.\n1 of them failed; "npm run arkivar -- failures" tells why.\n')
    expect(code).toBe(0)
    const queue = await arkivar(['rebuild', '--queue'], own)
    expect(queue).toMatchObject({ code: 0, stdout: '0 documents set in motion.\n' })
    const index = await arkivar(['rebuild', '--search'], own)
    expect(index).toMatchObject({ code: 0, stdout: '0 documents indexed again.\n' })
    await drop()
  })

  test('an empty file fails by name and nobody else with it, and folders that lead into themselves end, with every file once', async () => {
    const there = await newFolder({ 'a.txt': someText(), 'empty.pdf': '' })
    await mkdir(join(there, 'below'))
    await symlink('..', join(there, 'below', 'up'))
    await symlink('nowhere', join(there, 'broken'))
    await symlink('itself', join(there, 'itself'))
    await symlink('a.txt', join(there, 'b.txt'))
    expect(await ingest([there, join(there, 'below')])).toMatchObject({
      books: { found: 4, indexed: 1, failed: 3 },
      failures: [
        { code: 'unreadable', count: 2 },
        { code: 'empty', count: 1 },
      ],
    })
  })

  test('what Arkivar itself keeps below the folder is passed over', async () => {
    const there = await newFolder({ 'a.txt': someText() })
    const { own, drop } = await apart({ ARKIVAR_STORAGE_URL: join(there, 'storage'), ARKIVAR_HOME: there })
    expect(await arkivarJson<Ingested>(['ingest', there], own)).toMatchObject({ books: { found: 1, indexed: 1 } })
    expect(existsSync(join(there, 'arkivar.log'))).toBe(true)
    expect(await arkivarJson<Ingested>(['ingest', there], own)).toMatchObject({ books: { found: 1, unchanged: 1 } })
    await drop()
  })

  test('a file that changes while it is being read is left for later', async () => {
    const there = await newFolder({ 'growing.txt': someText().repeat(50_000) })
    const path = join(there, 'growing.txt')
    const script = `const fs = require('node:fs'); setInterval(() => fs.appendFileSync(${JSON.stringify(path)}, 'mere '), 1)`
    const writer = spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
    const { size } = await stat(path)
    await expect.poll(async () => (await stat(path)).size, { timeout: 10_000 }).toBeGreaterThan(size)
    try {
      expect(await ingest([there])).toMatchObject({
        books: { found: 1, failed: 1 },
        failures: [{ code: 'changed', count: 1 }],
      })
    } finally {
      writer.kill('SIGKILL')
      await once(writer, 'exit')
    }
    await writeFile(path, someText())
    expect(await ingest([there])).toMatchObject({ books: { found: 1, indexed: 1 }, failures: [] })
  })

  test('names may hold anything, what is not UTF-8 is read as the Windows of its time wrote it, and two spellings are one document', async () => {
    const odd = [
      `"quoted" 'twice'.txt`,
      'two\nlines.txt',
      '-dash.txt',
      '$HOME `id`;.txt',
      'tab\there\\back.txt',
      `${'x'.repeat(246)}.txt`,
    ]
    const there = await newFolder(Object.fromEntries(odd.map((name) => [name, someText()])))
    await writeFile(Buffer.concat([Buffer.from(`${there}/m`), Buffer.from([0xf8]), Buffer.from('de.txt')]), someText())
    const found = odd.length + 1
    expect(await ingest([there])).toMatchObject({ books: { found, indexed: found }, failures: [] })
    const { stdout } = await arkivar(['export'], environment)
    const names = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { source: { fileName: string } }).source.fileName)
    for (const name of [...odd, 'møde.txt']) expect(names).toContain(name)

    const name = 'Blåbærgrød på øen.txt'
    const content = someText()
    const composed = join(await newFolder(), 'x')
    await mkdir(composed)
    await writeFile(join(composed, name.normalize('NFD')), content)
    expect(await ingest([composed])).toMatchObject({ books: { found: 1, indexed: 1 } })
    await rm(join(composed, name.normalize('NFD')), { force: true })
    await writeFile(join(composed, name.normalize('NFC')), content)
    expect(await ingest([composed])).toMatchObject({ books: { found: 1, unchanged: 1 } })
  })

  test('a path longer than an index can hold is known all the same, by its end', async () => {
    const there = await newFolder()
    const scattered = (seed: string) => createHash('sha512').update(seed).digest('hex')
    const names = Array.from(
      { length: 14 },
      (_none, depth) => scattered(`${depth}`) + scattered(`-${depth}`).slice(0, 90),
    )
    const deep = join(there, ...names)
    await mkdir(deep, { recursive: true })
    await writeFile(join(deep, 'dybt nede.txt'), someText())
    expect(await ingest([there])).toMatchObject({ books: { found: 1, indexed: 1 } })
    expect(await ingest([there])).toMatchObject({ books: { found: 1, unchanged: 1 } })
  })
})

describe.concurrent('a full disk', () => {
  test('ends the run with what to do, and the next one goes on', async () => {
    const mount = await smallDisk(1)
    if (mount === null) return
    try {
      const there = await newFolder(
        Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index}.txt`, someText().repeat(1_500)])),
      )
      const { own, drop } = await apart({ ARKIVAR_STORAGE_URL: mount.path })
      expectOneLine(withoutProgress(await arkivar(['ingest', there], own)), /disk is full: make room/)
      await writeFile(join(mount.path, 'of somebody else'), Buffer.alloc(4 * 1024 * 1024)).catch(() => undefined)
      const { code, stdout } = await arkivar(['status'], own)
      expect(stdout).toMatch(/\nTrouble\n {2}Storage in .*: the disk is full: make room/)
      expect(code).toBe(0)
      mount.grow(64)
      const { books } = await arkivarJson<Ingested>(['ingest', there], own)
      expect(books.indexed + books.unchanged).toBe(8)
      expect(books.failed).toBe(0)
      await drop()
    } finally {
      mount.release()
    }
  })

  test('is named where the database of the home has no room', async () => {
    const mount = await smallDisk(16)
    if (mount === null) return
    try {
      expectOneLine(await arkivar(['status'], { ARKIVAR_HOME: join(mount.path, 'home') }), /full: make room/)
    } finally {
      mount.release()
    }
  })
})

describe.concurrent('servers', () => {
  test('a port that is taken is named, with the setting that chooses another', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const address = holder.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const { code, stderr } = await arkivar(['start'], { ...environment, ARKIVAR_PORT: port })
    holder.close()
    expect(stderr).toBe(
      `arkivar: Port ${port} on 127.0.0.1 is taken by another process; set ARKIVAR_PORT to a free one.\n`,
    )
    expect(code).toBe(1)
  })

  test.each([
    [
      'no address of a database',
      { ARKIVAR_DATABASE_URL: 'mysql://a:b@127.0.0.1/x' },
      /no address of PostgreSQL: write postgres:/,
    ],
    [
      'a database that does not answer',
      { ARKIVAR_DATABASE_URL: 'postgres://a:hemmelig@127.0.0.1:1/x' },
      /does not answer at .*: start it, or correct ARKIVAR_DATABASE_URL/,
    ],
    [
      'a queue that does not answer',
      { ARKIVAR_QUEUE_URL: 'redis://:hemmelig@127.0.0.1:1' },
      /Redis does not answer at .*: start it, or correct ARKIVAR_QUEUE_URL/,
    ],
    [
      'a storage of an unknown kind',
      { ARKIVAR_STORAGE_URL: 'ftp://somewhere' },
      /ARKIVAR_STORAGE_URL begins with ftp:/,
    ],
    ['a misspelt setting', { ARKIVAR_HOMES: '/tmp' }, /ARKIVAR_HOMES: no such setting/],
    ['a setting out of bounds', { ARKIVAR_PORT: 'eighty' }, /ARKIVAR_PORT: /],
  ])('%s is told in one line, without the password', async (_name, wrong, message) => {
    const finished = await arkivar(['reconcile'], { ...environment, ...wrong })
    expectOneLine(finished, message)
    expect(finished.stderr).not.toContain('hemmelig')
  })

  test('a queue that takes questions and answers none keeps nobody from reading, and is named to who needs it', async () => {
    const sockets: Socket[] = []
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const own = { ...environment, ARKIVAR_QUEUE_URL: `redis://127.0.0.1:${port}` }
    expect(await arkivarJson(['status'], own)).toMatchObject({
      queues: [],
      trouble: [expect.stringMatching(/^The queue does not answer .*hangs.*ARKIVAR_QUEUE_URL/)],
    })
    for (const command of [['status'], ['search', 'sag'], ['failures'], ['export']]) {
      expect(await arkivar(command, own)).toMatchObject({ code: 0 })
    }
    expectOneLine(await arkivar(['reconcile'], own), /Redis does not answer at .*: start it, or correct/)
    for (const socket of sockets) socket.destroy()
    silent.close()
  })

  test('a storage that does not answer is told before anything is taken in', async () => {
    const url = 's3://key:hemmelig@bucket/?endpoint=http://127.0.0.1:1'
    const there = await newFolder({ 'a.txt': someText() })
    const finished = await arkivar(['ingest', there], { ...environment, ARKIVAR_STORAGE_URL: url })
    expectOneLine(finished, /127\.0\.0\.1:1 does not answer .*ARKIVAR_STORAGE_URL/)
  })

  test('a storage folder that is gone is told, and nothing is made in its place until somebody says that it is meant', async () => {
    const { own, drop } = await apart({ ARKIVAR_STORAGE_URL: join(folder, 'a disk', 'storage') })
    const there = await newFolder({ 'a.txt': someText() })
    expect((await arkivarJson<Ingested>(['ingest', there], own)).books).toMatchObject({ indexed: 1 })
    await rm(join(folder, 'a disk'), { recursive: true })
    expectOneLine(await arkivar(['ingest', there], own), /Mount its disk.*reconcile --accept-storage/)
    expect(existsSync(join(folder, 'a disk'))).toBe(false)
    const { code, stdout, stderr } = await arkivar(['reconcile', '--accept-storage'], own)
    expect(stdout, stderr).toMatch(/original/)
    expect(code).toBe(0)
    await drop()
  })

  test('a wrong password and a database that is not there are told apart', async () => {
    const wrong = new URL(database.url)
    wrong.password = 'hemmelig'
    expectOneLine(
      await arkivar(['status'], { ...environment, ARKIVAR_DATABASE_URL: wrong.href }),
      /refuses this user or password/,
    )
    const missing = new URL(database.url)
    missing.pathname = '/not_there'
    expectOneLine(
      await arkivar(['status'], { ...environment, ARKIVAR_DATABASE_URL: missing.href }),
      /has no such database: create it/,
    )
  })

  test('a database without a free connection is waited for, and told so once', async () => {
    const crowded = new URL(database.url)
    const role = `crowded_${crowded.pathname.slice(1)}`
    crowded.username = role
    crowded.password = 'trang'
    const admin = openDatabase({ url: database.url, applicationName: 'arkivar-test', max: 1 })
    // Superusers are let in however many there are.
    await sql.raw(`create role ${role} login nosuperuser password 'trang' connection limit 0`).execute(admin.db)

    const waiting = startProgram(['services/arkivar/main.ts', 'status'], {
      ...environment,
      ARKIVAR_DATABASE_URL: crowded.href,
    })
    await vi.waitFor(() => expect(waiting.output()).toContain('Waiting: '), 20_000)
    await sql.raw(`alter role ${role} superuser`).execute(admin.db)
    const { code, stderr } = await waiting.finished
    expect(stderr).toMatch(/^Waiting: PostgreSQL at .* has no connection left: [^\n]*\n$/)
    expect(code).toBe(0)
    await sql.raw(`reassign owned by ${role} to current_user; drop role ${role}`).execute(admin.db)
    await admin.close()
  })

  test('a database of a newer version is left as it is', async () => {
    const { own, drop } = await apart({})
    expect((await arkivar(['status'], own)).code).toBe(0)
    const connection = openDatabase({ url: own.ARKIVAR_DATABASE_URL ?? '', applicationName: 'arkivar-test', max: 1 })
    await sql`insert into arkivar_migration (component, name, position) values ('ledger', '9999-tomorrow', 9999)`
      .execute(connection.db)
      .finally(connection.close)
    expectOneLine(
      await arkivar(['status'], own),
      /upgraded by a newer Arkivar .*9999-tomorrow.*run that version or a later one/,
    )
    await drop()
  })
})

describe.concurrent('a machine on which no parser process starts', () => {
  test('ends the run in one line, keeps what was taken in, and the next run reads it', async () => {
    const { own, drop } = await apart({})
    const there = await newFolder({ 'a.txt': someText(), 'b.txt': someText() })
    const withoutNode = ['--import', 'data:text/javascript,process.execPath="/not/there/node"']
    const { finished } = startProgram([...withoutNode, 'services/arkivar/main.ts', 'ingest', there], own)
    expectOneLine(
      withoutProgress(await finished),
      /Parser processes do not start \(spawn \/not\/there\/node ENOENT\): .* is kept: the same command goes on/,
    )
    const { books } = await arkivarJson<{ books: Books }>(['ingest', there], own)
    // What was kept is gone on with at once, and may have come to rest before its file is looked at again.
    expect([books.found, books.indexed + books.unchanged]).toEqual([2, 2])
    await drop()
  })
})

describe.concurrent('the command line', () => {
  test('explains itself on every level', async () => {
    const { stdout } = await arkivar(['--help'], environment)
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => name !== 'help')
    expect(commands).toEqual(
      expect.arrayContaining(['ingest', 'status', 'show', 'search', 'export', 'failures', 'retry', 'rebuild']),
    )
    for (const name of commands) {
      const help = await arkivar([name, '--help'], environment)
      expect(help.stdout).toMatch(new RegExp(`^Usage: arkivar ${name} `))
      expect(help).toMatchObject({ code: 0, stderr: '' })
    }
  })

  test.each([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['ingest'], /missing required argument/],
    [['status', '--colour'], /unknown option '--colour'/],
    [['show', 'nobody'], /There is no document nobody/],
    [['search', 'x', '--type', 'novel'], /--type "novel" is not one of: referat/],
    [['search', 'x', '--kommune', 'Andeby'], /no kommune "Andeby"/],
    [['search', 'x', '--from', 'yesterday'], /--from: is no day; write it as 2024-05-07/],
    [['export', '--since', 'yesterday'], /--since: /],
    [['export', '--since', '123456789'], /--since: The feed has not come so far: .* Begin anew/],
    [['retry'], /Say which documents/],
    [['rebuild'], /Say what to rebuild/],
    [['ingest', '--source', '', '.'], /--source: is empty; give it a name/],
    [['ingest', '--source', 'a/b', '.'], /--source: may hold no slash/],
    [['ingest', '/dev/null'], /neither a file nor a folder/],
  ])('%j ends with 1 and one line that says why', async (args, message) => {
    expectOneLine(await arkivar(args, environment), message)
  })

  test('a home that cannot be one is told with what to do', async () => {
    const there = await newFolder({ 'a file': '' })
    for (const home of [join(there, 'a file'), join(there, 'a file', 'home')])
      expectOneLine(
        await arkivar(['status'], { ARKIVAR_HOME: home }),
        /a file is in its way: move it, or set ARKIVAR_HOME/,
      )
    // It takes no folders, and says that it is not there.
    for (const command of ['status', 'start'])
      expectOneLine(
        await arkivar([command], { ARKIVAR_HOME: '/proc/arkivar', ARKIVAR_LOG_LEVEL: 'error' }),
        /\/proc\/arkivar.* is not writable for this user: make it so, or set ARKIVAR_HOME/,
      )
    const nowhere = { ...environment, ARKIVAR_STORAGE_URL: '/proc/arkivar' }
    expectOneLine(
      await arkivar(['ingest', there], nowhere),
      /Storage in \/proc\/arkivar: .*correct ARKIVAR_STORAGE_URL/,
    )
  })

  test('whoever stops it is told that nothing is lost, and it ends with 130', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${index}.txt`)
    const there = await newFolder(Object.fromEntries(names.map((name) => [name, someText()])))
    const { own, drop } = await apart({})
    expect((await arkivar(['status'], own)).code).toBe(0)
    const running = startProgram(['services/arkivar/main.ts', 'ingest', there], own)
    const watcher = openDatabase({ url: own.ARKIVAR_DATABASE_URL ?? '', applicationName: 'watcher', max: 1 })
    await until('files are being taken in', async () => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from run_item`.execute(watcher.db)
      return (rows[0]?.count ?? 0) > 0
    })
    const { code, stderr } = await running.kill('SIGINT')
    expect(stderr).toContain('Stopped. Nothing is lost: the same command goes on where it was.\n')
    expect(code).toBe(130)
    await watcher.close()
    await drop()
  })

  test('ends although something that could not be released keeps it alive', async () => {
    const leftOver = ['--import', 'data:text/javascript,setInterval(() => undefined, 1000)']
    const { code, stdout } = await startProgram([...leftOver, 'services/arkivar/main.ts', 'status'], environment)
      .finished
    expect(stdout).toContain('Documents')
    expect(code).toBe(0)
  })

  test('what npm started ends with it, so that nobody holds the port any longer', async () => {
    const port = String(await freePort())
    const own = { ...process.env, ...environment, ARKIVAR_PORT: port, INIT_CWD: '' }
    const npm = spawn('npm', ['--prefix', projectFolder, 'start'], { env: own, detached: true, stdio: 'ignore' })
    const answers = () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        () => true,
        () => false,
      )
    try {
      await until('it answers', answers)
      process.kill(npm.pid ?? 0, 'SIGTERM')
      await until('it has ended', async () => !(await answers()), 30_000)
    } finally {
      if (await answers()) process.kill(-(npm.pid ?? 0), 'SIGKILL')
    }
  })

  test('export gives nothing but documents, one a line, however it is called, and bears a reader that has seen enough', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `${index}.txt`)
    const there = await newFolder(Object.fromEntries(names.map((name) => [name, someText().repeat(100)])))
    const shell = { ...process.env, ...environment, INIT_CWD: '' }
    const npm = (script: string, ...args: string[]) =>
      run('npm', ['--prefix', projectFolder, 'run', '--silent', script, '--', ...args], {
        cwd: join(there, '..'),
        env: shell,
      })
    // Paths are relative to where the user stands, not to where npm runs the script.
    const taken = await npm('ingest', '--json', there.split('/').at(-1) ?? '')
    expect((JSON.parse(taken.stdout) as Ingested).books).toMatchObject({ found: 30, indexed: 30 })

    const exported = await npm('arkivar', 'export')
    expect(exported.code).toBe(0)
    const lines = exported.stdout.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThanOrEqual(30)
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('schemaVersion', 1)

    const codeFile = join(there, 'code')
    const line = `{ "$0" services/arkivar/main.ts export; echo $? > "$1"; } | head -1`
    const head = await run('sh', ['-c', line, process.execPath, codeFile], { cwd: projectFolder, env: shell })
    expect(JSON.parse(head.stdout)).toHaveProperty('schemaVersion', 1)
    expect(head.stderr).not.toMatch(/EPIPE|Error/)
    expect((await readFile(codeFile, 'utf8')).trim()).toBe('0')
  })

  test('what cannot be printed is told, and what cannot be told stops nothing', async () => {
    const there = await newFolder({ 'one.txt': someText() })
    const env = { ...process.env, ...environment }
    const sh = (line: string) => run('sh', ['-c', line, process.execPath, there], { cwd: projectFolder, env })
    const unprinted = await sh('exec "$0" services/arkivar/main.ts status >/dev/full')
    expect(unprinted.stderr).toMatch(/^arkivar: The result cannot be written \(ENOSPC[^\n]*\): send it elsewhere\.\n$/)
    expect(unprinted.code).toBe(1)
    expect((await sh('exec "$0" services/arkivar/main.ts ingest "$1" 2>/dev/full')).code).toBe(0)
  })
})

/** Runs any program to its end, while other tests go on. */
async function run(file: string, args: readonly string[], options: SpawnOptions): Promise<Finished> {
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout = '', stderr = '', [code]] = await Promise.all([
    child.stdout && text(child.stdout),
    child.stderr && text(child.stderr),
    once(child, 'close'),
  ])
  return { code: code as number | null, stdout, stderr }
}

/** Whether this user may run the project at all. */
function startsAs(uid: number, main: string): boolean {
  const trial = spawnSync(process.execPath, [main, '--help'], {
    cwd: projectFolder,
    uid,
    gid: uid,
    env: { PATH: process.env.PATH },
  })
  return trial.status === 0
}

/** A file system of its own with so many MiB; null, said aloud, where it cannot be mounted. */
async function smallDisk(megabytes: number): Promise<{ path: string; grow(to: number): void; release(): void } | null> {
  const path = await newFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=1777`, 'tmpfs', path])
  if (mounted.status !== 0) {
    process.stderr.write('NOT TESTED: a full disk, which needs the right to mount a small one\n')
    return null
  }
  return {
    path,
    grow: (to) => spawnSync('mount', ['-o', `remount,size=${to}m`, path]),
    release: () => spawnSync('umount', ['-l', path]),
  }
}

/** Progress is told on standard error too, in lines of its own. */
function withoutProgress(finished: Finished): Finished {
  const stderr = finished.stderr
    .split('\n')
    .filter((line) => !/^extract \d+\/\d+ /.test(line))
    .join('\n')
  return { ...finished, stderr }
}
