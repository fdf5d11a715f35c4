import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

export type ProcessCondition = {
  readonly residentBytes: number
  /** Somebody has stopped it: SIGSTOP, a debugger, a frozen container. */
  readonly stopped: boolean
  /** CPU time that it has used so far where it runs or could run, if it had a core; undefined where it waits, or is not told. */
  readonly runningCpuMs: number | undefined
}

const pageBytes = 4096
/** Linux counts in hundredths of a second. */
const tickMs = 10
/** A watch that comes this much later was not late: nobody here was running. */
const pauseMs = 1000

/** @returns undefined when the process is gone. */
export async function processCondition(pid: number): Promise<ProcessCondition | undefined> {
  try {
    if (process.platform === 'linux') {
      // The system has it at hand: waiting for another thread would cost more than reading it.
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
      // The name stands in brackets and may hold anything; the state follows it, CPU time 11 and pages 21 fields later.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const [state = ''] = fields
      return {
        residentBytes: Number(fields[21]) * pageBytes,
        stopped: /^[Tt]$/.test(state),
        runningCpuMs: state === 'R' ? (Number(fields[11]) + Number(fields[12])) * tickMs : undefined,
      }
    }
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=,state=', '-p', String(pid)])
    const [resident, state = ''] = stdout.trim().split(/\s+/)
    return { residentBytes: Number(resident) * 1024, stopped: state.startsWith('T'), runningCpuMs: undefined }
  } catch {
    return undefined
  }
}

/**
 * @param elapsedMs between two looks at a process.
 * @returns how much of it was not the process's own: everything while it, or whoever looks, was stopped, and what it
 *   waited for a core that others had.
 */
export function lostMs(
  elapsedMs: number,
  before: ProcessCondition | undefined,
  after: ProcessCondition | undefined,
): number {
  if (elapsedMs > pauseMs || after?.stopped) return elapsedMs
  if (before?.runningCpuMs === undefined || after?.runningCpuMs === undefined) return 0
  return Math.max(0, elapsedMs - (after.runningCpuMs - before.runningCpuMs))
}
