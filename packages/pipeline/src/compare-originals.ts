import { setTimeout as pause } from 'node:timers/promises'
import type { StoredObject } from '@arkivar/storage'
import type { PipelineParts } from './pipeline-parts.ts'

export type OriginalsCompared = {
  /** In storage, but of no document: the database was restored from an older backup. */
  readonly unknown: readonly StoredObject[]
  /** Needed by a document, but not in storage. */
  readonly missing: readonly { readonly sha256: string; readonly documentId: string }[]
}

const prefix = 'originals/'

/**
 * Holds what lies in storage against what the ledger knows, each read from beginning to end, in the same order.
 * @param options.arrivingMs whoever takes something in stores it a moment before the ledger knows it; so long at most.
 */
export async function compareOriginals(
  parts: PipelineParts,
  { arrivingMs }: { arrivingMs: number } = { arrivingMs: 5_000 },
): Promise<OriginalsCompared> {
  const first = await compareOnce(parts)
  if (first.unknown.length === 0 && first.missing.length === 0) return first
  const youngest = Math.max(0, ...first.unknown.map(({ modified }) => modified.getTime()))
  if (Date.now() - youngest < arrivingMs) await pause(arrivingMs)
  // Only what both looks agree on: between reading the one and the other something may have come or gone.
  const second = await compareOnce(parts)
  const unknown = new Set(second.unknown.map(({ key }) => key))
  const missing = new Set(second.missing.map(({ sha256 }) => sha256))
  return {
    unknown: first.unknown.filter(({ key }) => unknown.has(key)),
    missing: first.missing.filter(({ sha256 }) => missing.has(sha256)),
  }
}

async function compareOnce({ ledger, store }: PipelineParts): Promise<OriginalsCompared> {
  const unknown: StoredObject[] = []
  const missing: { sha256: string; documentId: string }[] = []
  const known = ledger.documents.originals()
  let next = await known.next()
  const passTo = async (sha256: string | null): Promise<void> => {
    for (; !next.done && (sha256 === null || next.value.sha256 < sha256); next = await known.next()) {
      const { sha256: absent, neededBy } = next.value
      if (neededBy !== null) missing.push({ sha256: absent, documentId: neededBy })
    }
  }
  for await (const object of store.list(prefix)) {
    const sha256 = object.key.slice(prefix.length)
    if (!/^[0-9a-f]{64}$/.test(sha256)) continue
    await passTo(sha256)
    if (next.done || next.value.sha256 !== sha256) unknown.push(object)
    else next = await known.next()
  }
  await passTo(null)
  return { unknown, missing }
}
