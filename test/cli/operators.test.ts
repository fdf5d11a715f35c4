import { copyFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '@arkivar/ledger'
import { openDatabase, sql, useEmbeddedPostgres } from '@arkivar/postgres'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { arkivar, arkivarJson, projectFolder } from '../support/arkivar-process.ts'

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

test('while the storage folder is away it is named, and what is known without it is shown', async () => {
  await using at = await desk({ 'memo.txt': memo('Varmeværk'), 'empty.txt': '' })
  const disk = join(folder, 'disk')
  const own = { ...at.own, ARKIVAR_STORAGE_URL: join(disk, 'storage') }
  await arkivarJson(['ingest', at.there], own)
  await rename(disk, join(folder, 'unmounted'))
  const told = await arkivar(['status'], own)
  expect(told).toMatchObject({ code: 0, stderr: '' })
  expect(told.stdout).toMatch(/\n {2}indexed +1\n/)
  expect(told.stdout).toMatch(/\nTrouble\n {2}Storage in .*disk.*Mount its disk/)
  const [found] = (await arkivarJson<Found>(['search', 'varmeværk'], own)).hits
  const shown = await arkivar(['show', found?.documentId ?? ''], own)
  expect(shown).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Storage in .*Mount its disk/) })
  expect(shown.stdout).toMatch(/memo\.txt/)
  expect((await arkivar(['failures'], own)).stdout).toMatch(/^empty {2}at the door/)
  expect((await arkivar(['retry', '--all'], own)).stderr).toMatch(/Mount its disk/)
  await rename(join(folder, 'unmounted'), disk)
  const { stdout } = await arkivar(['retry', '--all'], own)
  expect(stdout).toMatch(/^0 documents retried\.\n1 file refused at the door is no document yet: take it in again\.\n/)
})

test('what the search index lost, or got back from a backup, is told and mended', async () => {
  await using at = await desk({
    'a.txt': memo('Badebro'),
    'b.txt': memo('Bådelaug'),
    'c.txt': memo('Havnekaj'),
    'd.txt': memo('Slæbested'),
  })
  await arkivarJson(['ingest', at.there], at.own)
  // Newer bytes that cannot be read: what was read before them stands.
  await copyFile(join(projectFolder, 'test/samples/notat-med-adgangskode-2024-02-20.pdf'), join(at.there, 'c.txt'))
  await arkivarJson(['ingest', at.there], at.own)
  const find = async (word: string) =>
    (await arkivarJson<Found>(['search', word], at.own)).hits.map(({ documentId }) => documentId)
  const [leaves = ''] = await find('badebro')
  const stays = [await find('bådelaug'), await find('havnekaj'), await find('slæbested')]
  await arkivarJson(['withdraw', leaves, '--reason', 'taget ned'], at.own)
  expect((await arkivar(['status'], at.own)).stdout).not.toMatch(/Trouble/)

  const index = openDatabase({ url: at.own.ARKIVAR_DATABASE_URL, applicationName: 'test', max: 1 })
  await sql`update search_document set removed = false where id = ${leaves}`.execute(index.db)
  await sql`delete from search_unit using search_document d where d.number = document and d.id <> ${leaves}`.execute(
    index.db,
  )
  await sql`delete from search_document where id <> ${leaves}`.execute(index.db)
  await index.close()
  const told = await arkivar(['status'], at.own)
  expect(told.stdout).toMatch(/The search index lacks 1 document, at least: npm run arkivar -- reconcile brings/)
  const mended = await arkivarJson(['reconcile'], at.own)
  expect(mended).toMatchObject({ documents: 3, left: 0, failed: 0, search: { again: 3, removed: 1 } })
  expect([await find('bådelaug'), await find('havnekaj'), await find('slæbested')]).toEqual(stays)
  expect(stays.flat()).toHaveLength(3)
  expect(await find('badebro')).toEqual([])
  expect((await arkivar(['status'], at.own)).stdout).not.toMatch(/Trouble/)
  expect(await arkivarJson(['reconcile'], at.own)).toMatchObject({ documents: 0, search: { again: 0, removed: 0 } })
})

