import { readFile } from 'node:fs/promises'
import { familyOf, nameOf } from './process-family.ts'

/** Linux counts in hundredths of a second. */
const TICKS = 100

/** CPU seconds, of a program and of the system on its behalf, by the name of the process. */
export type CpuSeconds = Record<string, number>

/**
 * Watches a process and all below it, and a server that was there before and goes on afterwards.
 * @param server process id of the server.
 * @returns a function that ends the watch and tells what they used.
 */
export async function watchCpu(pid: number, server: number): Promise<() => Promise<CpuSeconds>> {
  const used = new Map<number, { name: string; ticks: number }>()
  const before = await withChildren(server)
  let ended = false
  const watching = (async () => {
    while (!ended) {
      for (const each of await familyOf(pid)) {
        const { own } = await ticksOf(each)
        if (own > 0) used.set(each, { name: used.get(each)?.name ?? (await nameOf(each)), ticks: own })
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  return async () => {
    ended = true
    await watching
    const seconds: CpuSeconds = { server: ((await withChildren(server)) - before) / TICKS }
    for (const { name, ticks } of used.values()) seconds[name] = (seconds[name] ?? 0) + ticks / TICKS
    return seconds
  }
}

/** Of a process, of all below it, and of those below it that have ended. */
async function withChildren(pid: number): Promise<number> {
  const all = await Promise.all((await familyOf(pid)).map(ticksOf))
  return all.reduce((sum, { own, ended }) => sum + own + ended, 0)
}

async function ticksOf(pid: number): Promise<{ own: number; ended: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user, system, endedUser, endedSystem] = [11, 12, 13, 14].map((index) => Number(fields[index] ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  return { own: user + system, ended: endedUser + endedSystem }
}
