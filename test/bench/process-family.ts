import { readdir, readFile } from 'node:fs/promises'

/** @returns a process and all below it. */
export async function familyOf(root: number): Promise<number[]> {
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

/** @returns a name that a reader of figures knows the process by. */
export async function nameOf(pid: number): Promise<string> {
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  const script = words.find((word) => word.endsWith('.ts'))
  if (words[0]?.includes('postgres')) return 'postgres'
  return (script ?? words[0] ?? '?').split('/').slice(-3).join('/')
}