test('whoever names a document that cannot be set in motion is told why, and a withdrawal needs a reason', async () => {
  await using at = await desk({ 'a.txt': memo('Fodboldbane'), 'b.txt': memo('Klubhus') })
  await arkivarJson(['ingest', at.there], at.own)
  const idOf = async (word: string) => (await arkivarJson<Found>(['search', word], at.own)).hits[0]?.documentId ?? ''
  const [good, gone] = [await idOf('fodboldbane'), await idOf('klubhus')]
  expect((await arkivar(['withdraw', gone, '--reason', ' '], at.own)).stderr).toMatch(/^arkivar: --reason: is empty/)
  await arkivarJson(['withdraw', gone, '--reason', 'taget ned'], at.own)
  expect(await arkivar(['retry', good, gone], at.own)).toEqual({
    code: 0,
    stdout: '0 documents retried.\n',
    stderr: `${good} stays as it is: it has not failed, it is indexed.\n${gone} stays as it is: it was withdrawn.\n`,
  })
  const nobody = '01a22ed7-0000-7bde-a866-97aa62c126da'
  const unknown = await arkivar(['reprocess', good, nobody], at.own)
  expect(unknown).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`no document ${nobody}.`) })
  const again = await arkivar(['withdraw', gone, '--reason', 'igen'], at.own)
  expect(again.stderr).toMatch(/^It had been withdrawn before: taget ned\n/)

  expect((await arkivar(['ingest', at.there], at.own)).stdout).toMatch(/b\.txt +unchanged +notat +withdrawn/)
  expect((await arkivar(['release', good], at.own)).stderr).toMatch(/neither held back nor withdrawn/)
  expect((await arkivar(['release', gone], at.own)).stdout).toMatch(/^The withdrawal is taken back\. .*hand the same/)
  const { books } = await arkivarJson<{ books: object }>(['ingest', at.there], at.own)
  expect(books).toMatchObject({ found: 2, unchanged: 1, indexed: 1 })
  expect(await idOf('klubhus')).toBe(gone)
})

test('bulk work that somebody was killed over goes on with reconcile, and status says that nobody works on it', async () => {
  await using at = await desk({ 'a.txt': memo('Skaterbane'), 'b.txt': memo('Legeplads') })
  const own = { ARKIVAR_HOME: at.own.ARKIVAR_HOME, ARKIVAR_EXTRACT_PROCESSES: '1' }
  await arkivarJson(['ingest', at.there], own)
  const { url, release } = await useEmbeddedPostgres({ home: own.ARKIVAR_HOME })
  const ledger = await openLedger({ url, applicationName: 'killed' })
  expect(await ledger.operators.reprocess({ all: true }, 'normalize', 'tester')).toBe(2)
  await ledger.close()
  await release()
  const { stdout } = await arkivar(['status'], own)
  expect(stdout).toMatch(/Trouble\n {2}Nobody works on 2 documents: npm run arkivar -- reconcile goes on/)
  expect(await arkivarJson(['reconcile'], own)).toMatchObject({ documents: 2, left: 0, failed: 0 })
  expect((await arkivar(['status'], own)).stdout).not.toMatch(/Trouble/)
})

test('the same file taken in again brings back an original that storage lost, and what its source had withdrawn', async () => {
  await using at = await desk({ 'a.txt': memo('Bådehavn'), 'b.txt': memo('Spejderhytte') })
  const originals = join(at.own.ARKIVAR_HOME, 'storage', 'originals')
  await arkivarJson(['ingest', at.there], at.own)
  const ledger = await openLedger({ url: at.own.ARKIVAR_DATABASE_URL, applicationName: 'test' })
  await ledger.documents.withdraw('ingest', join(at.there, 'b.txt'), 'taget ned')
  await ledger.close()
  expect(await arkivarJson(['reconcile'], at.own)).toMatchObject({ originals: { missing: [] } })
  await rm(originals, { recursive: true })
  expect(await arkivarJson(['reconcile'], at.own)).toMatchObject({ originals: { missing: [{}] } })
  const again = await arkivarJson<{ books: object }>(['ingest', at.there], at.own)
  expect(again.books).toMatchObject({ found: 2, unchanged: 1, indexed: 1 })
  expect(await arkivarJson(['reconcile'], at.own)).toMatchObject({ originals: { unknown: [], missing: [] } })
  expect((await arkivarJson<Found>(['search', 'spejderhytte'], at.own)).hits).toHaveLength(1)
})
