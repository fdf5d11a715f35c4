import { readFileSync } from 'node:fs'
import { FailureError } from '@arkivar/types'
import { Command, CommanderError, Option } from 'commander'
import { type CommandContext, CommandError, type ExitCode, tell } from './command.ts'
import { afterAllHelp, afterHelp } from './command-help.ts'
import type { FailureOptions } from './commands/failures.ts'
import type { IngestOptions } from './commands/ingest.ts'
import type { SearchOptions } from './commands/search.ts'

const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
const { version } = JSON.parse(manifest) as { version: string }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The command line.
 * @param argv as Node gives it.
 * @returns the exit code: 0 fine, 1 could not be carried out, 3 the books do not add up.
 */
export async function runCli(argv: readonly string[], environment: Environment): Promise<number> {
  // A reader that has seen enough, such as head, is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') tell(`arkivar: The result cannot be written (${error.message}): send it elsewhere.`)
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  // What nobody can be told, as where standard error goes to a full disk, is no reason to stop working.
  process.stderr.on('error', () => undefined)
  let exitCode: ExitCode = 0
  const program = makeProgram(environment, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(argv as string[])
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    const expected = error instanceof CommandError || error instanceof FailureError || error instanceof Error
    tell(`arkivar: ${expected ? error.message : String(error)}`)
    if (environment.ARKIVAR_LOG_LEVEL === 'debug' && error instanceof Error) tell(error.stack ?? '')
    return 1
  }
}

