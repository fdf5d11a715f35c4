import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase, sql, useEmbeddedPostgres } from '@arkivar/postgres'
import { arkivar } from '../support/arkivar-process.ts'
import { sorted } from './feed-reader.ts'

/** What becomes of bytes where nothing goes wrong: state, failure code, and everything that is read from them. */
export type Outcome = { state: string; code: string | null; content: string | null }

/** SHA-256 → outcome. */
export type Outcomes = Record<string, Outcome>

/** Takes the files in, in peace; kept beside them, since it is the same for every seed. */
export async function peacefulOutcomes(folder: string): Promise<Outcomes> {
  const kept = join(folder, 'outcomes.json')
  const before = await readFile(kept, 'utf8').catch(() => null)
  if (before !== null) return JSON.parse(before) as Outcomes
  const home = join(folder, 'peace')
  await mkdir(home, { recursive: true })
  const environment = { ARKIVAR_HOME: home, ARKIVAR_PRIVACY: 'mask' }
  const { code, stderr } = await arkivar(['ingest', '--json', join(folder, 'documents')], environment)
  if (code !== 0) throw new Error(`the run in peace ended with ${code}: ${stderr}`)
  // Files inside files are found by the reconciler.
  await arkivar(['reconcile'], environment)
  const contents = await contentsOf(environment)
  const server = await useEmbeddedPostgres({ home })
  const states = await statesOf(server.url).finally(server.release)
  const outcomes = Object.fromEntries(
    states.map(({ sha256, state, code: failure }) => [
      sha256,
      { state, code: failure, content: contents.get(sha256) ?? null },
    ]),
  )
  await writeFile(kept, JSON.stringify(outcomes))
  await rm(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 })
  return outcomes
}

export type StateRow = {
  id: string
  source: string
  sourceKey: string
  sha256: string
  state: string
  code: string | null
  message: string | null
  nextStage: string | null
  waitingFor: string | null
}

export async function statesOf(databaseUrl: string): Promise<StateRow[]> {
  const database = openDatabase({ url: databaseUrl, applicationName: 'hunt', max: 1 })
  try {
    const { rows } = await sql<StateRow>`
      select d.id, d.source, d.source_key as "sourceKey", r.sha256, r.state, r.failure ->> 'code' as code,
        r.failure ->> 'message' as message, r.next_stage as "nextStage", r.waiting_for as "waitingFor"
      from document d join revision r on r.document_id = d.id`.execute(database.db)
    return rows
  } finally {
    await database.close()
  }
}

/** SHA-256 → what was read, without what differs from one document with these bytes to the other. */
async function contentsOf(environment: Record<string, string>): Promise<Map<string, string>> {
  const documents = await exported(environment)
  return new Map(documents.map((document) => [document.revision, contentOf(document)]))
}

export type Exported = { id: string; revision: string } & Record<string, unknown>

export async function exported(environment: Record<string, string>): Promise<Exported[]> {
  const { code, stdout, stderr } = await arkivar(['export'], environment)
  if (code !== 0) throw new Error(`export ended with ${code}: ${stderr}`)
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Exported)
}

export function contentOf({
  id: _id,
  source: _source,
  versions: _versions,
  parent: _parent,
  ...content
}: Exported): string {
  return sorted(content)
}
