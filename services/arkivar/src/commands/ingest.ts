import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ownPlaces } from '@arkivar/pipeline'
import { booksDifference, intakeMetadataSchema } from '@arkivar/types'
import { type CommandContext, CommandError, type ExitCode, print, printJson } from '../command.ts'
import { closingPicture } from '../ingest/closing-picture.ts'
import { describeFileError } from '../ingest/find-files.ts'
import { takeIn } from '../ingest/take-in.ts'
import { watchRun } from '../ingest/watch-run.ts'
import { withSession } from '../session.ts'
import { progressDisplay } from '../terminal/progress.ts'
import { waitOut } from '../wait-out.ts'
import { whenStopped } from '../when-stopped.ts'
import { kommuneCode } from './failures.ts'

export type IngestOptions = { kommune?: string; source: string }

/** Takes in files and folders and carries them through the whole pipeline. */
export async function ingest(
  paths: readonly string[],
  options: IngestOptions,
  context: CommandContext,
): Promise<ExitCode> {
  // npm runs scripts in the project's folder and keeps the user's own in INIT_CWD.
  const from = context.environment.INIT_CWD ?? process.cwd()
  const absolute = paths.map((path) => resolve(from, path))
  for (const path of absolute) await checkPath(path)
  const source = intakeMetadataSchema.shape.source.safeParse(options.source)
  if (!source.success) throw new CommandError(`--source: ${source.error.issues[0]?.message ?? 'is no name'}`)
  const kommune = options.kommune === undefined ? undefined : await kommuneCode(options.kommune)

  return withSession(context.environment, async (session) => {
    const { pipeline, shutdown } = session
    const { ledger } = pipeline
    // Parser processes are started only where there is something to parse.
    let working: Promise<void> | undefined
    const work = (): Promise<void> => {
      working ??= session.worksAlone ? session.startWorkers() : Promise.resolve()
      return working
    }
    // A storage that cannot be used at all is a mistake to be told, not a trouble to be waited out.
    await pipeline.store.check()
    if ((await ledger.work.backlog()).length > 0) await work()
    const runId = await pipeline.intake.startRun('ingest', options.source)
    let found = 0
    const search = new AbortController()
    const patiently = waitOut(session)
    const display = progressDisplay()
    using _ = whenStopped(session, display, 'Stopped. Nothing is lost: the same command goes on where it was.')
    const watching = watchRun(runId, pipeline, {
      found: () => found,
      allFound: search.signal,
      display,
      signal: shutdown.signal,
      waitOut: patiently,
    })
    const taking = takeIn(absolute, pipeline, {
      runId,
      source: options.source,
      hints: kommune === undefined ? {} : { kommune },
      leaveOut: await ownPlaces(session.settings),
      signal: shutdown.signal,
      waitOut: patiently,
      onWork: work,
      onFound: (count) => {
        found = count
      },
    }).finally(() => search.abort())
    const [books] = await session.unlessUnable(Promise.all([watching, taking]))
    if (shutdown.signal.aborted) return 1
    await patiently(() => pipeline.intake.endRun(runId))
    if (context.json) {
      const { runs } = ledger
      const [types, failures, inside] = await Promise.all([runs.types(runId), runs.failures(runId), runs.inside(runId)])
      printJson({ run: runId, books, inside, types, failures })
    } else {
      for (const line of await closingPicture(runId, books, ledger, session.settings)) print(line)
    }
    return booksDifference(books) === 0 ? 0 : 3
  })
}

/** What somebody names is meant: a pipe or a device is passed over only where it lies in a folder. */
async function checkPath(path: string): Promise<void> {
  const facts = await stat(path).catch((error: unknown) => {
    throw new CommandError(`${path}: ${describeFileError(error)}`)
  })
  if (!facts.isFile() && !facts.isDirectory())
    throw new CommandError(`${path}: It is neither a file nor a folder; save what comes out of it in a file.`)
}
