import { once } from 'node:events'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { descendants } from '../faults/descendants.ts'
import { handIn } from '../faults/hand-in.ts'
import { until } from '../faults/until.ts'
import { freePort } from '../servers/free-port.ts'
import { startPostgres } from '../servers/postgres.ts'
import { answersHttp } from '../servers/probe.ts'
import { startRedis } from '../servers/redis.ts'
import { startSeaweedfs } from '../servers/seaweedfs.ts'
import { startVersitygw } from '../servers/versitygw.ts'
import { operatorFault } from './commands.ts'
import { startFlakyProxy } from './flaky-proxy.ts'
import { type KeptAlive, keepAlive, startLogged } from './kept-alive.ts'
import { processFaults, signalTo } from './process-faults.ts'
import { type Behind, backendFaults, flushFault, serverFaults } from './server-faults.ts'
import type { World } from './world.ts'

const services = ['uploader', 'extract', 'extract', 'classify', 'normalize', 'index', 'api'] as const

/** Every service a process of its own, over Redis, PostgreSQL and S3 behind proxies. */
export async function openServicesWorld(options: {
  folder: string
  files: ReadonlyMap<string, string>
  documents: string
  s3: 'versitygw' | 'seaweedfs'
  hung: (what: string) => void
}): Promise<World> {
  const { folder, files, hung } = options
  await using starting = new AsyncDisposableStack()
  const servers = await Promise.all([
    startPostgres().then((each) => starting.use(each)),
    startRedis().then((each) => starting.use(each)),
    (options.s3 === 'versitygw' ? startVersitygw() : startSeaweedfs()).then((each) => starting.use(each)),
  ])
  const behind: Behind[] = []
  for (const [index, server] of servers.entries()) {
    const name = (['PostgreSQL', 'Redis', 'S3'] as const)[index] ?? 'S3'
    behind.push({ name, server, proxy: starting.use(await startFlakyProxy(server.port)) })
  }
  const common = { ARKIVAR_HOME: join(folder, 'home'), ARKIVAR_PRIVACY: 'mask', ARKIVAR_EXTRACT_PROCESSES: '1' }
  const settings = (through: boolean): Record<string, string> => {
    const urls = behind.flatMap(({ server, proxy }) =>
      Object.entries(server.env).map(([name, value]) => [
        name,
        through ? value.replaceAll(`127.0.0.1:${server.port}`, `127.0.0.1:${proxy.port}`) : value,
      ]),
    )
    return { ...common, ...Object.fromEntries(urls) }
  }
  const environment = settings(true)
  const clearEnvironment = settings(false)
  await mkdir(join(folder, 'logs'), { recursive: true })
  const ports = new Map<string, number>()
  const processes: KeptAlive[] = []
  for (const [index, service] of services.entries()) {
    const port = await freePort()
    const name = services.indexOf(service) === index ? service : `${service}-2`
    ports.set(name, port)
    processes.push(
      keepAlive(
        name,
        [`services/${service}/main.ts`],
        { ...environment, ARKIVAR_PORT: String(port) },
        join(folder, 'logs'),
      ),
    )
  }
  const urlOf = (name: string): string => `http://127.0.0.1:${ports.get(name)}`
  starting.defer(async () => {
    await Promise.all(processes.map((each) => each.end(0)))
  })
  const ready = async (): Promise<void> => {
    for (const { name } of processes)
      await until(`${name} is ready`, () => answersHttp(`${urlOf(name)}/readyz`), 90_000)
  }
  await ready()

  const source = options.documents
  const expected = new Map<string, string>()
  // Half of them by HTTP too, so that the same bytes come in under two names.
  const byHttp = new Map([...files].filter((_, index) => index % 2 === 0))
  for (const [path, sha256] of files) expected.set(`ingest ${path}`, sha256)
  for (const [path, sha256] of byHttp) expected.set(`hunt hunt-${basename(path)}`, sha256)

  const ingest = async (): Promise<void> => {
    for (;;) {
      const child = startLogged(
        ['services/arkivar/main.ts', 'ingest', '--json', source],
        environment,
        join(folder, 'logs', 'ingest.log'),
      )
      ingesting = child.pid
      const [code] = await once(child, 'exit')
      if (code === 3) hung('ingest says that the books do not add up')
      if (code === 0) return
      await pause(500)
    }
  }
  let ingesting: number | undefined

  const running = starting.move()
  return {
    environment,
    clearEnvironment,
    apiUrl: urlOf('api'),
    expected,
    faults: [
      ...processFaults(() => [...processes, { name: 'ingest', pid: () => ingesting }]),
      operatorFault(environment, join(folder, 'logs'), hung),
      ...behind.flatMap(serverFaults),
      ...backendFaults(behind[0]?.server, clearEnvironment.ARKIVAR_DATABASE_URL ?? ''),
      flushFault(behind[1]?.server),
    ],
    databaseUrl: async () => clearEnvironment.ARKIVAR_DATABASE_URL ?? '',
    async handIn() {
      await Promise.all([ingest(), handIn(byHttp, urlOf('uploader'), 'hunt')])
    },
    async handInAgain() {
      const changed: string[] = []
      for (const path of byHttp.keys()) {
        const body = await readFile(path)
        const url = `${urlOf('uploader')}/api/v1/intake/hunt/${encodeURIComponent(`hunt-${basename(path)}`)}`
        const response = await fetch(url, { method: 'PUT', body })
        const text = await response.text()
        if (response.status !== 200 || !text.includes('"unchanged"'))
          changed.push(`${path}: ${response.status} ${text}`)
      }
      return changed
    },
    async calm() {
      for (const { server, proxy } of behind) {
        proxy.set({ kind: 'clear' })
        server.signal('SIGCONT')
      }
      for (const each of processes) each.signal('SIGCONT')
      for (const { pid } of processes)
        for (const parser of descendants(pid(), 'parser-process.ts')) signalTo(parser, 'SIGCONT')
      await ready()
    },
    async end() {
      const ends = await Promise.all(processes.map(async (each) => ({ each, inTime: await each.end(27_000) })))
      return ends.filter(({ inTime }) => !inTime).map(({ each }) => `${each.name} did not end by itself`)
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
