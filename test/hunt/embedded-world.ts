import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { useEmbeddedPostgres } from '@arkivar/postgres'
import { descendants } from '../faults/descendants.ts'
import { until } from '../faults/until.ts'
import { freePort } from '../servers/free-port.ts'
import { answersHttp } from '../servers/probe.ts'
import { arkivarJson } from '../support/arkivar-process.ts'
import { operatorFault } from './commands.ts'
import { keepAlive, startLogged } from './kept-alive.ts'
import { processFaults, signalTo } from './process-faults.ts'
import { type Fault, seconds, type World } from './world.ts'

type Ingested = { books: Record<string, number> }

/** One home: `start`, two `ingest` of the same folder at once, and the database that they share. */
export async function openEmbeddedWorld(options: {
  folder: string
  files: ReadonlyMap<string, string>
  documents: string
  damage: boolean
  hung: (what: string) => void
}): Promise<World> {
  const { folder, files, hung } = options
  const home = join(folder, 'home')
  const port = await freePort()
  const environment = { ARKIVAR_HOME: home, ARKIVAR_PRIVACY: 'mask' }
  const logs = join(folder, 'logs')
  await mkdir(logs, { recursive: true })
  const server = keepAlive(
    'start',
    ['services/arkivar/main.ts', 'start'],
    { ...environment, ARKIVAR_PORT: String(port), ARKIVAR_EXTRACT_PROCESSES: '1' },
    logs,
  )
  const apiUrl = `http://127.0.0.1:${port}`
  await until('the server is ready', () => answersHttp(`${apiUrl}/readyz`), 120_000)

  const ingesting = new Map<string, number | undefined>()
  const ingest = async (name: string): Promise<void> => {
    for (;;) {
      const child = startLogged(
        ['services/arkivar/main.ts', 'ingest', '--json', options.documents],
        { ...environment, ARKIVAR_EXTRACT_PROCESSES: '1' },
        join(logs, `${name}.log`),
      )
      ingesting.set(name, child.pid)
      const [code] = await once(child, 'exit')
      if (code === 3) hung(`${name} says that the books do not add up`)
      if (code === 0) return
      await pause(500)
    }
  }
  const note = () => {
    try {
      return JSON.parse(readFileSync(join(home, 'postgres', 'keeper.json'), 'utf8')) as { pid: number }
    } catch {
      return undefined
    }
  }
  const postmaster = (): number | undefined => {
    try {
      return Number(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
    } catch {
      return undefined
    }
  }
  const processes = () => [server, ...[...ingesting.keys()].map((name) => ({ name, pid: () => ingesting.get(name) }))]
  const organs = (): [string, number | undefined][] => [
    ['the keeper', note()?.pid],
    ['the postmaster', postmaster()],
  ]
  const faults: Fault[] = [
    ...processFaults(processes),
    operatorFault(environment, logs, hung),
    {
      name: 'kill -9',
      target: 'database',
      weight: 5,
      async run(random) {
        const [name, pid] = random.pick(organs())
        return `${name} ${signalTo(pid, 'SIGKILL')}`
      },
    },
    {
      name: 'kill -9 of a backend',
      target: 'database',
      weight: 2,
      async run(random) {
        const backends = descendants(postmaster(), 'postgres:')
        return String(backends.length > 0 && signalTo(random.pick(backends), 'SIGKILL'))
      },
    },
    {
      name: 'SIGSTOP',
      target: 'database',
      weight: 2,
      async run(random) {
        const [name, pid] = random.pick(organs())
        signalTo(pid, 'SIGSTOP')
        const ms = seconds(random, 5, 25)
        await pause(ms)
        signalTo(pid, 'SIGCONT')
        return `${name} for ${ms} ms`
      },
    },
    {
      name: 'kill -9 of everything at once',
      target: 'database',
      weight: 1,
      async run() {
        for (const [, pid] of organs()) signalTo(pid, 'SIGKILL')
        for (const { pid } of processes()) signalTo(pid(), 'SIGKILL')
        return ''
      },
    },
  ]
  if (options.damage) faults.push(damageFault(join(home, 'storage', 'derived')))
  return {
    environment,
    clearEnvironment: environment,
    apiUrl,
    expected: new Map([...files].map(([path, sha256]) => [`ingest ${path}`, sha256])),
    faults,
    async databaseUrl() {
      const database = await useEmbeddedPostgres({ home })
      await database.release()
      return database.url
    },
    async handIn() {
      await Promise.all(['ingest', 'ingest-2'].map(ingest))
      ingesting.clear()
    },
    async handInAgain() {
      const { books } = await arkivarJson<Ingested>(['ingest', options.documents], environment)
      return books.unchanged === files.size ? [] : [JSON.stringify(books)]
    },
    async calm() {
      for (const [, pid] of organs()) signalTo(pid, 'SIGCONT')
      for (const { pid } of processes()) {
        signalTo(pid(), 'SIGCONT')
        for (const parser of descendants(pid(), 'parser-process.ts')) signalTo(parser, 'SIGCONT')
      }
      await until('the server is ready', () => answersHttp(`${apiUrl}/readyz`), 120_000)
    },
    async end() {
      const inTime = await server.end(27_000)
      // The keeper lets the server go three seconds after the last user.
      await until('the database has ended', () => note() === undefined && postmaster() === undefined, 60_000).catch(
        (error: unknown) => hung(String(error)),
      )
      const temporary = await readdir(join(home, 'storage', '.tmp')).catch(() => [])
      return [
        ...(inTime ? [] : ['the server did not end by itself']),
        ...(temporary.length > 0 ? [`temporary files are left: ${temporary}`] : []),
      ]
    },
    async [Symbol.asyncDispose]() {
      await server.end(0)
      for (const pid of ingesting.values()) signalTo(pid, 'SIGKILL')
    },
  }
}

/** What can be made again is deleted, or one byte of it changed. */
function damageFault(derived: string): Fault {
  return {
    name: 'damage',
    target: 'stored output',
    weight: 8,
    async run(random) {
      const names = (await readdir(derived, { recursive: true }).catch(() => [])).filter((each) => each.endsWith('.gz'))
      if (names.length === 0) return 'none'
      const path = join(derived, random.pick(names.toSorted()))
      const bytes = await readFile(path).catch(() => null)
      if (bytes === null || random.chance(0.5)) {
        await rm(path, { force: true })
        return `deleted ${path}`
      }
      const at = random.int(0, bytes.length - 1)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7))
      await writeFile(path, bytes)
      return `changed ${path} at ${at}`
    },
  }
}
