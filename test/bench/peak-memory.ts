import { readdir, readFile } from 'node:fs/promises'

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

async function familyOf(root: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    if (parent > 0) parents.set(Number(name), parent)
  }
  const family = [root]
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child)
  }
  return family
}

async function nameOf(pid: number): Promise<string> {
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  const script = words.find((word) => word.endsWith('.ts'))
  if (words[0]?.includes('postgres')) return 'postgres'
  return (script ?? words[0] ?? '?').split('/').slice(-3).join('/')
}
