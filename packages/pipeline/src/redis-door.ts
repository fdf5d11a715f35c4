import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import type { Door } from './queue-door.ts'

export function redisDoor(url: string, onError: (error: Error) => void): Door {
  const connections: Redis[] = []
  const connect = (blocking: boolean): Redis => {
    const connection = new Redis(url, {
      // A worker waits for its server for as long as it takes; whoever hands work in wants to know soon.
      maxRetriesPerRequest: blocking ? null : 3,
      retryStrategy: (times) => Math.min(100 * 2 ** Math.min(times, 6), 3_000),
    })
    connection.on('error', onError)
    connections.push(connection)
    return connection
  }
  const shared = connect(false)
  return {
    queue: (name) => new Queue(name, { connection: shared, streams: { events: { maxLen: 100 } } }),
    worker: (name, processor, options) => new Worker(name, processor, { ...options, connection: connect(true) }),
    async close() {
      for (const connection of connections) connection.disconnect()
    },
  }
}
