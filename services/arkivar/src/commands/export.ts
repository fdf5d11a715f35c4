import { once } from 'node:events'
import { aheadMessage, isAhead, readChanges } from '@arkivar/pipeline'
import { documentTypeSchema } from '@arkivar/types'
import { type CommandContext, CommandError, type ExitCode, tell } from '../command.ts'
import { type Session, withSession } from '../session.ts'
import { oneOf } from './failures.ts'

const pageSize = 200

/** Normalized documents as NDJSON on standard output, in the order of the feed; the cursor for next time on standard error. */
export async function exportDocuments(
  options: { type?: string; since: string },
  context: CommandContext,
): Promise<ExitCode> {
  const type = options.type === undefined ? undefined : oneOf('--type', options.type, documentTypeSchema)
  const task = async ({ pipeline, shutdown }: Session): Promise<ExitCode> => {
    let cursor = options.since
    let count = 0
    for (let full = true; full && !shutdown.signal.aborted; ) {
      let read = 0
      try {
        for await (const change of readChanges(cursor, pageSize, pipeline)) {
          read += 1
          cursor = change.cursor
          if (change.op === 'delete' || (type !== undefined && change.document.type !== type)) continue
          count += 1
          if (!process.stdout.write(`${JSON.stringify(change.document)}\n`)) await once(process.stdout, 'drain')
        }
      } catch (error) {
        if (error instanceof RangeError) throw new CommandError(`--since: ${error.message}`)
        throw error
      }
      full = read === pageSize
    }
    if (cursor === options.since && (await isAhead(cursor, pipeline.ledger.feed))) {
      throw new CommandError(`--since: ${aheadMessage}`)
    }
    tell(`${count} documents. What changes from now on: --since ${cursor || '0'}`)
    return 0
  }
  return withSession(context.environment, task, { onlyReads: true })
}
