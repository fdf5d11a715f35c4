import type { Queues } from './queues.ts'

/** Queues that are opened by the first who asks them something, and by nobody who does not. */
export function openLate(open: () => Promise<Queues>): Queues {
  let opening: Promise<Queues> | undefined
  let opened: Queues | undefined
  const queues = async (): Promise<Queues> => {
    opening ??= open().then(
      (ready) => {
        opened = ready
        return ready
      },
      (error: unknown) => {
        opening = undefined
        throw error
      },
    )
    return opening
  }
  return {
    enqueue: async (motions, lane) => (await queues()).enqueue(motions, lane),
    depths: async () => (await queues()).depths(),
    flush: async () => (await queues()).flush(),
    paused: async () => (await queues()).paused(),
    resume: async (stages) => (await queues()).resume(stages),
    ping: async () => (await queues()).ping(),
    makeWorker(stage, processor, options) {
      if (opened === undefined) throw new Error('the queue has to be asked something before it is worked at')
      return opened.makeWorker(stage, processor, options)
    },
    async close() {
      await (await opening?.catch(() => undefined))?.close()
    },
  }
}
