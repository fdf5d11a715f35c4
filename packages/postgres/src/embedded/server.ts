import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { explainServerFailure, isPortTaken, isStillEnding } from './explain-server-failure.ts'
import type { HomeLayout } from './home-layout.ts'
import type { Installation } from './installation.ts'
import { isServerOn, type Postmaster, readPostmaster } from './postmaster.ts'
import { serverSettings } from './server-settings.ts'

export type RunningServer = {
  readonly pid: number
  readonly port: number
  /** It ran already when we came. */
  readonly adopted: boolean
  /** Resolves when the process is gone, for whatever reason. */
  readonly exited: Promise<void>
}

const pollMs = 10

/** @returns a server that an earlier keeper left running, once it answers; undefined where none does. */
export async function adoptServer(data: string): Promise<RunningServer | undefined> {
  for (;;) {
    const found = readPostmaster(data)
    if (found === undefined || !isServerOn(data, found.pid)) return undefined
    if (found.status === 'ready') return { ...found, adopted: true, exited: untilGone(data, found) }
    await delay(pollMs)
  }
}

/**
 * Starts the server and waits until it takes connections, however long it has to recover.
 * @param wanted the port to take; any free one where it is taken and `insist` is false.
 * @throws EmbeddedPostgresError where it gives up.
 */
export async function startServer(
  layout: HomeLayout,
  installation: Installation,
  wanted: number | null,
  insist: boolean,
): Promise<RunningServer> {
  let port = wanted !== null && (insist || (await isFree(wanted))) ? wanted : await findFreePort()
  const endingUntil = performance.now() + 15_000
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryToStart(layout, installation, port)
    if (typeof outcome !== 'string') return outcome
    const again = isStillEnding(outcome)
      ? performance.now() < endingUntil
      : isPortTaken(outcome) && !insist && attempt < 10
    if (!again) throw explainServerFailure(outcome, installation.data)
    if (isPortTaken(outcome)) port = await findFreePort()
    else await delay(100)
  }
}

/** Stops the server fast: running transactions are rolled back, everything committed is on disk. */
export async function stopServer(server: RunningServer): Promise<void> {
  // A backend that hangs must not keep the machine from going down: after the first two, the log is replayed at start.
  for (const [signal, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(server.pid, signal)
    } catch {
      return
    }
    const gone = await Promise.race([server.exited.then(() => true), delay(patienceMs, false, { ref: false })])
    if (gone) return
  }
}

/** @returns what the server wrote, where it gave up. */
async function tryToStart(layout: HomeLayout, { way, native, data, environment }: Installation, port: number) {
  const stale = readPostmaster(data)
  // PostgreSQL would take any living process of that number for another server.
  if (stale !== undefined && !isServerOn(data, stale.pid)) rmSync(join(data, 'postmaster.pid'), { force: true })
  const log = openSync(layout.serverLog, 'a', 0o600)
  layout.own(layout.serverLog)
  const before = readFileSync(layout.serverLog).length
  const [command = '', ...args] = [...way.prefix, join(native, 'bin', 'postgres'), '-D', data, ...serverSettings(port)]
  const child = spawn(command, args, {
    ...way.spawnAs,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failure: string | undefined
  const exited = once(child, 'exit').then(
    () => undefined,
    (error: unknown) => {
      failure = String(error)
    },
  )
  let ended = false
  exited.then(() => {
    ended = true
  })
  for (;;) {
    const state = readPostmaster(data)
    if (state?.pid === child.pid && state?.status === 'ready') {
      return { pid: state.pid, port: state.port, adopted: false, exited }
    }
    if (ended) return failure ?? readFileSync(layout.serverLog).subarray(before).toString('utf8')
    await delay(pollMs)
  }
}

async function untilGone(data: string, { pid }: Postmaster): Promise<void> {
  while (isServerOn(data, pid)) await delay(200)
}

async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port).catch(() => undefined)) === port
}

async function findFreePort(): Promise<number> {
  return await listenOnce(0)
}

async function listenOnce(port: number): Promise<number> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('A listening socket has no port.')
  return address.port
}
