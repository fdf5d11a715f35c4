import type { ObjectStore } from '@arkivar/storage'

/** Enough to meet the first letter that tells; a letter may be cut at the end of it. */
const lookBytes = 64 * 1024

/**
 * @returns `text/plain` with the charset where its beginning is UTF-8: without, browsers take every text for the
 *   encoding of the country. What is older is left to them.
 */
export async function textType(store: Pick<ObjectStore, 'open'>, key: string, sizeBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const beginning = await store.open(key, { start: 0, end: Math.min(sizeBytes, lookBytes) - 1 })
  try {
    for await (const chunk of beginning) decoder.decode(chunk as Uint8Array, { stream: true })
    return 'text/plain; charset=utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'text/plain'
    throw error
  }
}
