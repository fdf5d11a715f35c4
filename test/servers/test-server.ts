import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { endWithTests } from '../support/left-running.ts'
import { freePort } from './free-port.ts'

const startDeadlineMs = 60_000
const stopDeadlineMs = 20_000
/** The user `nobody`, for servers that refuse to run as root. */
const nobody = 65534

/** A real server on loopback, whose data lie in a temporary folder and end with this process. */
export type TestServer = AsyncDisposable & {
  readonly url: string
  readonly port: number
  /** The settings that point Arkivar to it. */
  readonly env: Readonly<Record<string, string>>
  /** Ends it in an orderly way and waits for the end; the data stay until this process ends. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it, after stopping it where it runs, on the same port and data; resolves when it answers. */
  restart(): Promise<void>
  /** Of its first process; undefined while it does not run. */
  pid(): number | undefined
  /** To all of its processes, such as SIGSTOP and SIGCONT. */
  signal(signal: NodeJS.Signals): void
}

export type ServerRecipe = {
  readonly name: string
  /** A user of its own when we are root. */
  readonly refusesRoot?: boolean
  /** Fills the data folder before the first start. */
  prepare?(place: Place): Promise<void>
  command(place: Place): { file: string; args: readonly string[]; env?: Record<string, string> }
  isReady(place: Place): Promise<boolean>
  readonly stopSignal: NodeJS.Signals
  url(port: number): string
  env(url: string): Record<string, string>
}

/** `home` holds whatever the server needs, `data` in it what it stores; `uid` is whose they are. */
export type Place = { readonly port: number; readonly home: string; readonly data: string; readonly uid?: number }

/** Starts a server by its recipe; without a port on a free one. */
export async function startTestServer(recipe: ServerRecipe, options: { port?: number } = {}): Promise<TestServer> {
  const home = await mkdtemp(join(tmpdir(), `arkivar-${recipe.name}-`))
  const data = join(home, 'data')
  await mkdir(data, { mode: 0o700 })
  const uid = recipe.refusesRoot && process.getuid?.() === 0 ? nobody : undefined
  if (uid !== undefined) {
    await chown(home, uid, uid)
    await chown(data, uid, uid)
  }
  const place = { port: options.port ?? (await freePort()), home, data, ...(uid !== undefined && { uid }) }
  const endWatch = endWithThisProcess(home, recipe.stopSignal)
  const server = control(recipe, place)
  // Where there is no time for it, the watch does it.
  const forget = endWithTests(() => dispose())
  const dispose = async (): Promise<void> => {
    forget()
    await server.stop()
    endWatch()
    await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
  try {
    await recipe.prepare?.(place)
    await server.restart()
  } catch (error) {
    await dispose()
    throw error
  }
  const url = recipe.url(place.port)
  return { ...server, url, port: place.port, env: recipe.env(url), [Symbol.asyncDispose]: dispose }
}

function control(recipe: ServerRecipe, place: Place): Omit<TestServer, 'url' | 'port' | 'env' | keyof AsyncDisposable> {
  const pidFile = join(place.home, 'pid')
  const logFile = join(place.home, 'log')
  let running: ChildProcess | null = null

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const child = running
    if (child === null) return
    signalGroup(child, signal)
    if (!(await until(() => hasEnded(child), stopDeadlineMs))) {
      signalGroup(child, 'SIGKILL')
      await until(() => hasEnded(child), stopDeadlineMs)
    }
    rmSync(pidFile, { force: true })
    running = null
  }

  const start = (): ChildProcess => {
    const { file, args, env } = recipe.command(place)
    const log = openSync(logFile, 'w')
    const child = spawn(file, args, {
      cwd: place.home,
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env.PATH, HOME: place.home, TMPDIR: place.home, ...env },
      ...(place.uid !== undefined && { uid: place.uid, gid: place.uid }),
    })
    closeSync(log)
    child.on('error', (error) => writeFileSync(logFile, error.message))
    child.unref()
    if (child.pid !== undefined) writeFileSync(pidFile, String(child.pid))
    return child
  }

  return {
    pid: () => running?.pid,
    signal(signal) {
      if (running !== null) signalGroup(running, signal)
    },
    stop: () => end(recipe.stopSignal),
    kill: () => end('SIGKILL'),
    async restart() {
      await end(recipe.stopSignal)
      const deadline = Date.now() + startDeadlineMs
      while (Date.now() < deadline) {
        const child = start()
        running = child
        // What was killed may hold port or data a moment longer; then the server ends at once, and is started again.
        if (await until(async () => hasEnded(child) || (await recipe.isReady(place)), deadline - Date.now())) {
          if (!hasEnded(child)) return
        }
        await setTimeout(200)
        if (child.pid === undefined) break
      }
      await end('SIGKILL')
      const log = existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().slice(-2000) : ''
      throw new Error(`${recipe.name} did not start on port ${place.port}: ${log}`)
    },
  }
}

/**
 * A small process that outlives us by a moment: when our end of its pipe closes, whatever the reason, it ends the server
 * and removes its data.
 */
function endWithThisProcess(home: string, signal: NodeJS.Signals): () => void {
  const script = `cat >/dev/null
    pid=$(cat "$1/pid" 2>/dev/null)
    if [ -n "$pid" ]; then
      kill -s "$2" -- "-$pid" 2>/dev/null
      for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 -- "-$pid" 2>/dev/null || break; sleep 0.2; done
      kill -s KILL -- "-$pid" 2>/dev/null
    fi
    rm -rf -- "$1"`
  const watcher = spawn('sh', ['-c', script, 'sh', home, signal.replace('SIG', '')], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.unref()
  // Its end, too, must not keep us from ending.
  if (watcher.stdin !== null && 'unref' in watcher.stdin && typeof watcher.stdin.unref === 'function')
    watcher.stdin.unref()
  return () => watcher.stdin?.end()
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || hasEnded(child)) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It ended in between.
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

async function until(condition: () => boolean | Promise<boolean>, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (!(await condition())) {
    if (Date.now() > deadline) return false
    await setTimeout(20)
  }
  return true
}
