import { readFile } from 'node:fs/promises'
import { familyOf, nameOf } from './process-family.ts'

export type PeakMemory = { name: string; processes: number; peakMegabytes: number }

/**
 * Watches a process and all below it, by what Linux counts as their peak resident size.
 * @returns a function that ends the watch and tells, for each kind of process, the largest single one.
 */
export function watchMemory(pid: number): () => Promise<PeakMemory[]> {
  const peaks = new Map<number, { name: string; kilobytes: number }>()
  let ended = false
  const watching = (async () => {
    while (!ended) {
      for (const each of await familyOf(pid)) {
        const status = await readFile(`/proc/${each}/status`, 'utf8').catch(() => '')
        const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0)
        if (kilobytes === 0) continue
        const name = peaks.get(each)?.name ?? (await nameOf(each))
        peaks.set(each, { name, kilobytes: Math.max(kilobytes, peaks.get(each)?.kilobytes ?? 0) })
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  })()
  return async () => {
    ended = true
    await watching
    const names = [...new Set([...peaks.values()].map(({ name }) => name))]
    return names.map((name) => {
      const same = [...peaks.values()].filter((each) => each.name === name)
      return {
        name,
        processes: same.length,
        peakMegabytes: Math.round(Math.max(...same.map(({ kilobytes }) => kilobytes)) / 1024),
      }
    })
  }
}
