import type { DocumentRecord } from '@arkivar/ledger'
import { Problem } from '@arkivar/observability'
import { lossOf, type Pipeline, type ReadDocument, readDocument } from '@arkivar/pipeline'
import { type Failure, failureRules, type StageName } from '@arkivar/types'
import { type Standing, standingOf } from './standing.ts'

export type DocumentSource = Pick<Pipeline, 'ledger' | 'store'>
export type Published = Extract<Standing, { kind: 'published' }> & { readonly record: DocumentRecord }
export type Moving = Extract<Standing, { kind: 'moving' }> & { readonly record: DocumentRecord }

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * @returns what is public of a document, or that it is on its way.
 * @throws Problem 404 unknown, 410 withdrawn, 403 held back, 409 failed.
 */
export async function findPublic(id: string, { ledger }: Pick<DocumentSource, 'ledger'>): Promise<Published | Moving> {
  const record = uuid.test(id) ? await ledger.documents.find(id) : null
  if (record === null) throw new Problem(404, 'unknown-document', `There is no document "${id}".`)
  const standing = standingOf(record)
  switch (standing.kind) {
    case 'published':
    case 'moving':
      return { ...standing, record }
    case 'withdrawn':
      throw new Problem(410, 'withdrawn', 'The document has been withdrawn; delete what you have of it.', {
        extensions: { id: record.id, withdrawnAt: standing.at, reason: standing.reason },
      })
    case 'held':
      throw new Problem(403, 'held-back', 'The document is held back until a person has looked at it.', {
        extensions: { id: record.id },
      })
    case 'failed':
      throw failed(record.id, standing.failure, standing.stage)
  }
}

function failed(id: string, failure: Failure, stage: StageName | null): Problem {
  return new Problem(409, failure.code, `${failure.message} ${failureRules[failure.code].advice}`, {
    title: `The document ${failureRules[failure.code].title}`,
    extensions: { id, stage, page: failure.page ?? null },
  })
}

/** @returns the record of what is public. @throws Problem 410 withdrawn in this very moment, 409 lost from storage. */
export async function readPublished(published: Published, { ledger, store }: DocumentSource): Promise<ReadDocument> {
  const { record, revision, normalizeKey } = published
  const wanted = { revision: revision.sha256, normalizeKey }
  const read = await readDocument(record, { ledger, store }, wanted).catch(async (error: unknown) => {
    const failure = lossOf(error)
    if (failure === null) throw error
    await ledger.failures.recordLoss({ documentId: record.id, ...wanted }, failure)
    throw failed(record.id, failure, 'normalize')
  })
  if (read === null) throw new Problem(410, 'withdrawn', 'The document has been withdrawn.')
  return read
}

/** Changes with every answer that could differ, and can be had without reading the document. */
export async function entityTag({ revision, normalizeKey }: Published, { ledger }: DocumentSource): Promise<string> {
  const [, name = normalizeKey] = /([^/]+)\.json\.gz$/.exec(normalizeKey) ?? []
  const { meeting } = revision.summary
  const versions = typeof meeting === 'string' ? await ledger.documents.ofMeeting(meeting) : []
  const latest = versions
    .map(({ fetchedAt }) => Date.parse(fetchedAt))
    .reduce((left, right) => Math.max(left, right), 0)
  const changed = [Date.parse(revision.updatedAt), latest, versions.length].map((part) => part.toString(36))
  return `"${revision.sha256.slice(0, 16)}-${encodeURIComponent(name)}-${changed.join('-')}"`
}
