import type { StageName } from '@arkivar/types'
import type { Queues } from './queues.ts'

/**
 * Emptying a queue pauses it, and whoever was killed over it leaves it so: nobody would work at it any more.
 * @returns what looks for queues that are paused, lets those go on that were at the look before too, and tells which.
 */
export function leftoverPause(queues: Pick<Queues, 'paused' | 'resume'>): () => Promise<StageName[]> {
  let before: readonly StageName[] = []
  return async () => {
    const paused = await queues.paused()
    const left = paused.filter((stage) => before.includes(stage))
    await queues.resume(left)
    before = paused
    return left
  }
}
