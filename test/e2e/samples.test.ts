import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Books, NormalizedDocument, SearchResult } from '@arkivar/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arkivar, arkivarJson, type Finished, projectFolder } from '../support/arkivar-process.ts'

/** What a newcomer does first, in embedded mode, with nothing but the README. */
const samples = join(projectFolder, 'test/samples')
let home: string
let environment: Record<string, string>
let first: Finished

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'arkivar-e2e-'))
  environment = { ARKIVAR_HOME: home }
  first = await arkivar(['ingest', samples], environment)
}, 180_000)
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 }))

type Status = {
  states: { state: string; count: number }[]
  types: { type: string; count: number }[]
  runs: { books: Books }[]
}
const documents = async (): Promise<NormalizedDocument[]> => {
  const { stdout } = await arkivar(['export'], environment)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NormalizedDocument)
}

describe('the first run', () => {
  test('accounts for every sample, and ends well although some fail', async () => {
    expect(first.stderr).not.toMatch(/Error|at .*\.ts:/)
    expect(first.code).toBe(0)
    const { runs } = await arkivarJson<Status>(['status'], environment)
    expect(runs[0]?.books).toEqual({
      found: 13,
      indexed: 11,
      unchanged: 0,
      duplicate: 0,
      quarantined: 1,
      failed: 1,
      waiting: 0,
    })
  })

  test('shows what became of each document, the books, the types, the failures and what to do next', () => {
    for (const line of [
      /referat-socialudvalget-2025-03-04\.pdf\s+indexed\s+referat/,
      /notat-med-cpr-nummer-2023-10-03\.pdf\s+quarantined/,
      /notat-med-adgangskode-2024-02-20\.pdf\s+failed.*password/,
      /referat-beskadiget-2024-04-16\.pdf\s+indexed\s+referat\s+\d+ pages? could not be read/,
      /13 found = 11 indexed \+ 1 quarantined \+ 1 failed/,
      /encrypted\s+needs a password: 1 document/,
      /npm run arkivar -- search/,
    ]) {
      expect(first.stdout).toMatch(line)
    }
  })

  test('tells each type right', async () => {
    const wrong = (await documents()).filter(({ source, type }) => {
      const name = source.fileName ?? ''
      const expected =
        /^(referat|notat|besvarelse|dagsorden)/.exec(name)?.[1] ??
        (name.startsWith('beslutningsprotokol') ? 'referat' : 'andet')
      return type !== expected
    })
    expect(wrong.map(({ source, type }) => `${source.fileName}: ${type}`)).toEqual([])
  })
})

describe('afterwards', { timeout: 120_000 }, () => {
  test('a second run finds everything unchanged', async () => {
    const { books } = await arkivarJson<{ books: Books }>(['ingest', samples], environment)
    expect(books).toMatchObject({ found: 13, unchanged: 13 })
  })

  test('a word is found down to the item and the page, with the word marked', async () => {
    const { hits } = await arkivarJson<SearchResult>(['search', 'botilbud'], environment)
    expect(hits.length).toBeGreaterThan(0)
    const hit = hits.find(({ item }) => item !== null)
    expect(hit?.page).toBeGreaterThan(0)
    expect(hit?.snippet.some((part) => part.highlighted && /botilbud/i.test(part.text))).toBe(true)
  })

  test('one document explains itself', async () => {
    const referat = (await documents()).find(
      ({ source }) => source.fileName === 'referat-socialudvalget-2025-03-04.pdf',
    )
    const { stdout, code } = await arkivar(['show', referat?.id ?? ''], environment)
    expect(code).toBe(0)
    expect(stdout).toMatch(/type\s+referat, confidence [01]\.\d\d, decided by classifier/)
    expect(stdout).toMatch(/page \d+ “/)
    expect(stdout).toMatch(/Agenda, \d+ items/)
  })

  test('no CPR number is anywhere but in the original', async () => {
    const cpr = /\b\d{6}-\d{4}\b/
    const { states } = await arkivarJson<Status>(['status'], environment)
    expect(states.find(({ state }) => state === 'quarantined')?.count).toBe(1)
    expect(JSON.stringify(await documents())).not.toMatch(cpr)
    const { stdout } = await arkivar(['status'], environment)
    expect(stdout).not.toMatch(cpr)
  })

  test('what is held back can be let go, what is wrong decided, what is unwanted taken out', async () => {
    const before = await documents()
    const run = await arkivar(['ingest', join(samples, 'notat-med-cpr-nummer-2023-10-03.pdf')], environment)
    const held = /release ([0-9a-f-]{36})/.exec(first.stdout)?.[1] ?? ''
    expect(held, run.stdout).not.toBe('')
    expect((await arkivar(['release', held], environment)).stdout).toMatch(/1 document released/)
    const after = await documents()
    expect(after.map(({ id }) => id)).toContain(held)
    expect(after).toHaveLength(before.length + 1)

    expect((await arkivar(['classify', held, '--as', 'andet'], environment)).code).toBe(0)
    const decided = (await documents()).find(({ id }) => id === held)
    expect(decided).toMatchObject({ type: 'andet', classification: { decidedBy: 'operator' } })

    expect((await arkivar(['withdraw', held, '--reason', 'et navn skal væk'], environment)).code).toBe(0)
    expect((await documents()).map(({ id }) => id)).not.toContain(held)
  })

  test('the search index can be dropped and comes back identical', async () => {
    const before = await arkivarJson<SearchResult>(['search', 'kommunen', '--limit', '100'], environment)
    expect((await arkivar(['rebuild', '--search', '--queue'], environment)).code).toBe(0)
    const after = await arkivarJson<SearchResult>(['search', 'kommunen', '--limit', '100'], environment)
    expect(after).toEqual(before)
  })
})
