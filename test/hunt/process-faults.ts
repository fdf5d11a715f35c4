import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../corpus/random.ts'
import { descendants } from '../faults/descendants.ts'
import type { KeptAlive } from './kept-alive.ts'
import { type Fault, seconds } from './world.ts'

/** As `kill` would, also where the process has just ended. */
export function signalTo(pid: number | undefined, signal: NodeJS.Signals): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** What may happen to any process of ours. */
export function processFaults(processes: () => readonly Pick<KeptAlive, 'name' | 'pid'>[]): Fault[] {
  const one = (random: Random) => random.pick(processes())
  return [
    {
      name: 'kill -9',
      target: 'process',
      weight: 5,
      async run(random) {
        const victim = one(random)
        return `${victim.name} ${signalTo(victim.pid(), 'SIGKILL')}`
      },
    },
    {
      name: 'SIGTERM',
      target: 'process',
      weight: 3,
      async run(random) {
        const victim = one(random)
        return `${victim.name} ${signalTo(victim.pid(), 'SIGTERM')}`
      },
    },
    {
      name: 'SIGSTOP',
      target: 'stopped process',
      weight: 4,
      async run(random) {
        const victim = one(random)
        const pid = victim.pid()
        signalTo(pid, 'SIGSTOP')
        const ms = seconds(random, 5, 40)
        await pause(ms)
        signalTo(pid, 'SIGCONT')
        return `${victim.name} for ${ms} ms`
      },
    },
    {
      name: 'kill -9 of a parser',
      target: 'parser',
      weight: 4,
      async run(random) {
        const parsers = processes().flatMap((each) => descendants(each.pid(), 'parser-process.ts'))
        return parsers.length === 0 ? 'none' : String(signalTo(random.pick(parsers), 'SIGKILL'))
      },
    },
    {
      name: 'SIGSTOP of a parser',
      target: 'stopped parser',
      weight: 2,
      async run(random) {
        const parsers = processes().flatMap((each) => descendants(each.pid(), 'parser-process.ts'))
        if (parsers.length === 0) return 'none'
        const parser = random.pick(parsers)
        signalTo(parser, 'SIGSTOP')
        const ms = seconds(random, 5, 40)
        await pause(ms)
        signalTo(parser, 'SIGCONT')
        return `${ms} ms`
      },
    },
  ]
}
