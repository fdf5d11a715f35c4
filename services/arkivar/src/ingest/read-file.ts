import { createHash } from 'node:crypto'
import { createReadStream, type PathLike } from 'node:fs'
import { readFile as readWhole, stat } from 'node:fs/promises'
import { FailureError } from '@arkivar/types'
import { describeFileError } from './find-files.ts'

/** A stream costs more than a file of this size does. */
const smallBytes = 1024 * 1024

/**
 * Reads a file from the disk, a large one in pieces.
 * @throws FailureError `unreadable`, or `changed` where somebody wrote to it meanwhile.
 */
export async function* readFile(path: PathLike): AsyncGenerator<Uint8Array> {
  try {
    const before = await stat(path)
    if (before.size <= smallBytes) yield await readWhole(path)
    // No further than it reached at first: what somebody writes to without end would be read without end.
    else yield* createReadStream(path, { highWaterMark: 256 * 1024, end: before.size - 1 })
    const after = await stat(path)
    if (before.size !== after.size || before.mtimeMs !== after.mtimeMs) {
      throw new FailureError({ code: 'changed', message: 'It changed while it was being read.' })
    }
  } catch (error) {
    if (error instanceof FailureError || !(error instanceof Error && 'code' in error)) throw error
    throw new FailureError({ code: 'unreadable', message: describeFileError(error) }, { cause: error })
  }
}

/** @returns the SHA-256 of a file in hex. */
export async function hashFile(path: PathLike): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of readFile(path)) hash.update(piece)
  return hash.digest('hex')
}
