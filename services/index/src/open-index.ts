import {
  type ApplyHandler,
  envelopeOf,
  type OpenStage,
  type PipelineParts,
  type StageContext,
  type StageInputs,
} from '@arkivar/pipeline'
import { entryDigest, openSearchIndex, type SearchIndex } from '@arkivar/search'
import { type EntryRows, entryRows } from '@arkivar/search/rows'
import { composeDocument } from '@arkivar/types'
import { deleteRevision } from './delete-revision.ts'

const version = 1

/** Makes what the index writes of a document. */
export type MakeRows = (
  work: Parameters<ApplyHandler['apply']>[0],
  inputs: StageInputs,
  context: StageContext,
) => Promise<EntryRows>

const makeRowsHere: MakeRows = async (work, inputs) => {
  const { content } = await inputs.output('normalize')
  return entryRows(composeDocument(envelopeOf(work), content))
}

function makeHandler(search: SearchIndex, makeRows: MakeRows, parts: PipelineParts): ApplyHandler {
  return {
    stage: 'index',
    version,
    async apply(work, inputs, context) {
      if (work.withdrawn || work.held) {
        await search.remove([{ id: work.documentId, version: work.generation }])
        if (work.withdrawn) await deleteRevision(work, parts)
        return
      }
      const rows = () => makeRows(work, inputs, context)
      // The index has not heard of a new document: all of it will be written.
      const made = work.generation === 1 ? await rows() : undefined
      const facts = { id: work.documentId, url: work.hints.url, fileName: work.fileName }
      const digest = entryDigest(await inputs.packed('normalize'), facts)
      await context.inStep()
      const entry = { id: work.documentId, version: work.generation, digest }
      await search.upsertPrepared({ ...entry, rows: made === undefined ? rows : async () => made })
    },
  }
}

/** The last stage: what the ledger says becomes true in the search index. */
export const openIndex = openIndexWith(makeRowsHere)

/** The same, with rows made by somebody else. */
export function openIndexWith(makeRows: MakeRows): OpenStage {
  return async ({ places, pipeline }) => {
    const search = await openSearchIndex({ database: places.searchUrl })
    return {
      handler: makeHandler(search, makeRows, pipeline),
      checks: { search: () => search.check() },
      close: () => search.close(),
    }
  }
}
