import { appendFile, mkdir, mkdtemp, open, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestUploader, type TestUploader } from './testing/open-test-uploader.ts'

let folder: string
let uploader: TestUploader
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-folder-'))
})
afterEach(async () => {
  await uploader.close()
  await rm(folder, { recursive: true })
})
const start = async () => {
  uploader = await openTestUploader({ intakeFolder: folder })
}
const put = (name: string, text: string) => writeFile(join(folder, name), text)
const known = (...keys: string[]) => uploader.pipeline.ledger.documents.known('folder', keys)
const until = (...keys: string[]) =>
  expect.poll(async () => [...(await known(...keys)).keys()].sort(), { timeout: 10_000 }).toEqual(keys.sort())
const run = async () => (await uploader.pipeline.ledger.runs.list({ limit: 10 })).at(-1)

test('what lies in the folder and what is put there later is taken in, under its path in NFC, and stays where it is', async () => {
  await mkdir(join(folder, 'Ballerup', '2024'), { recursive: true })
  await put('Ballerup/2024/referat.txt', 'et referat')
  await put('bla\u030ar.txt', 'navn i NFD')
  await start()
  await until('Ballerup/2024/referat.txt', 'blår.txt')
  await put('senere.txt', 'kom senere')
  await put(`${'x'.repeat(246)}.txt`, 'langt navn')
  await put('linje\nskift "og" citat.txt', 'sært navn')
  await until('senere.txt', `${'x'.repeat(246)}.txt`, 'linje\nskift "og" citat.txt')
  expect(await run()).toMatchObject({ kind: 'folder', source: 'folder', books: { found: 5, waiting: 5 } })
})

test('what Arkivar itself keeps there is no document', async () => {
  for (const name of ['hjem/storage/originals', 'hjem/postgres', 'hjem/indbakke', 'lager/storage'])
    await mkdir(join(folder, name), { recursive: true })
  for (const name of ['hjem/storage/originals/a', 'hjem/postgres/b', 'hjem/arkivar.log']) await put(name, 'vores eget')
  await put('hjem/indbakke/c.txt', 'et notat')
  await put('lager/storage/d.txt', 'et andet notat')
  uploader = await openTestUploader({ intakeFolder: folder, home: join(folder, 'hjem') })
  await until('hjem/indbakke/c.txt', 'lager/storage/d.txt')
  expect(await run()).toMatchObject({ books: { found: 2 } })
})

test('a file that is still growing waits until it has stopped, even when it claims to be old', async () => {
  await start()
  const path = join(folder, 'vokser.txt')
  const writer = await open(path, 'w')
  for (let line = 0; line < 30; line++) {
    await writer.write(`linje ${line}\n`)
    await put(`takt-${line}.txt`, `takt ${line}`)
    if (line % 10 === 9) await until(`takt-${line - 9}.txt`)
  }
  await writer.close()
  await until('vokser.txt')
  const revisions = await revisionsOf('vokser.txt')
  expect(revisions).toBeGreaterThan(0)
  await appendFile(path, 'en linje til\n')
  await utimes(path, 0, 0)
  await expect.poll(() => revisionsOf('vokser.txt'), { timeout: 10_000 }).toBe(revisions + 1)
})

test('an original that storage has lost since comes back with its file after a restart, and one that was withdrawn does not', async () => {
  await put('tabt.txt', 'tabt')
  await put('taget ud.txt', 'taget ud')
  await start()
  const { ledger, store } = uploader.pipeline
  await until('taget ud.txt', 'tabt.txt')
  const before = await known('tabt.txt', 'taget ud.txt')
  const [lost, withdrawn] = ['tabt.txt', 'taget ud.txt'].map((key) => `originals/${before.get(key)?.sha256}`)
  await ledger.documents.withdraw('folder', 'taget ud.txt', 'Skulle ikke ud')
  await store.delete(String(lost))
  await store.delete(String(withdrawn))
  await uploader.restart()
  await expect.poll(async () => await store.stat(String(lost)), { timeout: 10_000 }).not.toBeNull()
  // What comes later is taken in after it was looked at.
  await put('senere.txt', 'senere')
  await until('senere.txt', 'tabt.txt', 'taget ud.txt')
  expect(await store.stat(String(withdrawn))).toBeNull()
})

test('after a restart nothing is read again, and what came in between is found', async () => {
  await put('a.txt', 'a')
  await start()
  await until('a.txt')
  await uploader.restart()
  await put('b.txt', 'b')
  await until('b.txt')
  await expect
    .poll(async () => (await fetch(`${uploader.url}/metrics`)).text())
    .toMatch(/intake_total\{state="received",service="uploader"\} 2/)
  const metrics = await (await fetch(`${uploader.url}/metrics`)).text()
  expect(metrics).not.toContain('state="unchanged"')
})

test('links, loops, halves of downloads and hidden files are left out', async () => {
  await mkdir(join(folder, 'mappe'))
  await symlink(folder, join(folder, 'mappe', 'løkke'))
  await symlink('/etc/hostname', join(folder, 'hemmelig.txt'))
  await put('.skjult.txt', 'skjult')
  await put('halv.pdf.part', 'halv')
  await put('~$lås.docx', 'lås')
  await put('mappe/fil.txt', 'fil')
  await start()
  await until('mappe/fil.txt')
  await put('sidst.txt', 'sidst')
  await until('sidst.txt')
  expect((await run())?.books.found).toBe(2)
  await rename(join(folder, 'halv.pdf.part'), join(folder, 'hel.pdf'))
  await until('hel.pdf')
})

test('an empty file is in the books as failed, once, and taken in when it has got its content', async () => {
  await put('tom.txt', '')
  await put('anden.txt', 'anden')
  await start()
  await until('anden.txt')
  await expect.poll(async () => (await run())?.books).toMatchObject({ found: 2, failed: 1, waiting: 1 })
  await put('tom.txt', 'ikke længere tom')
  await until('tom.txt')
  await expect.poll(async () => (await run())?.books).toMatchObject({ found: 2, failed: 0, waiting: 2 })
  const [group] = await uploader.pipeline.ledger.failures.groups({ code: 'empty' })
  expect(group?.count ?? 1).toBe(1)
})

test('a name that is not UTF-8 is read as the Windows of its time wrote it', async () => {
  await start()
  await writeFile(Buffer.concat([Buffer.from(`${folder}/p`), Buffer.from([0xe5]), Buffer.from('.txt')]), 'på latin')
  await until('på.txt')
})

async function revisionsOf(key: string): Promise<number> {
  const id = (await known(key)).get(key)?.documentId
  return id === undefined ? 0 : ((await uploader.pipeline.ledger.documents.find(id))?.revisions.length ?? 0)
}
