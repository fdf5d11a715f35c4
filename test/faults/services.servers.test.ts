import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRandom } from '../corpus/random.ts'
import { expectExported, takePicture } from './picture.ts'
import { serviceNames, startFleet } from './service-fleet.ts'
import { type ServicesTrial, startTrial } from './services-trial.ts'
import { until } from './until.ts'

/** Each service a process of its own over Redis, S3 and PostgreSQL. */
let trial: ServicesTrial
beforeAll(async () => {
  trial = await startTrial()
}, 180_000)
afterAll(() => trial?.[Symbol.asyncDispose]())

test('kill -9 of every service in turn, while 300 documents are on their way, loses and doubles nothing', {
  timeout: 180_000,
}, async () => {
  const random = createRandom('services')
  const { before, accepted } = await trial.begin(300, 'killed')
  const victims = random.sample(serviceNames, serviceNames.length)
  const moments = victims.map(() => random.int(1, 250)).toSorted((left, right) => left - right)
  for (const [index, victim] of victims.entries()) {
    await until(
      `${moments[index]} documents are at rest`,
      async () => (await trial.settled()) - before >= (moments[index] ?? 0),
      90_000,
    )
    await trial.fleet.replace(victim)
  }
  await accepted
  await trial.expectAllWhole(90_000)
  await expectExported(trial.environment, trial.handedIn)
  const feed = await fetch(`${trial.fleet.urls.api}/api/v1/changes?limit=1000`, {
    headers: { accept: 'application/x-ndjson' },
  })
  const lines = (await feed.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; op: string })
  expect(new Set(lines.map(({ id }) => id)).size).toBe(trial.handedIn.size)
})

test('a job that two workers are given at the same time has one result', { timeout: 60_000 }, async () => {
  await using second = await startFleet(trial.environment, ['extract', 'index'])
  expect(second.process('extract').child.pid).not.toBe(trial.fleet.process('extract').child.pid)
  const redis = new URL(trial.environment.ARKIVAR_QUEUE_URL ?? '')
  const queue = new Queue('arkivar-extract', { connection: { host: redis.hostname, port: Number(redis.port) } })
  const { accepted } = await trial.begin(12, 'twice')
  await accepted
  const { documents } = await takePicture(trial.databaseUrl)
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
  await trial.expectAllWhole(60_000)
})

test('SIGTERM twice ends every service in order, and what it was doing is done by the next', {
  timeout: 120_000,
}, async () => {
  const { before, accepted } = await trial.begin(60, 'ended')
  await until('some documents are at rest', async () => (await trial.settled()) - before >= 5)
  for (const name of serviceNames) {
    const { child, finished } = trial.fleet.process(name)
    const startedAt = performance.now()
    child.kill('SIGTERM')
    await setTimeout(100)
    child.kill('SIGTERM')
    const { code, stdout, stderr } = await finished
    expect(code, `${name}: ${stderr}${stdout.slice(-1000)}`).toBe(0)
    expect(performance.now() - startedAt).toBeLessThan(25_000)
    await trial.fleet.replace(name)
  }
  await accepted
  await trial.expectAllWhole(60_000)
})
