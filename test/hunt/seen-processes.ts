import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { descendants } from '../faults/descendants.ts'

/** Remembers every process that was ever ours, so that one that outlives everything can be told. */
export function watchProcesses(folder: string): { left(): string[]; stop(): void } {
  const seen = new Map<number, string>()
  const look = (): void => {
    for (const pid of [...descendants(process.pid, ''), ...mentioning(folder)]) {
      const born = birthOf(pid)
      if (born !== null) seen.set(pid, born)
    }
  }
  const timer = setInterval(look, 1_000)
  look()
  return {
    left() {
      look()
      const own = new Set([process.pid])
      return [...seen].flatMap(([pid, born]) => (own.has(pid) || birthOf(pid) !== born ? [] : [commandOf(pid)]))
    },
    stop: () => clearInterval(timer),
  }
}

/** Detached processes, such as the embedded database and its keeper, name their home. */
function mentioning(folder: string): number[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
    .split('\n')
    .flatMap((line) => {
      const [, pid, command = ''] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? []
      return pid !== undefined && command.includes(folder) && Number(pid) !== process.pid ? [Number(pid)] : []
    })
}

/** The moment of its start: a number may be given out again. */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

function commandOf(pid: number): string {
  try {
    return `${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()}`
  } catch {
    return String(pid)
  }
}
