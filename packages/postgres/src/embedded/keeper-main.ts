import { existsSync, renameSync, statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { layoutOf } from './home-layout.ts'
import { keep } from './keeper.ts'
import { readNote } from './keeper-note.ts'
import { isAlive } from './postmaster.ts'
import { takeLock } from './process-lock.ts'
import type { WayName } from './way-to-run.ts'

export type KeeperCommand = {
  readonly home: string
  readonly graceMs: number
  /** For tests. */
  readonly only?: readonly WayName[] | undefined
  readonly outside?: readonly string[] | undefined
}

/** Above this a log is put aside when the next keeper starts; one generation is kept. */
const logLimitBytes = 5 * 1024 * 1024

const command: KeeperCommand = JSON.parse(process.argv[2] ?? '')
const layout = layoutOf(command.home)
process.title = 'arkivar-postgres-keeper'
// A terminal that closes, and Ctrl-C in it, are the users' business.
process.on('SIGHUP', () => undefined)
process.on('SIGINT', () => undefined)

if (await becomeKeeper()) {
  for (const file of [layout.keeperLog, layout.serverLog]) {
    if (existsSync(file) && statSync(file).size > logLimitBytes) renameSync(file, `${file}.1`)
  }
  await keep({ layout, graceMs: command.graceMs, only: command.only, outside: command.outside, log })
  process.exit(0)
}

function log(message: string): void {
  try {
    process.stderr.write(`${new Date().toISOString()} ${process.pid} ${message}\n`)
  } catch {
    // A full disk must not end the keeper, on which a running server depends.
  }
}

/** @returns false where another keeper serves this home; waits for one that is on its way out. */
async function becomeKeeper(): Promise<boolean> {
  while (!takeLock(layout)) {
    const note = readNote(layout)
    if (note !== undefined && isAlive(note.pid)) return false
    await delay(20)
  }
  return true
}
