import { type ApplyHandler, envelopeOf, type OpenStage, type PipelineParts } from '@arkivar/pipeline'
import { openSearchIndex, type SearchIndex } from '@arkivar/search'
import { composeDocument } from '@arkivar/types'
import { deleteRevision } from './delete-revision.ts'

const version = 1

function makeHandler(search: SearchIndex, parts: PipelineParts): ApplyHandler {
  return {
    stage: 'index',
    version,
    async apply(work, inputs) {
      if (work.withdrawn || work.held) {
        await search.remove([{ id: work.documentId, version: work.generation }])
        if (work.withdrawn) await deleteRevision(work, parts)
        return
      }
      const { content } = await inputs.output('normalize')
      await search.upsert([{ document: composeDocument(envelopeOf(work), content), version: work.generation }])
    },
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
