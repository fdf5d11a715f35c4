import type { NormalizedDocument } from '@arkivar/types'
import type { PipelineParts } from './pipeline-parts.ts'
import { readDocument } from './read-document.ts'
import { lossOf } from './stored-loss.ts'

/**
 * What stands in feed and search although something newer of the document is on its way, has failed or is held back, for
 * an index that is made anew: no stage will pass it again. What was lost is passed over.
 */
export async function* readStanding(
  parts: PipelineParts,
): AsyncGenerator<{ document: NormalizedDocument; version: number }> {
  for await (const entry of parts.ledger.feed.standing()) {
    const record = await parts.ledger.documents.find(entry.documentId)
    const read =
      record &&
      (await readDocument(record, parts, entry).catch((error: unknown) => {
        if (lossOf(error) === null) throw error
        return null
      }))
    // Below that of the same bytes where these are read again.
    if (read !== null) yield { document: read.document, version: Math.max(0, entry.generation - 1) }
  }
}
