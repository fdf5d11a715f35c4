import {
  type ApplyHandler,
  envelopeOf,
  type OpenStage,
  type PipelineParts,
  type StageContext,
  type StageInputs,
} from '@arkivar/pipeline'
import { openSearchIndex, type PreparedEntry, type SearchIndex } from '@arkivar/search'
import { documentRow, unitRowsJson } from '@arkivar/search/rows'
import { composeDocument } from '@arkivar/types'
import { deleteRevision } from './delete-revision.ts'

const version = 1

/** Makes what the index writes of a document. */
export type PrepareEntry = (
  work: Parameters<ApplyHandler['apply']>[0],
  inputs: StageInputs,
  context: StageContext,
) => Promise<PreparedEntry>

const prepareHere: PrepareEntry = async (work, inputs) => {
  const { content } = await inputs.output('normalize')
  const document = composeDocument(envelopeOf(work), content)
  return { row: documentRow(document, work.generation), units: async () => unitRowsJson(document) }
}

function makeHandler(search: SearchIndex, prepare: PrepareEntry, parts: PipelineParts): ApplyHandler {
  return {
    stage: 'index',
    version,
    async apply(work, inputs, context) {
      if (work.withdrawn || work.held) {
        await search.remove([{ id: work.documentId, version: work.generation }])
        if (work.withdrawn) await deleteRevision(work, parts)
        return
      }
      const entry = await prepare(work, inputs, context)
      await context.inStep()
      await search.upsertPrepared(entry)
    },
  }
}

/** The last stage: what the ledger says becomes true in the search index. */
export const openIndex = openIndexWith(prepareHere)

/** The same, with documents prepared by somebody else. */
export function openIndexWith(prepare: PrepareEntry): OpenStage {
  return async ({ places, pipeline }) => {
    const search = await openSearchIndex({ database: places.searchUrl })
    return {
      handler: makeHandler(search, prepare, pipeline),
      checks: { search: () => search.check() },
      close: () => search.close(),
    }
  }
}
