import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Postmaster = { readonly pid: number; readonly port: number; readonly status: string }

/** @returns what the server's pid file says, which may be stale; undefined where it is none or torn. */
export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port, status = ''] = [Number(lines[0]), Number(lines[3]), lines[7]?.trim()]
    return pid > 0 && port > 0 ? { pid, port, status } : undefined
  } catch {
    return undefined
  }
}

/**
 * @returns whether the process `pid` is alive and a server on `data`: after a restart of the machine its number may be
 *   anybody's, and a dead process stays a zombie where nobody collects it.
 */
export function isServerOn(data: string, pid: number): boolean {
  try {
    return `${commandLine(pid).replaceAll('\0', ' ').trim()} `.includes(`-D ${data} `)
  } catch {
    return false
  }
}

function commandLine(pid: number): string {
  if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
}

/** @returns whether a process runs under this number; one that ended and was not collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return !isZombie(pid)
}

/** Where the first process of a container collects nobody's children, they stay for ever. */
function isZombie(pid: number): boolean {
  try {
    return / Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
