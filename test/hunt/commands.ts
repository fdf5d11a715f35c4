import { once } from 'node:events'
import { join } from 'node:path'
import type { Random } from '../corpus/random.ts'
import { startLogged } from './kept-alive.ts'
import type { Fault } from './world.ts'

const commands: readonly (readonly string[])[] = [
  ['reconcile'],
  ['retry', '--all'],
  ['reprocess', '--all', '--from', 'extract'],
  ['reprocess', '--all', '--from', 'classify'],
  ['reprocess', '--all', '--from', 'index'],
  ['rebuild', '--queue'],
  ['rebuild', '--search'],
  ['export'],
  ['status'],
]
const longestMs = 90_000

/** What operators do at the wrong moment. It may fail, in one line; it may not hang. */
export function operatorFault(
  environment: Record<string, string>,
  folder: string,
  hung: (what: string) => void,
): Fault {
  return {
    name: 'an operator',
    target: 'operator',
    weight: 4,
    async run(random: Random) {
      const args = random.pick(commands)
      const child = startLogged(['services/arkivar/main.ts', ...args], environment, join(folder, 'commands.log'))
      const killedAfter = random.chance(0.2) ? random.int(200, 3_000) : longestMs
      const timer = setTimeout(() => {
        if (killedAfter === longestMs) hung(args.join(' '))
        child.kill('SIGKILL')
      }, killedAfter)
      const [code, signal] = await once(child, 'exit')
      clearTimeout(timer)
      return `${args.join(' ')} → ${code ?? signal}`
    },
  }
}
