import type { DocumentRecord, FeedEntry, Work } from '@arkivar/ledger'
import { readDerived } from '@arkivar/storage'
import {
  type Change,
  composeDocument,
  type DocumentEnvelope,
  type MeetingVersion,
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
  const versions = typeof meeting === 'string' ? await versionsOf(record, meeting, ledger) : []
  const envelope = { ...envelopeOf(facts), ...(versions.length > 1 && { versions }) }
  return { document: composeDocument(envelope, content), provenance }
}

async function versionsOf(
  record: DocumentRecord,
  meeting: string,
  ledger: PipelineParts['ledger'],
): Promise<MeetingVersion[]> {
  const versions = await ledger.documents.ofMeeting(meeting)
  if (versions.length < 2) return versions
  const documents = await Promise.all(
    versions.map(async (version) => {
      const other = version.id === record.id ? record : await ledger.documents.find(version.id)
      return { version, items: itemsOf(other) }
    }),
  )
  return meetingVersions(record.id, documents)
}

/** Null where the record was made before items were noted. */
function itemsOf(record: DocumentRecord | null): string[] | null {
  const items = record?.revisions.find((revision) => revision.current)?.summary.items
  return typeof items === 'string' ? items.split('\n').filter((item) => item !== '') : null
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

/**
 * The changes after a cursor, with their documents, in the order in which they can be applied.
 * @param cursor as an earlier change gave it; empty for all.
 * @param limit at most so many.
 */
export async function* readChanges(cursor: string, limit: number, parts: PipelineParts): AsyncGenerator<Change> {
  for (const entry of await parts.ledger.feed.read(parseCursor(cursor), limit)) yield await toChange(entry, parts)
}

/** @throws RangeError where the text is no cursor of ours. */
export function parseCursor(cursor: string): number {
  if (cursor === '') return 0
  if (!/^\d{1,15}$/.test(cursor)) throw new RangeError('The cursor is none that this feed has given.')
  return Number(cursor)
}

async function toChange(entry: FeedEntry, parts: PipelineParts): Promise<Change> {
  const base = { cursor: String(entry.seq), id: entry.documentId, changedAt: entry.changedAt }
  if (entry.op === 'delete') return { op: 'delete', ...base, reason: entry.reason }
  const record = await parts.ledger.documents.find(entry.documentId)
  const read = record === null ? null : await readDocument(record, parts, entry)
  // Withdrawn since the entry was read: the entry that says so follows, and says it a second time.
  return read === null ? { op: 'delete', ...base, reason: null } : { op: 'upsert', ...base, document: read.document }
}
