import { execFileSync } from 'node:child_process'

type Listed = { pid: number; parent: number; command: string }

/** @returns the ids of the processes below `pid` whose command line contains `text`. */
export function descendants(pid: number | undefined, text: string): number[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
    .split('\n')
    .flatMap((line): Listed[] => {
      const [, own, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
      return own === undefined ? [] : [{ pid: Number(own), parent: Number(parent), command }]
    })
  const family = new Set([pid])
  // A child may be listed before its parent.
  for (let before = -1; before !== family.size; ) {
    before = family.size
    for (const each of all) if (family.has(each.parent)) family.add(each.pid)
  }
  return all
    .filter((each) => each.pid !== pid && family.has(each.pid) && each.command.includes(text))
    .map(({ pid: id }) => id)
}

/** As `kill -9` would. What has just ended by itself is no error. */
export function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
