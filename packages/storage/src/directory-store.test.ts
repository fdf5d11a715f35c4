import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { allOf, describeObjectStore, expectFailure, pattern } from '../test/object-store-suite.ts'
import { pathOfKey } from './directory-path.ts'
import { openObjectStore } from './open-object-store.ts'

const folders: string[] = []
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-store-'))
  folders.push(folder)
  return folder
}
const removeFolders = () => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))

describeObjectStore('the directory store', async () => {
  const root = await mkdtemp(join(tmpdir(), 'arkivar-store-'))
  return {
    store: await openObjectStore(pathToFileURL(root).href),
    async overwrite(key, body) {
      await mkdir(dirname(pathOfKey(root, key)), { recursive: true })
      await writeFile(pathOfKey(root, key), body)
    },
    dispose: async () => {
      const leftovers = await readdir(join(root, '.tmp'))
      await rm(root, { recursive: true, force: true })
      expect(leftovers).toEqual([])
    },
  }
})

describe('a directory as store', () => {
  afterEach(removeFolders)

  it('is made where it is missing, and takes a plain path', async () => {
    const root = join(await newFolder(), 'new', 'æøå')
    const store = await openObjectStore(root)
    await store.putIfAbsent('a/b', pattern(3))
    expect(existsSync(join(root, 'a', 'b'))).toBe(true)
    await store.delete('a/b')
    expect(existsSync(join(root, 'a'))).toBe(true)
  })

  it('says so when the path leads through a file', async () => {
    const root = await newFolder()
    await writeFile(join(root, 'file'), '')
    const message = await expectFailure(openObjectStore(join(root, 'file', 'store')), 'storage-unavailable')
    expect(message).toContain('correct ARKIVAR_STORAGE_URL')
  })

  it('says so when the folder was taken away', async () => {
    const root = await newFolder()
    const store = await openObjectStore(join(root, 'store'))
    await rm(join(root, 'store'), { recursive: true })
    await writeFile(join(root, 'store'), 'a file stands in its place')
    await expectFailure(store.check(), 'storage-unavailable')
    await expectFailure(store.putOriginal([pattern(10)], { maxBytes: 10 }), 'storage-unavailable')
    await expectFailure(store.stat('a/b'), 'storage-unavailable')
  })

  it('does not take a folder for an object', async () => {
    const store = await openObjectStore(await newFolder())
    await store.putIfAbsent('fk/b', pattern(3))
    await expect(store.putIfAbsent('fk', pattern(3))).rejects.toThrow('longer keys')
    expect(await store.stat('fk')).toBeNull()
    await expectFailure(store.read('fk'), 'unreadable')
  })

  it('sweeps what killed processes left, and nothing else', async () => {
    const root = await newFolder()
    const temporary = join(root, '.tmp')
    await mkdir(temporary)
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    const host = hostname().replaceAll(/[^A-Za-z0-9-]/g, '_')
    const lastWeek = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000)
    const ours = `${host}.${process.pid}.beef`
    const theirs = `${host}.${process.ppid}.beef`
    const elsewhere = `another-machine.${dead}.beef`
    const beforeWeStarted = `${host}.${process.pid}.cafe`
    const old = 'another-machine.7.beef'
    for (const name of [`${host}.${dead}.beef`, ours, theirs, elsewhere, beforeWeStarted, old]) {
      await writeFile(join(temporary, name), 'half')
    }
    await utimes(join(temporary, old), lastWeek, lastWeek)
    const anHourAgo = new Date(performance.timeOrigin - 60 * 60 * 1000)
    await utimes(join(temporary, beforeWeStarted), anHourAgo, anHourAgo)
    await openObjectStore(root)
    expect((await readdir(temporary)).toSorted()).toEqual([ours, theirs, elsewhere].toSorted())
  })

  it('holds whole objects or none when its process is killed in the middle', async () => {
    const root = await newFolder()
    const writer = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { openObjectStore } from ${JSON.stringify(import.meta.resolve('./index.ts'))}
         const store = await openObjectStore(process.argv[1])
         for (let at = 0; ; at++) {
           await store.putOriginal([Buffer.alloc(200_000, at + ' ')], { maxBytes: 1e6 })
           console.log(at)
         }`,
        root,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let told = 0
    for await (const line of writer.stdout) {
      told += String(line).trim().split('\n').length
      if (told >= 20) writer.kill('SIGKILL')
    }
    const store = await openObjectStore(root)
    expect(await readdir(join(root, '.tmp'))).toEqual([])
    const listed = await allOf(store.list('originals/'))
    expect(listed.length).toBeGreaterThanOrEqual(told)
    for (const { sizeBytes } of listed) expect(sizeBytes).toBe(200_000)
  })

  it('says what to do when a file may not grow as large as it is, and leaves nothing behind', async () => {
    const root = await newFolder()
    const script = `import { openObjectStore } from ${JSON.stringify(import.meta.resolve('./index.ts'))}
      const store = await openObjectStore(process.argv[1])
      await store.putOriginal([Buffer.alloc(2_000_000, 'x')], { maxBytes: 3_000_000 })
        .catch((error) => console.log(JSON.stringify(error.failure)))`
    const limited = `trap '' XFSZ; ulimit -f 1000; exec "$0" --input-type=module -e "$1" "$2"`
    const { stdout } = spawnSync('sh', ['-c', limited, process.execPath, script, root], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ code: 'storage-unavailable', message: expect.stringContaining('limit') })
    expect(await readdir(join(root, '.tmp'))).toEqual([])
  })

  it('is not ready where nothing can be written, whatever its rights', async () => {
    const root = await newFolder()
    const script = `import { openObjectStore } from ${JSON.stringify(import.meta.resolve('./index.ts'))}
      const store = await openObjectStore(process.argv[1])
      await store.check().catch((error) => console.log(JSON.stringify(error.failure)))`
    const limited = `trap '' XFSZ; ulimit -f 16; exec "$0" --input-type=module -e "$1" "$2"`
    const { stdout } = spawnSync('sh', ['-c', limited, process.execPath, script, root], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ code: 'storage-unavailable', message: expect.stringContaining('limit') })
    expect(await readdir(join(root, '.tmp'))).toEqual([])
  })

  it('stores nothing in another folder that stands where its own was, and misses nothing, until that is back', async () => {
    const root = await newFolder()
    const store = await openObjectStore(join(root, 'store'))
    await store.replace('a/one', pattern(10))
    await rename(join(root, 'store'), join(root, 'away'))
    for (const standsThere of [false, true]) {
      if (standsThere) await mkdir(join(root, 'store', '.tmp'), { recursive: true })
      await expectFailure(store.check(), 'storage-unavailable')
      await expectFailure(store.read('a/one'), 'storage-unavailable')
      await expectFailure(store.stat('a/one'), 'storage-unavailable')
      await expectFailure(store.delete('a/one'), 'storage-unavailable')
      await expectFailure(allOf(store.list('')), 'storage-unavailable')
      await expectFailure(store.replace('b/two', pattern(10)), 'storage-unavailable')
      await expectFailure(store.replace('b/two', pattern(100_000)), 'storage-unavailable')
      await expectFailure(store.putOriginal([pattern(10)], { maxBytes: 10 }), 'storage-unavailable')
    }
    await rm(join(root, 'store'), { recursive: true })
    await rename(join(root, 'away'), join(root, 'store'))
    await store.check()
    expect(await store.read('a/one')).toEqual(Buffer.from(pattern(10)))
  })

  it('is one store for all that open it, whoever made it first', async () => {
    const root = await newFolder()
    const stores = await Promise.all(Array.from({ length: 8 }, () => openObjectStore(join(root, 'store'))))
    await Promise.all(stores.map((store) => store.check()))
  })

  it('says that the file system is read-only, of folders too that it cannot make', async () => {
    const root = await newFolder()
    const store = await openObjectStore(join(root, 'store'))
    const mount = (options: string) => spawnSync('sh', ['-c', `mount ${options} "$0" "$0"`, join(root, 'store')])
    if (mount('--bind').status !== 0 || mount('-o remount,ro,bind').status !== 0) {
      process.stderr.write('NOT TESTED: a read-only file system, which needs the right to mount one\n')
      return
    }
    try {
      for (const size of [10, 100_000]) {
        const message = await expectFailure(store.replace('a/one', pattern(size)), 'storage-unavailable')
        expect(message).toContain('mount it for writing')
      }
      const message = await expectFailure(openObjectStore(join(root, 'store', 'other')), 'storage-unavailable')
      expect(message).toContain('mount it for writing')
    } finally {
      spawnSync('sh', ['-c', 'umount "$0"', join(root, 'store')])
    }
  })

  it('says what to do when the disk is full, and leaves nothing behind', async () => {
    const root = await newFolder()
    const mounted = spawnSync('sh', ['-c', 'mount -t tmpfs -o size=1m tmpfs "$0"', root])
    if (mounted.status !== 0) {
      process.stderr.write(
        'NOT TESTED: a full disk, which needs the right to mount one; the test of a limit stands in\n',
      )
      return
    }
    try {
      const store = await openObjectStore(root)
      const message = await expectFailure(
        store.putOriginal([pattern(2_000_000)], { maxBytes: 3_000_000 }),
        'storage-unavailable',
      )
      expect(message).toContain('make room')
      await expectFailure(store.putIfAbsent('a/b', pattern(2_000_000)), 'storage-unavailable')
      expect(await readdir(join(root, '.tmp'))).toEqual([])
      expect(await allOf(store.list(''))).toEqual([])
      expect((await store.putOriginal([pattern(1000)], { maxBytes: 1000 })).created).toBe(true)
      await store.check()
      await writeFile(join(root, 'of somebody else'), pattern(2_000_000)).catch(() => undefined)
      expect(await expectFailure(store.check(), 'storage-unavailable')).toContain('make room')
    } finally {
      spawnSync('sh', ['-c', 'umount "$0"', root])
    }
  })
})
