import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '@arkivar/observability'
import { createMetrics } from '@arkivar/observability/metrics'
import { openPipeline, type ResolvedPlaces, resolvePlaces } from '@arkivar/pipeline'
import { openDatabase, sql } from '@arkivar/postgres'
import type { Books, IntakeResult, SearchResult } from '@arkivar/types'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arkivar, arkivarJson, type RunningProcess, startProgram } from '../support/arkivar-process.ts'
import { expectExported, expectWhole, takePicture } from './picture.ts'
import { storedOutputs } from './stored-outputs.ts'
import { writeTinyDocuments } from './tiny-documents.ts'
import { until } from './until.ts'

/** Embedded mode: what is disposable is thrown away, and made anew from what is not. The tests build on each other. */
let folder: string
let environment: Record<string, string>
let files: Map<string, string>
let places: ResolvedPlaces
let server: RunningProcess | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-recovery-'))
  const home = join(folder, 'home')
  environment = { ARKIVAR_HOME: home, ARKIVAR_PRIVACY: 'mask' }
  files = await writeTinyDocuments({ dir: join(folder, 'documents'), count: 40, seed: 'recovery' })
})
afterAll(async () => {
  await server?.kill('SIGTERM')
  await places?.release()
  await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 })
})

/** Runs statements on the embedded database, behind everybody's back. */
async function query<Row>(statement: string): Promise<Row[]> {
  const database = openDatabase({ url: places.databaseUrl, applicationName: 'arkivar-test', max: 1 })
  const { rows } = await sql.raw<Row>(statement).execute(database.db).finally(database.close)
  return rows
}

test('a queue that is flushed in the middle of a run is filled again by reconcile, and the run ends whole', {
  timeout: 120_000,
}, async () => {
  const home = environment.ARKIVAR_HOME ?? ''
  const running = startProgram(['services/arkivar/main.ts', 'ingest', '--json', join(folder, 'documents')], environment)
  await until('a part of the outputs is stored', async () => (await storedOutputs(home)) > 20)
  places = await resolvePlaces({
    home,
    databaseUrl: undefined,
    queueUrl: undefined,
    storageUrl: undefined,
    searchUrl: undefined,
  })
  expect(places.startedHere).toBe(false)
  const pipeline = await openPipeline({ extractProcesses: 1, maxFileBytes: 1 }, places, {
    service: 'test',
    log: createLogger({ level: 'silent', service: 'test' }),
    metrics: createMetrics({ service: 'test' }),
  })
  await pipeline.queues.flush().finally(() => pipeline.close())
  expect((await arkivar(['reconcile'], environment)).code).toBe(0)
  const { code, stdout, stderr } = await running.finished
  expect(code, stderr).toBe(0)
  expect((JSON.parse(stdout) as { books: Books }).books).toMatchObject({ found: files.size, indexed: files.size })
  expectWhole(await takePicture(places.databaseUrl), files)
  await expectExported(environment, files)
})

test('search tables that were dropped come back identical', { timeout: 120_000 }, async () => {
  const search = (words: string) => arkivarJson<SearchResult>(['search', words, '--limit', '100'], environment)
  // Versions rise with every motion, and numbers are given out anew: everything else has to be the same.
  const dump = async () => ({
    documents: await query(`select to_jsonb(d) - 'number' - 'version' as row from search_document d order by id`),
    units: await query(`select d.id, to_jsonb(u) - 'key' - 'document' as row
      from search_unit u join search_document d on d.number = u.document order by d.id, u.item, u.part`),
    found: [await search('kommunen'), await search('udvalg* OR "forslag til"')],
  })
  const before = await dump()
  expect(before.documents).toHaveLength(files.size)
  expect(before.found[0]?.total).toBeGreaterThan(0)
  await query('drop table search_unit, search_document')
  const { code, stderr } = await arkivar(['rebuild', '--search'], environment)
  expect(code, stderr).toBe(0)
  const after = await dump()
  expect(after.documents).toEqual(before.documents)
  expect(after.units).toEqual(before.units)
  expect(after.found.map(({ total, hits }) => ({ total, hits }))).toEqual(
    before.found.map(({ total, hits }) => ({ total, hits })),
  )
})

