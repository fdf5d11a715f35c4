import { closeSync, openSync, rmSync, type Stats, writeFileSync } from 'node:fs'
import { chmod, type FileHandle, lstat, open, rename, unlink } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { listDirectory } from './directory-listing.ts'
import { pathOfKey } from './directory-path.ts'
import { giveName, makeFolders, removeEmptyFolders, synchronise } from './durable-files.ts'
import type { FoundFolder, ObjectStore } from './object-store.ts'
import { objectStream } from './object-stream.ts'
import { keepOriginal } from './original.ts'
import { markOf, sameFolder } from './same-folder.ts'
import { openSpool, type Spool } from './spool.ts'
import { errorCode, fileSystemFailure, impossibleFolder, missingObject, objectTooLarge } from './storage-failure.ts'
import { openTemporary, sweepTemporaries } from './temporary-files.ts'

const defaultReadBytes = 512 * 1024 * 1024

/** Up to this size writing is a copy within memory. */
const smallBytes = 64 * 1024

/** As long as a short document: where it has no room, hardly anything has. Gone before it reaches the disk. */
const probe = Buffer.alloc(64 * 1024)

/** Whoever stored an object longer ago than this has made sure that its name reached the disk. */
const settledAfterMs = 60_000

/**
 * Keeps objects as files below `root`, which is made where it is missing. What was stored has reached the disk: the file
 * is written elsewhere in the same file system, synchronised, and gets its name by a hard link, which fails where the
 * name is taken.
 * @param options.recognise throws where the folder is not the one that is wanted; then nothing is made.
 */
export async function openDirectoryStore(
  root: string,
  options: { recognise?: ((found: FoundFolder) => Promise<void>) | undefined } = {},
): Promise<ObjectStore> {
  const spoolFolder = join(root, '.tmp')
  const onDisk = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw fileSystemFailure(error, root)
    })

  const put = async (key: string, spool: Spool, replace: boolean): Promise<{ created: boolean }> => {
    const target = pathOfKey(root, key)
    const known = replace ? null : await lstatOrNull(target)
    if (known?.isFile()) {
      if (Date.now() - known.ctimeMs < settledAfterMs) await synchronise(dirname(target))
      return { created: false }
    }
    const { path, file } = await spool.onDisk()
    await file.datasync()
    const created = await giveName(path, target, { replace, makeFolder })
    if (!created && !(await isFile(target))) throw new Error(`${key} cannot be stored: longer keys lie below it`)
    await synchronise(dirname(target))
    return { created }
  }

  const openFile = async (key: string): Promise<{ file: FileHandle; sizeBytes: number }> => {
    const file = await open(pathOfKey(root, key), 'r').catch((error: unknown) => {
      if (!isAbsence(error)) throw fileSystemFailure(error, root)
      folder.ensure()
      throw missingObject(key)
    })
    const known = await file.stat()
    if (known.isFile()) return { file, sizeBytes: known.size }
    await file.close()
    throw missingObject(key)
  }

  const openObject: ObjectStore['open'] = async (key, range) => {
    const { file, sizeBytes } = await openFile(key)
    return objectStream(file.createReadStream({ highWaterMark: 256 * 1024, ...range }), {
      sizeBytes: range === undefined ? sizeBytes : range.end - range.start + 1,
      mapError: (error) => fileSystemFailure(error, root),
    })
  }

  await options.recognise?.({
    path: root,
    mark: markOf(root),
    has: (key) => onDisk(isFile(pathOfKey(root, key))),
  })
  await makeClosedFolder(parse(root).root, spoolFolder).catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT' ? impossibleFolder(error, root) : fileSystemFailure(error, root)
  })
  await sweepTemporaries(spoolFolder)
  const folder = await sameFolder(root, spoolFolder)
  const makeFolder = (path: string): readonly string[] => {
    folder.ensure()
    return makeFolders(root, path)
  }
  const openFileInSpool = () =>
    openTemporary(spoolFolder, async () => {
      folder.ensure()
      await makeClosedFolder(root, spoolFolder)
    })

  return {
    mark: folder.mark,

    async putIfAbsent(key, body) {
      await using spool = openSpool(spoolFolder, { open: openFileInSpool })
      await spool.append(body)
      return await onDisk(put(key, spool, false))
    },

    async replace(key, body) {
      const target = pathOfKey(root, key)
      const replacement = { target, body, makeFolder, openTemporaryFile: openFileInSpool }
      await onDisk(body.length <= smallBytes ? replaceAtOnce(replacement) : replaceSlowly(replacement))
    },

    putOriginal: (body, options) =>
      keepOriginal(
        {
          openSpool: () => openSpool(spoolFolder, { open: openFileInSpool }),
          open: openObject,
          putSpooled: (key, spool, { replace }) => onDisk(put(key, spool, replace)),
        },
        body,
        options,
      ),

    async read(key, { maxBytes = defaultReadBytes } = {}) {
      const { file, sizeBytes } = await openFile(key)
      try {
        if (sizeBytes > maxBytes) throw objectTooLarge(key, maxBytes)
        return await onDisk(file.readFile())
      } finally {
        await file.close()
      }
    },

    open: openObject,

    async stat(key) {
      const known = await onDisk(lstatOrNull(pathOfKey(root, key)))
      if (known === null) folder.ensure()
      return known?.isFile() ? { sizeBytes: known.size, modified: known.mtime } : null
    },

    async lacking(keys) {
      const looked = await onDisk(Promise.all(keys.map((key) => isFile(pathOfKey(root, key)))))
      const lacking = keys.filter((_key, index) => !looked[index])
      if (lacking.length > 0) folder.ensure()
      return new Set(lacking)
    },

    async delete(key) {
      const path = pathOfKey(root, key)
      await onDisk(
        unlink(path).catch((error: unknown) => {
          if (!isAbsence(error)) throw error
          folder.ensure()
        }),
      )
      await removeEmptyFolders(root, dirname(path))
    },

    sweep: () => sweepTemporaries(spoolFolder),

    async *list(prefix, { startAfter = '' } = {}) {
      folder.ensure()
      try {
        yield* listDirectory(root, { prefix, startAfter })
      } catch (error) {
        throw fileSystemFailure(error, root)
      }
    },

    async check() {
      folder.ensure()
      await onDisk(tryToWrite(openFileInSpool))
    },

    close: async () => undefined,
  }
}

