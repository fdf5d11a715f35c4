import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FailureError } from '@arkivar/types'
import { errorCode } from './storage-failure.ts'
import { temporaryPath } from './temporary-files.ts'

/** Tells whether a folder is still the one that was opened. */
export type SameFolder = {
  /** By what it is known; null where nothing could be written and so nothing be known. */
  readonly mark: string | null
  /**
   * For whoever finds something missing: it may be all that is missing.
   * @throws FailureError `storage-unavailable` where the folder is gone, or another stands in its place, as when a disk is
   *   unmounted: what was stored there would be hidden when it comes back.
   */
  ensure(): void
}

/** At the top of the folder; names that begin with a dot are no keys. */
const markName = '.arkivar-storage'

/** Recognises the folder by a file in it that is made here where it is missing. */
export async function sameFolder(root: string, temporaries: string): Promise<SameFolder> {
  const path = join(root, markName)
  const mark = await readFile(path, 'utf8')
    .catch(() => makeMark(path, temporaryPath(temporaries)))
    // Where nothing can be written, nothing can be stored in the wrong place either.
    .catch(() => null)
  return {
    mark,
    ensure() {
      if (mark === null || mark === readMark(path)) return
      throw new FailureError({
        code: 'storage-unavailable',
        message: `Storage in ${root}: the folder is gone, or another stands in its place: mount it again, or start anew with the one that is to be used.`,
      })
    },
  }
}

/** @returns what stands in it, for another process may have been faster. */
async function makeMark(path: string, temporary: string): Promise<string> {
  await writeFile(temporary, `${randomUUID()}\n`)
  try {
    await link(temporary, path).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
  } finally {
    await unlink(temporary)
  }
  return readFile(path, 'utf8')
}

/** @returns the mark of a folder; undefined where it has none, or is not there. */
export function markOf(root: string): string | undefined {
  return readMark(join(root, markName))
}

function readMark(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
