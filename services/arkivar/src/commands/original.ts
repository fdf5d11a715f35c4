import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { pipeline as flow } from 'node:stream/promises'
import { openOriginal } from '@arkivar/pipeline'
import { type CommandContext, CommandError, type ExitCode, tell } from '../command.ts'
import { describeFileError } from '../ingest/find-files.ts'
import { type Session, withSession } from '../session.ts'
import { findRecord } from './show.ts'

/** The file as it was taken in, also of what is held back: somebody has to be able to look at it. */
export async function original(id: string, options: { output?: string }, context: CommandContext): Promise<ExitCode> {
  if (options.output === undefined && process.stdout.isTTY) {
    throw new CommandError('The file would end up on the screen: say --output FILE, or send it on with > FILE.')
  }
  const task = async ({ pipeline }: Session): Promise<ExitCode> => {
    const record = await findRecord(id, pipeline)
    const current = record.revisions.find((revision) => revision.current)
    if (current === undefined || record.withdrawnAt !== null) {
      throw new CommandError(`The document ${id} was withdrawn: its file is gone.`)
    }
    const bytes = await openOriginal(current.sha256, pipeline)
    if (options.output === undefined) {
      for await (const chunk of bytes) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
      return 0
    }
    // npm runs scripts in the project's folder and keeps the user's own in INIT_CWD.
    const path = resolve(context.environment.INIT_CWD ?? process.cwd(), options.output)
    await flow(bytes, createWriteStream(path, { flags: 'wx' })).catch((error: unknown) => {
      const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      throw new CommandError(`${path}: ${exists ? 'It is there already.' : describeFileError(error)}`)
    })
    tell(`${current.sizeBytes} bytes in ${path}`)
    return 0
  }
  return withSession(context.environment, task, { onlyReads: true })
}
