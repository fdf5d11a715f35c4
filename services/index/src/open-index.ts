import type { Work } from '@arkivar/ledger'
import { type ApplyHandler, type OpenStage, type PipelineParts, readDocument } from '@arkivar/pipeline'
import { openSearchIndex, type SearchIndex } from '@arkivar/search'
import { deleteRevision } from './delete-revision.ts'

const version = 1

function makeHandler(search: SearchIndex, parts: PipelineParts): ApplyHandler {
  return { stage: 'index', version, apply: (work) => (work.withdrawn ? takeOut(work) : putIn(work)) }

  async function putIn(work: Work): Promise<void> {
    const record = await parts.ledger.documents.find(work.documentId)
    const read = record === null ? null : await readDocument(record, parts)
    // Withdrawn in this very moment: the motion that says so follows.
    if (read === null || read.document.revision !== work.revision) return
    await search.upsert([{ document: read.document, version: work.generation }])
  }

  async function takeOut(work: Work): Promise<void> {
    await search.remove([{ id: work.documentId, version: work.generation }])
    await deleteRevision(work, parts)
  }
}

/** The last stage: what the ledger says becomes true in the search index. */
export const openIndex: OpenStage = async ({ places, pipeline }) => {
  const search = await openSearchIndex({ database: places.searchUrl })
  return {
    handler: makeHandler(search, pipeline),
    checks: { search: () => search.check() },
    close: () => search.close(),
  }
}
