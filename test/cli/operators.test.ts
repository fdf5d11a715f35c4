import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { arkivar, arkivarJson } from '../support/arkivar-process.ts'

/** What operators do, and what they are told when something stays as it is. */
let folder: string
vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-operators-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const memo = (subject: string): string =>
  `NOTAT\n\nEmne: ${subject}\n\nForvaltningen har set på sagen og vender tilbage med et svar til udvalget.\n`

/** Settings with a home and a database of their own, and files to take in. */
async function desk(files: Readonly<Record<string, string>>) {
  const home = await mkdtemp(join(folder, 'home-'))
  const there = await mkdtemp(join(folder, 'in-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(there, name), content)
  const { url, drop } = await scratchDatabase()
  const own = { ARKIVAR_HOME: home, ARKIVAR_DATABASE_URL: url, ARKIVAR_EXTRACT_PROCESSES: '1' }
  return { own, there, [Symbol.asyncDispose]: drop }
}

type Found = { hits: { documentId: string }[] }

test('a withdrawal names what has the same bytes and stays, and that can be read again and withdrawn too', async () => {
  await using at = await desk({ 'first.txt': memo('Cykelsti'), 'second.txt': memo('Cykelsti') })
  await arkivarJson(['ingest', at.there], at.own)
  const find = async () =>
    (await arkivarJson<Found>(['search', 'cykelsti'], at.own)).hits.map(({ documentId }) => documentId)
  const [one = '', other = ''] = await find()
  const withdrawn = await arkivar(['withdraw', one, '--reason', 'et navn skal væk'], at.own)
  expect(withdrawn.stdout).toMatch(
    /^1 document withdrawn; gone from search and feed\.\nOne other document has the same/,
  )
  expect(withdrawn.stdout).toContain(`\n  ${other}  ingest `)
  expect(await find()).toEqual([other])
  expect(await arkivarJson(['reprocess', other], at.own)).toMatchObject({ documents: 1, left: 0, failed: 0 })
  const last = await arkivar(['withdraw', other, '--reason', 'et navn skal væk'], at.own)
  expect(last.stdout).toBe('1 document withdrawn; gone from search, storage and feed.\n')
  expect(await find()).toEqual([])
})
