import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Files of another machine, or of a process whose number was given out again, are left alone for this long. */
const abandonedAfterMs = 24 * 60 * 60 * 1000
const host = hostname().replaceAll(/[^A-Za-z0-9-]/g, '_')

/** A place for a file in the making. Its name tells whose it is, so that leftovers of killed processes can be found. */
export function temporaryPath(folder: string): string {
  return join(folder, `${host}.${process.pid}.${randomBytes(8).toString('hex')}`)
}

/** Opens a new temporary file for writing and reading; makes the folder when somebody has swept it away. */
export async function openTemporary(
  folder: string,
  makeFolder: () => unknown = () => mkdir(folder, { recursive: true, mode: 0o700 }),
): Promise<{ path: string; file: Awaited<ReturnType<typeof open>> }> {
  const path = temporaryPath(folder)
  try {
    return { path, file: await open(path, 'wx+', 0o600) }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    await makeFolder()
    return { path, file: await open(path, 'wx+', 0o600) }
  }
}

/**
 * Removes what processes of this machine left behind that no longer live, and everything older than a day.
 * @returns how many files were removed.
 */
export async function sweepTemporaries(folder: string, now: Date = new Date()): Promise<number> {
  let removed = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const known = await stat(path).catch(() => null)
    if (!known?.isFile() || !isAbandoned(name, known.mtimeMs, now)) continue
    await unlink(path).then(
      () => removed++,
      () => undefined,
    )
  }
  return removed
}

function isAbandoned(name: string, modifiedMs: number, now: Date): boolean {
  if (now.getTime() - modifiedMs > abandonedAfterMs) return true
  const [owner, processId] = name.split('.')
  if (owner !== host) return false
  // In a container the process has the same number after every start: what is older than the process is not its own.
  if (Number(processId) === process.pid) return modifiedMs < performance.timeOrigin - 1000
  return !isAlive(Number(processId))
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
