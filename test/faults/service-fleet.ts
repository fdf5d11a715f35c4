import { fileURLToPath } from 'node:url'
import { freePort } from '../servers/free-port.ts'
import { answersHttp } from '../servers/probe.ts'
import { type RunningProcess, startProgram } from '../support/arkivar-process.ts'
import { until } from './until.ts'

export const serviceNames = ['uploader', 'extract', 'classify', 'normalize', 'index', 'api'] as const
export type ServiceName = (typeof serviceNames)[number]

/** Every service as a process of its own, on a port of its own, over given servers. */
export type Fleet = AsyncDisposable & {
  readonly urls: Readonly<Record<ServiceName, string>>
  process(name: ServiceName): RunningProcess
  /** `kill -9`, and, as Docker would, a new start; resolves when it is ready again. */
  replace(name: ServiceName): Promise<void>
  isReady(name: ServiceName): Promise<boolean>
}

export async function startFleet(
  environment: Record<string, string>,
  names: readonly ServiceName[] = serviceNames,
): Promise<Fleet> {
  const ports = new Map<ServiceName, number>()
  for (const name of names) ports.set(name, await freePort())
  const urlOf = (name: ServiceName) => `http://127.0.0.1:${ports.get(name)}`
  const running = new Map<ServiceName, RunningProcess>()
  const isReady = (name: ServiceName) => answersHttp(`${urlOf(name)}/readyz`)
  const start = (name: ServiceName): void => {
    const main = fileURLToPath(new URL(`../../services/${name}/main.ts`, import.meta.url))
    running.set(name, startProgram([main], { ...environment, ARKIVAR_PORT: String(ports.get(name)) }))
  }
  const processOf = (name: ServiceName): RunningProcess => {
    const found = running.get(name)
    if (found === undefined) throw new Error(`${name} was never started`)
    return found
  }
  const ready = (name: ServiceName) =>
    until(`${name} is ready`, async () => {
      const { exitCode } = processOf(name).child
      if (exitCode !== null)
        throw new Error(`${name} ended with ${exitCode}:\n${processOf(name).output().slice(-2000)}`)
      return isReady(name)
    })
  for (const name of names) start(name)
  await Promise.all(names.map(ready))
  return {
    urls: Object.fromEntries(names.map((name) => [name, urlOf(name)])) as Record<ServiceName, string>,
    process: processOf,
    isReady,
    async replace(name) {
      await processOf(name).kill('SIGKILL')
      start(name)
      await ready(name)
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...running.values()].map((each) => each.kill('SIGKILL')))
    },
  }
}
