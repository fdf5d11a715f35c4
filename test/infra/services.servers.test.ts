import { mkdtemp, rm } from 'node:fs/promises'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, sql } from '@arkivar/postgres'
import type { Books, NormalizedDocument, SearchResult } from '@arkivar/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fleet, serviceNames, startFleet } from '../faults/service-fleet.ts'
import { type Servers, startServers } from '../faults/test-servers.ts'
import { until } from '../faults/until.ts'
import { arkivar, arkivarJson, projectFolder, startProgram } from '../support/arkivar-process.ts'
import { trialSecrets } from './compose-file.ts'

/** Every service as docker-compose.yml runs it: a process of its own, open to the network, with a token. */
let folder: string
let servers: Servers
let fleet: Fleet
let environment: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-compose-'))
  servers = await startServers()
  environment = { ...servers.environment, ARKIVAR_HOME: join(folder, 'home'), ARKIVAR_EXTRACT_PROCESSES: '2' }
  const { ARKIVAR_TOKENS_SHA256 } = trialSecrets
  fleet = await startFleet({ ...environment, ARKIVAR_HOST: '0.0.0.0', ARKIVAR_TOKENS_SHA256, NODE_ENV: 'production' })
}, 180_000)
afterAll(async () => {
  await fleet?.[Symbol.asyncDispose]()
  await servers?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

describe('every service', () => {
  test.each(serviceNames)(
    '%s tells of its health, readiness and metrics, and the health check of its container believes it',
    async (name) => {
      const url = fleet.urls[name]
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
      expect((await fetch(`${url}/readyz`)).status).toBe(200)
      const metrics = await fetch(`${url}/metrics`)
      expect(await metrics.text()).toMatch(
        new RegExp(`^arkivar_\\w+\\{.*service="${name}"|process_cpu.*service="${name}"`, 'm'),
      )
      const check = (port: string) => startProgram(['infra/healthcheck.ts', port], {}).finished
      expect((await check(new URL(url).port)).code).toBe(0)
      expect((await check('1')).code).toBe(1)
    },
  )

  test.each(serviceNames)('%s logs lines of JSON that name it, and no secret', (name) => {
    const lines = fleet.process(name).output().trim().split('\n')
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ service: name })
    for (const secret of ['testsecret', trialSecrets.ARKIVAR_TOKENS_SHA256]) expect(lines.join()).not.toContain(secret)
  })
})

test('a stranger from the network needs a token, which the uploader keeps hashed', async () => {
  const own = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal)?.address
  const { port } = new URL(fleet.urls.uploader)
  // Without a network of its own, a foreign name in the request makes a stranger of it.
  const url = `http://${own ?? '127.0.0.1'}:${port}/api/v1/intake/test/notat.txt`
  const put = (headers: Record<string, string>) =>
    fetch(url, {
      method: 'PUT',
      body: 'NOTAT\n\nEmne: Nyt skilt\n\nDer er sat et nyt skilt op.\n',
      headers: { ...(own === undefined && { 'x-forwarded-for': '10.0.0.1' }), ...headers },
    })
  expect((await put({})).status).toBe(401)
  expect((await put({ authorization: 'Bearer somethingelse' })).status).toBe(401)
  expect((await put({ authorization: `Bearer ${trialSecrets.ARKIVAR_TOKENS_SHA256}` })).status).toBe(401)
  expect((await put({ authorization: 'Bearer trialtoken' })).status).toBe(201)
  expect((await put({ authorization: 'Bearer trialtoken' })).status).toBe(200)
})

type Ingested = { run: string; books: Books; types: unknown; failures: unknown }

/** What was read, without what differs from place to place: ids and times. */
async function contents(settings: Record<string, string>): Promise<unknown[]> {
  const { stdout } = await arkivar(['export'], settings)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NormalizedDocument)
    .filter(({ source }) => source.name === 'ingest')
    .map(({ id: _id, source, ...rest }) => ({ ...rest, source: { ...source, fetchedAt: '' } }))
    .toSorted((left, right) => left.source.key.localeCompare(right.source.key))
}

describe('what a newcomer does first', () => {
  const samples = join(projectFolder, 'test/samples')

  test('ends with the same books as in one process', async () => {
    const embedded = { ARKIVAR_HOME: join(folder, 'embedded') }
    const here = await arkivarJson<Ingested>(['ingest', samples], environment)
    const there = await arkivarJson<Ingested>(['ingest', samples], embedded)
    expect({ ...here, run: '' }).toEqual({ ...there, run: '' })
    expect(here.books).toMatchObject({ found: 13, quarantined: 1, waiting: 0 })
    expect(await contents(environment)).toEqual(await contents(embedded))
    expect((await arkivarJson<{ books: Books }>(['ingest', samples], environment)).books).toMatchObject({
      found: 13,
      unchanged: 13,
    })
  }, 90_000)

  test('finds a word, in the search of the command line and of the service', async () => {
    const { hits, total } = await arkivarJson<SearchResult>(['search', 'botilbud'], environment)
    expect(hits.some(({ item, page }) => item !== null && page > 0)).toBe(true)
    const answer = await fetch(`${fleet.urls.api}/api/v1/search?q=botilbud`)
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as SearchResult).total).toBe(total)
  })

  test('lets a document go that was held back, and the services carry it to its end', async () => {
    const held = await arkivarJson<{ states: { state: string; count: number }[] }>(['status'], environment)
    expect(held.states).toContainEqual({ state: 'quarantined', count: 1 })
    const id = await quarantinedId()
    expect((await arkivar(['release', id], environment)).code).toBe(0)
    await until('it is exported', async () => {
      const { stdout } = await arkivar(['export'], environment)
      return stdout
        .trim()
        .split('\n')
        .some((line) => (JSON.parse(line) as NormalizedDocument).id === id)
    })
  }, 60_000)
})

/** The id of the one document that is held back. */
async function quarantinedId(): Promise<string> {
  const database = openDatabase({
    url: environment.ARKIVAR_DATABASE_URL ?? '',
    applicationName: 'arkivar-test',
    max: 1,
  })
  const { rows } = await sql<{ id: string }>`select document_id as id from revision where state = 'quarantined'`
    .execute(database.db)
    .finally(database.close)
  return rows[0]?.id ?? ''
}
