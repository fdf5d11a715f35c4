import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { explainServerFailure } from './explain-server-failure.ts'
import type { HomeLayout } from './home-layout.ts'
import { type Answer, type Hello, readNote, removeNote, writeNote } from './keeper-note.ts'
import { isAlive } from './postmaster.ts'
import { readLine } from './read-line.ts'
import { type Supervisor, type SupervisorOptions, supervise } from './supervisor.ts'

export type KeeperOptions = Omit<SupervisorOptions, 'formerPort'> & {
  readonly layout: HomeLayout
  /** How long the server goes on when nobody uses it, so that the next command finds it warm. */
  readonly graceMs: number
}

/** How long those who used the server under an earlier keeper have to come back before a newcomer counts as the first. */
const returnMs = 1_000
/** How long a keeper waits for the one who started it, who may have ended meanwhile, or be on a busy machine. */
const firstUserMs = 10_000

/**
 * Runs the server for as long as anybody holds a connection to this process: the kernel closes it however they end.
 * Call under the lock. Resolves when the last one is gone and the server has stopped.
 */
export async function keep({ graceMs, ...options }: KeeperOptions): Promise<void> {
  const { layout, log } = options
  const former = readNote(layout)
  let orphans = (former?.users ?? []).filter(isAlive)
  const words = { clientWord: randomBytes(24).toString('hex'), keeperWord: randomBytes(24).toString('hex') }
  const users = new Map<Socket, Hello>()
  const finished = Promise.withResolvers<void>()
  let grace: NodeJS.Timeout | undefined
  let supervisor: Supervisor | undefined
  let noted = false
  let hadUsers = false
  let failed = false
  let askedToEnd = false
  let closing = false

  const door = createServer((socket) => void receive(socket))
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  // Whoever asks the keeper to end asks its users too, and those have work to finish.
  process.on('SIGTERM', () => {
    askedToEnd = true
    considerClosing()
  })
  note()
  const settled = orphans.length === 0 ? Promise.resolve() : delay(returnMs).then(forgetOrphans)
  const started = supervise({ ...options, formerPort: former?.serverPort ?? null })
  started.then(
    (running) => {
      supervisor = running
      note()
      considerClosing()
    },
    (error: unknown) => {
      log(error instanceof Error ? `${error.message}\n${error.cause ?? ''}` : String(error))
      failed = true
      considerClosing()
    },
  )
  await finished.promise

  async function receive(socket: Socket): Promise<void> {
    socket.on('error', () => socket.destroy())
    const hello = await readLine<Hello>(socket, 10_000)
    // A start that failed is told to those who waited for it; whoever comes later has a start of their own.
    const tooLate = closing || (failed && hadUsers)
    if (hello?.word !== words.clientWord || tooLate) return void socket.destroy()
    users.set(socket, hello)
    hadUsers = true
    clearTimeout(grace)
    note()
    socket.on('close', () => {
      users.delete(socket)
      note()
      considerClosing()
    })
    if (!hello.returning) await settled
    const first = users.keys().next().value === socket && !users.values().some((user) => user.returning)
    answer(
      socket,
      await started.then(
        ({ url }) => ({ url, first }),
        (error) => explain(error, layout.data),
      ),
    )
  }

  function answer(socket: Socket, content: Omit<Answer, 'word'>): void {
    socket.write(`${JSON.stringify({ word: words.keeperWord, ...content } satisfies Answer)}\n`)
  }

  function note(): void {
    const address = door.address()
    if (closing || address === null || typeof address === 'string') return
    const pids = [...users.values()].map((user) => user.pid)
    const serverPort = supervisor?.port ?? former?.serverPort ?? null
    try {
      writeNote(layout, { pid: process.pid, port: address.port, ...words, serverPort, users: [...pids, ...orphans] })
      noted = true
    } catch (error) {
      if (!noted) throw error
      // The disk is full, or the home was deleted: those who found the server may still use it.
      log(String(error))
    }
  }

  function forgetOrphans(): void {
    orphans = []
    note()
  }

  function considerClosing(): void {
    clearTimeout(grace)
    if (users.size === 0 && (failed || supervisor !== undefined)) grace = setTimeout(close, patienceMs())
  }

  function patienceMs(): number {
    if (askedToEnd || (failed && hadUsers)) return 0
    if (!hadUsers) return Math.max(graceMs, firstUserMs)
    return orphans.length > 0 ? Math.max(graceMs, returnMs) : graceMs
  }

  async function close(): Promise<void> {
    if (closing) return
    closing = true
    door.close()
    removeNote(layout, process.pid)
    await started.then(
      (running) => running.stop(),
      () => undefined,
    )
    for (const socket of users.keys()) socket.destroy()
    log('stopped')
    finished.resolve()
  }
}

function explain(error: unknown, data: string): { error: string } {
  return { error: (error instanceof EmbeddedPostgresError ? error : explainServerFailure(String(error), data)).message }
}
