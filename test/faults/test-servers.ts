import { startPostgres } from '../servers/postgres.ts'
import { startRedis } from '../servers/redis.ts'
import type { TestServer } from '../servers/test-server.ts'
import { startVersitygw } from '../servers/versitygw.ts'

export const serverNames = ['PostgreSQL', 'Redis', 'S3'] as const
export type Servers = AsyncDisposable & {
  readonly byName: Readonly<Record<(typeof serverNames)[number], TestServer>>
  /** The settings that point Arkivar to all of them. */
  readonly environment: Record<string, string>
}

/** Servers of a test's own, so that it may stop and restart them. */
export async function startServers(): Promise<Servers> {
  await using starting = new AsyncDisposableStack()
  const [postgres, redis, s3] = await Promise.all([
    startPostgres().then((each) => starting.use(each)),
    startRedis().then((each) => starting.use(each)),
    startVersitygw().then((each) => starting.use(each)),
  ])
  const running = starting.move()
  return {
    byName: { PostgreSQL: postgres, Redis: redis, S3: s3 },
    environment: { ...postgres.env, ...redis.env, ...s3.env },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
