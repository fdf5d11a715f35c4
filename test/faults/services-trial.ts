import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, sql } from '@arkivar/postgres'
import { handIn } from './hand-in.ts'
import { expectWhole, takePicture } from './picture.ts'
import { type Fleet, startFleet } from './service-fleet.ts'
import { type Servers, startServers } from './test-servers.ts'
import { writeTinyDocuments } from './tiny-documents.ts'
import { until } from './until.ts'

/** Each service a process of its own over Redis, S3 and PostgreSQL. What was handed in stays, so each check is of all of it. */
export type ServicesTrial = AsyncDisposable & {
  readonly servers: Servers
  readonly fleet: Fleet
  readonly environment: Record<string, string>
  readonly databaseUrl: string
  /** Name in the ledger → SHA-256. */
  readonly handedIn: ReadonlyMap<string, string>
  /** How many documents have come to rest; the last answer where the database is away. */
  settled(): Promise<number>
  /** Hands new documents in. @returns when they are all accepted, how many were at rest before. */
  begin(count: number, seed: string): Promise<{ before: number; accepted: Promise<void> }>
  /** Everything that was handed in comes to rest in time, with nothing lost, doubled or blamed. */
  expectAllWhole(timeoutMs: number): Promise<void>
}

export async function startTrial(): Promise<ServicesTrial> {
  await using starting = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-services-'))
  starting.defer(() => rm(folder, { recursive: true, force: true }))
  const servers = starting.use(await startServers())
  const environment: Record<string, string> = {
    ...servers.environment,
    ARKIVAR_HOME: join(folder, 'home'),
    ARKIVAR_PRIVACY: 'mask',
    ARKIVAR_EXTRACT_PROCESSES: '2',
  }
  const fleet = starting.use(await startFleet(environment))
  const databaseUrl = environment.ARKIVAR_DATABASE_URL ?? ''
  const handedIn = new Map<string, string>()

  let lastSettled = 0
  async function settled(): Promise<number> {
    const database = openDatabase({ url: databaseUrl, applicationName: 'arkivar-test', max: 1 })
    try {
      const { rows } = await sql<{
        count: number
      }>`select count(*) as count from revision where next_stage is null`.execute(database.db)
      lastSettled = rows[0]?.count ?? 0
    } catch {
      // It is being restarted.
    } finally {
      await database.close()
    }
    return lastSettled
  }

  const running = starting.move()
  return {
    servers,
    fleet,
    environment,
    databaseUrl,
    handedIn,
    settled,
    async begin(count, seed) {
      const before = await settled()
      const files = await writeTinyDocuments({ dir: join(folder, seed), count, seed })
      const accepted = handIn(files, fleet.urls.uploader, seed).then((taken) => {
        for (const [key, sha256] of taken) handedIn.set(key, sha256)
      })
      return { before, accepted }
    },
    async expectAllWhole(timeoutMs) {
      await until('everything has come to rest', async () => (await settled()) === handedIn.size, timeoutMs).catch(
        async (error) => {
          const { documents } = await takePicture(databaseUrl)
          throw new Error(
            `${error.message}: ${JSON.stringify(documents.filter(({ nextStage }) => nextStage !== null).slice(0, 5))}`,
          )
        },
      )
      expectWhole(await takePicture(databaseUrl), handedIn)
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
