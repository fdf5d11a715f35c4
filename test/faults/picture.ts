import { openDatabase, sql } from '@arkivar/postgres'
import { openSearchIndex } from '@arkivar/search'
import { expect } from 'vitest'
import { arkivar, type Finished } from '../support/arkivar-process.ts'

/** What ledger, search index and feed hold, for comparing one with the other. */
export type Picture = {
  documents: DocumentRow[]
  /** Outputs that the ledger knows: stage and revision. */
  results: { stage: string; sha256: string }[]
  feed: { documentId: string; revision: string; op: string; seq: number }[]
  indexed: { id: string; version: number }[]
  openFailures: { subject: string; code: string; message: string }[]
  /** Items of all runs by what became of them at the door. */
  runItems: number
}

type DocumentRow = {
  id: string
  sourceKey: string
  sha256: string
  state: string
  nextStage: string | null
  waitingFor: string | null
  generation: number
}

export async function takePicture(databaseUrl: string): Promise<Picture> {
  const database = openDatabase({ url: databaseUrl, applicationName: 'arkivar-test', max: 2 })
  const search = await openSearchIndex({ database })
  const { db } = database
  try {
    const documents = await sql<DocumentRow>`
      select d.id, d.source_key as "sourceKey", r.sha256, r.state, r.next_stage as "nextStage",
        r.waiting_for as "waitingFor", r.generation
      from document d join revision r on r.document_id = d.id order by d.id`.execute(db)
    const results = await sql<{ stage: string; sha256: string }>`
      select stage, sha256 from stage_result order by sha256, stage`.execute(db)
    const feed = await sql<Picture['feed'][number]>`
      select document_id as "documentId", revision, op, seq from feed order by seq`.execute(db)
    const failures = await sql<Picture['openFailures'][number]>`
      select subject, code, message from failure where resolved_at is null order by subject`.execute(db)
    const items = await sql<{ count: number }>`select count(*) as count from run_item`.execute(db)
    return {
      documents: documents.rows,
      results: results.rows,
      feed: feed.rows,
      indexed: await search.versions({ limit: 10_000 }),
      openFailures: failures.rows,
      runItems: items.rows[0]?.count ?? 0,
    }
  } finally {
    await search.close()
    await database.close()
  }
}

/**
 * Nothing is missing, nothing is doubled, nobody is blamed: every file is one indexed document with one output of each
 * stage, one entry in the search index at the ledger's own version, and one in the feed.
 * @param files name in the ledger → SHA-256.
 */
export function expectWhole(picture: Picture, files: ReadonlyMap<string, string>): void {
  const { documents, results, feed, indexed } = picture
  expect(picture.openFailures).toEqual([])
  expect(
    documents.filter(
      ({ state, nextStage, waitingFor }) => state !== 'indexed' || nextStage !== null || waitingFor !== null,
    ),
  ).toEqual([])
  expect(new Map(documents.map(({ sourceKey, sha256 }) => [sourceKey, sha256]))).toEqual(new Map(files))
  expect(documents).toHaveLength(files.size)
  const stages = ['classify', 'extract', 'normalize']
  const revisions = [...new Set(files.values())].toSorted()
  expect(results).toEqual(revisions.flatMap((sha256) => stages.map((stage) => ({ stage, sha256 }))))
  expect(indexed).toEqual(documents.map(({ id, generation }) => ({ id, version: generation })))
  const byId = (left: { documentId: string }, right: { documentId: string }) =>
    left.documentId < right.documentId ? -1 : 1
  expect(feed.toSorted(byId).map(({ documentId, revision, op }) => ({ documentId, revision, op }))).toEqual(
    documents.map(({ id, sha256 }) => ({ documentId: id, revision: sha256, op: 'upsert' })),
  )
  expect(new Set(feed.map(({ seq }) => seq)).size).toBe(feed.length)
}

/** What a reader of the feed gets: each file once, as one JSON object a line, with every page read. */
export async function expectExported(
  environment: Record<string, string>,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const { code, stdout, stderr }: Finished = await arkivar(['export'], environment)
  expect(code, stderr).toBe(0)
  const exported = stdout
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          revision: string
          source: { key: string }
          quality: { lostPages: number[] }
          text: string
        },
    )
  expect(exported).toHaveLength(files.size)
  expect(new Map(exported.map(({ source, revision }) => [source.key, revision]))).toEqual(new Map(files))
  expect(exported.filter(({ quality, text }) => quality.lostPages.length > 0 || text === '')).toEqual([])
}
