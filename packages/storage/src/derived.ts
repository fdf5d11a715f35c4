import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { FailureError } from '@arkivar/types'
import type { ObjectStore } from './object-store.ts'
import { damagedObject } from './storage-failure.ts'

const compress = promisify(gzip)
const inflate = promisify(gunzip)

/** The longest text that one string can hold is 512 MiB; nothing that we derive comes near. */
const maxInflatedBytes = 512 * 1024 * 1024

/**
 * Stores the output of a stage, as gzipped JSON. What lies there already stays, unless it is damaged: then it is
 * replaced, so that running the stage again mends it.
 * @param key `derived/<sha256>/<stage>@<version>-<inputs>.json.gz`
 * @returns the size as stored.
 */
export async function putDerived(
  store: ObjectStore,
  key: string,
  value: unknown,
): Promise<{ created: boolean; sizeBytes: number }> {
  const body = await compress(JSON.stringify(value))
  const options = { contentType: 'application/gzip', durable: false }
  const { created } = await store.putIfAbsent(key, body, options)
  if (created || (await isReadable(store, key))) return { created, sizeBytes: body.length }
  await store.delete(key)
  await store.putIfAbsent(key, body, options)
  return { created: true, sizeBytes: body.length }
}

/**
 * @returns the stored output of a stage; a schema has to say what it is.
 * @throws FailureError `derived-missing`, `integrity-mismatch`, `storage-unavailable`.
 */
export async function readDerived(store: ObjectStore, key: string): Promise<unknown> {
  const body = await store.read(key)
  try {
    const text = (await inflate(body, { maxOutputLength: maxInflatedBytes })).toString()
    return JSON.parse(text) as unknown
  } catch (error) {
    throw damagedObject(key, 'it cannot be unpacked', error)
  }
}

async function isReadable(store: ObjectStore, key: string): Promise<boolean> {
  try {
    await readDerived(store, key)
    return true
  } catch (error) {
    const code = error instanceof FailureError ? error.failure.code : undefined
    if (code === 'integrity-mismatch' || code === 'derived-missing') return false
    throw error
  }
}
