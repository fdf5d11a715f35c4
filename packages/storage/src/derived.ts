import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { ObjectStore } from './object-store.ts'
import { level, packAtOnce, unpackAtOnce } from './packing.ts'
import { damagedObject } from './storage-failure.ts'

const compress = promisify(gzip)
const inflate = promisify(gunzip)

/** The longest text that one string can hold is 512 MiB; nothing that we derive comes near. */
const maxInflatedBytes = 512 * 1024 * 1024
/** Handing so little to another thread costs more than most of the work, and every document has three outputs. */
const smallBytes = 256 * 1024

/** @returns the value as gzipped JSON, as outputs of stages are stored. */
export async function packDerived(value: unknown): Promise<Uint8Array> {
  const text = Buffer.from(JSON.stringify(value))
  return text.length <= smallBytes ? packAtOnce(text) : await compress(text, { level })
}

/**
 * @param key names it where it is damaged.
 * @returns what `packDerived` was given; a schema has to say what it is.
 * @throws FailureError `integrity-mismatch`
 */
export async function unpackDerived(key: string, body: Uint8Array): Promise<unknown> {
  try {
    const isSmall = body.length <= smallBytes / 8
    const text = isSmall ? unpackAtOnce(body) : await inflate(body, { maxOutputLength: maxInflatedBytes })
    return JSON.parse(text.toString()) as unknown
  } catch (error) {
    throw damagedObject(key, 'it cannot be unpacked', error)
  }
}

/**
 * Stores the output of a stage, as gzipped JSON, in place of what an earlier run of the same stage left, which is the
 * same or damaged.
 * @param key `derived/<sha256>/<stage>@<version>-<inputs>.json.gz`
 * @returns the size as stored.
 */
export async function putDerived(store: ObjectStore, key: string, value: unknown): Promise<{ sizeBytes: number }> {
  return putPacked(store, key, await packDerived(value))
}

/** The same for an output that is gzipped JSON already. */
export async function putPacked(store: ObjectStore, key: string, packed: Uint8Array): Promise<{ sizeBytes: number }> {
  await store.replace(key, packed, { contentType: 'application/gzip' })
  return { sizeBytes: packed.length }
}

/**
 * @returns the stored output of a stage; a schema has to say what it is.
 * @throws FailureError `derived-missing`, `integrity-mismatch`, `storage-unavailable`.
 */
export async function readDerived(store: ObjectStore, key: string): Promise<unknown> {
  return unpackDerived(key, await store.read(key))
}
