import { type BackendFactory, PostgresConnection, PostgresQueueBackend, Queue, Worker } from 'bullmq'
import type { Door } from './queue-door.ts'

/**
 * One pool and one listening connection for all queues and workers of the process: each would have its own, and a
 * server that has to keep forty of them warm for one command.
 */
export function postgresDoor(url: string): Door {
  const shared = new SharedConnection({
    connectionString: url,
    schema: 'arkivar_queue',
    migrate: true,
    max: 6,
    keepAlive: true,
    // The queue may lose its last moments in a crash: the ledger does not, and the reconciler compares.
    options: '-c synchronous_commit=off',
  })
  // Each of them listens to the others' troubles too.
  shared.setMaxListeners(0)
  const backend: BackendFactory = (name, options) => new WatchfulBackend(shared, name, { ...options, connection: {} })
  return {
    queue: (name) => new Queue(name, { connection: {} }, backend),
    worker: (name, processor, options) => new Worker(name, processor, { ...options, connection: {} }, backend),
    close: () => shared.closeForAll(),
  }
}

/**
 * After trouble with its connection a worker would sleep for an hour, until something new comes in: what is in the queue
 * already, and has woken nobody, waits no longer than this.
 */
const longestSleepS = 10

class WatchfulBackend extends PostgresQueueBackend {
  override get maximumBlockTimeout(): number {
    return longestSleepS
  }
}

type ListenClient = Awaited<ReturnType<PostgresConnection['getListenClient']>>

/** Stays open when one of those who use it is closed, and lets them subscribe one after the other. */
class SharedConnection extends PostgresConnection {
  #orderly: ListenClient | undefined

  override async getListenClient(): Promise<ListenClient> {
    const client = await super.getListenClient()
    if (client !== this.#orderly) {
      this.#orderly = client
      const query = client.query.bind(client)
      let before: Promise<unknown> = Promise.resolve()
      client.query = (text, parameters) => {
        const answer = before.then(() => query(text, parameters)) as ReturnType<typeof query>
        before = answer.catch(() => undefined)
        return answer as Promise<never>
      }
    }
    return client
  }

  override async close(): Promise<void> {}

  closeForAll(): Promise<void> {
    return super.close()
  }
}
