import type { DocumentRecord } from '@arkivar/ledger'
import { lossOf, type Pipeline, readDocument } from '@arkivar/pipeline'
import { FailureError } from '@arkivar/types'
import { type CommandContext, type ExitCode, print, printJson, tell } from '../command.ts'
import { namedDocuments, unknownDocument } from '../named-documents.ts'
import { type Session, withSession } from '../session.ts'
import { describeDocument } from '../terminal/describe-document.ts'
import { describeRecord } from '../terminal/describe-record.ts'

/** One document: states, stages, failure, classification with its evidence, structure. */
export async function show(id: string, options: { provenance?: boolean }, context: CommandContext): Promise<ExitCode> {
  const task = async ({ pipeline }: Session): Promise<ExitCode> => {
    const record = await findRecord(id, pipeline)
    const withProvenance = options.provenance ?? false
    const current = record.revisions.find((revision) => revision.current)
    // Whatever became of its content, what is known of the document is shown.
    const [read, made, history] = await Promise.all([
      readDocument(record, pipeline).catch((error: unknown) => {
        if (lossOf(error) !== null) return null
        if (!(error instanceof FailureError && error.failure.code === 'storage-unavailable')) throw error
        tell(error.message)
        return null
      }),
      pipeline.ledger.operators.madeStages(Object.values(current?.keys ?? {})),
      pipeline.ledger.operators.history(record.id),
    ])
    if (context.json) {
      printJson({
        record,
        stages: made,
        history,
        document: read?.document ?? null,
        ...(withProvenance && { provenance: read?.provenance ?? null }),
      })
      return 0
    }
    for (const line of describeRecord(record, made, history)) print(line)
    if (read !== null) for (const line of describeDocument(read, withProvenance)) print(line)
    return 0
  }
  return withSession(context.environment, task, { onlyReads: true })
}

export async function findRecord(id: string, pipeline: Pipeline): Promise<DocumentRecord> {
  const [record] = await namedDocuments([id], pipeline)
  if (record === undefined) throw unknownDocument(id)
  return record
}
