import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { unlink } from 'node:fs/promises'
import { FailureError } from '@arkivar/types'
import { fileSystemFailure } from './storage-failure.ts'
import { openTemporary } from './temporary-files.ts'

/** As much of a file as anybody needs to tell its format. */
const headBytes = 4096

/** Bytes that came in, in a temporary file; whoever asked for it disposes of it. */
export type Spooled = AsyncDisposable & {
  readonly path: string
  readonly file: FileHandle
  readonly sha256: string
  readonly sizeBytes: number
  readonly head: Uint8Array
}

/**
 * Writes a body to a temporary file in `folder` and hashes it on the way.
 * @throws FailureError `too-large` as soon as `maxBytes` is passed, `empty`, `storage-unavailable` for a full disk; what
 *   the body throws, as it is. No file is left then.
 */
export async function spool(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { folder, maxBytes }: { folder: string; maxBytes: number },
): Promise<Spooled> {
  const onDisk = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw fileSystemFailure(error, folder)
    })
  const { path, file } = await onDisk(openTemporary(folder))
  const dispose = async (): Promise<void> => {
    await file.close().catch(() => undefined)
    await unlink(path).catch(() => undefined)
  }
  try {
    const hash = createHash('sha256')
    const head = Buffer.alloc(headBytes)
    let sizeBytes = 0
    for await (const chunk of body) {
      if (sizeBytes + chunk.length > maxBytes) throw tooLarge(maxBytes)
      if (sizeBytes < headBytes) head.set(chunk.subarray(0, headBytes - sizeBytes), sizeBytes)
      hash.update(chunk)
      sizeBytes += chunk.length
      await onDisk(file.appendFile(chunk))
    }
    if (sizeBytes === 0) throw new FailureError({ code: 'empty', message: 'The file holds no bytes.' })
    return {
      path,
      file,
      sha256: hash.digest('hex'),
      sizeBytes,
      head: new Uint8Array(head.subarray(0, Math.min(sizeBytes, headBytes))),
      [Symbol.asyncDispose]: dispose,
    }
  } catch (error) {
    await dispose()
    throw error
  }
}

function tooLarge(maxBytes: number): FailureError {
  const limit = (maxBytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 2 })
  return new FailureError({
    code: 'too-large',
    message: `The file is larger than the ${limit} MiB that ARKIVAR_MAX_FILE_MB allows.`,
  })
}
