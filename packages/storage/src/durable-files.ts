import { mkdirSync } from 'node:fs'
import { link, open, rename, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from './storage-failure.ts'

/** A folder that is emptied and removed by others while it is being made is made again so often. */
const attempts = 5

/**
 * Gives the file at `path` its name below `root`, atomically; folders on the way are made by `makeFolder`, which says
 * which they were.
 * @returns false where the name is taken and `replace` is not set.
 */
export async function giveName(
  path: string,
  target: string,
  { replace, makeFolder }: { replace: boolean; makeFolder: (folder: string) => readonly string[] },
): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await (replace ? rename(path, target) : link(path, target))
      return true
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false
      // A folder that became empty may be removed by `delete` between its making and the link.
      if (errorCode(error) !== 'ENOENT' || attempt === attempts) throw error
      // Their names have to reach the disk too.
      for (const made of makeFolder(dirname(target))) await synchronise(dirname(made))
    }
  }
}

/**
 * Makes a folder below `root`, and those on the way. Step by step, because Node, asked for all of them at once, says
 * ENOENT of a file system that is read-only or has no room for another name.
 * @returns those that were not there, the highest first.
 */
export function makeFolders(root: string, folder: string, attempt = 1): readonly string[] {
  try {
    mkdirSync(folder)
    return [folder]
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return []
    if (errorCode(error) !== 'ENOENT' || folder === root || attempt === attempts) throw error
    const above = makeFolders(root, dirname(folder))
    return [...above, ...makeFolders(root, folder, attempt + 1)]
  }
}

/** Makes sure that the names in a folder have reached the disk; a folder that is gone has none. */
export async function synchronise(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  try {
    await handle?.sync()
  } finally {
    await handle?.close()
  }
}

/** Stops at the first folder that is not empty, and at the areas themselves. */
export async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  for (let current = folder; dirname(current) !== root && current !== root; current = dirname(current)) {
    const removed = await rmdir(current).then(
      () => true,
      () => false,
    )
    if (!removed) return
  }
}
