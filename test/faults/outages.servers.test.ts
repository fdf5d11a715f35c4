import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serviceNames } from './service-fleet.ts'
import { type ServicesTrial, startTrial } from './services-trial.ts'
import { serverNames } from './test-servers.ts'
import { until } from './until.ts'

/** Each service a process of its own over Redis, S3 and PostgreSQL. */
let trial: ServicesTrial
beforeAll(async () => {
  trial = await startTrial()
}, 180_000)
afterAll(() => trial?.[Symbol.asyncDispose]())

test.each(serverNames)(
  '%s away for 20 seconds makes the documents wait, and blames none',
  { timeout: 120_000 },
  async (name) => {
    const server = trial.servers.byName[name]
    const { before, accepted } = await trial.begin(60, `away-${name.toLowerCase()}`)
    await until('some documents are at rest', async () => (await trial.settled()) - before >= 15)
    await server.stop()
    await until('the services say that they are not ready', async () => !(await trial.fleet.isReady('extract')))
    await setTimeout(20_000)
    await server.restart()
    await accepted
    await trial.expectAllWhole(60_000)
    for (const service of serviceNames) {
      expect(trial.fleet.process(service).child.exitCode, `${service} lives on`).toBeNull()
      await until(`${service} is ready again`, () => trial.fleet.isReady(service))
    }
  },
)

test('Redis that says nothing keeps nobody waiting who hands documents in', { timeout: 60_000 }, async () => {
  const { Redis: redis } = trial.servers.byName
  redis.signal('SIGSTOP')
  try {
    const startedAt = performance.now()
    const { accepted } = await trial.begin(4, 'silent')
    await accepted
    expect(performance.now() - startedAt).toBeLessThan(15_000)
  } finally {
    redis.signal('SIGCONT')
  }
  await trial.expectAllWhole(60_000)
})