type OpenTemporary = () => ReturnType<typeof openTemporary>
type Replacement = {
  readonly target: string
  readonly body: Uint8Array
  readonly openTemporaryFile: OpenTemporary
  makeFolder(path: string): void
}

async function replaceSlowly({ target, body, openTemporaryFile, makeFolder }: Replacement): Promise<void> {
  const { path, file } = await openTemporaryFile()
  try {
    await file.writeFile(body).finally(() => file.close())
    makeFolder(dirname(target))
    await rename(path, target)
  } catch (error) {
    await unlink(path).catch(() => undefined)
    throw error
  }
}

/**
 * What nobody knows of yet need not appear at once: it is written in its place, and where a process dies over it, the
 * next one finds it there and replaces it. Calls that do not wait for the disk cost less than handing them to another
 * thread.
 */
async function replaceAtOnce(replacement: Replacement): Promise<void> {
  const { target, body, makeFolder } = replacement
  const make = (): number => openSync(target, 'wx', 0o600)
  let file: number
  try {
    try {
      file = make()
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
      makeFolder(dirname(target))
      file = make()
    }
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return replaceSlowly(replacement)
    throw error
  }
  try {
    writeFileSync(file, body)
  } catch (error) {
    // A full disk: half a file would be taken for a damaged one.
    rmSync(target, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

/** What is not complete yet is nobody else's business. */
async function makeClosedFolder(root: string, folder: string): Promise<void> {
  if (makeFolders(root, folder).length > 0) await chmod(folder, 0o700)
}

/** Rights tell nothing of a full disk, nor of a quota: only writing does. */
async function tryToWrite(openTemporaryFile: OpenTemporary): Promise<void> {
  const { path, file } = await openTemporaryFile()
  try {
    await file.writeFile(probe)
  } finally {
    await file.close().finally(() => unlink(path))
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await lstatOrNull(path))?.isFile() ?? false
}

function lstatOrNull(path: string): Promise<Stats | null> {
  return lstat(path).catch((error: unknown) => {
    if (isAbsence(error)) return null
    throw error
  })
}

function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')
}
