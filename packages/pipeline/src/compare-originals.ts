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
  const unknown = new Map<string, StoredObject>()
  const missing = new Map<string, string>()
  await compareOnce(parts, {
    unknown: (object) => unknown.set(object.key, object),
    missing: (sha256, documentId) => missing.set(sha256, documentId),
  })
  if (unknown.size === 0 && missing.size === 0) return { unknown: [], missing: [] }
  const youngest = unknown.values().reduce((latest, { modified }) => Math.max(latest, modified.getTime()), 0)
  if (Date.now() - youngest < arrivingMs) await pause(arrivingMs)
  // Only what both looks agree on: between reading the one and the other something may have come or gone.
  const agreed = { unknown: [] as StoredObject[], missing: [] as { sha256: string; documentId: string }[] }
  await compareOnce(parts, {
    unknown: (object) => unknown.delete(object.key) && agreed.unknown.push(object),
    missing: (sha256, documentId) => missing.delete(sha256) && agreed.missing.push({ sha256, documentId }),
  })
  return agreed
}

/** Hears of each original that only one side has; so many may be lost that they are held once and not three times. */
type Listener = {
  unknown(object: StoredObject): unknown
  missing(sha256: string, documentId: string): unknown
}

async function compareOnce({ ledger, store }: PipelineParts, found: Listener): Promise<void> {
  const known = ledger.documents.originals()
  let next = await known.next()
  const passTo = async (sha256: string | null): Promise<void> => {
    for (; !next.done && (sha256 === null || next.value.sha256 < sha256); next = await known.next()) {
      const { sha256: absent, neededBy } = next.value
      if (neededBy !== null) found.missing(absent, neededBy)
    }
  }
  for await (const object of store.list(prefix)) {
    const sha256 = object.key.slice(prefix.length)
    if (!/^[0-9a-f]{64}$/.test(sha256)) continue
    await passTo(sha256)
    if (next.done || next.value.sha256 !== sha256) found.unknown(object)
    else next = await known.next()
  }
  await passTo(null)
}
