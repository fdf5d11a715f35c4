type CommandHelp = {
  /** What to type after `npm run arkivar --`, and what it does. */
  readonly examples: readonly (readonly [command: string, does: string])[]
  /** What `--json` prints. */
  readonly json?: string
}

/** What the descriptions of the options cannot say. */
export const commandHelp: Readonly<Record<string, CommandHelp>> = {
  ingest: {
    examples: [
      ['ingest ~/referater', 'a folder, with all that lies below it'],
      ['ingest --kommune Ballerup a.pdf b.docx', 'files that say not themselves where they are from'],
    ],
    json: '{ run, books: { found, indexed, unchanged, duplicate, quarantined, failed, waiting }, inside, types, failures }',
  },
  start: { examples: [['start', 'on http://127.0.0.1:4680, or where ARKIVAR_HOST and ARKIVAR_PORT say']] },
  status: {
    examples: [['status', 'how things stand; exit code 3 where the books of a run do not add up']],
    json: '{ states, types, backlog, queues, runs, trouble }; as GET /api/v1/status, with what does not work, in words',
  },
  show: {
    examples: [['show ID', 'ids are in what search and ingest print']],
    json: '{ record, stages, history, document, provenance? }; document as in docs/schema/document.schema.json',
  },
  original: { examples: [['original ID --output held.pdf', 'to look at what is held back']] },
  search: {
    examples: [
      ['search botilbud', 'in all its forms'],
      ['search \'"socialt botilbud"\' --kommune 0151', 'these words in this order, in Ballerup'],
      ['search -- budget -vej', 'without documents in which "vej" stands'],
    ],
    json: '{ total, hits, next }, as GET /api/v1/search; next is the cursor of the next ones, or null',
  },
  export: {
    examples: [
      ['export > all.ndjson', 'everything; with npm run --silent standard output holds nothing else'],
      ['export --since CURSOR', 'what changed since; the cursor stands on standard error'],
    ],
    json: 'one record a line, with and without --json',
  },
  failures: {
    examples: [['failures --stage extract', 'what could not be read']],
    json: '[{ stage, code, version, count, lastAt, sample: { documentId, subject, message, page } }]',
  },
  retry: {
    examples: [
      ['retry ID ID', 'these'],
      ['retry --code timeout', 'all that failed for this reason'],
    ],
    json: '{ documents, left?, failed?, refused }: how many, where the work is done here how many of them still wait or failed, and how many files were refused at the door',
  },
  reprocess: {
    examples: [
      ['reprocess --outdated --dry-run', 'count what an older version of a stage produced'],
      ['reprocess --from normalize ID', 'one document, from a stage on'],
    ],
    json: '{ documents, left?, failed? }; with --dry-run { documents, from } or { outdated: { extract, classify, normalize } }',
  },
  classify: {
    examples: [['classify ID --as notat', 'it is one, whatever it looks like']],
    json: '{ documents, left?, failed? }',
  },
  release: {
    examples: [['release ID', 'after looking at "original ID"; or to take a withdrawal back']],
    json: '{ documents, left?, failed?, lifted? }; lifted: the withdrawal was taken back, the file has to be handed in again',
  },
  withdraw: {
    examples: [['withdraw ID --reason "A name had to go"', 'with all that was found inside it']],
    json: '{ documents, left?, failed?, sharing: [{ id, source, sourceKey }] }; sharing has the same bytes and stays',
  },
  reconcile: {
    examples: [
      ['reconcile', 'after restoring a backup, too'],
      ['reconcile --accept-storage', 'begin with another storage folder, and see what is missing in it'],
    ],
    json: '{ documents, left?, failed?, search: { again, removed }, leftovers, originals: { unknown: [{ key, sizeBytes, modified }], missing: [{ sha256, documentId }] } }',
  },
  rebuild: { examples: [['rebuild --queue --search', 'both']], json: '{ documents, left?, failed? }' },
}

/** @returns what follows the options in the help of a command. */
export function afterHelp(name: string): string {
  const help = commandHelp[name]
  if (help === undefined) return ''
  const width = Math.max(...help.examples.map(([command]) => command.length))
  const lines = help.examples.map(([command, does]) => `  npm run arkivar -- ${command.padEnd(width)}  ${does}`)
  return `\nExamples:\n${lines.join('\n')}${help.json === undefined ? '' : `\n\nJSON:\n  ${help.json}`}`
}

/** What holds for all commands. */
export const afterAllHelp = `
Exit codes:
  0    fine, also where documents failed and are accounted for
  1    it could not be carried out
  3    the books do not add up
  130  stopped by Ctrl-C; nothing is lost, the same command goes on

Everything is kept under ./.arkivar (ARKIVAR_HOME), unless ARKIVAR_DATABASE_URL, ARKIVAR_QUEUE_URL and
ARKIVAR_STORAGE_URL say otherwise. Results go to standard output, everything else to standard error.
Each command tells more: arkivar COMMAND --help`
