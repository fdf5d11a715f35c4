import type { Motion, Work } from '@arkivar/ledger'
import { type ObjectStore, originalKey } from '@arkivar/storage'
import { type ExtractedDocument, FailureError } from '@arkivar/types'
import { fittingKey } from './fitting-key.ts'
import type { PipelineParts } from './pipeline-parts.ts'
import type { EmbeddedFile } from './stage-handler.ts'

type EmbeddedIn = Pick<ExtractedDocument, 'embeddedFiles'>

/** Archives within archives within archives hold nothing that a kommune meant to publish. */
const deepest = 3

export async function storeEmbedded(store: ObjectStore, file: EmbeddedFile): Promise<void> {
  if (file.bytes.length === 0) return
  await store.putOriginal([file.bytes], { maxBytes: file.bytes.length, contentType: file.mediaType })
}

/**
 * Looks whether the files inside a file are still there once they are known: the last document that had the same bytes
 * may have been withdrawn between the two, and they with it.
 * @throws FailureError `storage-unavailable`: to be stored again, the file has to be read again.
 */
export async function checkStored(store: ObjectStore, { embeddedFiles }: EmbeddedIn): Promise<void> {
  for (const { sha256, sizeBytes } of embeddedFiles) {
    if (sizeBytes === 0 || (await store.stat(originalKey(sha256))) !== null) continue
    const message = 'A file inside this one was deleted while it was being made known; it is stored again.'
    throw new FailureError({ code: 'storage-unavailable', message })
  }
}

/**
 * Makes documents of the files inside a file, whose originals are stored by then. Done twice, it changes nothing.
 * @returns what to enqueue; whatever is not enqueued is found by the reconciler.
 */
export async function acceptEmbedded(
  work: Work,
  { embeddedFiles }: EmbeddedIn,
  ledger: PipelineParts['ledger'],
): Promise<Motion[]> {
  if (work.depth >= deepest) return []
  const seen = new Map<string, number>()
  const arrivals = embeddedFiles.map((file) => ({
    submission: {
      source: work.source,
      sourceKey: fittingKey(`${work.sourceKey}!${placeOf(file.name, seen)}`),
      fileName: file.name,
      mediaType: file.mediaType,
      hints: work.hints.kommune === undefined ? {} : { kommune: work.hints.kommune },
      parent: { documentId: work.documentId, depth: work.depth + 1 },
    },
    original: { sha256: file.sha256, sizeBytes: file.sizeBytes },
  }))
  const withBytes = arrivals.filter(({ original }) => original.sizeBytes > 0)
  return (await ledger.documents.acceptInside(work, withBytes)) ?? []
}

/**
 * A file keeps its place when others come and go around it: it is named by its name, and only where several have the
 * same one, from the second on, by their order too.
 */
function placeOf(name: string, seen: Map<string, number>): string {
  const place = (seen.get(name) ?? 0) + 1
  seen.set(name, place)
  return `${place === 1 ? '' : place}/${name}`
}
