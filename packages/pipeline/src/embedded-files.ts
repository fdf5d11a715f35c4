import type { Motion, Work } from '@arkivar/ledger'
import type { ObjectStore } from '@arkivar/storage'
import type { ExtractedDocument } from '@arkivar/types'
import type { PipelineParts } from './pipeline-parts.ts'
import type { EmbeddedFile } from './stage-handler.ts'

/** Archives within archives within archives hold nothing that a kommune meant to publish. */
const deepest = 3

export async function storeEmbedded(store: ObjectStore, file: EmbeddedFile): Promise<void> {
  if (file.bytes.length === 0) return
  await store.putOriginal([file.bytes], { maxBytes: file.bytes.length, contentType: file.mediaType })
}

/**
 * Makes documents of the files inside a file, whose originals are stored by then. Done twice, it changes nothing.
 * @returns what to enqueue; whatever is not enqueued is found by the reconciler.
 */
export async function acceptEmbedded(
  work: Work,
  { embeddedFiles }: Pick<ExtractedDocument, 'embeddedFiles'>,
  ledger: PipelineParts['ledger'],
): Promise<Motion[]> {
  if (work.depth >= deepest) return []
  const arrivals = embeddedFiles.map((file, index) => ({
    submission: {
      source: work.source,
      sourceKey: `${work.sourceKey}!/${index + 1}/${file.name}`,
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
