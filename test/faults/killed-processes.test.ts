import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useEmbeddedPostgres } from '@arkivar/postgres'
import type { Books } from '@arkivar/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRandom } from '../corpus/random.ts'
import { arkivarJson, type Finished, type RunningProcess, startProgram } from '../support/arkivar-process.ts'
import { descendants, killHard } from './descendants.ts'
import { expectExported, expectWhole, takePicture } from './picture.ts'
import { storedOutputs } from './stored-outputs.ts'
import { writeTinyDocuments } from './tiny-documents.ts'
import { until } from './until.ts'

/** Embedded mode: one command, its database and its parsers, each killed while it works. */
let folder: string
let home: string
let environment: Record<string, string>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-faults-'))
  home = join(folder, 'home')
  // A number that looks like a CPR number would hold a document back; here everything is to be indexed.
  environment = { ARKIVAR_HOME: home, ARKIVAR_PRIVACY: 'mask' }
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.kill()))
  await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 })
})

const started: RunningProcess[] = []
const ingest = (): RunningProcess => {
  const running = startProgram(['services/arkivar/main.ts', 'ingest', '--json', join(folder, 'documents')], environment)
  started.push(running)
  return running
}
const booksOf = ({ code, stdout, stderr }: Finished): Books => {
  expect(code, stderr).toBe(0)
  const { books, failures } = JSON.parse(stdout) as { books: Books; failures: unknown[] }
  expect(failures, 'what is done to processes is not the fault of a document').toEqual([])
  return books
}

/** Long enough for a machine that is busy with other things too. */
const patienceMs = 180_000

/** @throws Error that names what is left behind, where a run does not come to its end. */
async function endOf(running: RunningProcess): Promise<Finished> {
  let finished: Finished | undefined
  void running.finished.then((how) => {
    finished = how
  })
  await until('the run has ended', () => finished !== undefined, patienceMs).catch(async (error: Error) => {
    const database = await useEmbeddedPostgres({ home })
    const { documents } = await takePicture(database.url).finally(database.release)
    const left = documents.filter(({ nextStage }) => nextStage !== null)
    throw new Error(`${error.message}: ${JSON.stringify(left)}\n${running.output().slice(-2_000)}`)
  })
  return running.finished
}

async function expectAllThere(files: ReadonlyMap<string, string>): Promise<void> {
  const database = await useEmbeddedPostgres({ home })
  const picture = await takePicture(database.url).finally(database.release)
  expectWhole(picture, files)
  await expectExported(environment, files)
}

test('a run of 300 documents that is killed again and again ends whole, with books that add up', {
  timeout: 420_000,
}, async () => {
  const files = await writeTinyDocuments({ dir: join(folder, 'documents'), count: 300, seed: 'killed' })
  const random = createRandom('moments to be killed at')
  const outputsInAll = files.size * 3
  const moments = [0, ...Array.from({ length: 5 }, () => random.int(1, outputsInAll - 1))].toSorted(
    (left, right) => left - right,
  )
  let kills = 0
  for (const moment of moments) {
    const running = ingest()
    let ended = false
    void running.finished.then(() => {
      ended = true
    })
    await until(`${moment} outputs are stored`, async () => ended || (await storedOutputs(home)) >= moment, 120_000)
    if (!ended) kills += 1
    await running.kill()
  }
  expect(kills).toBeGreaterThan(3)
  const books = booksOf(await endOf(ingest()))
  // What had come to rest before the last start is unchanged for the last run.
  expect(books.indexed + books.unchanged).toBe(files.size)
  expect(books).toMatchObject({ found: files.size, duplicate: 0, quarantined: 0, failed: 0, waiting: 0 })
  await expectAllThere(files)
  // What the killed ones had found was finished by others; that they looked for nothing more has to be seen.
  const { runs } = await arkivarJson<{ runs: { endedAt: string | null; interrupted: boolean; books: Books }[] }>(
    ['status'],
    environment,
  )
  const [last, ...killed] = runs
  expect(last).toMatchObject({ endedAt: expect.any(String), interrupted: false })
  expect(killed.length).toBeGreaterThan(2)
  for (const run of killed)
    expect(run).toMatchObject({ endedAt: null, interrupted: true, books: { waiting: 0, failed: 0 } })
})

test('a run whose database and parsers are killed goes on by itself and blames no document', {
  timeout: 300_000,
}, async () => {
  const files = await writeTinyDocuments({ dir: join(folder, 'documents'), count: 50, seed: 'organs' })
  const random = createRandom('organs')
  const running = ingest()
  const organs = ['parser-process.ts', '/bin/postgres', 'parser-process.ts', '/bin/postgres', 'parser-process.ts']
  const moments = organs.map(() => random.int(1, files.size * 3 - 20)).toSorted((left, right) => left - right)
  for (const [index, organ] of organs.entries()) {
    await until(
      `${moments[index]} outputs are stored`,
      async () => (await storedOutputs(home)) >= (moments[index] ?? 0),
    )
    await until(`there is a ${organ}`, () => descendants(running.child.pid, organ).length > 0)
    killHard(random.pick(descendants(running.child.pid, organ)))
  }
  expect(booksOf(await endOf(running))).toMatchObject({
    found: files.size,
    indexed: files.size,
    failed: 0,
    waiting: 0,
  })
  await expectAllThere(files)
})