test('what an older version of a stage made is counted beforehand, and then exactly that is made again', {
  timeout: 120_000,
}, async () => {
  const current = { extract: 0, classify: 0, normalize: 0 }
  const wanted = { extract: 2, classify: 3, normalize: 4 }
  let offset = 0
  // As an older program would have left it: an older version, under a key that says so.
  for (const [stage, count] of Object.entries(wanted)) {
    const [row] = await query<{ version: number }>(
      `select max(version) as version from stage_result where stage = '${stage}'`,
    )
    current[stage as keyof typeof current] = row?.version ?? 0
    await query(`
      with chosen as (select document_id, sha256, keys ->> '${stage}' as key from revision order by document_id offset ${offset} limit ${count}),
      moved as (update stage_result s set version = 0, key = regexp_replace(s.key, '@[0-9]+-', '@0-') from chosen c where s.key = c.key)
      update revision r set
        versions = jsonb_set(r.versions, '{${stage}}', '0'),
        keys = jsonb_set(r.keys, '{${stage}}', to_jsonb(regexp_replace(c.key, '@[0-9]+-', '@0-')))
      from chosen c where r.document_id = c.document_id and r.sha256 = c.sha256`)
    offset += count
  }
  const generations = () => query<{ generation: number }>('select generation from document order by id')
  const results = () =>
    query<{ stage: string; version: number; count: number }>(
      'select stage, version, count(*) as count from stage_result group by stage, version order by stage, version',
    )
  const before = { generations: await generations(), results: await results() }
  expect(await arkivarJson(['reprocess', '--outdated', '--dry-run'], environment)).toEqual({ outdated: wanted })
  expect({ generations: await generations(), results: await results() }).toEqual(before)

  const { code, stderr } = await arkivar(['reprocess', '--outdated'], environment)
  expect(code, stderr).toBe(0)
  expect(await results()).toEqual(
    Object.entries(wanted)
      .flatMap(([stage, count]) => [
        { stage, version: 0, count },
        { stage, version: current[stage as keyof typeof current], count: files.size },
      ])
      .toSorted((left, right) => left.stage.localeCompare(right.stage) || left.version - right.version),
  )
  const moved = (await generations()).filter(
    ({ generation }, index) => generation !== before.generations[index]?.generation,
  )
  expect(moved).toHaveLength(wanted.extract + wanted.classify + wanted.normalize)
  expect(await arkivarJson(['reprocess', '--outdated', '--dry-run'], environment)).toEqual({
    outdated: { extract: 0, classify: 0, normalize: 0 },
  })
  await query('delete from stage_result where version = 0')
  expectWhole(await takePicture(places.databaseUrl), files)
})

test('the same bytes under ten names, handed in over HTTP at once, are ten documents with one set of outputs', {
  timeout: 60_000,
}, async () => {
  server = startProgram(['services/arkivar/main.ts', 'start'], { ...environment, ARKIVAR_PORT: '0' })
  await until('the server listens', () => /http:\/\/\S+:\d+/.test(server?.output() ?? ''))
  const url = /http:\/\/[^\s"]+:\d+/.exec(server.output())?.[0]
  const bytes =
    'NOTAT\n\nEmne: Cykelsti ved Skolevej\n\nForvaltningen oplyser, at cykelstien ved Skolevej er færdig i maj.\n'
  const names = Array.from({ length: 10 }, (_, index) => `notat-${index}.txt`)
  const answers = await Promise.all(
    names.map(async (name) => {
      const form = new FormData()
      form.append('file', new Blob([bytes], { type: 'text/plain' }), name)
      const response = await fetch(`${url}/api/v1/intake`, { method: 'POST', body: form })
      expect(response.status).toBe(201)
      return ((await response.json()) as { documents: IntakeResult[] }).documents
    }),
  )
  const taken = answers.flat()
  expect(new Set(taken.map(({ id }) => id)).size).toBe(10)
  expect(taken.filter(({ state }) => state === 'received')).toHaveLength(1)
  expect(taken.filter(({ state }) => state === 'duplicate')).toHaveLength(9)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  for (const name of names) files.set(name, sha256)
  await until('all are indexed', async () => {
    const { documents } = await takePicture(places.databaseUrl)
    return documents.every(({ state }) => state === 'indexed')
  })
  // One output of each stage for each content is a part of it.
  expectWhole(await takePicture(places.databaseUrl), files)
})
