import { createHash } from 'node:crypto'
import { type FileHandle, unlink } from 'node:fs/promises'
import { FailureError } from '@arkivar/types'
import { fileSystemFailure } from './storage-failure.ts'
import { openTemporary } from './temporary-files.ts'

/** As much of a file as anybody needs to tell its format. */
const headBytes = 4096
/** What is smaller stays in memory until it is known to be new: most of what comes in is small, and there already. */
const memoryBytes = 1024 * 1024

/** A file in the making, synchronised by whoever gives it its name. */
export type Written = { readonly path: string; readonly file: FileHandle }

/** Bytes on their way in: the first MiB in memory, more of them in a temporary file. Disposing removes what is left. */
export type Spool = AsyncDisposable & {
  append(chunk: Uint8Array): Promise<void>
  /** All bytes, where they are still in memory. */
  inMemory(): Uint8Array | null
  /** All bytes in the temporary file, which is made now where there was none. */
  onDisk(): Promise<Written>
}

/**
 * @param options.open makes the temporary file, in a folder that errors are told of.
 * @param options.setting see `fileSystemFailure`.
 */
export function openSpool(
  folder: string,
  {
    open = () => openTemporary(folder),
    setting,
  }: { open?: () => ReturnType<typeof openTemporary>; setting?: string } = {},
): Spool {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let written: Written | null = null

  const onDisk = async (): Promise<Written> => {
    if (written !== null) return written
    written = await open()
    if (waitingBytes > 0) await written.file.appendFile(Buffer.concat(waiting))
    waiting = []
    return written
  }
  const orFailure = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw fileSystemFailure(error, folder, setting)
    })

  return {
    async append(chunk) {
      if (written === null && waitingBytes + chunk.length <= memoryBytes) {
        // A copy, since the giver may use its memory again.
        waiting.push(Buffer.from(chunk))
        waitingBytes += chunk.length
        return
      }
      const { file } = await orFailure(onDisk())
      await orFailure(file.appendFile(chunk))
    },
    inMemory: () => (written === null ? Buffer.concat(waiting) : null),
    onDisk: () => orFailure(onDisk()),
    async [Symbol.asyncDispose]() {
      if (written === null) return
      await written.file.close().catch(() => undefined)
      await unlink(written.path).catch(() => undefined)
    },
  }
}

/** What is known of a body once it has come in. */
export type Spooled = {
  readonly sha256: string
  readonly sizeBytes: number
  readonly head: Uint8Array
}

/**
 * Takes a body in and hashes it on the way.
 * @throws FailureError `too-large` as soon as `maxBytes` is passed, `empty`, `storage-unavailable` for a full disk; what
 *   the body throws, as it is.
 */
export async function fillSpool(
  spool: Spool,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<Spooled> {
  const hash = createHash('sha256')
  const head = new Uint8Array(headBytes)
  let sizeBytes = 0
  for await (const chunk of body) {
    if (sizeBytes + chunk.length > maxBytes) throw tooLarge(maxBytes)
    if (sizeBytes < headBytes) head.set(chunk.subarray(0, headBytes - sizeBytes), sizeBytes)
    hash.update(chunk)
    sizeBytes += chunk.length
    await spool.append(chunk)
  }
  if (sizeBytes === 0) throw new FailureError({ code: 'empty', message: 'The file holds no bytes.' })
  return { sha256: hash.digest('hex'), sizeBytes, head: head.slice(0, sizeBytes) }
}

/** What is told of a file with more bytes than are taken in. */
export function tooLarge(maxBytes: number): FailureError {
  const limit = (maxBytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 2 })
  return new FailureError({
    code: 'too-large',
    message: `The file is larger than the ${limit} MiB that ARKIVAR_MAX_FILE_MB allows.`,
  })
}
