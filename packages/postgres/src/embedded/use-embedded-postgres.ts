import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { type HomeLayout, prepareHome, refuseFullDisk } from './home-layout.ts'
import type { KeeperCommand } from './keeper-main.ts'
import { type Answer, type Hello, readNote } from './keeper-note.ts'
import { isAlive } from './postmaster.ts'
import { readLine } from './read-line.ts'

export type EmbeddedPostgresOptions = Omit<KeeperCommand, 'graceMs'> & {
  /** How long the server goes on after the last user has left, so that the next command finds it warm. */
  readonly graceMs?: number
  /** Gets one line whenever something happens that a person who waits would like to know. */
  readonly log?: (message: string) => void
}

export type EmbeddedPostgres = {
  /** Of the database `arkivar`, with user and password. Stays the same until `release`, also over crashes. */
  readonly url: string
  /** Nobody else used the server when this caller came: what others left unfinished is not being worked on. */
  readonly startedHere: boolean
  /** The server stops when the last user has released it, or has ended in whatever way. Twice without harm. */
  release(): Promise<void>
}

/** A cluster is made in a second or two; a long log may have to be replayed on a slow disk. */
const patienceMs = 180_000

/**
 * Uses the PostgreSQL server under `home/postgres`; makes and starts it where that has not been done. All processes
 * that name the same home share one server.
 * @throws EmbeddedPostgresError in one line that says what to do.
 */
export async function useEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined)
  const layout = prepareHome(options.home)
  if (!existsSync(layout.data) && !existsSync(layout.elsewhere)) log(`Setting up the database in ${layout.root}.`)
  let { socket, answer } = await join(layout, options, false)
  const url = answer.url ?? ''
  let released = false
  socket.on('close', comeBack)

  async function comeBack(): Promise<void> {
    // The keeper was killed. The server is probably alive, and needs a keeper that stops it one day.
    while (!released) {
      try {
        const again = await join(layout, options, true)
        socket = again.socket
        if (released) socket.destroy()
        if (again.answer.url !== url) log('The database came back at another address: start this command again.')
        socket.on('close', comeBack)
        return
      } catch (error) {
        log(error instanceof Error ? error.message : String(error))
        await delay(1_000, undefined, { ref: false })
      }
    }
  }

  return {
    url,
    startedHere: answer.first === true,
    release: async () => {
      released = true
      await hangUp(socket)
    },
  }
}

type Joined = { socket: Socket; answer: Answer }

async function join(layout: HomeLayout, options: EmbeddedPostgresOptions, returning: boolean): Promise<Joined> {
  const deadline = performance.now() + patienceMs
  let keeper: Keeper | undefined
  let failures = 0
  while (performance.now() < deadline && failures < 5) {
    const joined = await knock(layout, returning, deadline)
    if (joined !== undefined) {
      if (joined.answer.error === undefined) return joined
      joined.socket.destroy()
      throw new EmbeddedPostgresError(joined.answer.error)
    }
    if (keeper?.exitCode !== undefined && keeper.exitCode !== 0) failures += 1
    if (keeper === undefined || keeper.exitCode !== undefined) keeper = startKeeper(layout, options)
    await delay(10)
  }
  refuseFullDisk(layout)
  throw new EmbeddedPostgresError(
    `The database in ${layout.root} does not start: see keeper.log and server.log there, then try again.`,
  )
}

/** @returns undefined where no keeper answers. */
async function knock(layout: HomeLayout, returning: boolean, deadline: number): Promise<Joined | undefined> {
  const note = readNote(layout)
  if (note === undefined || !isAlive(note.pid)) return undefined
  const socket = connect(note.port, '127.0.0.1')
  socket.on('error', () => socket.destroy())
  socket.write(`${JSON.stringify({ word: note.clientWord, pid: process.pid, returning } satisfies Hello)}\n`)
  const answer = await readLine<Answer>(socket, Math.max(deadline - performance.now(), 0))
  if (answer?.word !== note.keeperWord) {
    socket.destroy()
    return undefined
  }
  socket.unref()
  return { socket, answer }
}

type Keeper = { exitCode: number | undefined }

function startKeeper(layout: HomeLayout, { home, graceMs, only, outside }: EmbeddedPostgresOptions): Keeper {
  const command: KeeperCommand = { home: resolve(home), graceMs: graceMs ?? 3_000, only, outside }
  const log = openSync(layout.keeperLog, 'a', 0o600)
  layout.own(layout.keeperLog)
  const main = fileURLToPath(new URL('./keeper-main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, JSON.stringify(command)], {
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  const keeper: Keeper = { exitCode: undefined }
  child.on('exit', (code) => {
    keeper.exitCode = code ?? 1
  })
  child.on('error', () => {
    keeper.exitCode = 1
  })
  return keeper
}

async function hangUp(socket: Socket): Promise<void> {
  if (socket.destroyed) return
  await new Promise<void>((done) => {
    socket.on('close', () => done())
    socket.destroy()
  })
}
