import { link, mkdir, open, rename, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from './storage-failure.ts'

/**
 * Gives the file at `path` its name below `root`, atomically; folders on the way are made.
 * @returns false where the name is taken and `replace` is not set.
 */
export async function giveName(root: string, path: string, target: string, replace: boolean): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await (replace ? rename(path, target) : link(path, target))
      return true
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false
      // A folder that became empty may be removed by `delete` between its making and the link.
      if (errorCode(error) !== 'ENOENT' || attempt === 5) throw error
      await makeFolder(root, dirname(target))
    }
  }
}

/** Makes a folder below `root` so that its name has reached the disk too. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made !== root && made.length >= first.length; made = dirname(made)) {
    await synchronise(dirname(made))
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