/** Each command loads what it needs when it is called. */
export function makeProgram(environment: Environment, done: (code: ExitCode) => void): Command {
  const program = new Command('arkivar')
    .description('Takes in what Danish kommuner publish, and makes it findable.')
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        const [first = '', ...more] = text
          .replace(/^error: /, 'arkivar: ')
          .trim()
          .split('\n')
        write(`${[/[.:]$/.test(first) ? first : `${first}.`, ...more, '"--help" shows what there is.'].join(' ')}\n`)
      },
    })
    .addHelpText('after', afterAllHelp)
    .version(version, '--version', 'print the version')
    .configureHelp({
      // That a switch is off until it is set needs no word.
      optionDescription: ({ defaultValue, description }) =>
        defaultValue ? `${description} (default: ${defaultValue})` : description,
    })
  const command = (nameAndArguments: string, description: string): Command =>
    program
      .command(nameAndArguments)
      .description(description)
      .addHelpText('after', afterHelp(nameAndArguments.split(' ', 1)[0] ?? ''))
  const commandWithJson = (nameAndArguments: string, description: string): Command =>
    command(nameAndArguments, description).option('--json', 'print the result as JSON', false)
  const context = (options: { json: boolean }): CommandContext => ({ environment, json: options.json })

  commandWithJson('ingest <paths...>', 'take in files and folders, and carry them through the whole pipeline')
    .option('--kommune <code-or-name>', 'the kommune that published them')
    .option('--source <name>', 'name of the source in the ledger', 'ingest')
    .action(async (paths: string[], options: IngestOptions & { json: boolean }) =>
      done(await (await import('./commands/ingest.ts')).ingest(paths, options, context(options))),
    )

  command('start', 'everything in one process: uploader, workers, api and public search')
    // Its log is JSON wherever nobody watches.
    .addOption(new Option('--json').hideHelp())
    .action(async () => done(await (await import('./commands/start.ts')).start(context({ json: false }))))

  commandWithJson('status', 'documents by state, queues, last runs with their books').action(
    async (options: { json: boolean }) => done(await (await import('./commands/status.ts')).status(context(options))),
  )

  commandWithJson('show <id>', 'one document: states, failure, type with its evidence, structure')
    .option('--provenance', 'the words and the page behind every value', false)
    .action(async (id: string, options: { provenance: boolean; json: boolean }) =>
      done(await (await import('./commands/show.ts')).show(id, options, context(options))),
    )

  command('original <id>', 'the file of a document as it was taken in, also of what is held back')
    .option('--output <file>', 'write it there instead of to standard output')
    .action(async (id: string, options: { output?: string }) =>
      done(await (await import('./commands/original.ts')).original(id, options, context({ json: false }))),
    )

  commandWithJson('search <words...>', 'hits down to the agenda item, with the page')
    .option('--type <type>', 'referat, notat, besvarelse, dagsorden or andet')
    .option('--kommune <code-or-name>', 'of this kommune, such as 0151 or Ballerup')
    .option('--organization <name>', 'the body that met')
    .option('--from <day>', 'not before this day, such as 2024-05-07')
    .option('--to <day>', 'not after this day')
    .option('--case <number>', 'case number')
    .option('--limit <count>', 'at most so many hits')
    .option('--cursor <cursor>', 'go on where an earlier search ended')
    .action(async (words: string[], options: SearchOptions & { json: boolean }) =>
      done(await (await import('./commands/search.ts')).search(words, options, context(options))),
    )

  commandWithJson('export', 'normalized documents as NDJSON on standard output')
    .option('--type <type>', 'only these')
    .option('--since <cursor>', 'only what changed after this cursor', '')
    .action(async (options: { type?: string; since: string; json: boolean }) =>
      done(await (await import('./commands/export.ts')).exportDocuments(options, context(options))),
    )

  withFilters(commandWithJson('failures', 'what failed, grouped, with a sample and advice')).action(
    async (options: FailureOptions & { json: boolean }) =>
      done(await (await import('./commands/failures.ts')).failures(options, context(options))),
  )

  withFilters(commandWithJson('retry [ids...]', 'set failed documents in motion again'))
    .option('--all', 'everything that failed', false)
    .action(async (ids: string[], options: FailureOptions & { all: boolean; json: boolean }) =>
      done(await (await import('./commands/move.ts')).retry(ids, options, context(options))),
    )

  withFilters(commandWithJson('reprocess [ids...]', 'read documents again, from a stage on'))
    .option('--from <stage>', 'extract, classify, normalize or index', 'extract')
    .option('--outdated', 'exactly what an older version of a stage produced', false)
    .option('--all', 'everything', false)
    .option('--dry-run', 'only count', false)
    .action(
      async (
        ids: string[],
        options: FailureOptions & { all: boolean; from: string; outdated: boolean; dryRun: boolean; json: boolean },
      ) => done(await (await import('./commands/move.ts')).reprocess(ids, options, context(options))),
    )

  commandWithJson('classify <id>', 'decide the type of a document; survives reprocessing')
    .requiredOption('--as <type>', 'referat, notat, besvarelse, dagsorden or andet')
    .action(async (id: string, options: { as: string; json: boolean }) =>
      done(await (await import('./commands/move.ts')).classifyAs(id, options, context(options))),
    )

  commandWithJson('release <id>', 'let a quarantined document go, or take a withdrawal back').action(
    async (id: string, options: { json: boolean }) =>
      done(await (await import('./commands/move.ts')).release(id, context(options))),
  )

  commandWithJson('withdraw <id>', 'take a document out everywhere, with a tombstone')
    .requiredOption('--reason <text>', 'why; kept in the audit and told downstream')
    .action(async (id: string, options: { reason: string; json: boolean }) =>
      done(await (await import('./commands/withdraw.ts')).withdraw(id, options, context(options))),
    )

  commandWithJson(
    'reconcile',
    'find and mend what is stuck, in the search index too; delete what withdrawn documents left; name originals that only storage or only the ledger has',
  )
    .option('--accept-storage', 'the storage folder is the right one, though documents are missing in it', false)
    .action(async (options: { acceptStorage: boolean; json: boolean }) =>
      done(await (await import('./commands/move.ts')).reconcileNow(options, context(options))),
    )

  commandWithJson('rebuild', 'rebuild the queue or the search index from storage and ledger')
    .option('--queue', 'empty the queue and fill it again from the ledger', false)
    .option('--search', 'empty the search index and fill it again', false)
    .action(async (options: { queue: boolean; search: boolean; json: boolean }) =>
      done(await (await import('./commands/move.ts')).rebuild(options, context(options))),
    )

  return program
}

function withFilters(command: Command): Command {
  return command
    .option('--stage <stage>', 'extract, classify, normalize or index')
    .option('--code <code>', 'failure code')
    .option('--type <type>', 'referat, notat, besvarelse, dagsorden or andet')
    .option('--kommune <code-or-name>', 'of this kommune, such as 0151 or Ballerup')
}
