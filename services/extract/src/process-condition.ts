import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

/** Of a process: its resident memory in bytes, and whether somebody has stopped it (SIGSTOP, a debugger, a frozen container). */
export type ProcessCondition = { readonly residentBytes: number; readonly stopped: boolean }

const pageBytes = 4096

/** @returns undefined when the process is gone. */
export async function processCondition(pid: number): Promise<ProcessCondition | undefined> {
  try {
    if (process.platform === 'linux') {
      // The system has it at hand: waiting for another thread would cost more than reading it.
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
      // The name stands in brackets and may hold anything; the state follows it, and the pages 21 fields later.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return { residentBytes: Number(fields[21]) * pageBytes, stopped: /^[Tt]$/.test(fields[0] ?? '') }
    }
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=,state=', '-p', String(pid)])
    const [resident, state = ''] = stdout.trim().split(/\s+/)
    return { residentBytes: Number(resident) * 1024, stopped: state.startsWith('T') }
  } catch {
    return undefined
  }
}
