import type { DocumentRecord, Work } from '@arkivar/ledger'
import { readDerived } from '@arkivar/storage'
import {
  composeDocument,
  type DocumentEnvelope,
  type NormalizedDocument,
  normalizationSchema,
  type Provenance,
} from '@arkivar/types'
import { meetingVersions } from './meeting-versions.ts'
import type { PipelineParts } from './pipeline-parts.ts'

export type ReadDocument = { document: NormalizedDocument; provenance: Provenance }

/**
 * Joins what the ledger knows of a document with what its stages have stored.
 * @param revision default: the current one.
 * @returns null where the revision has not been normalized (yet), or its document is withdrawn.
 */
export async function readDocument(
  record: DocumentRecord,
  { ledger, store }: PipelineParts,
  wanted?: { revision: string; normalizeKey: string },
): Promise<ReadDocument | null> {
  const revision = record.revisions.find((each) =>
    wanted === undefined ? each.current : each.sha256 === wanted.revision,
  )
  const key = wanted?.normalizeKey ?? revision?.keys.normalize
  if (revision === undefined || key === undefined || record.withdrawnAt !== null) return null
  const { content, provenance } = normalizationSchema.parse(await readDerived(store, key))
  const { id, source, sourceKey, parentId, hints } = record
  const facts = { ...revision, documentId: id, revision: revision.sha256, source, sourceKey, parentId, hints }
  const { meeting } = revision.summary
  const versions = typeof meeting === 'string' ? meetingVersions(id, await ledger.documents.ofMeeting(meeting)) : []
  const envelope = { ...envelopeOf(facts), ...(versions.length > 1 && { versions }) }
  return { document: composeDocument(envelope, content), provenance }
}

type EnvelopeFacts = Pick<
  Work,
  | 'documentId'
  | 'revision'
  | 'source'
  | 'sourceKey'
  | 'parentId'
  | 'hints'
  | 'fetchedAt'
  | 'fileName'
  | 'mediaType'
  | 'versions'
  | 'summary'
>

/** What the ledger knows of a document beside its content. */
export function envelopeOf(facts: EnvelopeFacts): DocumentEnvelope {
  const { summary, versions } = facts
  return {
    id: facts.documentId,
    revision: facts.revision,
    source: {
      name: facts.source,
      key: facts.sourceKey,
      url: facts.hints.url ?? null,
      fetchedAt: facts.fetchedAt,
      fileName: facts.fileName,
      mediaType: typeof summary.mediaType === 'string' ? summary.mediaType : facts.mediaType,
    },
    stages: { extract: versions.extract ?? 0, classify: versions.classify ?? 0, normalize: versions.normalize ?? 0 },
    ...(facts.parentId !== null && { parent: facts.parentId }),
  }
}
