import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openDatabase, sql } from '@arkivar/postgres'
import { Queue } from 'bullmq'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRandom } from '../corpus/random.ts'
import { handIn } from './hand-in.ts'
import { expectExported, expectWhole, takePicture } from './picture.ts'
import { type Fleet, serviceNames, startFleet } from './service-fleet.ts'
import { type Servers, serverNames, startServers } from './test-servers.ts'
import { writeTinyDocuments } from './tiny-documents.ts'
import { until } from './until.ts'

/** Each service a process of its own over Redis, S3 and PostgreSQL. What was handed in stays, so each test checks all of it. */
let folder: string
let servers: Servers
let fleet: Fleet
let environment: Record<string, string>
const handedIn = new Map<string, string>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-services-'))
  servers = await startServers()
  environment = {
    ...servers.environment,
    ARKIVAR_HOME: join(folder, 'home'),
    ARKIVAR_PRIVACY: 'mask',
    ARKIVAR_EXTRACT_PROCESSES: '2',
  }
  fleet = await startFleet(environment)
}, 180_000)
afterAll(async () => {
  await fleet?.[Symbol.asyncDispose]()
  await servers?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

const databaseUrl = () => environment.ARKIVAR_DATABASE_URL ?? ''

/** How many documents have come to rest; the last answer where the database is away. */
let lastSettled = 0
async function settled(): Promise<number> {
  const database = openDatabase({ url: databaseUrl(), applicationName: 'arkivar-test', max: 1 })
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

/** Hands new documents in. @returns when they are all accepted, how many were at rest before. */
async function begin(count: number, seed: string): Promise<{ before: number; accepted: Promise<void> }> {
  const before = await settled()
  const files = await writeTinyDocuments({ dir: join(folder, seed), count, seed })
  const accepted = handIn(files, fleet.urls.uploader, seed).then((taken) => {
    for (const [key, sha256] of taken) handedIn.set(key, sha256)
  })
  return { before, accepted }
}

async function expectAllWhole(timeoutMs: number): Promise<void> {
  await until('everything has come to rest', async () => (await settled()) === handedIn.size, timeoutMs).catch(
    async (error) => {
      const { documents } = await takePicture(databaseUrl())
      throw new Error(
        `${error.message}: ${JSON.stringify(documents.filter(({ nextStage }) => nextStage !== null).slice(0, 5))}`,
      )
    },
  )
  expectWhole(await takePicture(databaseUrl()), handedIn)
}

test('kill -9 of every service in turn, while 300 documents are on their way, loses and doubles nothing', {
  timeout: 180_000,
}, async () => {
  const random = createRandom('services')
  const { before, accepted } = await begin(300, 'killed')
  const victims = random.sample(serviceNames, serviceNames.length)
  const moments = victims.map(() => random.int(1, 250)).toSorted((left, right) => left - right)
  for (const [index, victim] of victims.entries()) {
    await until(
      `${moments[index]} documents are at rest`,
      async () => (await settled()) - before >= (moments[index] ?? 0),
      90_000,
    )
    await fleet.replace(victim)
  }
  await accepted
  await expectAllWhole(90_000)
  await expectExported(environment, handedIn)
  const feed = await fetch(`${fleet.urls.api}/api/v1/changes?limit=1000`, {
    headers: { accept: 'application/x-ndjson' },
  })
  const lines = (await feed.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; op: string })
  expect(new Set(lines.map(({ id }) => id)).size).toBe(handedIn.size)
})

test.each(serverNames)(
  '%s away for 20 seconds makes the documents wait, and blames none',
  { timeout: 120_000 },
  async (name) => {
    const server = servers.byName[name]
    const { before, accepted } = await begin(60, `away-${name.toLowerCase()}`)
    await until('some documents are at rest', async () => (await settled()) - before >= 15)
    await server.stop()
    await until('the services say that they are not ready', async () => !(await fleet.isReady('extract')))
    await setTimeout(20_000)
    await server.restart()
    await accepted
    await expectAllWhole(60_000)
    for (const service of serviceNames) {
      expect(fleet.process(service).child.exitCode, `${service} lives on`).toBeNull()
      await until(`${service} is ready again`, () => fleet.isReady(service))
    }
  },
)

test('a job that two workers are given at the same time has one result', { timeout: 60_000 }, async () => {
  await using second = await startFleet(environment, ['extract', 'index'])
  expect(second.process('extract').child.pid).not.toBe(fleet.process('extract').child.pid)
  const redis = new URL(environment.ARKIVAR_QUEUE_URL ?? '')
  const queue = new Queue('arkivar-extract', { connection: { host: redis.hostname, port: Number(redis.port) } })
  const { accepted } = await begin(12, 'twice')
  await accepted
  const { documents } = await takePicture(databaseUrl())
  await queue.addBulk(
    documents.flatMap(({ id, sha256, generation }) => {
      const data = { v: 1, stage: 'extract', documentId: id, revision: sha256, generation }
      // Under ids of their own: nothing removes these duplicates but what the worker knows.
      return [1, 2].map(() => ({
        name: 'extract',
        data,
        opts: { jobId: `again-${randomUUID()}`, removeOnComplete: true },
      }))
    }),
  )
  await until('the queue is empty', async () => {
    const { waiting = 0, active = 0 } = await queue.getJobCounts('waiting', 'active')
    return waiting + active === 0
  })
  await queue.close()
  await expectAllWhole(60_000)
})

test('SIGTERM twice ends every service in order, and what it was doing is done by the next', {
  timeout: 120_000,
}, async () => {
  const { before, accepted } = await begin(60, 'ended')
  await until('some documents are at rest', async () => (await settled()) - before >= 5)
  for (const name of serviceNames) {
    const { child, finished } = fleet.process(name)
    const startedAt = performance.now()
    child.kill('SIGTERM')
    await setTimeout(100)
    child.kill('SIGTERM')
    const { code, stdout, stderr } = await finished
    expect(code, `${name}: ${stderr}${stdout.slice(-1000)}`).toBe(0)
    expect(performance.now() - startedAt).toBeLessThan(25_000)
    await fleet.replace(name)
  }
  await accepted
  await expectAllWhole(60_000)
})
