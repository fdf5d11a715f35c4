import type { ObjectStore, StoredObject } from './object-store.ts'

/** Where others drop files into the bucket to have them taken in. */
const incomingPrefix = 'incoming/'

/**
 * What lies under `incoming/`, in key order. Events are hints that get lost; this listing is the truth.
 * @param options.startAfter the last key that was dealt with; a new file may sort before it, so that a full round has to
 *   begin without.
 */
export async function* listIncoming(
  store: ObjectStore,
  options: { startAfter?: string } = {},
): AsyncGenerator<StoredObject> {
  for await (const object of store.list(incomingPrefix, options)) {
    if (isIncomingFile(object.key)) yield object
  }
}

/** Whether a key, from a listing or an event, is a file to take in: no folder, no part of an upload under way. */
export function isIncomingFile(key: string): boolean {
  return key.startsWith(incomingPrefix) && !key.endsWith('/') && !key.split('/').includes('.uploads')
}
