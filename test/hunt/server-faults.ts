import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase, sql } from '@arkivar/postgres'
import type { Random } from '../corpus/random.ts'
import { descendants } from '../faults/descendants.ts'
import { answersTcp } from '../servers/probe.ts'
import type { TestServer } from '../servers/test-server.ts'
import type { FlakyProxy, Weather } from './flaky-proxy.ts'
import { signalTo } from './process-faults.ts'
import { type Fault, seconds } from './world.ts'

/** A server, and the way to it. */
export type Behind = { name: 'PostgreSQL' | 'Redis' | 'S3'; server: TestServer; proxy: FlakyProxy }

/** What may happen to any server, or on the way to it. */
export function serverFaults({ name, server, proxy }: Behind): Fault[] {
  const weather = (
    kind: string,
    weight: number,
    make: (random: Random) => Weather,
    low: number,
    high: number,
  ): Fault => ({
    name: `${name} ${kind}`,
    target: `way to ${name}`,
    weight,
    async run(random) {
      proxy.set(make(random))
      const ms = seconds(random, low, high)
      await pause(ms)
      proxy.set({ kind: 'clear' })
      return `${ms} ms`
    },
  })
  const down = (kind: 'kill' | 'stop', weight: number): Fault => ({
    name: `${name} ${kind}`,
    target: name,
    weight,
    async run(random) {
      await server[kind]()
      const ms = random.chance(0.5) ? 0 : seconds(random, 0, 12)
      await pause(ms)
      await server.restart()
      return `down for ${ms} ms`
    },
  })
  const answers = (status: string, body: string): string =>
    `HTTP/1.1 ${status}\r\ncontent-type: application/xml\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`
  return [
    down('kill', 2),
    down('stop', 1),
    {
      name: `${name} SIGSTOP`,
      target: name,
      weight: 1,
      async run(random) {
        server.signal('SIGSTOP')
        const ms = seconds(random, 5, 25)
        await pause(ms)
        server.signal('SIGCONT')
        return `${ms} ms`
      },
    },
    weather('cut', 2, () => ({ kind: 'cut' }), 0, 8),
    weather('hangs', 1, () => ({ kind: 'hang' }), 5, 25),
    weather('slow', 1, (random) => ({ kind: 'slow', delayMs: random.int(20, 400) }), 3, 10),
    weather('truncated', 2, (random) => ({ kind: 'truncate', afterBytes: random.int(0, 20_000) }), 1, 6),
    ...(name === 'S3'
      ? [
          weather('500', 1, () => ({ kind: 'instead', answer: answers('500 Internal Server Error', '') }), 1, 8),
          weather(
            '503',
            1,
            () => ({
              kind: 'instead',
              answer: answers('503 Slow Down', '<Error><Code>SlowDown</Code><Message>slow</Message></Error>'),
            }),
            1,
            8,
          ),
          weather(
            'page of a proxy',
            1,
            () => ({ kind: 'instead', answer: answers('502 Bad Gateway', '<html><body>Bad <br>Gateway</body>') }),
            1,
            6,
          ),
          weather('garbage', 1, () => ({ kind: 'instead', answer: 'what do you mean?\r\n\r\n' }), 1, 4),
        ]
      : []),
  ]
}

/** To sessions of PostgreSQL. */
export function backendFaults(server: TestServer | undefined, url: string): Fault[] {
  return [
    {
      name: 'kill -9 of a backend',
      target: 'PostgreSQL',
      weight: 1,
      async run(random) {
        const backends = descendants(server?.pid(), 'postgres:').filter((pid) => pid !== server?.pid())
        const done = backends.length > 0 && signalTo(random.pick(backends), 'SIGKILL')
        await pause(1_000)
        return String(done)
      },
    },
    {
      name: 'terminated and cancelled backends',
      target: 'PostgreSQL',
      weight: 2,
      async run(random) {
        const database = openDatabase({ url, applicationName: 'hunt', max: 1 })
        const how = random.pick(['pg_terminate_backend', 'pg_cancel_backend'])
        try {
          const { rows } = await sql
            .raw(
              `select ${how}(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend' and random() < 0.5`,
            )
            .execute(database.db)
          return `${how} ${rows.length}`
        } catch {
          return 'the database is away'
        } finally {
          await database.close()
        }
      },
    },
  ]
}

/** To the queue, all of it at once. */
export function flushFault(server: TestServer | undefined): Fault {
  return {
    name: 'FLUSHALL',
    target: 'Redis',
    weight: 2,
    run: async () => String(await answersTcp(server?.port ?? 0, 'FLUSHALL\r\n', '+OK')),
  }
}
