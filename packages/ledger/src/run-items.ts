import { type Connection, jsonParameter, sql } from '@arkivar/postgres'
import type { Failure, IntakeState } from '@arkivar/types'

/** What a run met under one key. */
export type RunItem = {
  source: string
  sourceKey: string
  documentId?: string
  sha256?: string
  /** `failed`: the file could not be taken in at all; why is in `failure`. */
  outcome: IntakeState | 'failed'
  failure?: Failure
}

/** Told again for the same key, the later one counts, unless it only says that nothing has changed since. */
export async function writeRunItems(db: Connection, items: readonly (RunItem & { runId: string })[]): Promise<void> {
  // One statement cannot write a row twice: of what is told twice, the later one is written.
  const given = new Map(items.map((item) => [JSON.stringify([item.runId, item.source, item.sourceKey]), item]))
  await sql`
    insert into run_item (run_id, source, source_key, document_id, sha256, outcome, failure)
    select "runId", source, "sourceKey", "documentId", sha256, outcome, failure
    from jsonb_to_recordset(${jsonParameter([...given.values()])}::jsonb) as given (
      "runId" uuid, source text, "sourceKey" text, "documentId" uuid, sha256 text, outcome text, failure jsonb)
    order by "runId", source, "sourceKey"
    on conflict (run_id, source, source_key) do update set document_id = excluded.document_id,
      sha256 = excluded.sha256, failure = excluded.failure,
      outcome = case when run_item.outcome in ('received', 'duplicate') and excluded.outcome = 'unchanged'
        then run_item.outcome else excluded.outcome end
  `.execute(db)
}
