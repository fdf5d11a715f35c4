import { createHash } from 'node:crypto'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

const HEAD_BYTES = 8

/** Source that was made of a file, and what V8 compiled of it, in one file that the next process finds. */
export class KeptCode {
  readonly #path: string

  /** @param edits everything beside the file that the source depends on */
  constructor(folder: string, file: URL, edits: unknown) {
    const { size, mtimeMs } = statSync(file)
    const key = JSON.stringify([process.version, process.arch, file.href, size, mtimeMs, edits])
    this.#path = join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 16)}.code`)
  }

  /** @returns null where there is none, or a damaged one */
  get(): { source: string; compiled: Buffer } | null {
    try {
      const bytes = readFileSync(this.#path)
      if (crc32(bytes.subarray(4)) !== bytes.readUInt32LE(0)) return null
      const end = HEAD_BYTES + bytes.readUInt32LE(4)
      return { source: bytes.toString('latin1', HEAD_BYTES, end), compiled: bytes.subarray(end) }
    } catch {
      return null
    }
  }

  /**
   * @param source in ASCII
   * @returns whether it could be written
   */
  put(source: string, compiled: Buffer): boolean {
    const head = Buffer.alloc(HEAD_BYTES)
    head.writeUInt32LE(source.length, 4)
    const bytes = Buffer.concat([head, Buffer.from(source, 'latin1'), compiled])
    bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0)
    try {
      const unfinished = `${this.#path}.${process.pid}`
      writeFileSync(unfinished, bytes, { mode: 0o600 })
      renameSync(unfinished, this.#path)
      return true
    } catch {
      return false
    }
  }
}
