import type { Readable } from 'node:stream'

/** One object as a listing or `stat` tells of it. */
export type StoredObject = { readonly key: string; readonly sizeBytes: number; readonly modified: Date }

/** A folder before anything is made in it, for whoever knows what should be there. */
export type FoundFolder = {
  readonly path: string
  /** See `ObjectStore`; undefined where it has none, or is not there at all. */
  readonly mark: string | undefined
  has(key: string): Promise<boolean>
}

/** What became of an original. `head` is its first 4 KiB, enough to tell its format. */
export type StoredOriginal = {
  readonly key: string
  readonly sha256: string
  readonly sizeBytes: number
  /** False where the same bytes lay there already, sound. */
  readonly created: boolean
  readonly head: Uint8Array
}

/** The bytes of one object on their way out; destroy it when it is not read to its end. */
export type ObjectStream = Readable & { readonly sizeBytes: number }

/**
 * Where originals and what was derived from them lie: a directory or an S3 bucket, told apart by nobody.
 * Keys are text with `/` between segments; `checkKey` says which are allowed.
 * Every method throws FailureError `storage-unavailable`, with a message that says what to do, when the storage is
 * away, full, or refuses its keys.
 */
export interface ObjectStore {
  /** By what a folder is known wherever it is mounted or moved; null for a bucket, and where nothing can be written. */
  readonly mark: string | null
  /**
   * Stores the bytes under the key unless something lies there; never overwrites. Of several at once exactly one
   * creates. After a lost answer a repeated request may say `created: false` of its own work: ask it what is there,
   * not who was first.
   */
  putIfAbsent(key: string, body: Uint8Array, options?: { contentType?: string }): Promise<{ created: boolean }>
  /**
   * Stores the bytes under the key; what lies there already is replaced atomically. For what can be made again, at a
   * tenth of the cost: it need not have reached the disk, after a power cut it may be missing or damaged, as reading
   * tells, and it must not be looked for before this has ended.
   */
  replace(key: string, body: Uint8Array, options?: { contentType?: string }): Promise<void>
  /**
   * Stores the bytes under `originals/<sha256>`, hashed on their way through a temporary file. Where an original of
   * that name lies already it is read and hashed; a damaged one is replaced by the sound bytes.
   * @param options.whileHeld runs once they are stored and before the temporary file is let go of; `putAgain` stores
   *   them once more where somebody has deleted them since.
   * @throws FailureError `too-large`, `empty`; and what the body itself throws, as it is.
   */
  putOriginal(
    body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    options: {
      maxBytes: number
      contentType?: string
      whileHeld?: (stored: StoredOriginal, putAgain: () => Promise<void>) => Promise<void>
    },
  ): Promise<StoredOriginal>
  /**
   * @param options.maxBytes default 512 MiB: what may come into memory at once.
   * @throws FailureError `original-missing`, `derived-missing`, or `unreadable` for any other key that is not there;
   *   `too-large`.
   */
  read(key: string, options?: { maxBytes?: number }): Promise<Uint8Array>
  /**
   * @param range first and last byte, both within the object; `sizeBytes` of the stream is then that of the part.
   * @throws as `read` where there is no such object; later trouble arrives as the stream's error, a FailureError too.
   */
  open(key: string, range?: { readonly start: number; readonly end: number }): Promise<ObjectStream>
  /** @returns null where there is no such object. */
  stat(key: string): Promise<{ sizeBytes: number; modified: Date } | null>
  /** @returns those of the keys under which nothing lies; for many of one folder cheaper than asking for each. */
  lacking(keys: readonly string[]): Promise<Set<string>>
  /** Also from a bucket's older versions. What is not there is no error. */
  delete(key: string): Promise<void>
  /**
   * Objects whose key begins with `prefix`, in an order that stays: that of the keys' UTF-8 bytes, but by segments on
   * SeaweedFS, where `a/b` comes before `a-b`. After a key that a listing gave, a new one gives what would have followed.
   */
  list(prefix: string, options?: { startAfter?: string }): AsyncIterable<StoredObject>
  /**
   * Gives back the room of uploads that were cut off, such as by a killed process, at least so long ago.
   * @returns how many there were.
   */
  sweep(cutOffForMs: number): Promise<number>
  /** Whether it can be used now: for /readyz, and at start, to tell of a wrong URL. */
  check(): Promise<void>
  close(): Promise<void>
}
