import type { Work } from '@arkivar/ledger'
import { type ObjectStore, readDerived } from '@arkivar/storage'
import { extractedDocumentSchema } from '@arkivar/types'
import type { PipelineParts } from './pipeline-parts.ts'
import type { EmbeddedFile } from './stage-handler.ts'

/** Archives within archives within archives hold nothing that a kommune meant to publish. */
const deepest = 3

export async function storeEmbedded(store: ObjectStore, file: EmbeddedFile): Promise<void> {
  if (file.bytes.length === 0) return
  await store.putOriginal([file.bytes], { maxBytes: file.bytes.length, contentType: file.mediaType })
}

/**
 * Makes documents of the files inside a file. Their originals are stored by then. They are found by the reconciler,
 * so nothing is lost where this process ends here; done twice, it changes nothing.
 */
export async function acceptEmbedded(work: Work, extractKey: string, { ledger, store }: PipelineParts): Promise<void> {
  if (work.depth >= deepest) return
  const { embeddedFiles } = extractedDocumentSchema
    .pick({ embeddedFiles: true })
    .parse(await readDerived(store, extractKey))
  for (const [index, file] of embeddedFiles.entries()) {
    if (file.sizeBytes === 0) continue
    await ledger.documents.accept(
      {
        source: work.source,
        sourceKey: `${work.sourceKey}!/${index + 1}/${file.name}`,
        fileName: file.name,
        mediaType: file.mediaType,
        hints: work.hints.kommune === undefined ? {} : { kommune: work.hints.kommune },
        parent: { documentId: work.documentId, depth: work.depth + 1 },
      },
      { sha256: file.sha256, sizeBytes: file.sizeBytes },
    )
  }
}
